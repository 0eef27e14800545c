"""The ids and currencies of debts and bills: the same in every run that knows their texts."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smsparse.ledger.book import Book
from smsparse.ledger.line import Line
from smsparse.ledger.traits import Traits

NO_CURRENCY = "XXX"  # ISO 4217: no text names a currency


@dataclass(frozen=True, slots=True)
class Called:
    """What one debt is called."""

    id: str
    lender: str
    currency: str


class Names:
    """What debts and bills are called: a debt by what identifies it, a bill by its day.

    A debt whose texts name no currency is taken to be in that of most debts.
    """

    def __init__(self, all_traits: Iterable[Traits]) -> None:
        debts = list(dict.fromkeys(all_traits))
        named = Counter(traits.currency for traits in debts if traits.currency)
        usual = min(named, key=lambda name: (-named[name], name), default=NO_CURRENCY)
        self._taken: set[str] = set()
        self.debts = {traits: self._call(traits, traits.currency or usual) for traits in debts}

    def of_bills(self, book: Book) -> dict[Line, str]:
        """Name the bills of a debt, and write down where each of its texts belongs."""
        debt = self.debts[book.traits].id
        bills = {
            line: self._free(self._bill_words(debt, line, number))
            for number, line in enumerate(book.lines)
        }
        for text in book.traits.texts:
            line = book.line_of.get(text)
            text.debt = debt
            text.bill = bills[line] if line is not None else None
        return bills

    def _call(self, traits: Traits, currency: str) -> Called:
        identity = self._free(self._debt_words(traits, currency))
        return Called(identity, self._lender(traits), currency)

    @staticmethod
    def _lender(traits: Traits) -> str:
        """What the borrower calls the lender; where no text says, its collector or sender."""
        if traits.name is not None:
            return traits.name
        return next(iter(traits.agents), traits.first.reading.message.sender)

    @staticmethod
    def _debt_words(traits: Traits, currency: str) -> Iterator[str]:
        whose = traits.house or traits.first.sender
        which = traits.ref or (traits.tails[0] if traits.tails else traits.product)
        yield f"{whose}|{which or ''}|{currency}"
        yield f"{traits.term[1] if traits.term else ''}"
        yield traits.first.id
        yield str(traits.number)

    @staticmethod
    def _bill_words(debt: str, line: Line, number: int) -> Iterator[str]:
        yield f"{debt}|{line.due or line.first.id}"
        yield f"{next(iter(line.figures), '')}"
        yield line.first.id
        yield str(number)

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
