"""The timeline as CSV: UTF-8 with BOM, so that Excel reads Chinese; no cell becomes a formula."""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from smsparse.export import facts
from smsparse.export.labels import Labels
from smsparse.export.text import clean
from smsparse.export.view import grade
from smsparse.model import Entry, Ledger, Step

COLUMNS = (
    "received", "name", "event", "currency", "amount_due", "min_due", "paid", "payout",
    "stated_total", "debt_owed", "all_owed", "due_date", "account", "support", "body", "sender",
    "check", "debt_id", "bill_id", "id",
)  # fmt: skip
RISKY = ("=", "+", "-", "@", "\t", "\r")
LONG_NUMBER = 12  # digits: Excel would show it as 6.2E+15 and lose its end


def csv_lines(ledger: Ledger, say: Labels) -> Iterator[str]:
    """The heading and one line for each text about the owner's debt, oldest first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    steps = {step.message: step for step in ledger.timeline}
    yield "\ufeff"
    writer.writerow(say(f"col.{name}") for name in COLUMNS)
    for entry in ledger.entries:
        if entry.reading.debt:
            writer.writerow(map(safe, _row(entry, steps.get(entry.reading.id), say)))
        yield _taken(out)
    yield _taken(out)


def safe(value: object) -> str:
    """A value as text that no spreadsheet takes for a formula or a rounded number.

    >>> safe("=1+1"), safe("6217000012345678901"), safe(Decimal("5")), safe(None)
    ("'=1+1", "'6217000012345678901", '5.00', '')
    """
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, date):
        return value.isoformat()
    text = clean(str(value)).replace("_x005F_", "_")
    if text.startswith(RISKY) or (text.isdigit() and len(text) >= LONG_NUMBER):
        return f"'{text}"
    return text


def _row(entry: Entry, step: Step | None, say: Labels) -> list[object]:
    r = entry.reading
    found = grade(r) or ("again" if entry.again else "")
    return [
        facts.moment(r.message),
        r.lender,
        say(f"event.{r.event.value}"),
        r.currency,
        r.amount_due,
        r.min_due,
        None if entry.again else r.paid_amount,
        r.payout_amount,
        r.total_owed,
        step.owed if step else None,
        step.total if step else None,
        r.due_date,
        facts.account_in(say, r),
        facts.support_in(r),
        r.message.body,
        r.message.sender,
        say(f"check.{found}") if found else None,
        entry.debt,
        entry.bill,
        r.id,
    ]


def _taken(out: io.StringIO) -> str:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text
