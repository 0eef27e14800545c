"""Found days -> the due date: only a day that the words make one is a due date."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from smsparse.reading.cue import Token
from smsparse.reading.days import Day
from smsparse.reading.lazily import lazy
from smsparse.reading.sign import Sign
from smsparse.reading.text import Text


class Force(IntEnum):
    """How strongly the words make a day the due date."""

    NONE = 0  # the words make it another day
    OPEN = 1  # no word says what it is
    ASKED = 2  # 请于…前还款: the day asked for
    DEBIT = 3  # 将于…扣款
    DUE = 4  # 还款日, 到期, 应于


# a day on which something was begun: 在2016年08月12日申请的, 2017-04-21的分期借款
BEGUN = lazy(
    r"日?(?:申请|签订|签署|发放|借入|借得|放款|激活|生成|下单|提交|的[^,，。]{0,6}(?:借款|贷款"
    r"|融资|分期|消费))"
)
# what may stand between two days of a list: 10-31(960.40元)、11-02(900.00元)到期
LISTED = lazy(r"\s*\(?[¥\d.,]*元?\)?\s*[、和及,，]\s*")
OWN_DAY = frozenset({Sign.DUE_DAY, Sign.FALLS_DUE, Sign.WAS_DUE})
MOVED_TO = frozenset({Sign.DUE, Sign.DEFERRED})
OF_BILL = lazy(r"的?账单")
BILL_OF = lazy(
    r"'s (?:emi|instal|payment|debit)|的?[那这][期笔]|的还款(?=[¥\d]|未|失败|没)|的?(?:到期的?"
    r"|应还的?)?(?:账单(?![已日将])|月供|分期款)|的?应[还付]的?|的(?=[¥\d])"
    r"|的[^,，。\d]{0,6}(?:应还|[车房]贷)"
)
FIRST_ONE = lazy(
    r"(?:首期|首笔|首次|第一[期笔次]|第1期|下期|下一期|最近一[期笔])(?:还款"
    r"|扣款)?[:为是在于将]{0,2}$"
    r"|(?:首期|首次)(?:将|请)?[在于]$"
)
NEXT_ONE = lazy(
    r"(?:next|first|1st|2nd)\s(?:emi|inst|instal+ment|payment|repayment|one|due)[^.;!?]{0,4}"
    r"(?:[a-z$₹£¥]{0,4}\.?\s?[\d,]+(?:\.\d\d)?(?:/-)?\)?)?[,:\s]{0,2}(?:is |falls |due )?(?:on"
    r"|by)?\s?$"
    r"|(?:emi|instal+ment|kist|inst)[^;!?]{0,30}\sdated\s?$"
    r"|(?:emi|instal+ment)[^.;!?]{0,6}[\d,]+(?:\.\d\d)?[^.;!?]{0,12}"
    r"(?:starting|starts|begins|beginning|from)(?: on| from)?\s?$"
)
MOVED_BY = lazy(
    r"(?:改|调整|变更|更改|修改|顺延|延后|延期|延长|展期|推迟|推后|延|移)(?:为|至|到)(?:每月"
    r"|次月)?$"
)
MOVED_AWAY = lazy(
    r"日?(?:已|将)?(?:为您|成功)?(?:改|调整|变更|更改|修改|顺延|延后|延期|延长|推迟|延|移)(?:为"
    r"|至|到)"
)
UP_TO = ("限", "仅限", "最晚", "最迟", "截止")  # 限11月12日24点
IF_DONE = lazy(r"(?:如果?|若)(?:您|你)?已(?:经)?[于在]?$")  # 如您已在1月20日还款
USED = lazy(r"[内前]?(?:使用|有效|领取|申请|参与|报名)")  # 券限今日使用
UNTIL = lazy(r"(?:[日时点整]|前)?\s?(?:截?止|为止)")
PAYS = lazy(
    r"\s?(?:再|先|内)?(?:还|付|处理)\s?[¥\d]|内?(?:结清|还清|补缴|补足|缴清)(?=逾期|欠款|[¥\d]|$|[,，。!])"
)
STOOD = lazy(r"(?:应还|应偿还|共?欠|逾期|尚|仍|拖欠|未还|累计)")  # 截止5月31日应还
OTHER = frozenset(
    {Sign.AS_OF, Sign.BILL_DAY, Sign.BEGUN, Sign.GRACE, Sign.VISIT, Sign.FROM_DAY, Sign.SPEND}
)
PAYING = frozenset(
    {
        Sign.REPAY,
        Sign.TIMELY,
        Sign.FUNDS,
        Sign.CLOSE_FOR,
        Sign.DEBIT,
        Sign.RECEIVED,
        Sign.DUE,
        Sign.TOTAL,
        Sign.PAID,
        Sign.MIN,
        Sign.ARREARS,
        Sign.HARMLESS,
        Sign.LEGAL,
    }
)
DOING = frozenset({Sign.REPAY, Sign.TIMELY, Sign.FUNDS, Sign.CLOSE_FOR, Sign.HARMLESS, Sign.MISSED})


@dataclass(frozen=True, slots=True)
class Dated:
    """A day with the force of its words and the word that gave it."""

    day: Day
    force: Force
    token: Token | None = None


# a day without a word beside it: what the words behind it and before it make of it
PASSED = frozenset({Sign.BEGUN, Sign.BILL_DAY, Sign.ASSIGNED, Sign.SPEND, Sign.PAID})
AHEAD = {
    Sign.FALLS_DUE: Force.DUE,
    Sign.DUE: Force.DUE,
    Sign.DUE_DAY: Force.DUE,
    Sign.DEBIT: Force.DEBIT,
}
BEHIND = {
    Sign.FAILED: Force.NONE,
    Sign.NO_SUCCESS: Force.NONE,
    Sign.DUE: Force.DUE,
    Sign.DEBIT: Force.DEBIT,
    Sign.BY: Force.ASKED,
    Sign.REPAY: Force.ASKED,
    Sign.TIMELY: Force.ASKED,
    Sign.ARREARS: Force.ASKED,
}


def judge_days(text: Text) -> tuple[Dated, ...]:
    """The force of each day, in their order."""
    dated = [_judge(text, day, index) for index, day in enumerate(text.days)]
    if not dated:
        return tuple(_today_by_clock(text))
    dated = [_of_bill(text, d, dated) for d in dated]
    for index in range(len(dated) - 2, -1, -1):
        gap = text.plain[dated[index].day.end : dated[index + 1].day.start]
        if dated[index].force < Force.ASKED and LISTED.fullmatch(gap):
            dated[index] = replace(dated[index + 1], day=dated[index].day)
    return tuple(dated)


def _of_bill(text: Text, one: Dated, dated: list[Dated]) -> Dated:
    """11月12日账单，请于12月1日前还款: the bill's own date, where a later day to pay follows."""
    later = any(d.force >= Force.ASKED and d.day.start > one.day.start for d in dated)
    of_bill = (
        one.force is Force.DUE and one.token is None and OF_BILL.match(text.plain, one.day.end)
    )
    return replace(one, force=Force.OPEN) if later and of_bill else one


