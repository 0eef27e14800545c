"""Days in all their spellings, against the day of the text; times of day and what is no day."""

from datetime import date, datetime

import pytest

from smsparse.model import Message
from smsparse.reading import read
from smsparse.reading.days import CLOCK, find_days
from smsparse.reading.fold import fold

SUNDAY = "2025-04-06"


def days(body, today=SUNDAY, *, month_first=False, at="10:00"):
    received = datetime.fromisoformat(f"{today}T{at}:00+08:00")
    return find_days(fold(body).text, received, month_first=month_first)


def wrong(*row):
    """A line of a table that is known to be read wrong: once it is right, take the mark away."""
    return pytest.param(*row, marks=pytest.mark.xfail)


@pytest.mark.parametrize(
    ("body", "day"),
    [
        # a whole day
        ("还款日2025年04月15日", "2025-04-15"),
        ("还款日2025年4月15号", "2025-04-15"),
        ("还款日２０２５年４月１５日", "2025-04-15"),
        ("还款日25年06月20日", "2025-06-20"),
        ("还款日2025-04-15", "2025-04-15"),
        ("还款日2025/4/15", "2025-04-15"),
        ("还款日2025.04.15", "2025-04-15"),
        ("还款日20250415", "2025-04-15"),
        ("繳款期限114年4月15日", "2025-04-15"),
        ("繳款期限114/04/15", "2025-04-15"),
        ("民國114年4月15日", "2025-04-15"),
        ("due 15-04-25", "2025-04-15"),
        ("due 15/04/2025", "2025-04-15"),
        ("due 15.04.2025", "2025-04-15"),
        ("due 15 Apr 2025", "2025-04-15"),
        ("due 15-Apr-25", "2025-04-15"),
        ("due 15th April, 2025", "2025-04-15"),
        ("due 15th of April 2025", "2025-04-15"),
        ("due 05Sep2026", "2026-09-05"),
        ("due 5 Sept '26", "2026-09-05"),
        ("due Sep 5, 2026", "2026-09-05"),
        ("due 15042025", "2025-04-15"),
        # a length of time
        ("请于3天内还款", "2025-04-09"),
        ("请于三天内还款", "2025-04-09"),
        ("请于3日之内还款", "2025-04-09"),
        ("请于24小时内还款", "2025-04-07"),
        ("请于48小时以内还款", "2025-04-08"),
        ("3天后到期", "2025-04-09"),
        ("距还款日还有5天", "2025-04-11"),
        ("pay within 3 days", "2025-04-09"),
        ("pay within 24 hours", "2025-04-07"),
        ("due in 5 days", "2025-04-11"),
        # a word
        ("今天到期", "2025-04-06"),
        ("今日到期", "2025-04-06"),
        ("今晚扣款", "2025-04-06"),
        ("明天到期", "2025-04-07"),
        ("明日还款", "2025-04-07"),
        ("后天到期", "2025-04-08"),
        ("大后天到期", "2025-04-09"),
        ("昨日到期", "2025-04-05"),
        ("due today", "2025-04-06"),
        ("due tomorrow", "2025-04-07"),
        ("was due yesterday", "2025-04-05"),
        ("due the day after tomorrow", "2025-04-08"),
        ("月底前还清", "2025-04-30"),
        ("本月底前还清", "2025-04-30"),
        ("请于本月内还清", "2025-04-30"),
        ("by the end of the month", "2025-04-30"),
        # a day of the month
        ("本月15日扣款", "2025-04-15"),
        ("当月15号扣款", "2025-04-15"),
        ("次月5日扣款", "2025-05-05"),
        ("下月8日扣款", "2025-05-08"),
        ("下个月8号扣款", "2025-05-08"),
        ("上月28日到期", "2025-03-28"),
    ],
)
def test_sure(body, day):
    (found,) = days(body)
    assert found.past == found.future == date.fromisoformat(day)
    assert found.other is None


@pytest.mark.parametrize(
    ("body", "past", "future"),
    [
        ("4月15日", "2024-04-15", "2025-04-15"),
        ("4月6日", "2025-04-06", "2025-04-06"),
        ("04-15到期", "2024-04-15", "2025-04-15"),
        ("还款日04/15", "2024-04-15", "2025-04-15"),
        ("还款日4/15", "2024-04-15", "2025-04-15"),
        ("还款日3月28日", "2025-03-28", "2026-03-28"),
        ("04.15前还款", "2024-04-15", "2025-04-15"),
        ("due 5 Apr", "2025-04-05", "2026-04-05"),
        ("due Apr 15", "2024-04-15", "2025-04-15"),
        ("due 15th April", "2024-04-15", "2025-04-15"),
        ("due Sep 5", "2024-09-05", "2025-09-05"),
        ("due 15apr", "2024-04-15", "2025-04-15"),
        ("15号还款", "2025-03-15", "2025-04-15"),
        ("请于5日前还款", "2025-04-05", "2025-05-05"),
        ("每月6日扣款", "2025-04-06", "2025-04-06"),
        ("每月20日扣款", "2025-03-20", "2025-04-20"),
        ("on the 15th", "2025-03-15", "2025-04-15"),
    ],
)
def test_open(body, past, future):
    """Without a year or a month there is a day on either side."""
    (found,) = days(body)
    assert (str(found.past), str(found.future)) == (past, future)


