"""How a bill and a debt stand on a day, by which text, and why."""

from datetime import date
from typing import NamedTuple

from smsparse.ledger import doubts
from smsparse.ledger.book import Book
from smsparse.ledger.line import ZERO, Line
from smsparse.ledger.words import OPEN
from smsparse.model import BillStatus, DebtStatus, Doubt, Verdict

USER = "user"
AS_OF = "as_of"
RANKED = (  # how a debt stands by its open bills
    (DebtStatus.OVERDUE, (BillStatus.OVERDUE,)),
    (DebtStatus.PAST_DUE, (BillStatus.PAST_DUE, BillStatus.PART_PAID)),
    (DebtStatus.DUE, (BillStatus.DUE,)),
)


class Standing(NamedTuple):
    """A bill's status, what it follows from (a text's id, ``as_of`` or ``user``), and why."""

    status: BillStatus
    source: str
    why: Doubt | None = None


def bill_standing(line: Line, today: date) -> Standing:
    """The first status that fits, in the order of ``BillStatus``."""
    decision = line.decision
    if decision is None:
        return _by_texts(line, today)
    if decision.verdict is Verdict.NOT_MINE:
        return Standing(BillStatus.PAID, USER, doubts.because("user_not_mine"))
    if decision.verdict is Verdict.PAID:
        return Standing(BillStatus.PAID, USER, doubts.because("user_paid"))
    standing = _by_texts(line, today)
    if standing.status not in OPEN:
        return standing
    why = doubts.because(f"user_{decision.verdict.value}")
    status = standing.status
    if decision.verdict is Verdict.PART_PAID and status is not BillStatus.OVERDUE:
        status = BillStatus.PART_PAID
    elif decision.verdict is Verdict.UNPAID and status is BillStatus.PART_PAID:
        status = BillStatus.PAST_DUE
    return Standing(status, USER, why)


def _by_texts(line: Line, today: date) -> Standing:
    return _if_closed(line) or _if_late(line, today) or _if_quiet(line, today)


def _if_closed(line: Line) -> Standing | None:
    by = line.by or line.first.id
    if line.is_paid:
        return Standing(BillStatus.PAID, by)
    if line.deferred:
        return Standing(BillStatus.DEFERRED, by, doubts.because("relief_granted"))
    if line.into is not None:
        why = doubts.because("contained_in_later_bill", str(line.into.when))
        return Standing(BillStatus.ROLLED_OVER, by, why)
    return None


def _if_late(line: Line, today: date) -> Standing | None:
    """What follows from a word of the lender, or from two further due days without one."""
    if not line.is_late(today):
        return None
    if line.later is not None:
        why = doubts.because("presumed_after_two_due_days", str(line.later.day))
        return Standing(BillStatus.PRESUMED_PAID, line.later.id, why)
    if line.word is not None:
        return Standing(BillStatus.OVERDUE, line.word.id)
    text = line.failed or line.first
    why = doubts.because("debit_failed_and_day_past", str(line.when))
    return Standing(BillStatus.OVERDUE, text.id, why)


def _if_quiet(line: Line, today: date) -> Standing:
    """What follows from the day alone, or from a later bill."""
    if line.later is not None:
        why = doubts.because("presumed_by_later_bill", str(line.later.day))
        return Standing(BillStatus.PRESUMED_PAID, line.later.id, why)
    if not line.is_past(today):
        return Standing(BillStatus.DUE, (line.amount_from or line.first).id)
    if line.repaid > ZERO:
        return Standing(BillStatus.PART_PAID, AS_OF)
    return Standing(BillStatus.PAST_DUE, AS_OF)


class DebtStanding(NamedTuple):
    """A debt's status and what it follows from."""

    status: DebtStatus
    source: str


def debt_standing(
    book: Book, standings: dict[Line, Standing], rolled: Line | None, *, has_balance: bool
) -> DebtStanding:
    """The first status that fits, in the order of ``DebtStatus``.

    ``rolled`` is a bill that is overdue still, as a part of another one.
    """
    if book.settled is not None:
        return DebtStanding(DebtStatus.SETTLED, book.settled.id)
    still = [standing for standing in standings.values() if standing.status in OPEN]
    for status, wanted in RANKED:
        for standing in still:
            if standing.status in wanted:
                return DebtStanding(status, standing.source)
        if status is DebtStatus.OVERDUE and rolled is not None and rolled.word is not None:
            return DebtStanding(status, rolled.word.id)
    if has_balance:
        text = book.balance.text or book.traits.texts[-1]
        return DebtStanding(DebtStatus.OPEN, text.id)
    return DebtStanding(DebtStatus.CLEAR, book.traits.texts[-1].id)


def rolled_overdue(book: Book, standings: dict[Line, Standing]) -> Line | None:
    """A bill that was overdue, is now part of an open one, and has not seen its minimum since."""
    for line, standing in standings.items():
        if standing.status is not BillStatus.ROLLED_OVER or line.word is None:
            continue
        minimum = line.min_due if line.min_due is not None else line.remaining
        since = book.repaid - line.repaid_at_word
        if standings[line.whole].status in OPEN and (minimum is None or since < minimum):
            return line
    return None
