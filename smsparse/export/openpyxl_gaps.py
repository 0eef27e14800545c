"""The places where openpyxl has no switch and is bent; each is pinned by a test on the XML.

openpyxl makes the styles, the settings, the tables and the charts. Rows are written by hand
(``rows``), and ``finish`` puts both together.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Literal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.stylesheet import write_stylesheet
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse, tostring

from smsparse.export.style import FONT, INK, SIZE, Look

CHINESE = 134  # the charset of the font
ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def font(look: Look) -> Font:
    """The font of a look."""
    return Font(
        name=FONT,
        charset=CHINESE,
        sz=look.size,
        b=look.bold,
        u="single" if look.underline else None,
        color=f"FF{look.color}",
    )


def empty_workbook() -> Workbook:
    """A workbook without a sheet, in our font: openpyxl keeps Calibri as font 0 otherwise."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    base = Font(name=FONT, charset=CHINESE, sz=SIZE, color=f"FF{INK}")
    workbook._fonts = IndexedList([base])  # type: ignore[attr-defined]  # noqa: SLF001
    workbook._named_styles["Normal"].font = base  # type: ignore[attr-defined]  # noqa: SLF001
    return workbook


class Styles:
    """The number that a look has in the workbook."""

    def __init__(self, workbook: Workbook) -> None:
        self._sheet = workbook.worksheets[0]
        self._numbers: tuple[dict[Look, int], dict[Look, int]] = {}, {}

    def number(self, look: Look, *, quoted: bool = False) -> int:
        """The number of the look; ``quoted``: a text that stays one when it is edited."""
        known = self._numbers[quoted].get(look)
        if known is not None:
            return known
        cell = Cell(self._sheet, row=1, column=1)
        cell.font = font(look)
        if look.fill:
            cell.fill = PatternFill("solid", fgColor=f"FF{look.fill}", bgColor=f"FF{look.fill}")
        cell.border = _border(look)
        cell.number_format = look.number
        cell.alignment = Alignment(
            horizontal=look.align,
            vertical="center" if look.middle else "top",
            wrap_text=look.wrap,
            indent=look.indent,
        )
        cell.protection = Protection(locked=not look.mine)
        cell.quotePrefix = quoted
        self._numbers[quoted][look] = cell.style_id
        return cell.style_id


def _border(look: Look) -> Border:
    def side(colour: str | None, style: Literal["thin", "thick"] = "thin") -> Side:
        return Side(style=style, color=f"FF{colour}") if colour else Side()

    if look.grid:
        line = side(look.grid)
        return Border(left=line, right=line, top=line, bottom=line)
    return Border(left=side(look.left, "thick"), top=side(look.top), bottom=side(look.bottom))


def table(name: str, ref: str, headings: Sequence[str]) -> Table:
    """An Excel table with its headings given: openpyxl would look for them in cells."""
    made = Table(displayName=name, name=name, ref=ref)
    # no style of Excel's: the cells have their own; ExcelJS cannot do without the element
    made.tableStyleInfo = TableStyleInfo(
        showFirstColumn=False, showLastColumn=False, showRowStripes=False, showColumnStripes=False
    )
    made._initialise_columns()  # type: ignore[attr-defined]  # noqa: SLF001
    for column, heading in zip(made.tableColumns, headings, strict=True):
        column.name = heading
    return made


class QuickReader(ExcelReader):
    """openpyxl's reader, but strings without their fonts: it builds one for each coloured run."""

    def read_strings(self) -> None:
        """Read the shared strings as plain text."""
        part = self.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]
        if part is not None:
            with self.archive.open(part.PartName.lstrip("/")) as source:
                self.shared_strings = list(_plain_strings(source))


def open_to_read(path: Path, *, formulas: bool = False) -> Workbook:
    """A workbook opened row by row: its values, or its formulas."""
    reader = QuickReader(path, read_only=True, data_only=not formulas, keep_links=False)
    reader.read()
    return reader.wb


def _plain_strings(source: IO[bytes]) -> Iterator[str]:
    for _, node in iterparse(source):
        if node.tag == f"{{{SHEET_MAIN_NS}}}si":
            # a direct <t>, or one in each run <r>; what stands in <rPh> tells how to say it
            texts = [
                text.text or ""
                for part in node
                if not part.tag.endswith("}rPh")
                for text in part.iter(f"{{{SHEET_MAIN_NS}}}t")
            ]
            yield ESCAPE.sub(lambda found: chr(int(found[1], 16)), "".join(texts))
            node.clear()


def skeleton(workbook: Workbook) -> io.BytesIO:
    """The workbook without its rows, as a zip; ``save`` would stamp it with the clock."""
    out = io.BytesIO()
    ExcelWriter(workbook, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED)).save()
    out.seek(0)
    return out


def styles_part(workbook: Workbook) -> bytes:
    """The part with all styles, those included that the rows asked for."""
    part: bytes = tostring(write_stylesheet(workbook))
    return part
