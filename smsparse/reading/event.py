"""Hints -> the kind of text.

The kinds are asked in one order, from the surest to the weakest: what is not about the owner's
debt at all; money that has moved or been promised; what the lender wants. ``PRECEDENCE`` is the
one place where order decides.
"""

from smsparse.model import Event
from smsparse.reading.hints import CREDIT, LENT, OWING, Hints
from smsparse.reading.lazily import lazy
from smsparse.reading.sign import Sign

SURE_CREDIT = frozenset({
    Sign.CARD, Sign.CREDIT, Sign.LOAN, Sign.OWED, Sign.REPAY, Sign.PRINCIPAL, Sign.PRINCIPAL_LEFT,
    Sign.TOTAL, Sign.MIN,
})  # fmt: skip
ASKING = frozenset({
    Sign.DUE, Sign.REST, Sign.MIN, Sign.FALLS_DUE, Sign.DUE_DAY, Sign.TIMELY, Sign.FUNDS,
    Sign.WAS_DUE, Sign.ISSUED, Sign.ARREARS,
})  # fmt: skip
COMING = frozenset({
    Sign.WILL, Sign.MUST, Sign.WAS_DUE, Sign.FALLS_DUE, Sign.DUE_DAY, Sign.DUE, Sign.TIMELY,
    Sign.FUNDS, Sign.BY,
})  # fmt: skip
TOLD_AHEAD = frozenset({Sign.REPAY, Sign.TOTAL, Sign.CLOSE_FOR, Sign.SUM})
LATE = frozenset({
    Sign.OVERDUE, Sign.OWED, Sign.ARREARS, Sign.TOTAL, Sign.LEGAL, Sign.COLLECTOR, Sign.ORIGINAL,
})  # fmt: skip
# credit in a text that speaks of electricity, parcels or insurance as well
LENDING = lazy(
    r"分期|[一-龥]贷|还款|[贷借]款|清偿|欠本金|信用卡纠纷|信用卡(?:账单|本期|应还|逾期)|[^按]揭|融资租赁|回租|承租人"
    r"|(?<![a-z])(?:loan|emi|credit card)(?![a-z])"
)
OFFERED = lazy(
    r"pre-?(?:approved|qualified|selected)|you(?:'re| are)? (?:qualify|qualified|eligible)"
    r"|qualify for an? |top-?up (?:of|loan)|make it \d+ emis|no paperwork|zero paperwork"
)
NEW_BILL = lazy(r"账单(?:已|新鲜)?(?:出炉|生成|出账|产生|来[啦了])|(?:新|期)账单已出")
# a debit by mandate for one who lends: NACH DR INW-EXAMPLE CAPITAL
BY_MANDATE = lazy(r"(?<![a-z])(?:ach|nach|ecs)[^.]{0,20}?(?:credit|fin|capital|lend|loan|housing)")
CLOSING = lazy(r"结清|结案|(?<![a-z])(?:settle|close)")
HARDSHIP = lazy(r"困难|疫情|失业|困境|受灾|hardship|difficult|struggling|more time|extend your")


def judge_event(h: Hints) -> Event | None:
    """The kind of text; ``None`` where no rule knows."""
    if not h.every:
        return None
    if any(test(h) for test in FOREIGN):
        return Event.OTHER
    if _is_third_party(h):
        return Event.THIRD_PARTY
    if _is_plain_offer(h):
        return Event.OFFER
    return next((event for event, test in PRECEDENCE if test(h)), None)


def _is_late(h: Hints) -> bool:
    return bool(h.real & {Sign.OVERDUE, Sign.ARREARS})


def _is_code(h: Hints) -> bool:
    """A one-time code, or a text to somebody who lends money."""
    billed = h.owing and (_is_late(h) or (h.due_ahead and Sign.WARNING in h.every))
    return Sign.INVESTOR in h.every or (Sign.CODE in h.every and not billed)


def _is_bill_of_another_kind(h: Hints) -> bool:
    """Electricity, telephone, insurance, parcels, the library."""
    foreign = (h.every if h.chinese else h.real) & {Sign.UTILITY, Sign.INSURANCE, Sign.PARCEL}
    if Sign.DEFERRED in h.real or not foreign:
        return False
    if not h.context.product and not LENDING.search(h.plain):
        return True
    return Sign.PARCEL in h.every and not (h.owing or h.real & {Sign.REPAY, Sign.TIMELY})


