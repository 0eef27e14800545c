"""Whom to call and where to pay, lender by lender: the rows below the debts."""

from collections.abc import Iterator

from smsparse.export import facts
from smsparse.export.page import Row
from smsparse.export.style import (
    CENTER,
    DATE,
    DIGITS,
    GREY,
    HEADING,
    NUMBER,
    OTHERS,
    SECTION,
    cell,
    lender,
)
from smsparse.export.table import height
from smsparse.export.text import Value
from smsparse.export.view import View
from smsparse.model import Contact, ContactKind
from smsparse.reasons import say as reason

NOTE = cell(size=9.5, color=GREY)
KNOWN = {True: "yes", False: "no", None: "unknown"}
VALUE_WIDTH = 20.0
GAP = 1  # columns that the words on what is known run across
PLACES = ("lender", "kind", "value", "known", *[None] * GAP, "first", "last", "texts", "doubts")


def contact_rows(view: View, first: int) -> Iterator[Row]:
    """The section from a row on; nothing where nobody worked it out."""
    if not view.contacts:
        return
    say = view.say
    yield Row(first, [say("below.contacts")], [SECTION], 26)
    headings = [say(f"contact.{place}") if place else None for place in PLACES]
    yield Row(first + 1, headings, [HEADING] * len(PLACES), 26)
    for number, contact in enumerate(view.contacts, first + 2):
        yield _row(view, contact, number)


def _row(view: View, contact: Contact, number: int) -> Row:
    say = view.say
    value = contact.value
    if contact.kind is ContactKind.PAY:
        value = facts.account(say, contact.account) or value
    known = say(f"contact.{KNOWN[contact.known]}") if contact.kind is ContactKind.CALL else None
    reasons = dict.fromkeys(reason(doubt, say.lang) for doubt in contact.doubts)
    doubts = say("page.semicolon").join(reasons) or None
    values: list[Value] = [contact.lender, say(f"contact.{contact.kind.value}"), value, known]
    values += [*[None] * GAP, contact.first, contact.last, len(contact.texts), doubts]
    colour = view.colours.get(contact.lender, OTHERS)
    looks = [lender(colour), CENTER, DIGITS, *[NOTE] * (1 + GAP)]
    tall = height([(value, DIGITS, VALUE_WIDTH)])
    return Row(number, values, [*looks, DATE, DATE, NUMBER, NOTE], tall)
