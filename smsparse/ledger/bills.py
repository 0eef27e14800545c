"""What texts in the usual course do to a debt's bills; and how any text changes a bill's values."""

from smsparse.ledger import doubts
from smsparse.ledger.book import Book
from smsparse.ledger.line import Line
from smsparse.ledger.match import PENALTY, usual_line
from smsparse.ledger.texts import Text
from smsparse.ledger.words import ARREARS
from smsparse.model import Reading

VALUES = frozenset(("amount_due", "min_due", "due_date", "currency"))


def take_usual(book: Book, text: Text) -> Line | None:
    """A statement, a reminder or the first instalment that a payout names."""
    line = usual_line(book, text)
    if line is None:
        if _only_total(text.reading):
            return None
        line = open_line(book, text)
    take_day(book, line, text)
    take_values(book, line, text)
    if line.due is not None and (line.said is None or line.said.due != line.due):
        book.note_due(line.due)
    line.said = text
    line.hears(text)
    if book.open and book.open[0].when < line.when:
        _close_earlier(book, line, text)
    return line


def open_line(book: Book, text: Text) -> Line:
    """A new bill; of a settled debt it tells of a payout that no text told of."""
    line = book.add(text, text.due)
    if book.settled is not None and line.when > book.settled.day:
        book.notes.append((text.day, doubts.bill_after_settled(book.settled.day)))
        book.settled = None
    return line


def is_arrears(reading: Reading) -> bool:
    """Whether the text says that a payment was missed."""
    return reading.event in ARREARS or bool(reading.days_overdue)


def take_day(book: Book, line: Line, text: Text) -> None:
    """Take the bill's own day from a text; another one than before is a doubt."""
    due = text.due
    if due is None or due == line.due:
        return
    if line.due is not None:
        line.doubt(doubts.two_due_dates(line.due, due))
    book.set_due(line, due)


def take_values(book: Book, line: Line, text: Text, *, sums_up: bool = False) -> None:
    """Take a bill's amount, minimum, term and penalty from a text, with the reading's doubts.

    ``sums_up``: the amount contains other bills, so that it may jump.
    """
    reading = text.reading
    amount = reading.amount_due
    if line.term is None:
        line.term = reading.term
    if reading.min_due is not None:
        line.min_due = reading.min_due
        book.has_minimum = True
    if reading.parts is not None and reading.parts.penalty is not None:
        line.penalty = reading.parts.penalty
    for doubt in reading.doubts:
        if doubt.field in VALUES:
            line.doubt(doubt)
    if amount is None:
        return
    if not sums_up and not line.has_stood_at(amount):
        _doubt_jump(line, text)
    line.state(amount, text)
    book.figured = True
    if line.is_paid:
        line.by = line.by or text.id
        book.close(line)
    elif not (line.deferred or line.into):
        book.reopen(line)


def put_into(book: Book, line: Line, into: Line, text: Text) -> None:
    """A bill is contained in another one from now on, unless it is the one that contains."""
    if into.whole is line:
        return
    line.into, line.by = into, text.id
    into.terms += line.terms
    line.hears(text)
    book.close(line)


def _only_total(reading: Reading) -> bool:
    """Whether the text states what is left of the debt and nothing to pay by a day."""
    stated = (reading.amount_due, reading.min_due, reading.due_date)
    return reading.total_owed is not None and not any(value is not None for value in stated)


def _doubt_jump(line: Line, text: Text) -> None:
    """Doubt a new figure that neither a repayment nor a penalty explains."""
    old, amount = line.amount, text.reading.amount_due
    if old is None or amount is None or (amount < old and line.repaid):
        return
    late = line.word is not None or is_arrears(text.reading)
    if not late or not old < amount <= old * PENALTY:
        line.doubt(doubts.amount_jumps(old, amount))


def _close_earlier(book: Book, line: Line, text: Text) -> None:
    """What a usual text of a later bill tells of those whose day is past.

    What is known to be unpaid of a card is in its next statement; a bill of which nothing was
    ever said to be overdue is taken for paid.
    """
    for one in [one for one in book.open if one.when < line.when and one.when < text.day]:
        known = one.is_late(text.day) or one.repaid or one.decision is not None
        if known and book.revolving:
            if line.amount is not None:
                _roll_over(book, one, line, text)
        elif not (one.is_late(text.day) or one.decision or is_arrears(text.reading)):
            book.presume(one, text)


def _roll_over(book: Book, line: Line, into: Line, text: Text) -> None:
    """Put the unpaid rest of a card's bill into its new statement."""
    rest = line.remaining
    if rest is not None and into.amount is not None and rest > into.amount:
        line.doubt(doubts.next_bill_lower(rest, into.amount))
    put_into(book, line, into, text)
