"""The first bytes of a file in, the reader of its family of backups out.

A family is a module of this package that ``recognises`` its files by their content and can
``read`` them; adding one means adding its file, and its name here.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from smsparse.backup.duplicates import Copies
from smsparse.backup.record import Record
from smsparse.backup.tally import Tally

FAMILIES = ("smsxml", "table")  # an XLSX workbook is known by being an archive: see ``opening``
Reader = Callable[
    [Iterable[bytes], Tally, Copies, re.Pattern[str] | None], Iterator[Record]
]  # yields every record, but may hold back those that the sieve does not match if it counts them


def reader_of(head: bytes) -> Reader | None:
    """What reads a file that begins so."""
    for name in FAMILIES:
        family = import_module(f"smsparse.backup.{name}")  # most runs need the first one only
        if family.recognises(head):
            read: Reader = family.read
            return read
    return None
