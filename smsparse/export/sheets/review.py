"""待核对: the texts in doubt or with a warning, and room for what the user says of them."""

from smsparse.export import facts
from smsparse.export.page import Choice, Link, Sheet
from smsparse.export.style import (
    AMOUNT,
    CENTER,
    DATE,
    DIGITS,
    ID,
    MINE_AMOUNT,
    MINE_DATE,
    SMALL,
    TIME,
    Look,
    Tone,
    cell,
    lender,
    status,
)
from smsparse.export.table import Column, Frame, letter, mine, place, table_sheet
from smsparse.export.text import Value
from smsparse.export.view import Text, View
from smsparse.model import Verdict
from smsparse.reasons import say as reason

VERDICTS = (Verdict.RIGHT, Verdict.WRONG, Verdict.IGNORE)
REASON = cell(wrap=True, size=9.5, color=Tone.SOON.text)


def sheet(view: View) -> Sheet:
    """The texts to check."""
    columns = tuple(c for c in _columns(view) if c.key != "currency" or view.many)
    say = view.say
    received = letter(columns, "received")
    links = tuple(
        Link(f"{received}{row}", place(view, "timeline", f"A{view.text_rows[text]}"))
        for text, row in view.check_rows.items()
        if text in view.text_rows
    )
    words = tuple(say(f"verdict.{verdict.value}") for verdict in VERDICTS)
    frame = Frame(
        key="review",
        columns=columns,
        items=view.checks,
        row_id=lambda text: text.id,
        hint=say("hint.review"),
        freeze="B4",
        links=links,
        choices=(
            ("verdict", Choice("", "list", words, say("error.choice"))),
            ("right_amount", Choice("", "decimal", (), say("error.amount"))),
            ("right_day", Choice("", "date", (), say("error.day"))),
        ),
    )
    return table_sheet(view, frame)


def reasons(view: View, text: Text) -> str | None:
    """Why a text needs a look, one reason a line: warnings first."""
    lang, reading = view.say.lang, text.reading
    warnings = [reason(caution, lang) for caution in reading.cautions]
    doubts = [reason(doubt, lang) for doubt in reading.doubts]
    return "\n".join(dict.fromkeys(warnings + doubts)) or None


def _columns(view: View) -> tuple[Column[Text], ...]:
    say = view.say
    return (
        Column("received", 16.5, lambda t: facts.moment(t.reading.message), TIME),
        Column("level", 17, lambda t: _level(view, t), _level_look),
        Column("reason", 44, lambda t: reasons(view, t), REASON),
        Column("name", 18, lambda t: t.name, lambda t: lender(t.colour)),
        Column(
            "event",
            13,
            lambda t: say(f"event.{t.reading.event.value}"),
            lambda t: facts.event_look(t.reading.event),
        ),
        Column("currency", 9, lambda t: t.reading.currency, CENTER),
        Column("read_amount", 13, _amount, AMOUNT),
        Column("read_day", 12.5, lambda t: t.reading.due_date, DATE),
        Column("body", 54, lambda t: facts.body(view, t.reading), SMALL),
        Column("sender", 17, lambda t: t.reading.message.sender, DIGITS),
        mine("verdict", 11),
        mine("right_amount", 13, MINE_AMOUNT),
        mine("right_day", 12.5, MINE_DATE),
        mine("note", 20),
        Column("id", 14, lambda t: t.id, ID, printed=False),
    )


def _amount(text: Text) -> Value:
    r = text.reading
    amounts = (r.amount_due, r.paid_amount, r.payout_amount, r.total_owed, r.min_due)
    return next((amount for amount in amounts if amount is not None), None)


def _level(view: View, text: Text) -> Value:
    return view.say(f"level.{text.grade or 'mine'}")


def _level_look(text: Text) -> Look:
    return status(facts.CHECK_TONES.get(text.grade, Tone.PAID))
