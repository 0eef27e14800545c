"""One sheet of an old workbook -> the user's entries in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from smsparse.export.labels import key_of
from smsparse.export.notes import Held, Stray, UserCell, UserRow
from smsparse.export.rows import column_name
from smsparse.export.table import OURS_ABOVE
from smsparse.export.text import Value

MINE: Mapping[str, frozenset[str]] = {
    "timeline": frozenset({"col.note"}),
    "debts": frozenset({"col.note"}),
    "upcoming": frozenset({"col.action", "col.my_paid", "col.note"}),
    "collection": frozenset({"col.proof", "col.note"}),
    "review": frozenset({"col.verdict", "col.right_amount", "col.right_day", "col.note"}),
}
NOTE_COLUMNS = 7  # of the room for notes on the overview


@dataclass(frozen=True, slots=True)
class OldCell:
    """A cell of an old workbook; ``source`` is what openpyxl has for it."""

    row: int
    column: int
    value: Value
    source: Any

    @property
    def ref(self) -> str:
        """Its place."""
        return f"{column_name(self.column)}{self.row}"

    @property
    def free(self) -> bool:
        """Whether it is not locked: meant for the user. Asking is slow."""
        protection = getattr(self.source, "protection", None)
        return protection is not None and not protection.locked


@dataclass(slots=True)
class Found:
    """What has been found so far."""

    cells: list[UserCell] = field(default_factory=list)
    rows: list[UserRow] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)
    debts: dict[str, set[str]] = field(default_factory=dict)
    ids: dict[tuple[str, int], str] = field(default_factory=dict)


OldRow = dict[int, OldCell]


def read_table(key: str, rows: Iterable[OldRow], bottom: int, found: Found) -> None:
    """A sheet with a table: the headings are in the row that holds the heading of the ids.

    ``bottom`` is the last row that was ours: below the table there may be more of ours.
    """
    headings: dict[int, str] = {}
    below = False
    for row in rows:
        if not headings:
            headings = _headings(row)
            if not headings:
                strays = (cell for cell in row.values() if cell.ref not in OURS_ABOVE)
                found.strays += [Stray(key, c.ref, c.value) for c in strays if _filled(c)]
            continue
        first = row.get(1)
        below = below or bool(first and key_of("below", str(first.value)))
        if below:
            cells = (cell for cell in row.values() if cell.row > bottom and _filled(cell))
            found.strays += [Stray(key, cell.ref, cell.value) for cell in cells]
        else:
            _table_row(key, row, headings, found)


def _headings(row: OldRow) -> dict[int, str]:
    """Column -> label key, or the heading itself where the user added the column."""
    names = {place: str(cell.value).strip() for place, cell in row.items() if _filled(cell)}
    keys = {place: key_of("col", name) or name for place, name in names.items()}
    return keys if "col.id" in keys.values() else {}


def _table_row(key: str, row: OldRow, headings: Mapping[int, str], found: Found) -> None:
    named: dict[str, OldCell] = {}
    for place, cell in row.items():
        if _filled(cell):
            named.setdefault(headings.get(place) or f"＋ {column_name(place)}", cell)
    identity = _text(named.get("col.id"))
    if identity:
        _identified(key, identity, named, found)
        return
    first = row.get(1)
    word = first.value if first else None
    if isinstance(word, str) and key_of("page", word) in ("page.total", "page.none"):
        return
    if named:
        cells = tuple((name, cell.value) for name, cell in named.items())
        found.rows.append(UserRow(key, cells))


def _identified(key: str, identity: str, named: Mapping[str, OldCell], found: Found) -> None:
    """A row of ours: the user's cells in it, and which texts belong to what."""
    found.ids[key, named["col.id"].row] = identity
    for name, cell in named.items():
        if name in MINE[key] or not name.startswith("col."):
            found.cells.append(UserCell(key, identity, name, cell.value))
    if key in ("timeline", "review", "collection"):
        found.texts.add(identity)
    if key == "timeline" and (debt := _text(named.get("col.debt_id"))):
        found.debts.setdefault(debt, set()).add(identity)
    if key == "upcoming" and (texts := _text(named.get("col.text_ids"))):
        found.held.append(Held(key, identity, frozenset(texts.split(","))))


