"""From a text and the book of its debt to the bill that the text speaks of, if there is one."""

from datetime import date, timedelta
from decimal import Decimal

from smsparse.ledger import doubts
from smsparse.ledger.book import Book
from smsparse.ledger.line import Line
from smsparse.ledger.texts import Text
from smsparse.ledger.traits import SAME_TERM, is_usual
from smsparse.ledger.words import ARREARS

NEAR = 5  # days by which two texts may differ on the day of one bill
GRACE = 3  # days by which a lender may count the days of arrears differently
CYCLE = timedelta(days=25)  # texts without a day, further apart, speak of different bills
LAST = 12  # bills among which one without a day is looked for
WAITS = timedelta(days=45)  # how long a bill without a day waits for the text that names it
PENALTY = Decimal("1.3")  # a bill that grew by more than this in arrears needs a reason
LOAN = timedelta(days=100)  # a term that comes again after this long is another loan's


def usual_line(book: Book, text: Text) -> Line | None:
    """The bill of a statement or reminder; ``None`` where it is a new one."""
    due = text.due
    line = named_line(book, text, due)
    if line is not None:
        return line
    if due is None:
        return _current_line(book, text)
    return _waiting_line(book, text)


def pressed_line(book: Book, text: Text) -> Line | None:
    """The bill of a failed, overdue, collection or relief text.

    The bill that the text names, else the one so many days late, else the newest that is due or
    past (an older one only if its amount is meant), else the one about to fall due.
    """
    due = text.due
    line = named_line(book, text, due, pressing=True)
    if line is not None:
        return line
    if due is not None:
        return _late_undated(book, due)
    past = past_lines(book, text.day) or book.newest_presumed(1)
    if text.reading.term is not None and past and all(line.term for line in past):
        return None
    if past:
        return _by_days_late(past, text) or _newest(past, text.reading.amount_due)
    early = text.reading.event in ARREARS
    until = text.day + timedelta(days=NEAR) if early else date.max
    return next((line for line in book.open if line.when <= until), None)


def past_lines(book: Book, day: date) -> list[Line]:
    """The open bills that are due or past on a day, oldest first."""
    return [line for line in book.open if line.when <= day]


def named_line(book: Book, text: Text, due: date | None, *, pressing: bool = False) -> Line | None:
    """The bill that a text names by its day or term."""
    same_day = book.by_due.get(due) if due is not None else None
    if same_day is not None:
        return _of_that_day(book, text, same_day)
    line = _of_that_term(book, text, due)
    if line is not None or due is None:
        return line
    amount = text.reading.amount_due
    for line in reversed(book.open):
        near = line.due is not None and abs((line.due - due).days) <= NEAR
        if near and not _terms_differ(line, text) and (pressing or line.has_stood_at(amount)):
            return line
    return None


def _of_that_day(book: Book, text: Text, lines: list[Line]) -> Line | None:
    """The bill of a day.

    Of a loan, another amount in one breath, or after the bill was paid, is another loan's.
    """
    amount = text.reading.amount_due
    line = None
    for one in lines:
        if not _terms_differ(one, text):
            line = one
            if amount is None or one.amount is None or one.has_stood_at(amount):
                return one
    if line is None:
        return None
    anew = is_usual(text.reading) and not book.revolving
    if anew and (line.is_paid or _in_one_breath(line, text)):
        book.notes.append((text.day, doubts.several_loans(line.when)))
        return None
    return line


def _in_one_breath(line: Line, text: Text) -> bool:
    before = line.amount_from
    return (
        before is not None
        and before.day == text.day
        and before.sender == text.sender
        and is_usual(before.reading)
    )


def _of_that_term(book: Book, text: Text, due: date | None) -> Line | None:
    term = text.reading.term
    line = book.by_term.get(term[0]) if term is not None else None
    if line is None:
        return None
    if due is not None and line.due is not None:
        return line if abs((line.due - due).days) <= SAME_TERM else None
    return line if abs(text.day - line.when) <= LOAN else None


def _terms_differ(line: Line, text: Text) -> bool:
    mine, theirs = line.term, text.reading.term
    return mine is not None and theirs is not None and mine[0] != theirs[0]


def _current_line(book: Book, text: Text) -> Line | None:
    """The bill of a usual text that names no day: of its amount, else the next to fall due."""
    amount = text.reading.amount_due
    recent = [
        line
        for line in book.open
        if (line.due is None and text.day - line.first.day <= CYCLE)
        or (line.due is not None and line.due + timedelta(days=2 * NEAR) >= text.day)
    ]
    found = _by_amount(recent, amount)
    if found is not None:
        return found
    if not recent:
        return next((one for one in _newest_lines(book) if _was_just_paid(one, text)), None)
    upcoming = [line for line in recent if line.due is not None and line.due >= text.day]
    return upcoming[0] if upcoming else recent[-1]


def _was_just_paid(line: Line, text: Text) -> bool:
    """Whether a reminder crossed the repayment of a bill that is not yet due."""
    amount = text.reading.amount_due
    if not line.is_paid or not (amount is None or amount in line.figures):
        return False
    return text.day <= (line.due or line.first.day + CYCLE / 2)


def _waiting_line(book: Book, text: Text) -> Line | None:
    """The bill whose day was not known until this text; it may have been paid before."""
    amount = text.reading.amount_due
    for line in _newest_lines(book):
        waits = line.due is None and line.word is None and text.day - line.first.day <= WAITS
        unknown = line in book.open and (amount is None or line.amount is None)
        if waits and (unknown or line.has_stood_at(amount)):
            return line
    return None


def _late_undated(book: Book, due: date) -> Line | None:
    """The bill that a pressing text gives its day: it was overdue then, or billed before."""
    for line in reversed(book.open):
        if line.due is None and (line.first.day > due) == (line.word is not None):
            return line
    return None


def _newest_lines(book: Book) -> list[Line]:
    return book.lines[: -LAST - 1 : -1]


def _by_days_late(lines: list[Line], text: Text) -> Line | None:
    days = text.reading.days_overdue
    if days is None:
        return None
    for line in reversed(lines):
        if line.due is not None and abs((text.day - line.due).days - days) <= GRACE:
            return line
    return None


def _newest(past: list[Line], amount: Decimal | None) -> Line:
    """The newest bill, unless the amount is another's and could not have grown from its own."""
    line = past[-1]
    if amount is None or line.amount is None or line.amount <= amount <= line.amount * PENALTY:
        return line
    return _by_amount(past, amount) or line


def _by_amount(lines: list[Line], amount: Decimal | None) -> Line | None:
    return next((line for line in reversed(lines) if line.has_stood_at(amount)), None)
