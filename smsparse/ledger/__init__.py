"""From readings to a ledger: which texts are one debt, which are one bill, what is owed."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from smsparse.ledger.close import close
from smsparse.ledger.decide import orders_for
from smsparse.ledger.feed import Shelf, feed
from smsparse.ledger.identity import share_out
from smsparse.ledger.names import Names
from smsparse.ledger.repayments import pair
from smsparse.ledger.summary import summarise
from smsparse.ledger.texts import SPOKEN, Sorted, sort_texts
from smsparse.model import Bill, Debt, Decision, Entry, Ledger, Reading, Step

__all__ = ["reconcile"]


def reconcile(
    readings: Iterable[Reading], *, as_of: date, decisions: Sequence[Decision] = ()
) -> Ledger:
    """The ledger of the texts received up to the end of the day ``as_of``.

    Neither the order of the readings nor a repetition of them matters. ``decisions`` are what
    the user said of texts and bills; those that find theirs are in ``Ledger.decided``.
    """
    chosen = sort_texts(readings, as_of, decisions)
    texts = sorted(chosen.counted(), key=lambda text: (text.at, text.id))
    repayments = pair(texts)
    shelf = feed(share_out(texts, repayments), repayments, {})
    closed, names = _close_all(shelf, as_of)
    orders, found = orders_for(decisions, [bill for _, bills in closed for bill in bills])
    if orders:
        shelf = feed(share_out(texts, repayments), repayments, orders)
        closed, names = _close_all(shelf, as_of)
    red = [text for text in chosen.shown if text.reading.set_aside]
    shown = {text.id for text in chosen.shown}
    heard = [d for d in decisions if d.verdict in SPOKEN and d.target in shown]
    return Ledger(
        as_of=as_of,
        entries=_entries(chosen, shelf, names),
        bills=tuple(bill for _, bills in closed for bill in bills),
        debts=tuple(debt for debt, _ in closed),
        timeline=_timeline(shelf, names),
        summary=summarise(closed, _repayments(shelf, names), red, as_of),
        debt_texts=chosen.debt_texts,
        later=chosen.later,
        decided=(*heard, *found),
    )


def _close_all(shelf: Shelf, as_of: date) -> tuple[list[tuple[Debt, list[Bill]]], Names]:
    names = Names(shelf.books)
    return [close(book, names, as_of) for book in shelf.books], names


def _repayments(shelf: Shelf, names: Names) -> list[tuple[str, date, Decimal]]:
    return [
        (names.currency(book), day, amount)
        for book in shelf.books
        for day, amount in book.repayments
    ]


def _entries(chosen: Sorted, shelf: Shelf, names: Names) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for text in chosen.shown:
        book, line = shelf.places.get(text.id, (None, None))
        debt = names.debts[book] if book is not None else None
        bill = names.bills[line] if line is not None else None
        entries.append(Entry(text.reading, debt, bill))
    return tuple(entries)


def _timeline(shelf: Shelf, names: Names) -> tuple[Step, ...]:
    lenders = {book: book.facts.name or "" for book in shelf.books}
    return tuple(
        Step(
            date=row.text.day,
            received=row.text.reading.message.received,
            message=row.text.id,
            debt=names.debts[row.book],
            lender=lenders[row.book],
            event=row.text.reading.event,
            currency=names.currency(row.book),
            owed=row.owed,
            total=row.total,
        )
        for row in shelf.rows
    )
