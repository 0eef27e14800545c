"""A message -> everything found in it: plain text, cue words, amounts, days, numbers, contacts.

Nothing is judged here. Each finder sees the text without what the finders before it claimed, so
that the digits of a link or telephone number are no amount.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import regex

from smsparse.model import Message
from smsparse.reading.amounts import Amount, find_amounts
from smsparse.reading.contacts import Contact, find_links, find_phones
from smsparse.reading.cue import Index, Token, scan
from smsparse.reading.days import CLOCK, Day, find_days
from smsparse.reading.fold import Folded, fold
from smsparse.reading.numbers import Number, Sort, find_numbers
from smsparse.reading.sign import Sign

HARD = regex.compile(
    r"[。!?;\n]|\.(?=\s+[a-z])(?<!\b(?:rs|no|incl|inc|amt|min|a/c|ac|st|mr|ms|dr|adv|tot|avl|dt|approx|inr)\.)|\s(?=【)|(?<=】)"
)
SOFT = regex.compile(r"，|,(?!\d{2,3}(?!\d))|、|\s-\s|>>|→")
# 逾期 at the head of a clause and a word that no notice of arrears goes on with: 逾期按日计息
SUPPOSED = regex.compile(
    r"逾期(?=[一-龥])(?![天日已至共累达近约有后多个笔本金款总欠账应待仍提通告催借订未中了无客用笔第])"
)
COUNTED = regex.compile(r"\s?\d+\s?期")
CLAIMED = "\x01"


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
class Text:
    """All that was found. Places count in ``plain``; ``folded`` leads back to the body.

    ``hypothetical`` holds the starts of the tokens behind an if: they say what has not happened.
    """

    message: Message
    folded: Folded
    plain: str
    tokens: tuple[Token, ...]
    hypothetical: frozenset[int]
    amounts: tuple[Amount, ...]
    days: tuple[Day, ...]
    clocks: tuple[Clock, ...]
    numbers: tuple[Number, ...]
    contacts: tuple[Contact, ...]
    hard: tuple[int, ...]
    soft: tuple[int, ...]
    without_links: str

    def printed(self, place: Place) -> str:
        """The words of the body at a place of the plain text."""
        return self.message.body[slice(*self.folded.span(place.start, place.end))]

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


def find(message: Message, words: Index, *, month_first: bool | None = False) -> Text:
    """Everything found in a message; ``words`` are the cue words to look for."""
    folded = fold(message.body)
    plain = folded.text
    links = tuple(find_links(plain))
    unlinked = rest = _without(plain, links)
    numbers = list(find_numbers(rest))
    days = tuple(find_days(_without(rest, numbers), message.received, month_first=month_first))
    phones = [
        phone
        for phone in find_phones(_without(rest, days))
        if not any(_overlap(phone, n) and not _is_plain(n) for n in numbers)
    ]
    numbers = [n for n in numbers if not any(_overlap(n, phone) for phone in phones)]
    rest = _without(_without(_without(rest, numbers), phones), days)
    clocks = tuple(_clocks(rest))
    rest = _without(rest, clocks)
    amounts = tuple(find_amounts(rest))
    tokens = tuple(scan(unlinked, words))
    hard = tuple(m.end() for m in HARD.finditer(plain))
    soft = tuple(sorted({*hard, *(m.end() for m in SOFT.finditer(plain))}))
    return Text(
        message, folded, plain, tokens, _hypothetical(tokens, soft, plain), amounts, days, clocks,
        tuple(numbers), (*links, *phones), hard, soft, unlinked,
    )  # fmt: skip


def _without(text: str, places: Sequence[Place]) -> str:
    if not places:
        return text
    pieces, at = [], 0
    for place in sorted(places, key=lambda p: p.start):
        if place.start >= at:
            pieces += [text[at : place.start], CLAIMED * (place.end - place.start)]
            at = place.end
    return "".join([*pieces, text[at:]])


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
