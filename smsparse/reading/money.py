"""Roles of amounts and the kind of text -> amount due, minimum, total, repaid, paid out, parts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from smsparse.model import Also, Doubt, Event
from smsparse.reading.details import is_granted
from smsparse.reading.lazily import lazy
from smsparse.reading.roles import PARTS, Role
from smsparse.reading.sign import Sign
from smsparse.reading.sums import (
    FIELDS,
    OWED_BALANCE,
    Sums,
    parts_of,
    pick,
    rivals_doubt,
    summed_up,
    value,
    weak_doubt,
)
from smsparse.reading.text import Text

# the rest of this bill, not of the whole debt
THIS_BILL = lazy(r"(?:本期|当期|本月|该期|账单)[^,，。;]{0,8}$")
THE_LOAN = lazy(r"[借贷]款|本息|本金")
OVERPAID = lazy(r"溢缴|溢存|多还|无需还款|credit balance|overpaid")
WHOLE_DEBT = (Sign.PRINCIPAL, Sign.OWED, Sign.REST)  # alone in a collector's text
LENT = ("借款本金", "贷款本金", "拖欠本金", "欠款本金")
WHOLE_BILL = ("全部应还", "全部应还款", "总应还", "总应还款")  # beside a minimum: the bill
TOTALS = (Sign.TOTAL, Sign.PRINCIPAL_LEFT)
NO_DEBT = (Sign.WAIVED, Sign.LIMIT, Sign.EACH, Sign.SPEND, Sign.PAID, *PARTS)
SURELY_DUE = (Sign.DUE, Sign.ARREARS, Sign.ISSUED, Sign.REST, Sign.CLOSE_FOR, Sign.MIN)
LATE = (Event.OVERDUE, Event.COLLECTION)
# what is asked for, the surest first; two amounts of one rank are rivals
ASKED = (
    (Sign.DUE, Sign.ARREARS, Sign.ISSUED, Sign.CLOSE_FOR),
    (Sign.REST,),
    (Sign.SUM,),
    (Sign.REPAY, Sign.DEBIT, Sign.TIMELY, Sign.FUNDS),
    (Sign.OWED,),
    (Sign.BILL, Sign.EACH, None),
    (Sign.LOAN, Sign.PRINCIPAL, Sign.INTEREST, Sign.RECEIVED),
    (Sign.BALANCE,),
)
ASKED_LATE = ((Sign.ARREARS,), (Sign.DUE, Sign.ISSUED, Sign.REST, Sign.CLOSE_FOR), *ASKED[2:])
ASKED_RELIEF = ((Sign.CLOSE_FOR,), *ASKED)
MOVED = (
    (Sign.PAID,),
    (Sign.RECEIVED,),
    (Sign.REPAY, Sign.DEBIT, Sign.CLEARED),
    (Sign.DUE, Sign.ARREARS, Sign.ISSUED, Sign.BILL, Sign.REST),
    (Sign.SUM, None, Sign.LOAN, Sign.PAYOUT),
    (Sign.OWED, Sign.SPEND, Sign.PRINCIPAL, Sign.TOTAL),
)
PAID_OUT = (
    (Sign.LOAN, Sign.PAYOUT, Sign.RECEIVED),
    (None, Sign.SUM, Sign.PRINCIPAL, Sign.PAID, Sign.SPEND, Sign.BILL, Sign.LIMIT),
)


def judge_money(text: Text, roles: tuple[Role, ...], event: Event, *, asked_by_a_day: bool) -> Sums:
    """The amounts of a text of this kind; ``asked_by_a_day`` if a due day lies ahead."""
    sums = Sums()
    supposed = event is Event.RELIEF or (event in LATE and not any(r.real for r in roles))
    real = [r for r in roles if (r.real or supposed) and r.sign is not Sign.ORIGINAL]
    outside = [r for r in real if not r.inside or r.sign in (Sign.ARREARS, Sign.MIN)]
    whole = outside or [r for r in real if r.sign in (Sign.DUE, Sign.TOTAL)]
    sums.min_due = next((r for r in (*whole, *roles) if r.sign is Sign.MIN), None)
    sums.total_owed = _total(whole, roles, event)
    if event is Event.PAID:
        _fill_paid(sums, text, whole, asked_by_a_day=asked_by_a_day)
    elif event is Event.PAYOUT:
        sums.payout_amount, _ = pick(text, whole, PAID_OUT)
        rest = [
            r
            for r in whole
            if r is not sums.payout_amount
            and r.sign in (Sign.DUE, Sign.REPAY, Sign.TIMELY, Sign.EACH)
        ]
        sums.amount_due = rest[0] if rest else sums.total_owed if asked_by_a_day else None
    else:
        _fill_asked(sums, text, whole, event, asked_by_a_day=asked_by_a_day)
    sums.parts = parts_of(roles)
    _check_sum(sums, roles, text)
    _doubt_the_open(sums, text, roles)
    return sums


def _total(whole: list[Role], roles: tuple[Role, ...], event: Event) -> Role | None:
    totals = sorted(
        (r for r in whole if r.sign in TOTALS),
        key=lambda r: (r.sign is not Sign.TOTAL, not r.words.endswith("余额")),
    )
    if event is Event.RELIEF and not totals:
        price = max((r.amount.value for r in whole if r.sign is Sign.CLOSE_FOR), default=Decimal(0))
        owed = (
            (Sign.OWED, Sign.DUE, Sign.REST, Sign.ARREARS, Sign.ISSUED, Sign.SUM, Sign.REPAY, None)
            if price
            else (Sign.OWED,)
        )
        totals = [r for r in roles if r.sign is Sign.ORIGINAL] or [
            r for r in whole if r.sign in owed and r.amount.value > price
        ]
    if totals and totals[0].sign is Sign.PRINCIPAL_LEFT:  # 剩余本金1,000元及利息20元，总计1,020元
        sums = [r for r in whole if r.sign is Sign.SUM and r.amount.value > totals[0].amount.value]
        totals = sums or totals
    if not totals and event in LATE:  # 逾期金额356元，剩余待还4,283元
        late = [r for r in whole if r.sign is Sign.ARREARS]
        totals = [
            r
            for r in whole
            if r.sign in (Sign.REST, Sign.OWED) and late and r.amount.value > late[0].amount.value
        ]
    return totals[0] if totals else None


def _fill_paid(sums: Sums, text: Text, whole: list[Role], *, asked_by_a_day: bool) -> None:
    rest = [r for r in whole if r is not sums.total_owed and r.sign is not Sign.MIN]
    summed = summed_up([r for r in rest if r.sign is not Sign.REST])
    moved = [r for r in rest if r.sign is not Sign.REST] or rest
    sums.paid_amount, rivals = (summed, []) if summed else pick(text, moved, MOVED)
    if rivals:
        sums.doubts.append(rivals_doubt("paid_amount", rivals))
    chosen = sums.paid_amount
    told = [r for r in rest if r.sign not in (Sign.REST, Sign.BALANCE, Sign.LIMIT, *PARTS)]
    if chosen and chosen.sign not in (Sign.PAID, Sign.RECEIVED) and not summed and len(told) > 1:
        sums.doubts.append(rivals_doubt("paid_amount", [r for r in told if r is not chosen]))
    left = [r for r in rest if r.sign is Sign.REST and r is not chosen]
    if left and _is_of_bill(text, left[0], asked_by_a_day=asked_by_a_day):
        sums.amount_due = left[0]
    elif left and sums.total_owed is None:
        sums.total_owed = left[0]
    elif sums.total_owed is None and chosen is not None:
        sums.total_owed = _principal_left(chosen, rest) or _balance_left(text, rest)
        if sums.total_owed is not None and sums.total_owed.sign is Sign.BALANCE:
            sums.doubts.append(weak_doubt("total_owed", text, sums.total_owed))
    if (
        sums.paid_amount is None
        and sums.total_owed is not None
        and sums.total_owed.sign is Sign.TOTAL
        and len(whole) == 1
    ):
        sums.paid_amount, sums.total_owed = sums.total_owed, None


def _is_of_bill(text: Text, left: Role, *, asked_by_a_day: bool) -> bool:
    """Whether a rest is the rest of this bill rather than of the loan: 还剩待还本息3,058元."""
    start = left.amount.start
    if THIS_BILL.search(text.plain, 0, start):
        return True
    return asked_by_a_day and not THE_LOAN.search(text.plain, max(0, start - 14), start)


def _balance_left(text: Text, rest: list[Role]) -> Role | None:
    """Recd Rs 1,540 agst loan. Bal Rs 21,560: a lender's receipt states the balance of the loan."""
    signs = {t.sign for t in text.tokens}
    if signs & {Sign.DEBIT, Sign.SPEND} or not signs & {Sign.LOAN, Sign.CREDIT}:
        return None
    return next((r for r in rest if r.sign is Sign.BALANCE and r.words in OWED_BALANCE), None)


