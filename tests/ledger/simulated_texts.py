"""Simulated texts: each with what a perfect reader finds in it, and what it changes in truth."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from string import Formatter

from wordings import ALERT, CARD, ENGLISH_CARD, KINDS, LOAN, NUMBERED_LOAN

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
NUMBERED = Lender("捷信", "捷信", "1069095090", "捷信消费金融", None, NUMBERED_LOAN)
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
    ref: str | None = None
    bills: list[Bill] = field(default_factory=list)
    total: Decimal | None = None
    settled: bool = False

    @property
    def name(self) -> str:
        """What tells the debt from all others."""
        return self.tail or self.ref or self.lender.name

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
        said |= {"sign": lender.sign, "name": lender.name}
        said |= {"tail": self.truth.tail, "ref": self.truth.ref}
        keys = {key for _, key, _, _ in Formatter().parse(template) if key}
        body = template.format(**{key: _print(said[key], lender) for key in keys})
        sender = lender.sender if what != "collection" else "106900777"
        message = Message(sender, at, body)
        reading = _perfect(message, what, lender, {key: said[key] for key in keys})
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


def _perfect(message: Message, what: str, lender: Lender, said: dict) -> Reading:
    """What the text says, as its template knows."""
    total = said.get("all", said.get("total"))
    return Reading(
        message,
        KINDS[what],
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
        loan_ref=said.get("ref"),
        term=said.get("term"),
        terms=said.get("terms"),
        days_overdue=said.get("days"),
        settled=Settled.DEBT if what == "settled" else None,
        relief={"deferred": Relief.GRANTED, "offered": Relief.OFFERED}.get(what),
    )
