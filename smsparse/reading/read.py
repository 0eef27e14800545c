"""A message -> a reading: what one text says, each value with the words it was read from."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import regex

from smsparse.lenders import Book, default_book
from smsparse.model import DebtKind, Doubt, Event, Found, Message, Reading
from smsparse.reading import details, due, money
from smsparse.reading.accounts import Accounts, judge_accounts
from smsparse.reading.cue import Index
from smsparse.reading.currency import currency_of, month_first
from smsparse.reading.event import hints_of, judge_event
from smsparse.reading.lender import Whose, judge_lender
from smsparse.reading.names import NameIndex, find_names, find_signatures, index_of_names
from smsparse.reading.phrases import book as phrase_book
from smsparse.reading.roles import Role, judge_amounts
from smsparse.reading.sieve import SIEVE
from smsparse.reading.support import judge_support
from smsparse.reading.text import Text, find

ONLY_LEND = frozenset({"consumer finance", "online"})
LONGEST = 4000  # characters; an SMS has up to some 1,000, an MMS text may be a book
Reader = Callable[[Message], Reading]


def reader(book: Book) -> Reader:
    """A function that reads messages with the lenders of this book."""
    names = index_of_names(book)
    words = phrase_book()

    def read_one(message: Message) -> Reading:
        return _read(message, book, names, words)

    return read_one


@cache
def default_reader() -> Reader:
    """The reader that knows the lenders of smsparse; made when the first text is read."""
    return reader(default_book())


def read(message: Message) -> Reading:
    """What a text says. Never raises: what is unsure is a doubt.

    >>> from datetime import datetime
    >>> noon = datetime.fromisoformat("2025-04-06T12:00:00+08:00")
    >>> body = "【招商银行】您尾号0816的信用卡本期应还1,284.60元，最低还款额64.23元，还款日4月25日。"
    >>> reading = read(Message("95555", noon, body))
    >>> str(reading.event), str(reading.amount_due), str(reading.min_due), str(reading.due_date)
    ('statement', '1284.60', '64.23', '2025-04-25')
    """
    return default_reader()(message)


def _read(message: Message, book: Book, names: NameIndex, words: Index) -> Reading:
    if SIEVE.search(message.body) is None:
        return Reading(message, Event.OTHER)
    cut = message
    if len(message.body) > LONGEST:
        cut = replace(message, body=message.body[:LONGEST])
    try:
        reading = _judge(cut, book, names, words)
    except TimeoutError:
        return Reading(message, Event.OTHER, doubts=(Doubt("text", "took too long"),))
    if cut is message:
        return reading
    if not reading.debt:
        return replace(reading, message=message)
    doubts = (*reading.doubts, Doubt("text", "text cut", (str(LONGEST),)))
    return replace(reading, message=message, doubts=doubts)


def _judge(message: Message, book: Book, names: NameIndex, words: Index) -> Reading:
    text = find(message, words, month_first=month_first(message))
    if not text.tokens:
        return Reading(message, Event.OTHER)
    named = list(find_names(text.without_links, names))
    roles = judge_amounts(text)
    dated = due.judge_days(text)
    whose = judge_lender(text, named, find_signatures(text.plain), book)
    by_sender = book.by_sender(message.sender) is not None
    lends = any(n.product is not None or n.lender.sort in ONLY_LEND for n in named)
    card = any(n.product is not None and n.product.kind is DebtKind.CARD for n in named)
    agent = whose.agent is not None and bool(named)
    hints = hints_of(
        text,
        roles,
        product=lends,
        lender=bool(named) or by_sender,
        card=card,
        agent=agent,
        days_ahead=due.days_ahead(text, dated),
        repaid=due.has_repaid(text),
    )
    event = judge_event(hints)
    if event in (Event.REMINDER, Event.STATEMENT) and due.has_passed(text, dated):
        event = Event.OVERDUE
    if not event.is_debt:
        return Reading(message, event, lender=whose.lender, institution=whose.institution)
    accounts = judge_accounts(text, named, event, whose.kind)
    return _compose(text, event, whose, accounts, roles, dated)


def _compose(
    text: Text,
    event: Event,
    whose: Whose,
    accounts: Accounts,
    roles: tuple[Role, ...],
    dated: tuple[due.Dated, ...],
) -> Reading:
    for_amounts, for_days = details.moved_from(text, event)
    ahead = due.days_ahead(text, dated) is not None
    asked = tuple(r for r in roles if r.amount.start >= for_amounts)
    sums = money.judge_money(text, asked, event, asked_by_a_day=ahead)
    chosen, day, due_kind, doubts = due.choose(
        text, tuple(d for d in dated if d.day.start >= for_days), event
    )
    support = judge_support(text)
    paid_on, paid_at = details.paid_when(text, event, dated)
    found = _found(text, whose, accounts, sums, chosen, [(c.start, c.end) for c in support])
    body, folded = text.message.body, text.folded
    return Reading(
        text.message,
        event,
        lender=whose.lender,
        institution=whose.institution,
        product=whose.product,
        agent=whose.agent,
        kind=whose.kind,
        currency=currency_of(text, sums, whose),
        amount_due=money.value(sums.amount_due),
        min_due=money.value(sums.min_due),
        total_owed=money.value(sums.total_owed),
        principal_only=sums.principal_only,
        paid_amount=money.value(sums.paid_amount),
        paid_on=paid_on,
        paid_at=paid_at,
        payout_amount=money.value(sums.payout_amount),
        due_date=day,
        due_kind=due_kind,
        account=accounts.account,
        card_tail=accounts.card.tail if accounts.card else None,
        loan_ref=body[slice(*folded.span(accounts.loan.start, accounts.loan.end))]
        if accounts.loan
        else None,
        term=details.term_of(text),
        terms=details.terms_of(text),
        days_overdue=details.days_overdue(text),
        settled=details.settled_by(text, event),
        relief=details.relief_of(text, event),
        parts=sums.parts,
        also=sums.also,
        support=tuple(body[slice(*folded.span(c.start, c.end))] for c in support),
        found=found,
        doubts=(*sums.doubts, *doubts),
    )


def _found(
    text: Text,
    whose: Whose,
    accounts: Accounts,
    sums: money.Sums,
    chosen: due.Dated | None,
    support: list[tuple[int, int]],
) -> tuple[Found, ...]:
    """The evidence: each value with its place in the body and the cue that gave it its role."""
    places: list[tuple[str, tuple[int, int], str]] = []
    if whose.place is not None:
        places.append(("lender", whose.place, "name"))
    for name in ("amount_due", "min_due", "total_owed", "paid_amount", "payout_amount"):
        role: Role | None = getattr(sums, name)
        if role is not None and money.value(role) is not None:
            places.append(
                (
                    name,
                    (role.amount.start, role.amount.end),
                    role.token.cue.name if role.token else "lone amount",
                )
            )
    if chosen is not None:
        places.append(
            (
                "due_date",
                (chosen.day.start, chosen.day.end),
                chosen.token.cue.name if chosen.token else "前",
            )
        )
    if accounts.place is not None:
        places.append(("account", accounts.place, "account number"))
    places += [("support", place, "contact") for place in support]
    found = []
    for field, (start, end), rule in places:
        span = text.folded.span(start, end)
        found.append(Found(field, text.message.body[slice(*span)], span, rule))
    return tuple(found)


def words_of(found: Found, body: str) -> str:
    """The words of the body that a value was read from."""
    return regex.sub(r"\s+", " ", body[slice(*found.span)])