def read_overview(rows: Iterable[OldRow], area: tuple[int, int], found: Found) -> None:
    """The room for notes below its title, and what stands beside the page."""
    start: int | None = None
    notes: set[int] = set()
    for number, row in _numbered(rows):
        first = row.get(1)
        if start is None and first and isinstance(first.value, str):
            start = number if key_of("overview", first.value) == "overview.mine" else None
            if start is not None:
                continue
        for cell in row.values():
            if not _filled(cell):
                continue
            if start is not None and cell.column <= NOTE_COLUMNS:
                notes.add(number)
                name = f"note-{len(notes)}"
                found.cells.append(UserCell("overview", name, column_name(cell.column), cell.value))
            elif cell.column > area[0]:
                found.strays.append(Stray("overview", cell.ref, cell.value))


def read_calendar(rows: Iterable[OldRow], area: tuple[int, int], found: Found) -> None:
    """What was written into empty days: a day's own cell holds its date, above."""
    days: dict[int, date] = {}
    for _, row in _numbered(rows):
        for place, cell in row.items():
            if place > area[0] or cell.row > area[1]:
                if _filled(cell):
                    found.strays.append(Stray("calendar", cell.ref, cell.value))
            elif cell.free and _filled(cell) and place in days:
                day = days[place].isoformat()
                found.cells.append(UserCell("calendar", day, "col.day", cell.value))
        days = {
            place: cell.value.date() if isinstance(cell.value, datetime) else cell.value
            for place, cell in row.items()
            if isinstance(cell.value, date)
        }


def read_grid(key: str, rows: Iterable[OldRow], area: tuple[int, int], found: Found) -> None:
    """A page without a table: what stands beside or below it is the user's."""
    for _, row in _numbered(rows):
        found.strays += [
            Stray(key, cell.ref, cell.value)
            for cell in row.values()
            if _filled(cell) and (cell.column > area[0] or cell.row > area[1])
        ]


def read_old_notes(rows: Iterable[OldRow], found: Found) -> None:
    """The block of old notes on the last sheet: entries without a row, kept for their return."""
    columns: dict[str, int] = {}
    for _, row in _numbered(rows):
        if not columns:
            keys = {key_of("old", str(c.value)): place for place, c in row.items() if _filled(c)}
            if {"old.sheet", "old.value", "old.row"} <= set(keys):
                columns = {key: place for key, place in keys.items() if key}
            continue
        words = {key: row[place].value for key, place in columns.items() if place in row}
        sheet = key_of("sheet", str(words.get("old.sheet") or ""))
        value = words.get("old.value")
        if sheet is None or value is None:
            continue
        key, place = sheet.removeprefix("sheet."), str(words.get("old.row") or "")
        column = str(words.get("old.column") or "")
        if not column:
            found.strays.append(Stray(key, place, value))
            continue
        found.cells.append(UserCell(key, place, key_of("col", column) or column, value))
        texts = words.get("old.texts")
        if isinstance(texts, str) and texts:
            found.held.append(Held(key, place, frozenset(texts.split(","))))


def _numbered(rows: Iterable[OldRow]) -> Iterator[tuple[int, OldRow]]:
    for row in rows:
        if row:
            yield next(iter(row.values())).row, row


def _filled(cell: OldCell) -> bool:
    return cell.value is not None and str(cell.value).strip() != ""


def _text(cell: OldCell | None) -> str | None:
    if cell is None or cell.value is None:
        return None
    text = re.sub(r"\.0$", "", str(cell.value).strip())
    return text or None
