"""From texts to repayments: which texts tell of one and the same repayment, and which one leads.

A bank's debit alert, the lender's own thanks and a second wording of it are one repayment. The
leader is the text that says best which debt was paid; only the leader's amount counts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from smsparse.ledger.texts import Text
from smsparse.ledger.words import AUTO_DEBIT, PAID
from smsparse.model import Reading

MANY = 20  # repayments of one amount on one day; older ones are not looked at again
CLOCKS_DIFFER = timedelta(minutes=2)  # between a bank's clock and a lender's


@dataclass(slots=True, eq=False)
class Repayment:
    """The texts of one repayment, and the ``days`` that they name.

    ``leader`` is the text that counts: the one that names its debt best, the older one of equals.
    """

    leader: Text
    texts: list[Text] = field(default_factory=list)
    days: tuple[date, ...] = ()

    def add(self, text: Text) -> None:
        """Take in one more text."""
        self.texts.append(text)
        if _naming(text.reading) > _naming(self.leader.reading):
            self.leader = text


def pair(texts: Iterable[Text]) -> dict[str, Repayment]:
    """The repayments that more than one text tells of, by the ids of their texts.

    Most repayments are alone with their amount on their days, and are let go at the first glance.
    """
    telling = [text for text in texts if _tells_of_one(text)]
    on_day = Counter((text.reading.paid_amount, day) for text in telling for day in _days(text))
    seen: defaultdict[tuple[Decimal | None, date], list[Repayment]] = defaultdict(list)
    pairs: dict[str, Repayment] = {}
    for text in telling:
        amount, days = text.reading.paid_amount, _days(text)
        if all(on_day[amount, day] == 1 for day in days):
            continue
        for repayment in (r for day in days for r in seen[amount, day][-MANY:]):
            if all(_are_one(text, other) for other in repayment.texts):
                repayment.add(text)
                pairs[text.id] = pairs[repayment.texts[0].id] = repayment
                break
        else:
            repayment = Repayment(text, [text])
        for day in days:
            if day not in repayment.days:
                seen[amount, day].append(repayment)
                repayment.days += (day,)
    return pairs


def _tells_of_one(text: Text) -> bool:
    reading = text.reading
    return reading.event is PAID and reading.paid_amount is not None and not text.extra


def _days(text: Text) -> tuple[date, ...]:
    """The days on which the repayment may have been: when its text came, and what that says."""
    paid_on = text.reading.paid_on
    return (text.day,) if paid_on is None or paid_on == text.day else (text.day, paid_on)


def _are_one(text: Text, other: Text) -> bool:
    """Whether two texts of the same amount and day tell of one repayment."""
    a, b = text.reading, other.reading
    if a.currency and b.currency and a.currency != b.currency:
        return False
    if a.paid_on and b.paid_on and a.paid_on != b.paid_on:
        return False
    if a.paid_at and b.paid_at and a.paid_at != b.paid_at:
        apart = abs(datetime.combine(text.day, a.paid_at) - datetime.combine(text.day, b.paid_at))
        if text.sender == other.sender or apart > CLOCKS_DIFFER:
            return False
    named = ("loan_ref", "card_tail", "term", "due_date")
    for name in named:
        mine, theirs = getattr(a, name), getattr(b, name)
        if mine is not None and theirs is not None and mine != theirs:
            return False
    return _may_share_a_debt(a, b)


def _may_share_a_debt(a: Reading, b: Reading) -> bool:
    if a.lender is None or b.lender is None or is_alert(a) or is_alert(b):
        return True
    if a.institution is not None and b.institution is not None:
        products = {a.product, b.product} - {None}
        return a.institution == b.institution and len(products) < 2
    return a.lender == b.lender


def is_alert(reading: Reading) -> bool:
    """Whether a repayment is told by the account that was debited, naming no debt of its own."""
    account = reading.account
    if account is None or account.role is not AUTO_DEBIT or account.bank is None:
        return False
    if reading.event is not PAID or _says_what(reading):
        return False
    return account.bank in (reading.institution, reading.lender)


def _says_what(reading: Reading) -> bool:
    return bool(reading.product or reading.loan_ref or reading.card_tail)


def _naming(reading: Reading) -> tuple[bool, bool, bool]:
    return (
        not is_alert(reading),
        _says_what(reading),
        reading.lender is not None,
    )
