"""催收记录: the texts of overdue and collection in order of time, with room for calls."""

from collections.abc import Mapping

from smsparse.export import facts
from smsparse.export.page import Link, Row, Sheet
from smsparse.export.style import (
    AMOUNT,
    CENTER,
    CLOCK,
    DATE,
    DIGITS,
    HINT,
    ID,
    NUMBER,
    OTHERS,
    SECTION,
    SMALL,
    Look,
    Tone,
    cell,
    lender,
    status,
)
from smsparse.export.table import Column, Frame, last_row, mine, place, table_sheet
from smsparse.export.text import Value
from smsparse.export.view import FIRST_ROW, View
from smsparse.model import CollectionRow, Rule
from smsparse.reasons import say as reason

BLANK_ROWS = 5
TIME = cell(number=CLOCK, align="center", indent=0)


def sheet(view: View) -> Sheet | None:
    """The log; none where no text presses for payment and the user wrote nothing here."""
    rows = view.record.rows
    if not rows and not view.notes.rows_added("collection"):
        return None
    columns = tuple(column for column in _columns(view) if _needed(view, column))
    links = tuple(
        Link(f"A{row}", place(view, "timeline", f"A{view.text_rows[item.reading.id]}"))
        for row, item in enumerate(rows, FIRST_ROW)
        if item.reading.id in view.text_rows
    )
    last = last_row(view, "collection", len(rows), BLANK_ROWS)
    frame = Frame(
        key="collection",
        columns=columns,
        items=rows,
        row_id=lambda row: row.reading.id,
        hint=view.say("hint.collection"),
        freeze="C4",
        blank_rows=BLANK_ROWS,
        after=tuple(_rules(view, last + 2)),
        links=links,
    )
    return table_sheet(view, frame)


def _needed(view: View, column: Column[CollectionRow]) -> bool:
    """Whether a column that somebody must have looked for has anything to show."""
    filled: Mapping[str, bool] = {
        "quotes": any(row.quotes for row in view.record.rows),
        "missing": any(row.missing for row in view.record.rows),
        "rules": any(row.rules for row in view.record.rows),
        "currency": view.many,
    }
    return filled.get(column.key, True)


def _columns(view: View) -> tuple[Column[CollectionRow], ...]:
    say = view.say
    return (
        Column("day", 12, lambda r: r.day, DATE),
        Column("clock", 8, lambda r: r.clock, TIME),
        Column("period", 9, lambda r: say("hours.night" if r.night else "hours.day"), _hours),
        Column("of_day", 11, lambda r: r.of_day, NUMBER),
        Column("sender", 17, lambda r: r.sender, DIGITS),
        Column("claims", 16, lambda r: r.claims, cell(wrap=True)),
        Column("name", 17, lambda r: _name(view, r), lambda r: _lender(view, r)),
        Column(
            "event",
            13,
            lambda r: say(f"event.{r.reading.event.value}"),
            lambda r: facts.event_look(r.reading.event),
        ),
        Column("currency", 9, lambda r: r.reading.currency, CENTER),
        Column("amount", 13, lambda r: r.amount, AMOUNT),
        Column("body", 58, lambda r: facts.body(view, r.reading), SMALL),
        Column("quotes", 20, lambda r: "\n".join(f"“{q}”" for q in r.quotes) or None, SMALL),
        Column("missing", 24, lambda r: _missing(view, r), SMALL),
        Column("rules", 12, lambda r: say("page.comma").join(r.rules) or None, SMALL),
        mine("proof", 19),
        mine("note", 20),
        Column("id", 14, lambda r: r.reading.id, ID, printed=False),
    )


def _hours(row: CollectionRow) -> Look:
    return status(Tone.OVERDUE) if row.night else CENTER


def _name(view: View, row: CollectionRow) -> str:
    text = view.entries.get(row.reading.id)
    return text.name if text else row.lender or view.say("event.none")


def _lender(view: View, row: CollectionRow) -> Look:
    text = view.entries.get(row.reading.id)
    return lender(text.colour if text else view.colours.get(row.lender or "", OTHERS))


def _missing(view: View, row: CollectionRow) -> Value:
    return "\n".join(reason(doubt, view.say.lang) for doubt in row.missing) or None


def _rules(view: View, first: int) -> list[Row]:
    """The rules that the rows name, below the table: what each says, where, how binding."""
    named = {rule for row in view.record.rows for rule in row.rules}
    rules = [rule for rule in view.record.rules if rule.id in named]
    if not rules:
        return []
    say, which = view.say, 0 if view.say.lang == "zh" else 1
    rows = [Row(first, [say("below.rules")], [SECTION], 24)]
    rows.append(Row(first + 1, [say("rules.hint")], [HINT], 18))
    for number, rule in enumerate(rules, first + 2):
        rows.append(Row(number, _rule(view, rule, which), [CENTER, None, HINT], 18))
    return rows


def _rule(view: View, rule: Rule, which: int) -> list[Value]:
    force = view.say(f"force.{rule.force.value}")
    return [rule.id, None, view.say("rules.line", rule.rule[which], rule.source[which], force)]
