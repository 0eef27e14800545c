"""Cue words: data with examples, found in a text all at once, the longest at each place.

A cue is a list of words that share one ``Sign``. Words are written short: ``应{还,付}{,款}`` is
应还, 应付, 应还款, 应付款. Which cue stands first never matters: at each place of a text the
longest word wins, and two cues may not claim one word.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import compress, product
from operator import add, or_

from smsparse.reading.sign import Sign

GROUP = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """Words with one meaning.

    ``examples`` are texts in which the cue must be found, ``but_not`` texts in which it must not.
    """

    name: str
    sign: Sign
    words: str
    examples: tuple[str, ...]
    but_not: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """One cue word in a text."""

    start: int
    end: int
    sign: Sign
    cue: Cue


def expand(words: str) -> Iterator[str]:
    """Spell a short list of words out.

    >>> list(expand("应{还,付}{,款} 待还"))
    ['应还', '应还款', '应付', '应付款', '待还']

    An underscore is a blank: ``amount_due`` is "amount due".
    """
    for short in words.lower().split():
        pieces = GROUP.split(short.replace("_", " "))
        choices = [p.split(",") if n % 2 else [p] for n, p in enumerate(pieces)]
        yield from map("".join, product(*choices))


@dataclass(frozen=True, slots=True, eq=False)
class Starts:
    """How words begin: what tells at most places of a text that no word begins there.

    ``pairs`` are the first two characters of the words, ``single`` the words of one character.
    ``lengths`` gives by the first three characters of a word, or by a whole word of two or one,
    the lengths of the words that begin so, longest first.
    """

    pairs: frozenset[str]
    single: frozenset[str]
    lengths: dict[str, tuple[int, ...]]

    def found_in(self, text: str) -> Iterator[tuple[int, tuple[int, ...]]]:
        """The places of a text where a word may begin, and the lengths to try there."""
        pairs = list(map(add, text, text[1:] + " "))
        begins = map(self.pairs.__contains__, pairs)
        if self.single:
            begins = map(or_, begins, map(self.single.__contains__, text))
        lengths = self.lengths.get
        for at in compress(range(len(text)), begins):
            found = lengths(text[at : at + 3]) or lengths(pairs[at]) or lengths(text[at])
            if found is not None:
                yield at, found


def starts_of(words: Collection[str]) -> Starts:
    """How these words begin."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for word in words:
        lengths[word[:3]].add(len(word))
    for start, found in lengths.items():
        found.update(length for length in range(1, len(start)) if start[:length] in words)
    return Starts(
        frozenset(start[:2] for start in lengths if len(start) > 1),
        frozenset(start for start in lengths if len(start) == 1),
        {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()},
    )


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """Words and what they stand for, and how they begin."""

    words: dict[str, Cue]
    starts: Starts


def index_of(cues: Iterable[Cue]) -> Index:
    """Every word of the cues. Two cues may not claim one word."""
    words: dict[str, Cue] = {}
    for cue in cues:
        for word in expand(cue.words):
            other = words.setdefault(word, cue)
            if other is not cue:
                raise ValueError(f"two cues claim {word!r}: {other.name!r} and {cue.name!r}")
    return Index(words, starts_of(words))


def scan(text: str, index: Index) -> list[Token]:
    """All cue words of a plain text from left to right, none overlapping."""
    tokens: list[Token] = []
    words = index.words
    end = 0
    for at, lengths in index.starts.found_in(text):
        latin = text[at] <= "z"
        if at < end or (latin and _is_inside(text, at)):
            continue
        for length in lengths:
            word = text[at : at + length]
            cue = words.get(word)
            if cue is not None and not (latin and _goes_on(text, at + len(word))):
                end = at + len(word)
                tokens.append(Token(at, end, cue.sign, cue))
                break
    return tokens


def _is_inside(text: str, at: int) -> bool:
    """Whether what begins at a place is a part of a longer word of Latin letters."""
    before = text[at - 1 : at]
    return before.isascii() and before.isalpha() and text[at].isalnum()


def _goes_on(text: str, end: int) -> bool:
    """Whether what ends at a place is only the beginning of a longer word of Latin letters."""
    after = text[end : end + 1]
    return after.isascii() and after.isalpha() and text[end - 1].isalnum()
