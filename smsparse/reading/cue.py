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


@dataclass(frozen=True, slots=True)
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


Index = dict[str, list[tuple[str, Cue]]]


def index_of(cues: Iterable[Cue]) -> Index:
    """Every word of the cues by its first two characters, longest first."""
    owners: dict[str, Cue] = {}
    for cue in cues:
        for word in expand(cue.words):
            other = owners.setdefault(word, cue)
            if other is not cue:
                raise ValueError(f"two cues claim {word!r}: {other.name!r} and {cue.name!r}")
    index: Index = {}
    for word in sorted(owners, key=len, reverse=True):
        index.setdefault(word[:2], []).append((word, owners[word]))
    return index


def scan(text: str, index: Index) -> list[Token]:
    """All cue words of a text (folded, in lower case) from left to right, none overlapping."""
    tokens: list[Token] = []
    get = index.get
    at, end = 0, len(text)
    while at < end:
        words = get(text[at : at + 2])
        found = _longest(text, at, words) if words else None
        if found is None:
            words = get(text[at])
            found = _longest(text, at, words) if words else None
        if found is None:
            at += 1
            continue
        word, cue = found
        tokens.append(Token(at, at + len(word), cue.sign, cue))
        at += len(word)
    return tokens


def _longest(text: str, at: int, words: list[tuple[str, Cue]]) -> tuple[str, Cue] | None:
    for word, cue in words:
        if text.startswith(word, at) and (word[0] > "z" or _stands_alone(text, at, word)):
            return word, cue
    return None


def _stands_alone(text: str, at: int, word: str) -> bool:
    """Whether a word of Latin letters is not just a part of a longer one."""
    end = at + len(word)
    before = at > 0 and word[0].isalnum() and text[at - 1].isascii() and text[at - 1].isalpha()
    after = end < len(text) and word[-1].isalnum() and text[end].isascii() and text[end].isalpha()
    return not before and not after
