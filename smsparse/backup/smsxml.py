"""The bytes of an XML backup in, its records out.

SMS Backup & Restore (``<smses>``), Super Backup (``<allsms>``) and the plain-text exports of
Silence and Signal share one form: an element for each text, everything in attributes.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from smsparse.backup.blocks import START, blocks
from smsparse.backup.duplicates import Copies
from smsparse.backup.elements import elements
from smsparse.backup.encodings import KNOWN, declared, encoding_of, narrow, wide
from smsparse.backup.pictures import without_pictures
from smsparse.backup.quick import quick
from smsparse.backup.record import Record
from smsparse.backup.shape import Cut, Shape, cut, shape
from smsparse.backup.tally import Tally

BLANK = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"  # byte order marks too
ROOT = re.compile(rb"<(?:smses|allsms|[sm]ms)[\s>]")
INSIDE = re.compile(rb"\n\s*" + START.pattern)  # of a file whose beginning is missing


def recognises(head: bytes) -> bool:
    """Whether a file that begins so is such a backup."""
    text = head.replace(b"\0", b"")
    if text.lstrip(BLANK).startswith(b"<"):
        return ROOT.search(text) is not None
    return INSIDE.search(text) is not None


def read(
    chunks: Iterable[bytes], tally: Tally, copies: Copies, sieve: re.Pattern[str] | None
) -> Iterator[Record]:
    """Every record but those that the sieve holds back: they are only counted."""
    stream = iter(chunks)
    head = next(stream, b"")
    whole: Iterator[bytes] = chain([head], stream)
    two_bytes, name = wide(head), declared(head)
    if two_bytes:
        whole, name = narrow(whole, two_bytes), declared(head.replace(b"\0", b""))
        differs(two_bytes, name, tally)
        tally.wide = two_bytes
    trusted = two_bytes or KNOWN.get(name, "utf-8") == "utf-8"  # until a block is not UTF-8
    look: Shape | None = None
    for block in blocks(without_pictures(whole)):
        encoding = "utf-8" if trusted else encoding_of(block.raw, name)
        look, cuts = looked_at(look, block.raw, encoding)
        if cuts is None and trusted:
            encoding = encoding_of(block.raw, name)
            if encoding != "utf-8":
                look, cuts = looked_at(look, block.raw, encoding)
        if not two_bytes and not block.raw.isascii():
            differs(encoding, name, tally)
        if cuts:
            yield from quick(cuts, block.byte, tally, copies, sieve)
        else:
            yield from elements(block.raw, encoding, block.byte, tally)
    if not tally.complete:
        tally.note(lambda: tally.bytes, "backup_end", lost=True)


def looked_at(look: Shape | None, raw: bytes, encoding: str) -> tuple[Shape | None, Cut | None]:
    """The block cut up, and the shape to try first on the next one; app versions differ."""
    cuts = cut(look, raw, encoding) if look else None
    if cuts and 2 * len(cuts.gaps) < len(raw):
        return look, cuts
    other = shape(cuts.gaps if cuts else raw)
    if other is None or other == look:
        return look, cuts
    return other, cut(other, raw, encoding)


def differs(encoding: str, name: str, tally: Tally) -> None:
    """Note it once if the file is not written in the encoding that it names."""
    expected = KNOWN.get(name, name)
    if encoding.startswith(expected) or any(d.code == "backup_encoding" for d in tally.damage):
        return
    tally.note(int, "backup_encoding", name.upper(), encoding.upper())
