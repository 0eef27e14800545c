"""From readings to whom to call and where to pay, lender by lender."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from smsparse.lenders import Book, default_book
from smsparse.model import Account, Doubt, Reading
from smsparse.model.contact import Contact, ContactKind

Key = tuple[str, ContactKind, str]


def contacts(readings: Iterable[Reading], book: Book | None = None) -> tuple[Contact, ...]:
    """The numbers and accounts that each lender's texts gave, the newest of each lender first.

    A text that was set aside gives none. A value that replaces one which two or more earlier
    texts gave carries a doubt, and so does a number that is known as another lender's.
    """
    known = book or default_book()
    given: defaultdict[Key, list[tuple[Reading, Account | None]]] = defaultdict(list)
    genuine = (reading for reading in readings if reading.debt and not reading.set_aside)
    for reading in sorted(genuine, key=lambda reading: reading.message.received):
        for kind, value, account in _given(reading):
            given[reading.lender or "", kind, value].append((reading, account))
    found = [_contact(key, texts, known) for key, texts in given.items() if key[0]]
    found.sort(key=lambda contact: (contact.lender, contact.kind, -contact.last.toordinal()))
    return tuple(_with_change(contact, found) for contact in found)


def _given(reading: Reading) -> Iterator[tuple[ContactKind, str, Account | None]]:
    for number in reading.support:
        yield ContactKind.CALL, number, None
    account = reading.account
    value = account and (account.number or account.tail)
    if account and value:
        yield ContactKind.PAY, value, account


def _contact(key: Key, texts: Sequence[tuple[Reading, Account | None]], book: Book) -> Contact:
    lender, kind, value = key
    first, last = texts[0][0], texts[-1][0]
    known = _is_known(last, value, book) if kind is ContactKind.CALL else None
    doubts = (Doubt("support", "number_of_another", (value,)),) if known is False else ()
    return Contact(
        lender=lender,
        kind=kind,
        value=value,
        known=known,
        first=first.message.received.date(),
        last=last.message.received.date(),
        texts=tuple(reading.id for reading, _ in texts),
        account=texts[-1][1],
        doubts=doubts,
    )


def _is_known(reading: Reading, number: str, book: Book) -> bool | None:
    """Whether the facts know the number as this lender's; an extension after it is left out."""
    name = book.names.get((reading.institution or reading.lender or "").lower())
    if name is None:
        return None
    digits = re.sub(r"\D", "", re.split("转|ext", number)[0])
    return book.owns_number(name.lender.key, digits)


def _with_change(contact: Contact, found: Sequence[Contact]) -> Contact:
    """The contact, in doubt if it took the place of one that had been given again and again."""
    before = [
        other
        for other in found
        if (other.lender, other.kind) == (contact.lender, contact.kind)
        and other.last < contact.first
        and len(other.texts) >= 2
    ]
    if not before or contact.known:
        return contact
    old = max(before, key=lambda other: other.last)
    field = "support" if contact.kind is ContactKind.CALL else "account"
    doubt = Doubt(field, f"{field}_replaced", (contact.value, old.value, str(contact.first)))
    return replace(contact, doubts=(*contact.doubts, doubt))
