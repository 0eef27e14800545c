"""The ids and currencies of debts and bills: the same in every run that knows their texts."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from smsparse.ledger.book import Book
from smsparse.ledger.line import Line

NO_CURRENCY = "XXX"  # ISO 4217: no text names a currency


class Names:
    """What debts and bills are called. A debt by what identifies it, a bill by its day."""

    def __init__(self, books: Sequence[Book]) -> None:
        named = Counter(book.traits.currency for book in books if book.traits.currency)
        self._usual = min(named, key=lambda name: (-named[name], name), default=NO_CURRENCY)
        self._taken: set[str] = set()
        self.debts: dict[Book, str] = {}
        self.bills: dict[Line, str] = {}
        for book in books:
            self.debts[book] = self._free(self._debt_words(book))
            for line in book.lines:
                self.bills[line] = self._free(self._bill_words(book, line))

    def currency(self, book: Book) -> str:
        """The debt's currency: of its own texts, else that of most debts."""
        return book.traits.currency or self._usual or NO_CURRENCY

    def _debt_words(self, book: Book) -> Iterator[str]:
        traits = book.traits
        first = book.texts[0]
        whose = traits.house or first.sender
        which = traits.ref or (traits.tails[0] if traits.tails else traits.product)
        yield f"{whose}|{which or ''}|{self.currency(book)}"
        yield f"{traits.term[1] if traits.term else ''}"
        yield first.id
        yield str(traits.number)

    def _bill_words(self, book: Book, line: Line) -> Iterator[str]:
        yield f"{self.debts[book]}|{line.due or line.first.id}"
        yield f"{next(iter(line.figures), '')}"
        yield line.first.id
        yield str(book.lines.index(line))

    def _free(self, words: Iterator[str]) -> str:
        """The id of as few words as tell it from all others."""
        said = ""
        identity = ""
        for word in words:
            said += f"|{word}"
            identity = hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:10]
            if identity not in self._taken:
                break
        self._taken.add(identity)
        return identity