def _principal_left(paid: Role, rest: list[Role]) -> Role | None:
    """A principal larger than what was paid is no part of it."""
    larger = (r for r in rest if r.sign is Sign.PRINCIPAL and r.amount.value > paid.amount.value)
    return next(larger, None)


def _fill_asked(
    sums: Sums, text: Text, whole: list[Role], event: Event, *, asked_by_a_day: bool
) -> None:
    agreed = asked_by_a_day or is_granted(text)
    ranks = ASKED_RELIEF if event is Event.RELIEF else ASKED_LATE if event in LATE else ASKED
    rest = [r for r in whole if r is not sums.total_owed]
    if sums.total_owed is not None:
        rest = [r for r in rest if r.sign not in PARTS and r.sign is not Sign.LOAN]
    if OVERPAID.search(text.plain):
        rest = [r for r in rest if not _is_credit(text, r)]
    summed = summed_up([r for r in rest if r.sign not in (Sign.PAID_SO_FAR, Sign.REST)])
    if summed is not None:
        sums.amount_due = summed
        sums.also = _also(text, rest, summed)
        return
    if event is Event.RELIEF:
        rest = [_as_price(r, rest) for r in rest if r.sign is not Sign.EACH or agreed]
    sums.amount_due, rivals = pick(text, rest, ranks)
    if event in LATE and rivals and sums.amount_due is not None:
        sums.amount_due, rivals = _latest(sums.amount_due, rivals, whole)
    if sums.amount_due is None:
        _take_lone_sum(sums, text, rest)
    else:
        _weigh_rivals(sums, sums.amount_due, rivals)
    _weigh_rest(sums, rest)
    _share_total(sums, whole, event)
    _take_balance(sums, text, whole)
    if event is Event.RELIEF:
        _take_eased(sums, text, whole)
    closing = sums.amount_due is not None and sums.amount_due.sign is Sign.CLOSE_FOR
    if event is Event.RELIEF and sums.amount_due is not None and len(rest) > 1 and not closing:
        sums.doubts.append(
            rivals_doubt("amount_due", [r for r in rest if r is not sums.amount_due])
        )


