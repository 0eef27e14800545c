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
    status,
)
from smsparse.export.table import Column, Frame, letter, mine, place, table_sheet
from smsparse.export.text import Value
from smsparse.export.view import View, grade
from smsparse.model import Entry, Verdict
from smsparse.reasons import say as reason

VERDICTS = (Verdict.RIGHT, Verdict.WRONG, Verdict.IGNORE)
REASON = cell(wrap=True, size=9.5, color=Tone.SOON.text, bold=True)


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
        row_id=lambda entry: entry.reading.id,
        hint=say("hint.review"),
        freeze="C4",
        links=links,
        choices=(
            ("verdict", Choice("", "list", words, say("error.choice"))),
            ("right_amount", Choice("", "decimal", (), say("error.amount"))),
            ("right_day", Choice("", "date", (), say("error.day"))),
        ),
    )
    return table_sheet(view, frame)


def reasons(view: View, entry: Entry) -> str | None:
    """Why a text needs a look, one reason a line: warnings first."""
    lang, reading = view.say.lang, entry.reading
    warnings = [reason(caution, lang) for caution in reading.cautions]
    doubts = [reason(doubt, lang) for doubt in reading.doubts]
    return "\n".join(dict.fromkeys(warnings + doubts)) or None


def _columns(view: View) -> tuple[Column[Entry], ...]:
    say = view.say
    return (
        Column("received", 16.5, lambda e: facts.moment(e.reading.message), TIME),
        Column("level", 17, lambda e: _level(view, e), _level_look),
        Column("reason", 36, lambda e: reasons(view, e), REASON),
        Column("name", 18, view.name_of, lambda e: facts.lender_look(view, e)),
        Column(
            "event",
            13,
            lambda e: say(f"event.{e.reading.event.value}"),
            lambda e: facts.event_look(e.reading.event),
        ),
        Column("currency", 7, lambda e: e.reading.currency, CENTER),
        Column("read_amount", 13, _amount, AMOUNT),
        Column("read_day", 12.5, lambda e: e.reading.due_date, DATE),
        Column("body", 58, lambda e: facts.body(view, e.reading), SMALL),
        Column("sender", 17, lambda e: e.reading.message.sender, DIGITS),
        mine("verdict", 11),
        mine("right_amount", 13, MINE_AMOUNT),
        mine("right_day", 12.5, MINE_DATE),
        mine("note", 20),
        Column("id", 14, lambda e: e.reading.id, ID, printed=False),
    )


def _amount(entry: Entry) -> Value:
    r = entry.reading
    amounts = (r.amount_due, r.paid_amount, r.payout_amount, r.total_owed, r.min_due)
    return next((amount for amount in amounts if amount is not None), None)


def _level(view: View, entry: Entry) -> Value:
    return view.say(f"level.{grade(entry) or 'mine'}")


def _level_look(entry: Entry) -> Look:
    return status(facts.CHECK_TONES.get(grade(entry), Tone.PAID))
