"""How long one text takes to read: smsparse, and the libraries that find amounts and dates."""

import contextlib
import random
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from generate import SHANGHAI, debt_text

from smsparse.model import Message
from smsparse.reading import default_reader

COUNT = 3_000
FEW = 200  # for what takes milliseconds a text


def messages(count: int) -> list[Message]:
    """Debt texts of all kinds, each different."""
    rng = random.Random(7)
    made = []
    for number in range(count):
        when = datetime(2025, 1, 1, 9, tzinfo=SHANGHAI) + timedelta(hours=number)
        sender, body = debt_text(rng, number, when)
        made.append(Message(sender, when, body))
    return made


def micros(read: Callable[[Message], object], texts: list[Message]) -> float:
    """CPU microseconds a text, after a first round that warms caches."""
    for text in texts[:20]:
        read(text)
    began = time.process_time()
    for text in texts:
        read(text)
    return (time.process_time() - began) / len(texts) * 1e6


def with_jionlp() -> Callable[[Message], object]:
    """Amounts and times by jionlp, as its documentation shows."""
    with contextlib.redirect_stdout(None):  # it greets
        import jionlp  # noqa: PLC0415

    def read(message: Message) -> object:
        base = message.received.timestamp()
        money = jionlp.ner.extract_money(message.body)
        return money, jionlp.ner.extract_time(message.body, time_base=base)

    return read


def with_dateparser() -> Callable[[Message], object]:
    """Dates by dateparser, as its documentation shows."""
    from dateparser.search import search_dates  # noqa: PLC0415

    def read(message: Message) -> object:
        base = message.received.replace(tzinfo=None)
        return search_dates(message.body, languages=["zh"], settings={"RELATIVE_BASE": base})

    return read


def texts_table() -> Iterator[str]:
    """A line for each program."""
    texts = messages(COUNT)
    own = micros(default_reader(), texts)
    yield "| program | what it finds | a text | |"
    yield "|---|---|---:|---:|"
    yield f"| smsparse | every field with its role and its words | {own:,.0f} µs | 1 × |"
    others = (
        ("jionlp", "amounts and times, without their roles", with_jionlp),
        ("dateparser", "dates", with_dateparser),
    )
    for name, what, make in others:
        try:
            spent = micros(make(), texts[:FEW])
        except ModuleNotFoundError:
            yield f'| {name} | {what} | not installed: `pip install -e ".[bench]"` | |'
            continue
        yield f"| {name} | {what} | {spent:,.0f} µs | {spent / own:,.0f} × |"