def _weigh_rivals(sums: Sums, due: Role, rivals: list[Role]) -> None:
    """A rival in another currency is due as well; one in the same makes a doubt."""
    foreign = [r for r in rivals if r.amount.currency not in (None, due.amount.currency)]
    if foreign:
        sums.also = tuple(Also(r.amount.currency or "", value(r)) for r in foreign)
    elif rivals:
        sums.doubts.append(rivals_doubt("amount_due", rivals))


def _take_balance(sums: Sums, text: Text, whole: list[Role]) -> None:
    """R389 is due. Balance R2 911: a larger balance beside what is due may be the whole debt."""
    due = sums.amount_due
    if sums.total_owed is not None or due is None or any(t.sign is Sign.DEBIT for t in text.tokens):
        return
    larger = [r for r in whole if r.sign is Sign.BALANCE and r.amount.value > due.amount.value]
    if len(larger) == 1 and larger[0].words in OWED_BALANCE:
        sums.total_owed = larger[0]
        sums.doubts.append(weak_doubt("total_owed", text, larger[0]))


def _take_eased(sums: Sums, text: Text, whole: list[Role]) -> None:
    """Settle your overdue loan of Rs 22,350, pay only Rs 15,600: the larger one is the debt."""
    price = sums.amount_due
    if price is None or sums.total_owed is not None:
        return
    larger = [r for r in whole if r.sign not in NO_DEBT and r.amount.value > price.amount.value]
    if larger:
        sums.total_owed = max(larger, key=lambda r: r.amount.value)
        waived = sum((r.amount.value for r in whole if r.sign is Sign.WAIVED), Decimal(0))
        if price.amount.value + waived != sums.total_owed.amount.value:
            sums.doubts.append(weak_doubt("total_owed", text, sums.total_owed))


def _as_price(role: Role, rest: list[Role]) -> Role:
    """Pay Rs 45,000 against total dues of Rs 79,612: in relief, less than what is owed."""
    priced = any(r.sign is Sign.CLOSE_FOR for r in rest)
    owed = (r for r in rest if r.sign in (Sign.DUE, Sign.OWED, Sign.ARREARS))
    less = any(r.amount.value > role.amount.value for r in owed)
    is_price = role.sign is Sign.REPAY and less and not priced
    return replace(role, sign=Sign.CLOSE_FOR) if is_price else role


def _take_lone_sum(sums: Sums, text: Text, rest: list[Role]) -> None:
    """您的逾期借款罚息合计1,240元: the only sum of a text is what is due, but not surely."""
    summed = [r for r in rest if r.sum]
    if len(summed) == 1:
        sums.amount_due = summed[0]
        sums.doubts.append(weak_doubt("amount_due", text, summed[0]))


