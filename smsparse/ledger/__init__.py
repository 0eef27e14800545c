"""From readings to a ledger: which texts are one debt, which are one bill, what is owed."""

from collections.abc import Iterable, Sequence
from datetime import date

from smsparse.ledger.book import Book
from smsparse.ledger.close import Closed, close
from smsparse.ledger.decide import orders_for
from smsparse.ledger.feed import feed
from smsparse.ledger.identity import share_out
from smsparse.ledger.names import Names
from smsparse.ledger.repayments import pair
from smsparse.ledger.summary import summarise
from smsparse.ledger.texts import SPOKEN, choose
from smsparse.ledger.timeline import timeline
from smsparse.model import Decision, Entry, Ledger, Reading

__all__ = ["reconcile"]


def reconcile(
    readings: Iterable[Reading], *, as_of: date, decisions: Sequence[Decision] = ()
) -> Ledger:
    """The ledger of the texts received up to the end of the day ``as_of``.

    Neither the order of the readings nor a repetition of them matters. ``decisions`` are what
    the user said of texts and bills; those that find theirs are in ``Ledger.decided``.
    """
    chosen = choose(readings, as_of, decisions)
    texts = chosen.counted()
    repayments = pair(texts)
    debts = share_out(texts, repayments)
    names = Names(debts)
    books = [feed(debt, repayments, {}, as_of) for debt in names.debts]
    closed = _close_all(books, names, as_of)
    orders, found = orders_for(decisions, [bill for one in closed for bill in one.bills])
    if orders:
        names = Names(debts)
        books = [feed(debt, repayments, orders, as_of) for debt in names.debts]
        closed = _close_all(books, names, as_of)
    red = [text.reading for text in chosen.shown if text.reading.set_aside]
    shown = {text.id for text in chosen.shown}
    heard = [d for d in decisions if d.verdict in SPOKEN and d.target in shown]
    return Ledger(
        as_of=as_of,
        entries=tuple(Entry(text.reading, text.debt, text.bill) for text in chosen.shown),
        bills=tuple(bill for one in closed for bill in one.bills),
        debts=tuple(one.debt for one in closed),
        timeline=timeline(zip(texts, debts, strict=True), books, names),
        summary=summarise(closed, red, as_of),
        debt_texts=chosen.debt_texts,
        later=chosen.later,
        decided=(*heard, *found),
    )


def _close_all(books: list[Book], names: Names, as_of: date) -> list[Closed]:
    names.name_bills(books)
    return [close(book, names, as_of) for book in books]
