"""The user's verdicts in an old workbook -> decisions that the ledger applies."""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from smsparse.export.labels import key_of
from smsparse.export.notes import Held, UserCell
from smsparse.export.text import Value
from smsparse.model import Decision, Verdict

OF_A_TEXT = frozenset({Verdict.RIGHT, Verdict.WRONG, Verdict.IGNORE})
DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


def decisions(
    cells: Iterable[UserCell], held: Sequence[Held]
) -> tuple[tuple[Decision, ...], tuple[str, ...]]:
    """The decisions, and what was typed where a decision is expected but is none."""
    rows: dict[tuple[str, str], dict[str, Value]] = {}
    for cell in cells:
        if cell.sheet in ("review", "upcoming"):
            rows.setdefault((cell.sheet, cell.row), {})[cell.column] = cell.value
    texts = {h.row: tuple(sorted(h.messages)) for h in held if h.sheet == "upcoming"}
    made: list[Decision] = []
    problems: list[str] = []
    for (sheet, row), typed in rows.items():
        if sheet == "review":
            decision = _of_text(row, typed, problems)
        else:
            decision = _of_bill(row, typed, texts.get(row, ()), problems)
        if decision:
            made.append(decision)
    return tuple(made), tuple(problems)


def _of_text(row: str, typed: Mapping[str, Value], problems: list[str]) -> Decision | None:
    """A verdict on a text; right figures without one mean that the text is right with them."""
    verdict = _verdict(typed.get("col.verdict"), OF_A_TEXT, row, problems)
    amount = _amount(typed.get("col.right_amount"), row, problems)
    day = _day(typed.get("col.right_day"), row, problems)
    if verdict is None and (amount is not None or day is not None):
        verdict = Verdict.RIGHT
    return Decision(row, verdict, amount, day) if verdict else None


def _of_bill(
    row: str, typed: Mapping[str, Value], texts: tuple[str, ...], problems: list[str]
) -> Decision | None:
    """What the user did about a bill; an amount alone means that so much was paid."""
    verdict = _verdict(typed.get("col.action"), set(Verdict) - OF_A_TEXT, row, problems)
    amount = _amount(typed.get("col.my_paid"), row, problems)
    if verdict is None and amount is not None:
        verdict = Verdict.PART_PAID
    return Decision(row, verdict, amount, messages=texts) if verdict else None


def _verdict(
    value: Value, allowed: AbstractSet[Verdict], row: str, problems: list[str]
) -> Verdict | None:
    if value is None:
        return None
    key = key_of("verdict", str(value))
    verdict = Verdict(key.split(".")[1]) if key else None
    if verdict is not None and verdict in allowed:
        return verdict
    problems.append(f"{row}: {value}")
    return None


def _amount(value: Value, row: str, problems: list[str]) -> Decimal | None:
    """An amount typed as a number or as text with separators and a currency sign."""
    if value is None:
        return None
    if isinstance(value, int | Decimal):
        amount = Decimal(value)
    else:
        try:
            amount = Decimal(re.sub(r"[\s,，￥¥元]|CNY|RMB", "", str(value)))
        except InvalidOperation:
            amount = Decimal(-1)
    if amount.is_finite() and amount >= 0:
        return amount.quantize(Decimal("0.01"))
    problems.append(f"{row}: {value}")
    return None


def _day(value: Value, row: str, problems: list[str]) -> date | None:
    """A day typed as a date or as text like 2025-4-18 or 2025年4月18日."""
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = DAY.fullmatch(str(value).strip())
    if found:
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            pass
    problems.append(f"{row}: {value}")
    return None
