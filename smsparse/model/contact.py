"""Whom to call and where to pay: what the texts of a lender gave, and what is known of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from smsparse.model.reading import Account, Doubt


class ContactKind(StrEnum):
    """What a contact is for."""

    CALL = "call"  # a number for enquiries
    PAY = "pay"  # an account to pay into, or one that is debited


@dataclass(frozen=True, slots=True)
class Contact:
    """One number or account that the genuine texts of a lender gave.

    ``value`` is as printed. ``known`` says whether the lender facts know a number as the
    lender's own: ``None`` where they do not say. ``texts`` are the ids of the texts that gave it.
    """

    lender: str
    kind: ContactKind
    value: str
    known: bool | None
    first: date
    last: date
    texts: tuple[str, ...] = ()
    account: Account | None = None
    doubts: tuple[Doubt, ...] = ()
