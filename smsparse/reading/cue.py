"""Cue words: data with examples, found in a text all at once, the longest at each place.

A cue is a list of words that share one ``Sign``. Words are written short: ``应{还,付}{,款}`` is
应还, 应付, 应还款, 应付款. Which cue stands first never matters: at each place of a text the
longest word wins, and two cues may not claim one word.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

import regex

from smsparse.reading.sign import Sign

GROUP = regex.compile(r"\{([^{}]*)\}")


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
    for short in words.split():
        pieces = GROUP.split(short)
        choices = [p.split(",") if n % 2 else [p] for n, p in enumerate(pieces)]
        for combination in product(*choices):
            yield "".join(combination).replace("_", " ").lower()


@dataclass(frozen=True, slots=True)
class Index:
    """Words and what they stand for.

    ``lengths`` gives by the first two characters of a word the lengths of the words that start
    so, longest first; ``single`` holds the words of one character.
    """

    words: dict[str, Cue]
    lengths: dict[str, tuple[int, ...]]
    single: frozenset[str]


def index_of(cues: Iterable[Cue]) -> Index:
    """Every word of the cues. Two cues may not claim one word."""
    words: dict[str, Cue] = {}
    for cue in cues:
        for word in expand(cue.words):
            other = words.setdefault(word, cue)
            if other is not cue:
                raise ValueError(f"two cues claim {word!r}: {other.name!r} and {cue.name!r}")
    single = frozenset(word for word in words if len(word) == 1)
    return Index(words, lengths_of(words, single), single)


def lengths_of(
    words: Iterable[str], single: frozenset[str] = frozenset()
) -> dict[str, tuple[int, ...]]:
    """By the first two characters the lengths of the words that start so, longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        if len(word) > 1:
            lengths.setdefault(word[:2], {1} if word[0] in single else set()).add(len(word))
    return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}


def scan(text: str, index: Index) -> list[Token]:
    """All cue words of a plain text from left to right, none overlapping."""
    tokens: list[Token] = []
    words, lengths_at, single = index.words, index.lengths.get, index.single
    end = 0
    for at, pair in enumerate(map(str.__add__, text, text[1:] + " ")):
        lengths = lengths_at(pair)
        if lengths is None:
            if pair[0] not in single:
                continue
            lengths = (1,)
        if at < end:
            continue
        for length in lengths:
            word = text[at : at + length]
            cue = words.get(word)
            if cue is not None and (word[0] > "z" or _stands_alone(text, at, at + len(word))):
                end = at + len(word)
                tokens.append(Token(at, end, cue.sign, cue))
                break
    return tokens


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a word of Latin letters is not just a part of a longer one."""
    before, first = text[start - 1 : start], text[start]
    last, after = text[end - 1], text[end : end + 1]
    inside = before.isascii() and before.isalpha() and first.isalnum()
    return not inside and not (after.isascii() and after.isalpha() and last.isalnum())
