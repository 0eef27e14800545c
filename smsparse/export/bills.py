"""Bills -> the groups that several sheets count and sum: overdue, past without a word, due soon."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from smsparse.export import facts
from smsparse.export.view import ZERO, View
from smsparse.model import Bill, BillStatus, Debt


def is_overdue(bill: Bill) -> bool:
    """Whether a lender says that a bill is overdue."""
    return bill.status is BillStatus.OVERDUE


def is_unseen(bill: Bill) -> bool:
    """Whether the day of a bill is past, not all was seen paid, and the lender is silent."""
    return bill.status in (BillStatus.PAST_DUE, BillStatus.PART_PAID)


def due_within(view: View, first: int, last: int) -> Callable[[Bill], bool]:
    """Whether a bill is due in so many days."""

    def fits(bill: Bill) -> bool:
        days = facts.days_to(view, bill.due_date)
        due = bill.status.is_open and not is_overdue(bill)
        return due and days is not None and first <= days <= last

    return fits


def rest(bills: Iterable[Bill]) -> Decimal:
    """What remains of all these bills."""
    return sum((bill.remaining or ZERO for bill in bills), ZERO)


def open_sum(view: View, debt: Debt, fits: Callable[[Bill], bool]) -> Decimal:
    """What remains of those open bills of a debt that fit."""
    return rest(filter(fits, view.open_bills(debt)))
