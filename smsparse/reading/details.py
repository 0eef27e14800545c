"""A text -> what the ledger needs besides money and days: terms, days overdue, settled, relief."""

from datetime import date, time

from smsparse.model import Event, Relief, Settled
from smsparse.reading import numerals
from smsparse.reading.due import Dated, Force
from smsparse.reading.lazily import lazy
from smsparse.reading.phrases.patterns import GRANTED
from smsparse.reading.sign import Sign
from smsparse.reading.text import Text

N = r"(\d{1,3}|[一二两三四五六七八九十]{1,3})"
TERM = lazy(
    rf"第\s?{N}\s?(?:/\s?{N}\s?)?期(?:[(,，]?[共总](?:计)?\s?{N}\s?期)?|(?<!\d)(\d{{1,3}})/(\d{{1,3}})\s?期"
    r"|(?:emi|instalment|installment)\s?(?:no\.?\s?)?(\d{1,3})(?:\s?(?:of|/)\s?(\d{1,3}))"
)
TERMS = lazy(
    rf"(?:逾期|拖欠|未还|欠)[^,，。;\d]{{0,4}}{N}\s?[笔期](?!次)|{N}\s?[笔期](?:账单|借款|欠款|贷款)?已?(?:逾期|未还)|[共计]\s?{N}\s?[笔期](?:逾期|未还|欠款|借款)?|(\d{{1,2}})\s(?:emis|instalments|installments)\b"
)
DAYS = lazy(
    rf"(?:逾期|超期|违约)(?:天数)?(?:已?经?(?:超过?|达到?|过|有)?)?[:为]?\s?{N}\s?[天日]"
    rf"|{N}天未还|(?:overdue|past due|pending|late)\s(?:(?:by|for|since)\s)?(\d{{1,3}})\sdays?"
    rf"|(\d{{1,3}})\sdays?\s(?:past due|overdue|late|delinquent)"
)
WHOLE = lazy(
    r"全部(?:借款|贷款|欠款|款项)|(?:贷款|借款|合同|借据|分期|loan)[^,，。;账]{0,8}(?:结清|还清"
    r"|closed|repaid)|提前(?:还款|结清)|一次性|结清证明|案件|loan|closed|noc"
)
ALL_LOANS = lazy(r"全部(?:借款|贷款|欠款)")
MOVED = lazy(
    r"推迟|宽限至|延至|延后至?|延期至|展期至|顺延至?|推后|缓至|无需还款|暂不用还|moved to"
    r"|deferred to|postponed to"
)
BILL = lazy(r"账单|本期|当期|该期|此期|这期|本月|\d期|bill|emi")


def term_of(text: Text) -> tuple[int, int | None] | None:
    """Which instalment of how many: 第3/12期 -> (3, 12)."""
    match = text.search(TERM)
    if match is None:
        return None
    numbers = [numerals.number(words) for words in match.groups() if words]
    first = numbers[0]
    return (first, numbers[1] if len(numbers) > 1 else None) if first else None


def terms_of(text: Text) -> int | None:
    """How many instalments one amount contains: 累计逾期3笔 -> 3."""
    match = text.search(TERMS)
    count = numerals.number(next(w for w in match.groups() if w)) if match else None
    return count if count and count > 1 else None


def days_overdue(text: Text) -> int | None:
    """已逾期15天 -> 15."""
    match = text.search(DAYS)
    return numerals.number(next(w for w in match.groups() if w)) if match else None


def settled_by(text: Text, event: Event) -> Settled | None:
    """Whether a repaid text calls the bill or the whole debt paid off."""
    token = next((t for t in text.tokens if t.sign is Sign.CLEARED and text.is_real(t)), None)
    if event is not Event.PAID or token is None:
        return None
    sentence = text.sentence(token.start)
    start = text.hard[sentence - 1] if sentence else 0
    end = text.hard[sentence] if sentence < len(text.hard) else len(text.plain)
    words = text.plain[start:end]
    if ALL_LOANS.search(words):
        return Settled.DEBT
    if BILL.search(words):
        return Settled.BILL
    return Settled.DEBT if WHOLE.search(text.plain) else Settled.BILL


def relief_of(text: Text, event: Event) -> Relief | None:
    """Whether relief is offered or granted."""
    if event is not Event.RELIEF:
        return None
    return Relief.GRANTED if is_granted(text) else Relief.OFFERED


def is_granted(text: Text) -> bool:
    """Whether the text grants relief, not only offers it."""
    deferred = any(t.sign is Sign.DEFERRED and text.is_real(t) for t in text.tokens)
    return deferred or GRANTED.search(text.plain) is not None


def paid_when(
    text: Text, event: Event, dated: tuple[Dated, ...]
) -> tuple[date | None, time | None]:
    """The day and time of a repayment by the text's own words."""
    if event is not Event.PAID:
        return None, None
    today = text.message.received.date()
    days = [
        d.day
        for d in dated
        if d.force < Force.ASKED and d.day.past <= today and (today - d.day.past).days <= 40
    ]
    clock = next((c for c in text.clocks if c.hour < 24), None)
    at = time(clock.hour, clock.minute) if clock else None
    return (days[0].past if days else None), at


def moved_from(text: Text, event: Event) -> tuple[int, int]:
    """Where granted relief begins to speak of the new terms, for amounts and for days.

    A day before 延至 is no longer due; an amount before it is, on the new day, unless the text
    names none (推迟至最后一期) or says that nothing is to be paid.
    """
    if event is not Event.RELIEF:
        return 0, 0
    moves = [t for t in text.tokens if t.sign is Sign.DEFERRED and MOVED.match(text.plain, t.start)]
    if not moves:
        return 0, 0
    start, end = moves[0].start, max(t.start for t in moves)
    new_day = any(0 <= day.start - t.end <= 3 for day in text.days for t in moves)
    return (0, start) if new_day else (end, end)
