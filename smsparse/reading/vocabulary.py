"""The words to look for in a text, and a text with those digits masked that no word holds."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smsparse.lenders import Book
from smsparse.reading.cue import Index
from smsparse.reading.names import NameIndex, index_of_names

DIGITS = frozenset("0123456789")
ZEROS = bytes.maketrans(b"123456789", b"000000000")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words to look for: cue words, lenders' names, and which of them hold digits."""

    words: Index
    names: NameIndex
    figures: "re.Pattern[str]"


def vocabulary(words: Index, book: Book) -> Vocabulary:
    """The cue words, with the names of the lenders in this book."""
    names = index_of_names(book)
    figures = [*_figures(words.words), *(_alone(name) for name in _figures(names.names))]
    return Vocabulary(words, names, re.compile("|".join(figures) or "(?!)"))


def _figures(words: Iterable[str]) -> Iterator[str]:
    """A pattern for each word that holds digits."""
    for word in words:
        if not word.isalpha() and (digits := set(word) & DIGITS):
            pattern = re.escape(word)
            yield pattern.replace("0", r"\d") if digits == {"0"} else pattern


def _alone(pattern: str) -> str:
    """A name only where it is no part of a longer number.

    The pattern begins with the name itself, so that the search can skip to its first character.
    """
    before = rf"(?<!\d{pattern})" if pattern[0].isdigit() else ""
    return pattern + before + (r"(?!\d)" if pattern[-1].isdigit() else "")


def masked(plain: str, known: Vocabulary) -> str:
    """The text with each digit as 0; as it is, if one of the words to look for has digits."""
    if known.figures.search(plain):
        return plain
    return plain.encode("utf-8", "surrogatepass").translate(ZEROS).decode("utf-8", "surrogatepass")
