"""From readings to a ledger: which texts are one debt, which are one bill, what is owed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from smsparse.ledger.close import Closed, close
from smsparse.ledger.decide import Order, orders_for
from smsparse.ledger.feed import feed
from smsparse.ledger.identity import share_out
from smsparse.ledger.names import Names
from smsparse.ledger.repayments import Repayment, pair
from smsparse.ledger.summary import summarise
from smsparse.ledger.texts import Text, choose
from smsparse.ledger.timeline import timeline
from smsparse.ledger.traits import Traits
from smsparse.model import Decision, Entry, Ledger, Reading
from smsparse.seldom import collecting_seldom

__all__ = ["reconcile"]


@collecting_seldom()
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
    names, closed = _close_all(debts, repayments, {}, as_of)
    orders, found = orders_for(decisions, [bill for one in closed.values() for bill in one.bills])
    if orders:
        names, closed = _close_all(debts, repayments, orders, as_of)
    red = [text.reading for text in chosen.shown if text.reading.set_aside]
    return Ledger(
        as_of=as_of,
        entries=tuple(
            Entry(text.reading, text.debt, text.bill, _again(text, repayments))
            for text in chosen.shown
        ),
        bills=tuple(bill for one in closed.values() for bill in one.bills),
        debts=tuple(one.debt for one in closed.values()),
        timeline=timeline(zip(texts, debts, strict=True), names, closed),
        summary=summarise(list(closed.values()), red, as_of),
        debt_texts=chosen.debt_texts,
        later=sum(text.reading.debt for text in chosen.ahead),
        ahead=tuple(Entry(text.reading) for text in chosen.ahead),
        decided=(*chosen.decided, *found),
    )


def _again(text: Text, repayments: Mapping[str, Repayment]) -> str | None:
    """The text at which a repayment counts, for one that tells of it once more."""
    repayment = repayments.get(text.id)
    return None if repayment is None or repayment.leader is text else repayment.leader.id


def _close_all(
    debts: Iterable[Traits],
    repayments: Mapping[str, Repayment],
    orders: Mapping[str, list[Order]],
    as_of: date,
) -> tuple[Names, dict[Traits, Closed]]:
    """Each debt on the day ``as_of``, one after the other: no two books are open at a time."""
    names = Names(debts)
    closed = {
        debt: close(feed(debt, repayments, orders, as_of), names, as_of) for debt in names.debts
    }
    return names, closed
