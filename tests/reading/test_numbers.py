"""Numbers of accounts, cards and loans; what is none; telephone numbers, messengers, links."""

from datetime import datetime

import pytest

from smsparse.model import AccountRole, Message
from smsparse.reading import read
from smsparse.reading.contacts import find_links, find_phones
from smsparse.reading.fold import fold
from smsparse.reading.numbers import Sort, find_numbers


def wrong(*row):
    """A line of a table that is known to be read wrong: once it is right, take the mark away."""
    return pytest.param(*row, marks=pytest.mark.xfail)


@pytest.mark.parametrize(
    ("body", "tail", "sort"),
    [
        ("您尾号7716的储蓄卡", "7716", Sort.ACCOUNT),
        ("您尾号为7716的账户", "7716", Sort.ACCOUNT),
        ("末四位7716", "7716", Sort.ACCOUNT),
        ("工行卡(7716)", "7716", Sort.ACCOUNT),
        ("还款账户：6217****7716", "7716", Sort.ACCOUNT),
        ("账号6217 0012 3400 0567 716", "7716", Sort.ACCOUNT),
        ("账号6217001234000567716", "7716", Sort.ACCOUNT),
        ("银行卡**7716", "7716", Sort.ACCOUNT),
        ("a/c XX7716 will be debited", "7716", Sort.ACCOUNT),
        ("account ending 7716", "7716", Sort.ACCOUNT),
        ("a/c no. XXXXXX7716", "7716", Sort.ACCOUNT),
        ("A/C ***16 debited", "16", Sort.ACCOUNT),
        ("尾号7716的信用卡", "7716", Sort.CARD),
        ("信用卡尾号7716", "7716", Sort.CARD),
        ("信用卡(尾号７７１６)", "7716", Sort.CARD),
        ("贷记卡 7716", "7716", Sort.CARD),
        ("credit card XX7716", "7716", Sort.CARD),
        ("Credit Card ending with 7716", "7716", Sort.CARD),
        ("card ending in 7716", "7716", Sort.CARD),
        ("尾号7716的贷款", "7716", Sort.LOAN),
        ("贷款合同号WLD20257716", "7716", Sort.LOAN),
        ("借据编号33097716", "7716", Sort.LOAN),
        ("loan account XX7716", "7716", Sort.LOAN),
        ("Loan no. PL0044187716", "7716", Sort.LOAN),
        ("订单编号33097716", "7716", Sort.OTHER),
        ("手机号138****7716", "7716", Sort.OTHER),
        ("身份证号110***********7716", "7716", Sort.OTHER),
        ("Ref no 33097716", "7716", Sort.OTHER),
    ],
)
def test_one_number(body, tail, sort):
    (found,) = find_numbers(fold(body).text)
    assert (found.tail, found.sort) == (tail, sort)


@pytest.mark.parametrize(
    "body",
    ["应还7716元", "应还7,716.00元", "2025年4月15日", "第3期", "逾期15天", "due Rs 7716", "5 days"],
)
def test_no_number(body):
    assert list(find_numbers(fold(body).text)) == []


@pytest.mark.parametrize(
    ("body", "phones"),
    [
        ("详询95533", ["95533"]),
        ("详询955-33-1", []),
        ("客服4000601188", ["4000601188"]),
        ("客服400-060-1188", ["400-060-1188"]),
        ("客服400 0601 188", ["400 0601 188"]),
        ("电话0755-86001234", ["0755-86001234"]),
        ("电话(010)86001234", ["(010)86001234"]),
        ("电话０７５５－８６００１２３４", ["0755-86001234"]),
        ("致电95511转8", ["95511转8"]),
        ("联系13800000002", ["13800000002"]),
        ("联系+86 138 0000 0002", ["+86 138 0000 0002"]),
        ("call 1800-102-4145", ["1800-102-4145"]),
        ("call 080-44292200", ["080-44292200"]),
        ("call 888-555-0142", ["888-555-0142"]),
        ("call 0709 555 012", ["0709 555 012"]),
        ("call +254709555012", ["+254709555012"]),
        ("call 9000055512", ["9000055512"]),
        ("加微信wlzx8866", ["wlzx8866"]),
        ("添加微信号：kefu_2025", ["kefu_2025"]),
        ("QQ：80012345", ["80012345"]),
        ("关注公众号“某某金融”", ["某某金融"]),
        ("应还95533元", []),
        ("应还95,533.00", []),
        ("应还10,000元", []),
        ("卡号6217****7716", []),
    ],
)
def test_phones(body, phones):
    plain = fold(body).text
    assert [plain[c.start : c.end] for c in find_phones(plain)] == phones


@pytest.mark.parametrize(
    ("body", "links"),
    [
        ("点击https://t.example.com/a1?b=2还款", ["https://t.example.com/a1?b=2"]),
        ("点击 dwz.cn/Ab12，即可", ["dwz.cn/ab12"]),
        ("see www.example.com/pay", ["www.example.com/pay"]),
        ("写信kefu@example.com", ["kefu@example.com"]),
        ("Rs.500.Call now", []),
        ("应还12.50元", []),
    ],
)
def test_links(body, links):
    plain = fold(body).text
    assert [plain[c.start : c.end] for c in find_links(plain)] == links


# what an account is to the repayment
@pytest.mark.parametrize(
    ("body", "account"),
    [
        (
            "【工商银行】您的贷款明日扣款500.00元，请确保工商银行卡（尾号7716）余额充足。",
            ("7716", AccountRole.AUTO_DEBIT),
        ),
        ("【中信银行】您尾号7716的信用卡本期应还500.00元。", ("7716", AccountRole.CARD)),
        (
            "【中信银行】您尾号7716的信用卡本期应还500.00元，将从尾号0912的储蓄卡自动扣款。",
            ("0912", AccountRole.AUTO_DEBIT),
        ),
        (
            "您的欠款500元已逾期，请转账至账号6217001234000567716，户名某某公司。",
            ("7716", AccountRole.TRANSFER_TO),
        ),
        ("【某某银行】您合同号WLD20257716的贷款今日应还500.00元。", None),
        ("【某某金融】您的借款500.00元已发放至尾号7716的银行卡。", None),
        ("Your loan of Ksh 4,600 is overdue. Paybill 851900.", ("851900", AccountRole.TRANSFER_TO)),
        (
            "EMI of Rs 500 on your loan will be debited from a/c XX7716 tomorrow",
            ("7716", AccountRole.AUTO_DEBIT),
        ),
    ],
)
def test_account(body, account):
    when = datetime.fromisoformat("2025-04-06T10:00:00+08:00")
    found = read(Message("10690001", when, body)).account
    assert (found and (found.tail or found.number, found.role)) == account


@pytest.mark.parametrize(
    ("body", "support"),
    [
        ("【分期乐】您本期账单应还318.05元，客服4000601188，拒收请回复R", ("4000601188",)),
        ("【分期乐】您的借款已逾期，请致电95533或0755-86001234", ("95533", "0755-86001234")),
        ("【分期乐】您的借款今日到期，退订回T", ()),
        (
            "KreditBee: Rs 2,310 overdue. Call 080-44292200. Reply STOP to opt out",
            ("080-44292200",),
        ),
    ],
)
def test_support(body, support):
    when = datetime.fromisoformat("2025-04-06T10:00:00+08:00")
    assert read(Message("10690001", when, body)).support == support
