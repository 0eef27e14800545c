"""The bytes of an XML backup in, blocks that end where an element ends out."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from smsparse.backup.pictures import Piece

SIZE = 1 << 18  # bytes of a block
LONGEST = 1 << 24  # bytes of one element without its pictures; a longer one is no text
START = re.compile(rb"""<[sm]ms\s+[\w.:-]+\s*=\s*["']""")
COMMENT = 1 << 20  # bytes that a comment may have before it counts as damage
SHAPE = 100  # bytes that START may need to be seen

Marks = list[tuple[int, int]]


class Block(NamedTuple):
    """Some whole elements. ``marks``: (place in ``raw``, byte in the file) of each piece."""

    raw: bytes
    marks: Marks

    def byte(self, place: int) -> int:
        """The byte in the file that ``raw[place]`` was read from."""
        at, start = self.marks[max(bisect_right(self.marks, (place, 1 << 62)) - 1, 0)]
        return start + place - at


def blocks(pieces: Iterable[Piece], size: int = SIZE) -> Iterator[Block]:
    """The pieces joined, and cut again before the last element, which may be incomplete.

    An element longer than ``LONGEST`` is given cut short, what follows up to the next is dropped.
    """
    held, marks, searched, skipping = b"", [(0, 0)], 1, False
    waiting, length = [held], 0
    for start, piece in pieces:
        marks.append((length, start))
        waiting.append(piece)
        length += len(piece)
        if length < size:
            continue
        held = b"".join(waiting)
        if skipping:
            begins = START.search(held)
            skipping = begins is None
            held, marks = rest(held, marks, begins.start() if begins else length - SHAPE)
        elif (end := last_start(held, searched)) >= 0 or length >= LONGEST:
            skipping, searched = end < 0, 1
            end = SIZE if skipping else end
            yield Block(held[:end], marks)
            held, marks = rest(held, marks, end)
        else:
            searched = length - SHAPE
        waiting, length = [held], len(held)
    yield Block(b"".join(waiting), marks)


def rest(held: bytes, marks: Marks, cut: int) -> tuple[bytes, Marks]:
    """What is held after the cut, with its marks."""
    at, start = marks[bisect_right(marks, (cut, 1 << 62)) - 1]
    return held[cut:], [(0, start + cut - at)] + [
        (place - cut, byte) for place, byte in marks if place > cut
    ]


def last_start(held: bytes, searched: int) -> int:
    """Where the last element begins, which may be incomplete; -1: nowhere."""
    end = len(held)
    comment = held.rfind(b"<!--")
    if comment >= 0 and end - comment < COMMENT and held.find(b"-->", comment) < 0:
        end = comment  # an open comment may hold elements that do not count
    while (end := held.rfind(b"<", searched, end)) > 0:
        if START.match(held, end):
            return end
    return -1
