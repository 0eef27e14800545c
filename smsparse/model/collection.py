"""The record of collection: which texts pressed for payment, when, and what stands in them.

The nouns of the sheet 催收记录. Whoever fills them says what stands in a text, never a verdict.
"""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

from smsparse.model.reading import Doubt, Reading


class Force(StrEnum):
    """How binding a rule is."""

    LAW = "law"  # law or regulation
    STANDARD = "standard"  # recommended national standard
    GUIDE = "guide"  # guide of an association, self-discipline


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule on collection. ``rule`` and ``source`` are (Chinese, English).

    ``source`` names the instrument and its article, exactly as sure as it is known.
    """

    id: str
    rule: tuple[str, str]
    source: tuple[str, str]
    force: Force


@dataclass(frozen=True, slots=True)
class CollectionRow:
    """One text of overdue, collection or somebody else's debt.

    ``day`` and ``clock`` are when it was sent, where the backup knows that, else received.
    ``claims`` is who the text says it is, ``of_day`` which one of that day for its lender (from
    1), ``quotes`` the words of threats and official names, ``missing`` what a proper notice
    states and this one does not, ``rules`` the ids of the rules that it is worth asking about.
    """

    reading: Reading
    day: date
    clock: time
    night: bool
    sender: str
    claims: str | None = None
    lender: str | None = None
    amount: Decimal | None = None
    of_day: int = 1
    third_party: bool = False
    quotes: tuple[str, ...] = ()
    missing: tuple[Doubt, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """All rows, oldest first, and the rules that they name."""

    rows: tuple[CollectionRow, ...] = ()
    rules: tuple[Rule, ...] = ()
