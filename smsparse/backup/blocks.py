"""The bytes of an XML backup in, blocks that end where an element ends out."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smsparse.backup.pictures import Piece

SIZE = 1 << 18  # bytes of a block
LONGEST = 1 << 24  # bytes of one element without its pictures; a longer one is no text
START = re.compile(rb"""<[sm]ms\s+[\w.:-]+\s*=\s*["']""")
COMMENT = 1 << 20  # bytes that a comment may have before it counts as damage
SHAPE = 100  # bytes that START may need to be seen


@dataclass(frozen=True, slots=True)
class Block:
    """Some whole elements. ``marks``: (place in ``raw``, byte in the file) of each piece."""

    raw: bytes
    marks: tuple[tuple[int, int], ...]
    last: bool = False

    def byte(self, place: int) -> int:
        """The byte in the file that ``raw[place]`` was read from."""
        at, start = self.marks[max(bisect_right(self.marks, (place, 1 << 62)) - 1, 0)]
        return start + place - at


def blocks(pieces: Iterable[Piece], size: int = SIZE) -> Iterator[Block]:
    """The pieces joined and cut again before the last element that may be incomplete.

    An element longer than ``LONGEST`` is given cut short, what follows up to the next is dropped.
    """
    held, marks, searched, skipping = bytearray(), [(0, 0)], 1, False
    for start, piece in pieces:
        marks.append((len(held), start))
        held += piece
        if skipping:
            begins = first_start(held)
            if begins < 0:
                marks, held = rest(held, marks, max(len(held) - SHAPE, 0))
                continue
            marks, held = rest(held, marks, begins)
            skipping = False
        if len(held) < size:
            continue
        cut = last_start(held, searched)
        if cut > 0:
            yield Block(bytes(held[:cut]), tuple(marks))
            marks, held = rest(held, marks, cut)
            searched = 1
        elif len(held) > LONGEST:
            yield Block(bytes(held[:SIZE]), tuple(marks))
            marks, held = rest(held, marks, SIZE)
            searched, skipping = 1, True
        else:
            searched = max(len(held) - SHAPE, 1)
    yield Block(bytes(held), tuple(marks), last=True)


def rest(
    held: bytearray, marks: list[tuple[int, int]], cut: int
) -> tuple[list[tuple[int, int]], bytearray]:
    """What is held after the cut, with its marks."""
    at, start = marks[max(bisect_right(marks, (cut, 1 << 62)) - 1, 0)]
    kept = [(0, start + cut - at)]
    kept += [(place - cut, byte) for place, byte in marks if place > cut]
    return kept, held[cut:]


def last_start(held: bytearray, searched: int) -> int:
    """Where the last element begins, which may be incomplete; -1: nowhere."""
    end = len(held)
    comment = held.rfind(b"<!--")
    if comment >= 0 and end - comment < COMMENT and held.find(b"-->", comment) < 0:
        end = comment  # an open comment may hold elements that do not count
    while (end := held.rfind(b"<", searched, end)) > 0:
        if START.match(held, end):
            return end
    return -1


def first_start(held: bytearray) -> int:
    """Where the first element begins; -1: nowhere."""
    match = START.search(held)
    return match.start() if match else -1
