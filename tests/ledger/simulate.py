"""A simulated borrower: his texts, what a perfect reader finds in them, and the truth.

    life = borrow(7)
    life.readings        # perfect
    life.messages        # the texts alone, for a real reader
    life.bills, life.owed  # the truth on the day ``life.as_of``

The truth is kept by what really happened (``Ledger`` is never asked), in the words of the
promise: who said what, which bill was paid, what the lender stated last.
"""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from string import Formatter

from wordings import ALERT, CARD, ENGLISH_CARD, KINDS, LOAN, NOISE

from smsparse.model import (
    Account,
    AccountRole,
    DebtKind,
    DueKind,
    Event,
    Message,
    Reading,
    Relief,
    Settled,
)

CHINA = timezone(timedelta(hours=8))
INDIA = timezone(timedelta(hours=5, minutes=30))
ZERO = Decimal(0)
OPEN = ("due", "past_due", "part_paid", "overdue")


@dataclass(frozen=True)
class Lender:
    """Who lends, under which signature, and how its debts are told apart."""

    sign: str
    name: str
    sender: str
    institution: str | None = None
    product: str | None = None
    words: dict = field(default_factory=dict, compare=False)
    kind: DebtKind = DebtKind.LOAN
    currency: str = "CNY"
    zone: timezone = CHINA


LOANS = [
    Lender("微众银行", "微粒贷", "106980095384", "微众银行", "微粒贷", LOAN),
    Lender("奇富借条", "奇富借条", "106910101", "奇富科技", "奇富借条", LOAN),
    Lender("拍拍贷", "拍拍贷", "106980010078", "信也科技", "拍拍贷", LOAN),
    Lender("分期乐", "分期乐", "106555010", "乐信", "分期乐", LOAN),
    Lender("晴天贷", "晴天贷", "1069700123", None, None, LOAN),
]
CARDS = [
    Lender("招商银行", "招商银行", "95555", "招商银行", None, CARD, DebtKind.CARD),
    Lender("中信银行", "中信银行", "95558", "中信银行", None, CARD, DebtKind.CARD),
    Lender("交通银行", "交通银行", "95559", "交通银行", None, CARD, DebtKind.CARD),
    Lender(
        "HDFC Bank", "HDFC Bank", "VM-HDFCBK", "HDFC Bank", None, ENGLISH_CARD, DebtKind.CARD,
        "INR", INDIA,
    ),
]  # fmt: skip
BANK = Lender("建设银行", "建设银行", "95533", "建设银行")


@dataclass
class Bill:
    """The truth of one bill."""

    due: date
    figure: Decimal = ZERO
    rest: Decimal = ZERO
    minimum: Decimal = ZERO
    repaid: Decimal = ZERO
    told: bool = False
    overdue: bool = False
    failed: bool = False
    end: str | None = None

    def status(self, today: date) -> str:
        """How it stands."""
        if self.end is not None:
            return self.end
        if self.rest == 0:
            return "paid"
        past = today > self.due
        if self.overdue or (self.failed and past):
            return "overdue"
        return ("part_paid" if self.repaid else "past_due") if past else "due"


@dataclass
class Truth:
    """The truth of one debt."""

    lender: Lender
    tail: str | None = None
    bills: list[Bill] = field(default_factory=list)
    total: Decimal | None = None
    settled: bool = False

    def owed(self, today: date) -> Decimal:
        """What is owed, by the lender's newest total and the open bills."""
        if self.settled:
            return ZERO
        bills = sum((b.rest for b in self.bills if b.told and b.status(today) in OPEN), ZERO)
        return max(self.total, bills) if self.total is not None else bills


@dataclass
class Told:
    """Something that happens: a text (or none), and what it changes."""

    at: datetime
    message: Message | None
    reading: Reading | None
    effect: Callable[[], None]


def nothing() -> None:
    """Most noise changes nothing."""


@dataclass
class Life:
    """All that happened up to a day."""

    as_of: date
    told: list[Told]
    truths: list[Truth]

    @property
    def readings(self) -> list[Reading]:
        """What a perfect reader finds."""
        return [one.reading for one in self.told if one.reading is not None]

    @property
    def messages(self) -> list[Message]:
        """The texts."""
        return [one.message for one in self.told if one.message is not None]


