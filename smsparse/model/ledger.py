"""What the texts mean together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from smsparse.model.reading import Account, Doubt, Reading
from smsparse.model.words import BillStatus, DebtKind, DebtStatus, Event, Verdict


@dataclass(frozen=True, slots=True)
class Bill:
    """One thing to pay by a date. ``debt`` and ``contained_in`` are ids, ``messages`` text ids.

    ``status_from`` is the id of the text that the status follows from, ``as_of`` or ``user``;
    ``why`` says it in words where the status is a conclusion.
    """

    id: str
    debt: str
    currency: str
    status: BillStatus
    status_from: str
    due_date: date | None = None
    amount_due: Decimal | None = None
    min_due: Decimal | None = None
    paid_amount: Decimal | None = None
    paid_on: date | None = None
    remaining: Decimal | None = None
    contained_in: str | None = None
    why: Doubt | None = None
    term: tuple[int, int | None] | None = None
    doubts: tuple[Doubt, ...] = ()
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Debt:
    """One loan or card, as all its texts together show it on the day ``as_of``.

    ``owed_basis`` is ``stated`` (a text named the total) or ``bills``; ``status_from`` is the id
    of the text that the status follows from, ``as_of`` or ``user``.
    """

    id: str
    lender: str
    currency: str
    status: DebtStatus
    status_from: str = "as_of"
    kind: DebtKind | None = None
    card_tail: str | None = None
    loan_ref: str | None = None
    term: tuple[int, int | None] | None = None
    owed: Decimal | None = None
    owed_basis: str | None = None
    total_owed: Decimal | None = None
    total_owed_on: date | None = None
    next_due_date: date | None = None
    next_amount_due: Decimal | None = None
    next_min_due: Decimal | None = None
    days_overdue: int | None = None
    borrowed: Decimal | None = None
    repaid: Decimal | None = None
    penalties: Decimal | None = None
    last_paid_on: date | None = None
    last_paid_amount: Decimal | None = None
    repayment_account: Account | None = None
    support: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    bills: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the timeline: a debt event and what was owed after it."""

    date: date
    received: datetime
    message: str
    debt: str
    lender: str
    event: Event
    currency: str
    owed: Decimal | None = None
    total: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of one currency; the README (*What each figure means*) says what each holds."""

    currency: str
    owed: Decimal
    overdue: Decimal
    due_7: Decimal
    due_30: Decimal
    paid_30: Decimal
    to_review: Decimal
    set_aside: Decimal


@dataclass(frozen=True, slots=True)
class Entry:
    """A reading and the place that the ledger gave it.

    ``again`` is the id of the text at which the same repayment counts, where this one tells of it
    once more.
    """

    reading: Reading
    debt: str | None = None
    bill: str | None = None
    again: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the user decided in an old workbook.

    ``target`` is the id of a text (``RIGHT``, ``WRONG``, ``IGNORE``; ``amount`` and ``due_date``
    correct what was read) or of a bill (the others; ``amount`` is what was paid, if it was a
    part). ``messages`` are the texts that the bill held then: the decision follows the bill that
    holds most of them now.
    """

    target: str
    verdict: Verdict
    amount: Decimal | None = None
    due_date: date | None = None
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the texts up to ``as_of`` mean together.

    ``entries`` holds, oldest first, every text about the owner's debt, every third-party text and
    every text with a warning or doubt. ``ahead`` holds those received after ``as_of``: they are
    listed and count nowhere; ``later`` is how many of them are about the owner's debt.
    """

    as_of: date
    entries: tuple[Entry, ...] = ()
    bills: tuple[Bill, ...] = ()
    debts: tuple[Debt, ...] = ()
    timeline: tuple[Step, ...] = ()
    summary: tuple[Summary, ...] = ()
    debt_texts: int = 0
    later: int = 0
    ahead: tuple[Entry, ...] = ()
    decided: tuple[Decision, ...] = ()

    def readings(self) -> Iterator[Reading]:
        """The readings of the entries."""
        return (entry.reading for entry in self.entries)
