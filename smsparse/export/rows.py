"""Rows of values -> the XML of a sheet's rows, with the strings in one shared table.

Written by hand, not by openpyxl: four times as fast, and flat in memory at any number of rows.
"""

import tempfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from html import escape
from types import TracebackType
from typing import IO, Protocol, Self

from smsparse.export.page import Row
from smsparse.export.style import FONT, Look
from smsparse.export.text import RISKY, Rich, clean


class StyleOf(Protocol):
    """Gives the number of a look; ``quoted``: a text that stays one when it is edited."""

    def __call__(self, look: Look, *, quoted: bool = False) -> int:
        """The number."""


DAY_ZERO = date(1899, 12, 30).toordinal()
REMEMBERED = 20_000  # strings kept to be found again; longer ones are rarely equal
SHORT = 64
MOST_IN_MEMORY = 8 << 20
HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
)


class Strings:
    """The table of strings of a workbook: each string gets a number, equal short ones the same."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._count = 0
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(MOST_IN_MEMORY)  # noqa: SIM115
        self._file.write(HEAD.encode())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def number(self, text: str) -> int:
        """The number of a plain string."""
        known = self._known.get(text)
        if known is not None:
            return known
        number = self._add(
            f'<si><t xml:space="preserve">{escape(clean(text), quote=False)}</t></si>'
        )
        if len(text) <= SHORT and len(self._known) < REMEMBERED:
            self._known[text] = number
        return number

    def rich(self, text: Rich, size: float) -> int:
        """The number of a string in runs; coloured runs are bold, too."""
        runs = [
            f"{_run_look(colour, size)}{escape(clean(piece), quote=False)}</t></r>"
            for piece, colour in text.runs
        ]
        return self._add(f"<si>{''.join(runs)}</si>")

    def pieces(self, size: int = 1 << 16) -> Iterator[bytes]:
        """The table as the bytes of its part."""
        self._file.write(b"</sst>")
        self._file.seek(0)
        return iter(lambda: self._file.read(size), b"")

    def _add(self, xml: str) -> int:
        self._file.write(xml.encode())
        self._count += 1
        return self._count - 1


@cache
def _run_look(colour: str | None, size: float) -> str:
    bold, color = ("<b/>", f'<color rgb="FF{colour}"/>') if colour else ("", "")
    font = f'<rFont val="{FONT}"/><charset val="134"/>'
    return f'<r><rPr>{bold}<sz val="{size:g}"/>{color}{font}</rPr><t xml:space="preserve">'


def column_name(number: int) -> str:
    """The letters of a column, from 1.

    >>> column_name(1), column_name(27), column_name(703)
    ('A', 'AA', 'AAA')
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


NAMES = tuple(column_name(number) for number in range(1, 200))


def rows_xml(rows: Iterable[Row], strings: Strings, style_of: StyleOf) -> Iterator[str]:
    """The ``<row>`` elements, one at a time."""
    for row in rows:
        n = row.number
        cells: list[str] = []
        for name, value, look in zip(NAMES, row.values, row.looks, strict=False):
            if look is None:
                continue
            if value is None:
                cells.append(f'<c r="{name}{n}" s="{style_of(look)}"/>')
            elif isinstance(value, str):
                style = style_of(look, quoted=True) if value[:1] in RISKY else style_of(look)
                number = strings.number(value)
                cells.append(f'<c r="{name}{n}" s="{style}" t="s"><v>{number}</v></c>')
            elif isinstance(value, Rich):
                style = style_of(look, quoted=value.runs[0][0][:1] in RISKY)
                number = strings.rich(value, look.size)
                cells.append(f'<c r="{name}{n}" s="{style}" t="s"><v>{number}</v></c>')
            else:
                cells.append(f'<c r="{name}{n}" s="{style_of(look)}"><v>{serial(value)}</v></c>')
        height = f' ht="{row.height:g}" customHeight="1"' if row.height else ""
        yield f'<row r="{n}"{height}>{"".join(cells)}</row>'


def serial(value: int | Decimal | datetime | date | time) -> str:
    """A number, day or time as Excel counts it: days since 1899-12-30.

    >>> serial(Decimal("12.30")), serial(date(2025, 6, 30)), serial(time(6, 0))
    ('12.30', '45838', '0.25')
    """
    if isinstance(value, datetime):
        return repr(value.toordinal() - DAY_ZERO + _fraction(value.time()))
    if isinstance(value, date):
        return str(value.toordinal() - DAY_ZERO)
    if isinstance(value, time):
        return repr(_fraction(value))
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _fraction(value: time) -> float:
    return (value.hour * 3600 + value.minute * 60 + value.second) / 86400


def split_ref(ref: str) -> tuple[int, int]:
    """Row and column of a cell.

    >>> split_ref("AB12")
    (12, 28)
    """
    letters = ref.rstrip("0123456789")
    column = 0
    for character in letters.upper():
        column = column * 26 + ord(character) - 64
    return int(ref[len(letters) :]), column
