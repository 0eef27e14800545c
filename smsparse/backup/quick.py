"""A block cut into SMS in, the records that a sieve lets pass out.

Few texts concern debt: of the others only what is counted is looked at. What is not as all the
others are is read carefully; a test holds that both ways give the same.
"""

import re
from collections.abc import Iterator
from itertools import compress

from smsparse.backup.duplicates import Copies
from smsparse.backup.elements import Byte, assembled, elements
from smsparse.backup.record import MINE, Record, present
from smsparse.backup.shape import PLACES, Cut
from smsparse.backup.tally import Tally
from smsparse.backup.values import value

RECEIVED = bytes(chr(box) not in MINE for box in range(256))  # by the digit of the type


def quick(
    cut: Cut, byte: Byte, tally: Tally, copies: Copies, sieve: re.Pattern[str] | None
) -> Iterator[Record]:
    """The records that the sieve lets pass; the other SMS are counted and done with."""
    spoilt = resolve(cut)
    received = bytearray(b"".join(cut.column("type")).translate(RECEIVED))
    sent = received.count(0) - sum(not received[at] for at in spoilt)
    for at in spoilt:
        received[at] = 0
    search = (sieve or re.compile("")).search
    hits = {at for at, body in enumerate(cut.bodies) if received[at] and search(body)}
    yield from walk(cut, spoilt, hits, byte, tally)
    for at in hits:
        received[at] = 0
    times = list(map(int, compress(cut.column("date"), received)))
    senders = map(copies.senders.__getitem__, compress(cut.senders(), received))
    keys = list(map(hash, zip(senders, compress(cut.plain, received), strict=True)))
    copies.unwanted(tally.number, keys, times)
    tally.messages += sent + len(times)
    tally.sent += sent
    if times:
        tally.received(min(times), max(times))


def resolve(cut: Cut) -> set[int]:
    """Resolve the references in the bodies; which SMS need to be read carefully."""
    spoilt = set(cut.referring)
    for at, body in enumerate(cut.bodies):
        if "&" in body:
            harm: set[str] = set()
            cut.bodies[at] = text = value(body, harm)
            cut.plain[at] = "".join(text.split())
            if harm:
                spoilt.add(at)
    return spoilt


def walk(cut: Cut, spoilt: set[int], hits: set[int], byte: Byte, tally: Tally) -> Iterator[Record]:
    """The records of the hits and of what is read carefully, in the order of the block."""
    first = tally.elements  # the position of the first SMS, less what the gaps hold
    for at in sorted(hits.union(spoilt, cut.odd)):
        if at in cut.odd:
            tally.elements = first + at
            yield from again(cut, at, cut.parts[at * PLACES], byte, tally)
            first = tally.elements - at
        if at in spoilt:
            tally.elements = first + at
            yield from again(cut, at, cut.raw(at), byte, tally)
        elif at in hits:
            yield hit(cut, first + at, at)
    tally.elements = first + len(cut.bodies)
    yield from again(cut, len(cut.bodies), cut.parts[-1], byte, tally)


def hit(cut: Cut, position: int, number: int) -> Record:
    """The record of one SMS."""
    attributes = cut.attributes(number)
    sender, received = present(attributes["address"]) or "", int(attributes["date"])
    return assembled(position, sender, received, cut.bodies[number], attributes)


def again(cut: Cut, number: int, raw: bytes, byte: Byte, tally: Tally) -> Iterator[Record]:
    """The records of the SMS with this number, or of the gap before it, read carefully."""
    gap = cut.parts[number * PLACES]

    def place_in_block(place: int) -> int:
        before = sum(len(cut.parts[at * PLACES]) + len(cut.raw(at)) for at in range(number))
        return byte(before + place + (0 if raw is gap else len(gap)))

    yield from elements(raw, cut.encoding, place_in_block, tally)
