"""The amounts of a text by what they are, and how one is picked from several."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from smsparse.model import Also, Doubt, Parts
from smsparse.reading.lazily import lazy
from smsparse.reading.roles import PARTS, Role
from smsparse.reading.sign import Sign
from smsparse.reading.text import Text

FIELDS = ("amount_due", "min_due", "total_owed", "paid_amount", "payout_amount")
OWED_BALANCE = ("balance", "bal", "balance is", "balance of", "your balance")
OWN_BALANCE = lazy(
    r"(?:账单|[贷借欠]款|[白金]条|[花借]呗|应还|待还|未还|未结|本期|当期)[^,，。;\d卡户]{0,6}余额[^,，。;\d]{0,4}$"
)


@dataclass(slots=True)
class Sums:
    """The amounts of a text by what they are, each with the role that it was read from."""

    amount_due: Role | None = None
    min_due: Role | None = None
    total_owed: Role | None = None
    paid_amount: Role | None = None
    payout_amount: Role | None = None
    parts: Parts | None = None
    also: tuple[Also, ...] = ()
    doubts: list[Doubt] = field(default_factory=list)

    @property
    def principal_only(self) -> bool:
        """Whether the total is principal only."""
        return self.total_owed is not None and self.total_owed.sign in (
            Sign.PRINCIPAL_LEFT,
            Sign.PRINCIPAL,
        )


def value(role: Role | None) -> Decimal | None:
    """The value of an amount; 5,000元以上 states none."""
    return None if role is None or role.amount.bound else role.amount.value


def summed_up(roles: list[Role]) -> Role | None:
    """The stated sum of amounts listed right before or right behind it.

    512.30元、208.88元（小计721.18元）; 共1,860.40元，分别于10-31(960.40元)、11-02(900.00元)到期.
    """
    for number, role in enumerate(roles):
        if not role.sum or role.sign is Sign.SPEND:
            continue
        for others in (list(reversed(roles[:number])), roles[number + 1 :]):
            total = Decimal(0)
            for count, other in enumerate(others, 1):
                total += other.amount.value
                if count >= 2 and total == role.amount.value:
                    return role
    return None


def pick(
    text: Text, roles: list[Role], ranks: Iterable[tuple[Sign | None, ...]]
) -> tuple[Role | None, list[Role]]:
    """The amount of the first rank that has one, and its rivals of other value."""
    for rank in ranks:
        found = [
            r
            for r in roles
            if r.sign in rank and (r.sign is not Sign.BALANCE or _is_owed_balance(text, r))
        ]
        if found:
            best = next((r for r in found if not r.weak), found[0])
            rivals = [
                r for r in found if r.amount.value != best.amount.value and r.weak == best.weak
            ]
            return best, rivals
    return None, []


def _is_owed_balance(text: Text, role: Role) -> bool:
    """Whether a balance is that of the debt: in English a bare "balance", in Chinese 账单余额."""
    before = text.plain[max(0, role.amount.start - 16) : role.amount.start]
    return role.words in OWED_BALANCE or OWN_BALANCE.search(before) is not None


def rivals_doubt(name: str, rivals: list[Role]) -> Doubt:
    """Other amounts could be the value of this field as well."""
    return Doubt(name, "rival amounts", ("、".join(str(r.amount.value) for r in rivals),))


def weak_doubt(name: str, text: Text, role: Role) -> Doubt:
    """The words say only weakly that this amount is the value of the field."""
    return Doubt(name, "weak amount", (text.printed(role.amount).strip(),))


def parts_of(roles: tuple[Role, ...]) -> Parts | None:
    """Principal, interest, penalty and fee, where the text states them."""
    by_sign = {
        r.sign: r.amount.value
        for r in reversed(roles)
        if r.sign in PARTS and not r.amount.approximate and not r.amount.bound and r.real
    }
    if not by_sign:
        return None
    return Parts(
        by_sign.get(Sign.PRINCIPAL),
        by_sign.get(Sign.INTEREST),
        by_sign.get(Sign.PENALTY),
        by_sign.get(Sign.FEE),
    )
