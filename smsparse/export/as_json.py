"""Ledger and report -> the JSON that other programs may rely on.

Money is a string with two decimals, days are ``YYYY-MM-DD``, times ISO 8601 with offset; what is
not known is ``null``.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from smsparse.model import (
    Account,
    Bill,
    Caution,
    Debt,
    Doubt,
    Entry,
    Ledger,
    Report,
    Source,
    Step,
    Summary,
)
from smsparse.reasons import say

Object = dict[str, Any]


def json_chunks(ledger: Ledger, report: Report, lang: str, version: str) -> Iterator[str]:
    """Everything the texts say and mean, piece by piece: a line a message, bill, debt or step."""
    before = "{"
    for name, part, is_list in _parts(ledger, report, lang, version):
        yield f"{before}\n {json.dumps(name)}: "
        yield from _list_chunks(part) if is_list else (_text(part),)
        before = ","
    yield "\n}\n"


def _parts(
    ledger: Ledger, report: Report, lang: str, version: str
) -> Iterator[tuple[str, Any, bool]]:
    """Name and content of each part, and whether it is a list."""

    def doubts(of: Iterable[Doubt]) -> list[Object]:
        return [{"field": doubt.field, "reason": say(doubt, lang)} for doubt in of]

    def warnings(of: Iterable[Caution]) -> list[Object]:
        return [
            {"code": c.code, "level": c.level.value, "reason": say(c, lang), "evidence": _span(c)}
            for c in of
        ]

    yield "smsparse", version, False
    yield "as_of", _plain(ledger.as_of), False
    yield "zone", {"name": report.zone.name, "from": report.zone.source}, False
    yield "sources", map(_source, report.sources), True
    yield "counts", counts(ledger, report), False
    yield "summary", map(_summary, ledger.summary), True
    yield (
        "messages",
        (_message(e, doubts, warnings) for e in (*ledger.entries, *ledger.ahead)),
        True,
    )
    yield "bills", (_bill(bill, doubts) for bill in ledger.bills), True
    yield "debts", (_debt(debt, doubts) for debt in ledger.debts), True
    yield "timeline", map(_step, ledger.timeline), True


def counts(ledger: Ledger, report: Report) -> Object:
    """What became of all texts: ``messages`` = ``debt`` + ``not_debt`` + ``duplicates``."""
    debt = ledger.debt_texts + ledger.later
    return {
        "messages": report.messages,
        "debt": debt,
        "not_debt": report.messages - debt - report.duplicates,
        "duplicates": report.duplicates,
        "sent": report.sent,
        "after_as_of": ledger.later,
        "unreadable": report.unreadable,
    }


def _source(source: Source) -> Object:
    return _take(source, "file sha256 messages unreadable repaired first last")


def _summary(summary: Summary) -> Object:
    return _take(summary, "currency owed overdue due_7 due_30 paid_30 to_review set_aside")


def _message(
    entry: Entry,
    doubts: Callable[[Iterable[Doubt]], list[Object]],
    warnings: Callable[[Iterable[Caution]], list[Object]],
) -> Object:
    reading, message = entry.reading, entry.reading.message
    money = "currency amount_due min_due total_owed paid_amount due_date"
    more = "due_kind card_tail loan_ref term days_overdue payout_amount settled relief"
    return {
        "id": message.id,
        **_take(message, "file index received sender body"),
        **_take(reading, f"debt event lender {money}"),
        "account": _account(reading.account),
        "support": list(reading.support),
        "evidence": {field: list(span) for field, span in reading.evidence.items()},
        "doubts": doubts(reading.doubts),
        "warnings": warnings(reading.cautions),
        **_take(reading, more),
        "parts": _optional(reading.parts, "principal interest penalty fee"),
        "also": [_optional(a, "currency amount_due min_due due_date") for a in reading.also],
        "set_aside": reading.set_aside,
        "debt_id": entry.debt,
        "bill_id": entry.bill,
    }


def _bill(bill: Bill, doubts: Callable[[Iterable[Doubt]], list[Object]]) -> Object:
    fields = (
        "id debt due_date currency amount_due min_due paid_amount paid_on remaining status "
        "status_from contained_in"
    )
    return {
        **_take(bill, fields),
        "doubts": doubts(bill.doubts),
        "messages": list(bill.messages),
    }


def _debt(debt: Debt, doubts: Callable[[Iterable[Doubt]], list[Object]]) -> Object:
    fields = (
        "id lender card_tail loan_ref currency status owed owed_basis total_owed total_owed_on "
        "next_due_date next_amount_due days_overdue borrowed repaid penalties last_paid_on "
        "last_paid_amount"
    )
    return {
        **_take(debt, fields),
        "repayment_account": _account(debt.repayment_account),
        "support": list(debt.support),
        "doubts": doubts(debt.doubts),
        "bills": list(debt.bills),
        "messages": list(debt.messages),
    }


def _step(step: Step) -> Object:
    return _take(step, "date received message debt lender event currency owed total")


def _account(account: Account | None) -> Object | None:
    return _optional(account, "number tail bank payee role")


def _optional(noun: object | None, fields: str) -> Object | None:
    return None if noun is None else _take(noun, fields)


def _span(caution: Caution) -> list[int] | None:
    return None if caution.span is None else list(caution.span)


def _take(noun: object, fields: str) -> Object:
    return {field: _plain(getattr(noun, field)) for field in fields.split()}


def _plain(value: object) -> object:
    """A value as JSON has it: money as text with two decimals, days and times in ISO form."""
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, date):  # and datetime
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return list(value)
    return value


def _text(value: object) -> str:
    # a lone surrogate cannot be written as UTF-8; in JSON it is written as an escape
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


def _list_chunks(items: Iterable[object]) -> Iterator[str]:
    before = "["
    for item in items:
        yield f"{before}\n  {_text(item)}"
        before = ","
    yield "[]" if before == "[" else "\n ]"
