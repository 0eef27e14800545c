"""A redacted ledger holds none of the secrets of its source, and everything else of it."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsparse import cautions, ledger
from smsparse.export import json_chunks
from smsparse.lenders import default_book
from smsparse.model import (
    Account,
    AccountRole,
    Damage,
    Decision,
    Doubt,
    Message,
    Report,
    Source,
    Verdict,
    Zone,
)
from smsparse.reading import reader
from smsparse.redact import redact

START = datetime.fromisoformat("2025-06-01T10:00:00+08:00")
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
FILE = "sms-王小明-backup.xml"
read = reader(default_book())
TEMPLATES = (  # every place of a secret that the redaction promises to mask
    "【招商银行】尊敬的{name}先生，您尾号3391的信用卡本期应还1,234.56元，到期还款日6月25日",
    "【拍拍贷】{name}您好，您6月12日应还820.10元，请确保金额充足，点击 ppd.cn/{path} 还款",
    "【还呗】{name}女士，您的借款已逾期3天，应还1,330.00元，户籍地址：{address}",
    "【江苏银行】{name}：你的消费贷款已逾期60天，逾期金额15,320.77元，将按住址{address}寄送函件",
    "【平安普惠】请将3,845.67元还至户名：{name}，账号{account}，6月18日前",
    "【微众银行】微粒贷6月15日应还866.00元，扣款账户{account}，如有变更请致电95384",
    "【建设银行】贷款（合同号{loan}）6月20日应还2,876.54元，还款账户尾号2428",
    "【九州宝】请转告{name}（{mobile}，身份证{id}），其欠款已逾期，客服热线400-100-6688",
    "【花呗】支付宝账户{mail}自动还花呗未成功，本期应还1,355.20元，预留手机{mobile}",
    "【马上消费】{name}同学，您的借款5,000.00元已到账{account}，首期还款日7月11日",
    "【省呗】您的账单992.20元未还，请打开https://www.shengbei.example.com/{path}?u={path}还款",
)
NAMES = st.builds(
    str.__add__,
    st.sampled_from("王李张刘陈杨赵周徐马胡郭何高罗郑梁谢宋"),
    st.sampled_from(["小明", "建国", "晓燕", "子涵", "伟", "敏", "秀英", "佳怡"]),
)


def digits(size):
    return st.text("0123456789", min_size=size, max_size=size)


SECRETS = st.fixed_dictionaries(
    {
        "name": NAMES,
        "account": digits(12).map("6217".__add__),
        "mobile": digits(9).map("13".__add__),
        "id": st.builds("{}1990{}{}".format, digits(6), st.just("0307"), digits(4)),
        "loan": digits(12).map("HT20".__add__),
        "mail": st.from_regex(r"[a-z]{6,9}[0-9]{3}@[a-z]{4,6}\.com", fullmatch=True),
        "path": st.from_regex(r"[A-Za-z0-9]{8,14}", fullmatch=True),
        "address": st.builds(
            "{}市{}区{}路{}号{}室".format,
            st.sampled_from(["江城", "云州", "海宁"]),
            st.sampled_from(["城西", "新港"]),
            st.sampled_from(["解放", "桃花", "滨河"]),
            st.integers(1, 999),
            st.integers(101, 2999),
        ),
    }
)


def report(*_):
    damage = (Damage(17, "cut off", (FILE,)),)
    source = Source(FILE, SHA, 9, first=START, last=START, damage=damage)
    return Report(Zone("Asia/Shanghai", "backup"), (source,), 9, notes=(Doubt("x", "y", (FILE,)),))


def ledger_of(bodies, contact=None, sender="10690001"):
    readings = [
        read(
            Message(
                sender,
                START + timedelta(hours=n),
                body,
                file=FILE,
                index=n,
                contact=contact,
                sim="1",
            )
        )
        for n, body in enumerate(bodies)
    ]
    return ledger.reconcile(cautions.assess(readings), as_of=date(2025, 6, 30))


def as_text(found, about):
    return "".join(json_chunks(found, about, "zh", "0"))


def ids_of(found):
    return {
        *(one.id for one in found.readings()),
        *(bill.id for bill in found.bills),
        *(debt.id for debt in found.debts),
    }


def hidden(secrets):
    """The secrets as somebody would search for them."""
    account = secrets["account"]
    return {
        *(value for key, value in secrets.items() if key != "address"),
        account[:12],
        account[-5:],
        secrets["address"][3:],
        FILE,
        SHA,
    }


@settings(max_examples=25, deadline=None)
@given(secrets=SECRETS, which=st.lists(st.sampled_from(TEMPLATES), min_size=1, unique=True))
def test_no_secret_of_the_source_is_left(secrets, which):
    source = ledger_of([template.format(**secrets) for template in which], contact=secrets["name"])
    copy, about = redact(source, report())
    left = as_text(copy, about) + repr(copy) + repr(about)
    assert not [secret for secret in hidden(secrets) if secret in left]
    assert not [old for old in ids_of(source) if old in left]


@settings(max_examples=25, deadline=None)
@given(secrets=SECRETS)
def test_a_name_found_once_is_masked_everywhere(secrets):
    name = secrets["name"]
    bodies = [TEMPLATES[0].format(**secrets), f"【还呗】关于{name}的借款，6月12日应还330.00元"]
    copy, about = redact(ledger_of(bodies), report())
    assert name not in as_text(copy, about)


@settings(max_examples=25, deadline=None)
@given(secrets=SECRETS, which=st.lists(st.sampled_from(TEMPLATES), min_size=1, unique=True))
def test_lenders_amounts_and_dates_stay(secrets, which):
    source = ledger_of([template.format(**secrets) for template in which])
    copy, _ = redact(source, report())
    for old, new in zip(source.readings(), copy.readings(), strict=True):
        assert (new.lender, new.amount_due, new.due_date) == (
            old.lender,
            old.amount_due,
            old.due_date,
        )
        amounts = re.findall(r"[\d,]+\.\d\d(?=元)", old.message.body)
        assert all(amount in new.message.body for amount in amounts)
    assert copy.summary == source.summary
    assert [step.owed for step in copy.timeline] == [step.owed for step in source.timeline]


@settings(max_examples=25, deadline=None)
@given(secrets=SECRETS, which=st.lists(st.sampled_from(TEMPLATES), min_size=1, unique=True))
def test_evidence_leads_to_the_masked_words(secrets, which):
    source = ledger_of([template.format(**secrets) for template in which])
    copy, _ = redact(source, report())
    for old, new in zip(source.readings(), copy.readings(), strict=True):
        assert len(old.found) == len(new.found)
        for before, after in zip(old.found, new.found, strict=True):
            start, end = after.span
            assert 0 <= start <= end <= len(new.message.body)
            words = old.message.body[slice(*before.span)]
            masked = new.message.body[start:end]
            assert masked == words or "***" in masked
        for caution in new.cautions:
            if caution.span:
                assert caution.words == (new.message.body[slice(*caution.span)],)


def test_ids_become_running_numbers_everywhere():
    bodies = [template.format(**EXAMPLE) for template in TEMPLATES]
    copy, _ = redact(ledger_of(bodies), report())
    texts = [one.id for one in copy.readings()]
    assert texts == [f"T{n}" for n in range(1, len(texts) + 1)]
    assert [bill.id for bill in copy.bills] == [f"B{n}" for n in range(1, len(copy.bills) + 1)]
    known = {*texts, *(bill.id for bill in copy.bills), *(debt.id for debt in copy.debts)}
    for debt in copy.debts:
        assert {*debt.bills, *debt.messages} <= known
        assert debt.status_from in known | {"as_of", "user"}
    for bill in copy.bills:
        assert {bill.debt, *bill.messages} <= known
    assert {step.message for step in copy.timeline} <= known
    assert {e.debt for e in copy.entries if e.debt} <= known


EXAMPLE = {
    "name": "王小明",
    "account": "6217001234567890",
    "mobile": "13812345678",
    "id": "110101199003071234",
    "loan": "HT20250309778812",
    "mail": "wangxm123@mail.com",
    "path": "AbC12dEf9",
    "address": "江城市城西区解放路12号301室",
}


@pytest.mark.parametrize(
    ("body", "masked"),
    [
        (TEMPLATES[0], "尊敬的***先生"),
        (TEMPLATES[1], "】***您好"),
        (TEMPLATES[1], "ppd.cn/*** 还款"),
        (TEMPLATES[3], "【江苏银行】***：你的"),
        (TEMPLATES[4], "户名：***，账号***7890，"),
        (TEMPLATES[6], "合同号***8812）"),
        (TEMPLATES[7], "请转告***（***，身份证***），"),
        (TEMPLATES[7], "400-100-6688"),
        (TEMPLATES[8], "支付宝账户***自动"),
        ("【马上消费】您的借款逾期，拨打95384或０７５５-86001234", "95384或０７５５-86001234"),
        ("【马上消费】客户您好，您的借款逾期", "客户您好"),
        ("【平安银行】贷款应还820元，还款卡6013****7720余额不足", "还款卡***7720余额"),
        ("【花呗】账户138****7241的花呗账单未还", "账户***的花呗"),
        ("【借呗】预留手机１３８１２３４５６７８，账单未还", "预留手机***，账单"),
        ("【省呗】还款账号6217 0012 3456 7890，应还820元", "还款账号***7890，"),
        ("【省呗】逾期，请致电关于张伟先生的借款820元", "***先生的借款"),
        ("您好，请问是李娜的家人吗？她的网贷欠款820元已逾期", "请问是***的家人"),
        ("【京东金融】白条，您本期应还820元", "白条，您"),
        ("【交通银行】温馨提示：您本期应还820元", "温馨提示："),
        ("Hi GRACE, your Tala loan of KSh 3,450 is due tomorrow", "Hi ***, your"),
        ("Dear Customer, your HDFC Bank EMI of Rs 500 is due", "Dear Customer"),
    ],
)
def test_what_is_masked_and_what_stays(body, masked):
    copy, _ = redact(ledger_of([body.format(**EXAMPLE)]), report())
    (one,) = copy.readings()
    assert masked in one.message.body


def test_senders_and_numbers_to_call_stay_in_the_record_of_collection():
    pressing = "【拍拍贷】您的借款已逾期，请联系专员13900001111处理，本人手机13800002222"
    copy, _ = redact(ledger_of([pressing], sender="13700003333"), report())
    (one,) = copy.readings()
    assert one.message.sender == "13700003333"
    assert "13900001111" in one.message.body
    assert "13800002222" not in one.message.body


def test_a_personal_sender_is_masked_elsewhere():
    body = "【拍拍贷】您6月12日应还820.10元"
    copy, _ = redact(ledger_of([body], sender="13700003333"), report())
    assert [one.message.sender for one in copy.readings()] == ["***"]
    copy, _ = redact(ledger_of([body], sender="1069012345678"), report())
    assert [one.message.sender for one in copy.readings()] == ["1069012345678"]


def test_fields_are_masked_like_the_text():
    source = ledger_of([TEMPLATES[4].format(**EXAMPLE)])
    account = Account("6217 0012 3456 7890", "7890", "建设银行", "王小明", AccountRole.TRANSFER_TO)
    entries = tuple(
        replace(e, reading=replace(e.reading, account=account, loan_ref="HT20250309778812"))
        for e in source.entries
    )
    copy, _ = redact(replace(source, entries=entries), report())
    (one,) = copy.readings()
    assert one.account == replace(account, number="***7890", payee="***")
    assert one.loan_ref == "***8812"


def test_a_company_that_is_paid_keeps_its_name():
    source = ledger_of([TEMPLATES[4].format(**EXAMPLE)])
    payee = Account("11014500123456", None, None, "恒昌投资有限公司", AccountRole.TRANSFER_TO)
    entries = tuple(replace(e, reading=replace(e.reading, account=payee)) for e in source.entries)
    (one,) = redact(replace(source, entries=entries), report())[0].readings()
    assert one.account.payee == "恒昌投资有限公司"


def test_the_report_names_no_file():
    _, about = redact(ledger_of([]), report())
    assert [(s.file, s.sha256, s.damage) for s in about.sources] == [("1", "", ())]
    assert about.notes == ()
    assert about.messages == 9


def test_a_contact_is_masked_in_the_texts_too():
    body = "【还呗】翠花表姐的借款6月12日应还330.00元，请翠花表姐知悉"
    copy, _ = redact(ledger_of([body], contact="翠花表姐"), report())
    assert "翠花表姐" not in as_text(copy, report()) + repr(copy)


def test_a_contact_that_is_the_lender_stays():
    body = "【招商银行】您的信用卡本期应还1,234.56元，到期还款日6月25日"
    copy, _ = redact(ledger_of([body], contact="招商银行"), report())
    assert [one.message.body for one in copy.readings()] == [body]


def test_what_the_user_decided_is_left_out():
    source = ledger_of([TEMPLATES[0].format(**EXAMPLE)])
    decided = (Decision(next(iter(source.readings())).id, Verdict.RIGHT),)
    assert redact(replace(source, decided=decided), report())[0].decided == ()


@settings(max_examples=50, deadline=None)
@given(body=st.text(max_size=120))
def test_any_text_can_be_redacted(body):
    source = ledger_of([f"【拍拍贷】您6月12日应还820.10元{body}"])
    copy, _ = redact(source, report())
    assert len(copy.entries) == len(source.entries)