class Writer:
    """Writes one debt's texts from templates, each with its perfect reading."""

    def __init__(self, rng: random.Random, truth: Truth, told: list[Told]) -> None:
        self.rng, self.truth, self.told = rng, truth, told
        self.style = rng.randrange(3)  # a lender keeps to its wordings

    def say(self, what: str, day: date, effect=nothing, *, hour: int | None = None, **said) -> None:
        """Send a text on a day; a day it does not suit is left out by the caller."""
        lender = self.truth.lender
        hour = self.rng.randrange(9, 20) if hour is None else hour
        at = datetime.combine(day, time(hour, self.rng.randrange(60)), lender.zone)
        templates = lender.words[what]
        template = templates[self.style % len(templates)]
        self._send(template, KINDS[what], at, effect, said, what)

    def _send(self, template, event, at, effect, said, what) -> None:
        lender = self.truth.lender
        said = {"sign": lender.sign, "name": lender.name, "tail": self.truth.tail, **said}
        keys = {key for _, key, _, _ in Formatter().parse(template) if key}
        body = template.format(**{key: _print(said[key], lender) for key in keys})
        sender = lender.sender if what != "collection" else "106900777"
        message = Message(sender, at, body)
        reading = _perfect(message, event, lender, {k: said[k] for k in keys}, what)
        self.told.append(Told(at, message, reading, effect))
        if self.rng.random() < 0.03:  # a second SIM
            again = replace(message, received=at + timedelta(seconds=40))
            self.told.append(Told(again.received, again, replace(reading, message=again), nothing))

    def alert(self, at: datetime, paid: Decimal) -> None:
        """The bank whose account was debited tells of it too."""
        said = {"bank": BANK.sign, "debit": "0877", "clock": at, "paid": paid}
        template = ALERT[self.style % len(ALERT)]
        body = template.format(**{k: _print(v, BANK) for k, v in said.items()})
        message = Message(BANK.sender, at + timedelta(minutes=1), body)
        reading = Reading(
            message,
            Event.PAID,
            lender=BANK.name,
            institution=BANK.institution,
            currency="CNY",
            paid_amount=paid,
            paid_on=at.date(),
            paid_at=at.time().replace(second=0),
            account=Account(tail="0877", bank=BANK.sign, role=AccountRole.AUTO_DEBIT),
        )
        self.told.append(Told(message.received, message, reading, nothing))


def _print(value, lender: Lender) -> str:
    if isinstance(value, Decimal):
        return f"{value:,.2f}" if value >= 1000 else f"{value:.2f}"
    if isinstance(value, datetime):
        return f"{value:%m月%d日%H:%M}"
    if isinstance(value, date):
        return f"{value:%d-%b-%Y}" if lender.currency == "INR" else f"{value.month}月{value.day}日"
    if isinstance(value, tuple):
        return f"{value[0]}/{value[1]}"
    return str(value)


def _perfect(message, event, lender, said, what) -> Reading:
    """What the text says, as its template knows."""
    total = said.get("all", said.get("total"))
    return Reading(
        message,
        event,
        lender=lender.name,
        institution=lender.institution,
        product=lender.product,
        kind=lender.kind,
        agent=said.get("agent"),
        currency=lender.currency,
        amount_due=said.get("amount", said.get("all", said.get("offer"))),
        min_due=said.get("min"),
        total_owed=total,
        paid_amount=said.get("paid"),
        payout_amount=said.get("payout"),
        due_date=said.get("due"),
        due_kind=DueKind.DUE if "due" in said else None,
        card_tail=said.get("tail"),
        term=said.get("term"),
        terms=said.get("terms"),
        days_overdue=said.get("days"),
        settled=Settled.DEBT if what == "settled" else None,
        relief={"deferred": Relief.GRANTED, "offered": Relief.OFFERED}.get(what),
    )


def _month(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, start.day)


def _money(rng: random.Random, low: int, high: int) -> Decimal:
    return Decimal(rng.randrange(low * 100, high * 100)) / 100


def days(number: int) -> timedelta:
    """So many days."""
    return timedelta(days=number)


