"""What holds for every ledger, whatever the texts are."""

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from story import ZONE

from smsparse.ledger import reconcile
from smsparse.model import (
    Account,
    AccountRole,
    Also,
    BillStatus,
    DebtKind,
    Doubt,
    DueKind,
    Event,
    Ledger,
    Message,
    Parts,
    Reading,
    Relief,
    Settled,
)

FIRST = date(2025, 1, 1)
LAST = date(2025, 12, 31)
DAYS = st.dates(FIRST, LAST)
AMOUNTS = [Decimal(n) for n in ("0", "100", "400", "500", "600", "1000", "1012.50")]
DEBT_EVENTS = [event for event in Event if event.is_debt]


class Dice(random.Random):
    """Throws for the fields of a reading."""

    def maybe(self, values):
        """One of the values, or nothing said."""
        return None if self.random() < 0.5 else self.choice(list(values))

    def day(self) -> date:
        """A day of the year."""
        return FIRST + timedelta(days=self.randrange(365))

    def message(self, body: str = "") -> Message:
        """A text of one of three senders, some of which came late."""
        at = time(self.randrange(24), self.randrange(60))
        received = datetime.combine(self.day(), at, ZONE)
        late = self.choice([None, None, None, timedelta(hours=5), timedelta(days=-1)])
        return Message(
            self.choice(["10690001", "95500", "+86 10690001"]),
            received,
            f"{body}{self.randrange(40)}",
            self.choice(["a.xml", "b.xml"]),
            self.randrange(99),
            None if late is None else received - late,
        )

    def anything(self) -> Reading:
        """A reading with whatever fields: nobody said that a reader is right."""
        maybe, choice = self.maybe, self.choice
        account = Account(
            tail=maybe(["0877", "2428"]), bank="和风银行", role=choice(list(AccountRole))
        )
        return Reading(
            self.message(),
            choice(list(Event)),
            lender=maybe(["晴天贷", "云朵贷", "和风银行"]),
            institution=maybe(["和风银行", "青禾科技"]),
            product=maybe(["青禾借条", "和风快贷"]),
            agent=maybe(["远山资产", "云朵贷"]),
            kind=maybe(DebtKind),
            currency=maybe(["CNY", "CNY", "USD"]),
            amount_due=maybe(AMOUNTS),
            min_due=maybe(AMOUNTS),
            total_owed=maybe(AMOUNTS),
            principal_only=choice([True, False]),
            paid_amount=maybe(AMOUNTS),
            paid_on=maybe([self.day()]),
            paid_at=maybe([time(10), time(20, 30)]),
            payout_amount=maybe(AMOUNTS),
            due_date=maybe([self.day()]),
            due_kind=maybe(DueKind),
            account=maybe([account]),
            card_tail=maybe(["4417", "9032"]),
            loan_ref=maybe(["3801234567", "4567", "A**7"]),
            term=maybe([(self.randrange(1, 13), maybe([6, 12]))]),
            terms=maybe(range(5)),
            days_overdue=maybe(range(90)),
            settled=maybe(Settled),
            relief=maybe(Relief),
            parts=maybe([Parts(principal=maybe(AMOUNTS), interest=maybe(AMOUNTS))]),
            also=choice([(), (Also("USD", Decimal(5)),), (Also("CNY", Decimal(7)),)]),
            support=choice([(), ("95500",), ("95500", "400-123-4567")]),
            doubts=choice([(), (Doubt("amount_due", "amount_jumps", ("1", "2")),)]),
            set_aside=choice([False, False, False, True]),
        )

    def plain(self) -> Reading:
        """A reading of one of three lenders that are always named, as most texts are."""
        maybe, choice = self.maybe, self.choice
        event = choice(DEBT_EVENTS)
        paid = event is Event.PAID
        message = self.message(body=event)
        near = message.received.date() + timedelta(days=self.randrange(-20, 21))
        return Reading(
            message,
            event,
            lender=choice(["晴天贷", "云朵贷", "和风贷"]),
            currency="CNY",
            amount_due=None if paid else maybe(AMOUNTS),
            paid_amount=maybe(AMOUNTS) if paid else None,
            payout_amount=maybe(AMOUNTS) if event is Event.PAYOUT else None,
            total_owed=choice([None, None, None, *AMOUNTS]),
            min_due=choice([None, None, Decimal(50)]),
            due_date=maybe([near]),
            due_kind=choice([DueKind.DUE, DueKind.DUE, DueKind.ASKED_BY]),
            terms=choice([None, None, None, 2, 3]),
            days_overdue=maybe([3]) if event is Event.OVERDUE else None,
            settled=choice([None, None, *Settled]) if paid else None,
            relief=choice(list(Relief)) if event is Event.RELIEF else None,
        )


SEEDS = st.integers(0, 2**40)
SIZES = st.integers(0, 16)


