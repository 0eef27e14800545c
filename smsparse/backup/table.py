"""A table of texts in CSV, of any app, in, its records out."""

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice

from smsparse.backup.columns import Columns, Row, columns_of, fitted, record
from smsparse.backup.duplicates import Copies
from smsparse.backup.encodings import encoding_of, narrow, wide
from smsparse.backup.record import Record
from smsparse.backup.tally import Tally
from smsparse.backup.values import mended

DELIMITERS = (",", "\t", ";", "|")
JUDGED = 60  # rows that show what the columns say
LONGEST = 1 << 20  # bytes of a line; a longer one is no row
LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")

Line = tuple[int, str]  # the byte at which it starts, and its text


def recognises(head: bytes) -> bool:
    """Whether a file that begins so is a table of texts."""
    if head.lstrip().startswith((b"<", b"{", b"[")):
        return False
    return form(list(islice(lines([head]), JUDGED))) is not None


def read(
    chunks: Iterable[bytes], tally: Tally, copies: Copies, sieve: re.Pattern[str] | None
) -> Iterator[Record]:
    """Every record of the table."""
    del copies, sieve  # every record is given
    source = lines(chunks)
    first = list(islice(source, JUDGED))
    found = form(first)
    if found is None:
        return
    delimiter, columns = found
    if columns.unsure:
        tally.note(int, "backup_day_first" if columns.day_first else "backup_month_first")
    every = (row for row in rows(chain(first, source), delimiter) if any(row[1]))
    for byte, row, harm in islice(every, columns.skip, None):
        if text := of_row(byte, row, harm, columns, delimiter, tally):
            yield text


def of_row(  # noqa: PLR0913, PLR0917
    byte: int, row: Row, harm: set[str], columns: Columns, delimiter: str, tally: Tally
) -> Record | None:
    """The record of a row."""
    whole = fitted(row, columns, delimiter)
    if whole is not row:
        harm.add("backup_row")
    place = partial(int, byte)
    found = record([mended(text, harm) for text in whole], columns, place, tally)
    if found is None or not harm:
        return found
    tally.repair(place, harm)
    return found._replace(repaired=True)


def form(first: list[Line]) -> tuple[str, Columns] | None:
    """The delimiter of a table and what its columns say, going by its first lines."""
    for delimiter in DELIMITERS:
        judged = [row for _, row, _ in rows(iter(first), delimiter) if any(row)]
        if columns := columns_of(judged):
            return delimiter, columns
    return None


def rows(source: Iterator[Line], delimiter: str) -> Iterator[tuple[int, Row, set[str]]]:
    """Every row with the byte at which it starts and what was wrong with it.

    A row whose quotes do not close would swallow the rows after it: its first line is read alone.
    """
    waiting: deque[Line] = deque()
    taken: list[Line] = []

    def more() -> Iterator[str]:
        while line := waiting.popleft() if waiting else next(source, None):
            taken.append(line)
            yield line[1]

    while True:
        taken.clear()
        harm: set[str] = set()
        try:
            row = next(csv.reader(more(), delimiter=delimiter, strict=True), None)
        except csv.Error:
            waiting.extendleft(reversed(taken[1:]))
            row, harm = alone(taken[0][1], delimiter), {"backup_row"}
        if row is None:
            return
        yield taken[0][0], row, harm


def alone(line: str, delimiter: str) -> list[str]:
    """A line as a row of its own, however its quotes stand."""
    try:
        return next(csv.reader([line.rstrip("\r\n")], delimiter=delimiter), [])
    except csv.Error:  # a cell too long
        return [line[:100]]


def lines(chunks: Iterable[bytes]) -> Iterator[Line]:
    """The lines of a file of any encoding."""
    stream = iter(chunks)
    head = next(stream, b"")
    two_bytes = wide(head)
    whole: Iterable[bytes] = chain([head], stream)
    start, held = 0, b""
    for chunk in chain(narrow(whole, two_bytes) if two_bytes else whole, [b""]):
        held += chunk
        end = max(held.rfind(b"\n"), held.rfind(b"\r")) + 1
        if not chunk or (not end and len(held) > LONGEST):
            end = len(held)
        encoding = encoding_of(held[:end], "utf-8")
        for line in LINE.findall(held[:end].decode(encoding, "surrogateescape")):
            yield start, line if start else line.removeprefix("\ufeff")
            start += len(line.encode(encoding, "surrogateescape"))
        held = held[end:]