class LoanLife:
    """A loan in equal instalments, month by month."""

    def __init__(self, rng, lender: Lender, start: date, told: list[Told]) -> None:
        self.rng = rng
        self.truth = Truth(lender)
        self.write = Writer(rng, self.truth, told)
        self.amount = _money(rng, 200, 2500)
        self.of = rng.choice((3, 6, 9, 12))
        self.start = start
        self.states_total = rng.random() < 0.4
        self.left = self.amount * self.of
        self.alerts = rng.random() < 0.3

    def live(self) -> Truth:
        """Let all its months pass."""
        write, rng = self.write, self.rng
        if rng.random() < 0.5:
            write.say("payout", self.start - days(25), payout=self.amount * self.of)
        ways = ("on_time", "early", "parts", "failed", "late", "silent", "defer")
        stops = rng.randrange(1, self.of) if rng.random() < 0.25 else None
        settles = rng.randrange(2, self.of) if rng.random() < 0.15 else None
        for number in range(self.of):
            bill = Bill(_month(self.start, number), self.amount, self.amount)
            self.truth.bills.append(bill)
            self._remind(bill, number)
            if stops is not None and number >= stops:
                if self._stop(bill, number - stops):
                    break
            elif number == settles:
                self._settle(bill)
                break
            else:
                way = rng.choices(ways, (40, 10, 8, 10, 12, 14, 3))[0]
                getattr(self, f"_{way}")(bill)
        return self.truth

    def _remind(self, bill: Bill, number: int) -> None:
        def tell() -> None:
            bill.told = True
            for one in self.truth.bills:
                late = one.overdue or one.failed
                if one.told and one.due < bill.due and not late and one.end is None and one.rest:
                    one.end = "presumed_paid"

        for before in sorted(self.rng.sample((1, 2, 3, 5), self.rng.randrange(1, 3)), reverse=True):
            said = {"amount": self.amount, "due": bill.due, "term": (number + 1, self.of)}
            self.write.say("reminder", bill.due - days(before), tell, **said)

    def _pay(self, bill: Bill, day: date, amount: Decimal, hour: int = 21) -> None:
        self.left -= min(amount, self.amount)
        left = self.left

        def take() -> None:
            bill.rest -= amount
            bill.repaid += amount
            if self.states_total:
                self.truth.total = left

        what = "paid_total" if self.states_total else "paid"
        self.write.say(what, day, take, hour=hour, paid=amount, total=left)
        if self.alerts:
            self.write.alert(self.write.told[-1].at, amount)

    def _on_time(self, bill: Bill) -> None:
        self._pay(bill, bill.due, bill.rest)

    def _early(self, bill: Bill) -> None:
        self._pay(bill, bill.due - days(1), self.amount)

    def _parts(self, bill: Bill) -> None:
        part = (self.amount * Decimal("0.37")).quantize(Decimal("0.01"))
        self._pay(bill, bill.due, part, hour=21)
        self._pay(bill, bill.due, self.amount - part, hour=22)

    def _failed(self, bill: Bill) -> None:
        self.write.say("failed", bill.due, lambda: setattr(bill, "failed", True), hour=8,
                       amount=self.amount)  # fmt: skip
        self._pay(bill, bill.due, self.amount)

    def _overdue(self, bill: Bill, late: int, figure: Decimal) -> None:
        def tell() -> None:
            bill.overdue = True
            bill.rest = figure

        said = {"amount": figure, "due": bill.due, "days": late}
        self.write.say("overdue", bill.due + days(late), tell, **said)

    def _late(self, bill: Bill) -> None:
        penalty = self.amount * Decimal("0.001")
        figure = self.amount
        for late in (1, 3):
            figure = (self.amount + penalty * late).quantize(Decimal("0.01"))
            self._overdue(bill, late, figure)
        self._pay(bill, bill.due + days(4), figure)

    def _silent(self, bill: Bill) -> None:
        self.left -= self.amount

    def _defer(self, bill: Bill) -> None:
        def take() -> None:
            bill.end = "deferred"

        self.write.say("deferred", bill.due, take, hour=21, amount=self.amount, due=bill.due)

    def _stop(self, bill: Bill, months: int) -> bool:
        """Not paid any more; the lender counts terms, then sells. True when it is over."""
        if months == 0:
            for late in (1, 5):
                figure = (self.amount * (1 + Decimal("0.001") * late)).quantize(Decimal("0.01"))
                self._overdue(bill, late, figure)
            return False
        figure = (self.amount * (months + 1) * Decimal("1.03")).quantize(Decimal("0.01"))

        def tell() -> None:
            for one in self.truth.bills:
                if one.due < bill.due and one.overdue and one.rest and one.end is None:
                    one.end = "rolled_over"
            bill.overdue, bill.rest = True, figure

        said = {"amount": figure, "terms": months + 1}
        self.write.say("overdue_terms", bill.due + days(2), tell, **said)
        if months < 3:
            return False
        self._collect(bill, figure)
        return True

    def _collect(self, bill: Bill, figure: Decimal) -> None:
        everything = figure + self.amount * 2

        def total() -> None:
            self.truth.total = everything

        said = {"agent": "远山资产", "all": everything}
        self.write.say("collection", bill.due + days(12), total, **said)
        if self.rng.random() < 0.5:
            offer = (everything * Decimal("0.7")).quantize(Decimal("0.01"))
            self.write.say("offered", bill.due + days(15), offer=offer)
            self._end(bill.due + days(18), offer)

    def _settle(self, bill: Bill) -> None:
        self._end(bill.due, self.left)

    def _end(self, day: date, amount: Decimal) -> None:
        def end() -> None:
            self.truth.settled = True
            for one in self.truth.bills:
                if one.told and one.end is None:
                    one.rest = ZERO

        self.write.say("settled", day, end, hour=21, paid=amount)


