"""A workbook without rows, and the rows -> the finished file.

Rows are put into their sheets, strings and styles are added, and what openpyxl writes in a form
that some viewers choke on is rewritten: viewers built on ExcelJS stop at absolute targets and at
a drawing part in the default namespace.
"""

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import IO

from smsparse.export.page import Link

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
STRINGS_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
OLDEST = (1980, 1, 1, 0, 0, 0)  # that a zip can hold
AFTER_LINKS = re.compile(rb"<printOptions |<pageMargins ")
LAST_PARTS = re.compile(rb"<drawing |<legacyDrawing |<tableParts|</worksheet>")


@dataclass(frozen=True, slots=True)
class Filling:
    """What goes into one sheet: its rows, all that it fills, and its links."""

    rows: Iterable[str]
    extent: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Alt:
    """The name of a picture and what it says to those who do not see it."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What goes into the file.

    The sheets' fillings by part, words for pictures, and two parts that are known only once all
    rows have been written.
    """

    fillings: Mapping[str, Filling]
    alts: tuple[Alt, ...]
    strings: Callable[[], Iterable[bytes]]
    styles: Callable[[], bytes]
    made: datetime


def finish(skeleton: IO[bytes], out: IO[bytes], parts: Parts) -> None:
    """Write the finished zip: sheets first, since their rows make the strings and styles."""
    stamp = max(OLDEST, parts.made.timetuple()[:6])
    pictures = iter(parts.alts)
    with (
        zipfile.ZipFile(skeleton) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target,
    ):

        def put(name: str, pieces: Iterable[bytes]) -> None:
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            with target.open(info, "w") as part:
                for piece in pieces:
                    part.write(piece)

        for name in source.namelist():
            xml = source.read(name)
            if name in parts.fillings:
                put(name, _sheet(xml, parts.fillings[name]))
            elif name != "xl/styles.xml":
                put(name, [_part(name, xml, pictures)])
        put("xl/sharedStrings.xml", parts.strings())
        put("xl/styles.xml", [parts.styles()])


def _part(name: str, xml: bytes, pictures: Iterator[Alt]) -> bytes:
    if name == "[Content_Types].xml":
        new = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{STRINGS_TYPE}"/></Types>'
        return xml.replace(b"</Types>", new.encode())
    if name.endswith(".rels"):
        xml = _relative(name, xml)
    if name == "xl/_rels/workbook.xml.rels":
        new = f'<Relationship Id="strings" Type="{STRINGS_REL}" Target="sharedStrings.xml"/>'
        return xml.replace(b"</Relationships>", new.encode() + b"</Relationships>")
    if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name):
        return _drawing(xml.decode(), pictures).encode()
    return xml


def _sheet(xml: bytes, filling: Filling) -> Iterator[bytes]:
    """The part of a sheet with its rows and what openpyxl would look for in cells."""
    head, tail = re.split(rb"<sheetData ?/>|<sheetData></sheetData>", xml, maxsplit=1)
    dimension = f'<dimension ref="{filling.extent}"'.encode()
    yield re.sub(rb'<dimension ref="[^"]*"', dimension, head)
    yield b"<sheetData>"
    for row in filling.rows:
        yield row.encode()
    yield b"</sheetData>"
    if filling.links:
        tail = _before(AFTER_LINKS, tail, "".join(_links(filling.links)))
    # no green corners: account numbers are text on purpose
    ignored = f'<ignoredError sqref="{filling.extent}" numberStoredAsText="1"/>'
    yield _before(LAST_PARTS, tail, f"<ignoredErrors>{ignored}</ignoredErrors>")


def _links(links: Iterable[Link]) -> Iterator[str]:
    yield "<hyperlinks>"
    for link in links:
        yield f'<hyperlink ref="{link.ref}" location="{escape(link.place)}"/>'
    yield "</hyperlinks>"


def _before(place: re.Pattern[bytes], xml: bytes, new: str) -> bytes:
    """The schema wants each element in its place: put a new one before the first of these."""
    found = place.search(xml)
    at = found.start() if found else len(xml)
    return xml[:at] + new.encode() + xml[at:]


def _relative(name: str, xml: bytes) -> bytes:
    """Targets like ``/xl/tables/table1.xml`` as seen from the part that the file belongs to."""
    folder = posixpath.dirname(posixpath.dirname(name))

    def relative(found: re.Match[str]) -> str:
        return f'Target="{posixpath.relpath(found[1], "/" + folder)}"'

    return re.sub(r'Target="(/[^"]*)"', relative, xml.decode()).encode()


def _drawing(xml: str, pictures: Iterator[Alt]) -> str:
    """A drawing part with its own prefix, each chart with its name and words."""
    xml = re.sub(r"<(/?)(?=[A-Za-z]+[\s/>])", r"<\1xdr:", xml)
    xml = xml.replace(f'xmlns="{DRAWING}"', f'xmlns:xdr="{DRAWING}"')

    def named(found: re.Match[str]) -> str:
        alt = next(pictures)
        return f'{found[1]}name="{escape(alt.name)}" descr="{escape(alt.words)}"'

    return re.sub(r'(<xdr:cNvPr id="\d+" )name="[^"]*"', named, xml)