def _is_plain_offer(h: Hints) -> bool:
    """New credit in words that ask for it, whatever else stands there: still pending, last date."""
    billed = Sign.MIN in h.roles or h.real & {Sign.ISSUED, Sign.PAID, Sign.FAILED, Sign.PAYOUT}
    return not h.chinese and not billed and OFFERED.search(h.plain) is not None


def _is_deposit(h: Hints) -> bool:
    """Wages, refunds, transfers received, funds and shares."""
    if Sign.DEPOSIT not in h.every or h.owing or _is_late(h):
        return False
    lent = h.context.product or bool(h.real & SURE_CREDIT)
    if lent and {Sign.WILL, Sign.DEBIT} <= h.real:
        return False
    return not (h.real & {Sign.FUNDS, Sign.NO_SUCCESS, Sign.FAILED, Sign.DEFERRED}) and not (
        Sign.PAYOUT in h.real and lent
    )


def _is_notice(h: Hints) -> bool:
    """Refusals, warnings against fraud, changed rates, points that expire."""
    if h.owing or _is_late(h) or h.real & {Sign.PAID, Sign.FAILED, Sign.DEFERRED}:
        return False
    asked = h.real & {Sign.TIMELY, Sign.PAYOUT, Sign.FUNDS}
    if Sign.REFUSED in h.real:
        return True
    if Sign.WARNING in h.every and not asked and Sign.FALLS_DUE not in h.real:
        return True
    debited = Sign.DEBIT in h.roles and h.due_ahead
    return Sign.NOTICE in h.real and not asked and not debited and Sign.DUE_DAY not in h.real


def _is_third_party(h: Hints) -> bool:
    about_debt = bool(h.every & (CREDIT | {Sign.OVERDUE, Sign.COLLECTOR})) or h.context.product
    kin = Sign.KIN in h.real and Sign.PAID not in h.real
    return about_debt and (Sign.TELL in h.every or kin)


def _is_paid(h: Hints) -> bool:
    if h.real & {Sign.NO_SUCCESS, Sign.FAILED} and Sign.CLEARED not in h.real:
        return False
    luring = h.chinese and (Sign.LIMIT in h.roles or Sign.LURE in h.real)
    moved = bool(h.roles & {Sign.PAID, Sign.RECEIVED, Sign.REPAY, Sign.DUE})
    if Sign.CLEARED in h.real:
        return h.in_debt and (not luring or moved or bool(h.roles & {Sign.BILL, Sign.OWED}))
    if Sign.PAID in h.real:
        repaid = h.real & (SURE_CREDIT | {Sign.BILL, Sign.ISSUED, Sign.DUE})
        sure = (
            bool(repaid) or h.context.product or LENT.search(h.plain) or BY_MANDATE.search(h.plain)
        )
        return bool(sure) and (not luring or moved)
    if Sign.PAID_SO_FAR in h.real and not h.due_ahead and not h.real & {Sign.OVERDUE, Sign.LURE}:
        return h.in_debt
    if Sign.RECEIVED in h.real and not h.real & ASKING:
        repaying = Sign.REPAY in h.real and h.roles & {Sign.PAID, Sign.RECEIVED}
        return (bool(repaying) and h.in_debt) or (Sign.CARD in h.real and Sign.SPEND not in h.roles)
    return False


def _is_repaid(h: Hints) -> bool:
    """A repayment that is only told: a day that has come, or an entry in an account.

    尾号0245于08月03日16:20还款1,024.50元; 贷款扣款3,612.90，余额5,003.17.
    """
    if h.real & {Sign.NO_SUCCESS, Sign.FAILED, Sign.OVERDUE} or not h.in_debt:
        return False
    entry = h.negative or Sign.BALANCE in h.roles
    moved = h.roles & {Sign.REPAY, Sign.DEBIT, Sign.LOAN}
    transfer = Sign.SPEND in h.roles and Sign.REPAY in h.real and Sign.CARD not in h.real
    if entry and (moved or transfer) and LENT.search(h.plain):
        return not h.real & (COMING - {Sign.MUST, Sign.BY, Sign.DUE_DAY} | {Sign.ISSUED})
    if h.context.repaid:
        coming = h.real & {Sign.WILL, Sign.FUNDS, Sign.TIMELY}
        return bool(h.roles & {Sign.REPAY, Sign.DEBIT}) and not coming
    ahead = h.due_ahead or h.context.open_ahead
    return h.chinese and Sign.REPAY in h.roles and not h.real & COMING and not ahead


