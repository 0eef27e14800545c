"""A message -> a reading: what one text says, each value with the words it was read from."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from smsparse.lenders import Book, default_book
from smsparse.model import DebtKind, Doubt, Event, Message, Reading
from smsparse.reading import choose, due
from smsparse.reading.accounts import judge_accounts
from smsparse.reading.compose import Judged, compose
from smsparse.reading.currency import month_first
from smsparse.reading.event import judge_event
from smsparse.reading.hints import Context, Hints, hints_of
from smsparse.reading.lender import judge_lender
from smsparse.reading.opinion import doubting, joined
from smsparse.reading.phrases import book as phrase_book
from smsparse.reading.roles import judge_amounts
from smsparse.reading.sieve import SIEVE
from smsparse.reading.sign import Sign
from smsparse.reading.text import Text, find
from smsparse.reading.vocabulary import Vocabulary, vocabulary

ONLY_LEND = frozenset({"consumer finance", "online"})
LONGEST = 4000  # characters; an SMS has up to some 1,000, an MMS text may be a book
Reader = Callable[[Message], Reading]


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader knows: the lenders, their names in plain text, the cue words."""

    book: Book
    words: Vocabulary


def reader(book: Book) -> Reader:
    """A function that reads messages with the lenders of this book."""
    known = Known(book, vocabulary(phrase_book(), book))

    def read_one(message: Message) -> Reading:
        return _read(message, known)

    return read_one


@cache
def default_reader() -> Reader:
    """The reader that knows the lenders of smsparse; made when the first text is read."""
    return reader(default_book())


def read(message: Message) -> Reading:
    """What a text says. Never raises: what is unsure is a doubt.

    >>> from datetime import datetime
    >>> noon = datetime.fromisoformat("2025-04-06T12:00:00+08:00")
    >>> body = "【招商银行】您尾号0816的信用卡本期应还1,284.60元，最低64.23元，还款日4月25日。"
    >>> reading = read(Message("95555", noon, body))
    >>> str(reading.event), str(reading.amount_due), str(reading.min_due), str(reading.due_date)
    ('statement', '1284.60', '64.23', '2025-04-25')
    """
    return default_reader()(message)


def _read(message: Message, known: Known) -> Reading:
    if SIEVE.search(message.body) is None:
        return Reading(message, Event.OTHER)
    cut = message
    if len(message.body) > LONGEST:
        cut = replace(message, body=message.body[:LONGEST])
    try:
        reading = _judge(cut, known)
    except TimeoutError:
        return Reading(message, Event.OTHER, doubts=(Doubt("text", "took too long"),))
    if cut is message:
        return reading
    doubts = (Doubt("text", "text cut", (str(LONGEST),)),) if reading.debt else ()
    return replace(reading, message=message, doubts=(*reading.doubts, *doubts))


def _has_become_late(text: Text, event: Event, hints: Hints, dated: tuple[due.Dated, ...]) -> bool:
    """Whether what sounds like a bill, or like a debit that failed, has a due date behind it."""
    if event is Event.FAILED:
        return Sign.MISSED in hints.real and choose.has_passed(text, dated, due.Force.DUE)
    return event in choose.BILLED and choose.has_passed(text, dated)


def _judge(message: Message, known: Known) -> Reading:
    text = find(message, known.words, month_first=month_first(message))
    named = list(text.names)
    roles = judge_amounts(text)
    dated = due.judge_days(text)
    whose = judge_lender(text, named, list(text.signatures), known.book)
    context = Context(
        product=any(n.product is not None or n.lender.sort in ONLY_LEND for n in named),
        lender=bool(named) or known.book.by_sender(message.sender) is not None,
        card=any(n.product is not None and n.product.kind is DebtKind.CARD for n in named),
        agent=whose.agent is not None and bool(named),
        days_ahead=choose.days_ahead(text, dated),
        open_ahead=0 < (choose.days_ahead(text, dated, due.Force.OPEN) or 0) <= 31,
        repaid=due.has_repaid(text),
    )
    hints = hints_of(text, roles, context)
    event, doubt = joined(judge_event(hints), text.plain)
    if _has_become_late(text, event, hints, dated):
        event = Event.OVERDUE
    if not event.is_debt:
        return Reading(message, event, lender=whose.lender, institution=whose.institution)
    accounts = judge_accounts(text, named, event, whose.kind)
    return doubting(compose(Judged(text, event, whose, accounts, roles, dated)), doubt)
