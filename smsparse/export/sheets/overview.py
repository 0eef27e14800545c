"""总览: how much, to whom, by when, on one page whose first screen needs no chart."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from smsparse.export.bills import due_within, is_overdue, is_unseen, rest
from smsparse.export.grid import Grid
from smsparse.export.months import Months
from smsparse.export.page import Chart, Link, Rule, Sheet
from smsparse.export.priorities import days_late, first_bills, next_steps, row_of, standing
from smsparse.export.rows import NAMES
from smsparse.export.sheets.monthly import SHOWN, Monthly, Plot
from smsparse.export.style import (
    AMOUNT,
    CENTER,
    DATE,
    DIGITS,
    GREY,
    HEADER,
    HEADING,
    HINT,
    LINK,
    MONEY,
    PANEL,
    RULE,
    SECTION,
    SMALL,
    STRONG_AMOUNT,
    TITLE,
    USER,
    Look,
    Tone,
    fitting,
    lender,
    look,
    status,
)
from smsparse.export.table import height, place
from smsparse.export.text import wrapped
from smsparse.export.view import ZERO, View
from smsparse.model import Bill, Event, Summary

# a phone shows the first three: to whom, by when, how much
WIDTHS = (22.0, 18.0, 15.0, 12.5, 14.0, 34.0, 18.0)
ACROSS = 130  # columns of digits that a sentence may take
MOST_BILLS = 8
NOTE = look(fill=USER, bottom=RULE, mine=True)
NOTE_ROWS = 4
STALE = 7  # days
BARS_HEIGHT = 14


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the large figures: its label key, tone, note and where it leads."""

    key: str
    tone: Tone | None
    amount: Decimal
    note: str
    leads: str


def sheet(view: View, months: Months, monthly: Monthly) -> Sheet:
    """The overview."""
    say, grid = view.say, Grid()
    links: list[Link] = []
    charts: list[Chart] = []
    _head(view, grid)
    if not view.texts and not view.checks:
        _empty(view, grid)
    else:
        row = _figures(view, grid, links)
        charts += _ends(view, months, monthly.ends)
        row = _others(view, grid, row)
        row = _first(view, grid, links, row)
        row = _next(view, grid, row)
        charts += _bars(view, months, monthly, row)
        if months.months:
            row += BARS_HEIGHT + 1
        _notes(view, grid, row)
    return Sheet(
        key="overview",
        name=say("sheet.overview"),
        rows=grid.rows(),
        widths=WIDTHS,
        area=f"A1:G{grid.last}",
        extent=grid.extent,
        portrait=True,
        one_page=True,
        tab=HEADER,
        footer=say("page.footer", view.as_of),
        links=tuple(links),
        rules=(_stale(view),),
        charts=tuple(charts),
    )


def _stale(view: View) -> Rule:
    """The lines on the day of the figures turn red once they are a week old."""
    day = view.as_of
    formula = f"TODAY()-DATE({day.year},{day.month},{day.day})>{STALE}"
    return Rule("A2:A3", formula, Tone.OVERDUE.text)


def _head(view: View, grid: Grid) -> None:
    say, report = view.say, view.report
    grid.put(1, 1, say("title.overview"), TITLE)
    grid.height(1, 34)
    first, last = report.first, report.last
    days = (f"{first:%Y-%m-%d}" if first else "—", f"{last:%Y-%m-%d}" if last else "—")
    grid.put(2, 1, say("overview.as_of", view.as_of, len(view.texts), *days, view.unit), HINT)
    grid.put(3, 1, say("overview.caution"), HINT)
    grid.height(4, 8)


def _figures(view: View, grid: Grid, links: list[Link]) -> int:
    """The large figures, each leading to the rows behind it; the next free row."""
    row = 5
    for figure in figures(view):
        tone = figure.tone.text if figure.tone else HEADER
        label = look(color=LINK, fill=PANEL, left=tone, bottom="FFFFFF", size=11, wrap=True)
        amount = look(
            color=tone, fill=PANEL, bold=True, size=16, number=MONEY, align="right", bottom="FFFFFF"
        )
        note = look(color=GREY, fill=PANEL, size=9.5, bottom="FFFFFF")
        grid.put(row, 1, view.say(f"figure.{figure.key}"), label)
        grid.put(row, 2, figure.amount, amount)
        grid.line(row, [figure.note, None], [note, note], first=3)
        grid.height(row, 31)
        links.append(Link(f"A{row}", place(view, figure.leads, "A1")))
        row += 1
    return row


