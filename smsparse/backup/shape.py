"""A block of SMS that all look alike in, the block cut into its SMS and the gaps between out.

Nearly every SMS of a backup has the same attributes in the same order: one regular expression,
made from the first of them, finds them all. What it matches is well formed, or the block is given
back uncut.
"""

import re
from dataclasses import dataclass, replace

LOOK = re.compile(rb'<sms(?: [\w.:-]+="[^"<]*")+( ?)/>')
NAME = re.compile(rb' ([\w.:-]+)="')
ANY = '"[^"]*"'
TAKEN = {  # what is taken out of every SMS, and what it must look like to be taken so
    "address": '"([^"]*)"',
    "date": '"(1[0-9]{12})"',  # milliseconds, 2001 to 2033
    "type": '"([0-9])"',
    "body": """(?:"([^"]*)"|'([^']*)')""",
}
BESIDES = {  # what is taken out of the SMS that a sieve lets pass
    name: f'"(?P<{name}>[^"]*)"'
    for name in ("date_sent", "sub_id", "sim_slot", "contact_name", "name", "readable_date", "time")
} | {"body": f"(?:{ANY}|'[^']*')"}
PLACES = 7  # of one SMS in a split: the gap before it, the whole, what is TAKEN (the body is two)
HIGH = bytes(range(128, 256))  # the bytes of characters outside ASCII
ILL = bytes(range(32)) + b"<"  # none of them stands in a well-formed SMS, its own < apart
NO_CHARACTERS = ("\ufffe", "\uffff")
BETWEEN = "\0"  # stands in no text


@dataclass(frozen=True, slots=True)
class Shape:
    """What the SMS of a backup look like; the TAKEN values stand at ``order`` in a split."""

    pattern: re.Pattern[bytes]
    besides: re.Pattern[bytes]
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """A block cut into SMS. ``parts`` holds ``PLACES`` for each, and the last gap.

    ``odd`` are the SMS before which the gap is not blank, ``referring`` those with an ampersand
    outside of their body.
    """

    shape: Shape
    encoding: str
    parts: list[bytes]
    gaps: bytes
    bodies: list[str]
    plain: list[str]  # the bodies without white space
    odd: frozenset[int]
    referring: frozenset[int]

    def column(self, name: str) -> list[bytes]:
        """The raw values of one TAKEN attribute."""
        return self.parts[self.shape.order[list(TAKEN).index(name)] :: PLACES]


def shape(raw: bytes) -> Shape | None:
    """The shape of the first SMS in the block."""
    match = LOOK.search(raw)
    names = [name.decode() for name in NAME.findall(match[0])] if match else []
    taken = [name for name in names if name in TAKEN]
    if match is None or len(set(names)) < len(names) or len(taken) < len(TAKEN):
        return None
    end = f"{match[1].decode()}/>"
    every = "".join(f" {re.escape(name)}={TAKEN.get(name, ANY)}" for name in names)
    besides = "".join(f" {re.escape(name)}={BESIDES.get(name, ANY)}" for name in names)
    place = {name: 2 + at + ("body" in taken[:at]) for at, name in enumerate(taken)}
    return Shape(
        re.compile(f"(<sms{every}{end})".encode()),
        re.compile(f"<sms{besides}{end}".encode()),
        tuple(place[name] for name in TAKEN),
    )


def cut(shape: Shape, raw: bytes, encoding: str) -> Cut | None:
    """The block cut into SMS and gaps, unless it is not certain to be well formed."""
    parts = shape.pattern.split(raw)
    gaps = b"".join(parts[::PLACES])
    body = shape.order[-1]
    pairs = zip(parts[body::PLACES], parts[body + 1 :: PLACES], strict=True)
    joined = BETWEEN.encode().join([single if text is None else text for text, single in pairs])
    if not joined or b"<!" in gaps:
        return None
    try:
        bodies = joined.decode(encoding)
        if not well_formed(raw, gaps, joined, len(parts) // PLACES, encoding):
            return None
    except UnicodeDecodeError:
        return None
    if any(no in bodies for no in NO_CHARACTERS):
        return None
    cut = Cut(
        shape,
        encoding,
        parts,
        gaps,
        bodies.split(BETWEEN),
        "".join(bodies.split()).split(BETWEEN),
        odd_gaps(parts, gaps),
        frozenset(),
    )
    if raw.count(b"&") != gaps.count(b"&") + joined.count(b"&"):
        wholes = parts[1::PLACES]
        referring = (
            at
            for at, (whole, text) in enumerate(zip(wholes, cut.bodies, strict=True))
            if whole.count(b"&") != text.count("&")
        )
        cut = replace(cut, referring=frozenset(referring))
    return cut


def well_formed(raw: bytes, gaps: bytes, bodies: bytes, number: int, encoding: str) -> bool:
    """Whether the SMS of a block hold no byte that must not stand in one."""
    if many(raw, ILL + HIGH) - many(gaps, ILL + HIGH) - many(bodies, HIGH) == number:
        return True  # and whatever is not ASCII stands in a body
    rest = raw.decode(encoding)  # in the name of a contact, perhaps
    return many(raw, ILL) - many(gaps, ILL) == number and not any(
        no in rest for no in NO_CHARACTERS
    )


def many(raw: bytes, some: bytes) -> int:
    """How many bytes of ``raw`` are among ``some``."""
    return len(raw) - len(raw.translate(None, some))


def odd_gaps(parts: list[bytes], gaps: bytes) -> frozenset[int]:
    """The SMS before which something stands that is not blank."""
    if not gaps or gaps.isspace():
        return frozenset()
    each = parts[:-1:PLACES]
    return frozenset(at for at, gap in enumerate(each) if gap and not gap.isspace())
