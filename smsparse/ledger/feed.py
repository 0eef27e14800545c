"""From texts with their debts to books: one text after the other, and a row of the timeline each.

The state after each text depends on no later one, so that every row shows what was known then.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from heapq import heappop, heappush

from smsparse.ledger import doubts
from smsparse.ledger.allot import take_payout, take_repayment
from smsparse.ledger.arrears import take_pressing
from smsparse.ledger.bills import take_usual
from smsparse.ledger.book import Book
from smsparse.ledger.decide import Order, apply
from smsparse.ledger.facts import Seen
from smsparse.ledger.line import ZERO, Line
from smsparse.ledger.names import Names
from smsparse.ledger.relief import take_relief
from smsparse.ledger.repayments import Repayment
from smsparse.ledger.texts import Text
from smsparse.ledger.traits import Traits
from smsparse.ledger.words import GRANTED, PAID, PAYOUT, RELIEF, USUAL
from smsparse.model import Reading, Step


@dataclass(slots=True, eq=False)
class Total:
    """What is owed of all debts in one currency; ``known`` counts those that have a figure."""

    owed: Decimal = ZERO
    known: int = 0

    def change(self, book: Book, worth: Decimal | None) -> None:
        """Put what is owed of a debt in place of what was."""
        if book.worth is not None:
            self.owed -= book.worth
            self.known -= 1
        if worth is not None:
            self.owed += worth
            self.known += 1
        book.worth = worth


@dataclass(slots=True, eq=False)
class Shelf:
    """All books, the rows of the timeline, and the bill of each text."""

    names: Names
    books: dict[Traits, Book] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    lines: dict[str, Line] = field(default_factory=dict)
    totals: defaultdict[str, Total] = field(default_factory=lambda: defaultdict(Total))
    seen: defaultdict[str | None, Seen] = field(default_factory=lambda: defaultdict(Seen))
    wakes: list[tuple[date, int, Book]] = field(default_factory=list)

    def book_of(self, traits: Traits) -> Book:
        """The book of a debt, a new one for its first text."""
        book = self.books.get(traits)
        if book is None:
            book = self.books[traits] = Book(traits)
        return book

    def reckon(self, book: Book, today: date) -> Total:
        """Work out anew what is owed of a debt, and so in its currency."""
        total = self.totals[self.names.currencies[book.traits]]
        owed = book.owed(today)
        if owed != book.worth:
            total.change(book, owed)
        if book.pressed:
            wakes = book.wakes_on(today)
            if wakes is not None:
                heappush(self.wakes, (wakes, book.traits.number, book))
        return total

    def let_pass(self, today: date) -> None:
        """Let the days pass: some overdue bills have by now come to be presumed paid."""
        while self.wakes and self.wakes[0][0] <= today:
            self.reckon(heappop(self.wakes)[2], today)


def feed(
    texts: Iterable[tuple[Text, Traits]],
    names: Names,
    repayments: Mapping[str, Repayment],
    orders: Mapping[str, list[Order]],
) -> Shelf:
    """Feed the texts, oldest first, into the books of their debts.

    ``orders`` holds what the user decided of bills, by the text after which it holds.
    """
    shelf = Shelf(names)
    for text, traits in texts:
        book = shelf.book_of(traits)
        if shelf.wakes and shelf.wakes[0][0] <= text.day:
            shelf.let_pass(text.day)
        if text.reading.account is not None or text.reading.support:
            new = book.facts.note(text.reading, shelf.seen[traits.house])
            book.notes += [(text.day, doubt) for doubt in new]
        repayment = repayments.get(text.id)
        line = take(book, text, repayment)
        if line is not None and not text.extra:
            told_by = [text] if repayment is None else repayment.texts
            for one in told_by:
                shelf.lines.setdefault(one.id, line)
        for order in orders.get(text.id, ()):
            apply(book, order, text)
        total = shelf.reckon(book, text.day)
        if text.extra and shelf.steps[-1].debt == names.debts[traits]:
            shelf.steps.pop()  # one text is one event of a debt
        shelf.steps.append(_step(text, book, names, total))
    return shelf


def _step(text: Text, book: Book, names: Names, total: Total) -> Step:
    traits = book.traits
    return Step(
        text.day,
        text.reading.message.received,
        text.id,
        names.debts[traits],
        names.lenders[traits],
        text.reading.event,
        names.currencies[traits],
        book.worth,
        total.owed if total.known else None,
    )


def take(book: Book, text: Text, repayment: Repayment | None) -> Line | None:
    """Let one text change the book of its debt; the bill that it speaks of, the first if many."""
    if book.pressed:
        book.tidy(text.day)
    if not (text.extra and book.texts and book.texts[-1].id == text.id):
        book.texts.append(text)
    reading = text.reading
    event = reading.event
    line = None
    if event in USUAL and reading.relief is not GRANTED:
        line = take_usual(book, text)
    elif event is PAID:
        if repayment is None or repayment.leader is text:
            told_by = [text] if repayment is None else repayment.texts
            line = take_repayment(book, text, [one.id for one in told_by])
    elif event is RELIEF or reading.relief is GRANTED:
        line = take_relief(book, text)
    elif event is PAYOUT:
        take_payout(book, text)
        line = take_usual(book, text) if _names_bill(text) else None
    else:
        line = take_pressing(book, text)
    if reading.total_owed is not None and not _only_offers(reading):
        _take_total(book, text, reading.total_owed)
    return line


def _names_bill(text: Text) -> bool:
    return text.due is not None or text.reading.amount_due is not None


def _only_offers(reading: Reading) -> bool:
    return reading.event is RELIEF and reading.relief is not GRANTED


def _take_total(book: Book, text: Text, total: Decimal) -> None:
    """Take a stated total; older bills that exceed it are contained in it or paid."""
    if book.settled is not None:
        return
    book.balance.state(total, text)
    if text.reading.principal_only:
        return
    counting = [line for line in book.open if line.remaining and not line.covered]
    billed = sum((line.remaining or ZERO for line in counting), ZERO)
    older = [line for line in counting if line.amount_from is not text]
    if billed > total and older:
        for line in older:
            line.covered = True
        book.balance.doubts.append(doubts.total_below_bills(total, billed))
