"""按月: the debt at each month's end, what was due and paid, and the record of payment."""

from dataclasses import dataclass
from decimal import Decimal

from smsparse.export.bills import is_overdue, open_sum
from smsparse.export.grid import Grid
from smsparse.export.months import MARKS, Month, Months
from smsparse.export.page import Link, Series, Sheet
from smsparse.export.rows import NAMES
from smsparse.export.style import (
    AMOUNT,
    BACK,
    CENTER,
    DUE_BAR,
    HEADING,
    HINT,
    NUMBER,
    OTHERS,
    OVERDUE_BAR,
    PAID_BAR,
    REST_BAR,
    SECTION,
    STRONG_AMOUNT,
    TITLE,
    Look,
    Tone,
    cell,
    status,
)
from smsparse.export.table import overview, place
from smsparse.export.text import lines, width, wrapped
from smsparse.export.view import ZERO, View

NAME_CELL = cell(bold=True)
SHOWN = 24  # months in a chart
COLOURED = 6  # lenders with a colour of their own
LENDER_WIDTH = 16.0
COLUMNS_OF_A_PAGE = 14
LABEL_COLUMN, LABEL_WIDTH = 6, 18  # of the short names of lenders
BARS = 12  # lenders in a chart
TONES = {
    "overdue": Tone.OVERDUE,
    "unseen": Tone.SOON,
    "part": Tone.SOON,
    "late": Tone.SOON,
    "minimum": Tone.PAID,
    "rolled": Tone.UNKNOWN,
    "due": Tone.DUE,
    "deferred": Tone.RELIEF,
    "presumed": Tone.PAID,
    "paid": Tone.PAID,
    "none": Tone.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Plot:
    """What a chart of the overview draws: its labels and series, with their cells here."""

    labels_ref: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Monthly:
    """The sheet, and what the charts draw from it: month ends, lenders, due against paid."""

    sheet: Sheet
    ends: Plot
    lenders: Plot
    flows: Plot


def monthly(view: View, all_months: tuple[Months, ...]) -> Monthly:
    """The sheet; the first currency stands first and is the one of the charts."""
    say, grid = view.say, Grid()
    grid.put(1, 1, say("title.monthly"), TITLE)
    grid.height(1, 28)
    grid.put(2, 1, say("page.back"), BACK)
    grid.put(2, 3, say("hint.monthly"), HINT)
    plots = [_figures(view, grid, months) for months in all_months]
    breaks = [grid.last]
    for months in all_months:
        _record(view, grid, months)
    bars = [_lenders(view, grid, months) for months in all_months]
    ends, flows = plots[0]
    most = max((len(months.lenders) for months in all_months), default=0)
    extra = 5 if most > COLOURED else 4
    sheet = Sheet(
        key="monthly",
        name=say("sheet.monthly"),
        rows=grid.rows(),
        widths=(11.0, 10.0, *[LENDER_WIDTH] * (most + extra)),
        area=grid.extent,
        extent=grid.extent,
        freeze="C3",
        pages_wide=-(-(most + extra) // COLUMNS_OF_A_PAGE),
        repeat_columns="A:B",
        footer=say("page.footer", view.as_of),
        page_breaks=tuple(breaks) if all_months[0].months else (),
        links=(Link("A2", overview(view)),),
    )
    return Monthly(sheet, ends, bars[0], flows)


def _heading(grid: Grid, text: str, headings: list[str]) -> int:
    """A section's title and headings; the number of the row of headings."""
    row = grid.last + (1 if grid.last <= 2 else 2)
    grid.put(row, 1, text, SECTION)
    grid.height(row, 24)
    grid.line(row + 1, headings, [HEADING] * len(headings))
    most = max((lines(heading, LENDER_WIDTH - 1) for heading in headings), default=1)
    grid.height(row + 1, 15 + 15 * min(most, 5))
    return row + 1


def _figures(view: View, grid: Grid, months: Months) -> tuple[Plot, Plot]:
    """The debt at the end of each month, due and paid; what two charts draw."""
    say = view.say
    columns = _amounts(view, months)
    headings = [say("monthly.month"), say("monthly.label"), *(c.name for c in columns)]
    title = say("monthly.figures", months.currency if view.many else view.unit)
    top = _heading(grid, title, [*headings, say("monthly.overdue")])
    for at, month in enumerate(months.months):
        overdue = months.overdue(month)
        amounts = [column.points[at] for column in columns]
        values = [f"{month[0]}-{month[1]:02d}", _label(month), *amounts, overdue or None]
        looks = [CENTER, CENTER, *(column.look for column in columns)]
        last = status(Tone.OVERDUE) if overdue else NUMBER
        grid.line(top + 1 + at, values, [*looks, last])
        grid.height(top + 1 + at, 20)
    if not months.months:
        grid.put(top + 1, 1, say("page.none"), CENTER)
    shown = months.months[-SHOWN:]
    rows = (top + 1 + len(months.months) - len(shown), top + len(months.months))
    drawn = [
        (column.stacked, _series(view, at, (top, *rows), column))
        for at, column in enumerate(columns, 3)
        if column.colour
    ]
    labels_ref, labels = _ref(view, 2, *rows), tuple(_label(month) for month in shown)
    ends = tuple(series for stacked, series in drawn if stacked)
    flows = tuple(series for stacked, series in drawn if not stacked)
    return Plot(labels_ref, labels, ends), Plot(labels_ref, labels, flows)


@dataclass(frozen=True, slots=True)
class _Amounts:
    """One column of amounts; with a colour it is drawn, stacked or beside the other."""

    name: str
    points: tuple[Decimal | None, ...]
    look: Look = AMOUNT
    colour: str | None = None
    stacked: bool = False


def _amounts(view: View, months: Months) -> list[_Amounts]:
    say, all_months = view.say, months.months
    columns = [
        _Amounts(
            lender,
            tuple(months.owed.get((lender, month)) for month in all_months),
            colour=view.colours[lender] if place < COLOURED else None,
            stacked=True,
        )
        for place, lender in enumerate(months.lenders)
    ]
    if len(columns) > COLOURED:
        rest = [column.points for column in columns[COLOURED:]]
        sums = tuple(sum((p or ZERO for p in points), ZERO) for points in zip(*rest, strict=True))
        columns.append(_Amounts(say("monthly.others"), sums, AMOUNT, OTHERS, stacked=True))
    totals = tuple(months.total(month) for month in all_months)
    due = tuple(months.due.get(month) for month in all_months)
    paid = tuple(months.paid.get(month) for month in all_months)
    return [
        *columns,
        _Amounts(say("page.total"), totals, STRONG_AMOUNT),
        _Amounts(say("monthly.due"), due, AMOUNT, DUE_BAR),
        _Amounts(say("monthly.paid"), paid, AMOUNT, PAID_BAR),
    ]


def _series(view: View, column: int, rows: tuple[int, int, int], amounts: _Amounts) -> Series:
    """A column as a series; ``rows`` are the heading's, the first and the last that is drawn."""
    top, first, last = rows
    points = amounts.points[len(amounts.points) - (last - first + 1) :]
    return Series(
        name_ref=_ref(view, column, top),
        name=amounts.name,
        ref=_ref(view, column, first, last),
        points=tuple(None if point is None else float(point) for point in points),
        color=amounts.colour or OTHERS,
    )


def _ref(view: View, column: int, first: int, last: int | None = None) -> str:
    letter = NAMES[column - 1]
    cell = place(view, "monthly", f"${letter}${first}")
    return cell if last is None else f"{cell}:${letter}${last}"


def _label(month: Month) -> str:
    return f"{month[0] % 100:02d}/{month[1]}"


def _record(view: View, grid: Grid, months: Months) -> None:
    """How each month went for each lender, in the manner of a credit report; signs above."""
    say = view.say
    headings = [say("monthly.month"), say("monthly.label"), *months.lenders]
    title = say("monthly.record") + (f" {months.currency}" if view.many else "")
    top = _heading(grid, title, headings)
    for row, month in enumerate(months.months, top + 1):
        grid.line(row, [f"{month[0]}-{month[1]:02d}", _label(month)], [CENTER, CENTER])
        for column, lender in enumerate(months.lenders, 3):
            found = months.record.get((lender, month))
            text = say(f"mark.{found}") if found else None
            grid.put(row, column, text, status(TONES[found]) if found else CENTER)
        grid.height(row, 20)
    used = [mark for mark in MARKS if mark in months.record.values()]
    row = grid.last + 2
    for mark in used:
        grid.put(row, 1, say(f"mark.{mark}"), status(TONES[mark]))
        grid.put(row, 3, say(f"mark.{mark}.means"), HINT)
        grid.height(row, 20)
        row += 1


def _lenders(view: View, grid: Grid, months: Months) -> Plot:
    """What each lender is owed, and how much of it is due and unpaid: one chart draws it."""
    say = view.say
    names = ("monthly.lender", "monthly.past", "monthly.rest", "page.total")
    title = say("monthly.lenders", months.currency if view.many else view.unit)
    headings = [say(name) for name in names]
    top = _heading(grid, title, [headings[0], "", *headings[1:], say("monthly.label")])
    overdue: list[float | None] = []
    rest: list[float | None] = []
    for row, lender in enumerate(months.lenders, top + 1):
        debts = [
            debt
            for debt in view.ledger.debts
            if debt.lender == lender and debt.currency == months.currency
        ]
        owed = sum((debt.owed or ZERO for debt in debts), ZERO)
        late = min(owed, sum((open_sum(view, debt, is_overdue) for debt in debts), ZERO))
        values = [lender, None, late, owed - late, owed, short(lender)]
        grid.line(row, values, [NAME_CELL, CENTER, AMOUNT, AMOUNT, STRONG_AMOUNT, CENTER])
        grid.height(row, 20)
        overdue.append(float(late))
        rest.append(float(owed - late))
    count = min(BARS, len(months.lenders))
    last = top + count
    bars = ((3, overdue, OVERDUE_BAR), (4, rest, REST_BAR))
    series = tuple(
        Series(
            name_ref=_ref(view, column, top),
            name=headings[column - 2],
            ref=_ref(view, column, top + 1, last),
            points=tuple(points[:count]),
            color=colour,
        )
        for column, points, colour in bars
    )
    labels = tuple(short(lender) for lender in months.lenders[:count])
    return Plot(_ref(view, LABEL_COLUMN, top + 1, last), labels, series)


def short(name: str) -> str:
    """A name that leaves room for the bars of a chart.

    >>> short("江城银行信用卡"), short("某某省某某市消费金融股份有限公司")
    ('江城银行信用卡', '某某省某某市消费…')
    """
    if width(name) <= LABEL_WIDTH:
        return name
    return wrapped(name, LABEL_WIDTH - 2)[0] + "…"
