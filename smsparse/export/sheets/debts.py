"""债务明细: one row for each loan or card, the overdue first, sums below."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from smsparse.export import facts
from smsparse.export.bills import due_within, is_overdue, is_unseen, open_sum
from smsparse.export.page import Link, Row, Sheet
from smsparse.export.sheets.contacts import contact_rows
from smsparse.export.style import (
    AMOUNT,
    CENTER,
    DATE,
    DIGITS,
    HEADER,
    ID,
    LINKED_COUNT,
    MONEY,
    NUMBER,
    PANEL,
    SMALL,
    STRONG_AMOUNT,
    WORDS,
    Look,
    lender,
    look,
    status,
)
from smsparse.export.table import (
    Column,
    Frame,
    due_rules,
    last_row,
    letter,
    mine,
    place,
    table_sheet,
)
from smsparse.export.text import Value
from smsparse.export.view import FIRST_ROW, ZERO, View
from smsparse.model import Bill, Debt, DebtStatus
from smsparse.reasons import say as reason

ORDER = tuple(DebtStatus)
SUMMED = ("owed", "overdue", "past", "due_7", "due_30", "borrowed", "repaid", "penalties")
TOTAL = look(bold=True, fill=PANEL, top=HEADER, bottom=HEADER)
TOTAL_CENTER = look(bold=True, fill=PANEL, top=HEADER, bottom=HEADER, align="center", indent=0)
TOTAL_AMOUNT = look(bold=True, fill=PANEL, top=HEADER, bottom=HEADER, number=MONEY, align="right")


def sheet(view: View) -> Sheet:
    """The debts."""
    columns = tuple(column for column in _columns(view) if _needed(view, column))
    debts = in_order(view)
    totals = _totals(view, columns, debts)
    last = max((row.number for row in totals), default=last_row(view, "debts", len(debts)))
    after = (*totals, *contact_rows(view, last + 2))
    texts = letter(columns, "texts")
    links = tuple(
        Link(f"{texts}{row}", place(view, "timeline", f"A{newest}"))
        for row, debt in enumerate(debts, FIRST_ROW)
        if (newest := newest_row(view, debt)) is not None
    )
    frame = Frame(
        key="debts",
        columns=columns,
        items=debts,
        row_id=lambda debt: debt.id,
        hint=view.say("hint.debts", view.as_of),
        freeze="B4",
        after=after,
        links=links,
        rules=due_rules(letter(columns, "next_due"), len(debts)),
    )
    return table_sheet(view, frame)


def in_order(view: View) -> tuple[Debt, ...]:
    """The overdue first, longest overdue first; then by status, next due day and size."""

    def key(debt: Debt) -> tuple[int, int, date, Decimal]:
        return (
            ORDER.index(debt.status) if debt.status is not DebtStatus.SETTLED else len(ORDER),
            -(debt.days_overdue or 0),
            debt.next_due_date or date.max,
            -(debt.owed or ZERO),
        )

    return tuple(sorted(view.ledger.debts, key=key))


def newest_row(view: View, debt: Debt) -> int | None:
    """The row of a debt's newest text on the timeline."""
    rows = [view.text_rows[text] for text in debt.messages if text in view.text_rows]
    return min(rows, default=None)


def _needed(view: View, column: Column[Debt]) -> bool:
    debts = view.ledger.debts
    if column.key == "currency":
        return view.many
    if column.key == "agents":
        return any(debt.agents for debt in debts)
    if column.key == "term":
        return any(debt.term for debt in debts)
    return True


