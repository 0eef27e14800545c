"""What is owed of each debt and in each currency, kept up to date as the days pass."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from heapq import heappop, heappush

from smsparse.ledger.balance import ZERO
from smsparse.ledger.book import Book


class Sums:
    """The owed of every book, and their sum for each currency."""

    def __init__(self) -> None:
        self._owed: dict[Book, Decimal] = {}
        self._total: defaultdict[str | None, Decimal] = defaultdict(lambda: ZERO)
        self._known: defaultdict[str | None, int] = defaultdict(int)
        self._wakes: list[tuple[date, int, Book]] = []

    def update(self, book: Book, today: date) -> tuple[Decimal | None, Decimal | None]:
        """What is owed of a debt on a day, and of all debts in its currency."""
        currency = book.traits.currency
        owed = book.owed(today)
        before = self._owed.pop(book, None)
        if before is not None:
            self._total[currency] -= before
            self._known[currency] -= 1
        if owed is not None:
            self._owed[book] = owed
            self._total[currency] += owed
            self._known[currency] += 1
        wakes = book.wakes_on(today)
        if wakes is not None:
            heappush(self._wakes, (wakes, book.traits.number, book))
        return owed, self._total[currency] if self._known[currency] else None

    def wake(self, today: date) -> None:
        """Let the days pass: some overdue bills have by now come to be presumed paid."""
        while self._wakes and self._wakes[0][0] <= today:
            _, _, book = heappop(self._wakes)
            self.update(book, today)
