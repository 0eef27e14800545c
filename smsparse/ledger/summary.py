"""From debts, bills and red texts to the figures of each currency."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from smsparse.ledger.close import Closed
from smsparse.ledger.line import ZERO
from smsparse.model import Bill, BillStatus, Debt, Reading, Summary

SOON = range(8)
LATER = range(8, 31)
MONTH = range(30)
NOT_MONEY = frozenset(("account", "support"))  # doubts on these leave what is owed alone


def summarise(closed: Sequence[Closed], red: Iterable[Reading], as_of: date) -> tuple[Summary, ...]:
    """One summary for each currency, that of most debts first."""
    aside = _set_aside(red)
    count = Counter(one.debt.currency for one in closed)
    currencies = sorted({*count, *aside}, key=lambda currency: (-count[currency], currency))
    return tuple(
        _of_one(
            currency,
            [one for one in closed if one.debt.currency == currency],
            aside.get(currency, ZERO),
            as_of,
        )
        for currency in currencies
    )


def _of_one(currency: str, closed: Sequence[Closed], aside: Decimal, as_of: date) -> Summary:
    bills = [bill for one in closed for bill in one.open]
    overdue = [bill for bill in bills if bill.status is BillStatus.OVERDUE]
    ahead = [bill for bill in bills if bill.status is not BillStatus.OVERDUE]
    repaid = [repayment for one in closed for repayment in one.repayments]
    return Summary(
        currency=currency,
        owed=_sum(one.debt.owed for one in closed),
        overdue=_sum(bill.remaining for bill in overdue),
        due_7=_due(ahead, as_of, SOON),
        due_30=_due(ahead, as_of, LATER),
        paid_30=_sum(amount for day, amount in repaid if (as_of - day).days in MONTH),
        to_review=_sum(one.debt.owed for one in closed if is_doubtful(one.debt)),
        set_aside=aside,
    )


def is_doubtful(debt: Debt) -> bool:
    """Whether what is owed of a debt carries a doubt."""
    return any(doubt.field not in NOT_MONEY for doubt in debt.doubts)


def _due(bills: Iterable[Bill], as_of: date, days: range) -> Decimal:
    return _sum(
        bill.remaining
        for bill in bills
        if bill.due_date is not None and (bill.due_date - as_of).days in days
    )


def _set_aside(red: Iterable[Reading]) -> dict[str, Decimal]:
    """What the red texts ask for, by currency."""
    sums: dict[str, Decimal] = {}
    for reading in red:
        asked = (reading.amount_due, reading.total_owed, reading.min_due)
        amount = next((amount for amount in asked if amount is not None), None)
        if amount is not None and reading.currency is not None:
            sums[reading.currency] = sums.get(reading.currency, ZERO) + amount
    return sums


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), ZERO)
