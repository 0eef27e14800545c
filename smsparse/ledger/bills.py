"""What statements, reminders, failed debits, notices of arrears and relief do to a debt's bills."""

from datetime import date
from decimal import Decimal

from smsparse.ledger import doubts
from smsparse.ledger.book import Book
from smsparse.ledger.line import ZERO, Line
from smsparse.ledger.match import PENALTY, past_lines, pressed_line, usual_line
from smsparse.ledger.texts import Text
from smsparse.ledger.words import ARREARS, FAILED, GRANTED
from smsparse.model import Reading

VALUES = frozenset(("amount_due", "min_due", "due_date", "currency"))


def take_usual(book: Book, text: Text) -> Line | None:
    """A statement, a reminder or the first instalment that a payout names."""
    line = usual_line(book, text)
    if line is None and _only_total(text.reading):
        return None
    if line is None:
        line = book.add(text, text.due)
        _wake(book, text, line)
    due = text.due
    _take_day(book, line, text, due)
    _doubt_jump(line, text)
    _take_values(book, line, text)
    line.said = text
    line.hears(text)
    if line.due is not None:
        book.note_due(line.due)
    _presume_earlier(book, line, text)
    if book.revolving and line.amount is not None:
        _roll_over(book, line, text)
    return line


def take_pressing(book: Book, text: Text) -> Line | None:
    """A failed debit, an overdue notice or a collector's text."""
    reading = text.reading
    line = pressed_line(book, text)
    if book.settled is not None and not _is_after(line, text, book.settled.day):
        book.notes.append((text.day, doubts.overdue_after_settled(text.day)))
        return line
    total_only = bool(book.open) and _is_total(reading)
    if line is None:
        line = book.add(text, text.due)
        _wake(book, text, line)
    if line.is_paid or (line not in book.open and reading.event in ARREARS):
        _speak_after_all(book, line, text)
    contained = [] if total_only else _contained(book, line, text)
    if contained:
        line = max([line, *contained], key=lambda one: one.when)
    elif not total_only:
        _doubt_jump(line, text)
    _take_day(book, line, text, text.due)
    if not total_only:
        _take_values(book, line, text)
    for other in contained:
        if other is not line:
            _put_into(book, other, line, text)
    _mark(book, line, text)
    line.hears(text)
    return line


def take_relief(book: Book, text: Text) -> Line | None:
    """Relief: an offer only speaks of a bill, what is granted puts another in its place."""
    reading = text.reading
    line = pressed_line(book, text)
    if reading.relief is not GRANTED:
        if line is not None:
            line.hears(text)
        return line
    own, until = text.due, reading.due_date
    if line is None and book.open:  # the day is that of what replaces it
        line = (past_lines(book, text.day) or book.open)[-1]
    if line is None and (own is not None or (until is None and reading.amount_due is not None)):
        line = book.add(text, own)
        _take_values(book, line, text)
    rest = None if line is None else line.remaining
    replaced = list(book.open) if reading.total_owed is not None else [line] if line else []
    for old in replaced:
        old.deferred, old.by = True, text.id
        old.hears(text)
        book.close(old)
    if until is None or until < text.day or (line is not None and until == line.due):
        return line
    new = book.add(text, until)
    amount = reading.amount_due or rest
    if amount is not None:
        _state(book, new, amount, text)
    new.said = text
    new.hears(text)
    book.note_due(until)
    return new


def is_arrears(reading: Reading) -> bool:
    """Whether the text says that a payment was missed."""
    return reading.event in ARREARS or bool(reading.days_overdue)


def _only_total(reading: Reading) -> bool:
    """Whether the text states what is left of the debt and nothing to pay by a day."""
    stated = (reading.amount_due, reading.min_due, reading.due_date)
    return reading.total_owed is not None and not any(value is not None for value in stated)


def _is_total(reading: Reading) -> bool:
    """Whether the figure of a pressing text is a total, not a bill's."""
    return reading.amount_due is not None and reading.amount_due == reading.total_owed


def _take_day(book: Book, line: Line, text: Text, due: date | None) -> None:
    if due is None or due == line.due:
        return
    if line.due is not None:
        line.doubts.append((text.day, doubts.two_due_dates(line.due, due)))
    book.set_due(line, due)


