"""The nouns: what a text is, what it says, and what the texts together mean.

Everything here is frozen. Money is a ``Decimal`` beside the ISO 4217 ``currency`` of its noun,
times are aware, days are ``date``. ``None`` always means "not stated" or "not known", never zero.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum

EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
MILLISECOND = timedelta(milliseconds=1)


class Event(StrEnum):
    """What a text tells its reader."""

    STATEMENT = "statement"  # a bill was issued
    REMINDER = "reminder"  # a payment is due soon or today; an automatic debit is announced
    OVERDUE = "overdue"  # the lender's own notice that a payment was missed
    COLLECTION = "collection"  # third party, legal or threat stage
    PAID = "paid"  # a repayment was received, a debit succeeded, a debt is settled
    FAILED = "failed"  # a debit failed, the balance was too low
    PAYOUT = "payout"  # loan money was paid out, an instalment plan was set up
    RELIEF = "relief"  # extension, deferral, discount or plan for a debt in arrears
    THIRD_PARTY = "third_party"  # asks to pass on word of somebody else's debt
    OFFER = "offer"  # new credit, or instalments for a bill
    OTHER = "other"

    @property
    def is_debt(self) -> bool:
        """Whether such a text is about the phone owner's own debt."""
        return self not in (Event.THIRD_PARTY, Event.OFFER, Event.OTHER)


class DueKind(StrEnum):
    """Whose day a due date is."""

    DUE = "due"  # the bill's own day
    ASKED_BY = "asked_by"  # a pay-by day in a failed, overdue, collection or relief text


class DebtKind(StrEnum):
    """What kind of debt a text speaks of."""

    CARD = "card"
    LOAN = "loan"


class AccountRole(StrEnum):
    """What an account is to the repayment."""

    AUTO_DEBIT = "auto_debit"  # the account that is debited
    TRANSFER_TO = "transfer_to"  # the account to pay into
    CARD = "card"  # the card billed


class Settled(StrEnum):
    """How much a text calls paid off."""

    BILL = "bill"
    DEBT = "debt"


class Relief(StrEnum):
    """How far relief has come."""

    OFFERED = "offered"
    GRANTED = "granted"


class Level(StrEnum):
    """How grave a warning is. A red text counts in no figure until its reader says it is right."""

    RED = "red"
    AMBER = "amber"


@dataclass(frozen=True, slots=True)
class Message:
    """One SMS or MMS that the phone received.

    ``received`` is aware, in the zone of the phone; ``sent`` is the network's own time, if the
    backup has it. ``file`` and ``index`` say where the text stands: the source's name and the
    position of its element there, from 0.
    """

    sender: str
    received: datetime
    body: str
    file: str = ""
    index: int = 0
    sent: datetime | None = None
    contact: str | None = None
    sim: str | None = None
    repaired: bool = False

    @property
    def id(self) -> str:
        """12 hex digits that stay the same in every backup that holds this text.

        >>> noon = datetime.fromisoformat("2025-04-06T12:00:00+08:00")
        >>> a = Message("+86 10690001", noon, "本期 应还 100元")
        >>> b = Message("10690001", noon, "本期应还100元")
        >>> a.id == b.id, len(a.id)
        (True, 12)
        """
        milliseconds = (self.received - EPOCH) // MILLISECOND
        words = f"{milliseconds}|{plain_sender(self.sender)}|{plain_body(self.body)}"
        return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:12]


def plain_sender(sender: str) -> str:
    """A sender without blanks, dashes and the country code of mainland China.

    >>> plain_sender("+86 138-0000 0001"), plain_sender("95555")
    ('13800000001', '95555')
    """
    bare = "".join(sender.split()).replace("-", "")
    return bare.removeprefix("+86")


def plain_body(body: str) -> str:
    """A body with all white space left out: how two copies of one text are compared."""
    return "".join(body.split())


