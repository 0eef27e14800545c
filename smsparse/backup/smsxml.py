"""The bytes of an XML backup in (SMS Backup & Restore, Super Backup, Silence), records out."""

import re
from collections.abc import Iterator

from smsparse.backup.blocks import blocks
from smsparse.backup.duplicates import Copies
from smsparse.backup.elements import elements
from smsparse.backup.pictures import without_pictures
from smsparse.backup.quick import quick
from smsparse.backup.record import Record
from smsparse.backup.shape import Shape, cut, shape
from smsparse.backup.tally import Tally


def read(
    chunks: Iterator[bytes], tally: Tally, copies: Copies, sieve: re.Pattern[str] | None
) -> Iterator[Record]:
    """Every record but those that the sieve holds back: they are only counted."""
    look: Shape | None = None
    for block in blocks(without_pictures(chunks)):
        look = look or shape(block.raw)
        cuts = cut(look, block.raw, "utf-8") if look else None
        if cuts:
            yield from quick(cuts, block.byte, tally, copies, sieve)
        else:
            yield from elements(block.raw, "utf-8", block.byte, tally)
