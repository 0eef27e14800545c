"""Cue words and roles -> the kind of text.

The kinds are asked in one order, from the surest to the weakest: what is not about the owner's
debt at all; money that has moved or been promised; what the lender wants. This table is the one
place where order decides.
"""

from dataclasses import dataclass

import regex

from smsparse.model import Event
from smsparse.reading.roles import Role
from smsparse.reading.sign import Sign
from smsparse.reading.text import Text

OWING = frozenset(
    {
        Sign.DUE,
        Sign.REST,
        Sign.MIN,
        Sign.TOTAL,
        Sign.PRINCIPAL_LEFT,
        Sign.ARREARS,
        Sign.OWED,
        Sign.ISSUED,
    }
)
CREDIT = frozenset({
    Sign.CARD, Sign.CREDIT, Sign.LOAN, Sign.OWED, Sign.REPAY, Sign.TIMELY, Sign.TOTAL, Sign.PRINCIPAL_LEFT, Sign.ARREARS, Sign.MIN,
    Sign.DUE_DAY, Sign.REST, Sign.MISSED, Sign.PENALTY, Sign.PRINCIPAL, Sign.BOTH, Sign.FALLS_DUE, Sign.BILL, Sign.ISSUED, Sign.DUE,
})  # fmt: skip
SURE_CREDIT = frozenset(
    {
        Sign.CARD,
        Sign.CREDIT,
        Sign.LOAN,
        Sign.OWED,
        Sign.REPAY,
        Sign.PRINCIPAL,
        Sign.PRINCIPAL_LEFT,
        Sign.TOTAL,
        Sign.MIN,
    }
)
ASKING = frozenset(
    {
        Sign.DUE,
        Sign.REST,
        Sign.MIN,
        Sign.FALLS_DUE,
        Sign.DUE_DAY,
        Sign.TIMELY,
        Sign.FUNDS,
        Sign.WAS_DUE,
        Sign.ISSUED,
        Sign.ARREARS,
    }
)
# a text about somebody's debt holds one of these; a fine, a fee or a parcel need not
OWES = regex.compile(
    r"还(?![是有会可能要在没不好请])|卡款|累计未缴|[欠贷借]|信用卡|贷记卡|分期|账单|(?<![a-z])(?:loan|emi|card|bill|due|dues|repay|pay|payment|debt|instal)"
)
CLEARED = regex.compile(
    r"于\d[^,，。;]{4,12}结清|已(?:于|在|将)?[^,，。;!?如若请需未应]{0,10}(?:结清|还清)(?!金额|后|前|即可)"
)
ENTRUSTED = regex.compile(r"受[^,，。;]{2,20}委托")
LENDING = regex.compile(
    r"分期|[一-龥]贷|还款|[贷借]款|信用卡(?:账单|本期|应还|逾期)|[^按]揭|(?<![a-z])(?:loan|emi|credit card)(?![a-z])"
)
HAN = regex.compile(r"[\u4e00-\u9fff]")
# relief in words that no list of words holds: 已为您成功延期7天, 可申请晚还15天
DEFERRED = regex.compile(
    r"(?:已|成功)[^,，。;!?]{0,8}(?:延期|展期|延后|缓还|延长|推迟|顺延|宽限)(?!失败)"
    r"|(?:还款日|到期日|扣款日|账单日)[^,，。;]{0,14}(?:变更|调整|延后|推迟|延长|顺延|延期|改)(?:至|为|到)"
    r"|(?:延期|展期|延后|延长|缓还)[^,，。;如可]{0,4}(?:成功|通过|生效|\d+个?[天日月])"
    r"|(?:extended|deferred|rescheduled|restructured|postponed|moved) (?:to|till|until|by)|(?:extension|deferment|moratorium)[^.]{0,20}(?:granted|approved|confirmed)"
)
RELIEF = regex.compile(
    r"(?:可|能|申请|享|支持|提供|为您|获得)[^,，。;!?]{0,10}(?:延期|展期|缓还|延后|晚还|减免|停息|宽限|个性化分期|协商还款)"
    r"|(?:减免|延期|展期)(?:政策|方案|活动|机会|通道)|settle[^.]{0,30}(?:for|at) (?:just|only|rs|inr|₹|\$|£)|waiv(?:e|er|ed|ing)"
)
UNSURE = regex.compile(r"如[需您有遇]|若|(?<![a-z])if(?![a-z])")
HARDSHIP = regex.compile(r"困难|疫情|失业|困境|受灾|hardship|difficult|struggling")
GRANTED = regex.compile(
    r"申请[^,，。]{0,4}(?:获批|已通过|已批准)|已获批|审批通过|已生效|approved|granted"
)
ENGLISH_DEBT = regex.compile(
    r"loan|(?<![a-z])(?:emis?|nach|ecs|instal+ments?|lender|credit card|overdraft|mortgage|repayments?|car finance|borrowed)(?![a-z])"
)
PAID_INTO_LOAN = regex.compile(
    r"(?:loan (?:a/c|account)|credit card)[^.]{0,40} (?:is|was|has been) credited"
)
HYPOTHETICAL = regex.compile(r"[如若]果?您?已")
LENT = regex.compile(
    r"还款|[贷借欠]款|信用卡|欠|[^按]揭|(?<![a-z])(?:loan|emi|credit card)(?![a-z])"
)
NEAR = frozenset({Sign.FALLS_DUE, Sign.FUNDS, Sign.TIMELY})


