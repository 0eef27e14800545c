"""The parts of an XLSX workbook in, the rows of its sheets out, as text.

Only what a table of texts needs: strings, numbers, no styles. A DOCTYPE ends the reading.
"""

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import IO
from xml.parsers import expat

CHUNK = 1 << 16
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
STRINGS = "xl/sharedStrings.xml"
BOOK = "xl/workbook.xml"
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")  # how a workbook writes a control character
COLUMN = re.compile(r"[A-Z]{1,3}")
SERIAL = re.compile(r"[1-9]\d{4}(?:\.\d+)?")  # days since 1899-12-30, the years 1927 to 2173
EPOCH, APPLE = datetime(1899, 12, 30), timedelta(days=1462)  # noqa: DTZ001
WIDEST = 200  # columns


class Rows:
    """What an expat parser is told of a sheet or of the shared strings."""

    def __init__(self, strings: list[str]) -> None:
        self.strings = strings
        self.found: list[list[str]] = []
        self.row: list[str] = []
        self.column = 0
        self.kind = ""
        self.text: list[str] = []
        self.inside = False
        self.aside = False  # in the reading aid of an East Asian text

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        name = tag.rpartition(":")[2]
        if name in ("row", "sst"):
            self.row = []
        elif name in ("c", "si"):
            self.kind, self.text = attributes.get("t", "n"), []
            self.column = column_of(attributes.get("r", ""), len(self.row))
        self.aside = self.aside or name == "rPh"
        self.inside = name in ("v", "t") and not self.aside

    def end(self, tag: str) -> None:
        """A tag closes."""
        name = tag.rpartition(":")[2]
        self.inside = False
        self.aside = self.aside and name != "rPh"
        if name == "si":
            self.strings.append(unescaped("".join(self.text)))
        elif name == "c" and self.column < WIDEST:
            self.row += [""] * (self.column - len(self.row))
            self.row.append(self.value("".join(self.text)))
        elif name == "row":
            self.found.append(self.row)
            self.row = []

    def data(self, text: str) -> None:
        """Text between tags."""
        if self.inside:
            self.text.append(text)

    def value(self, text: str) -> str:
        """What a cell shows."""
        if self.kind == "s":
            known = text.isdecimal() and int(text) < len(self.strings)
            return self.strings[int(text)] if known else ""
        if self.kind == "n":
            return text.removesuffix(".0")
        return unescaped(text)


def column_of(reference: str, following: int) -> int:
    """The column of a cell by its reference (``C5`` is 2), else the next one."""
    match = COLUMN.match(reference)
    if not match:
        return following
    number = 0
    for letter in match[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def unescaped(text: str) -> str:
    """A text of a workbook with its control characters."""
    return ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def parsed(stream: IO[bytes], strings: list[str]) -> Iterator[list[str]]:
    """The rows of a sheet; the strings of a shared table join ``strings``."""
    rows = Rows(strings)
    parser = expat.ParserCreate()
    parser.StartElementHandler = rows.start
    parser.EndElementHandler = rows.end
    parser.CharacterDataHandler = rows.data
    parser.StartDoctypeDeclHandler = refuse
    more = True
    while more:
        chunk = stream.read(CHUNK)
        more = bool(chunk)
        try:
            parser.Parse(chunk, not more)
        except expat.ExpatError as error:
            yield from rows.found
            raise zipfile.BadZipFile(str(error)) from None
        yield from rows.found
        rows.found.clear()


def refuse(*_: object) -> None:
    """Stop at a DOCTYPE: no workbook needs one."""
    raise expat.ExpatError("DOCTYPE")


def sheets(archive: zipfile.ZipFile) -> Iterator[Iterator[list[str]]]:
    """The rows of each sheet of a workbook."""
    strings: list[str] = []
    names = archive.namelist()
    if STRINGS in names:
        with archive.open(STRINGS) as stream:
            for _ in parsed(stream, strings):
                pass
    for name in sorted(filter(SHEET.fullmatch, names), key=lambda name: (len(name), name)):
        with archive.open(name) as stream:
            yield parsed(stream, strings)


def date_of(text: str, *, apple: bool) -> str:
    """A date that a workbook keeps as a number of days; any other text as it is."""
    if not SERIAL.fullmatch(text):
        return text
    seconds = round(float(text) * 86_400)
    return str(EPOCH + timedelta(seconds=seconds) + (APPLE if apple else timedelta()))
