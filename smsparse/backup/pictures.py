"""The bytes of an XML backup in, the same bytes without the pictures of its MMS out.

Nearly all of a large backup is base64 in ``<part … data="…">``; no reader needs to see it.
"""

import re
from collections.abc import Iterator

Piece = tuple[int, bytes]  # where the bytes stand in the file, and the bytes

# Attributes are taken whole, so that data= inside another one is no picture.
PART = re.compile(rb"<part")
PICTURE = re.compile(rb"""<part(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*?\s+data\s*=\s*(["'])""")
LONGEST = 1 << 20  # bytes of a tag before its picture
TEXT_PART = re.compile(rb"""\sct\s*=\s*["']text/plain""")  # some phones keep long texts in data


def without_pictures(chunks: Iterator[bytes]) -> Iterator[Piece]:
    """What is left of the chunks when the value of every picture is dropped.

    The drop is exact on well-formed input: ``<`` cannot stand inside an attribute. Where it does
    (the picture is cut off), the drop ends there.
    """
    start, held, quote = 0, b"", b""
    for chunk in chunks:
        held += chunk
        place = 0
        while True:
            if quote:
                place, quote = picture_end(held, place, quote)
                if quote:  # the picture goes on in the next chunk
                    place = len(held)
                    break
            found, begins, quote = next_picture(held, place)
            if begins > place:
                yield start + place, held[place:begins]
            place = begins
            if not found:
                break
        start += place
        held = held[place:]
    if held and not quote:
        yield start, held


def picture_end(held: bytes, place: int, quote: bytes) -> tuple[int, bytes]:
    """Where the picture ends; the quote again if it does not end here."""
    end = held.find(quote, place)
    broken = held.find(b"<", place, end if end >= 0 else len(held))
    if broken >= 0:
        return broken, b""
    return (end, b"") if end >= 0 else (len(held), quote)


def next_picture(held: bytes, place: int) -> tuple[bool, int, bytes]:
    """Whether a picture begins, up to where the bytes may pass, and the picture's quote."""
    begin = PART.search(held, place)  # faster than find
    while begin:
        part = begin.start()
        match = PICTURE.match(held, part)
        if match and not TEXT_PART.search(held, part, match.end()):
            return True, match.end(), match[1]
        following = held.find(b"<", part + 1)
        if following < 0 and len(held) - part < LONGEST:
            return False, part, b""  # the tag may go on in the next chunk
        if following < 0:
            break
        begin = PART.search(held, following)
    tail = held.rfind(b"<", max(place, len(held) - 4))  # "<par" may go on in the next chunk
    return False, tail if tail >= 0 else len(held), b""