@dataclass(frozen=True, slots=True)
class Hints:
    """What a text holds, boiled down: the real signs, all signs, and the roles of its amounts."""

    real: frozenset[Sign]
    every: frozenset[Sign]
    roles: frozenset[Sign]
    product: bool  # a loan, a card or a lender that only lends is named
    lender: bool  # any lender is named
    agent: bool  # somebody signs who is no lender
    due_ahead: bool  # a due day that lies ahead
    weeks_ahead: bool  # by ten days or more: a bill, not a reminder
    repaid: bool  # something was paid on a day that has come
    negative: bool  # an amount has a minus
    lone: bool  # an amount has no word that says what it is
    plain: str


def judge_event(hints: Hints) -> Event:
    """The kind of text."""
    if not hints.every:
        return Event.OTHER
    if _is_foreign(hints):
        return Event.OTHER
    if _is_third_party(hints):
        return Event.THIRD_PARTY
    for event, test in PRECEDENCE:
        if test(hints):
            return event
    return Event.OTHER


def _is_foreign(h: Hints) -> bool:
    """Codes, utilities, insurance, deposits, parcels, refusals and notices."""
    arrears = Sign.OVERDUE in h.real or Sign.ARREARS in h.real
    owing = bool(
        h.roles & {Sign.DUE, Sign.ARREARS, Sign.TOTAL, Sign.REST, Sign.MIN, Sign.OWED, Sign.ISSUED}
    )
    if Sign.INVESTOR in h.every:
        return True
    if Sign.CODE in h.every and not (owing and arrears):
        return True
    sure = bool(h.real & SURE_CREDIT) or (h.product and bool(h.real & CREDIT))
    if Sign.DEFERRED in h.real:
        return False
    lent = h.product or LENDING.search(h.plain) is not None
    if h.every & {Sign.UTILITY, Sign.INSURANCE, Sign.PARCEL} and not lent:
        return True
    if Sign.PARCEL in h.every and not (owing or Sign.REPAY in h.real or Sign.TIMELY in h.real):
        return True
    if Sign.DEPOSIT in h.every and not (
        owing
        or arrears
        or h.real & {Sign.FUNDS, Sign.NO_SUCCESS, Sign.FAILED}
        or (Sign.PAYOUT in h.real and (sure or h.product))
    ):
        return True
    if Sign.REFUSED in h.real and not (
        owing or arrears or Sign.PAID in h.real or h.real & {Sign.FAILED}
    ):
        return True
    if Sign.WARNING in h.every and not (
        owing
        or arrears
        or h.real & {Sign.TIMELY, Sign.FALLS_DUE, Sign.FAILED, Sign.PAID, Sign.PAYOUT}
    ):
        return True
    asked = {Sign.TIMELY, Sign.FAILED, Sign.PAID, Sign.PAYOUT, Sign.DUE_DAY, Sign.FUNDS}
    return Sign.NOTICE in h.real and not (owing or arrears or h.real & asked)


