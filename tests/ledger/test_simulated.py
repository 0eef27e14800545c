"""Simulated borrowers: how much of the truth the ledger finds."""

from collections.abc import Callable

from simulate import Life, borrow, debts, rows, uneven

from smsparse.ledger import reconcile
from smsparse.model import Reading
from smsparse.reading import read


def score(seeds: range, readings_of: Callable[[Life, int], list[Reading]]):
    """The share of bills right in status and remaining, and of debts right in owed."""
    bills = right_bills = all_debts = right_debts = 0
    for seed in seeds:
        life = borrow(seed)
        wanted, owed = {(name, due): known for name, due, *known in rows(life)}, debts(life)
        got, got_owed = _found(readings_of(life, seed), life)
        every = wanted.keys() | got.keys()
        bills += len(every)
        right_bills += sum(wanted.get(key) == got.get(key) for key in every)
        all_debts += len(owed)
        right_debts += sum(got_owed.get(name) == amount for name, amount in owed.items())
    return right_bills / bills, right_debts / all_debts


def _found(readings: list[Reading], life: Life):
    ledger = reconcile(readings, as_of=life.as_of)
    names = {debt.id: debt.card_tail or debt.loan_ref or debt.lender for debt in ledger.debts}
    bills = {
        (names[bill.debt], bill.due_date): [str(bill.status), bill.remaining]
        for bill in ledger.bills
    }
    return bills, {names[debt.id]: debt.owed for debt in ledger.debts}


def test_perfect_readings():
    bills, owed = score(range(100), lambda life, _: life.readings)
    assert bills >= 0.99
    assert owed >= 0.99


def test_perfect_readings_of_texts_that_say_less():
    bills, owed = score(range(500, 600), uneven)
    assert bills >= 0.98
    assert owed >= 0.98


def test_through_the_real_reader():
    bills, _ = score(range(1000, 1030), lambda life, _: [read(one) for one in life.messages])
    assert bills >= 0.97
