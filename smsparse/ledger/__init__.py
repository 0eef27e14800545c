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
from smsparse.ledger.texts import SPOKEN, Chosen, Text, choose
from smsparse.ledger.traits import Traits
from smsparse.model import Bill, Debt, Decision, Entry, Ledger, Reading

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
    shelf = feed(zip(texts, debts, strict=True), Names(debts), repayments, {})
    closed = _close_all(shelf, as_of)
    orders, found = orders_for(decisions, [bill for _, bills in closed for bill in bills])
    if orders:
        shelf = feed(zip(texts, debts, strict=True), Names(debts), repayments, orders)
        closed = _close_all(shelf, as_of)
    red = [text.reading for text in chosen.shown if text.reading.set_aside]
    shown = {text.id for text in chosen.shown}
    heard = [d for d in decisions if d.verdict in SPOKEN and d.target in shown]
    return Ledger(
        as_of=as_of,
        entries=tuple(_entries(chosen, texts, debts, shelf)),
        bills=tuple(bill for _, bills in closed for bill in bills),
        debts=tuple(debt for debt, _ in closed),
        timeline=tuple(shelf.steps),
        summary=summarise(closed, _repayments(shelf), red, as_of),
        debt_texts=chosen.debt_texts,
        later=chosen.later,
        decided=(*heard, *found),
    )


def _close_all(shelf: Shelf, as_of: date) -> list[tuple[Debt, list[Bill]]]:
    shelf.names.name_bills(shelf.books.values())
    return [close(book, shelf.names, as_of) for book in shelf.books.values()]


def _repayments(shelf: Shelf) -> list[tuple[str, date, Decimal]]:
    return [
        (shelf.names.currencies[book.traits], day, amount)
        for book in shelf.books.values()
        for day, amount in book.repayments
    ]


def _entries(chosen: Chosen, texts: list[Text], debts: list[Traits], shelf: Shelf) -> list[Entry]:
    """Every text that the ledger lists, with its debt and bill where it has them."""
    debt_of = {
        text.id: shelf.names.debts[traits]
        for text, traits in zip(texts, debts, strict=True)
        if not text.extra
    }
    bills = shelf.names.bills
    return [
        Entry(
            text.reading,
            debt_of.get(text.id),
            bills[shelf.lines[text.id]] if text.id in shelf.lines else None,
        )
        for text in chosen.shown
    ]
