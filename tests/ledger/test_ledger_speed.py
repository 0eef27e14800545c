"""The ledger's work grows as the texts do.

``PYTHONPATH=. python tests/ledger/test_ledger_speed.py`` measures the time for 100,000 readings.
"""

import gc
import sys
import time
from dataclasses import replace
from datetime import date

import pytest
from simulate import borrow
from story import collection, overdue, paid, reminder, statement

from smsparse.ledger import reconcile
from smsparse.model import Reading
from smsparse.seldom import collecting_seldom

AS_OF = date(2026, 1, 1)


def many(count: int, first: int = 0) -> list[Reading]:
    """Readings of ever more simulated borrowers, on one phone."""
    readings: list[Reading] = []
    seed = first
    while len(readings) < count:
        readings += [_of(reading, seed) for reading in borrow(seed).readings]
        seed += 1
    return readings[:count]


def _of(reading: Reading, seed: int) -> Reading:
    message = replace(reading.message, body=f"{reading.message.body}{seed}")
    names = {"lender": reading.lender, "institution": reading.institution}
    return replace(reading, message=message, **{k: v and f"{v}{seed}" for k, v in names.items()})


def calls(readings: list[Reading]) -> int:
    """How many functions are called: the same on every machine."""
    count = 0

    def note(_frame, event, _argument) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        reconcile(readings, as_of=AS_OF)
    finally:
        sys.setprofile(None)
    return count


def a_year_of_one_debt(count: int) -> list[Reading]:
    """One debt whose months go on and on."""
    readings: list[Reading] = []
    for month in range(count // 4):
        due = date(1900 + month // 12, month % 12 + 1, 10)
        day = due.isoformat()
        readings += [
            statement(f"{day} 08:00", 1000 + month, due=due),
            reminder(f"{day} 09:00", 1000 + month, due=due),
            overdue(f"{day[:8]}12", 1005 + month, due=due),
            paid(f"{day[:8]}14", 1005 + month),
        ]
    return readings


def strangers(count: int) -> list[Reading]:
    """Ever new lenders, one text each."""
    return [reminder("05-05", 500 + n, due="05-10", lender=f"贷{n}") for n in range(count)]


def one_figure_after_another(count: int) -> list[Reading]:
    """One bill of a card, of which every text states another amount."""
    return [reminder("05-05", 500 + n, due="05-10", card="4417") for n in range(count)]


def one_collector(count: int) -> list[Reading]:
    """A collector who writes for ever new lenders."""
    return [collection("05-05", 500, lender=f"贷{n}", agent="催收") for n in range(count)]


def repaid_at_once(count: int) -> list[Reading]:
    """One amount is repaid to ever new lenders on one day."""
    return [paid("05-05", 500, lender=f"贷{n}") for n in range(count)]


SHAPES = [
    many,
    a_year_of_one_debt,
    strangers,
    one_figure_after_another,
    one_collector,
    repaid_at_once,
]


@pytest.mark.parametrize("make", SHAPES)
def test_twice_the_texts_are_twice_the_work(make):
    assert calls(make(2400)) < 2.2 * calls(make(1200))


def test_the_collector_has_its_own_pace_again_afterwards():
    before = gc.get_threshold()
    with collecting_seldom():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before


if __name__ == "__main__":
    for size in (25_000, 50_000, 100_000):
        texts = many(size)
        start = time.process_time()
        ledger = reconcile(texts, as_of=AS_OF)
        seconds = time.process_time() - start
        print(f"{size:7} readings, {len(ledger.debts)} debts: {seconds:.2f} s of CPU")
