"""Folded text -> every day in it, resolved against the time of receipt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import regex
from dateutil.relativedelta import relativedelta

from smsparse.reading import numerals
from smsparse.reading.lazily import lazy

NAMES_OF_MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
NAMES_OF_DAYS = ("一mon", "二tue", "三wed", "四thu", "五fri", "六sat", "日sun", "天sun", "末sun")
MONTHS = {name: number for number, name in enumerate(NAMES_OF_MONTHS, 1)}
WEEKDAYS = {w: min(n, 6) for n, ws in enumerate(NAMES_OF_DAYS) for w in (ws[0], ws[1:])}
OFFSETS = {"今": 0, "明": 1, "后": 2, "大后": 3, "昨": -1, "前": -2, "本": 0, "当": 0, "即": 0}
OFFSETS |= {
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "tmrw": 1,
    "yesterday": -1,
}
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
NO_YEAR = r"\s?(?:am|pm|hrs|pay|emi|instal|month|week|day)"  # 11 Aug, 12 payments
HAN = re.compile(r"[\u4e00-\u9fff]")
DIGITS = re.compile(r"\d+")
# days that begin with a digit; tried where a run of digits begins
NUMERIC = regex.compile(
    rf"""
      (?P<y>20\d\d|\d\d)\s?年\s?(?P<m>\d{{1,2}})\s?月\s?(?P<d>\d{{1,2}})\s?[日号]?  # 2025年04月15日
     |(?P<y>20\d\d)[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})日?                  # 2025-04-15
     |(?P<y>20[0-4]\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d|[a-z元])  # 20250415
     |(?P<d>0[1-9]|[12]\d|3[01])(?P<m>0[1-9]|1[0-2])(?P<y>20[0-4]\d)(?!\d|[a-z元])  # 15042025
     |(?P<roc>1[012]\d)年(?P<m>\d{{1,2}})月(?P<d>\d{{1,2}})日?                    # 114年4月15日
     |(?P<roc>1[012]\d)[/.](?P<m>\d{{1,2}})[/.](?P<d>\d{{1,2}})                   # 114/04/15
     |(?P<a>\d{{1,2}})[-/.](?P<b>\d{{1,2}})[-/.](?P<y>20\d\d|\d\d)(?!\d)          # 15-04-25
     |(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s\-,/]*(?:of\s)?(?P<month>{MONTH})\b
        [\s\-.,'’/]*(?P<y>20\d\d|\d\d(?!\d|[:.,]\d|{NO_YEAR}))?                  # 15 April 2025
     |(?P<d>\d{{1,2}})(?P<month>{"|".join(NAMES_OF_MONTHS)})(?P<y>20\d\d|\d\d)?   # 15apr2025
     |(?P<m>\d{{1,2}})月(?P<d>\d{{1,2}})(?:[日号](?![线楼])|(?!\d|[.]\d|元|期|个))  # 4月15日
      # 04/15, 15/04
     |(?!24/7)(?P<p>0?[1-9]|[12]\d|3[01])/(?P<q>0?[1-9]|[12]\d|3[01])
        (?![\d/%]|期|\)?\ (?:payment|instal|of))
     |(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\d-])                    # 04-15
     |(?P<m>0?[1-9]|1[0-2])\.(?P<d>0[1-9]|[12]\d|3[01])
        (?=[日号]|之?前|到期|还|扣款|为|是您的|自动|[应待需]还|要还|的账单|截止|出账)     # 04.15前
     |(?P<m>0?[1-9]|1[0-2])\.(?P<d>[1-9])(?=[日号](?!元)|到期|之?前还)                # 4.5到期
      # 还款日10.21
     |(?<=[日期于晚在至:])(?P<m>0?[1-9]|1[0-2])\.(?P<d>0[1-9]|[12]\d|3[01])(?![\d元.%])
     |(?P<n>\d{{1,3}})(?P<unit>天|日|个?小时|h)(?:之|以)?内                       # 3天内
     |(?P<n>\d{{1,2}})(?P<unit>天|日)后(?=[^,，。]{{0,9}}(?:到期|还款|扣))        # 3天后到期
      # 还有3天到期
     |(?<=(?:还有|仅剩|剩余|只剩|还剩))(?P<n>\d{{1,2}})(?P<unit>天)(?=[^,，。]{{0,9}}(?:到期|还款))
     |(?<=(?:还款日|到期日|到期|还款)(?:还有|仅剩|剩余|只剩|还剩))(?P<n>\d{{1,2}})(?P<unit>天)
     |(?<=(?:within|in|next)\s)(?P<n>\d{{1,3}})[\s-]?(?P<unit>days?|hours?|hrs?)\b  # within 3 days
     |(?<=\bthe\s)(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)(?!\s(?:emi|inst|of))  # on the 5th
     |(?P<day>[12]\d|3[01]|0?[1-9])[日号](?![线楼段元机码])                       # 15日
    """,
    regex.VERBOSE,
)
# what may not stand before such a day; what makes 7日 a length of time; which month a day is of
FOLLOWS = frozenset("年月日号/.-天小个h snrtdjfmao,")
GLUED = frozenset(".,/#*-")
LENGTH = ("逾期", "超期", "连续", "到达", "达到", *"超满第近共约已过达")
OF_MONTH = lazy(r"(?:本月|当月|该月|此月|上个?月|次月|下个?月|每个?月的?)$")
# days in words; each alternative begins with a letter of its own, so that the scan is quick
WORDED = lazy(
    rf"""
     (?<![a-z])(?P<month>{MONTH})\.?\s?(?P<d>\d{{1,2}})(?!\d|[:]\d)(?:st|nd|rd|th)?(?:,?\s?(?P<y>20\d\d))?
    |(?P<rel>大后|今|明|后|昨)[天日](?!后|常|益|起|头条|元)|(?P<rel>今|明|昨)[晚早夜]|(?P<rel>今)儿|(?P<rel>即)日(?!起|将|可)|(?<=[于在,，。:]|^)(?P<rel>当)[天日]
    |(?<![a-z])(?P<rel>day\ after\ tomorrow|today|tonight|tomorrow|tmrw|yesterday)(?![a-z])
    |(?P<which>下下|[下本这上]?)个?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天末])(?!期)
    |(?<=(?:by|before|on|for|is|this|next|until|coming)\s)(?P<wd>mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{{3,5}})?\b
    |(?P<end>(?:本|这个?|当)?月(?:底|末)|(?:本|这个?|当)月内|end\sof\s(?:the|this)\smonth|month[\s-]end)
    |(?<![一二三四五六七八九十])(?P<hm>[一二三四五六七八九十]{{1,2}})月(?P<hd>[一二三四五六七八九十]{{1,3}})[日号]
    |(?P<of>(?:本|当|次|下个?|每)月)(?P<day>[一二三四五六七八九十]{{1,3}})[日号]
    |(?P<n>[一二两三四五六七八九十]{{1,2}})(?P<unit>天|日|个?小时)(?:之|以)?内
    """,
    regex.VERBOSE,
)
# what each of those holds; every branch begins with a plain character, so that re can skip to it
HINT = re.compile(
    "|".join(
        (
            *(f"{char}[天日晚早夜儿]" for char in "今明后昨当即"),
            *(f"{char}[天日号个小]" for char in "一二两三四五六七八九十"),
            "周|星期|礼拜|月[底末内]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tod|ton|tom|tmr",
            "day after|yest|mon|tue|wed|thu|fri|sat|sun",
        )
    )
)
CLOCK = lazy(
    r"(?<![\d.])(?:凌晨|早上|上午|中午|下午|晚上?|傍晚)?(?P<hour>[01]?\d|2[0-4])"
    r"(?::(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s?(?:am|pm|hrs)\b)?"
    r"|\.(?P<minute>[0-5]\d)\s?[ap]\.?m(?![a-z])"
    r"|[点时](?!间|尚|候|内)(?:(?P<minute>[0-5]?\d)分?|整|半)?|\s?(?:am|pm|a\.m\.|p\.m\.)(?![a-z]))"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as found: its role is still open.

    ``past`` and ``future`` are the same day where the words leave no choice of month or year; else
    the nearest on either side of the time of receipt. ``other`` is the day that the words mean if
    day and month change places. ``within`` marks a time limit (3天内, 月底).
    """

    start: int
    end: int
    past: date
    future: date
    other: date | None = None
    within: bool = False
    monthless: bool = False

    def nearest(self, today: date) -> date:
        """The side of the time of receipt that is less far off."""
        return self.past if today - self.past < self.future - today else self.future


