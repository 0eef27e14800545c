"""What repayments and payouts do to a debt: to its balance and to which of its bills."""

from datetime import date, timedelta
from decimal import Decimal

from smsparse.ledger import doubts
from smsparse.ledger.bills import take_values
from smsparse.ledger.book import Book
from smsparse.ledger.line import ZERO, Line
from smsparse.ledger.match import named_line
from smsparse.ledger.texts import Text
from smsparse.ledger.words import BILL_SETTLED, DEBT_SETTLED

MANY = 20  # payouts among which a second text of one is looked for
CONFIRMS = timedelta(days=3)  # a bill is called paid off so long after the money came


def take_repayment(book: Book, text: Text, told_by: list[Text]) -> Line | None:
    """A repayment: the first bill that it goes to, that which the text names before all others.

    ``told_by`` are all texts that tell of this repayment.
    """
    reading = text.reading
    named = _named(book, text)
    touched: list[Line] = []
    if reading.paid_amount is not None and not _was_told(book, text, named):
        _count(book, reading.paid_amount, text)
        touched = _allot(book, text, reading.paid_amount, named)
    elif reading.paid_amount is None and reading.settled is None:
        touched = [line for line in (named or _current(book, text),) if line is not None]
        book.notes.append((text.day, doubts.repaid_unknown(text.day)))
    if _ends_all(book, text):
        touched += _settle_all(book, text, touched)
    elif reading.settled is BILL_SETTLED:
        line = named or (touched[-1] if touched else _current(book, text))
        if line is not None:
            _settle(book, line, text)
            touched.append(line)
    else:
        _take_rest(book, text, named or next(iter(touched), None))
    if named is not None and named not in touched:
        touched.insert(0, named)
    for line in touched:
        line.texts.update((one.id, one.at) for one in told_by)
    return touched[0] if touched else None


def take_payout(book: Book, text: Text) -> None:
    """Money lent: a settled debt is open again."""
    amount = text.reading.payout_amount
    book.settled = None
    if amount is not None and (text.day, amount) not in book.payouts[-MANY:]:
        book.payouts.append((text.day, amount))
        book.borrowed = (book.borrowed or ZERO) + amount
        book.balance.pay_out(amount)


def paid_day(text: Text) -> date:
    """The day of a repayment, by the text's own words where it has them."""
    return text.reading.paid_on or text.day


def _named(book: Book, text: Text) -> Line | None:
    """The bill that the text names, or what contains it; a day that no bill has opens one."""
    reading = text.reading
    due = text.due
    line = named_line(book, text, due)
    if line is None and due is not None and (due <= text.day or reading.settled is BILL_SETTLED):
        line = book.add(text, due)
        if reading.paid_amount is not None:
            line.state(reading.paid_amount, text)
            book.figured = True
    return line.whole if line is not None else None


def _take_rest(book: Book, text: Text, line: Line | None) -> None:
    """Take what the text says is still to be paid, of this bill or of the next by its day.

    More than the bill ever was cannot be its rest, and counts nowhere.
    """
    reading = text.reading
    if reading.amount_due is None or reading.amount_due in (
        reading.paid_amount,
        reading.total_owed,
    ):
        return
    if text.due is not None and text.due > text.day and (line is None or text.due > line.when):
        line = book.add(text, text.due)
    elif line is None or line.amount is None or reading.amount_due > line.amount:
        return
    take_values(book, line, text, sums_up=True)
    line.hears(text)


def _was_told(book: Book, text: Text, named: Line | None) -> bool:
    """Whether this only confirms, some days later, that a repayment paid off its bill."""
    amount = text.reading.paid_amount
    if text.reading.settled is not BILL_SETTLED or not book.repayments:
        return False
    if named is None and any(line.remaining == amount for line in book.open):
        return False
    if named is not None and not (named.is_paid and named.repaid):
        return False
    day, before = book.repayments[-1]
    return before == amount and abs(paid_day(text) - day) <= CONFIRMS


def _count(book: Book, amount: Decimal, text: Text) -> None:
    parts = text.reading.parts
    book.repaid += amount
    book.repayments.append((paid_day(text), amount))
    book.balance.repay(amount, parts)
    if parts is not None and parts.penalty is not None:
        book.penalties = (book.penalties or ZERO) + parts.penalty


def _allot(book: Book, text: Text, amount: Decimal, named: Line | None) -> list[Line]:
    """Give a repayment to its bills; what no bill takes is left over, with a doubt."""
    touched: list[Line] = []
    left = amount
    for line in _in_order(book, text, amount, named):
        rest = line.remaining
        part = left if rest is None else min(left, rest)
        if part > 0:
            _pay(book, line, part, text)
            touched.append(line)
            left -= part
        if not left:
            break
    if left and book.lines and not _ends_all(book, text):
        book.notes.append((text.day, doubts.paid_more(amount, left)))
    return touched


def _in_order(book: Book, text: Text, amount: Decimal, named: Line | None) -> list[Line]:
    """The bill that is named, else the one of exactly that rest, then the open ones by age."""
    able = [line for line in book.open if not _is_younger(line, text)]
    first = named
    if named is None:
        first = next((line for line in able if line.remaining == amount), None)
    if first is None:
        return able
    return [first, *(line for line in able if line is not first)]


def _is_younger(line: Line, text: Text) -> bool:
    """Whether a bill's first text came only after the repayment."""
    day, clock = paid_day(text), text.reading.paid_at
    if line.first.day != day or clock is None:
        return line.first.day > day
    return line.first.at.time() > clock and line.first is not text


def _pay(book: Book, line: Line, amount: Decimal, text: Text) -> None:
    line.pay(amount, paid_day(text))
    if line.amount is None:
        line.doubt(doubts.paid_unknown_amount(amount))
    if line.is_paid:
        line.by = text.id
        book.close(line)


def _ends_all(book: Book, text: Text) -> bool:
    """Whether the text calls the whole debt paid off, or says that nothing of a loan is left."""
    reading = text.reading
    return reading.settled is DEBT_SETTLED or (reading.total_owed == 0 and not book.revolving)


def _settle_all(book: Book, text: Text, touched: list[Line]) -> list[Line]:
    book.settled = text
    book.balance.clear()
    closing = [line for line in [*book.open, *touched] if not line.settled]
    for line in closing:
        _settle(book, line, text)
    return closing


def _settle(book: Book, line: Line, text: Text) -> None:
    line.settle()
    line.by = text.id
    book.close(line)


def _current(book: Book, text: Text) -> Line | None:
    """The bill that 'this bill is paid off' means: the newest due or past, else the next."""
    past = [line for line in book.open if line.when <= text.day]
    return past[-1] if past else next(iter(book.open), None)