def figures(view: View) -> list[Figure]:
    """The figures of the main currency with what stands behind each."""
    say, sums = view.say, view.figures(view.currency)
    bills = [b for b in view.ledger.bills if b.currency == view.currency and b.status.is_open]
    late, unseen = [*filter(is_overdue, bills)], [*filter(is_unseen, bills)]
    week = [*filter(due_within(view, 0, 7), bills)]
    month = [*filter(due_within(view, 8, 30), bills)]
    aside = sum(text.grade == "aside" for text in view.checks)
    return [
        Figure("owed", None, sums.owed, _basis(view), "debts"),
        Figure("overdue", Tone.OVERDUE, sums.overdue, _longest(view, late), "upcoming"),
        Figure("past", Tone.SOON, rest(unseen), _longest(view, unseen), "upcoming"),
        Figure("due_7", Tone.SOON, sums.due_7, _nearest(view, week), "upcoming"),
        Figure("due_30", Tone.DUE, sums.due_30, say("note.bills", len(month)), "upcoming"),
        Figure("paid_30", Tone.PAID, sums.paid_30, _payments(view), "timeline"),
        Figure("to_review", Tone.UNKNOWN, sums.to_review, _checks(view, aside), "review"),
        Figure("set_aside", Tone.OVERDUE, sums.set_aside, say("note.aside", aside), "review"),
    ]


def _longest(view: View, bills: list[Bill]) -> str:
    if not bills:
        return view.say("note.bills", 0)
    longest = max(days_late(view, bill) or 0 for bill in bills)
    return view.say("note.longest", len(bills), longest)


def _basis(view: View) -> str:
    debts = [d for d in view.ledger.debts if d.currency == view.currency and d.owed]
    bills = sum(debt.owed_basis == "bills" for debt in debts)
    if bills:
        return view.say("note.basis", len(debts), bills)
    return view.say("note.debts", len(debts))


def _nearest(view: View, bills: list[Bill]) -> str:
    days = [bill.due_date for bill in bills if bill.due_date]
    if not days:
        return view.say("note.bills", 0)
    return view.say("note.nearest", len(bills), f"{min(days):%m-%d}")


def _payments(view: View) -> str:
    since = view.as_of - timedelta(days=30)
    told_again = {text.id for text in view.texts if text.again}
    count = sum(
        step.event is Event.PAID
        and since < step.date
        and step.currency == view.currency
        and step.message not in told_again
        for step in view.ledger.timeline
    )
    return view.say("note.payments", count)


def _checks(view: View, aside: int) -> str:
    texts = sum(bool(text.grade) for text in view.checks) - aside
    debts = sum(bool(d.doubts) and d.currency == view.currency for d in view.ledger.debts)
    return view.say("note.checks", debts, texts)


def _others(view: View, grid: Grid, row: int) -> int:
    """The same figures of the other currencies, as a small table."""
    if not view.many:
        return row
    say = view.say
    fields = ("owed", "overdue", "due_7", "due_30", "paid_30", "set_aside")
    grid.put(row + 1, 1, say("overview.others"), SECTION)
    grid.height(row + 1, 24)
    heads = [say("col.currency"), *(say(f"figure.{field}") for field in fields)]
    grid.line(row + 2, heads, [HEADING] * 7)
    grid.height(row + 2, 34)
    row += 3
    for currency in view.currencies[1:]:
        sums: Summary = view.figures(currency)
        amounts = [getattr(sums, field) for field in fields]
        grid.line(row, [currency, *amounts], [CENTER, STRONG_AMOUNT, *[AMOUNT] * 5])
        grid.height(row, 22)
        row += 1
    return row


def _first(view: View, grid: Grid, links: list[Link], row: int) -> int:
    """先处理这些: at most eight rows, in plain words."""
    say, bills = view.say, first_bills(view)
    grid.put(row + 1, 1, say("overview.first"), SECTION)
    grid.height(row + 1, 30)
    if not bills:
        grid.put(row + 2, 1, say("overview.nothing_due"), HINT)
        return row + 3
    grid.put(row + 1, 7, say("overview.all"), look(color=LINK, underline=True, align="right"))
    links.append(Link(f"G{row + 1}", place(view, "upcoming", "A1")))
    keys = ("name", "status", "remaining", "due_date", "min_due", "account", "support")
    grid.line(row + 2, [say(f"col.{key}") for key in keys], [HEADING] * 7)
    grid.height(row + 2, 26)
    row += 3
    for bill in bills[:MOST_BILLS]:
        colour = view.colours[view.debts[bill.debt].lender]
        state = status(standing(view, bill)[1])
        looks = [lender(colour), state, STRONG_AMOUNT, DATE, AMOUNT, SMALL, DIGITS]
        grid.line(row, row_of(view, bill), looks)
        tall = height(zip(row_of(view, bill), looks, WIDTHS, strict=False))
        grid.height(row, max(25, tall))
        row += 1
    if any(is_unseen(bill) for bill in bills[:MOST_BILLS]):
        grid.put(row, 1, say("overview.past_means"), HINT)
        row += 1
    grid.put(row, 1, say("overview.unverified"), HINT)
    return row + 1


