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
    lender,
    status,
)
from smsparse.export.table import Column, Frame, letter, mine, place, table_sheet
from smsparse.export.view import Text, View


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
            row_id=lambda text: text.id,
            hint=view.say("hint.timeline"),
            freeze="C4",
            links=links,
        ),
    )


def _needed(view: View, column: Column[Text]) -> bool:
    """Whether a column that most people do not need has anything to show."""
    if column.key == "currency":
        return view.many
    if column.key == "payout":
        return any(t.reading.payout_amount is not None for t in view.texts)
    if column.key == "also":
        return any(t.reading.also for t in view.texts)
    return True


def _columns(view: View) -> tuple[Column[Text], ...]:
    say = view.say
    return (
        Column("received", 16.5, lambda t: facts.moment(t.reading.message), TIME),
        Column("name", 17.5, lambda t: t.name, lambda t: lender(t.colour)),
        Column(
            "event",
            12.5,
            lambda t: say(f"event.{t.reading.event.value}"),
            lambda t: facts.event_look(t.reading.event),
        ),
        Column("currency", 9, lambda t: t.reading.currency, CENTER),
        Column("amount_due", 12.5, lambda t: t.reading.amount_due, STRONG_AMOUNT),
        Column("min_due", 11.5, lambda t: t.reading.min_due, AMOUNT),
        Column("paid", 12, lambda t: None if t.again else t.reading.paid_amount, STRONG_AMOUNT),
        Column("payout", 12, lambda t: t.reading.payout_amount, AMOUNT),
        Column("also", 15, lambda t: facts.also(say, t.reading), SMALL),
        Column("debt_owed", 13, lambda t: t.owed, AMOUNT),
        Column("due_date", 11.5, lambda t: t.reading.due_date, DATE),
        Column("account", 22, lambda t: facts.account_in(say, t.reading), SMALL),
        Column("support", 16, lambda t: facts.support_in(t.reading), DIGITS),
        Column("body", 56, lambda t: facts.body(view, t.reading), SMALL),
        Column("check", 11, lambda t: _check(view, t), _check_look),
        mine("note", 17),
        Column("sender", 18, lambda t: t.reading.message.sender, DIGITS, printed=False),
        Column("stated_total", 13, lambda t: t.reading.total_owed, AMOUNT, printed=False),
        Column("all_owed", 13, lambda t: t.total, AMOUNT, printed=False),
        Column("debt_id", 13, lambda t: t.debt, ID, printed=False),
        Column("bill_id", 13, lambda t: t.bill, ID, printed=False),
        Column("id", 14, lambda t: t.id, ID, printed=False),
    )


def _check(view: View, text: Text) -> str | None:
    """What there is to look at, or that the repayment stands at another text."""
    if text.grade:
        return view.say(f"check.{text.grade}")
    return view.say("check.again") if text.again else None


def _check_look(text: Text) -> Look:
    tone = facts.CHECK_TONES.get(text.grade)
    return status(tone) if tone else CENTER