def _today_by_clock(text: Text) -> Iterator[Dated]:
    """请于18:00前还款: a time of day without a day is one of today."""
    received = text.message.received
    for clock in text.clocks:
        behind = text.plain[clock.end : clock.end + 2].strip()
        late = (clock.hour, clock.minute) > (received.hour, received.minute)
        if late and behind.startswith(("前", "之前", "以前")):
            day = Day(clock.start, clock.end, received.date(), received.date())
            yield Dated(day, Force.ASKED)


def _judge(text: Text, day: Day, index: int) -> Dated:
    left, right, end = _left(text, day, index), _right(text, day, index), _end(text, day)
    beside = right[0] if right and right[0].start - end <= 2 else None
    if _is_other_day(text, day, index, left, beside):
        return Dated(day, Force.NONE)
    named = _named(text, day, left, beside)
    if named is not None:
        return named
    if beside and beside.sign is Sign.BY:
        return _by(text, day, right[1:], end)
    if UNTIL.match(text.plain, end):
        return _by(text, day, right, end)
    return _loose(text, day, left, right)


def _is_other_day(
    text: Text, day: Day, index: int, left: Token | None, beside: Token | None
) -> bool:
    """截至今日, the first day of a range, 账单日5日: no due date."""
    if _is_aside(text, day, index):
        return True
    if NEXT_ONE.search(text.plain, max(0, day.start - 48), day.start):
        return False
    inside = any(t.start <= day.start and day.end <= t.end and t.sign in OTHER for t in text.tokens)
    if inside or _begins_range(text, index) or MOVED_AWAY.match(text.plain, day.end):
        return True
    gap = day.start - left.end if left else 9
    if left and gap <= 3 and _is_other(text, left, after=False):
        failed = left.sign in (Sign.FAILED, Sign.NO_SUCCESS)
        return not (failed and BILL_OF.match(text.plain, day.end))  # 不够支付2月1日的应还款
    announced = left is not None and left.sign in OWN_DAY and gap <= 1  # 应于21日支付利息
    if beside is None or announced or not _is_other(text, beside, after=True):
        return False
    return not (beside.sign is Sign.FROM_DAY and _is_debited_from(text, beside))


