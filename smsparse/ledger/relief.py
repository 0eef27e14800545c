"""What relief does to a debt's bills: an offer nothing, what is granted puts another in place."""

from smsparse.ledger.bills import open_line, take_values
from smsparse.ledger.book import Book
from smsparse.ledger.line import Line
from smsparse.ledger.match import past_lines, pressed_line
from smsparse.ledger.texts import Text
from smsparse.ledger.words import GRANTED


def take_relief(book: Book, text: Text) -> Line | None:
    """Relief, offered or granted; the bill that the text speaks of."""
    line = pressed_line(book, text)
    if text.reading.relief is not GRANTED:
        if line is not None:
            line.hears(text)
        return line
    if line is None and book.open:  # the day in the text is that of what comes instead
        line = (past_lines(book, text.day) or book.open)[-1]
    if line is None:
        line = _untold_line(book, text)
    rest = line.remaining if line is not None else None
    _defer(book, line, text)
    until = text.reading.due_date
    if until is None or until < text.day or (line is not None and until == line.due):
        return line
    instead = book.add(text, until)
    amount = text.reading.amount_due or rest
    if amount is not None:
        instead.state(amount, text)
        book.figured = True
    instead.said = text
    instead.hears(text)
    book.note_due(until)
    return instead


def _untold_line(book: Book, text: Text) -> Line | None:
    """A bill of which the relief is the first that is heard."""
    unnamed = text.reading.due_date is None and text.reading.amount_due is not None
    if text.due is None and not unnamed:
        return None
    line = open_line(book, text)
    take_values(book, line, text)
    return line


def _defer(book: Book, line: Line | None, text: Text) -> None:
    """Close the bill; a text that states the whole balance makes a plan for all open bills."""
    replaced = [line] if line is not None else []
    if text.reading.total_owed is not None:
        replaced += [one for one in book.open if one is not line]
    for one in replaced:
        one.deferred, one.by = True, text.id
        one.hears(text)
        book.close(one)
