"""From texts with their debts to books: one text after the other, and a row of the timeline each.

The state after each text depends on no later one, so that every row shows what was known then.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from smsparse.ledger import doubts
from smsparse.ledger.allot import take_payout, take_repayment
from smsparse.ledger.bills import take_pressing, take_relief, take_usual
from smsparse.ledger.book import Book
from smsparse.ledger.decide import Order, apply
from smsparse.ledger.facts import Seen
from smsparse.ledger.line import ZERO, Line
from smsparse.ledger.repayments import Repayment
from smsparse.ledger.sums import Sums
from smsparse.ledger.texts import Text
from smsparse.ledger.traits import Traits, own_day
from smsparse.model import Event, Reading, Relief


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the timeline: the text, its debt, and what was owed after it."""

    text: Text
    book: Book
    owed: Decimal | None
    total: Decimal | None


@dataclass(slots=True, eq=False)
class Shelf:
    """All books, the rows of the timeline, and the book and bill of each text."""

    books: list[Book] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    places: dict[str, tuple[Book, Line | None]] = field(default_factory=dict)


def feed(
    texts: Iterable[tuple[Text, Traits]],
    repayments: Mapping[str, Repayment],
    orders: Mapping[str, list[Order]],
) -> Shelf:
    """Feed the texts, oldest first, into the books of their debts.

    ``orders`` holds what the user decided of bills, by the text after which it holds.
    """
    shelf = Shelf()
    books: dict[Traits, Book] = {}
    seen: defaultdict[str | None, Seen] = defaultdict(Seen)
    sums = Sums()
    for text, traits in texts:
        book = books.get(traits)
        if book is None:
            book = books[traits] = Book(traits)
            shelf.books.append(book)
        found = book.facts.note(text, seen[traits.house])
        book.notes += [(text.day, doubt) for doubt in found]
        sums.wake(text.day)
        lines = take(book, text, repayments.get(text.id))
        _place(shelf, text, book, lines, repayments.get(text.id))
        for order in orders.get(text.id, ()):
            apply(book, order, text)
        owed, total = sums.update(book, text.day)
        if text.extra and shelf.rows[-1].book is book:
            shelf.rows.pop()  # one text is one event of a debt
        shelf.rows.append(Row(text, book, owed, total))
    return shelf


def take(book: Book, text: Text, repayment: Repayment | None) -> list[Line]:
    """Let one text change the book of its debt; the bills that it speaks of."""
    book.tidy(text.day)
    if not book.texts or book.texts[-1].id != text.id:
        book.texts.append(text)
    reading = text.reading
    if reading.event is Event.PAID:
        lines = _take_paid(book, text, repayment)
    elif reading.event is Event.RELIEF or reading.relief is Relief.GRANTED:
        lines = [take_relief(book, text)]
    elif reading.event is Event.PAYOUT:
        take_payout(book, text)
        lines = [take_usual(book, text)] if _names_bill(reading) else []
    elif reading.event in (Event.STATEMENT, Event.REMINDER):
        lines = [take_usual(book, text)]
    else:
        lines = [take_pressing(book, text)]
    if not _only_offers(reading):
        _take_total(book, text)
    return [line for line in lines if line is not None]


def _take_paid(book: Book, text: Text, repayment: Repayment | None) -> list[Line | None]:
    if repayment is None:
        return [*take_repayment(book, text, [text.id])]
    if repayment.leader is not text:
        return []
    return [*take_repayment(book, text, [one.id for one in repayment.texts])]


def _names_bill(reading: Reading) -> bool:
    return own_day(reading) is not None or reading.amount_due is not None


def _only_offers(reading: Reading) -> bool:
    return reading.event is Event.RELIEF and reading.relief is not Relief.GRANTED


def _take_total(book: Book, text: Text) -> None:
    """Take a stated total; older bills that exceed it are contained in it or paid."""
    reading = text.reading
    total = reading.total_owed
    if total is None or book.settled is not None:
        return
    book.balance.state(total, text)
    if reading.principal_only:
        return
    counting = [line for line in book.open if line.remaining and not line.covered]
    billed = sum((line.remaining or ZERO for line in counting), ZERO)
    older = [line for line in counting if line.amount_from is not text]
    if billed > total and older:
        for line in older:
            line.covered = True
        book.balance.doubts.append(doubts.total_below_bills(total, billed))


def _place(
    shelf: Shelf, text: Text, book: Book, lines: list[Line], repayment: Repayment | None
) -> None:
    """Write down where a text belongs; the texts of one repayment belong together."""
    line = lines[0] if lines else None
    if repayment is not None and repayment.leader is text:
        for one in repayment.texts:
            shelf.places[one.id] = (book, line)
    elif text.id not in shelf.places:
        shelf.places[text.id] = (book, line)
