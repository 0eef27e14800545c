"""What one text says."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from smsparse.model.message import Message
from smsparse.model.words import AccountRole, DebtKind, DueKind, Event, Level, Relief, Settled


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