def find_days(text: str, received: datetime, *, month_first: bool | None) -> list[Day]:
    """All days of a folded text from left to right.

    ``month_first`` says how 05/06/2025 reads, which could be two days; ``None`` where nobody knows.

    >>> noon = datetime.fromisoformat("2025-12-28T12:00:00+08:00")
    >>> days = find_days("1月8日，次月5日，明天，3天内，25年06月20日", noon, month_first=False)
    >>> [str(day.future) for day in days]
    ['2026-01-08', '2026-01-05', '2025-12-29', '2025-12-31', '2025-06-20']
    """
    days = []
    chinese = HAN.search(text) is not None
    for match in _matches(text):
        group = {name: words for name, words in match.groupdict().items() if words}
        start, end = match.span()
        if match.re is NUMERIC and "day" in group:
            before = text[max(0, start - 4) : start]
            of = OF_MONTH.search(before) if "月" in before else None
            if of:
                group["of"], start = of[0], start - len(of[0])
            elif before.endswith(LENGTH):
                continue
        try:
            found = _resolve(group, received, month_first=month_first, chinese=chinese)
        except (ValueError, OverflowError):  # 13月45日
            continue
        within = "n" in group or "end" in group
        days.append(
            Day(
                start,
                end,
                *found,
                within=within,
                monthless="day" in group and group.get("of", "每")[0] == "每",
            )
        )
    return sorted(days, key=lambda day: day.start)