def _is_third_party(h: Hints) -> bool:
    about_debt = bool(h.every & (CREDIT | {Sign.OVERDUE, Sign.COLLECTOR})) or h.product
    return about_debt and (Sign.TELL in h.every or (Sign.KIN in h.real and Sign.PAID not in h.real))


def _in_debt(h: Hints) -> bool:
    """Whether the text is about credit at all, and not about a bill of another kind."""
    if h.product or ENGLISH_DEBT.search(h.plain):
        return True
    if not HAN.search(h.plain):
        return h.lender or bool(h.real & {Sign.CARD, Sign.CREDIT, Sign.LOAN, Sign.MIN})
    return bool(h.real & CREDIT) and OWES.search(h.plain) is not None


def _is_paid(h: Hints) -> bool:
    if h.real & {Sign.NO_SUCCESS, Sign.FAILED} and Sign.CLEARED not in h.real:
        return False
    chinese = HAN.search(h.plain) is not None
    luring = chinese and (Sign.LIMIT in h.roles or Sign.LURE in h.real)
    moved = bool(h.roles & {Sign.PAID, Sign.RECEIVED})
    if Sign.CLEARED in h.real:
        return _in_debt(h) and not (
            luring and not moved and not h.roles & {Sign.BILL, Sign.DUE, Sign.REPAY, Sign.OWED}
        )
    if Sign.PAID in h.real:
        sure = (
            bool(h.real & (SURE_CREDIT | {Sign.BILL, Sign.ISSUED, Sign.DUE}))
            or h.product
            or LENT.search(h.plain) is not None
        )
        return sure and (not luring or moved or bool(h.roles & {Sign.REPAY, Sign.DUE}))
    if Sign.PAID_SO_FAR in h.real and not h.due_ahead and not h.real & {Sign.OVERDUE, Sign.LURE}:
        return _in_debt(h)
    if (
        {Sign.RECEIVED, Sign.REPAY} <= h.real
        and h.roles & {Sign.PAID, Sign.RECEIVED}
        and not h.real & ASKING
    ):
        return _in_debt(h)
    if Sign.RECEIVED in h.real and Sign.CARD in h.real:
        return not h.real & ASKING and Sign.SPEND not in h.roles
    return False


def _is_repaid(h: Hints) -> bool:
    """A repayment that is only told: a day that has come, or an entry in an account.

    尾号0245于08月03日16:20还款1,024.50元; 贷款扣款3,612.90，余额5,003.17.
    """
    if h.real & {Sign.NO_SUCCESS, Sign.FAILED, Sign.OVERDUE} or not _in_debt(h):
        return False
    moved = bool(h.roles & {Sign.REPAY, Sign.DEBIT, Sign.LOAN}) or (
        Sign.SPEND in h.roles and Sign.REPAY in h.real and Sign.CARD not in h.real
    )
    entry = h.negative or Sign.BALANCE in h.roles
    if moved and entry and LENT.search(h.plain):
        return not h.real & {
            Sign.WILL,
            Sign.FUNDS,
            Sign.DUE,
            Sign.FALLS_DUE,
            Sign.TIMELY,
            Sign.ISSUED,
        }
    if h.repaid:
        return bool(h.roles & {Sign.REPAY, Sign.DEBIT}) and not h.real & {
            Sign.WILL,
            Sign.FUNDS,
            Sign.TIMELY,
        }
    future = h.real & {
        Sign.WILL,
        Sign.MUST,
        Sign.WAS_DUE,
        Sign.FALLS_DUE,
        Sign.DUE_DAY,
        Sign.DUE,
        Sign.TIMELY,
        Sign.FUNDS,
        Sign.BY,
    }
    return Sign.REPAY in h.roles and not future and not h.due_ahead