def _is_relief(h: Hints) -> bool:
    billed = Sign.ISSUED in h.real and Sign.MIN in h.roles
    if Sign.DEFERRED in h.real and not billed:
        return True
    bargain = h.roles & {Sign.CLOSE_FOR, Sign.WAIVED, Sign.ORIGINAL}
    if h.real & {Sign.LEGAL, Sign.ASSIGNED} and not bargain and "减免" not in h.plain:
        return False
    if Sign.RELIEF not in h.every and Sign.CLOSE_FOR not in h.roles:
        return False
    bargained = Sign.WAIVED in h.roles or Sign.RELIEF in h.every or CLOSING.search(h.plain)
    priced = Sign.CLOSE_FOR in h.roles and bargained and h.roles & {
        Sign.DUE, Sign.REST, Sign.ISSUED, Sign.WAIVED, Sign.INTEREST, Sign.PENALTY,
    }  # fmt: skip
    if billed and not _is_late(h):
        return False
    pleaded = not h.chinese and Sign.RELIEF in h.real and h.in_debt
    in_need = (
        (Sign.CLOSE_FOR in h.roles and "减免" in h.plain)
        or pleaded
        or bool(h.every & LATE)
        or bool(priced)
        or HARDSHIP.search(h.plain) is not None
    )
    luring = Sign.LURE in h.real and not h.owing and not h.context.product and not priced
    return in_need and not luring


def _is_collection(h: Hints) -> bool:
    if Sign.ASSIGNED in h.real:
        return h.in_debt
    pressed = h.every & {Sign.LEGAL, Sign.VISIT, Sign.COLLECTOR, Sign.ENTRUSTED}
    if not pressed and not h.context.agent:
        return False
    missed = bool(h.every & (LATE - {Sign.LEGAL, Sign.COLLECTOR} | {Sign.MISSED})) or h.owing
    urged = h.real & {Sign.LEGAL, Sign.VISIT} or (pressed and Sign.TIMELY in h.real)
    taken_up = Sign.COLLECTOR in h.real and h.amounts
    indebted = h.in_debt or (missed and h.money and not h.chinese)
    return indebted and (missed or taken_up or (bool(urged) and Sign.LURE not in h.real))


def _is_overdue(h: Hints) -> bool:
    if Sign.LURE in h.real and not h.owing and Sign.TIMELY not in h.real:
        return False
    if _is_late(h):
        urged = h.real & {Sign.TIMELY, Sign.FUNDS}
        return h.in_debt or bool(urged) or ((h.money or h.owing) and not h.chinese)
    if Sign.MISSED in h.real:
        today = h.context.days_ahead == 0 and not h.real & {Sign.FALLS_DUE, Sign.DUE_DAY}
        return (
            (today or not h.due_ahead) and h.in_debt and not h.real & {Sign.FAILED, Sign.NO_SUCCESS}
        )
    coming = h.due_ahead or h.real & {Sign.FALLS_DUE, Sign.DUE_DAY, Sign.LURE}
    return h.roles == {Sign.OWED} and not coming


def _is_failed(h: Hints) -> bool:
    if Sign.FAILED in h.real:
        return h.in_debt
    tried = h.real & {Sign.DEBIT, Sign.REPAY, Sign.FUNDS, Sign.BILL}
    return Sign.NO_SUCCESS in h.real and bool(tried) and h.in_debt


