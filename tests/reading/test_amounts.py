"""Amounts of money in all their spellings, what is none, and the currency of a text."""

from datetime import datetime
from decimal import Decimal

import pytest

from smsparse.model import Message
from smsparse.reading import read
from smsparse.reading.amounts import find_amounts
from smsparse.reading.fold import fold
from smsparse.reading.numerals import number


def amounts(body):
    return [(str(a.value.normalize() + 0), a.currency) for a in find_amounts(fold(body).text)]


def wrong(*row):
    """A line of a table that is known to be read wrong: once it is right, take the mark away."""
    return pytest.param(*row, marks=pytest.mark.xfail)


@pytest.mark.parametrize(
    ("body", "value", "currency"),
    [
        ("应还1,234.56元", "1234.56", None),
        ("应还1234.56元", "1234.56", None),
        ("应还１，２３４．５６元", "1234.56", None),
        ("应还1 2 3 4 . 5 6元", "1234.56", None),
        ("应还¥88.00", "88", "CNY"),
        ("应还￥1,088", "1088", "CNY"),
        ("应还¥ 88.00元", "88", "CNY"),
        ("应还人民币765.40元", "765.4", "CNY"),
        ("应还RMB765.40", "765.4", "CNY"),
        ("due RMB 1,204.00", "1204", "CNY"),
        ("due CNY 1,204.00", "1204", "CNY"),
        ("应还765.40元人民币", "765.4", "CNY"),
        ("欠款1.2万元", "12000", None),
        ("欠款30万", "300000", None),
        ("欠款3万5千元", "35000", None),
        ("欠款5千元", "5000", None),
        ("共计1.5亿元", "150000000", None),
        ("罚5块", "5", None),
        ("还12元5角", "12.5", None),
        ("还12元5角8分", "12.58", None),
        ("还款12元整", "12", None),
        ("金额(元):218.40元", "218.4", None),
        ("应还(218.40)元", "218.4", None),
        ("应还218.40(元)", "218.4", None),
        ("欠款3000余元", "3000", None),
        ("欠壹仟贰佰叁拾肆元伍角", "1234.5", None),
        ("欠一千二百元", "1200", None),
        ("欠人民币叁万伍仟元整", "35000", "CNY"),
        ("欠二十元零五分", "20.05", None),
        ("欠两千五百块", "2500", None),
        ("due Rs.1,12,540/-", "112540", "INR"),
        ("due Rs 540.50", "540.5", "INR"),
        ("due INR 8,120.00", "8120", "INR"),
        ("due ₹4,999", "4999", "INR"),
        ("due 4,999 rupees", "4999", "INR"),
        ("due Rs. 2.5 lakh", "250000", "INR"),
        ("due HK$5,210.00", "5210", "HKD"),
        ("應繳HKD 5,210", "5210", "HKD"),
        ("應繳港幣5,210元", "5210", "HKD"),
        ("應繳NT$12,480", "12480", "TWD"),
        ("應繳新臺幣12,480元", "12480", "TWD"),
        ("due US$305.10", "305.1", "USD"),
        ("due USD 305.10", "305.1", "USD"),
        ("应还305.10美元", "305.1", "USD"),
        ("due $305.10", "305.1", "USD"),
        ("due Ksh 4,600", "4600", "KES"),
        ("due Ksh4,600.00", "4600", "KES"),
        ("due KES 4,600", "4600", "KES"),
        ("due PHP 3,410.75", "3410.75", "PHP"),
        ("due P3,410.75", "3410.75", "PHP"),
        ("due ₱3,410.75", "3410.75", "PHP"),
        ("due NGN 20,500", "20500", "NGN"),
        ("due N20,500", "20500", "NGN"),
        ("due ₦20,500.00", "20500", "NGN"),
        ("due £82.14", "82.14", "GBP"),
        ("due GBP 82.14", "82.14", "GBP"),
        wrong("due €1.082,14", "1082.14", "EUR"),
        ("due R1 204.50", "1204.5", "ZAR"),
        ("due RM 640.20", "640.2", "MYR"),
        ("due S$640.20", "640.2", "SGD"),
        ("due TZS 45,000", "45000", "TZS"),
        wrong("due Rp 450.000", "450000", "IDR"),
    ],
)
def test_one_amount(body, value, currency):
    assert amounts(body) == [(value, currency)]


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("应还800元，最低80元", ["800", "80"]),
        ("本金1,000.00元、利息12.50元、罚息3元", ["1000", "12.5", "3"]),
        ("¥100/¥20", ["100", "20"]),
        ("total due Rs 8,120.00, min due Rs 406.00", ["8120", "406"]),
        ("Rs.500,Rs.700", ["500", "700"]),
        ("还款1万元，余2.5万", ["10000", "25000"]),
    ],
)
def test_several(body, values):
    assert [value for value, _ in amounts(body)] == values


@pytest.mark.parametrize(
    "body",
    [
        "已逾期15天",
        "分12期",
        "第3期账单",
        "年利率7.2%",
        "满3次",
        "2笔借款",
        "5个工作日",
        "60 days past due",
        "编号883920104722",
        "卡号6222****1047",
        "日息0.05%",
        "9折",
    ],
)
def test_no_amount(body):
    assert amounts(body) == []


def test_rough_and_negative():
    (rough,) = find_amounts("欠款约3000元")
    (credit,) = find_amounts("账单金额-216.40元")
    assert (rough.approximate, rough.negative) == (True, False)
    assert (credit.approximate, credit.negative, credit.value) == (False, True, Decimal("216.40"))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("十", 10),
        ("二十", 20),
        ("一百零五", 105),
        ("一百五", 150),
        ("一万二", 12000),
        ("三千零八十", 3080),
        ("壹拾贰万叁仟", 123000),
        ("十二万", 120000),
        ("一亿三千万", 130000000),
        ("二〇二五", 2025),
        ("007", 7),
        ("两", 2),
        ("元", None),
        ("x", None),
    ],
)
def test_numerals(words, value):
    assert number(words) == value


@pytest.mark.parametrize(
    ("body", "received", "currency"),
    [
        ("【南山小贷】您的借款今日应还860.20元", "+0800", "CNY"),
        ("【玉山銀行】您的信用卡帳單應繳總額12,480元，請於4/20前繳款", "+0800", "TWD"),
        ("您的信用卡美元账单应还305.10，请于4月20日前还款", "+0800", "USD"),
        ("Your loan EMI of 4,600 is due tomorrow", "+0530", "INR"),
        ("Your loan of Ksh 4,600 is due tomorrow", "+0300", "KES"),
        ("Your loan payment of $305.10 is due tomorrow", "-0500", "USD"),
        ("Your loan payment of $305.10 is due tomorrow", "+1000", "AUD"),
        ("Your loan payment of £82.14 is due tomorrow", "+0000", "GBP"),
        ("Your loan payment of 82.14 is due tomorrow", "+0000", None),
    ],
)
def test_currency(body, received, currency):
    when = datetime.strptime(f"2025-04-06 10:00 {received}", "%Y-%m-%d %H:%M %z")
    assert read(Message("10690001", when, body)).currency == currency