def _is_relief(h: Hints) -> bool:
    if Sign.DEFERRED in h.real:
        return True
    if (
        Sign.LEGAL in h.real
        and not h.roles & {Sign.CLOSE_FOR, Sign.WAIVED, Sign.ORIGINAL}
        and "减免" not in h.plain
    ):
        return False
    if Sign.RELIEF not in h.every and Sign.CLOSE_FOR not in h.roles:
        return False
    late = {
        Sign.OVERDUE,
        Sign.OWED,
        Sign.ARREARS,
        Sign.TOTAL,
        Sign.LEGAL,
        Sign.COLLECTOR,
        Sign.ORIGINAL,
    }
    priced = Sign.CLOSE_FOR in h.roles and bool(
        h.roles & {Sign.DUE, Sign.REST, Sign.ISSUED, Sign.WAIVED}
    )
    arrears = bool(h.every & late) or priced or HARDSHIP.search(h.plain) is not None
    return arrears and not (Sign.LURE in h.real and not h.roles & OWING and not h.product)


def _is_collection(h: Hints) -> bool:
    if Sign.ASSIGNED in h.real:
        return _in_debt(h)
    if not h.every & {Sign.LEGAL, Sign.VISIT, Sign.COLLECTOR, Sign.ENTRUSTED} and not h.agent:
        return False
    missed = bool(
        h.every & {Sign.OVERDUE, Sign.MISSED, Sign.OWED, Sign.ARREARS, Sign.TOTAL}
    ) or bool(h.roles & OWING)
    return (
        _in_debt(h)
        and (missed or h.real & {Sign.LEGAL, Sign.VISIT} or (Sign.TIMELY in h.real and not h.agent))
    ) and not (Sign.LURE in h.real and not missed)


def _is_overdue(h: Hints) -> bool:
    if Sign.LURE in h.real and not h.roles & OWING and Sign.TIMELY not in h.real:
        return False
    if h.real & {Sign.OVERDUE, Sign.ARREARS}:
        return _in_debt(h) or bool(h.real & {Sign.TIMELY, Sign.FUNDS})
    if Sign.MISSED in h.real:
        return not h.due_ahead and _in_debt(h) and not h.real & {Sign.FAILED, Sign.NO_SUCCESS}
    return (
        h.roles == {Sign.OWED}
        and not h.due_ahead
        and not h.real & {Sign.FALLS_DUE, Sign.DUE_DAY}
        and Sign.LURE not in h.real
    )


def _is_failed(h: Hints) -> bool:
    if Sign.FAILED in h.real:
        return _in_debt(h)
    return (
        Sign.NO_SUCCESS in h.real
        and bool(h.real & {Sign.DEBIT, Sign.REPAY, Sign.FUNDS, Sign.BILL})
        and _in_debt(h)
    )


def _is_payout(h: Hints) -> bool:
    return (
        Sign.PAYOUT in h.real
        and (_in_debt(h) or bool(h.roles & {Sign.LOAN, Sign.PAYOUT}))
        and not (
            h.real & {Sign.LURE}
            and not h.real & {Sign.WILL, Sign.DUE_DAY}
            and Sign.LIMIT in h.roles
        )
    )


def _is_statement(h: Hints) -> bool:
    issued = Sign.ISSUED in h.real and (_in_debt(h))
    if Sign.BILL_DAY in h.real and Sign.MIN in h.roles:
        return True
    if not issued:
        return Sign.CARD in h.real and h.weeks_ahead and bool(h.roles & OWING) and not h.real & NEAR
    if h.weeks_ahead and Sign.CARD in h.real:
        return True
    announced = {Sign.DEBIT, Sign.WILL} <= h.real
    return not h.real & {Sign.FALLS_DUE, Sign.FUNDS} and not announced and "还款提醒" not in h.plain


def _is_reminder(h: Hints) -> bool:
    announced = Sign.DEBIT in h.real and (Sign.WILL in h.real or h.due_ahead)
    stated = bool(h.roles & {Sign.REPAY, Sign.TOTAL, Sign.CLOSE_FOR}) and h.due_ahead
    if not h.real & ASKING and not announced and not stated:
        return False
    if Sign.SPEND in h.roles and not h.roles & OWING:
        return False
    offered = bool(h.real & {Sign.LURE}) or Sign.LIMIT in h.roles
    sure_day = h.real & {Sign.FALLS_DUE, Sign.DUE_DAY, Sign.TIMELY, Sign.FUNDS}
    if (
        offered
        and not h.roles & (OWING | {Sign.REPAY}) - {Sign.MIN}
        and not (
            (h.roles & {Sign.BILL, Sign.LOAN} or (h.lone and not HAN.search(h.plain))) and sure_day
        )
    ):
        return False
    if offered and Sign.LIMIT in h.roles and not h.roles & OWING:
        return False
    return _in_debt(h)


