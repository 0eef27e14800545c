"""What the user wrote beside our tables, and sheets of the user's own -> back to their places."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from smsparse.export.notes import Stray, UserCell, UserSheet
from smsparse.export.page import Row, Sheet
from smsparse.export.rows import column_name, split_ref
from smsparse.export.style import MINE, Look, fitting
from smsparse.export.table import OURS_ABOVE
from smsparse.export.text import Value


@dataclass(frozen=True, slots=True)
class Placed:
    """Sheets with the user's strays in them, and the strays for which there is no room."""

    sheets: tuple[Sheet, ...]
    leftovers: tuple[UserCell, ...]


def place_strays(sheets: Iterable[Sheet], strays: Iterable[Stray]) -> Placed:
    """Put each stray where it stood, unless something of ours stands there now."""
    by_key = {sheet.key: sheet for sheet in sheets}
    room: dict[str, list[Stray]] = {key: [] for key in by_key}
    gone: list[UserCell] = []
    for stray in strays:
        sheet = by_key.get(stray.sheet)
        if sheet and _is_free(sheet, stray.ref):
            room[stray.sheet].append(stray)
        else:
            gone.append(UserCell(stray.sheet, stray.ref, "", stray.value))
    return Placed(tuple(_with(sheet, room[key]) for key, sheet in by_key.items()), tuple(gone))


def user_sheet(sheet: UserSheet) -> Sheet:
    """A sheet that the user added, its values at their places."""
    cells = [Stray("", ref, value) for ref, value in sheet.cells]
    empty = Sheet("user", sheet.title, (), (), area="A1:A1", extent="A1:A1", grid=True)
    return _with(empty, cells)


def _is_free(sheet: Sheet, ref: str) -> bool:
    row, column = split_ref(ref)
    last_row, last_column = split_ref(sheet.extent.split(":")[1])
    if sheet.tables:
        return row > last_row or (row <= 2 and ref not in OURS_ABOVE)
    return row > last_row or column > last_column


def _with(sheet: Sheet, strays: list[Stray]) -> Sheet:
    if not strays:
        return sheet
    places = [split_ref(stray.ref) for stray in strays]
    last_row, last_column = split_ref(sheet.extent.split(":")[1])
    bottom = max(last_row, *(row for row, _ in places))
    right = max(last_column, *(column for _, column in places))
    extra: dict[int, dict[int, Value]] = {}
    for (row, column), stray in zip(places, strays, strict=True):
        extra.setdefault(row, {})[column] = stray.value
    return replace(
        sheet, rows=_merged(sheet.rows, extra), extent=f"A1:{column_name(right)}{bottom}"
    )


def _merged(rows: Iterable[Row], extra: dict[int, dict[int, Value]]) -> Iterator[Row]:
    """The rows with the extra cells in them, and rows of extra cells between them, in order."""
    waiting = sorted(extra)
    for row in rows:
        while waiting and waiting[0] < row.number:
            number = waiting.pop(0)
            yield _extended(Row(number, (), ()), extra[number])
        if waiting and waiting[0] == row.number:
            yield _extended(row, extra[waiting.pop(0)])
        else:
            yield row
    for number in waiting:
        yield _extended(Row(number, (), ()), extra[number])


def _extended(row: Row, cells: dict[int, Value]) -> Row:
    width = max(len(row.values), *cells)
    values: list[Value] = [*row.values, *[None] * (width - len(row.values))]
    looks: list[Look | None] = [*row.looks, *[None] * (width - len(row.looks))]
    for column, value in cells.items():
        values[column - 1], looks[column - 1] = value, fitting(MINE, value)
    return Row(row.number, values, looks, row.height)
