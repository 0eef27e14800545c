"""One fact of a debt, bill or text -> how the workbook says it."""

from datetime import date, datetime
from decimal import Decimal

from smsparse.export.labels import Labels
from smsparse.export.style import PROOFS, Look, Proof, Tone, status
from smsparse.export.text import Rich, Value, runs
from smsparse.export.view import View
from smsparse.model import (
    Account,
    Bill,
    BillStatus,
    Debt,
    DebtStatus,
    Event,
    Message,
    Reading,
)

SOON = 7  # days

EVENT_TONES = {
    Event.OVERDUE: Tone.OVERDUE,
    Event.COLLECTION: Tone.OVERDUE,
    Event.FAILED: Tone.OVERDUE,
    Event.STATEMENT: Tone.DUE,
    Event.REMINDER: Tone.DUE,
    Event.PAID: Tone.PAID,
    Event.PAYOUT: Tone.RELIEF,
    Event.RELIEF: Tone.RELIEF,
}
BILL_TONES = {
    BillStatus.PAID: Tone.PAID,
    BillStatus.PRESUMED_PAID: Tone.PAID,
    BillStatus.DEFERRED: Tone.RELIEF,
    BillStatus.ROLLED_OVER: Tone.UNKNOWN,
    BillStatus.OVERDUE: Tone.OVERDUE,
    BillStatus.PART_PAID: Tone.SOON,
    BillStatus.PAST_DUE: Tone.SOON,
}
DEBT_TONES = {
    DebtStatus.SETTLED: Tone.PAID,
    DebtStatus.CLEAR: Tone.PAID,
    DebtStatus.OVERDUE: Tone.OVERDUE,
    DebtStatus.PAST_DUE: Tone.SOON,
    DebtStatus.OPEN: Tone.UNKNOWN,
}
CHECK_TONES = {
    "aside": Tone.OVERDUE,
    "red": Tone.OVERDUE,
    "amber": Tone.SOON,
    "doubt": Tone.SOON,
}
# what a text set aside is never shown as giving
PLACES_TO_PAY = (Proof.ACCOUNT, Proof.SUPPORT)


def moment(message: Message) -> datetime:
    """When a text was received, on the clock of the phone's zone: Excel knows no zones."""
    return message.received.replace(tzinfo=None, microsecond=0)


def event_look(event: Event) -> Look:
    """The look of an event's cell."""
    return status(EVENT_TONES.get(event, Tone.UNKNOWN))


def bill_status(view: View, bill: Bill) -> tuple[str, Tone]:
    """How a bill stands and who says so."""
    key = bill.status.value
    tone = BILL_TONES.get(bill.status, Tone.DUE)
    if bill.status is BillStatus.DUE and _is_soon(view, bill.due_date):
        key, tone = "soon", Tone.SOON
    return _says_who(view.say, f"bill.{key}", bill.status_from), tone


def debt_status(view: View, debt: Debt) -> tuple[str, Tone]:
    """How a debt stands and who says so."""
    key = debt.status.value
    tone = DEBT_TONES.get(debt.status, Tone.DUE)
    if debt.status is DebtStatus.DUE and _is_soon(view, debt.next_due_date):
        key, tone = "soon", Tone.SOON
    return _says_who(view.say, f"debt.{key}", debt.status_from), tone


def _is_soon(view: View, day: date | None) -> bool:
    return day is not None and (day - view.as_of).days <= SOON


def _says_who(say: Labels, key: str, source: str) -> str:
    """The status; where the user decided it, the user is named instead of the lender."""
    text = say(key)
    if source != "user":
        return text
    return text.split("（")[0].split(" (")[0] + say("by.user")


def days_text(say: Labels, days: int | None, *, overdue: bool) -> str | None:
    """Days until a due date (negative: since) in words."""
    if days is None:
        return None
    if days == 0:
        return say("days.today")
    if days > 0:
        return say("days.left", days)
    return say("days.over" if overdue else "days.past", -days)


def days_to(view: View, day: date | None) -> int | None:
    """Days from the day of the figures to another day."""
    return None if day is None else (day - view.as_of).days


