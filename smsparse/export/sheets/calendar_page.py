"""日历: this month and the next, one page for the wall; empty days are the user's to write in."""

import calendar
from datetime import date
from decimal import Decimal

from smsparse.export import facts
from smsparse.export.bills import is_overdue, is_unseen
from smsparse.export.grid import Grid
from smsparse.export.page import Link, Sheet
from smsparse.export.style import (
    BACK,
    GREY,
    HEADER,
    HEADING,
    HINT,
    INK,
    SECTION,
    TITLE,
    Look,
    Tone,
    look,
)
from smsparse.export.table import overview
from smsparse.export.text import lines, width
from smsparse.export.view import ZERO, View
from smsparse.model import Bill, BillStatus, Ledger

LINE = "CBD2DC"
DAY_WIDTH = 17.0
MOST = 3  # bills written into one day
DAY_FORMAT = "d"
SHOWN = (BillStatus.PAID, BillStatus.PRESUMED_PAID)


def sheet(view: View) -> Sheet:
    """The calendar."""
    say, grid = view.say, Grid()
    grid.put(1, 1, say("title.calendar"), TITLE)
    grid.height(1, 28)
    grid.put(2, 1, say("page.back"), BACK)
    grid.put(2, 2, say("hint.calendar"), HINT)
    row = _overdue(view, grid, 3)
    this = view.as_of.replace(day=1)
    for month in (this, _next(this)):
        row = _month(view, grid, month, row) + 1
    return Sheet(
        key="calendar",
        name=say("sheet.calendar"),
        rows=grid.rows(),
        widths=(DAY_WIDTH,) * 7,
        area=f"A1:G{grid.last}",
        extent=grid.extent,
        portrait=True,
        one_page=True,
        footer=say("page.footer", view.as_of),
        links=(Link("A2", overview(view)),),
    )


def free_days(ledger: Ledger) -> frozenset[str]:
    """The days, as ISO text, in which the user may write: shown, and nothing is due."""
    this = ledger.as_of.replace(day=1)
    taken = {bill.due_date for bill in ledger.bills if _is_shown(bill)}
    days = (
        month.replace(day=day)
        for month in (this, _next(this))
        for day in range(1, calendar.monthrange(month.year, month.month)[1] + 1)
    )
    return frozenset(day.isoformat() for day in days if day not in taken)


def _is_shown(bill: Bill) -> bool:
    return bill.status.is_open or bill.status in SHOWN


def _next(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _overdue(view: View, grid: Grid, row: int) -> int:
    """A line with all that is due and unpaid, in as many rows as it needs."""
    say = view.say
    bills = [bill for bill in view.ledger.bills if is_overdue(bill) or is_unseen(bill)]
    if not bills:
        return row
    parts = [
        say("calendar.pair", view.names[b.debt], facts.money(view, facts.to_pay(b), b.currency))
        for b in sorted(bills, key=lambda b: b.due_date or date.min)
    ]
    text = say("calendar.overdue", say("page.semicolon").join(parts))
    band = look(color=Tone.OVERDUE.text, fill=Tone.OVERDUE.fill, bold=True)
    for line in _packed(text, int(DAY_WIDTH * 7) - 8):
        grid.line(row, [line, *[None] * 6], [band] * 7)
        grid.height(row, 22)
        row += 1
    return row


def _packed(text: str, room: int) -> list[str]:
    """A list broken between its items, not inside one."""
    rows = [""]
    for piece in text.replace("；", "；\0").replace("; ", "; \0").split("\0"):
        if rows[-1] and width(rows[-1]) + width(piece) > room:
            rows.append("")
        rows[-1] += piece
    return rows


def _month(view: View, grid: Grid, month: date, row: int) -> int:
    """One month from a row on; the row after it."""
    say = view.say
    due = _sums(view, month)
    grid.put(row, 1, say("page.month", month.year, month.month), SECTION)
    if due:
        grid.put(
            row, 5, say("page.month_due", due), look(bold=True, color=Tone.SOON.text, indent=0)
        )
    grid.height(row, 24)
    grid.line(row + 1, say("page.weekdays").split(), [HEADING] * 7)
    grid.height(row + 1, 20)
    row += 2
    for week in calendar.Calendar().monthdatescalendar(month.year, month.month):
        _week(view, grid, [day if day.month == month.month else None for day in week], row)
        row += 2
    return row


def _sums(view: View, month: date) -> str:
    """What is still to be paid in a month, given by its first day, for each currency."""
    sums: dict[str, Decimal] = {}
    for bill in view.ledger.bills:
        due = bill.due_date and bill.due_date.replace(day=1)
        if due == month and bill.status is BillStatus.DUE:
            sums[bill.currency] = sums.get(bill.currency, ZERO) + (facts.to_pay(bill) or ZERO)
    return "  ".join(facts.money(view, amount, currency) for currency, amount in sums.items())


def _week(view: View, grid: Grid, week: list[date | None], row: int) -> None:
    """A row of numbers and a row of what is due; a day is a date, shown as its number."""
    most = 1
    for column, day in enumerate(week, 1):
        if day is None:
            empty = look(fill="FAFBFD", grid=LINE)
            grid.put(row, column, None, empty)
            grid.put(row + 1, column, None, empty)
            continue
        text, fill, ink = _day(view, day)
        grid.put(row, column, day, _number(view, day, fill))
        typed = view.notes.row("calendar", day.isoformat()).get("col.day")
        free = text is None
        style = look(
            color=ink, fill=fill, bold=not free, size=9.5, wrap=True, middle=False, grid=LINE,
            mine=free,
        )  # fmt: skip
        grid.put(row + 1, column, typed if free else text, style)
        shown = text or (typed if isinstance(typed, str) else "")
        most = max(most, lines(shown, DAY_WIDTH - 2))
    grid.height(row, 18)
    grid.height(row + 1, max(46, 8 + 14 * most))


def _number(view: View, day: date, fill: str | None) -> Look:
    today = day == view.as_of
    ink = "FFFFFF" if today else GREY if day.weekday() >= 5 else INK
    return look(
        bold=True,
        color=ink,
        fill=HEADER if today else fill,
        number=DAY_FORMAT,
        grid=LINE,
    )


def _day(view: View, day: date) -> tuple[str | None, str | None, str]:
    """What stands in a day, its fill and its ink."""
    bills = [bill for bill in view.ledger.bills if bill.due_date == day and _is_shown(bill)]
    if not bills:
        return None, None, GREY
    worst = min((facts.bill_status(view, b)[1] for b in bills), key=list(Tone).index)
    rows = []
    for bill in bills[:MOST]:
        sign = facts.bill_status(view, bill)[0][0]
        amount = bill.amount_due if bill.status in SHOWN else facts.to_pay(bill)
        rows.append(f"{sign} {view.names[bill.debt]}\n{facts.money(view, amount, bill.currency)}")
    if len(bills) > MOST:
        rows.append(view.say("calendar.more", len(bills) - MOST))
    return "\n".join(rows), worst.fill, worst.text