def _next(view: View, grid: Grid, row: int) -> int:
    """下一步, each sentence in as many rows as it needs: there are no merged cells."""
    grid.put(row + 1, 1, view.say("overview.next"), SECTION)
    grid.height(row + 1, 28)
    row += 2
    for number, step in enumerate(next_steps(view), 1):
        for at, line in enumerate(wrapped(step, ACROSS)):
            grid.put(row, 1, f"{number}. {line}" if at == 0 else f"    {line}", _STEP)
            grid.height(row, 20)
            row += 1
    return row + 1


_STEP: Look = look(indent=0)


def _ends(view: View, months: Months, plot: Plot) -> list[Chart]:
    if not months.months:
        return []
    say, shown = view.say, months.months[-SHOWN:]
    totals = [months.total(month) for month in shown]
    large = max(totals, default=ZERO) >= 100_000 and say.lang == "zh"
    ends = [f"{total:,.0f}" for total in (totals[0], totals[-1])]
    chart = Chart(
        form="stacked",
        title=say("chart.ends", ("万" if large else "") + view.unit + _recent(view, months)),
        alt=say("alt.ends", plot.labels[0], plot.labels[-1], *ends),
        span=("E5", "G12"),
        labels_ref=plot.labels_ref,
        labels=plot.labels,
        series=plot.series,
        # shows ten-thousands: 129,503 as 13.0
        number=r"0\.0," if large else "#,##0",
    )
    return [chart]


def _bars(view: View, months: Months, monthly: Monthly, row: int) -> list[Chart]:
    if not months.months:
        return []
    say, bars, flows = view.say, monthly.lenders, monthly.flows
    last = row + BARS_HEIGHT - 1
    largest = bars.labels[0] if bars.labels else "—"
    few = len(months.lenders) <= len(bars.labels)
    largest_only = "" if few else say("chart.largest", len(bars.labels))
    return [
        Chart(
            form="bars",
            title=say("chart.lenders", view.unit + largest_only),
            alt=say("alt.lenders", largest),
            span=(f"A{row}", f"D{last}"),
            labels_ref=bars.labels_ref,
            labels=bars.labels,
            series=bars.series,
        ),
        Chart(
            form="columns",
            title=say("chart.flows", view.unit + _recent(view, months)),
            alt=say("alt.flows"),
            span=(f"E{row}", f"G{last}"),
            labels_ref=flows.labels_ref,
            labels=flows.labels,
            series=flows.series,
        ),
    ]


def _recent(view: View, months: Months) -> str:
    """That a chart shows the last months only, where it does."""
    return view.say("chart.recent") if len(months.months) > SHOWN else ""


def _notes(view: View, grid: Grid, row: int) -> None:
    """Room for the user's own words, as many rows as were used and some to spare."""
    grid.put(row, 1, view.say("overview.mine"), SECTION)
    grid.height(row, 26)
    used = [
        int(cell.row.removeprefix("note-"))
        for cell in view.notes.cells
        if cell.sheet == "overview" and cell.row.startswith("note-")
    ]
    for number in range(1, max(NOTE_ROWS, max(used, default=0) + 1) + 1):
        typed = view.notes.row("overview", f"note-{number}")
        values = [typed.get(name) for name in NAMES[:7]]
        grid.line(row + number, values, [fitting(NOTE, value) for value in values])
        grid.height(row + number, 24)


def _empty(view: View, grid: Grid) -> None:
    """Friendly words where no debt text was found, with what may be the reason."""
    say, report = view.say, view.report
    grid.put(5, 1, say("empty.title"), SECTION)
    grid.height(5, 30)
    words = say("empty.none")
    if report.first and report.last:
        days = (f"{report.first:%Y-%m-%d}", f"{report.last:%Y-%m-%d}")
        words = say("empty.read", report.messages, *days)
    lines = [words, "", say("empty.why"), *(say(f"empty.why_{n}") for n in (1, 2, 3, 4))]
    for row, line in enumerate(lines, 6):
        grid.put(row, 1, line, look(indent=0))
        grid.height(row, 22)
    _notes(view, grid, 6 + len(lines) + 1)