@dataclass(frozen=True, slots=True)
class Account:
    """Where a repayment is debited from or goes to. ``number`` is as printed."""

    number: str | None = None
    tail: str | None = None
    bank: str | None = None
    payee: str | None = None
    role: AccountRole | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """What a stated amount is made of, as far as the text says so."""

    principal: Decimal | None = None
    interest: Decimal | None = None
    penalty: Decimal | None = None
    fee: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Also:
    """A second currency or a second instalment in the same text."""

    currency: str
    amount_due: Decimal | None = None
    min_due: Decimal | None = None
    due_date: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One value with the words it was read from: ``span`` is a place in the original body."""

    field: str
    value: str
    span: tuple[int, int]
    rule: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a value is not certain: a reason by its ``code`` (see ``reasons``) and its words."""

    field: str
    code: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caution:
    """A warning on a text: a signal by its ``code`` and the words that gave it."""

    code: str
    level: Level
    words: tuple[str, ...] = ()
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one text says; the ledger decides what it means.

    ``lender`` is the name a borrower would use for the debt. ``institution`` and ``product`` are
    the names that the lender facts know it by (``None`` where they do not), ``agent`` is whoever
    writes for the lender (a collector, a law firm, an assignee). ``terms`` counts the instalments
    that one amount contains (累计逾期3笔 -> 3), ``principal_only`` marks a ``total_owed`` without
    interest, ``paid_on`` and ``paid_at`` are the time of a repayment by the text's own words.
    """

    message: Message
    event: Event
    lender: str | None = None
    institution: str | None = None
    product: str | None = None
    agent: str | None = None
    kind: DebtKind | None = None
    currency: str | None = None
    amount_due: Decimal | None = None
    min_due: Decimal | None = None
    total_owed: Decimal | None = None
    principal_only: bool = False
    paid_amount: Decimal | None = None
    paid_on: date | None = None
    paid_at: time | None = None
    payout_amount: Decimal | None = None
    due_date: date | None = None
    due_kind: DueKind | None = None
    account: Account | None = None
    card_tail: str | None = None
    loan_ref: str | None = None
    term: tuple[int, int | None] | None = None
    terms: int | None = None
    days_overdue: int | None = None
    settled: Settled | None = None
    relief: Relief | None = None
    parts: Parts | None = None
    also: tuple[Also, ...] = ()
    support: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    cautions: tuple[Caution, ...] = ()
    set_aside: bool = False

    @property
    def id(self) -> str:
        """The id of the text."""
        return self.message.id

    @property
    def debt(self) -> bool:
        """Whether the text is about the phone owner's own debt."""
        return self.event.is_debt

    @property
    def evidence(self) -> dict[str, tuple[int, int]]:
        """For each field that was read, the place of its words in the body (the first one)."""
        places: dict[str, tuple[int, int]] = {}
        for found in self.found:
            places.setdefault(found.field, found.span)
        return places

    def is_doubted(self, name: str) -> bool:
        """Whether the value of this field carries a doubt."""
        return any(doubt.field == name for doubt in self.doubts)


class BillStatus(StrEnum):
    """How a bill stands; the first that fits (see the README)."""

    PAID = "paid"
    DEFERRED = "deferred"
    ROLLED_OVER = "rolled_over"
    OVERDUE = "overdue"
    PRESUMED_PAID = "presumed_paid"
    PART_PAID = "part_paid"
    PAST_DUE = "past_due"
    DUE = "due"

    @property
    def is_open(self) -> bool:
        """Whether something of such a bill is still to be paid."""
        return self in (
            BillStatus.OVERDUE,
            BillStatus.PART_PAID,
            BillStatus.PAST_DUE,
            BillStatus.DUE,
        )


class DebtStatus(StrEnum):
    """How a debt stands; the first that fits (see the README)."""

    SETTLED = "settled"
    OVERDUE = "overdue"
    PAST_DUE = "past_due"
    DUE = "due"
    OPEN = "open"
    CLEAR = "clear"


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
    """The figures of one currency; see ``interface`` in the README for what each holds."""

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
    """A reading and the place that the ledger gave it."""

    reading: Reading
    debt: str | None = None
    bill: str | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the texts up to ``as_of`` mean together.

    ``entries`` holds, oldest first, every text about the owner's debt, every third-party text and
    every text with a warning or doubt. ``later`` counts the debt texts received after ``as_of``.
    """

    as_of: date
    entries: tuple[Entry, ...] = ()
    bills: tuple[Bill, ...] = ()
    debts: tuple[Debt, ...] = ()
    timeline: tuple[Step, ...] = ()
    summary: tuple[Summary, ...] = ()
    debt_texts: int = 0
    later: int = 0
    decided: tuple["Decision", ...] = ()

    def readings(self) -> Iterator[Reading]:
        """The readings of the entries."""
        return (entry.reading for entry in self.entries)


class Verdict(StrEnum):
    """What the user says in the workbook of a text (first three) or of a bill (the others)."""

    RIGHT = "right"
    WRONG = "wrong"
    IGNORE = "ignore"
    PAID = "paid"
    PART_PAID = "part_paid"
    UNPAID = "unpaid"
    NEGOTIATING = "negotiating"
    DISPUTED = "disputed"
    NOT_MINE = "not_mine"


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
class Damage:
    """A place in a backup that could not be read, or only after a repair.

    ``byte`` counts from the start of the file; ``code`` is a reason of ``reasons``.
    """

    byte: int
    code: str
    words: tuple[str, ...] = ()
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the backup and what became of its texts. ``damage`` holds the first places."""

    file: str
    sha256: str
    messages: int
    unreadable: int = 0
    repaired: int = 0
    first: datetime | None = None
    last: datetime | None = None
    damage: tuple[Damage, ...] = ()


@dataclass(frozen=True, slots=True)
class Zone:
    """The zone that times are shown in. ``source`` is user, backup, texts or machine."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Report:
    """What became of every text of the backup: known once the backup has been read to its end.

    ``messages`` counts every SMS and MMS element that could be read; ``duplicates`` and ``sent``
    (sent, draft, failed) are among them, ``unreadable`` stands outside.
    """

    zone: Zone
    sources: tuple[Source, ...] = ()
    messages: int = 0
    duplicates: int = 0
    sent: int = 0
    unreadable: int = 0
    repaired: int = 0
    notes: tuple[Doubt, ...] = field(default=())

    @property
    def last(self) -> datetime | None:
        """When the newest text was received."""
        return max((s.last for s in self.sources if s.last is not None), default=None)

    @property
    def first(self) -> datetime | None:
        """When the oldest text was received."""
        return min((s.first for s in self.sources if s.first is not None), default=None)
