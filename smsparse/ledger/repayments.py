"""From texts to repayments: which texts tell of one and the same repayment, and which one leads.

A bank's debit alert, the lender's own thanks and a second wording of it are one repayment. The
leader is the text that says best which debt was paid; only the leader's amount counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
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
    """The texts of one repayment; ``leader`` is the one that counts."""

    texts: list[Text] = field(default_factory=list)

    @property
    def leader(self) -> Text:
        """The text that names its debt best, the older one of equals."""
        return max(self.texts, key=lambda text: _naming(text.reading))


def pair(texts: Iterable[Text]) -> dict[str, Repayment]:
    """The repayments that more than one text tells of, by the ids of their texts."""
    seen: defaultdict[tuple[Decimal, date], list[Repayment]] = defaultdict(list)
    pairs: dict[str, Repayment] = {}
    for text in texts:
        amount = text.reading.paid_amount
        if text.reading.event is not PAID or amount is None or text.extra:
            continue
        days = set(_days(text))
        for repayment in (r for day in days for r in seen[amount, day][-MANY:]):
            if all(_are_one(text, other) for other in repayment.texts):
                repayment.texts.append(text)
                pairs.update((one.id, repayment) for one in repayment.texts)
                break
        else:
            repayment = Repayment([text])
        for day in days:
            if repayment not in seen[amount, day]:
                seen[amount, day].append(repayment)
    return pairs


def _days(text: Text) -> Iterator[date]:
    yield text.day
    if text.reading.paid_on is not None:
        yield text.reading.paid_on


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
