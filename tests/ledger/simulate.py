"""A simulated borrower: his texts, what a perfect reader finds in them, and the truth.

    life = borrow(7)
    life.readings         # perfect
    life.messages         # the texts alone, for a real reader
    rows(life), debts(life)  # the truth on the day ``life.as_of``

The truth is kept by what really happened (``Ledger`` is never asked), in the words of the
promise: who said what, which bill was paid, what the lender stated last.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal

from simulated_lives import CardLife, LoanLife, days
from simulated_texts import (
    CARDS,
    CHINA,
    LOANS,
    NUMBERED,
    ZERO,
    Told,
    Truth,
    nothing,
)
from wordings import NOISE

from smsparse.model import DueKind, Event, Message, Reading


@dataclass
class Life:
    """All that happened up to a day."""

    as_of: date
    told: list[Told]
    truths: list[Truth]

    @property
    def readings(self) -> list[Reading]:
        """What a perfect reader finds."""
        return [one.reading for one in self.told if one.reading is not None]

    @property
    def messages(self) -> list[Message]:
        """The texts."""
        return [one.message for one in self.told if one.message is not None]


def borrow(seed: int) -> Life:
    """One borrower."""
    rng = random.Random(seed)
    told: list[Told] = []
    first = date(2024, rng.randrange(1, 13), 1)
    lives: list[LoanLife | CardLife] = [
        LoanLife(rng, lender, _start(rng, first), told)
        for lender in rng.sample(LOANS, rng.randrange(1, 4))
    ]
    lives += [
        CardLife(rng, lender, _start(rng, first), told, months=rng.randrange(3, 12))
        for lender in rng.choices(CARDS, k=rng.randrange(1, 4))
    ]
    lives += [
        LoanLife(rng, NUMBERED, _start(rng, first), told, ref=f"38{rng.randrange(10**7, 10**8)}")
        for _ in range(rng.choice((0, 0, 1, 2)))
    ]
    truths = [life.live() for life in lives]
    _add_noise(rng, told, first)
    as_of = first + days(rng.randrange(60, 330))
    told = [one for one in told if one.at.date() <= as_of]
    told.sort(key=lambda one: one.at)
    for one in told:
        one.effect()
    return Life(as_of, told, [truth for truth in truths if any(b.told for b in truth.bills)])


def _start(rng: random.Random, first: date) -> date:
    return (first + days(rng.randrange(20, 90))).replace(day=rng.randrange(2, 28))


def _add_noise(rng: random.Random, told: list[Told], first: date) -> None:
    for _ in range(rng.randrange(5, 30)):
        event, template = rng.choice(NOISE)
        lender = rng.choice(LOANS)
        at = datetime.combine(first + days(rng.randrange(330)), time(12, 30), CHINA)
        big, code = rng.randrange(2, 20) * 10000, rng.randrange(100000, 999999)
        message = Message(f"1069{code}", at, template.format(sign=lender.sign, big=big, code=code))
        told.append(Told(at, message, Reading(message, event), nothing))


def rows(life: Life) -> Iterable[tuple[str, date, str, Decimal | None]]:
    """The truth as rows: whose, due day, status, what remains."""
    for truth in life.truths:
        for bill in truth.bills:
            if bill.told:
                status = bill.status(life.as_of)
                rest = ZERO if truth.settled and status == "paid" else bill.rest
                yield truth.name, bill.due, status, rest


def debts(life: Life) -> dict[str, Decimal]:
    """What is truly owed of each debt."""
    return {truth.name: truth.owed(life.as_of) for truth in life.truths}


def uneven(life: Life, seed: int) -> list[Reading]:
    """Perfect readings of texts that say less: no product, no tail, no lender, another day."""
    rng = random.Random(seed)
    return [_less(reading, rng) for reading in life.readings]


def _less(reading: Reading, rng: random.Random) -> Reading:
    def often(chance: float) -> bool:
        return rng.random() < chance

    event, day = reading.event, reading.message.received.date()
    if reading.product is not None and often(0.2):
        reading = replace(reading, product=None)
    if event is Event.OVERDUE and often(0.6):
        reading = replace(reading, due_date=None, due_kind=None)
    if event is Event.OVERDUE and often(0.6):
        reading = replace(reading, days_overdue=None)
    if event in (Event.OVERDUE, Event.FAILED) and reading.due_date is None and often(0.4):
        reading = replace(reading, due_date=day + days(2), due_kind=DueKind.ASKED_BY)
    if event in (Event.PAID, Event.FAILED) and reading.settled is None and often(0.05):
        reading = replace(reading, lender=None, institution=None, product=None)
    if event is Event.REMINDER and often(0.3):
        reading = replace(reading, term=None)
    return reading
