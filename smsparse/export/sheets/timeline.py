"""时间线: one row for each text about the owner's debt, newest first."""

from smsparse.export import facts
from smsparse.export.page import Link, Sheet
from smsparse.export.style import (
    AMOUNT,
    CENTER,
    DATE,
    DIGITS,
    ID,
    SMALL,
    STRONG_AMOUNT,
    TIME,
    Look,
    status,
)
from smsparse.export.table import Column, Frame, letter, mine, place, table_sheet
from smsparse.export.text import Value
from smsparse.export.view import View, grade
from smsparse.model import Entry


def sheet(view: View) -> Sheet:
    """The timeline."""
    columns = tuple(column for column in _columns(view) if _needed(view, column))
    check = letter(columns, "check")
    links = tuple(
        Link(f"{check}{row}", place(view, "review", f"A{view.check_rows[text]}"))
        for text, row in view.text_rows.items()
        if text in view.check_rows
    )
    return table_sheet(
        view,
        Frame(
            key="timeline",
            columns=columns,
            items=view.texts,
            row_id=lambda entry: entry.reading.id,
            hint=view.say("hint.timeline"),
            freeze="C4",
            links=links,
        ),
    )


def _needed(view: View, column: Column[Entry]) -> bool:
    """Whether a column that most people do not need has anything to show."""
    if column.key == "currency":
        return view.many
    if column.key == "payout":
        return any(e.reading.payout_amount is not None for e in view.texts)
    if column.key == "also":
        return any(e.reading.also for e in view.texts)
    return True


def _columns(view: View) -> tuple[Column[Entry], ...]:
    say = view.say
    return (
        Column("received", 16.5, lambda e: facts.moment(e.reading.message), TIME),
        Column("name", 17.5, view.name_of, lambda e: facts.lender_look(view, e)),
        Column(
            "event",
            12.5,
            lambda e: say(f"event.{e.reading.event.value}"),
            lambda e: facts.event_look(e.reading.event),
        ),
        Column("currency", 7, lambda e: e.reading.currency, CENTER),
        Column("amount_due", 12.5, lambda e: e.reading.amount_due, STRONG_AMOUNT),
        Column("min_due", 11.5, lambda e: e.reading.min_due, AMOUNT),
        Column("paid", 12, lambda e: e.reading.paid_amount, STRONG_AMOUNT),
        Column("payout", 12, lambda e: e.reading.payout_amount, AMOUNT),
        Column("also", 15, lambda e: facts.also(say, e.reading), SMALL),
        Column("debt_owed", 13, lambda e: _owed(view, e), AMOUNT),
        Column("due_date", 11.5, lambda e: e.reading.due_date, DATE),
        Column("account", 22, lambda e: facts.account(say, e.reading.account), SMALL),
        Column("support", 16, lambda e: facts.support(e.reading.support), DIGITS),
        Column("body", 56, lambda e: facts.body(view, e.reading), SMALL),
        Column("check", 11, lambda e: _check(view, e), _check_look),
        mine("note", 17),
        Column("sender", 18, lambda e: e.reading.message.sender, DIGITS, printed=False),
        Column("stated_total", 13, lambda e: e.reading.total_owed, AMOUNT, printed=False),
        Column("all_owed", 13, lambda e: _all_owed(view, e), AMOUNT, printed=False),
        Column("debt_id", 13, lambda e: e.debt, ID, printed=False),
        Column("bill_id", 13, lambda e: e.bill, ID, printed=False),
        Column("id", 14, lambda e: e.reading.id, ID, printed=False),
    )


def _owed(view: View, entry: Entry) -> Value:
    step = view.steps.get(entry.reading.id)
    return step.owed if step else None


def _all_owed(view: View, entry: Entry) -> Value:
    step = view.steps.get(entry.reading.id)
    return step.total if step else None


def _check(view: View, entry: Entry) -> Value:
    found = grade(entry)
    return view.say(f"check.{found}") if found else None


def _check_look(entry: Entry) -> Look:
    tone = facts.CHECK_TONES.get(grade(entry))
    return status(tone) if tone else CENTER
