"""Simulated borrowers: how much of the truth the ledger finds."""

from collections.abc import Callable

from simulate import Life, borrow, rows

from smsparse.ledger import reconcile
from smsparse.model import Message, Reading
from smsparse.reading import read


def score(seeds: range, read_text: Callable[[Message], Reading] | None = None):
    """The share of bills right in status and remaining, and of debts right in owed."""
    bills = right_bills = debts = right_debts = 0
    for seed in seeds:
        life = borrow(seed)
        readings = life.readings if read_text is None else [read_text(m) for m in life.messages]
        wanted, got = _truth(life), _found(readings, life)
        every = wanted[0].keys() | got[0].keys()
        bills += len(every)
        right_bills += sum(wanted[0].get(key) == got[0].get(key) for key in every)
        debts += len(wanted[1])
        right_debts += sum(got[1].get(key) == owed for key, owed in wanted[1].items())
    return right_bills / bills, right_debts / debts


def _truth(life: Life):
    bills = {(whose, due): (status, rest) for whose, due, status, rest in rows(life)}
    debts = {(t.tail or t.lender.name): t.owed(life.as_of) for t in life.truths}
    return bills, debts


def _found(readings: list[Reading], life: Life):
    ledger = reconcile(readings, as_of=life.as_of)
    names = {debt.id: debt.card_tail or debt.lender for debt in ledger.debts}
    bills = {
        (names[bill.debt], bill.due_date): (str(bill.status), bill.remaining)
        for bill in ledger.bills
    }
    return bills, {names[debt.id]: debt.owed for debt in ledger.debts}


def test_perfect_readings():
    bills, debts = score(range(120))
    assert bills >= 0.99
    assert debts >= 0.99


def test_through_the_real_reader():
    bills, _ = score(range(1000, 1030), read)
    assert bills >= 0.97
