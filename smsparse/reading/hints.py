"""Everything found in a text, boiled down to what decides its kind."""

from dataclasses import dataclass

from smsparse.reading.lazily import lazy
from smsparse.reading.phrases.patterns import GRANTED
from smsparse.reading.roles import Role
from smsparse.reading.sign import Sign
from smsparse.reading.text import Text

OWING = frozenset({
    Sign.DUE, Sign.REST, Sign.MIN, Sign.TOTAL, Sign.PRINCIPAL_LEFT, Sign.ARREARS, Sign.OWED,
    Sign.ISSUED,
})  # fmt: skip
CREDIT = frozenset({
    Sign.CARD, Sign.CREDIT, Sign.LOAN, Sign.OWED, Sign.REPAY, Sign.TIMELY, Sign.TOTAL, Sign.MIN,
    Sign.PRINCIPAL_LEFT, Sign.ARREARS, Sign.DUE_DAY, Sign.REST, Sign.MISSED, Sign.PENALTY,
    Sign.PRINCIPAL, Sign.BOTH, Sign.FALLS_DUE, Sign.BILL, Sign.ISSUED, Sign.DUE,
})  # fmt: skip
HAN = lazy(r"[\u4e00-\u9fff]")
# a Chinese text about somebody's debt holds one of these; a fine, a fee or a parcel need not
OWES = lazy(
    r"还(?![是有会可能要在没不好请])|卡款|累计未缴|[欠贷借]|信用卡|贷记卡|分期|账单|月供|按揭|本息|租赁"
)
# words that only credit has
ENGLISH_DEBT = lazy(
    r"loan|\(\d/\d\)|\d of \d|(?:pymt|payment|instal+ment) \d/\d|sarfaesi|secured asset|fuliza"
    r"|(?:ach d|nach|ecs)[-: /]{1,3}[a-z ]{0,20}(?:credit|fin|capital|lend)"
    r"|(?<![a-z])inst (?:of )?(?:rs\.? ?)?\d"
    r"|(?<![a-z])(?:emis?|nach|ecs|instal+ments?|lender|credit card"
    r"|overdraft|mortgage"
    r"|repayments?|your debt|a debt|car finance|borrowed|debit order|financial services)(?![a-z])"
)
LENT = lazy(r"还款|[贷借欠]款|信用卡|欠|[^按]揭|(?<![a-z])(?:loan|emi|credit card)(?![a-z])")


NO_DEBT = frozenset({Sign.DEPOSIT, Sign.INSURANCE, Sign.PARCEL, Sign.CODE, Sign.LURE})
ASKED_TO_PAY = frozenset({Sign.TIMELY, Sign.DUE_DAY, Sign.DUE, Sign.BY})
# what says debt, in English, where nothing else does and an amount stands there
DEBT_ALONE = frozenset({Sign.ARREARS, Sign.OVERDUE, Sign.WAS_DUE, Sign.COLLECTOR, Sign.DEFERRED})


@dataclass(frozen=True, slots=True)
class Context:
    """What the other judges know: who is named and when something is due."""

    product: bool  # a loan, a card or a lender that only lends is named
    lender: bool  # any lender is named, or known by the sender
    card: bool  # a credit card is named
    agent: bool  # somebody signs who is no lender
    days_ahead: int | None  # how far off the nearest due day is
    open_ahead: bool  # a day of which no word says what it is lies near ahead
    repaid: bool  # something was paid on a day that has come


@dataclass(frozen=True, slots=True)
class Hints:
    """The signs that are real, all signs, the roles of the amounts, and the context."""

    real: frozenset[Sign]
    every: frozenset[Sign]
    roles: frozenset[Sign]
    context: Context
    negative: bool  # an amount has a minus
    money: bool  # an amount has a currency beside it
    lone: bool  # an amount has no word that says what it is
    amounts: bool  # there is an amount at all
    chinese: bool
    plain: str

    @property
    def due_ahead(self) -> bool:
        """Whether a due day lies ahead."""
        return self.context.days_ahead is not None

    @property
    def weeks_ahead(self) -> bool:
        """Whether it lies ten days ahead or more: that is a bill rather than a reminder."""
        return (self.context.days_ahead or 0) >= 10

    @property
    def in_debt(self) -> bool:
        """Whether the text is about credit at all, and not about a bill of another kind."""
        if self.context.product or ENGLISH_DEBT.search(self.plain):
            return True
        if not self.chinese:
            credit = {Sign.CARD, Sign.CREDIT, Sign.LOAN, Sign.MIN}
            named = self.context.lender or bool(self.real & credit)
            failed = Sign.FAILED in self.real and bool(self.real & ASKED_TO_PAY)
            alone = failed or bool(self.real & DEBT_ALONE) or Sign.DUE in self.roles
            return named or (self.money and alone and not self.every & NO_DEBT)
        return bool(self.real & CREDIT) and OWES.search(self.plain) is not None

    @property
    def owing(self) -> bool:
        """Whether an amount is one that is owed."""
        return bool(self.roles & OWING)


def hints_of(text: Text, roles: tuple[Role, ...], context: Context) -> Hints:
    """Boil a text down."""
    plain = text.plain
    real = {t.sign for t in text.tokens if text.is_real(t)} | text.signs
    if context.card:
        real.add(Sign.CARD)
    if _has_succeeded(text):
        real.add(Sign.PAID)
    if Sign.RELIEF in real and GRANTED.search(plain):
        real.add(Sign.DEFERRED)
    if "溢缴" in plain or any(r.sign in OWING and r.amount.value == 0 for r in roles):
        real.discard(Sign.DEFERRED)  # 账单应还金额为0.00元，本期无需还款
    if any(r.sign is Sign.PAID and r.amount.value == 0 for r in roles):
        real = (real - {Sign.PAID}) | {Sign.NO_SUCCESS}  # 应扣1,767.87,实扣0.00
    if any(r.sign is Sign.ARREARS and r.amount.value == 0 for r in roles):
        real -= {Sign.OVERDUE, Sign.ARREARS}  # 已逾期￥0.00
    return Hints(
        real=frozenset(real),
        every=frozenset({t.sign for t in text.tokens} | real),
        roles=frozenset(r.sign for r in roles if r.sign is not None and r.real and not r.inside),
        context=context,
        money=any(amount.currency for amount in text.amounts),
        negative=any(r.amount.negative for r in roles),
        lone=any(r.sign is None for r in roles),
        amounts=bool(roles),
        chinese=HAN.search(plain) is not None,
        plain=plain,
    )


def _has_succeeded(text: Text) -> bool:
    """成功 in the sentence of a debit or repayment: 自动还款1,860元成功."""
    done = [t for t in text.tokens if t.sign is Sign.SUCCESS and text.is_real(t)]
    moves = [t for t in text.tokens if t.sign in (Sign.REPAY, Sign.DEBIT) and text.is_real(t)]
    return any(
        0 < t.start - m.end <= (24 if t.cue.name == "成功" else 60)
        and text.sentence(t.start) == text.sentence(m.start)
        for t in done
        for m in moves
    )