def _is_told(h: Hints) -> bool:
    """A balance or debt that is only told."""
    return bool(h.roles & OWING - {Sign.MIN}) and _in_debt(h)


def _is_offer(h: Hints) -> bool:
    return bool(h.every & {Sign.LURE, Sign.LIMIT, Sign.RELIEF})


PRECEDENCE = (
    (Event.PAID, _is_paid),  # money that has come in ends what the other words speak of
    (Event.RELIEF, _is_relief),  # speaks of arrears too, but offers a way out
    (Event.COLLECTION, _is_collection),  # speaks of arrears too, by others or with the law
    (Event.OVERDUE, _is_overdue),  # may tell of the debit that failed
    (Event.FAILED, _is_failed),
    (Event.PAYOUT, _is_payout),  # names the first due day, so before the reminder
    (Event.PAID, _is_repaid),
    (Event.STATEMENT, _is_statement),
    (Event.REMINDER, _is_reminder),
    (Event.OFFER, _is_offer),
    (Event.REMINDER, _is_told),
)


def _has_succeeded(text: Text) -> bool:
    """成功 in the sentence of a debit or repayment: 自动还款1,860元成功."""
    done = [t for t in text.tokens if t.sign is Sign.SUCCESS and text.is_real(t)]
    moves = [t for t in text.tokens if t.sign in (Sign.REPAY, Sign.DEBIT) and text.is_real(t)]
    return any(
        0 < t.start - m.end <= 24 and text.sentence(t.start) == text.sentence(m.start)
        for t in done
        for m in moves
    )


def hints_of(
    text: Text,
    roles: tuple[Role, ...],
    *,
    product: bool,
    lender: bool,
    card: bool,
    agent: bool,
    days_ahead: int | None,
    repaid: bool,
) -> Hints:
    """Boil a text down to what decides its kind."""
    real = frozenset(t.sign for t in text.tokens if text.is_real(t))
    if (
        Sign.CLEARED not in real
        and CLEARED.search(text.plain)
        and not HYPOTHETICAL.search(text.plain)
    ):
        real |= {Sign.CLEARED}  # 已于6月10日还清
    if PAID_INTO_LOAN.search(text.plain):
        real |= {Sign.PAID}
    if ENTRUSTED.search(text.plain):
        real |= {Sign.ENTRUSTED}
    if "溢缴" in text.plain or any(r.sign in OWING and r.amount.value == 0 for r in roles):
        real -= {Sign.DEFERRED}  # 账单应还金额为0.00元，本期无需还款
    if card:
        real |= {Sign.CARD}
    if any(r.sign is Sign.ARREARS and r.amount.value == 0 for r in roles):
        real -= {Sign.OVERDUE, Sign.ARREARS}  # 已逾期￥0.00
    if DEFERRED.search(text.plain) and not UNSURE.search(text.plain):
        real |= {Sign.DEFERRED}
    if RELIEF.search(text.plain) and not UNSURE.search(text.plain):
        real |= {Sign.RELIEF}
    if _has_succeeded(text):
        real |= {Sign.PAID}
    if real & {Sign.RELIEF} and GRANTED.search(text.plain):
        real |= {Sign.DEFERRED}
    every = frozenset(t.sign for t in text.tokens) | real
    said = frozenset(r.sign for r in roles if r.sign is not None and r.real and not r.inside)
    return Hints(
        real,
        every,
        said,
        product,
        lender,
        agent,
        days_ahead is not None,
        (days_ahead or 0) >= 10,
        repaid,
        any(a.negative for a in text.amounts),
        any(r.sign is None for r in roles),
        text.plain,
    )