class CardLife:
    """A credit card, statement by statement."""

    def __init__(self, rng, lender: Lender, start: date, told: list[Told], months: int) -> None:
        self.rng, self.start, self.months = rng, start, months
        self.truth = Truth(lender, f"{rng.randrange(1000, 9999)}")
        self.write = Writer(rng, self.truth, told)

    def live(self) -> Truth:
        """Let all its months pass."""
        ways = ("full", "minimum", "part", "silent", "late", "stop")
        rest = ZERO
        for number in range(self.months):
            figure = rest + _money(self.rng, 300, 6000)
            minimum = (figure / 10).quantize(Decimal("0.01"))
            bill = Bill(_month(self.start, number), figure, figure, minimum)
            self.truth.bills.append(bill)
            self._tell(bill)
            way = self.rng.choices(ways, (45, 15, 10, 12, 10, 8))[0]
            rest = (getattr(self, f"_{way}")(bill) * Decimal("1.015")).quantize(Decimal("0.01"))
        return self.truth

    def _tell(self, bill: Bill) -> None:
        def tell() -> None:
            bill.told = True
            for one in self.truth.bills:
                if one.told and one.due < bill.due and one.end is None and one.rest:
                    known = one.overdue or one.repaid
                    one.end = "rolled_over" if known else "presumed_paid"

        said = {"amount": bill.figure, "min": bill.minimum, "due": bill.due}
        self.write.say("statement", bill.due - days(18), tell, **said)
        if self.rng.random() < 0.6:
            self.write.say("reminder", bill.due - days(3), **said)

    def _pay(self, bill: Bill, day: date, amount: Decimal) -> None:
        def take() -> None:
            bill.rest -= amount
            bill.repaid += amount

        self.write.say("paid", day, take, hour=21, paid=amount)

    def _full(self, bill: Bill) -> Decimal:
        self._pay(bill, bill.due - days(self.rng.randrange(3)), bill.figure)
        return ZERO

    def _minimum(self, bill: Bill) -> Decimal:
        self._pay(bill, bill.due, bill.minimum)
        return bill.figure - bill.minimum

    def _part(self, bill: Bill) -> Decimal:
        part = (bill.figure * Decimal("0.55")).quantize(Decimal("0.01"))
        self._pay(bill, bill.due - days(1), part)
        return bill.figure - part

    def _silent(self, bill: Bill) -> Decimal:
        return bill.figure * 0

    def _overdue(self, bill: Bill) -> None:
        def tell() -> None:
            bill.overdue = True

        said = {"amount": bill.figure, "min": bill.minimum, "due": bill.due}
        self.write.say("overdue", bill.due + days(2), tell, **said)

    def _late(self, bill: Bill) -> Decimal:
        self._overdue(bill)
        self._pay(bill, bill.due + days(4), bill.figure)
        return ZERO

    def _stop(self, bill: Bill) -> Decimal:
        self._overdue(bill)
        return bill.figure


def borrow(seed: int) -> Life:
    """One borrower."""
    rng = random.Random(seed)
    told: list[Told] = []
    truths: list[Truth] = []
    first = date(2024, rng.randrange(1, 13), 1)
    for lender in rng.sample(LOANS, rng.randrange(1, 4)):
        truths.append(LoanLife(rng, lender, _start(rng, first), told).live())
    for lender in rng.sample(CARDS, rng.randrange(1, 3)):
        months = rng.randrange(3, 12)
        truths.append(CardLife(rng, lender, _start(rng, first), told, months).live())
    _add_noise(rng, told, first)
    as_of = first + days(rng.randrange(60, 330))
    told = [one for one in told if one.at.date() <= as_of]
    told.sort(key=lambda one: one.at)
    for one in told:
        one.effect()
    return Life(as_of, told, [truth for truth in truths if any(b.told for b in truth.bills)])


def _start(rng: random.Random, first: date) -> date:
    return (first + days(rng.randrange(20, 90))).replace(day=rng.randrange(2, 28))


def _add_noise(rng: random.Random, told: list[Told], first: date) -> None:
    for _ in range(rng.randrange(5, 30)):
        event, template = rng.choice(NOISE)
        lender = rng.choice(LOANS)
        at = datetime.combine(first + days(rng.randrange(330)), time(12, 30), CHINA)
        big, code = rng.randrange(2, 20) * 10000, rng.randrange(100000, 999999)
        message = Message(f"1069{code}", at, template.format(sign=lender.sign, big=big, code=code))
        told.append(Told(at, message, Reading(message, event), nothing))


def rows(life: Life) -> Iterable[tuple[str, date, str, Decimal | None]]:
    """The truth as rows: whose, due day, status, what remains."""
    for truth in life.truths:
        for bill in truth.bills:
            if bill.told:
                status = bill.status(life.as_of)
                rest = ZERO if truth.settled and status == "paid" else bill.rest
                yield truth.tail or truth.lender.name, bill.due, status, rest
