"""Judged days -> the due date, whose day it is, and what is unsure about it."""

from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from smsparse.model import Doubt, DueKind, Event
from smsparse.reading.days import Day
from smsparse.reading.due import PAYING, Dated, Force
from smsparse.reading.text import Text

BILLED = frozenset({Event.REMINDER, Event.STATEMENT})
TOLD = frozenset({Event.OVERDUE, Event.COLLECTION, Event.FAILED, Event.RELIEF})
Chosen = tuple[Dated | None, date | None, DueKind | None, list[Doubt]]


def days_ahead(text: Text, dated: tuple[Dated, ...], least: Force = Force.ASKED) -> int | None:
    """How many days ahead the nearest due day lies, ``None`` if none does.

    With ``Force.OPEN`` a day counts of which no word says what it is.
    """
    today = text.message.received.date()
    days = [_pick(d.day, today, overdue=False) for d in dated if d.force >= least]
    return min(((day - today).days for day in days if day >= today), default=None)


def has_passed(text: Text, dated: tuple[Dated, ...], least: Force = Force.DEBIT) -> bool:
    """Whether the bill's own day lies behind the text: what sounds like a reminder is late."""
    today = text.message.received.date()
    days = [_pick(d.day, today, overdue=False) for d in dated if d.force >= least]
    return bool(days) and all(0 < (today - day).days <= 400 for day in days)


def choose(text: Text, dated: tuple[Dated, ...], event: Event) -> Chosen:
    """The due date of a text, whose day it is, and what is unsure about it.

    The bill's own day goes before a day asked for; of several the first one that is still ahead,
    or, in a text about arrears, the earliest.
    """
    today = text.message.received.date()
    overdue = event in (Event.OVERDUE, Event.COLLECTION)
    candidates = _candidates(text, dated, event)
    if not candidates:
        return None, None, None, []
    force = _strongest(candidates, today)
    chosen = [d for d in candidates if d.force is force]
    days = [(_pick(d.day, today, overdue=overdue), n) for n, d in enumerate(chosen)]
    ahead = [pair for pair in days if (today - pair[0]).days <= 1]
    day, number = min(days) if overdue or not ahead else min(ahead)
    if ahead and force is Force.ASKED and event in BILLED and (max(ahead)[0] - day).days <= 3:
        day, number = max(ahead)  # 请于20日前还款，自动还款请于19日前存足
    best = chosen[number]
    asked = event in TOLD and (
        best.force is not Force.DUE or (event is Event.FAILED and day > today)
    )
    doubts = _doubts(text, best, day)
    if event is Event.PAYOUT and best.day.monthless:  # 每月15日还款: from which month on?
        doubts.append(Doubt("due_date", "first month open", (day.isoformat(),)))
    rivals = sorted({d for d, _ in ahead} - {day})
    if rivals:
        doubts.append(Doubt("due_date", "rival days", ("、".join(map(str, rivals)),)))
    return best, day, DueKind.ASKED_BY if asked else DueKind.DUE, doubts


def _candidates(text: Text, dated: tuple[Dated, ...], event: Event) -> list[Dated]:
    """The days that may be the due date in a text of this kind."""
    today = text.message.received.date()
    found = [d for d in dated if d.force >= Force.ASKED]
    if event is Event.PAYOUT:
        found = [replace(d, day=_next_month(d.day, today)) for d in found]
    if event in (Event.PAID, Event.PAYOUT):
        found = [d for d in found if _pick(d.day, today, overdue=False) > today]
    if event is Event.FAILED:
        found = [
            d
            for d in found
            if d.force is not Force.ASKED or _pick(d.day, today, overdue=False) >= today
        ]
    if found or event not in BILLED:
        return found
    days = {d: _pick(d.day, today, overdue=False) for d in dated if d.force is Force.OPEN}
    near = [d for d, day in days.items() if 0 <= (day - today).days <= 45]
    return near if len({days[d] for d in near}) == 1 else []


def _strongest(candidates: list[Dated], today: date) -> Force:
    """The force of the bill's own day, unless a day asked for comes long before it."""
    best = max(d.force for d in candidates)
    soon = [d for d in candidates if d.force is Force.ASKED and d.token and d.token.sign in PAYING]
    own = [d for d in candidates if d.force is best]
    if best is Force.DUE and soon and all(_is_much_later(d, soon[0], today) for d in own):
        return Force.ASKED
    return best


def _pick(day: Day, today: date, *, overdue: bool) -> date:
    """The year or month that the words leave open."""
    if day.past == day.future:
        return day.past
    if day.monthless:
        return day.past if overdue and (today - day.past).days <= 15 else day.future
    if overdue or (today - day.past).days <= 60:
        return day.nearest(today)
    return day.future


def _doubts(text: Text, dated: Dated, day: date) -> list[Doubt]:
    words = text.message.body[slice(*text.folded.span(dated.day.start, dated.day.end))]
    received = text.message.received.date()
    doubts = []
    if dated.day.other is not None:
        doubts.append(
            Doubt(
                "due_date",
                "day or month first",
                (words, day.isoformat(), dated.day.other.isoformat()),
            )
        )
    if dated.force is Force.OPEN:
        doubts.append(Doubt("due_date", "day unexplained", (words,)))
    if not -800 <= (day - received).days <= 400:
        doubts.append(Doubt("due_date", "far from the text", (words, day.isoformat())))
    return doubts


def _next_month(day: Day, today: date) -> Day:
    """每月20日 on the 20th: the first instalment of a loan paid out today is a month away."""
    if day.monthless and day.future == today:
        return replace(
            day, past=today + relativedelta(months=1), future=today + relativedelta(months=1)
        )
    return day


def _is_much_later(one: Dated, other: Dated, today: date) -> bool:
    """请于12月20日前存入利息…本金到期日2021年6月20日: the far day is another bill's."""
    gap = _pick(one.day, today, overdue=False) - _pick(other.day, today, overdue=False)
    return gap.days > 45
