"""Any text of a phone -> text that a cell can hold and that no program takes for a command."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

LONGEST = 32_000  # Excel cuts at 32,767 characters without a word
MOST_BREAKS = 250  # of 253 line feeds that Excel allows in a cell
RISKY = frozenset("=+-@")

# what XML 1.0 cannot hold: openpyxl refuses some of it and writes a broken file for the rest
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ODD = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Excel reads _x0041_ as an escape for A
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True, slots=True)
class Rich:
    """Text in runs, each with a colour or none."""

    runs: tuple[tuple[str, str | None], ...]

    def __str__(self) -> str:
        return "".join(text for text, _ in self.runs)


Value = str | int | Decimal | datetime | date | time | Rich | None


def clean(text: str) -> str:
    r"""Text without what XML or Excel would choke on; a split emoji is joined or replaced.

    >>> clean("a\x00b\r\nc_x000D_"), clean("\ud83d\ude00"), clean("\ud83d") == "\ufffd"
    ('ab\nc_x005F_x000D_', '😀', True)
    """
    if not _ODD.search(text):
        return text
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPE.sub("_x005F_", _UNSAFE.sub("", text))


def cut(text: str, note: str) -> str:
    """Text cut to what a cell holds, with ``note`` at the place of the cut."""
    if text.count("\n") > MOST_BREAKS:
        head, *tail = text.rsplit("\n", text.count("\n") - MOST_BREAKS)
        text = " ".join((head, *tail))
    return text if len(text) <= LONGEST else text[:LONGEST] + note


def width(text: str) -> int:
    """How many columns of plain digits a text takes: wide characters take two.

    >>> width("逾期 3 天"), width("ab")
    (9, 2)
    """
    return len(text.encode("gbk", "replace")) if not text.isascii() else len(text)


def lines(text: str, columns: float) -> int:
    """How many lines a text takes in a cell of this width."""
    return sum(max(1, -int(-width(line) // columns)) for line in text.split("\n"))


def wrapped(text: str, columns: int) -> list[str]:
    """A text broken into lines that fit, for a sentence that runs across several cells."""
    rows: list[str] = []
    row, used = "", 0
    for piece in re.findall(r"[!-~]+ *|.", text):
        if row and used + width(piece) > columns and piece not in "，。；、：）！？":
            rows.append(row.rstrip())
            row, used = "", 0
        row, used = row + piece, used + width(piece)
    return [*rows, row.rstrip()] if row else rows


def runs(body: str, marks: Iterable[tuple[int, int, str]], note: str) -> Rich | str:
    """A text with the words of each mark (start, end, colour) in its colour.

    Marks that overlap an earlier one are left out; a text that is too long loses its end.
    """
    body = cut(body, note)
    pieces: list[tuple[str, str | None]] = []
    at = 0
    for start, end, colour in sorted(marks):
        if at <= start < end <= len(body):
            if start > at:
                pieces.append((body[at:start], None))
            pieces.append((body[start:end], colour))
            at = end
    if not pieces:
        return body
    if at < len(body):
        pieces.append((body[at:], None))
    return Rich(tuple(pieces))
