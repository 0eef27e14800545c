"""Columns and items -> a sheet with one Excel table, the same frame on each."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from smsparse.errors import ExportError
from smsparse.export.labels import key_of
from smsparse.export.page import Choice, Link, Row, Rule, Sheet, Table
from smsparse.export.rows import NAMES
from smsparse.export.style import (
    BACK,
    CENTER,
    HEADING,
    HINT,
    MINE,
    SIZE,
    TITLE,
    USER_HEADING,
    Look,
    Tone,
    as_mine,
    fitting,
)
from smsparse.export.text import Value, lines
from smsparse.export.view import FIRST_ROW, HEADING_ROW, View

T = TypeVar("T")

MOST_ROWS = 1_048_576
LINE = 14.5  # points of a line in the common size
MOST_LINES = 24
LEAST_HEIGHT = 21.0
ADDED_WIDTH = 18.0
VERDICTS = ("action", "verdict")
OURS_ABOVE = frozenset({"A1", "A2", "C2"})  # title, link and hint, above the headings


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: label key of its heading, width in digits, and how a cell comes to be.

    Without ``value`` it is the user's own; ``printed`` columns come first.
    """

    key: str
    width: float
    value: Callable[[T], Value] | None
    look: Look | Callable[[T], Look]
    printed: bool = True


def mine(key: str, width: float, look: Look = MINE, *, printed: bool = True) -> Column[T]:
    """A column for the user to fill."""
    return Column(key, width, None, look, printed)


@dataclass(frozen=True, slots=True)
class Frame(Generic[T]):
    """All that makes a table sheet; ``row_id`` is what the user's cells are found by."""

    key: str
    columns: tuple[Column[T], ...]
    items: Sequence[T]
    row_id: Callable[[T], str]
    hint: str
    freeze: str
    blank_rows: int = 0
    after: tuple[Row, ...] = ()
    links: tuple[Link, ...] = ()
    choices: tuple[tuple[str, Choice], ...] = ()
    rules: tuple[Rule, ...] = ()
    tab: str | None = None


def table_sheet(view: View, frame: Frame[T]) -> Sheet:
    """The sheet: title, hint, headings in row 3, items from row 4, the user's rows below."""
    headings = headings_of(view, frame)
    last = last_row(view, frame.key, len(frame.items), frame.blank_rows)
    if last > MOST_ROWS:
        raise ExportError(
            f"{len(frame.items):,} rows are more than a sheet holds ({MOST_ROWS:,}); write .csv or "
            ".json with -o instead"
        )
    bottom = max((row.number for row in frame.after), default=last)
    printed = sum(1 for column in frame.columns if column.printed)
    right = NAMES[len(headings) - 1]
    added = len(headings) - len(frame.columns)
    return Sheet(
        key=frame.key,
        name=view.say(f"sheet.{frame.key}"),
        rows=_rows(view, frame, headings),
        widths=(*(column.width for column in frame.columns), *[ADDED_WIDTH] * added),
        area=f"A1:{NAMES[printed - 1]}{bottom}",
        extent=f"A1:{right}{bottom}",
        freeze=frame.freeze,
        repeat=f"{HEADING_ROW}:{HEADING_ROW}",
        tab=frame.tab,
        footer=view.say("page.footer", view.as_of),
        tables=(Table(f"T_{frame.key}", f"A{HEADING_ROW}:{right}{last}", headings),),
        links=(Link("A2", overview(view)), *frame.links),
        rules=frame.rules,
        choices=tuple(_placed(frame, key, choice, last) for key, choice in frame.choices),
    )


def last_row(view: View, key: str, items: int, blank_rows: int = 0) -> int:
    """The last row of a table: its items, the user's rows and blank ones, or one that says none."""
    return HEADING_ROW + max(1, items + len(view.notes.rows_added(key)) + blank_rows)


def headings_of(view: View, frame: Frame[T]) -> tuple[str, ...]:
    """The headings, those of the user's own columns last; no two alike, whatever their case."""
    day = f"{view.as_of:%m-%d}"
    ours = [view.say(f"col.{column.key}", day) for column in frame.columns]
    seen: set[str] = set()
    unique: list[str] = []
    for heading in [*ours, *view.notes.columns_added(frame.key)]:
        name, number = heading, 2
        while name.casefold() in seen:
            name, number = f"{heading} {number}", number + 1
        seen.add(name.casefold())
        unique.append(name)
    return tuple(unique)


def overview(view: View) -> str:
    """Where the first sheet begins."""
    return place(view, "overview", "A1")


