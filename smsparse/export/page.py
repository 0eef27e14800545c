"""The nouns of a workbook: a sheet is rows of values and looks, and what lies over them.

Sheets are built from these alone; ``book`` turns them into a file.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from smsparse.export.style import Look
from smsparse.export.text import Value


@dataclass(frozen=True, slots=True)
class Row:
    """One row, its cells from column A on. A ``None`` look is a place without a cell."""

    number: int
    values: Sequence[Value]
    looks: Sequence[Look | None]
    height: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """An Excel table: its name, the place of its heading row and rows, and its headings."""

    name: str
    ref: str
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A cell that leads to a place in the same workbook (``'表'!A1``)."""

    ref: str
    place: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A conditional format: where, the formula without ``=``, colour of text and fill."""

    ref: str
    formula: str
    color: str
    fill: str | None = None
    strike: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be typed into cells: one of ``words``, else a number or a day."""

    ref: str
    kind: str  # list, decimal, date
    words: tuple[str, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart: where its name and its numbers stand, and both as values."""

    name_ref: str
    name: str
    ref: str
    points: tuple[float | None, ...]
    color: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart over the cells of a sheet, ``span`` being its first and last cell.

    ``alt`` says in words what it shows; ``form`` is ``stacked``, ``bars`` or ``columns``.
    """

    form: str
    title: str
    alt: str
    span: tuple[str, str]
    labels_ref: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    number: str = "#,##0"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. ``area`` is what is printed, ``extent`` all that the sheet fills."""

    key: str
    name: str
    rows: Iterable[Row]
    widths: tuple[float, ...]
    area: str
    extent: str
    portrait: bool = False
    one_page: bool = False
    pages_wide: int = 1
    freeze: str | None = None
    repeat: str | None = None
    repeat_columns: str | None = None
    grid: bool = False
    zoom: int = 100
    tab: str | None = None
    footer: str = ""
    page_breaks: tuple[int, ...] = ()
    tables: tuple[Table, ...] = ()
    links: tuple[Link, ...] = ()
    rules: tuple[Rule, ...] = ()
    choices: tuple[Choice, ...] = ()
    charts: tuple[Chart, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets and what the file says of itself."""

    sheets: tuple[Sheet, ...]
    title: str
    subject: str
    creator: str
    privacy: str
    language: str
    made: datetime