def _is_payout(h: Hints) -> bool:
    if Sign.PAYOUT not in h.real or not (h.in_debt or h.roles & {Sign.LOAN, Sign.PAYOUT}):
        return False
    paid_out = h.roles & {Sign.LOAN, Sign.PAYOUT, Sign.RECEIVED, Sign.PAID}
    offered = Sign.LURE in h.real and (Sign.LIMIT in h.roles or (h.chinese and not paid_out))
    return not offered or bool(h.real & {Sign.WILL, Sign.DUE_DAY})


def _is_statement(h: Hints) -> bool:
    if Sign.BILL_DAY in h.real and Sign.MIN in h.roles:
        return True
    far = (h.context.days_ahead or 0) >= 7
    if not h.chinese and "bill" in h.plain and Sign.MIN in h.roles and far:
        return True
    if Sign.ISSUED not in h.real or not h.in_debt:
        near = h.real & {Sign.FALLS_DUE, Sign.FUNDS, Sign.TIMELY}
        return Sign.CARD in h.real and h.weeks_ahead and h.owing and not near
    if h.weeks_ahead and Sign.CARD in h.real:
        return True
    if Sign.MIN not in h.roles and _is_only_offered(h):
        return False
    is_new = NEW_BILL.search(h.plain) is not None and Sign.FUNDS not in h.real
    return is_new or not _is_reminded_of(h)


def _is_reminded_of(h: Hints) -> bool:
    """Whether a bill that was issued before is only spoken of again."""
    left = Sign.REST in h.roles or "忽略" in h.plain
    if h.chinese and left and 0 < (h.context.days_ahead or 9) <= 5:
        return True
    announced = {Sign.DEBIT, Sign.WILL} <= h.real and (h.context.days_ahead or 0) <= 7
    return bool(h.real & {Sign.FALLS_DUE, Sign.FUNDS}) or announced or "还款提醒" in h.plain


def _is_reminder(h: Hints) -> bool:
    announced = Sign.DEBIT in h.real and (Sign.WILL in h.real or h.due_ahead)
    ahead = h.due_ahead or h.context.open_ahead
    stated = ahead and h.roles & (TOLD_AHEAD if h.chinese else TOLD_AHEAD | {Sign.BILL})
    told = h.due_ahead and {Sign.REPAY, Sign.BY} <= h.real
    if not h.real & ASKING and not announced and not stated and not told:
        return False
    if Sign.SPEND in h.roles and not h.owing:
        return False
    return h.in_debt and not _is_only_offered(h)


def _is_only_offered(h: Hints) -> bool:
    """Whether the words of an offer stand there, and no amount that is owed."""
    if Sign.LIMIT in h.roles:
        return not h.owing and not (h.due_ahead and h.roles & {Sign.DEBIT, Sign.BILL})
    if Sign.SUM in h.roles and h.due_ahead and h.chinese:
        return False
    if not h.chinese and Sign.LURE in h.real and not h.due_ahead and Sign.MIN not in h.roles:
        return not h.real & {Sign.TIMELY, Sign.FUNDS, Sign.DUE_DAY}
    dated = h.real & {Sign.FALLS_DUE, Sign.DUE_DAY, Sign.TIMELY, Sign.FUNDS}
    owed = OWING - {Sign.MIN} if dated else OWING - {Sign.MIN, Sign.ISSUED}
    if Sign.LURE not in h.real or h.roles & (owed | {Sign.REPAY}):
        return False
    amount = h.roles & {Sign.BILL, Sign.LOAN} or (h.lone and not h.chinese)
    return not (dated and amount)


def _is_offer(h: Hints) -> bool:
    return bool(h.every & {Sign.LURE, Sign.LIMIT, Sign.RELIEF})


def _is_told(h: Hints) -> bool:
    """A balance or debt that is only told."""
    return bool(h.roles & OWING - {Sign.MIN}) and h.in_debt


def _is_report(h: Hints) -> bool:
    """A statement of an account or of a score: it names no sum, no card and no loan."""
    credit = h.real & {Sign.CARD, Sign.LOAN, Sign.TIMELY, Sign.PAID, Sign.DUE_DAY}
    return not h.chinese and Sign.ISSUED in h.real and not h.amounts and not credit


FOREIGN = (_is_report, _is_code, _is_bill_of_another_kind, _is_deposit, _is_notice)
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