def _is_credit(text: Text, role: Role) -> bool:
    """应还金额 -58.66元, 溢缴: the lender owes it."""
    start = role.amount.start
    return role.amount.negative or text.plain[max(0, start - 2) : start].strip().endswith("-")


def _weigh_rest(sums: Sums, rest: list[Role]) -> None:
    """账单6,500元，剩余应还4,000元: a smaller rest is what is due now, a larger one the total."""
    due = sums.amount_due
    rests = [r for r in rest if r.sign is Sign.REST]
    if due is None or not rests or due.sign not in (Sign.DUE, Sign.ISSUED, Sign.BILL):
        return
    if rests[0].amount.value < due.amount.value:
        sums.amount_due = rests[0]
    elif sums.total_owed is None and rests[0].amount.value > due.amount.value:
        sums.total_owed = rests[0]


def _share_total(sums: Sums, whole: list[Role], event: Event) -> None:
    """If the only amount is a total, it is due as well; a loan handed on is due as a whole."""
    due, total = sums.amount_due, sums.total_owed
    if due is None and total is not None and sums.min_due and total.words in WHOLE_BILL:
        sums.amount_due, sums.total_owed = total, None
    elif due is None and total is not None:
        closing = "结清" in total.words
        if closing or event is not Event.RELIEF:
            sums.amount_due = total
    elif event in LATE and total is None and due is not None and due.sign is Sign.BALANCE:
        sums.total_owed = due
    elif event is Event.COLLECTION and total is None and due is not None:
        alone = len(whole) == 1 and due.sign in WHOLE_DEBT
        lent = any(r.sign is Sign.PRINCIPAL and r.words in LENT for r in whole)
        if alone or (due.sign is Sign.SUM and lent):  # 借款本金…元、利息…元，总计…元
            sums.total_owed = due


def _also(text: Text, rest: list[Role], summed: Role) -> tuple[Also, ...]:
    later = [r for r in rest if r.amount.start > summed.amount.end and r.sign is Sign.DUE]
    return tuple(Also(r.amount.currency or "", value(r), None, _day_before(text, r)) for r in later)


def _day_before(text: Text, role: Role) -> date | None:
    days = [d for d in text.days if d.end <= role.amount.start]
    return days[-1].nearest(text.message.received.date()) if days else None


def _latest(best: Role, rivals: list[Role], whole: list[Role]) -> tuple[Role, list[Role]]:
    """Of two amounts in arrears the one that has grown by what the text adds.

    应还1,115元…罚息8.03元，当前需还1,123.03元.
    """
    grown = max((best, *rivals), key=lambda r: r.amount.value)
    added = sum((r.amount.value for r in whole if r.sign in PARTS), Decimal(0))
    if any(grown.amount.value == r.amount.value + added for r in (best, *rivals) if r is not grown):
        return grown, []
    return best, rivals


def _check_sum(sums: Sums, roles: tuple[Role, ...], text: Text) -> None:
    """本金 + 利息 + 罚息 = 合计, where the text lists all of them before the sum."""
    due = sums.amount_due
    if due is None or not due.sum:
        return
    listed = [
        r
        for r in roles
        if r.sign in PARTS
        and not r.inside
        and r.real
        and r.amount.end <= due.amount.start
        and text.sentence(r.amount.start) == text.sentence(due.amount.start)
    ]
    total = sum((r.amount.value for r in listed), Decimal(0))
    if len(listed) >= 2 and total != due.amount.value:
        sums.doubts.append(
            Doubt("amount_due", "sum does not add up", (str(total), str(due.amount.value)))
        )


def _doubt_the_open(sums: Sums, text: Text, roles: tuple[Role, ...]) -> None:
    """Every amount is accounted for: one whose role stays open is a doubt, not a silence."""
    used = {id(getattr(sums, name)) for name in FIELDS}
    for name in FIELDS:
        role: Role | None = getattr(sums, name)
        if role is not None and role.amount.approximate and value(role) is not None:
            sums.doubts.append(Doubt(name, "approximate amount", (text.printed(role.amount),)))
    open_ones = [r for r in roles if r.sign is None and id(r) not in used and not r.inside]
    for role in open_ones:
        if not role.amount.bare:
            words = text.printed(role.amount).strip()
            sums.doubts.append(Doubt("amounts", "amount unexplained", (words,)))
    due = sums.amount_due
    rivals = [r for r in open_ones if due is not None and r.amount.value != due.amount.value]
    if due is not None and rivals and due.sign not in SURELY_DUE:
        sums.doubts.append(rivals_doubt("amount_due", rivals))
