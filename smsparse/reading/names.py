"""A text -> the lenders that it names, by its signature, in its words and by its sender."""

from collections.abc import Iterator
from dataclasses import dataclass

from smsparse.lenders import Book, Lender, Name, Product
from smsparse.reading.cue import Starts, starts_of
from smsparse.reading.fold import fold
from smsparse.reading.lazily import lazy

SIGNATURE = lazy(
    r"(?:^|(?<=[】\]]))\s*[【\[〔]+\s*([^【】\[\]〔〕]{1,40}?)\s*[】\]〕]+|[【\[〔]+\s*([^【】\[\]〔〕]{2,40}?)\s*[】\]〕]+\s*[!。.~]?\s*$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A lender's name as found in the plain text."""

    start: int
    end: int
    name: Name

    def __hash__(self) -> int:
        """By the place alone: all that a book knows of a lender takes long to hash."""
        return self.start

    @property
    def lender(self) -> Lender:
        """Who is named."""
        return self.name.lender

    @property
    def product(self) -> Product | None:
        """What is named, if it is a product."""
        return self.name.product


@dataclass(frozen=True, slots=True, eq=False)
class NameIndex:
    """Names in plain text and whom they stand for, and how they begin."""

    names: dict[str, Name]
    starts: Starts


def index_of_names(book: Book) -> NameIndex:
    """Every name of the book as plain text."""
    names = {fold(words).text: name for words, name in book.names.items()}
    return NameIndex(names, starts_of(names))


def find_names(text: str, index: NameIndex) -> Iterator[Named]:
    """All lenders' names in a plain text from left to right, the longest at each place."""
    names = index.names
    end = 0
    for at, lengths in index.starts.found_in(text):
        if at < end:
            continue
        for length in lengths:
            words = text[at : at + length]
            name = names.get(words)
            if name is not None and _fits(text, at, at + len(words), name):
                end = at + len(words)
                yield Named(at, end, name)
                break


def _fits(text: str, start: int, end: int, name: Name) -> bool:
    before = text[start - 1] if start else "【"
    after = text[end] if end < len(text) else "】"
    if name.whole_only:
        return before in "【[〔\n。!" and after in "】]〕\n"
    latin_before = before.isascii() and before.isalnum() and text[start].isascii()
    latin_after = after.isascii() and after.isalnum() and text[end - 1].isascii()
    return not latin_before and not latin_after


def find_signatures(text: str) -> list[tuple[int, int]]:
    """The places of the signatures, head or tail: 【微众银行】…, …[招商银行].

    >>> text = "【招商银行】您好[招商银行]"
    >>> [text[a:b] for a, b in find_signatures(text)]
    ['招商银行', '招商银行']
    """
    return [m.span(1) if m[1] is not None else m.span(2) for m in SIGNATURE.finditer(text)]