def _columns(view: View) -> tuple[Column[Debt], ...]:
    say = view.say

    def summed(fits: Callable[[Bill], bool]) -> Callable[[Debt], Value]:
        return lambda debt: facts.none_if_zero(open_sum(view, debt, fits))

    return (
        Column("name", 19, lambda d: view.names[d.id], lambda d: _lender(view, d)),
        Column("kind", 8, lambda d: say(f"kind.{d.kind.value}") if d.kind else None, CENTER),
        Column(
            "status",
            20,
            lambda d: facts.debt_status(view, d)[0],
            lambda d: status(facts.debt_status(view, d)[1]),
        ),
        Column("currency", 9, lambda d: d.currency, CENTER),
        Column("owed", 13.5, lambda d: d.owed, STRONG_AMOUNT),
        Column("basis", 12, lambda d: _basis(view, d), CENTER),
        Column("overdue", 12.5, summed(is_overdue), AMOUNT),
        Column("past", 12.5, summed(is_unseen), AMOUNT),
        Column("due_7", 12.5, summed(due_within(view, 0, 7)), AMOUNT),
        Column("due_30", 12.5, summed(due_within(view, 8, 30)), AMOUNT),
        Column("days_overdue", 9, lambda d: d.days_overdue, NUMBER),
        Column("next_due", 12, lambda d: d.next_due_date, DATE),
        Column("min_due", 11.5, lambda d: d.next_min_due, AMOUNT),
        Column("account", 22, lambda d: facts.account(say, d.repayment_account), SMALL),
        Column("support", 16, lambda d: facts.debt_support(view, d), DIGITS),
        Column("texts", 8, lambda d: len(d.messages), LINKED_COUNT),
        Column("doubts", 30, lambda d: _doubts(view, d), SMALL),
        mine("note", 18),
        *_more(view),
    )


def _more(view: View) -> tuple[Column[Debt], ...]:
    """What a screen has room for and a printed page has not."""
    say = view.say
    return (
        Column("days", 13, lambda d: _days(view, d), CENTER, printed=False),
        Column("term", 11, lambda d: facts.term(say, d.term), CENTER, printed=False),
        Column("borrowed", 13, lambda d: d.borrowed, AMOUNT, printed=False),
        Column("repaid", 13, lambda d: d.repaid, AMOUNT, printed=False),
        Column("penalties", 12, lambda d: d.penalties, AMOUNT, printed=False),
        Column("last_paid_on", 12, lambda d: d.last_paid_on, DATE, printed=False),
        Column("last_paid", 12, lambda d: d.last_paid_amount, AMOUNT, printed=False),
        Column("total_on", 12, lambda d: d.total_owed_on, DATE, printed=False),
        Column("agents", 18, lambda d: "\n".join(d.agents) or None, WORDS, printed=False),
        Column("last_text", 12, lambda d: _last_text(view, d), DATE, printed=False),
        Column("id", 14, lambda d: d.id, ID, printed=False),
    )


def _lender(view: View, debt: Debt) -> Look:
    return lender(view.colours[debt.lender])


def _basis(view: View, debt: Debt) -> Value:
    return view.say(f"basis.{debt.owed_basis}") if debt.owed_basis else None


def _days(view: View, debt: Debt) -> Value:
    return facts.days_text(view.say, facts.days_to(view, debt.next_due_date), overdue=False)


def _last_text(view: View, debt: Debt) -> Value:
    received = [
        view.entries[text].reading.message.received.date()
        for text in debt.messages
        if text in view.entries
    ]
    return max(received, default=None)


def _doubts(view: View, debt: Debt) -> Value:
    return "\n".join(dict.fromkeys(reason(d, view.say.lang) for d in debt.doubts)) or None


def _totals(
    view: View, columns: tuple[Column[Debt], ...], debts: tuple[Debt, ...]
) -> tuple[Row, ...]:
    """One row of sums for each currency, below the table."""
    first = last_row(view, "debts", len(debts)) + 1
    rows = []
    for number, currency in enumerate(view.currencies if debts else (), first):
        group = [debt for debt in debts if debt.currency == currency]
        values: list[Value] = []
        for column in columns:
            numbers = [column.value(debt) for debt in group] if column.value else []
            amounts = [n for n in numbers if isinstance(n, Decimal | int)]
            if column.key in SUMMED:
                values.append(sum(amounts, ZERO))
            elif column.key == "texts":
                values.append(sum(int(n) for n in amounts))
            else:
                values.append(currency if column.key == "currency" else None)
        values[0] = view.say("page.total")
        looks = [TOTAL_AMOUNT if c.key in SUMMED else TOTAL_CENTER for c in columns]
        rows.append(Row(number, values, [TOTAL, *looks[1:]], 24))
    return tuple(rows)
