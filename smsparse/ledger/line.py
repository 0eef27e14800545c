"""One bill as the texts so far show it: a line in the book of its debt."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from smsparse.ledger.texts import Text
from smsparse.model import Decision, Doubt

ZERO = Decimal(0)
UNDATED = timedelta(days=40)  # a bill without a day is past when nothing was heard for so long


@dataclass(slots=True, eq=False)
class Line:
    """One bill. ``figures`` holds what had been repaid before the first text with each figure.

    ``when`` is its day, or that of its first text. ``word`` is the newest text that speaks of
    arrears, ``said`` the newest one in the usual course, ``later`` the first usual text of a later
    bill after this one's day, ``into`` the bill that contains it, ``terms`` how many it contains
    itself, ``by`` the text that closed it.
    """

    first: Text
    when: date
    due: date | None = None
    term: tuple[int, int | None] | None = None
    amount: Decimal | None = None
    amount_from: Text | None = None
    remaining: Decimal | None = None
    is_paid: bool = False
    min_due: Decimal | None = None
    penalty: Decimal | None = None
    figures: dict[Decimal, Decimal] = field(default_factory=dict)
    repaid: Decimal = ZERO
    repaid_on: date | None = None
    texts: dict[str, datetime] = field(default_factory=dict)
    heard: date = date.min
    said: Text | None = None
    settled: bool = False
    deferred: bool = False
    by: str | None = None
    word: Text | None = None
    failed: Text | None = None
    late_by: tuple[int, date] | None = None
    repaid_at_word: Decimal = ZERO
    later: Text | None = None
    into: "Line | None" = None
    terms: int = 1
    covered: bool = False
    decision: Decision | None = None
    doubts: dict[Doubt, None] = field(default_factory=dict)

    def has_stood_at(self, amount: Decimal | None) -> bool:
        """Whether a text stated this figure, or it is what remains."""
        if amount is None:
            return False
        return amount in (self.amount, self.remaining) or amount in self.figures

    def state(self, amount: Decimal, text: Text) -> None:
        """Take a figure that a text states for this bill alone."""
        self.amount_from = text
        self.covered = False
        if amount != self.amount:
            self.amount = amount if amount > 0 else ZERO
            self.figures.setdefault(self.amount, self.repaid)
            self._reckon()

    def pay(self, amount: Decimal, day: date | None) -> None:
        """Take a repayment."""
        self.repaid += amount
        if day is not None:
            self.repaid_on = day
        self._reckon()

    def settle(self) -> None:
        """A text, or the user, calls it paid whatever was repaid."""
        self.settled = True
        self._reckon()

    def unsettle(self) -> None:
        """Word has it that the whole figure is still to be paid."""
        self.settled = False
        self.figures = {} if self.amount is None else {self.amount: self.repaid}
        self._reckon()

    def _reckon(self) -> None:
        """What remains: the newest figure less the repayments since the first text with it."""
        if self.settled:
            self.remaining = ZERO
        elif self.amount is not None:
            rest = self.amount - self.repaid + self.figures[self.amount]
            self.remaining = rest if rest > 0 else ZERO
        else:
            self.remaining = None
        self.is_paid = self.settled or (
            self.repaid > 0 if self.amount is None else not self.remaining
        )

    @property
    def whole(self) -> "Line":
        """The bill that contains this one and is contained in no other; else itself."""
        line = self
        while line.into is not None:
            line = line.into
        return line

    def is_past(self, today: date) -> bool:
        """Whether its day has gone by; one without a day, when it has long been silent."""
        if self.due is not None:
            return today > self.due
        return today > self.heard + UNDATED

    def has_failed(self, today: date) -> bool:
        """Whether its debit failed and the day is past."""
        return self.failed is not None and today > (self.due or self.failed.day)

    def is_late(self, today: date) -> bool:
        """Whether a text of the lender says overdue, or its debit failed and the day is past."""
        return self.word is not None or self.has_failed(today)

    def doubt(self, doubt: Doubt) -> None:
        """Note once what is doubtful of this bill."""
        self.doubts.setdefault(doubt)

    def hears(self, text: Text) -> None:
        """Note that a text speaks of this bill."""
        self.texts.setdefault(text.id, text.at)
        self.heard = text.day
