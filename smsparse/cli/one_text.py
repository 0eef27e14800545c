"""One text in, every field out with the words it was read from: the tool of trust (``--text``)."""

from collections.abc import Iterator
from decimal import Decimal

from smsparse.cli.columns import padded, width, wrapped
from smsparse.cli.words import Words
from smsparse.model import Account, Also, DueKind, Found, Parts, Reading
from smsparse.reasons import say as reason

LINE = 78
FIELDS = (
    *("event", "lender", "agent", "amount_due", "min_due", "total_owed", "paid_amount"),
    *("payout_amount", "parts", "also", "due_date", "paid_on", "days_overdue", "term"),
    *("account", "card_tail", "loan_ref", "settled", "relief", "support"),
)
ALWAYS = ("lender", "amount_due", "min_due", "total_owed", "due_date", "account", "support")


def explain(reading: Reading, say: Words) -> Iterator[str]:
    """The lines that tell what a text says, what it does not say, and what is unsure in it."""
    yield from wrapped(" ".join(reading.message.body.split()), LINE)
    yield ""
    rows = [row for field in FIELDS if (row := _row(reading, field, say))]
    columns = [max((width(row[n]) for row in rows), default=0) for n in range(3)]
    for row in rows:
        cells = (padded(cell, columns[n] + 2) for n, cell in enumerate(row[:3]))
        yield "".join((*cells, row[3])).rstrip()
    if not reading.debt:
        yield from ("", *wrapped(say("no_debt"), LINE))
        missing: list[str] = []
    else:
        missing = [say(f"field_{name}") for name in ALWAYS if not getattr(reading, name)]
    if missing:
        yield from ("", f"{say('missing')}{say('comma').join(missing)}")
    for doubt in reading.doubts:
        field = say(f"field_{doubt.field}") if f"field_{doubt.field}" in say else doubt.field
        yield from _noted(say("doubt", field), reason(doubt, say.lang))
    for caution in reading.cautions:
        yield from _noted(say(f"level_{caution.level}"), reason(caution, say.lang))
    if reading.set_aside:
        yield from _noted("", say("set_aside"))


def _noted(head: str, words: str) -> Iterator[str]:
    yield ""
    yield from wrapped(f"{head}{words}", LINE)


def _row(reading: Reading, field: str, say: Words) -> tuple[str, str, str, str] | None:
    """A field: its name, its value, the words it was read from, and the rule that read it."""
    value = getattr(reading, field)
    if value is None or value == ():
        return None
    found = next((f for f in reading.found if f.field == field), None)
    shown = _shown(field, value, reading, say)
    return (say(f"field_{field}"), shown, *_evidence(found, reading))


def _evidence(found: Found | None, reading: Reading) -> tuple[str, str]:
    if found is None:
        return "", ""
    words = " ".join(reading.message.body[slice(*found.span)].split())
    return f"“{words}”", found.rule


def _shown(field: str, value: object, reading: Reading, say: Words) -> str:
    """A value in words; the day of a request is told from a bill's own day."""
    shown = f"{value}"
    if isinstance(value, Decimal):
        shown = f"{value:,.2f} {reading.currency or ''}".rstrip()
    elif isinstance(value, Account):
        shown = _account(value, say)
    elif isinstance(value, Parts):
        shown = _parts(value, say)
    elif isinstance(value, tuple):
        shown = " / ".join(map(str, filter(None, value))) if field == "term" else _all(value)
    elif field == "due_date" and reading.due_kind is DueKind.ASKED_BY:
        shown += say("brackets", say("asked_by"))
    elif field in ("event", "settled", "relief"):
        shown = say(f"{field}_{value}")
    return shown


def _account(account: Account, say: Words) -> str:
    number = account.number or (say("tail", account.tail) if account.tail else None)
    role = say(f"role_{account.role}") if account.role else None
    given = (account.bank, account.payee, number, role)
    return " · ".join(part for part in given if part)


def _parts(parts: Parts, say: Words) -> str:
    amounts = {
        "principal": parts.principal,
        "interest": parts.interest,
        "penalty": parts.penalty,
        "fee": parts.fee,
    }
    told = (f"{say(f'part_{n}')} {amount:,.2f}" for n, amount in amounts.items() if amount)
    return say("comma").join(told)


def _all(values: tuple[object, ...]) -> str:
    return "; ".join(_also(v) if isinstance(v, Also) else str(v) for v in values)


def _also(also: Also) -> str:
    amounts = (also.amount_due, also.min_due)
    told = [f"{amount:,.2f} {also.currency}" for amount in amounts if amount is not None]
    return " ".join([*told, f"{also.due_date or ''}"]).rstrip()