def _is_aside(text: Text, day: Day, index: int) -> bool:
    """当天 behind another day, your bill is out (14-03-25), 如您已在1月20日还款."""
    if index and text.plain[day.start : day.end] in ("当天", "当日"):
        return True
    if text.plain.startswith("截止", day.start - 2) and STOOD.match(text.plain, day.end):
        return True
    last = next(iter(text.before(day.start)), None)
    if last and last.sign is Sign.ISSUED and text.plain[last.end : day.start].strip() == "(":
        return True
    return IF_DONE.search(text.plain, max(0, day.start - 8), day.start) is not None


def _is_debited_from(text: Text, start: Token) -> bool:
    """明日18:00起系统将陆续扣取: the day from which the debit is tried."""
    clause = text.clause(start.start)
    return any(
        t.sign is Sign.DEBIT and text.clause(t.start) == clause for t in text.after(start.end)
    )


def _named(text: Text, day: Day, left: Token | None, beside: Token | None) -> Dated | None:
    """A day with a deciding word right beside it: 还款日6日, 6日到期, 6日扣款."""
    if beside and (beside.sign in OWN_DAY or beside.sign is Sign.OVERDUE):
        return Dated(day, Force.DUE, beside)
    if left and _makes_due(text, left, day):
        return Dated(day, Force.DUE, left)
    around = next((t for t in text.tokens if t.start <= day.start and day.end <= t.end), None)
    if around and around.sign is Sign.TIMELY:  # 请今日还款
        return Dated(day, Force.ASKED, around)
    before = text.plain[max(0, day.start - 48) : day.start]
    if any(words.search(before) for words in (MOVED_BY, FIRST_ONE, NEXT_ONE)):
        return Dated(day, Force.DUE)
    for words, force in ((BILL_OF, Force.DUE), (BEGUN, Force.NONE), (PAYS, Force.ASKED)):
        if words.match(text.plain, day.end):
            return Dated(day, Force.OPEN if force is Force.NONE and _is_near(text, day) else force)
    to_pay = before.endswith(UP_TO) and not USED.match(text.plain, day.end)
    return Dated(day, Force.ASKED) if to_pay else None


def _makes_due(text: Text, left: Token, day: Day) -> bool:
    """Whether the word before makes it the due date: 还款日6日, 延期至6日, unpaid since 5 Dec."""
    gap = day.start - left.end
    if left.sign in (Sign.OVERDUE, Sign.MISSED):
        return gap <= 1 and text.plain[left.start : left.end].endswith(
            (" since", " on", "past due")
        )
    return left.sign in OWN_DAY or (left.sign in MOVED_TO and gap <= 4)


def _is_near(text: Text, day: Day) -> bool:
    """Whether a day without a year lies near ahead rather than long behind."""
    today = text.message.received.date()
    return day.past < today and 0 <= (day.future - today).days <= 31 < (today - day.past).days


def _begins_range(text: Text, index: int) -> bool:
    """6月18日至20日: the second day speaks for both."""
    if index + 1 >= len(text.days):
        return False
    between = text.plain[text.days[index].end : text.days[index + 1].start].strip()
    return between in ("至", "到", "-", "~", "—", "to", "至次日")


def _is_other(text: Text, token: Token, *, after: bool) -> bool:
    """Whether a word right beside a day makes it another day than the due date."""
    if token.sign is Sign.FROM_DAY:  # 自7月1日, 7月1日起, from 1 July
        return after == (text.plain[token.start : token.end] == "起")
    return token.sign in OTHER or (
        token.sign in (Sign.FAILED, Sign.NO_SUCCESS, Sign.PAID) and not after
    )


def _by(text: Text, day: Day, right: list[Token], end: int) -> Dated:
    """A day followed by 前: a day to pay by, unless the text only asks to call by it."""
    for token in right:
        if token.sign is Sign.CONTACT_BY and token.start - end <= 9:
            if text.plain.startswith("登录", token.start):  # 前登录APP还款
                continue
            return Dated(day, Force.NONE)
        if token.sign in PAYING:
            return Dated(day, Force.ASKED, token)
    return Dated(day, Force.ASKED)


