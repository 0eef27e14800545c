"""From the texts of one debt to its book: each text changes it in turn.

The state after a text depends on no later one, so that the timeline shows what was known then.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from smsparse.ledger import doubts
from smsparse.ledger.allot import take_payout, take_repayment
from smsparse.ledger.arrears import take_pressing
from smsparse.ledger.bills import take_usual
from smsparse.ledger.book import Book
from smsparse.ledger.decide import Order, apply
from smsparse.ledger.line import ZERO, Line
from smsparse.ledger.relief import take_relief
from smsparse.ledger.repayments import Repayment
from smsparse.ledger.texts import Text
from smsparse.ledger.traits import Traits
from smsparse.ledger.words import GRANTED, PAID, PAYOUT, RELIEF, USUAL
from smsparse.model import Reading


def feed(
    traits: Traits,
    repayments: Mapping[str, Repayment],
    orders: Mapping[str, list[Order]],
    until: date,
) -> Book:
    """Feed the texts of a debt, oldest first, into a new book; then let the days pass.

    ``orders`` holds what the user decided of bills, by the text after which it holds.
    """
    book = Book(traits)
    for text in traits.texts:
        if book.pressed:
            book.silences += book.let_pass(text.day)
        repayment = repayments.get(text.id) if repayments else None
        line = _take(book, text, repayment)
        if line is not None and not text.extra:
            for one in [text] if repayment is None else repayment.texts:
                book.line_of.setdefault(one, line)
        if orders:
            for order in orders.get(text.id, ()):
                apply(book, order, text)
        if book.pressed:
            book.let_pass(text.day)  # of days that only this text told of
        text.owed = book.owed()
    book.silences += book.let_pass(until)
    return book


def _take(book: Book, text: Text, repayment: Repayment | None) -> Line | None:
    """Let one text change the book of its debt; the bill that it speaks of, the first if many."""
    reading = text.reading
    event = reading.event
    line = None
    if event in USUAL and reading.relief is not GRANTED:
        line = take_usual(book, text)
    elif event is PAID:
        if repayment is None or repayment.leader is text:
            told_by = [text] if repayment is None else repayment.texts
            line = take_repayment(book, text, told_by)
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