def _take_values(book: Book, line: Line, text: Text) -> None:
    reading = text.reading
    line.term = line.term or reading.term
    if reading.min_due is not None:
        line.min_due = reading.min_due
        book.has_minimum = True
    if reading.parts is not None and reading.parts.penalty is not None:
        line.penalty = reading.parts.penalty
    line.doubts += [(text.day, doubt) for doubt in reading.doubts if doubt.field in VALUES]
    if reading.amount_due is not None:
        _state(book, line, reading.amount_due, text)


def _state(book: Book, line: Line, amount: Decimal, text: Text) -> None:
    line.state(max(amount, ZERO), text)
    book.figured = True
    if line.is_paid:
        line.by = line.by or text.id
        book.close(line)
    elif not (line.deferred or line.into):
        book.reopen(line)


def _doubt_jump(line: Line, text: Text) -> None:
    """Doubt a new figure that neither a repayment nor a penalty explains."""
    old, amount = line.amount, text.reading.amount_due
    if old is None or amount is None or amount in line.figures or amount == line.remaining:
        return
    if amount < old and line.repaid:
        return
    late = is_arrears(text.reading) or line.word is not None
    if late and old < amount <= old * PENALTY:
        return
    line.doubts.append((text.day, doubts.amount_jumps(old, amount)))


def _presume_earlier(book: Book, line: Line, text: Text) -> None:
    """Take earlier bills for paid of which nothing was ever said to be overdue."""
    if is_arrears(text.reading):
        return
    earlier = [
        one
        for one in book.open
        if one.when < line.when and one.when < text.day and one.decision is None
    ]
    for one in earlier:
        if book.revolving and one.repaid and one.amount is not None:
            continue  # its rest is in the next statement
        if not one.is_late(text.day):
            book.presume(one, text)


def _roll_over(book: Book, line: Line, text: Text) -> None:
    """Put the unpaid rest of a card's earlier bills into its new statement."""
    for one in list(book.open):
        if one.when < line.when and one.when < text.day and one is not line:
            rest = one.remaining
            if rest is not None and line.amount is not None and rest > line.amount:
                one.doubts.append((text.day, doubts.next_bill_lower(rest, line.amount)))
            _put_into(book, one, line, text)


def _put_into(book: Book, line: Line, into: Line, text: Text) -> None:
    line.into, line.by = into, text.id
    line.hears(text)
    book.close(line)


def _contained(book: Book, line: Line, text: Text) -> list[Line]:
    """The past bills that a figure of arrears contains.

    It names several terms, or reaches the sum of two or more of them and is none of theirs.
    """
    reading = text.reading
    amount = reading.amount_due
    if amount is None or reading.event not in ARREARS:
        return []
    past = past_lines(book, text.day)
    if (reading.terms or 1) > 1:
        missing = max(reading.terms or 0, 0) - len(past)
        return (book.presumed[-missing:] if missing > 0 else []) + past
    if any(one.amount is not None and amount == one.remaining for one in [line, *past]):
        return []
    reached: list[Line] = []
    total = ZERO
    for one in reversed(past):
        rest = one.remaining
        if rest is None or one.covered or total + rest > amount:
            break
        total += rest
        reached.append(one)
    return reached if len(reached) > 1 else []


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
    """A closed bill is spoken of as unpaid: a presumed one opens again, the others are doubted."""
    if line in book.presumed:
        book.reopen(line)
    elif line.is_paid or line.deferred:
        if line.decision is not None and line.settled:
            line.decision, line.settled = None, False
            line.figures = {} if line.amount is None else {line.amount: line.repaid}
            book.reopen(line)
        line.doubts.append((text.day, doubts.overdue_after_paid(text.day)))


def _is_after(line: Line | None, text: Text, settled: date) -> bool:
    """Whether arrears can be of a bill younger than the settlement."""
    due = text.due
    return (due is not None and due > settled) or (line is not None and line.first.day > settled)


def _wake(book: Book, text: Text, line: Line) -> None:
    """A new bill of a settled debt: there must have been a payout that no text told of."""
    if book.settled is not None and line.when > book.settled.day:
        book.notes.append((text.day, doubts.bill_after_settled(book.settled.day)))
        book.settled = None
