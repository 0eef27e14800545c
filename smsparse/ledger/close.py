"""From the book of a debt to its noun and those of its bills, as they stand on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smsparse.ledger import doubts
from smsparse.ledger.book import Book
from smsparse.ledger.line import ZERO, Line
from smsparse.ledger.names import Called, Names
from smsparse.ledger.status import Standing, bill_standing, debt_standing, rolled_overdue
from smsparse.ledger.words import OPEN
from smsparse.model import Bill, BillStatus, Debt, Doubt, Verdict

FRESH = 92  # days for which a contradiction is told that no open bill holds
OLD = 100  # days without a text, after which a stated balance is doubted


@dataclass(frozen=True, slots=True)
class Closed:
    """A debt on a day, with all its bills and the open ones among them.

    ``repayments`` are told by texts; ``silences`` are the days on which silence alone changed
    what is owed.
    """

    debt: Debt
    bills: list[Bill]
    open: list[Bill]
    repayments: list[tuple[date, Decimal]]
    silences: list[tuple[date, Decimal | None]]


def close(book: Book, names: Names, as_of: date) -> Closed:
    """The debt and its bills, oldest first, on the day ``as_of``."""
    ids = names.of_bills(book)
    lines = sorted(book.lines, key=lambda line: (line.when, line.first.at, line.first.id))
    standings = {line: bill_standing(line, as_of) for line in lines}
    called = names.debts[book.traits]
    bills = [_bill(line, standing, ids, called) for line, standing in standings.items()]
    still = [bill for bill in bills if bill.status in OPEN]
    debt = _debt(book, standings, bills, called, as_of)
    return Closed(debt, bills, still, book.repayments, book.silences)


def _bill(line: Line, standing: Standing, ids: dict[Line, str], called: Called) -> Bill:
    return Bill(
        id=ids[line],
        debt=called.id,
        currency=called.currency,
        status=standing.status,
        status_from=standing.source,
        due_date=line.due,
        amount_due=line.amount,
        min_due=line.min_due,
        paid_amount=line.repaid if line.repaid > ZERO else None,
        paid_on=line.repaid_on,
        remaining=line.remaining,
        contained_in=ids[line.into] if line.into is not None else None,
        why=standing.why,
        term=line.term,
        doubts=_unique(_bill_doubts(line, standing)),
        messages=tuple(sorted(line.texts, key=line.texts.__getitem__)),
    )


def _bill_doubts(line: Line, standing: Standing) -> Iterable[Doubt]:
    yield from line.doubts
    if line.amount is None:
        yield doubts.amount_unknown()
    if standing.why is not None and standing.why.code == "presumed_after_two_due_days":
        yield doubts.presumed_after_overdue()
    if line.decision is not None and line.decision.verdict is Verdict.DISPUTED:
        yield doubts.disputed()


def _debt(
    book: Book, standings: dict[Line, Standing], bills: list[Bill], called: Called, as_of: date
) -> Debt:
    owed = book.owed()
    basis = _basis(book, owed)
    rolled = rolled_overdue(book, standings)
    status, source = debt_standing(book, standings, rolled, has_balance=bool(owed))
    balance, traits, facts = book.balance, book.traits, book.traits.facts
    nearest = _next(bills, as_of)
    day, amount = book.repayments[-1] if book.repayments else (None, None)
    return Debt(
        id=called.id,
        lender=called.lender,
        currency=called.currency,
        status=status,
        status_from=source,
        kind=traits.kind,
        card_tail=traits.tails[-1] if traits.tails else None,
        loan_ref=traits.ref,
        term=traits.term,
        owed=owed,
        owed_basis=basis,
        total_owed=balance.stated,
        total_owed_on=balance.text.day if balance.text is not None else None,
        next_due_date=nearest[0].due_date if nearest else None,
        next_amount_due=_sum(bill.remaining for bill in nearest),
        next_min_due=_sum(bill.min_due for bill in nearest),
        days_overdue=_days_overdue(book, standings, rolled, as_of),
        borrowed=book.borrowed,
        repaid=book.repaid if book.repayments else None,
        penalties=_sum([book.penalties, *_open_penalties(standings)]),
        last_paid_on=day,
        last_paid_amount=amount,
        repayment_account=facts.account,
        support=tuple(facts.support),
        agents=tuple(traits.agents),
        doubts=_unique(_debt_doubts(book, standings, bills, basis, as_of)),
        bills=tuple(bill.id for bill in bills),
        messages=tuple(dict.fromkeys(text.id for text in traits.texts)),
    )


def _basis(book: Book, owed: Decimal | None) -> str | None:
    if owed is None:
        return None
    net = book.balance.net
    stated = net is not None and owed == net
    return "stated" if stated or book.settled is not None or not book.lines else "bills"


def _next(bills: list[Bill], as_of: date) -> list[Bill]:
    """The open bills of the next due day."""
    ahead = [b for b in bills if b.status in OPEN and b.due_date and b.due_date >= as_of]
    return [bill for bill in ahead if bill.due_date == ahead[0].due_date]


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, ZERO) if known else None


def _open_penalties(standings: dict[Line, Standing]) -> Iterable[Decimal | None]:
    return (line.penalty for line, standing in standings.items() if standing.status in OPEN)


def _days_overdue(
    book: Book, standings: dict[Line, Standing], rolled: Line | None, as_of: date
) -> int | None:
    """Since when the oldest overdue bill is late: as its lender counts, else by its day."""
    if book.settled is not None:
        return None
    late = {line for line, s in standings.items() if s.status is BillStatus.OVERDUE}
    if rolled is not None:
        late.add(rolled)
    if not late:
        return None
    for line in reversed(standings):  # what an overdue bill contains is at least as old
        if line.into in late:
            late.add(line)
    days: list[int] = []
    for line in late:
        if line.late_by is not None:
            count, day = line.late_by
            days.append(count + (as_of - day).days)
        elif line.due is not None:
            days.append((as_of - line.due).days)
    return max(days, default=None)


def _debt_doubts(
    book: Book,
    standings: dict[Line, Standing],
    bills: list[Bill],
    basis: str | None,
    as_of: date,
) -> Iterable[Doubt]:
    """What is doubtful of a debt today; of what is over, only what is still fresh."""
    if book.traits.name is None:
        yield doubts.no_lender()
    for day, doubt in sorted([*book.traits.notes, *book.notes], key=lambda note: note[0]):
        if (as_of - day).days <= FRESH:
            yield doubt
    for line, bill in zip(standings, bills, strict=True):
        if bill.doubts and (bill.status in OPEN or (as_of - line.heard).days <= FRESH):
            yield from bill.doubts
    yield from _owed_doubts(book, bills, basis, as_of)


def _owed_doubts(book: Book, bills: list[Bill], basis: str | None, as_of: date) -> Iterable[Doubt]:
    """Why ``owed`` may be more or less than it says."""
    if book.settled is not None:
        return
    if any(bill.status in OPEN and bill.amount_due is None for bill in bills):
        yield doubts.bill_without_amount()
    balance = book.balance
    if balance.net is None or balance.text is None:
        if book.borrowed is not None and book.borrowed > book.repaid:
            doubt = doubts.balance_unknown if book.lines else doubts.payout_only
            yield doubt(book.borrowed)
        return
    yield from balance.doubts
    if basis != "stated" or not balance.net:
        return
    since = balance.text.day
    presumed = (b for b in bills if b.status is BillStatus.PRESUMED_PAID)
    if any(bill.due_date is None or bill.due_date >= since for bill in presumed):
        yield doubts.total_before_presumed(since)
    if (as_of - book.traits.texts[-1].day).days > OLD:
        yield doubts.total_is_old(since)


def _unique(found: Iterable[Doubt]) -> tuple[Doubt, ...]:
    return tuple(dict.fromkeys(found))
