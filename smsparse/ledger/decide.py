"""What the user decided of bills in an older workbook, carried to the bills of today."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from smsparse.ledger.book import Book
from smsparse.ledger.line import ZERO, Line
from smsparse.ledger.texts import SPOKEN, Text
from smsparse.model import Bill, Decision, Verdict


@dataclass(frozen=True, slots=True)
class Order:
    """A decision and the first text of the bill that it is about."""

    decision: Decision
    first: str


def orders_for(
    decisions: Sequence[Decision], bills: Iterable[Bill]
) -> tuple[dict[str, list[Order]], list[Decision]]:
    """By the text after which it holds, each decision that finds its bill; and those decisions.

    A decision follows the bill that holds most of its texts. What the lender says after the
    texts that the user knew goes before the decision.
    """
    wanted = [decision for decision in decisions if decision.verdict not in SPOKEN]
    orders: defaultdict[str, list[Order]] = defaultdict(list)
    found: list[Decision] = []
    if not wanted:
        return {}, found
    by_id = {bill.id: bill for bill in bills}
    by_text = {text: bill for bill in by_id.values() for text in bill.messages}
    for decision in wanted:
        bill = _bill_of(decision, by_id, by_text)
        if bill is None:
            continue
        known = [text for text in bill.messages if text in decision.messages]
        orders[(known or bill.messages)[-1]].append(Order(decision, bill.messages[0]))
        found.append(decision)
    return dict(orders), found


def _bill_of(
    decision: Decision, by_id: Mapping[str, Bill], by_text: Mapping[str, Bill]
) -> Bill | None:
    holders = Counter(by_text[text].id for text in decision.messages if text in by_text)
    if holders:
        most = max(holders.values())
        best = [identity for identity, count in holders.items() if count == most]
        return by_id[decision.target if decision.target in best else min(best)]
    return by_id.get(decision.target)


def apply(book: Book, order: Order, text: Text) -> None:
    """Let a decision change the bill that began with the text it knows.

    The statement of June stands among the texts of May's bill too, where that was rolled into it.
    """
    lines = [one for one in book.lines if order.first in one.texts and text.id in one.texts]
    if lines:
        line = next((one for one in lines if one.first.id == order.first), lines[0])
        _apply(book, line, order.decision)


def _apply(book: Book, line: Line, decision: Decision) -> None:
    line.decision = decision
    rest = line.remaining or ZERO
    if decision.verdict is Verdict.PAID:
        book.balance.repay(rest, None)
        line.pay(rest, None)
        line.settle()
        book.close(line)
    elif decision.verdict is Verdict.NOT_MINE:
        line.settle()
        book.close(line)
    elif decision.verdict is Verdict.PART_PAID:
        more = max((decision.amount or ZERO) - line.repaid, ZERO)
        book.balance.repay(min(more, rest), None)
        line.pay(more, None)
        _take_up(book, line)
    else:
        if line.is_paid:
            line.unsettle()
        _take_up(book, line)


def _take_up(book: Book, line: Line) -> None:
    if line.is_paid or line.deferred or line.into is not None:
        book.close(line)
    else:
        book.reopen(line)
