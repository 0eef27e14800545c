"""The first bytes of a file in, the family of backups that can read it out.

A family is a module that recognises its files by their content and reads them; adding one means
adding its file and its line here.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from smsparse.backup import smsxml, table
from smsparse.backup.duplicates import Copies
from smsparse.backup.record import Record
from smsparse.backup.tally import Tally

Reader = Callable[
    [Iterable[bytes], Tally, Copies, re.Pattern[str] | None], Iterator[Record]
]  # yields every record, but may hold back those that the sieve does not match if it counts them
FAMILIES: tuple[tuple[Callable[[bytes], bool], Reader], ...] = (
    (smsxml.recognises, smsxml.read),
    (table.recognises, table.read),
)


def reader_of(head: bytes) -> Reader | None:
    """What reads a file that begins so."""
    return next((read for recognises, read in FAMILIES if recognises(head)), None)
