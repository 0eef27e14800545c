"""From texts and their debts to the timeline: each text, and what was owed after it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from smsparse.ledger.balance import ZERO
from smsparse.ledger.close import Closed
from smsparse.ledger.names import Called, Names
from smsparse.ledger.texts import Text
from smsparse.ledger.traits import Traits
from smsparse.model import Step


class Total:
    """What is owed of all debts in one currency, as far as it is known."""

    def __init__(self) -> None:
        self._owed: dict[Traits, Decimal] = {}
        self._sum = ZERO

    def change(self, debt: Traits, owed: Decimal | None) -> Decimal | None:
        """Put what is now owed of a debt in place of what was; the new total."""
        before = self._owed.get(debt)
        if owed != before:
            if owed is None:
                self._sum -= self._owed.pop(debt)
            else:
                self._sum += owed - (before or ZERO)
                self._owed[debt] = owed
        return self._sum if self._owed else None


def timeline(
    texts: Iterable[tuple[Text, Traits]], names: Names, closed: Mapping[Traits, Closed]
) -> tuple[Step, ...]:
    """One step for each text of each debt, in the order of the texts."""
    totals: defaultdict[str, Total] = defaultdict(Total)
    silences = _silences(closed)
    steps: list[Step] = []
    for text, traits in texts:
        while silences and silences[-1][0] <= text.day:
            _, _, other, owed = silences.pop()
            totals[names.debts[other].currency].change(other, owed)
        debt = names.debts[traits]
        total = totals[debt.currency].change(traits, text.owed)
        if text.extra and steps[-1].debt == debt.id:
            steps.pop()  # one text is one event of a debt
        steps.append(_step(text, debt, total))
    return tuple(steps)


def _step(text: Text, debt: Called, total: Decimal | None) -> Step:
    reading = text.reading
    return Step(
        text.day,
        reading.message.received,
        text.id,
        debt.id,
        debt.lender,
        reading.event,
        debt.currency,
        text.owed,
        total,
    )


def _silences(closed: Mapping[Traits, Closed]) -> list[tuple[date, int, Traits, Decimal | None]]:
    """The days on which silence alone changed what is owed of a debt, the last one first."""
    found = [
        (day, debt.number, debt, owed) for debt, one in closed.items() for day, owed in one.silences
    ]
    return sorted(found, key=lambda silence: silence[:2], reverse=True)