def _loose(text: Text, day: Day, left: Token | None, right: list[Token]) -> Dated:
    """A day without 前 or 还款日 beside it: its clause decides."""
    clause = text.clause(day.start)
    visited = any(t.sign is Sign.VISIT and text.clause(t.start) == clause for t in text.tokens)
    if visited or _is_past_by_clock(text, day, left):
        return Dated(day, Force.NONE)
    for token in right:
        if text.clause(token.start) == clause:
            dated = _by_word_behind(text, day, token)
            if dated is not None:
                return dated
    if left and left.sign in BEHIND:
        return Dated(day, BEHIND[left.sign], left)
    if day.within and any(t.sign in PAYING for t in right):
        return Dated(day, Force.ASKED)
    return Dated(day, Force.OPEN)


def _by_word_behind(text: Text, day: Day, token: Token) -> Dated | None:
    """What a word behind a day in the same clause makes of it, if anything."""
    near = token.start - day.end <= (4 if day.within else 12)
    if (
        token.sign in PASSED
        or (token.sign is Sign.CONTACT_BY and near)
        or (token.sign is Sign.REPAY and _is_past(text, day, token))
    ):
        return Dated(day, Force.NONE)
    if token.sign in AHEAD:
        return Dated(day, AHEAD[token.sign], token)
    if token.sign in DOING or (token.sign is Sign.LEGAL and day.within):
        return Dated(day, Force.ASKED, token)
    return None


def _is_past(text: Text, day: Day, token: Token) -> bool:
    """于2018-07-25还款: a day in figures that has come, right before the word, without 将 or 请."""
    in_figures = text.plain[day.start].isdigit() and not day.within
    come = day.past == text.message.received.date() or (
        day.past == day.future and day.past < text.message.received.date()
    )
    return in_figures and come and token.start - day.end <= 1 and not _is_coming(text, day)


def _is_coming(text: Text, day: Day) -> bool:
    clause = text.clause(day.start)
    signs = (Sign.WILL, Sign.MUST, Sign.BY, Sign.WAS_DUE, Sign.DUE, Sign.DUE_DAY)
    return any(t.sign in signs and text.clause(t.start) == clause for t in text.before(day.start))


def _is_past_by_clock(text: Text, day: Day, left: Token | None) -> bool:
    """08月03日16:20还款: a day with a clock time and no 前, 将 or 请 is when something happened."""
    timed = any(0 <= clock.start - day.end <= 1 for clock in text.clocks)
    return timed and not _is_coming(text, day) and not (left and left.sign is Sign.BY)


def _left(text: Text, day: Day, index: int) -> Token | None:
    """The nearest word about days to the left in the clause, after the day before."""
    floor = text.days[index - 1].end if index else 0
    clause = text.clause(day.start)
    signs = (
        OTHER
        | PAYING
        | OWN_DAY
        | {Sign.BY, Sign.DEFERRED, Sign.FAILED, Sign.NO_SUCCESS, Sign.OVERDUE, Sign.MISSED}
    )
    for token in text.before(day.start):
        if token.start < floor or text.clause(token.start) != clause:
            return None
        if token.sign in signs and not (token.sign in OTHER and day.start - token.end > 3):
            return token
    return None


def _right(text: Text, day: Day, index: int) -> list[Token]:
    """The words to the right in the sentence, up to the next day."""
    ceiling = text.days[index + 1].start if index + 1 < len(text.days) else len(text.plain)
    return [t for t in text.after(day.end) if t.start < ceiling]


def _end(text: Text, day: Day) -> int:
    """Where a day ends, with the time of day that follows it and closing brackets."""
    end = day.end
    for clock in text.clocks:
        if 0 <= clock.start - end <= 1:
            end = clock.end
    while text.plain[end : end + 1] in (")", " ", "日", "当") and end < len(text.plain):
        end += 1
    return end


def has_repaid(text: Text) -> bool:
    """Whether the text says that something was paid on a day that has come: 于27日归还1,888元."""
    repaying = (Sign.REPAY, Sign.DEBIT)
    return any(
        token.sign in repaying and _is_past(text, day, token)
        for day in text.days
        for token in text.after(day.end)[:1]
    )
