"""What failed debits, overdue notices and collectors' texts do to a debt's bills."""

from datetime import date

from smsparse.ledger import doubts
from smsparse.ledger.bills import open_line, put_into, take_day, take_values
from smsparse.ledger.book import Book
from smsparse.ledger.line import ZERO, Line
from smsparse.ledger.match import PENALTY, past_lines, pressed_line
from smsparse.ledger.texts import Text
from smsparse.ledger.words import ARREARS, FAILED
from smsparse.model import Reading


def take_pressing(book: Book, text: Text) -> Line | None:
    """A failed debit, an overdue notice or a collector's text."""
    reading = text.reading
    line = pressed_line(book, text)
    if book.settled is not None and not _is_after(line, text, book.settled.day):
        book.notes.append((text.day, doubts.overdue_after_settled(text.day)))
        return line
    total_only = bool(book.open) and _is_total(reading) and not _is_sum_of_terms(book, text)
    if line is None:
        line = open_line(book, text)
    if line.is_paid or (line not in book.open and reading.event in ARREARS):
        _speak_after_all(book, line, text)
    contained = [] if total_only else _contained(book, line, text)
    if contained:
        line = _container(line, contained)
    take_day(book, line, text)
    if not total_only:
        take_values(book, line, text, sums_up=bool(contained))
    for other in contained:
        if other is not line:
            put_into(book, other, line, text)
    _mark(book, line, text)
    line.hears(text)
    return line


def _is_total(reading: Reading) -> bool:
    """Whether the figure of a pressing text is a total, not a bill's."""
    return reading.amount_due is not None and reading.amount_due == reading.total_owed


def _is_sum_of_terms(book: Book, text: Text) -> bool:
    """Whether a figure that may be a total is what the terms that it names come to."""
    amount, terms = text.reading.amount_due, text.reading.terms
    if amount is None or terms is None or terms < 2:
        return False
    past = [line.remaining or ZERO for line in past_lines(book, text.day)]
    return amount <= sum(past, ZERO) * PENALTY


def _is_after(line: Line | None, text: Text, settled: date) -> bool:
    """Whether arrears can be of a bill younger than the settlement."""
    named = text.due is not None and text.due > settled
    return named or (line is not None and line.first.day > settled)


def _contained(book: Book, line: Line, text: Text) -> list[Line]:
    """The past bills that a figure of arrears contains.

    It names several terms, or reaches the sum of two or more of them and is none of theirs.
    """
    reading = text.reading
    amount = reading.amount_due
    if amount is None or reading.event not in ARREARS:
        return []
    past = past_lines(book, text.day)
    if reading.terms is not None and reading.terms > 1 and past:
        missing = reading.terms - sum(one.terms for one in past)
        return book.newest_presumed(max(missing, 0)) + past
    if any(one.amount is not None and amount == one.remaining for one in (line, *past)):
        return []
    reached: list[Line] = []
    total = ZERO
    for one in reversed(past):
        if one.remaining is None or one.covered or total + one.remaining > amount:
            break
        total += one.remaining
        reached.append(one)
    return reached if len(reached) > 1 else []


def _container(line: Line, contained: list[Line]) -> Line:
    """The bill that is to contain all others: the newest, or what contains that already."""
    newest = max([line, *contained], key=lambda one: one.when)
    return newest.whole if newest.whole in contained else newest


def _mark(book: Book, line: Line, text: Text) -> None:
    """Write down who says what of this bill: a failed debit, or arrears."""
    book.pressed = True
    if text.reading.event is FAILED and not text.reading.days_overdue:
        line.failed = text
    else:
        line.word = text
        line.repaid_at_word = book.repaid
        if text.reading.days_overdue is not None:
            line.late_by = (text.reading.days_overdue, text.day)
    if line.when <= text.day:
        book.word_day = text.day


def _speak_after_all(book: Book, line: Line, text: Text) -> None:
    """A closed bill is spoken of as unpaid.

    One presumed paid opens again; one that the user called paid too, for the lender's word is
    newer. That a repayment or relief had come is a doubt.
    """
    if line in book.presumed:
        book.reopen(line)
    elif line.is_paid or line.deferred:
        line.doubt(doubts.overdue_after_paid(text.day))
        if line.decision is not None and line.settled:
            line.decision = None
            line.unsettle()
            book.reopen(line)
