"""The book of one debt: its bills, its balance and what else its texts told so far."""

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice

from smsparse.ledger.balance import ZERO, Balance
from smsparse.ledger.line import Line
from smsparse.ledger.texts import Text
from smsparse.ledger.traits import Traits
from smsparse.ledger.words import CARD
from smsparse.model import Doubt

DAY = timedelta(days=1)


@dataclass(slots=True, eq=False)
class Book:
    """One debt.

    ``open`` holds the bills to be paid, oldest first; ``presumed`` those that a later bill lets us
    take for paid, which a word of arrears opens again. ``dues`` are the due days of bills that
    usual texts named, ``word_day`` is the day of the newest word of arrears. ``pressed``: a debit
    failed or a word of arrears was said; ``has_minimum``: some bill let a minimum be paid;
    ``figured``: some bill has had an amount. ``silences`` are the days on which silence alone
    changed what is owed, ``line_of`` is the bill of each text.
    """

    traits: Traits
    lines: list[Line] = field(default_factory=list)
    open: list[Line] = field(default_factory=list)
    presumed: dict[Line, None] = field(default_factory=dict)
    by_due: dict[date, list[Line]] = field(default_factory=dict)
    by_term: dict[int, Line] = field(default_factory=dict)
    dues: list[date] = field(default_factory=list)
    word_day: date = date.min
    pressed: bool = False
    has_minimum: bool = False
    figured: bool = False
    settled: Text | None = None
    balance: Balance = field(default_factory=Balance)
    borrowed: Decimal | None = None
    repaid: Decimal = ZERO
    repayments: list[tuple[date, Decimal]] = field(default_factory=list)
    payouts: list[tuple[date, Decimal]] = field(default_factory=list)
    penalties: Decimal | None = None
    silences: list[tuple[date, Decimal | None]] = field(default_factory=list)
    line_of: dict[Text, Line] = field(default_factory=dict)
    notes: list[tuple[date, Doubt]] = field(default_factory=list)

    def add(self, text: Text, due: date | None) -> Line:
        """Open a bill by its first text."""
        line = Line(text, due or text.day, due, text.reading.term)
        self.lines.append(line)
        if due is not None:
            self.by_due.setdefault(due, []).append(line)
        self._insert(line)
        if line.term is not None:
            self.by_term[line.term[0]] = line
        return line

    def set_due(self, line: Line, due: date) -> None:
        """Give a bill its day; it stays known by an earlier one too."""
        line.due = line.when = due
        self.by_due.setdefault(due, []).append(line)
        if line in self.open:
            self.open.remove(line)
            self._insert(line)

    def note_due(self, due: date) -> None:
        """Remember a due day that a usual text names."""
        at = bisect_left(self.dues, due)
        if at == len(self.dues) or self.dues[at] != due:
            self.dues.insert(at, due)

    @property
    def revolving(self) -> bool:
        """Whether an unpaid rest goes into the next bill, as on a card."""
        return self.has_minimum or self.traits.kind is CARD

    def reopen(self, line: Line) -> None:
        """Take a bill up again that a text speaks of as unpaid."""
        line.later = None
        self.presumed.pop(line, None)
        if line not in self.open:
            self._insert(line)

    def close(self, line: Line) -> None:
        """Nothing of this bill is to be paid any more."""
        self.presumed.pop(line, None)
        if line in self.open:
            self.open.remove(line)

    def presume(self, line: Line, text: Text) -> None:
        """Take a bill for paid, by a text that speaks of a later one and of no arrears."""
        self.close(line)
        line.later = text
        self.presumed[line] = None

    def newest_presumed(self, count: int) -> list[Line]:
        """The bills that were taken for paid last, oldest first."""
        return list(islice(reversed(self.presumed), count))[::-1]

    def _insert(self, line: Line) -> None:
        if not self.open or self.open[-1].when <= line.when:
            self.open.append(line)
        else:
            insort(self.open, line, key=lambda other: other.when)

    def quiet_from(self, line: Line) -> tuple[date, Line] | None:
        """The day from which an overdue bill is presumed paid, and the bill that tells.

        Two further due days must have passed without a word of arrears.
        """
        since = max(line.when, self.word_day)
        if line.decision is not None or len(self.dues) < 2 or self.dues[-2] <= since:
            return None
        due = self.dues[bisect_right(self.dues, since) + 1]
        return due + DAY, self.by_due[due][0]

    def let_pass(self, until: date) -> list[tuple[date, Decimal | None]]:
        """Let the days pass: overdue bills come to be presumed paid, one due day after another.

        Returns the days on which that changed what is owed.
        """
        silences: list[tuple[date, Decimal | None]] = []
        wakes = self._wakes_on()
        while wakes is not None and wakes[0] <= until:
            day, line, later = wakes
            self.presume(line, later.said or later.first)
            silences.append((day, self.owed()))
            wakes = self._wakes_on()
        return silences

    def _wakes_on(self) -> tuple[date, Line, Line] | None:
        """The next day that silence ends an overdue bill, that bill, and the one that tells."""
        next_one = None
        for line in self.open:
            quiet = self.quiet_from(line) if line.word or line.failed else None
            if quiet is not None and (next_one is None or quiet[0] < next_one[0]):
                next_one = (quiet[0], line, quiet[1])
        return next_one

    def owed(self) -> Decimal | None:
        """What is owed: the stated total as it stands now, but at least the open bills."""
        if self.settled is not None:
            return ZERO
        billed, unknown = ZERO, False
        for line in self.open:
            rest = line.remaining
            if rest is None:
                unknown = True
            elif not line.covered:
                billed += rest
        if self.balance.net is not None:
            return max(self.balance.net, billed)
        if billed or (self.figured and not unknown):
            return billed
        if not self.lines and self.borrowed is not None:
            return max(self.borrowed - self.repaid, ZERO)
        return None
