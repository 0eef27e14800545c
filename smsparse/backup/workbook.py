"""A table of texts in an XLSX workbook in, its records out."""

import re
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import chain, islice
from typing import BinaryIO

from smsparse.backup.columns import Columns, columns_of, record
from smsparse.backup.duplicates import Copies
from smsparse.backup.problem import Problem
from smsparse.backup.record import Record
from smsparse.backup.sheet import BOOK, date_of, sheets
from smsparse.backup.table import JUDGED
from smsparse.backup.tally import Tally
from smsparse.backup.zipped import BROKEN

ABOUT = "docProps/core.xml"
OWN = re.compile(rb"creator[^>]*>smsparse")
LARGEST = 128 << 20  # bytes that a workbook may unpack to: its strings are held in memory
IN_MEMORY = 1 << 23


def judge(name: str, file: Callable[[], BinaryIO], infos: list[zipfile.ZipInfo]) -> None:
    """Raise a problem if the workbook is no table of texts."""
    unpacked = sum(info.file_size for info in infos)
    if unpacked > LARGEST:
        raise Problem("backup_book_big", name, unpacked >> 20)
    try:
        with closing(file()) as stream, zipfile.ZipFile(stream) as archive:
            own = ABOUT in archive.namelist() and OWN.search(archive.read(ABOUT))
            is_table = next(tables(archive), None) is not None
    except BROKEN:
        raise Problem("backup_zip_broken", name) from None
    if own or not is_table:
        raise Problem("refused_own" if own else "refused_table", name)


def read(
    chunks: Iterable[bytes], tally: Tally, copies: Copies, sieve: re.Pattern[str] | None
) -> Iterator[Record]:
    """Every record of the first sheet that is a table of texts."""
    del copies, sieve  # every record is given
    with tempfile.SpooledTemporaryFile(IN_MEMORY) as spool:
        for chunk in chunks:
            spool.write(chunk)
        try:
            with zipfile.ZipFile(spool) as archive:
                yield from records(archive, tally)
        except BROKEN:
            tally.note(lambda: tally.bytes, "backup_zip", lost=True)


def records(archive: zipfile.ZipFile, tally: Tally) -> Iterator[Record]:
    """The records of the first table in a workbook."""
    apple = b'date1904="1"' in archive.read(BOOK)
    for columns, rows in tables(archive):
        if columns.unsure:
            tally.note(int, "backup_day_first" if columns.day_first else "backup_month_first")
        for row in islice(rows, columns.skip, None):
            if columns.time < len(row):
                row[columns.time] = date_of(row[columns.time], apple=apple)
            if text := record(row, columns, int, tally):
                yield text
        return


def tables(archive: zipfile.ZipFile) -> Iterator[tuple[Columns, Iterator[list[str]]]]:
    """What the columns of each sheet say that is a table of texts, and its rows."""
    for rows in sheets(archive):
        filled = filter(any, rows)
        first = list(islice(filled, JUDGED))
        if columns := columns_of(first):
            yield columns, chain(first, filled)
