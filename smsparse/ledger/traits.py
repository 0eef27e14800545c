"""The traits by which one debt is recognised, and how well a text fits them."""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from smsparse.ledger.facts import Facts
from smsparse.ledger.repayments import is_alert
from smsparse.ledger.texts import Text
from smsparse.ledger.words import CARD, DEBT_SETTLED, GRANTED, PAID, PAYOUT, PRESSING, USUAL
from smsparse.model import DebtKind, Doubt, Reading

MEMORY = 120  # days for which an amount that was named is a hint
SHORTEST_TERM = 6  # days: a weekly loan, and a day of play
SAME_TERM = 10  # days by which two texts may differ on the day of one term
MASK = re.compile(r"[*＊xX×•]+")


@dataclass(slots=True, eq=False)
class Traits:
    """What the texts so far tell of one debt's identity.

    ``figures`` holds the amounts that stand open, each with the day of the last text naming it.
    ``ended`` says that a next loan under the same name may begin. ``rank`` tells how well the
    ``name`` fits.
    """

    house: str | None
    number: int
    first: Text
    name: str | None = None
    rank: int = 0
    kind: DebtKind | None = None
    product: str | None = None
    ref: str | None = None
    tails: list[str] = field(default_factory=list)
    currency: str | None = None
    term: tuple[int, int | None] | None = None
    term_due: date | None = None
    ended: bool = False
    agents: dict[str, None] = field(default_factory=dict)
    senders: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)
    figures: dict[Decimal, date] = field(default_factory=dict)
    dues: set[date] = field(default_factory=set)
    last_due: date | None = None
    last: date = date.min
    pressed: bool = False
    facts: Facts = field(default_factory=Facts)
    texts: list[Text] = field(default_factory=list)
    notes: list[tuple[date, Doubt]] = field(default_factory=list)

    def learn(self, text: Text) -> None:
        """Take in what a text of this debt tells."""
        reading = text.reading
        self.texts.append(text)
        self.last = text.day
        self.senders.add(text.sender)
        if self.kind is None:
            self.kind = kind_of(reading)
        if self.currency is None:
            self.currency = reading.currency
        if self.product is None and self.kind is not CARD:
            self.product = reading.product
        if reading.agent is not None:
            self.agents.setdefault(reading.agent)
        if reading.account is not None and reading.account.tail is not None:
            self.accounts.add(reading.account.tail)
        if reading.lender is not None:
            self._learn_name(reading, reading.lender)
        if reading.event is PAID:
            if reading.paid_amount is not None:
                self.figures.pop(reading.paid_amount, None)
        else:
            self._learn_figures(text, reading)
        self._learn_course(text, reading)

    def _learn_name(self, reading: Reading, lender: str) -> None:
        """Call the debt as its newest text does, best by its product, never by its collector."""
        rank = 3 if reading.product else 1 if is_alert(reading) else 2
        if rank >= self.rank and lender not in self.agents:
            self.name, self.rank = lender, rank

    def _learn_course(self, text: Text, reading: Reading) -> None:
        if reading.term is not None and reading.event is not PAYOUT:
            self.term, self.term_due, self.ended = reading.term, text.due, False
        if _may_end(reading):
            self.ended = True

    def _learn_figures(self, text: Text, reading: Reading) -> None:
        if reading.amount_due is not None:
            self.figures[reading.amount_due] = text.day
        if reading.total_owed is not None:
            self.figures[reading.total_owed] = text.day
        due = text.due
        if due is not None:
            self.dues.add(due)
            if self.last_due is None or due > self.last_due:
                self.last_due = due
        self.pressed = reading.event in PRESSING

    def fits(self, reading: Reading) -> bool:
        """Whether nothing that the text says contradicts what is known."""
        kind = kind_of(reading)
        if kind is not None and self.kind is not None and kind is not self.kind:
            return False
        if reading.currency and self.currency and reading.currency != self.currency:
            return False
        if reading.event is PAYOUT and reading.product and self.ref and self.product is None:
            return False  # a loan of another name than that of the numbered one
        if reading.product is None or self.product is None:
            return not (reading.product and kind is None and self.kind is CARD)
        return CARD in (kind, self.kind) or reading.product == self.product

    def fits_term(self, text: Text) -> bool:
        """Whether the text's term can be one of this loan's.

        Terms and due days go up together; another count of terms is another loan.
        """
        reading = text.reading
        if reading.term is None or self.term is None or self.ended:
            return True
        (n, of), (last, last_of) = reading.term, self.term
        if of is not None and last_of is not None and of != last_of:
            return False
        due = text.due
        if due is None or self.term_due is None:
            return n >= last or reading.event in PRESSING or reading.event is PAID
        days = (due - self.term_due).days
        if n == last:
            return abs(days) <= SAME_TERM
        if last == last_of and days > 0:
            return True
        return days * (n - last) > 0 and abs(days) >= SHORTEST_TERM * abs(n - last)

    def hints(self, text: Text) -> int:
        """How strongly a text that names the debt poorly points to this one."""
        reading = text.reading
        score = 0
        for amount in (reading.amount_due, reading.paid_amount, reading.total_owed):
            named = self.figures.get(amount) if amount is not None else None
            if named is not None and (text.day - named).days <= MEMORY:
                score += 4
        due = text.due
        if due is not None:
            score += 3 * (due in self.dues)
            score += self.last_due is not None and due.day == self.last_due.day
        if reading.term is not None and self.term is not None:
            score += 4 * self._is_next(reading.term, due)
        if reading.account is not None and reading.account.tail in self.accounts:
            score += 2
        return score + (text.sender in self.senders)

    def _is_next(self, term: tuple[int, int | None], due: date | None) -> bool:
        if self.term is None or due is None or self.term_due is None:
            return False
        months = 12 * (due.year - self.term_due.year) + due.month - self.term_due.month
        return term[0] - self.term[0] == months


def is_usual(reading: Reading) -> bool:
    """Whether the text asks for a payment in the usual course, speaking of no arrears."""
    return reading.event in USUAL and not reading.days_overdue


def kind_of(reading: Reading) -> DebtKind | None:
    """Card or loan, as far as the text shows it."""
    return CARD if reading.kind is None and reading.card_tail is not None else reading.kind


def _may_end(reading: Reading) -> bool:
    if reading.event is PAYOUT or reading.settled is DEBT_SETTLED:
        return True
    if reading.relief is GRANTED:
        return True
    last = reading.term is not None and reading.term[0] == reading.term[1]
    return reading.event is PAID and last


def same_ref(a: str, b: str) -> bool:
    """Whether two loan numbers, each perhaps masked or cut to its end, can be one.

    >>> same_ref("3801234567", "4567"), same_ref("PL88XXXX210", "pl880001210")
    (True, True)
    >>> same_ref("3801234567", "3809994567"), same_ref("A17", "B17")
    (False, False)
    """
    a, b = a.upper(), b.upper()
    if a == b:
        return True
    ends = MASK.split(a)[-1], MASK.split(b)[-1]
    shorter, longer = sorted(ends, key=len)
    masked = ends != (a, b)
    return len(shorter) >= 3 and longer.endswith(shorter) and (masked or len(a) != len(b))
