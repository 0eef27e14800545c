"""From debts, bills and red texts to the figures of each currency."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from smsparse.ledger.line import ZERO
from smsparse.model import Bill, BillStatus, Debt, Reading, Summary

SOON = range(8)
LATER = range(8, 31)
MONTH = range(30)
NOT_MONEY = frozenset(("account", "support"))  # doubts on these leave what is owed alone


def summarise(
    closed: Sequence[tuple[Debt, list[Bill]]],
    repayments: Sequence[tuple[str, date, Decimal]],
    red: Iterable[Reading],
    as_of: date,
) -> tuple[Summary, ...]:
    """One summary for each currency, that of most debts first."""
    aside = _set_aside(red)
    debts = [debt for debt, _ in closed]
    bills = [bill for _, its_bills in closed for bill in its_bills]
    count = Counter(debt.currency for debt in debts)
    currencies = sorted({*count, *aside}, key=lambda c: (-count[c], c))
    return tuple(
        Summary(
            currency=currency,
            owed=_sum(debt.owed for debt in debts if debt.currency == currency),
            overdue=_sum(b.remaining for b in bills if b.currency == currency and _late(b)),
            due_7=_due(bills, currency, as_of, SOON),
            due_30=_due(bills, currency, as_of, LATER),
            paid_30=_paid(repayments, currency, as_of),
            to_review=_sum(d.owed for d in debts if d.currency == currency and is_doubtful(d)),
            set_aside=aside.get(currency, ZERO),
        )
        for currency in currencies
    )


def is_doubtful(debt: Debt) -> bool:
    """Whether what is owed of a debt carries a doubt."""
    return any(doubt.field not in NOT_MONEY for doubt in debt.doubts)


def _late(bill: Bill) -> bool:
    return bill.status is BillStatus.OVERDUE


def _due(bills: Iterable[Bill], currency: str, as_of: date, days: range) -> Decimal:
    return _sum(
        bill.remaining
        for bill in bills
        if bill.currency == currency
        and bill.status.is_open
        and not _late(bill)
        and bill.due_date is not None
        and (bill.due_date - as_of).days in days
    )


def _paid(repayments: Iterable[tuple[str, date, Decimal]], currency: str, as_of: date) -> Decimal:
    return _sum(
        amount
        for its_currency, day, amount in repayments
        if its_currency == currency and (as_of - day).days in MONTH
    )


def _set_aside(red: Iterable[Reading]) -> dict[str, Decimal]:
    """What the red texts ask for, by currency."""
    sums: dict[str, Decimal] = {}
    for reading in red:
        amount = _asked(reading)
        if amount is not None and reading.currency is not None:
            sums[reading.currency] = sums.get(reading.currency, ZERO) + amount
    return sums


def _asked(reading: Reading) -> Decimal | None:
    asked = (reading.amount_due, reading.total_owed, reading.min_due)
    return next((amount for amount in asked if amount is not None), None)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), ZERO)