@pytest.mark.parametrize(
    ("today", "body", "nearest"),
    [
        ("2025-12-28", "1月8日", "2026-01-08"),
        ("2025-12-28", "还款日01/08", "2026-01-08"),
        ("2025-12-28", "12月25日", "2025-12-25"),
        ("2025-12-28", "次月5日", "2026-01-05"),
        ("2025-12-28", "5日前还款", "2026-01-05"),
        ("2025-12-31", "明天", "2026-01-01"),
        ("2025-12-31", "3天内", "2026-01-03"),
        ("2025-12-30", "月底", "2025-12-31"),
        ("2025-12-28", "due 8 Jan", "2026-01-08"),
        ("2026-01-04", "12月28日", "2025-12-28"),
        ("2026-01-04", "12-28", "2025-12-28"),
        ("2026-01-04", "28号", "2025-12-28"),
        ("2026-01-04", "due Dec 28", "2025-12-28"),
        ("2024-02-26", "2月29日", "2024-02-29"),
        ("2025-03-02", "29日", "2025-03-29"),
        ("2025-01-31", "次月28日", "2025-02-28"),
        ("2025-01-30", "下月10日", "2025-02-10"),
    ],
)
def test_turn_of_the_year(today, body, nearest):
    (found,) = days(body, today)
    assert str(found.nearest(date.fromisoformat(today))) == nearest


@pytest.mark.parametrize(
    ("today", "body", "day"),
    [
        ("2025-04-09", "本周五还款", "2025-04-11"),  # a Wednesday
        ("2025-04-09", "这周五还款", "2025-04-11"),
        ("2025-04-09", "周五还款", "2025-04-11"),
        ("2025-04-09", "周一还款", "2025-04-14"),
        ("2025-04-09", "下周一还款", "2025-04-14"),
        ("2025-04-09", "下星期三还款", "2025-04-16"),
        ("2025-04-09", "本周日还款", "2025-04-13"),
        ("2025-04-09", "due by Friday", "2025-04-11"),
        ("2025-04-09", "due on Monday", "2025-04-14"),
        ("2025-04-09", "下下周三到期", "2025-04-23"),
    ],
)
def test_weekdays(today, body, day):
    (found,) = days(body, today)
    assert str(found.future) == day


@pytest.mark.parametrize(
    ("month_first", "day", "other"),
    [
        (False, "2025-06-05", None),
        (True, "2025-05-06", None),
        (None, "2025-06-05", "2025-05-06"),  # nobody knows
    ],
)
def test_day_or_month_first(month_first, day, other):
    (found,) = days("due 05/06/2025", month_first=month_first)
    assert (str(found.future), found.other and str(found.other)) == (day, other)


def test_a_day_past_twelve_leaves_no_choice():
    for month_first in (True, False, None):
        (found,) = days("due 04/25/2025", month_first=month_first)
        assert (str(found.future), found.other) == ("2025-04-25", None)


def test_hours_are_counted_from_the_time_of_the_text():
    (found,) = days("24小时内", at="23:30")
    assert str(found.future) == "2025-04-07"
    (found,) = days("请在2小时内处理", at="23:30")
    assert str(found.future) == "2025-04-07"


@pytest.mark.parametrize(
    "body",
    [
        "已逾期15日",
        "连续7日",
        "满30日",
        "13月45日",
        "2025-02-30",
        "3期",
        "95533",
        "1/3期",
        "12.50元",
        "应还4.15元",
        "15日线",
        "今后",
        "周期",
        "may not pay",
        "24/7",
    ],
)
def test_no_day(body):
    assert days(body) == []


@pytest.mark.parametrize(
    ("words", "hour", "minute"),
    [
        ("18:00前", "18", "00"),
        ("下午5点", "5", None),
        ("23:59:59", "23", "59"),
        ("20时30分", "20", "30"),
        ("by 5 pm", "5", None),
        ("8.30 a.m.", "8", "30"),
    ],
)
def test_times_of_day(words, hour, minute):
    found = CLOCK.search(words)
    assert found
    assert (found["hour"], found["minute"]) == (hour, minute)


@pytest.mark.parametrize("words", ["5点间", "12.50", "3时内", "25:00"])
def test_no_time_of_day(words):
    assert not CLOCK.search(words)


@pytest.mark.parametrize(
    ("terms", "doubted"), [("每月15日还款", True), ("首期还款日3月15日，每月15日还款", False)]
)
def test_the_first_month_of_a_loan_is_a_doubt_where_the_text_leaves_it_open(terms, doubted):
    body = f"【微众银行】您的微粒贷借款10,000.00元已放款，分10期，{terms}。"
    reading = read(Message("1069", datetime.fromisoformat("2025-02-01T10:00:00+08:00"), body))
    assert reading.due_date
    assert ("first month open" in {doubt.code for doubt in reading.doubts}) is doubted


@pytest.mark.parametrize(
    "words", ["is overdue 3 days", "is overdue by 3 days", "is 3 days overdue"]
)
def test_days_overdue_in_english(words):
    body = f"Navi: your loan Rs 4,500 {words}. Please pay now."
    received = datetime.fromisoformat("2025-02-01T10:00:00+05:30")
    assert read(Message("VM-NAVIFN", received, body)).days_overdue == 3