def _matches(text: str) -> Iterator["regex.Match[str]"]:
    """The places where a day may stand, none overlapping."""
    end = 0
    taken: list[tuple[int, int]] = []
    for run in DIGITS.finditer(text):
        start = run.start()
        if start < end or text[start - 1 : start] in GLUED:
            continue
        after = text[run.end() : run.end() + 1]
        if after not in FOLLOWS and run.end() - start != 8:
            continue
        match = NUMERIC.match(text, start)
        if match:
            end = match.end()
            taken.append(match.span())
            yield match
    if HINT.search(text):
        for match in WORDED.finditer(text, timeout=1.0):
            if not any(match.start() < b and a < match.end() for a, b in taken):
                yield match


Resolved = tuple[date, date, date | None]


def _resolve(
    group: dict[str, str], received: datetime, *, month_first: bool | None, chinese: bool
) -> Resolved:
    today = received.date()
    if "a" in group:
        a, b, year = int(group["a"]), int(group["b"]), _year(group["y"])
        return _slashed(a, b, year, month_first=month_first)
    if "p" in group:
        return _short(int(group["p"]), int(group["q"]), today, month_first=chinese or month_first)
    if "d" in group:
        month = MONTHS[group["month"][:3]] if "month" in group else int(group["m"])
        year = int(group["roc"]) + 1911 if "roc" in group else _year(group.get("y", ""))
        return _dated(year, month, int(group["d"]), today)
    if "hm" in group:
        return _dated(
            0, numerals.number(group["hm"]) or 0, numerals.number(group["hd"]) or 0, today
        )
    if "day" in group:
        return _of_month(group.get("of", ""), numerals.number(group["day"]) or 0, today)
    return _sure(_relative(group, received))


def _year(words: str) -> int:
    """0 where the text names no year."""
    return int(words) if len(words) == 4 else 2000 + int(words) if words else 0


def _dated(year: int, month: int, day: int, today: date) -> Resolved:
    return _sure(date(year, month, day)) if year else _of_any_year(month, day, today)


def _sure(day: date) -> Resolved:
    return day, day, None


def _slashed(a: int, b: int, year: int, *, month_first: bool | None) -> Resolved:
    day, month = (b, a) if b > 12 or (month_first and a <= 12) else (a, b)
    resolved = date(year, month, day)
    open_ = month_first is None and day <= 12 and day != month
    return resolved, resolved, date(year, day, month) if open_ else None


def _short(p: int, q: int, today: date, *, month_first: bool | None) -> Resolved:
    """04/15 in Chinese and American texts, 15/04 in others."""
    month, day = (q, p) if p > 12 or (month_first is not True and q <= 12) else (p, q)
    return _of_any_year(month, day, today)


def _of_any_year(month: int, day: int, today: date) -> Resolved:
    days = [
        date(y, month, day) for y in range(today.year - 1, today.year + 2) if _exists(y, month, day)
    ]
    if not days:
        raise ValueError
    return _sides(days, today)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _sides(days: list[date], today: date) -> Resolved:
    past = max((day for day in days if day <= today), default=days[0])
    return past, min((day for day in days if day >= today), default=days[-1]), None


def _of_month(which: str, day: int, today: date) -> Resolved:
    first = today.replace(day=1)
    if which[:1] in ("次", "下"):
        return _sure((first + relativedelta(months=1)).replace(day=day))
    if which[:1] == "上":
        return _sure((first - relativedelta(months=1)).replace(day=day))
    if which and which[0] != "每":
        return _sure(first.replace(day=day))
    months = [first + relativedelta(months=n) for n in range(-2, 3)]
    days = [m.replace(day=day) for m in months if _exists(m.year, m.month, day)]
    return _sides(days, today)


def _relative(group: dict[str, str], received: datetime) -> date:
    today = received.date()
    if "rel" in group:
        return today + timedelta(days=OFFSETS[group["rel"]])
    if "end" in group:
        return today + relativedelta(day=31)
    if "n" in group:
        count = numerals.number(group["n"]) or 0
        if "h" in group["unit"] or "时" in group["unit"]:
            return (received + timedelta(hours=count)).date()
        return today + timedelta(days=count)
    weeks = {"下下": 2, "下": 1, "上": -1}.get(group.get("which", ""), 0)
    monday = today - timedelta(days=today.weekday())
    day = monday + timedelta(weeks=weeks, days=WEEKDAYS[group["wd"]])
    return day + timedelta(weeks=1) if day < today and "which" not in group else day
