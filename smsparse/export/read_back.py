"""An old workbook -> what its user typed into it, whichever language its labels are in."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from smsparse.errors import ExportError
from smsparse.export.decide import decisions
from smsparse.export.labels import key_of
from smsparse.export.notes import Held, Notes, UserSheet
from smsparse.export.old_comments import comments
from smsparse.export.old_sheets import (
    Found,
    OldCell,
    OldRow,
    read_calendar,
    read_grid,
    read_old_notes,
    read_overview,
    read_table,
)
from smsparse.export.rows import column_name
from smsparse.export.text import Value

LARGEST = 1 << 30  # bytes unpacked
MOST_COLUMNS = 200
MIDNIGHT = time(0)
# what openpyxl and the libraries below it raise on a file that is no workbook, or a broken one
BROKEN = (
    OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, NotImplementedError,
    RuntimeError, SyntaxError, EOFError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def read_notes(path: Path) -> Notes:
    """What the user typed into the workbook: decisions, cells, added columns, rows and sheets.

    A file that is no workbook, or none that smsparse made, is an ``ExportError``.
    """
    from smsparse.export.openpyxl_gaps import open_to_read  # noqa: PLC0415 - slow to import

    try:
        with_formulas = _looks_sound(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that openpyxl does not keep
            workbook = open_to_read(path)
            formulas = _formulas(path) if with_formulas else {}
            try:
                return _read(path, workbook, formulas)
            finally:
                workbook.close()
    except ExportError:
        raise
    except BROKEN as error:
        raise ExportError(
            f"{path}: cannot be read as a workbook ({type(error).__name__}); expected an .xlsx "
            "that smsparse made. It is left as it is: move it away or give another name with -o"
        ) from error


def _looks_sound(path: Path) -> bool:
    """Whether the file holds formulas; one that unpacks to more than a workbook may is refused."""
    with zipfile.ZipFile(path) as archive:
        if sum(part.file_size for part in archive.infolist()) > LARGEST:
            raise ExportError(f"{path}: unpacks to more than {LARGEST >> 20} MiB: not read")
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/sheet")]
        return any(re.search(rb"<f[ >]", archive.read(name)) for name in sheets)


def _formulas(path: Path) -> dict[tuple[str, str], str]:
    """The formulas by sheet and place."""
    from smsparse.export.openpyxl_gaps import open_to_read  # noqa: PLC0415

    workbook = open_to_read(path, formulas=True)
    try:
        return {
            (sheet.title, cell.coordinate): str(cell.value)
            for sheet in workbook.worksheets
            for row in sheet.iter_rows(max_col=MOST_COLUMNS)
            for cell in row
            if cell.data_type == "f"
        }
    finally:
        workbook.close()


def _read(path: Path, workbook: Any, formulas: dict[tuple[str, str], str]) -> Notes:  # noqa: ANN401
    found = Found()
    sheets: list[UserSheet] = []
    known: dict[str, str] = {}
    keys = _keys(workbook)
    for sheet, key in zip(workbook.worksheets, keys, strict=True):
        rows = _rows(sheet, formulas)
        if key is None:
            sheets.append(_user_sheet(sheet.title, rows))
        else:
            known[sheet._worksheet_path] = key  # noqa: SLF001 - where its comments are named
            _one(key, sheet, rows, found)
    if not {"overview", "timeline"} & set(known.values()):
        raise ExportError(
            f"{path}: is a workbook, but none that smsparse made. It is left as it is: give "
            "another name with -o"
        )
    with zipfile.ZipFile(path) as archive:
        found.cells += comments(archive, known, found.ids)
    held = [Held("debts", debt, frozenset(texts)) for debt, texts in found.debts.items()]
    chosen, problems = decisions(found.cells, found.held)
    return Notes(
        path=path,
        made=_made(workbook),
        texts=frozenset(found.texts),
        cells=tuple(found.cells),
        rows=tuple(found.rows),
        strays=tuple(found.strays),
        sheets=tuple(sheets),
        held=(*found.held, *held),
        decisions=chosen,
        formulas=tuple(f"{title}!{ref} {text}" for (title, ref), text in formulas.items()),
        problems=problems,
    )


def _one(key: str, sheet: Any, rows: Iterator[OldRow], found: Found) -> None:  # noqa: ANN401
    area = _area(sheet)
    match key:
        case "overview":
            read_overview(rows, area, found)
        case "calendar":
            read_calendar(rows, area, found)
        case "about":
            read_old_notes(rows, found)
            read_grid(key, rows, (max(area[0], 5), max(area[1], 10_000)), found)
        case "monthly":
            read_grid(key, rows, area, found)
        case _:
            read_table(key, rows, area[1], found)


def _rows(sheet: Any, formulas: dict[tuple[str, str], str]) -> Iterator[OldRow]:  # noqa: ANN401
    """The cells that hold something, row by row; a formula without a value holds its text."""
    width = min(sheet.max_column or MOST_COLUMNS, MOST_COLUMNS)
    for number, row in enumerate(sheet.iter_rows(max_col=width), 1):
        cells: OldRow = {}
        for column, cell in enumerate(row, 1):
            value = None if cell.value is None else _value(cell.value)
            if value is None and formulas:
                value = formulas.get((sheet.title, f"{column_name(column)}{number}"))
            if value is not None:
                cells[column] = OldCell(number, column, value, cell)
        yield cells


def _value(value: object) -> Value:
    """A cell's value as our own: a whole day is a date, a number exact."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, datetime):
        return value.date() if value.time() == MIDNIGHT else value
    if value is None or isinstance(value, str | int | Decimal | date | time):
        return value
    return str(value)


def _keys(workbook: Any) -> list[str | None]:  # noqa: ANN401
    """Which of our sheets each is: by the title in A1, also on a renamed tab, else by the tab.

    A second one of a kind, a copy, is the user's.
    """
    heads = [next(sheet.iter_rows(max_row=1, max_col=1), ()) for sheet in workbook.worksheets]
    keys: list[str | None] = []
    for head in heads:
        key = key_of("title", str(head[0].value)) if head else None
        keys.append(None if key is None or key in keys else key)
    for place, sheet in enumerate(workbook.worksheets):
        name = (key_of("sheet", sheet.title) or "").replace("sheet.", "title.")
        if name and keys[place] is None and name not in keys:
            keys[place] = name
    return [key and key.removeprefix("title.") for key in keys]


def _area(sheet: Any) -> tuple[int, int]:  # noqa: ANN401
    """The last column and row of what is printed: the extent of a page of ours."""
    from openpyxl.utils.cell import range_boundaries  # noqa: PLC0415

    area = str(getattr(sheet, "_print_area", None) or "").rsplit("!", 1)[-1].replace("$", "")
    if not area:
        return 7, 1_000_000
    _, _, right, bottom = range_boundaries(area)
    return int(right or 7), int(bottom or 1_000_000)


def _user_sheet(title: str, rows: Iterable[OldRow]) -> UserSheet:
    return UserSheet(title, tuple((c.ref, c.value) for row in rows for c in row.values()))


def _made(workbook: Any) -> datetime | None:  # noqa: ANN401
    created = workbook.properties.created
    return created.replace(tzinfo=UTC) if isinstance(created, datetime) else None
