"""待还: the bills that are not yet settled, by due date, with room for what the user did."""

from datetime import date, timedelta

from smsparse.export import facts
from smsparse.export.page import Choice, Link, Rule, Sheet
from smsparse.export.style import (
    AMOUNT,
    CENTER,
    DATE,
    DIGITS,
    GREY,
    ID,
    IDS,
    LINKED,
    MINE_AMOUNT,
    SMALL,
    STRONG_AMOUNT,
    Tone,
    lender,
    status,
)
from smsparse.export.table import Column, Frame, due_rules, letter, mine, place, table_sheet
from smsparse.export.text import Value
from smsparse.export.view import FIRST_ROW, View
from smsparse.model import Bill, BillStatus, Event, Verdict
from smsparse.reasons import say as reason

ACTIONS = (
    Verdict.PAID,
    Verdict.PART_PAID,
    Verdict.UNPAID,
    Verdict.NEGOTIATING,
    Verdict.DISPUTED,
    Verdict.NOT_MINE,
)
DONE = (Verdict.PAID, Verdict.NOT_MINE)
NOTICES = (Event.OVERDUE, Event.COLLECTION, Event.FAILED)


def sheet(view: View) -> Sheet:
    """The bills to pay."""
    columns = tuple(c for c in _columns(view) if c.key != "currency" or view.many)
    bills = in_order(view)
    source = letter(columns, "source")
    links = tuple(
        Link(f"{source}{row}", place(view, "timeline", f"A{view.text_rows[bill.status_from]}"))
        for row, bill in enumerate(bills, FIRST_ROW)
        if bill.status_from in view.text_rows
    )
    say = view.say
    words = tuple(say(f"verdict.{verdict.value}") for verdict in ACTIONS)
    frame = Frame(
        key="upcoming",
        columns=columns,
        items=bills,
        row_id=lambda bill: bill.id,
        hint=say("hint.upcoming"),
        freeze="C4",
        links=links,
        choices=(
            ("action", Choice("", "list", words, say("error.choice"))),
            ("my_paid", Choice("", "decimal", (), say("error.amount"))),
        ),
        rules=_rules(view, columns, len(bills)),
    )
    return table_sheet(view, frame)


def in_order(view: View) -> tuple[Bill, ...]:
    """Open bills by due date; then those that the user has decided."""
    decided = [b for b in view.ledger.bills if view.notes.row("upcoming", b.id)]
    shown = {b.id: b for b in [*(b for b in view.ledger.bills if b.status.is_open), *decided]}

    def key(bill: Bill) -> tuple[bool, date, str]:
        return (not bill.status.is_open, bill.due_date or date.max, view.names[bill.debt])

    return tuple(sorted(shown.values(), key=key))


def _rules(view: View, columns: tuple[Column[Bill], ...], count: int) -> tuple[Rule, ...]:
    action = letter(columns, "action")
    last = FIRST_ROW + max(count, 1) - 1
    done = ",".join(f'${action}{FIRST_ROW}="{view.say(f"verdict.{v.value}")}"' for v in DONE)
    grey = Rule(f"A{FIRST_ROW}:{action}{last}", f"OR({done})", GREY, Tone.UNKNOWN.fill, strike=True)
    return (grey, *due_rules(letter(columns, "due_date"), count))


def _columns(view: View) -> tuple[Column[Bill], ...]:
    say = view.say
    weekdays = say("page.weekdays").split()

    def debt_account(bill: Bill) -> Value:
        return facts.account(say, view.debts[bill.debt].repayment_account)

    return (
        Column(
            "name",
            19,
            lambda b: view.names[b.debt],
            lambda b: lender(view.colours[view.debts[b.debt].lender]),
        ),
        Column("due_date", 12.5, lambda b: b.due_date, DATE),
        Column("weekday", 8, lambda b: b.due_date and weekdays[b.due_date.weekday()], CENTER),
        Column("days", 16, lambda b: facts.bill_days(view, b), CENTER),
        Column(
            "status",
            20,
            lambda b: facts.bill_status(view, b)[0],
            lambda b: status(facts.bill_status(view, b)[1]),
        ),
        Column("currency", 9, lambda b: b.currency, CENTER),
        Column("remaining", 13.5, facts.to_pay, STRONG_AMOUNT),
        Column("min_due", 12, lambda b: b.min_due, AMOUNT),
        Column("bill_paid", 12, lambda b: b.paid_amount, AMOUNT),
        Column("account", 23, debt_account, SMALL),
        Column("support", 16, lambda b: facts.debt_support(view, view.debts[b.debt]), DIGITS),
        Column("source", 12, lambda b: _source(view, b), LINKED),
        Column("source_on", 12.5, lambda b: _source_on(view, b), DATE),
        mine("action", 13),
        mine("my_paid", 13, MINE_AMOUNT),
        mine("note", 22),
        Column("why", 40, lambda b: _why(view, b), SMALL, printed=False),
        Column("text_ids", 15, lambda b: ",".join(b.messages), IDS, printed=False),
        Column("id", 14, lambda b: b.id, ID, printed=False),
    )


def _source(view: View, bill: Bill) -> str:
    """Who says how the bill stands: the lender, a kind of text, the calendar or the user."""
    if bill.status_from in ("user", "as_of"):
        return view.say(f"source.{bill.status_from}")
    entry = view.entries.get(bill.status_from)
    if entry is None:
        return view.say("source.other")
    event = entry.reading.event
    if event in NOTICES:
        return view.say("source.lender")
    known = event in (Event.STATEMENT, Event.REMINDER)
    return view.say(f"source.{event.value}" if known else "source.other")


def _source_on(view: View, bill: Bill) -> Value:
    entry = view.entries.get(bill.status_from)
    return entry.reading.message.received.date() if entry else None


def _why(view: View, bill: Bill) -> Value:
    reasons = ([bill.why] if bill.why else []) + list(bill.doubts)
    said = [reason(r, view.say.lang) for r in reasons]
    return "\n".join(dict.fromkeys([*said, *_older_arrears(view, bill)])) or None


def _older_arrears(view: View, bill: Bill) -> tuple[str, ...]:
    """That an overdue bill holds the rest of older ones: since when, and for how many days."""
    days = view.debts[bill.debt].days_overdue
    if bill.status is not BillStatus.OVERDUE or days is None or bill.due_date is None:
        return ()
    since = view.as_of - timedelta(days)
    return (view.say("days.older", since, days),) if since < bill.due_date else ()