def bill_days(view: View, bill: Bill) -> str | None:
    """How far off the due date of a bill is, in words."""
    overdue = bill.status is BillStatus.OVERDUE
    return days_text(view.say, days_to(view, bill.due_date), overdue=overdue)


def to_pay(bill: Bill) -> Decimal | None:
    """What is still to be paid of a bill."""
    return bill.remaining if bill.remaining is not None else bill.amount_due


def account_in(say: Labels, reading: Reading) -> str | None:
    """The account that a text gives; none where the text was set aside."""
    return None if reading.set_aside else account(say, reading.account)


def support_in(reading: Reading) -> str | None:
    """The numbers that a text gives; none where the text was set aside."""
    return None if reading.set_aside else support(reading.support)


def doubted_numbers(debt: Debt) -> set[str]:
    """The numbers of a debt that carry a doubt."""
    return {word for doubt in debt.doubts if doubt.field == "support" for word in doubt.words}


def line(view: View, debt: Debt) -> tuple[str | None, bool]:
    """The number to call for a debt and whether it is known as the lender's own.

    A number with a doubt is not given; the debt's newest comes first.
    """
    own, unknown, _ = numbers(view, debt)
    return next(iter((*own, *unknown)), None), bool(own)


def numbers(view: View, debt: Debt) -> tuple[list[str], list[str], list[str]]:
    """The numbers of a debt: the lender's own, those that nothing speaks against, the doubted."""
    of_lender = {c.value: c for c in view.contacts if c.lender == debt.lender}
    doubted = doubted_numbers(debt) | {value for value, c in of_lender.items() if c.doubts}
    own = [n for n in debt.support if n in of_lender and of_lender[n].known]
    unknown = [n for n in debt.support if n not in doubted and n not in own]
    return own, unknown, [n for n in debt.support if n in doubted and n not in own]


def debt_support(view: View, debt: Debt) -> str | None:
    """The numbers of a debt, one a line: the surest first, the doubted marked."""
    own, unknown, doubted = numbers(view, debt)
    return support((*own, *unknown, *(view.say("support.doubted", n) for n in doubted)))


def account(say: Labels, account: Account | None) -> str | None:
    """An account as the texts give it: bank, number or last digits, payee, what it is for."""
    if account is None:
        return None
    number = account.number or (say("account.tail", account.tail) if account.tail else None)
    words = " ".join(filter(None, (account.bank, number, account.payee)))
    if not words:
        return None
    return words + (say(f"account.{account.role.value}") if account.role else "")


def term(say: Labels, term: tuple[int, int | None] | None) -> str | None:
    """Which instalment of how many."""
    if term is None:
        return None
    nth, of = term
    return say("term.nth", nth) if of is None else say("term.of", nth, of)


def support(numbers: tuple[str, ...]) -> str | None:
    """The numbers for enquiries, one a line."""
    return "\n".join(numbers) or None


def also(say: Labels, reading: Reading) -> str | None:
    """A second currency or instalment of the same text."""
    parts = [
        say("also.one", more.currency, "" if more.amount_due is None else f"{more.amount_due:,.2f}")
        + (say("also.due", more.due_date) if more.due_date else "")
        for more in reading.also
    ]
    return "\n".join(parts) or None


def body(view: View, reading: Reading) -> Rich | str:
    """The text with the words that each figure was read from in the colour of what they prove."""
    hidden = PLACES_TO_PAY if reading.set_aside else ()
    marks = [
        (*found.span, proof.value)
        for found in reading.found
        if (proof := PROOFS.get(found.field)) and proof not in hidden
    ]
    marks += [(*c.span, Proof.WARNING.value) for c in reading.cautions if c.span]
    return runs(reading.message.body, marks, view.say("page.cut"))


def money(view: View, amount: Decimal | None, currency: str | None = None) -> str:
    """An amount in words: with its currency where there are several, a dash where unknown."""
    if amount is None:
        return "—"
    code = f"{currency} " if view.many and currency else ""
    return f"{code}{amount:,.2f}"


def none_if_zero(amount: Decimal) -> Value:
    """Nothing instead of a nought: a table with few figures is read faster."""
    return amount or None
