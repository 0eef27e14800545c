"""The open bills as a calendar file (RFC 5545) with an alarm two days before each."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from smsparse.export import facts
from smsparse.export.labels import Labels
from smsparse.model import Bill, Debt, Ledger

PRODUCT = "-//smsparse//smsparse//ZH"
LONGEST = 75  # bytes in a line
# an event of a whole day begins at midnight: 39 hours before it is nine o'clock two days earlier
TWO_DAYS_BEFORE, SAME_DAY = "-PT39H", "PT9H"


def ics_lines(ledger: Ledger, say: Labels, made: datetime) -> Iterator[str]:
    """The calendar, folded lines with CRLF."""
    debts = {debt.id: debt for debt in ledger.debts}
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"]
    head += ["METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(say('title.calendar'))}"]
    lines = [*head]
    for bill in sorted(ledger.bills, key=lambda bill: (str(bill.due_date), bill.id)):
        if bill.status.is_open and bill.due_date:
            lines += _event(ledger, say, made, bill, debts[bill.debt])
    for line in [*lines, "END:VCALENDAR"]:
        yield folded(line)


def _event(ledger: Ledger, say: Labels, made: datetime, bill: Bill, debt: Debt) -> list[str]:
    due = bill.due_date
    assert due is not None  # noqa: S101 - the caller looked
    amount = facts.to_pay(bill)
    words = f"{bill.currency} {amount:,.2f}" if amount is not None else ""
    title = " ".join(filter(None, (debt.lender, say(f"bill.{bill.status.value}"), words)))
    lines = [
        "BEGIN:VEVENT",
        f"UID:{bill.id}@smsparse",
        f"DTSTAMP:{made.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(title)}",
        f"DESCRIPTION:{escaped(_details(say, bill, debt))}",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
    ]
    days = (due - ledger.as_of).days
    if days >= 0:
        trigger = TWO_DAYS_BEFORE if days >= 2 else SAME_DAY
        lines += ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escaped(title)}"]
        lines += [f"TRIGGER:{trigger}", "END:VALARM"]
    return [*lines, "END:VEVENT"]


def _details(say: Labels, bill: Bill, debt: Debt) -> str:
    """What the reminder should say besides: minimum, account, number, and to check them."""
    numbers = [n for n in debt.support if n not in facts.doubted_numbers(debt)]
    parts = [
        ("col.min_due", f"{bill.min_due:,.2f}" if bill.min_due is not None else None),
        ("col.account", facts.account(say, debt.repayment_account)),
        ("col.support", ", ".join(numbers) or None),
    ]
    lines = [f"{say(key)}: {words}" for key, words in parts if words]
    return "\n".join([*lines, say("overview.unverified")])


def escaped(text: str) -> str:
    r"""Text as a calendar file has it.

    >>> escaped("a,b;c\nd")
    'a\\,b\\;c\\nd'
    """
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(plain, written)
    return "".join(c for c in text if c >= " ").encode("utf-8", "replace").decode()


def folded(line: str) -> str:
    """A line in pieces of at most 75 bytes, none cut inside a character."""
    pieces: list[str] = []
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > LONGEST - bool(pieces):
            pieces.append(piece)
            piece, size = "", 0
        piece, size = piece + character, size + width
    return "\r\n ".join([*pieces, piece]) + "\r\n"
