"""What holds for the reading of every text, whatever stands in it."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smsparse.model import Message
from smsparse.reading import read
from smsparse.reading.amounts import find_amounts
from smsparse.reading.fold import fold
from smsparse.reasons import REASONS
from tests.score import corpus_files, rows_of

AMOUNTS = ("amount_due", "min_due", "total_owed", "paid_amount", "payout_amount")
PIECES = (
    *("【微众银行】", "【分期乐】", "[HDFC Bank]", "您的", "尊敬的客户", "Dear customer, "),
    *("本期应还", "最低还款", "账单", "逾期", "已逾期", "欠款", "还款", "扣款", "代扣", "还款失败"),
    *("结清", "已入账", "余额不足", "剩余本金", "贷款", "借款", "信用卡", "尾号", "账号", "户名"),
    *("还款日", "到期", "延期", "减免", "律师函", "委托", "如已还款请忽略", "客服"),
    *("退订回T", "，", "。", "！", "、"),
    *("total due", "minimum due", "EMI", "loan", "overdue", "payment of", "received", "due on"),
    *("will be debited", "credit card", "ending", "outstanding", "call", "STOP", ". ", "; ", "if "),
    *("元", "¥", "Rs.", "Ksh ", "$", "万", "万元", "角", "1,234.56", "88.00", "7716", "500", "0"),
    *("4月15日", "2025-04-15", "05/06/2025", "明天", "3天内", "15号", "31日", "2月30日"),
    *("tomorrow", "次月", "上月", "5 Apr", "周五", "24小时内", "18:00", "4000601188"),
    *("6217****7716", "壹仟贰佰元整", "一千二", "９９９９", "(", ")", "*", " ", "\n", "\u200b"),
    *("t.example.com/a", "😀"),
)  # fmt: skip
LOOSE = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
LIKELY = st.sampled_from([row["body"] for path in corpus_files() for row in rows_of(path)])
LISTED = st.lists(st.one_of(st.sampled_from(PIECES), LOOSE), max_size=24).map("".join)
BODIES = st.one_of(LISTED, LIKELY, st.builds(str.__add__, LIKELY, LISTED))
ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
ANY_TIME = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 28), timezones=ZONES)
TIMES = st.datetimes(datetime(2009, 1, 1), datetime(2035, 1, 1), timezones=ZONES)
SENDERS = st.sampled_from(("95555", "10690001", "+8613800000002", "VM-HDFCBK", ""))
MESSAGES = st.builds(Message, SENDERS, TIMES, BODIES)

settings.register_profile(
    "reading",
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)


def every(*strategies):
    """Run a test on many of these."""

    def decorate(test):
        return settings(settings.get_profile("reading"))(given(*strategies)(test))

    return decorate


def values(reading):
    """All that a reading says, without where it stands."""
    nowhere = Message("", datetime(2025, 1, 1, tzinfo=UTC), "")
    return replace(reading, message=nowhere, found=(), doubts=())


@every(SENDERS, ANY_TIME, BODIES)
def test_no_text_at_no_time_is_refused(sender, received, body):
    read(Message(sender, received, body))


def test_the_ends_of_time():
    for body in ("昨天应还3元，逾期", "上周五应还3元", "明天应还3元", "下月8日应还3元"):
        for received in (datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)):
            read(Message("95555", received, body))


@every(MESSAGES)
def test_reading_twice_says_the_same(message):
    assert read(message) == read(replace(message))


@every(MESSAGES)
def test_evidence_stands_in_the_body(message):
    reading = read(message)
    for found in reading.found:
        begin, end = found.span
        assert 0 <= begin < end <= len(message.body)
        assert message.body[begin:end] == found.value
        assert not hasattr(reading, found.field) or getattr(reading, found.field) is not None


@every(MESSAGES)
def test_an_amount_is_the_one_of_its_evidence(message):
    reading = read(message)
    for name in AMOUNTS:
        value = getattr(reading, name)
        places = [found for found in reading.found if found.field == name]
        assert bool(places) == (value is not None)
        for found in places:
            amounts = [a.value for a in find_amounts(fold(found.value).text)]
            assert abs(value) in amounts


@every(MESSAGES)
def test_values_have_their_types(message):
    reading = read(message)
    for name in AMOUNTS:
        value = getattr(reading, name)
        assert value is None or (isinstance(value, Decimal) and value.is_finite())
        assert value is None or value >= 0 or re.search(r"[-－−]", message.body)  # a credit
    assert reading.due_date is None or type(reading.due_date) is date
    assert reading.currency is None or re.fullmatch("[A-Z]{3}", reading.currency)
    assert reading.account is None or reading.account.tail is None or reading.account.tail.isdigit()
    assert all(contact in message.body for contact in reading.support)


@every(MESSAGES)
def test_what_is_no_debt_states_none(message):
    reading = read(message)
    if not reading.debt:
        assert values(reading) == replace(
            values(reading),
            **dict.fromkeys((*AMOUNTS, "due_date", "currency", "account")),
            support=(),
        )


@every(MESSAGES)
def test_a_doubt_has_a_reason_and_is_about_something(message):
    reading = read(message)
    for doubt in reading.doubts:
        assert doubt.code in REASONS
        chinese, english = (words.format(*doubt.words) for words in REASONS[doubt.code])
        assert chinese
        assert english
        if doubt.field not in ("text", "amounts"):
            assert getattr(reading, doubt.field) is not None


@every(MESSAGES, st.sampled_from((" ", "\n", "\t ", "\r\n", "\u3000")))
def test_white_space_around_a_text_changes_nothing(message, space):
    wrapped = replace(message, body=space + message.body + space)
    assert values(read(wrapped)) == values(read(message))


# what is not certain carries a doubt
@every(st.integers(1, 12), st.integers(1, 12), st.sampled_from("/-."))
def test_a_day_that_may_be_two_days_is_doubted(a, b, between):
    body = f"Your loan payment of 82.14 is due on {a:02}{between}{b:02}{between}2025."
    reading = read(Message("LENDER", datetime(2025, 6, 1, tzinfo=UTC), body))
    assert reading.due_date == date(2025, b, a)
    assert reading.is_doubted("due_date") == (a != b)


@every(st.integers(100, 900), st.integers(100, 900))
def test_two_amounts_of_one_wording_are_doubted(a, b):
    received = datetime(2025, 4, 6, tzinfo=timezone(timedelta(hours=8)))
    reading = read(Message("10690001", received, f"您的贷款本期应还{a}元，应还{b}元。"))
    assert reading.amount_due in (a, b)
    assert reading.is_doubted("amount_due") == (a != b)


@pytest.mark.parametrize("day", ["2011-04-15", "2031-04-15"])
def test_a_day_far_from_the_text_is_doubted(day):
    received = datetime(2025, 4, 6, tzinfo=timezone(timedelta(hours=8)))
    reading = read(Message("10690001", received, f"您的贷款应还500元，还款日{day}。"))
    assert str(reading.due_date) == day
    assert reading.is_doubted("due_date")


def test_a_book_for_a_text_is_cut_with_a_doubt():
    received = datetime(2025, 4, 6, tzinfo=UTC)
    reading = read(Message("10690001", received, "您的贷款本期应还500元。" + "还款" * 3000))
    assert reading.amount_due == 500
    assert reading.is_doubted("text")
