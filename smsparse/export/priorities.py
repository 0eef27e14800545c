"""What to deal with first, and a sober next step or two, from the borrower's own rows."""

from datetime import date

from smsparse.export import facts
from smsparse.export.style import Tone
from smsparse.export.text import Value
from smsparse.export.view import View
from smsparse.model import Bill, BillStatus, Debt, DebtKind

NEAR = 30  # days
MOST_MINIMUMS = 2
PAST_ORDER = (BillStatus.OVERDUE, BillStatus.PAST_DUE, BillStatus.PART_PAID)


def first_bills(view: View) -> list[Bill]:
    """The overdue bills by days, then those past without a word, then those due within 30 days."""

    def key(bill: Bill) -> tuple[int, int, date]:
        late = bill.status in PAST_ORDER
        place = min(PAST_ORDER.index(bill.status), 1) if late else 2
        return place, -(days_late(view, bill) or 0), bill.due_date or date.max

    def near(bill: Bill) -> bool:
        days = facts.days_to(view, bill.due_date)
        return bill.status.is_open and (days is None or days <= NEAR)

    return sorted(filter(near, view.ledger.bills), key=key)


def days_late(view: View, bill: Bill) -> int | None:
    """For how many days a bill is past.

    The only overdue bill of a debt is as late as the debt: older ones may be contained in it.
    """
    debt = view.debts[bill.debt]
    late = max(0, (view.as_of - bill.due_date).days) if bill.due_date else None
    overdue = [b for b in view.open_bills(debt) if b.status is BillStatus.OVERDUE]
    if overdue == [bill] and debt.days_overdue:
        return max(late or 0, debt.days_overdue)
    return late


def standing(view: View, bill: Bill) -> tuple[str, Tone]:
    """How a bill stands, in words that need no formula."""
    days = facts.days_to(view, bill.due_date)
    say = view.say
    if bill.status in PAST_ORDER:
        key = {BillStatus.PAST_DUE: "past", BillStatus.PART_PAID: "part"}
        tone = facts.BILL_TONES[bill.status]
        late = days_late(view, bill)
        if not late:
            return facts.bill_status(view, bill)[0], tone
        return say(f"overview.is_{key.get(bill.status, 'overdue')}", late), tone
    if days is None:
        return say("overview.no_day"), Tone.DUE
    if days == 0:
        return say("overview.is_today"), Tone.SOON
    if days <= facts.SOON:
        return say("overview.is_soon", days), Tone.SOON
    return say("overview.is_due", days), Tone.DUE


def row_of(view: View, bill: Bill) -> list[Value]:
    """A row of 先处理这些."""
    debt = view.debts[bill.debt]
    account = facts.account(view.say, debt.repayment_account)
    amount = facts.to_pay(bill)
    return [
        view.names[bill.debt],
        standing(view, bill)[0],
        facts.money(view, amount, bill.currency) if view.many or amount is None else amount,
        bill.due_date or "—",
        bill.min_due if bill.min_due is not None else "—",
        account or view.say("overview.no_account"),
        _line(view, debt),
    ]


def next_steps(view: View) -> list[str]:
    """What to do next: whom to call, which minimum helps, by when to ask, what to keep."""
    say = view.say
    unread = [t.grade for t in view.checks if "col.verdict" not in view.notes.row("review", t.id)]
    aside = unread.count("aside")
    doubted = len(unread) - aside
    steps = [say("next.red", aside)] if aside else []
    steps += _call(view)
    steps += [step for step in (_past(view),) if step]
    steps += _minimums(view)
    steps += _relief(view)
    steps += [say("next.check", doubted)] if doubted else []
    return [*steps, say("next.keep")]


def _call(view: View) -> list[str]:
    """The lender of the debt that is overdue longest."""
    overdue = [b for b in first_bills(view) if b.status is BillStatus.OVERDUE]
    if not overdue:
        return []
    bill = overdue[0]
    debt = view.debts[bill.debt]
    say, (number, known) = view.say, facts.line(view, debt)
    call = say("next.known" if known else "next.number", number) if number else ""
    if not number and debt.support:
        call = say("next.unsure")
    days = days_late(view, bill) or 0
    return [say("next.call", view.names[debt.id], days, call).rstrip()]


def _line(view: View, debt: Debt) -> str:
    number, _ = facts.line(view, debt)
    return number or view.say("overview.unsure" if debt.support else "overview.no_number")


def _past(view: View) -> str | None:
    unseen = [b for b in first_bills(view) if b.status is BillStatus.PAST_DUE]
    names = list(dict.fromkeys(view.names[bill.debt] for bill in unseen))
    if not names:
        return None
    shown = view.say("page.comma").join(names[:3])
    return view.say("next.past", shown + ("…" if len(names) > 3 else ""))


def _minimums(view: View) -> list[str]:
    """Cards whose minimum is smaller than the bill and can still be paid in time."""
    steps: list[str] = []
    for bill in first_bills(view):
        if bill.status is not BillStatus.DUE or not _is_card(view.debts[bill.debt], bill):
            continue
        least, amount, due = bill.min_due, facts.to_pay(bill), bill.due_date
        if least and due and (amount is None or least < amount):
            paid = least - (bill.paid_amount or 0)
            if paid > 0:
                words = facts.money(view, paid, bill.currency)
                steps.append(view.say("next.minimum", view.names[bill.debt], due, words))
    return steps[:MOST_MINIMUMS]


def _is_card(debt: Debt, bill: Bill) -> bool:
    return debt.kind is DebtKind.CARD or (debt.kind is None and bill.min_due is not None)


def _relief(view: View) -> list[str]:
    """By when deferral or instalments are best asked for."""
    bills = first_bills(view)
    late = any(bill.status is BillStatus.OVERDUE for bill in bills)
    due = next((b for b in bills if b.status is BillStatus.DUE and b.due_date), None)
    if due:
        key = "next.relief_both" if late else "next.relief"
        return [view.say(key, due.due_date, view.names[due.debt])]
    return [view.say("next.relief_late")] if late else []
