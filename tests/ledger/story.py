"""A borrower's life in few words: texts in, a table of bills out.

    told = story(
        statement("05-02", 5000, due="05-25", card="4417", minimum=500),
        paid("05-24", 500, card="4417"),
        as_of="05-28",
    )
    told.bills('''
        05-25  part_paid  5000  paid 500  rest 4500
    ''')

Days are of 2025 unless a year stands before them; a clock may follow ("05-24 18:30").
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal

from smsparse.ledger import reconcile
from smsparse.model import (
    Account,
    AccountRole,
    Also,
    DebtKind,
    DueKind,
    Event,
    Ledger,
    Message,
    Parts,
    Reading,
    Relief,
    Settled,
)

ZONE = timezone(timedelta(hours=8))
BANK = "和风银行"
LOAN = "晴天贷"


def day(words: str | date) -> date:
    if isinstance(words, date):
        return words
    return date.fromisoformat(words if len(words) > 5 else f"2025-{words}")


def moment(words: str) -> datetime:
    first, _, clock = words.partition(" ")
    at = time.fromisoformat(clock) if clock else time(10, 0)
    return datetime.combine(day(first), at, ZONE)


def money(amount) -> Decimal | None:
    return None if amount is None else Decimal(str(amount))


def text(event: Event, when: str, amount=None, **said) -> Reading:
    """A reading; what is not said is not known."""
    fields = {
        "due": None, "by": None, "minimum": None, "total": None, "lender": LOAN, "card": None,
        "ref": None, "term": None, "sender": "10690001", "body": None, "file": "", "sent": None,
        "parts": {}, "also": (), "account": None, "currency": "CNY", "kind": None,
        "institution": None, "product": None, "on": None, "at": None, "payout": None,
    }  # fmt: skip
    own = {name: said.pop(name, value) for name, value in fields.items()}
    body = own["body"] or f"{event} {amount} {sorted((k, str(v)) for k, v in own.items())} {said}"
    message = Message(
        sender=own["sender"],
        received=moment(when),
        body=body,
        file=own["file"],
        sent=moment(own["sent"]) if own["sent"] else None,
    )
    due = own["due"] or own["by"]
    kind = own["kind"] or (DebtKind.CARD if own["card"] else None)
    paid = event is Event.PAID
    return Reading(
        message,
        event,
        lender=own["lender"],
        institution=own["institution"],
        product=own["product"],
        kind=kind,
        currency=own["currency"],
        amount_due=None if paid else money(amount),
        paid_amount=money(amount) if paid else None,
        payout_amount=money(own["payout"]),
        min_due=money(own["minimum"]),
        total_owed=money(own["total"]),
        due_date=day(due) if due else None,
        due_kind=DueKind.ASKED_BY if own["by"] else DueKind.DUE if due else None,
        card_tail=own["card"],
        loan_ref=own["ref"],
        term=_term(own["term"]),
        paid_on=day(own["on"]) if own["on"] else None,
        paid_at=time.fromisoformat(own["at"]) if own["at"] else None,
        parts=Parts(**{k: money(v) for k, v in own["parts"].items()}) if own["parts"] else None,
        also=own["also"],
        account=own["account"],
        **said,
    )


def _term(words: str | None):
    if words is None:
        return None
    number, _, of = words.partition("/")
    return int(number), int(of) if of else None


def statement(when, amount=None, **said) -> Reading:
    return text(Event.STATEMENT, when, amount, **said)


def reminder(when, amount=None, **said) -> Reading:
    return text(Event.REMINDER, when, amount, **said)


def overdue(when, amount=None, **said) -> Reading:
    return text(Event.OVERDUE, when, amount, **said)


def collection(when, amount=None, **said) -> Reading:
    return text(Event.COLLECTION, when, amount, **said)


def failed(when, amount=None, **said) -> Reading:
    return text(Event.FAILED, when, amount, **said)


def paid(when, amount=None, **said) -> Reading:
    return text(Event.PAID, when, amount, **said)


def payout(when, amount=None, **said) -> Reading:
    return text(Event.PAYOUT, when, said.pop("bill", None), payout=amount, **said)


def granted(when, amount=None, **said) -> Reading:
    return text(Event.RELIEF, when, amount, relief=Relief.GRANTED, **said)


def offered(when, amount=None, **said) -> Reading:
    return text(Event.RELIEF, when, amount, relief=Relief.OFFERED, **said)


def debited(tail: str, bank: str = BANK) -> Account:
    return Account(tail=tail, bank=bank, role=AccountRole.AUTO_DEBIT)


def pay_into(number: str) -> Account:
    return Account(number=number, tail=number[-4:], role=AccountRole.TRANSFER_TO)


def also(currency: str, amount, due: str | None = None, minimum=None) -> Also:
    return Also(currency, money(amount), money(minimum), day(due) if due else None)


SETTLED = {"settled": Settled.DEBT}
BILL_SETTLED = {"settled": Settled.BILL}


@dataclass(frozen=True)
class Told:
    """A ledger that can be compared with a table."""

    ledger: Ledger

    def bills(self, table: str) -> None:
        """Compare the bills with rows of: day, status, amount, [paid N], rest N."""
        wanted = [" ".join(row.split()) for row in table.strip().splitlines()]
        assert [row_of(bill) for bill in self.ledger.bills] == wanted

    def debts(self, table: str) -> None:
        """Compare the debts with rows of: lender or tail, status, owed."""
        wanted = [" ".join(row.split()) for row in table.strip().splitlines()]
        got = [
            f"{d.card_tail or d.loan_ref or d.lender} {d.status} {plain(d.owed)}"
            for d in self.ledger.debts
        ]
        assert got == wanted

    @property
    def debt(self):
        """The only debt."""
        (debt,) = self.ledger.debts
        return debt

    @property
    def bill(self):
        """The only bill."""
        (bill,) = self.ledger.bills
        return bill

    @property
    def codes(self) -> set[str]:
        """What the debts doubt."""
        return {doubt.code for debt in self.ledger.debts for doubt in debt.doubts}

    @property
    def owed(self) -> list[str]:
        """The timeline's owed, event by event."""
        return [plain(step.owed) for step in self.ledger.timeline]


def row_of(bill) -> str:
    due = f"{bill.due_date:%m-%d}" if bill.due_date else "-"
    paid_part = f" paid {plain(bill.paid_amount)}" if bill.paid_amount is not None else ""
    return f"{due} {bill.status} {plain(bill.amount_due)}{paid_part} rest {plain(bill.remaining)}"


def plain(amount: Decimal | None) -> str:
    if amount is None:
        return "?"
    return f"{amount:.2f}".removesuffix(".00")


def story(*texts: Reading, as_of: str, decisions=()) -> Told:
    return Told(reconcile(texts, as_of=day(as_of), decisions=decisions))