def some(seed: int, size: int) -> list[Reading]:
    dice = Dice(seed)
    return [dice.anything() for _ in range(size)]


def some_plain(seed: int, size: int) -> list[Reading]:
    dice = Dice(seed)
    return [dice.plain() for _ in range(size)]


def same(a: Ledger, b: Ledger) -> bool:
    """Whether two ledgers say the same; in which of two backups a text stood does not matter."""

    def told(ledger: Ledger):
        entries = tuple((e.reading.id, e.debt, e.bill) for e in ledger.entries)
        return replace(ledger, entries=(), later=0, ahead=()), entries

    return told(a) == told(b)


@given(SEEDS, SIZES, DAYS)
@settings(max_examples=150, deadline=None)
def test_order_and_repetition_never_matter(seed, size, as_of):
    readings, rng = some(seed, size), random.Random(seed)
    ledger = reconcile(readings, as_of=as_of)
    again = readings + rng.sample(readings, len(readings) // 2)
    again += [replace(r, message=replace(r.message, file="c.xml", index=7)) for r in readings[::2]]
    rng.shuffle(again)
    assert same(ledger, reconcile(again, as_of=as_of))


@given(SEEDS, SIZES, DAYS)
@settings(max_examples=100, deadline=None)
def test_as_of_moved_back_is_the_ledger_of_that_day(seed, size, as_of):
    readings = some(seed, size)
    until = [r for r in readings if r.message.received.date() <= as_of]
    assert same(reconcile(readings, as_of=as_of), reconcile(until, as_of=as_of))


@given(SEEDS, SIZES)
@settings(max_examples=150, deadline=None)
def test_each_row_is_what_was_known_then(seed, size):
    readings = some_plain(seed, size)
    ledger = reconcile(readings, as_of=LAST)
    texts = {entry.reading.id: entry.reading for entry in ledger.entries}
    for number, step in enumerate(ledger.timeline, 1):
        until = [texts[one.message] for one in ledger.timeline[:number]]
        received = max(reading.message.received.date() for reading in until)
        if received != step.date:
            continue  # a text that came late: no day has this ledger
        then = reconcile(until, as_of=step.date)
        assert then.timeline[-1].message == step.message
        assert then.timeline[-1].owed == step.owed
        holder = next(debt for debt in then.debts if step.message in debt.messages)
        assert holder.owed == step.owed
        known = [debt.owed for debt in then.debts if debt.owed is not None]
        assert step.total == (sum(known) if known else None)


@given(SEEDS, SIZES)
@settings(max_examples=200, deadline=None)
def test_money_is_conserved(seed, size):
    ledger = reconcile(some_plain(seed, size), as_of=LAST)
    for debt in ledger.debts:
        bills = [bill for bill in ledger.bills if bill.debt == debt.id]
        taken = sum((bill.paid_amount or 0) for bill in bills)
        assert taken <= (debt.repaid or 0)
        for bill in bills:
            figures = {texts_amount(ledger, text) for text in bill.messages} - {None}
            if figures == {bill.amount_due} and bill.status is not BillStatus.PAID:
                assert bill.remaining == bill.amount_due - (bill.paid_amount or 0)


def texts_amount(ledger: Ledger, text: str):
    reading = next(e.reading for e in ledger.entries if e.reading.id == text)
    return reading.amount_due


@given(SEEDS, SIZES, DAYS)
@settings(max_examples=200, deadline=None)
def test_every_ledger_is_whole(seed, size, as_of):
    ledger = reconcile(some(seed, size), as_of=as_of)
    debts = {debt.id: debt for debt in ledger.debts}
    bills = {bill.id: bill for bill in ledger.bills}
    assert (len(debts), len(bills)) == (len(ledger.debts), len(ledger.bills))
    shown = {entry.reading.id for entry in ledger.entries}
    for bill in ledger.bills:
        assert bill.id in debts[bill.debt].bills
        assert bill.messages
        assert shown.issuperset(bill.messages)
        assert bill.status_from in {"as_of", *shown}
        assert bill.remaining is None or bill.remaining >= 0
        assert bill.contained_in is None or bill.contained_in in bills
    for debt in ledger.debts:
        assert shown.issuperset(debt.messages)
        assert debt.owed is None or debt.owed >= 0
        assert debt.status_from in {"as_of", *shown}
    for entry in ledger.entries:
        counts = entry.reading.debt and not entry.reading.set_aside
        assert (entry.debt in debts) == counts
        assert entry.bill is None or entry.bill in debts[entry.debt].bills
    for summary in ledger.summary:
        mine = [debt for debt in ledger.debts if debt.currency == summary.currency]
        assert summary.owed == sum(debt.owed or 0 for debt in mine)
        assert summary.to_review <= summary.owed
    assert {step.message for step in ledger.timeline} == {
        entry.reading.id for entry in ledger.entries if entry.debt is not None
    }
