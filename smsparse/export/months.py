"""Ledger -> what was owed, due and paid in each month, and each lender's record of payment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smsparse.export.view import ZERO, View
from smsparse.model import Bill, BillStatus, Debt, Event

Month = tuple[int, int]

# how a month went for a lender, the gravest first; the record shows the gravest of its bills
MARKS = (
    "overdue",
    "unseen",
    "part",
    "late",
    "minimum",
    "rolled",
    "due",
    "deferred",
    "presumed",
    "paid",
    "none",
)
NOTICES = (Event.OVERDUE, Event.COLLECTION)


@dataclass(frozen=True, slots=True)
class Months:
    """The figures of one currency, month by month, and the record of all its lenders.

    ``owed`` is the debt at the end of a month, ``lenders`` stand by the size of their debt.
    """

    currency: str
    months: tuple[Month, ...]
    lenders: tuple[str, ...]
    owed: Mapping[tuple[str, Month], Decimal]
    due: Mapping[Month, Decimal]
    paid: Mapping[Month, Decimal]
    record: Mapping[tuple[str, Month], str]

    def total(self, month: Month) -> Decimal:
        """All debts at the end of a month."""
        return sum((self.owed.get((lender, month), ZERO) for lender in self.lenders), ZERO)

    def overdue(self, month: Month) -> int:
        """How many lenders had something overdue in a month."""
        return sum(self.record.get((lender, month)) == "overdue" for lender in self.lenders)


def month_of(day: date) -> Month:
    """The month of a day."""
    return day.year, day.month


def months_of(view: View, currency: str) -> Months:
    """All months from the first debt text to the day of the figures, in one currency."""
    debts = [debt for debt in view.ledger.debts if debt.currency == currency]
    ids = {debt.id for debt in debts}
    days = [step.date for step in view.ledger.timeline if step.debt in ids]
    months = tuple(_between(month_of(min(days)), month_of(view.as_of))) if days else ()
    lenders = tuple(name for name in view.colours if any(d.lender == name for d in debts))
    bills = [bill for bill in view.ledger.bills if bill.debt in ids]
    return Months(
        currency=currency,
        months=months,
        lenders=lenders,
        owed=_month_ends(view, debts, months),
        due=_due(bills),
        paid=_paid(view, ids),
        record=_record(view, debts, bills, months),
    )


def _between(first: Month, last: Month) -> Iterable[Month]:
    year, month = first
    while (year, month) <= last:
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _month_ends(
    view: View, debts: list[Debt], months: tuple[Month, ...]
) -> dict[tuple[str, Month], Decimal]:
    """The debt after the last text of each month, carried on; the last month as of today."""
    changes: dict[Month, dict[str, Decimal | None]] = {}
    lenders = {debt.id: debt.lender for debt in debts}
    for step in view.ledger.timeline:
        if step.debt in lenders:
            changes.setdefault(month_of(step.date), {})[step.debt] = step.owed
    if months:
        changes.setdefault(months[-1], {}).update({debt.id: debt.owed for debt in debts})
    owed: dict[str, Decimal | None] = {}
    ends: dict[tuple[str, Month], Decimal] = {}
    for month in months:
        owed.update(changes.get(month, {}))
        for debt, amount in owed.items():
            if amount is not None:
                key = (lenders[debt], month)
                ends[key] = ends.get(key, ZERO) + amount
    return ends


def _due(bills: list[Bill]) -> dict[Month, Decimal]:
    due: dict[Month, Decimal] = {}
    months = {bill.id: month_of(bill.due_date) for bill in bills if bill.due_date}
    for bill in bills:
        month = months.get(bill.id)
        if month is None or bill.amount_due is None:
            continue
        if bill.contained_in and months.get(bill.contained_in) == month:
            continue  # the later bill of that month holds it
        due[month] = due.get(month, ZERO) + bill.amount_due
    return due


def _paid(view: View, debts: set[str]) -> dict[Month, Decimal]:
    paid: dict[Month, Decimal] = {}
    for step in view.ledger.timeline:
        entry = view.entries.get(step.message)
        if step.debt in debts and step.event is Event.PAID and entry and not entry.again:
            month = month_of(step.date)
            paid[month] = paid.get(month, ZERO) + (entry.reading.paid_amount or ZERO)
    return paid


def _record(
    view: View, debts: list[Debt], bills: list[Bill], months: tuple[Month, ...]
) -> dict[tuple[str, Month], str]:
    lenders = {debt.id: debt.lender for debt in debts}
    record: dict[tuple[str, Month], str] = {}

    def mark(debt: str, month: Month, found: str) -> None:
        key = (lenders[debt], month)
        record[key] = min(record.get(key, "none"), found, key=MARKS.index)

    for bill in bills:
        if bill.due_date:
            due = month_of(bill.due_date)
            mark(bill.debt, due, _mark(view, bill))
            if bill.status is BillStatus.OVERDUE:  # and so it stays, also without a text
                for month in months:
                    if month > due:
                        mark(bill.debt, month, "overdue")
    for step in view.ledger.timeline:
        if step.debt in lenders:
            found = "overdue" if step.event in NOTICES else "none"
            mark(step.debt, month_of(step.date), found)
    _fill(lenders.values(), months, record)
    return record


def _fill(
    lenders: Iterable[str], months: tuple[Month, ...], record: dict[tuple[str, Month], str]
) -> None:
    """Months without a text between a lender's first and last are said to be so."""
    for lender in set(lenders):
        known = [month for month in months if (lender, month) in record]
        for month in months:
            if known and known[0] <= month <= known[-1]:
                record.setdefault((lender, month), "none")


PLAIN = {
    BillStatus.OVERDUE: "overdue",
    BillStatus.PAST_DUE: "unseen",
    BillStatus.DEFERRED: "deferred",
    BillStatus.PRESUMED_PAID: "presumed",
    BillStatus.DUE: "due",
}


def _mark(view: View, bill: Bill) -> str:
    """How one bill went."""
    least = bill.min_due is not None and (bill.paid_amount or ZERO) >= bill.min_due
    if bill.status is BillStatus.PAID:
        late = bill.paid_on and bill.due_date and bill.paid_on > bill.due_date
        return "late" if late else "paid"
    if bill.status is BillStatus.ROLLED_OVER:
        if any(_is_notice(view, text) for text in bill.messages):
            return "overdue"
        return "minimum" if least else "rolled"
    if bill.status is BillStatus.PART_PAID:
        return "minimum" if least else "part"
    return PLAIN[bill.status]


def _is_notice(view: View, text: str) -> bool:
    entry = view.entries.get(text)
    return entry is not None and entry.reading.event in NOTICES
