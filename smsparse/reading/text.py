"""A message -> everything found in it: plain text, cue words, amounts, days, numbers, contacts.

Nothing is judged here. Each finder sees the text without what the finders before it claimed, so
that the digits of a link or telephone number are no amount.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Protocol

import regex

from smsparse.model import Message
from smsparse.reading.amounts import Amount, find_amounts
from smsparse.reading.contacts import Contact, find_links, find_phones
from smsparse.reading.cue import Token, scan
from smsparse.reading.days import CLOCK, Day, find_days
from smsparse.reading.fold import Folded, fold
from smsparse.reading.lazily import lazy
from smsparse.reading.names import Named, find_names, find_signatures
from smsparse.reading.numbers import Number, Sort, find_numbers
from smsparse.reading.phrases.patterns import PATTERNS, UNSURE, without_commas
from smsparse.reading.sign import Sign
from smsparse.reading.vocabulary import Vocabulary, masked

HARD = lazy(
    r"[。!?;\n]|\.(?=\s+[a-z])(?<!\b(?:rs|no|incl|inc|amt|min|a/c|ac|st|mr|ms|dr|adv|tot|avl|dt|approx|inr)\.)|\s(?=【)|(?<=】)"
)
SOFT = lazy(r"，|,(?!\d{2,3}(?!\d))|、|\s-\s|>>|→")
# 逾期 at the head of a clause and a word that no notice of arrears goes on with: 逾期按日计息
SUPPOSED = lazy(
    r"逾期(?=[一-龥])(?![天日已至共累达近约有后多个笔本金款总欠账应待仍提通告催借订未中了无客用笔第])"
)
COUNTED = lazy(r"\s?\d+\s?期")
CLAIMED = "\x01"
START = attrgetter("start")
KEPT = 2000  # wordings, each of some 4 kB


class Place(Protocol):
    """Something with a place in the text."""

    @property
    def start(self) -> int:
        """Where it begins in the plain text."""

    @property
    def end(self) -> int:
        """Behind its last character."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as found."""

    start: int
    end: int
    hour: int
    minute: int


