"""The nouns for what the user typed into a workbook."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from smsparse.export.text import Value
from smsparse.model import Decision


@dataclass(frozen=True, slots=True)
class UserCell:
    """A cell that the user filled: ``sheet`` is a key, ``row`` the id that its row carries.

    ``column`` is a label key (``col.note``), or the heading of a column that the user added.
    """

    sheet: str
    row: str
    column: str
    value: Value


@dataclass(frozen=True, slots=True)
class UserRow:
    """A row that the user added to a table: its cells by label key or heading."""

    sheet: str
    cells: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Stray:
    """Something the user typed outside the tables of a sheet, with its place there."""

    sheet: str
    ref: str
    value: Value


@dataclass(frozen=True, slots=True)
class UserSheet:
    """A sheet that the user added: its cells with their places."""

    title: str
    cells: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """Which texts belonged to a row (a bill, a debt) when the workbook was made."""

    sheet: str
    row: str
    messages: frozenset[str]


@dataclass(frozen=True, slots=True)
class Notes:
    """What the user typed into an old workbook, and what ``reconcile`` needs of it.

    ``path`` is the workbook, ``made`` when it was made, ``texts`` the ids of all texts in it.
    ``formulas`` names the cells in which the user had a formula: its last value is carried.
    """

    path: Path | None = None
    made: datetime | None = None
    texts: frozenset[str] = frozenset()
    cells: tuple[UserCell, ...] = ()
    rows: tuple[UserRow, ...] = ()
    strays: tuple[Stray, ...] = ()
    sheets: tuple[UserSheet, ...] = ()
    held: tuple[Held, ...] = ()
    decisions: tuple[Decision, ...] = ()
    formulas: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    by_row: dict[tuple[str, str], dict[str, Value]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def __post_init__(self) -> None:
        for cell in self.cells:
            self.by_row.setdefault((cell.sheet, cell.row), {})[cell.column] = cell.value

    def row(self, sheet: str, row: str) -> dict[str, Value]:
        """What the user typed into one row, by column."""
        return self.by_row.get((sheet, row), {})

    def rows_added(self, sheet: str) -> list[UserRow]:
        """The rows that the user added to a sheet, in their order."""
        return [row for row in self.rows if row.sheet == sheet]

    def columns_added(self, sheet: str) -> list[str]:
        """The headings of the columns that the user added to a sheet, in their order."""
        of_cells = [c.column for c in self.cells if c.sheet == sheet]
        of_rows = [name for row in self.rows_added(sheet) for name, _ in row.cells]
        return [name for name in dict.fromkeys(of_cells + of_rows) if not name.startswith("col.")]
