"""Debt texts, and the libraries that find amounts and dates in them."""

import contextlib
import random
from collections.abc import Callable
from datetime import datetime, timedelta

from generate import SHANGHAI, debt_text

from smsparse.model import Message


def messages(count: int) -> list[Message]:
    """Debt texts of all kinds, each different."""
    rng = random.Random(7)
    made = []
    for number in range(count):
        when = datetime(2025, 1, 1, 9, tzinfo=SHANGHAI) + timedelta(hours=number)
        sender, body = debt_text(rng, number, when)
        made.append(Message(sender, when, body))
    return made


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