@dataclass(frozen=True, slots=True)
class Wording:
    """What the words of a text say whatever its figures are, with places in the plain text.

    ``hypothetical`` holds the starts of the tokens behind an if: they say what has not happened.
    ``signs`` are what wordings with gaps say, ``hard`` the ends of sentences, ``soft`` those of
    clauses.
    """

    links: tuple[Contact, ...]
    tokens: tuple[Token, ...]
    hypothetical: frozenset[int]
    signs: frozenset[Sign]
    names: tuple[Named, ...]
    signatures: tuple[tuple[int, int], ...]
    hard: tuple[int, ...]
    soft: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """All that was found. Places count in ``plain``; ``folded`` leads back to the body.

    ``masked`` is ``plain`` with each digit as 0: equal for all texts of one ``Wording``.
    """

    message: Message
    folded: Folded
    plain: str
    masked: str
    tokens: tuple[Token, ...]
    hypothetical: frozenset[int]
    signs: frozenset[Sign]
    amounts: tuple[Amount, ...]
    days: tuple[Day, ...]
    clocks: tuple[Clock, ...]
    numbers: tuple[Number, ...]
    contacts: tuple[Contact, ...]
    hard: tuple[int, ...]
    soft: tuple[int, ...]
    names: tuple[Named, ...]
    signatures: tuple[tuple[int, int], ...]

    def printed(self, place: Place) -> str:
        """The words of the body at a place of the plain text."""
        return self.message.body[slice(*self.folded.span(place.start, place.end))]

    def search(self, pattern: "regex.Pattern[str]") -> "regex.Match[str] | None":
        """The first match of a pattern to which all digits are alike.

        It is looked for only where the wording holds one.
        """
        return pattern.search(self.plain) if _holds(self.masked, pattern) else None

    def is_real(self, token: Token) -> bool:
        """Whether the text says so, not only if or lest."""
        return token.start not in self.hypothetical

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds this place."""
        return bisect_right(self.hard, at)

    def clause(self, at: int) -> int:
        """The number of the clause that holds this place; a sentence has one or more."""
        return bisect_right(self.soft, at)

    def before(self, at: int) -> list[Token]:
        """The tokens of the same sentence that end before this place, nearest first."""
        floor = (
            self.hard[bisect_right(self.hard, at) - 1] if self.hard and self.hard[0] <= at else 0
        )
        return [t for t in reversed(self.tokens) if floor <= t.start and t.end <= at]

    def after(self, at: int) -> list[Token]:
        """The tokens of the same sentence that start at or after this place, nearest first."""
        index = bisect_right(self.hard, at)
        ceiling = self.hard[index] if index < len(self.hard) else len(self.plain)
        return [t for t in self.tokens if at <= t.start < ceiling]


def find(message: Message, known: Vocabulary, *, month_first: bool | None = False) -> Text:
    """Everything found in a message; ``known`` are the words to look for."""
    folded = fold(message.body)
    plain = folded.text
    mask = masked(plain, known)
    wording = wording_of(mask, known)
    rest = _without(plain, wording.links)
    numbers = list(find_numbers(rest))
    days = tuple(find_days(_without(rest, numbers), message.received, month_first=month_first))
    phones = [
        phone
        for phone in find_phones(_without(rest, days))
        if not any(_overlap(phone, n) and not _is_plain(n) for n in numbers)
    ]
    if phones:
        numbers = [n for n in numbers if not any(_overlap(n, phone) for phone in phones)]
    rest = _without(_without(_without(rest, numbers), phones), days)
    clocks = tuple(_clocks(rest))
    return Text(
        message, folded, plain, mask, wording.tokens, wording.hypothetical,
        wording.signs, tuple(find_amounts(_without(rest, clocks))), days, clocks, tuple(numbers),
        (*wording.links, *phones), wording.hard, wording.soft, wording.names, wording.signatures,
    )  # fmt: skip


@lru_cache(maxsize=KEPT)
def wording_of(plain: str, known: Vocabulary) -> Wording:
    """What a text says whatever its figures are; ``plain`` may be masked.

    A lender repeats one wording month after month with other figures, so the last ones are kept.
    """
    links = tuple(find_links(plain))
    unlinked = _without(plain, links)
    tokens = tuple(scan(unlinked, known.words))
    hard = tuple(m.end() for m in HARD.finditer(plain))
    soft = tuple(sorted({*hard, *(m.end() for m in SOFT.finditer(plain))}))
    return Wording(
        links,
        tokens,
        _hypothetical(tokens, soft, plain),
        frozenset(_worded(plain)) if tokens else frozenset(),
        tuple(find_names(unlinked, known.names)),
        tuple(find_signatures(plain)),
        hard,
        soft,
    )


@lru_cache(maxsize=4 * KEPT)
def _holds(plain: str, pattern: "regex.Pattern[str]") -> bool:
    return pattern.search(plain) is not None


def _without(text: str, places: Sequence[Place]) -> str:
    if not places:
        return text
    pieces: list[str] = []
    at = 0
    for place in sorted(places, key=START):
        start = place.start
        if start >= at:
            pieces += (text[at:start], CLAIMED * (place.end - start))
            at = place.end
    return "".join((*pieces, text[at:]))


def _overlap(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end


def _is_plain(number: Number) -> bool:
    """Whether only its shape makes it a number: a telephone number may look the same."""
    return number.sort is Sort.ACCOUNT and number.shaped


def _clocks(text: str) -> list[Clock]:
    clocks = []
    for match in CLOCK.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        words = match[0]
        if hour < 12 and (words.startswith(("下午", "晚", "傍晚")) or "p" in words):
            hour += 12
        clocks.append(Clock(*match.span(), hour, minute))
    return clocks


def _hypothetical(tokens: Sequence[Token], soft: Sequence[int], plain: str) -> frozenset[int]:
    """The tokens that follow an if within its clause, 已还 in 已还3期, 逾期 in 逾期按日计息."""
    clause_of_if = -1
    behind = set()
    for token in tokens:
        clause = bisect_right(soft, token.start)
        if token.sign is Sign.IF:
            clause_of_if = clause
        elif (
            clause == clause_of_if
            or (token.sign is Sign.PAID and COUNTED.match(plain, token.end))
            or (token.start in soft and SUPPOSED.match(plain, token.start))
        ):
            behind.add(token.start)
    return frozenset(behind)


def _worded(plain: str) -> Iterator[Sign]:
    """What the wordings with gaps say that stand in a text."""
    unsure = UNSURE.search(plain) is not None
    bare = without_commas(plain)
    return (p.sign for p in PATTERNS if not (p.sure and unsure) and p.fits(bare))