def place(view: View, key: str, ref: str) -> str:
    """A cell of a sheet, for a link."""
    return f"'{view.say(f'sheet.{key}')}'!{ref}"


def letter(columns: Sequence[Column[T]], key: str) -> str:
    """The letter of a column."""
    return NAMES[[column.key for column in columns].index(key)]


def height(cells: Iterable[tuple[Value, Look, float]]) -> float:
    """The height of a row, so that wrapped text is seen whole: phones do not fit rows."""
    most = 1.0
    for value, look, columns in cells:
        if look.wrap and value is not None:
            room = (columns - look.indent - 0.5) * SIZE / look.size
            text = value if isinstance(value, str) else str(value)
            if len(text) * 2 > room or "\n" in text:
                most = max(most, min(lines(text, room), MOST_LINES) * look.size / SIZE)
    return max(LEAST_HEIGHT, round(most * LINE + 7, 1))


def due_rules(column: str, count: int) -> tuple[Rule, ...]:
    """Due days in the colours of today, not of the day that the workbook was made."""
    ref = f"{column}{FIRST_ROW}:{column}{FIRST_ROW + max(count, 1) - 1}"
    cell = f"{column}{FIRST_ROW}"
    number = f"ISNUMBER({cell})"
    return (
        Rule(ref, f"AND({number},{cell}<TODAY())", Tone.OVERDUE.text, Tone.OVERDUE.fill),
        Rule(ref, f"AND({number},{cell}-TODAY()<=7)", Tone.SOON.text, Tone.SOON.fill),
    )


def _rows(view: View, frame: Frame[T], headings: tuple[str, ...]) -> Iterator[Row]:
    yield Row(1, [view.say(f"title.{frame.key}")], [TITLE], 28)
    yield Row(2, [view.say("page.back"), None, frame.hint], [BACK, None, HINT], 18)
    looks = [USER_HEADING if c.value is None else HEADING for c in frame.columns]
    looks += [USER_HEADING] * (len(headings) - len(looks))
    yield Row(HEADING_ROW, headings, looks, 32)
    number = FIRST_ROW
    for item in frame.items:
        yield _item_row(view, frame, item, number, headings)
        number += 1
    free = [as_mine(c.look if isinstance(c.look, Look) else MINE) for c in frame.columns]
    free += [MINE] * (len(headings) - len(free))
    for row in _own_rows(view, frame, headings):
        looks = list(map(fitting, free, row))
        yield Row(number, row, looks, LEAST_HEIGHT + 4)
        number += 1
    for _ in range(frame.blank_rows):
        yield Row(number, [None] * len(headings), free, LEAST_HEIGHT + 4)
        number += 1
    if number == FIRST_ROW:
        rest = len(headings) - 1
        yield Row(
            number, [view.say("page.none"), *[None] * rest], [CENTER] * (rest + 1), LEAST_HEIGHT
        )
    yield from frame.after


def _item_row(view: View, frame: Frame[T], item: T, number: int, headings: tuple[str, ...]) -> Row:
    typed = view.notes.row(frame.key, frame.row_id(item))
    values: list[Value] = []
    looks: list[Look] = []
    wrapped: list[tuple[Value, Look, float]] = []
    for column in frame.columns:
        look = column.look if isinstance(column.look, Look) else column.look(item)
        if column.value is not None:
            value = column.value(item)
        else:
            value = _typed(view, typed, column.key) if typed else None
            look = fitting(look, value)
        values.append(value)
        looks.append(look)
        if look.wrap and value is not None:
            wrapped.append((value, look, column.width))
    for heading in headings[len(frame.columns) :]:
        values.append(typed.get(heading))
        looks.append(fitting(MINE, values[-1]))
    return Row(number, values, looks, height(wrapped))


def _typed(view: View, typed: Mapping[str, Value], key: str) -> Value:
    """What the user typed; a verdict in the language of this workbook."""
    value = typed.get(f"col.{key}")
    verdict = key_of("verdict", value) if key in VERDICTS and isinstance(value, str) else None
    return view.say(verdict) if verdict else value


def _own_rows(view: View, frame: Frame[T], headings: tuple[str, ...]) -> Iterator[list[Value]]:
    keys = [f"col.{column.key}" for column in frame.columns]
    keys += headings[len(keys) :]
    for row in view.notes.rows_added(frame.key):
        typed = dict(row.cells)
        yield [typed.get(key) for key in keys]


def _placed(frame: Frame[T], key: str, choice: Choice, last: int) -> Choice:
    name = letter(frame.columns, key)
    return Choice(f"{name}{FIRST_ROW}:{name}{last}", choice.kind, choice.words, choice.error)
