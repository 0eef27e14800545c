"""A block of SMS that all look alike in, the block cut into its SMS and the gaps between out.

Nearly every SMS of a backup has the same attributes in the same order: one regular expression,
made from the first of them, finds them all. What it matches is well formed, or the block is given
back uncut.
"""

import re
from typing import NamedTuple

LOOK = re.compile(rb'<sms(?: [\w.:-]+="[^"<]*")+( ?)/>')
NAME = re.compile(rb' ([\w.:-]+)="')
ANY = '"[^"]*+"'
TAKEN = {  # what is taken out of every SMS, and what it must look like to be taken so
    "address": '"([^"]*+)"',
    "date": '"(1[0-9]{12})"',  # milliseconds, 2001 to 2033
    "type": '"([0-9])"',
    "body": """)(?:"([^"]*+)"|'([^']*+)')(""",  # it parts the SMS into a head and a tail
}
READ = frozenset(  # what is looked at in the SMS that a sieve lets pass, besides their body
    {"address", "date", "date_sent", "sub_id", "sim_slot", "contact_name", "name", "readable_date",
     "time"}
)  # fmt: skip
PLACES = 8  # of one SMS in a split: gap, head, address, date and type somewhere, body twice, tail
ILL = (*range(32), ord("<"))  # bytes that stand in no SMS, its own bracket apart
NO_CHARACTERS = ("\ufffe", "\uffff")
BETWEEN = "\0"  # one of the ill ones: it parts the bodies while they are decoded together


class Shape(NamedTuple):
    """What the SMS of a backup look like.

    ``at`` is where in a split each part of one stands, ``besides`` where among the strings that
    its quotes part the READ attributes stand.
    """

    pattern: re.Pattern[bytes]
    at: dict[str, int]
    besides: dict[str, int]


class Cut(NamedTuple):
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
        """One part of every SMS."""
        return self.parts[self.shape.at[name] :: PLACES]

    def senders(self) -> list[str]:
        """The address of every SMS."""
        joined = BETWEEN.encode().join(self.column("address"))
        return joined.decode(self.encoding).split(BETWEEN)

    def attributes(self, number: int) -> dict[str, str]:
        """The READ attributes of an SMS."""
        at, first = self.shape.at, number * PLACES
        rest = b'""'.join((self.parts[first + at["head"]], self.parts[first + at["tail"]]))
        strings = rest.decode(self.encoding).split('"')
        return {name: strings[place] for name, place in self.shape.besides.items()}

    def raw(self, number: int) -> bytes:
        """An SMS as it stands in the block."""
        at, first = self.shape.at, number * PLACES
        double, single = self.parts[first + at["body"] : first + at["tail"]]
        quote = b"'" if single else b'"'
        body = quote + (double or single or b"") + quote
        return b"<" + self.parts[first + at["head"]] + body + self.parts[first + at["tail"]]


def shape(raw: bytes) -> Shape | None:
    """The shape of the first SMS in the block."""
    match = LOOK.search(raw)
    names = [name.decode() for name in NAME.findall(match[0])] if match else []
    taken = [name for name in names if name in TAKEN]
    if match is None or len(set(names)) < len(names) or len(taken) < len(TAKEN):
        return None
    end = f"{match[1].decode()}/>"
    every = "".join(f" {re.escape(name)}={TAKEN.get(name, ANY)}" for name in names)
    at, place = {"head": 1}, 2
    for name in taken:
        at[name] = place
        place += 1
        if name == "body":
            at["tail"] = place + 1
            place += 2
    besides = {name: 2 * place + 1 for place, name in enumerate(names) if name in READ}
    return Shape(re.compile(f"<(sms{every}{end})".encode()), at, besides)


def cut(shape: Shape, raw: bytes, encoding: str) -> Cut | None:
    """The block cut into SMS and gaps, unless it is not certain to be well formed."""
    parts = shape.pattern.split(raw)
    gaps = b"".join(parts[::PLACES])
    at = shape.at["body"]
    pairs = zip(parts[at::PLACES], parts[at + 1 :: PLACES], strict=True)
    texts = [double or single or b"" for double, single in pairs]  # in one kind of quotes
    heads, tails = parts[1::PLACES], parts[shape.at["tail"] :: PLACES]
    rest = b"".join(heads + tails)
    bodies = decoded(texts, rest, gaps, encoding)
    if bodies is None:
        return None
    outside = zip(heads, tails, strict=True) if b"&" in rest else ()
    return Cut(
        shape=shape,
        encoding=encoding,
        parts=parts,
        gaps=gaps,
        bodies=bodies.split(BETWEEN),
        plain="".join(bodies.split()).split(BETWEEN),
        odd=odd_gaps(parts, gaps),
        referring=frozenset(n for n, (head, tail) in enumerate(outside) if b"&" in head + tail),
    )


def decoded(texts: list[bytes], rest: bytes, gaps: bytes, encoding: str) -> str | None:
    """The bodies of a block in one, unless its SMS hold what must not stand in one."""
    joined = b"".join(texts)
    if not texts or b"<!" in gaps or any(ill in joined or ill in rest for ill in ILL):
        return None
    try:
        gaps.decode(encoding)
        others = "" if rest.isascii() else rest.decode(encoding)
        bodies = BETWEEN.encode().join(texts).decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if any(no in bodies or no in others for no in NO_CHARACTERS) else bodies


def odd_gaps(parts: list[bytes], gaps: bytes) -> frozenset[int]:
    """The SMS before which something stands that is not blank."""
    if not gaps or gaps.isspace():
        return frozenset()
    each = parts[:-1:PLACES]
    return frozenset(number for number, gap in enumerate(each) if gap and not gap.isspace())
