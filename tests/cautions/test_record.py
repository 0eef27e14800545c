"""The record of collection: times, counts, quotes, what is missing, which rules to ask about."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from corpus import START, reading

from smsparse.cautions import assess, collection_record
from smsparse.cautions.record import is_night
from smsparse.cautions.rules import RULES
from smsparse.model import DebtKind, Entry, Event
from smsparse.model.collection import Force
from smsparse.reasons import say


def record(*readings):
    return collection_record([Entry(one) for one in assess(readings)])


def row(event, body, sender="10690001000", received=START, **fields):
    (found,) = record(replace(reading(event, sender, body, received), **fields)).rows
    return found


def at(clock, day=5):
    return datetime.fromisoformat(f"2025-09-{day:02}T{clock}:00+08:00")


@pytest.mark.parametrize(
    ("clock", "night"),
    [
        ("21:59", False),
        ("22:00", False),  # sent before ten, delivered after
        ("22:09", False),
        ("22:10", True),
        ("23:59", True),
        ("00:00", True),
        ("00:05", True),
        ("07:59", True),
        ("08:00", False),
        ("12:00", False),
    ],
)
def test_night(clock, night):
    assert is_night(at(clock)) is night
    found = row("overdue", "【拍拍贷】您的借款已逾期", received=at(clock))
    assert found.night is night
    assert ("R1" in found.rules) is night


def test_the_time_of_sending_goes_before_the_time_of_arrival():
    late = reading("collection", "10690001", "【拍拍贷】您的借款已逾期", at("23:30"))
    sent = replace(late.message, sent=datetime.fromisoformat("2025-09-05T13:40:00+00:00"))
    (found,) = record(replace(late, message=sent)).rows
    assert (found.day.isoformat(), found.clock.isoformat()) == ("2025-09-05", "21:40:00")
    assert not found.night


def test_which_texts_stand_in_it_and_in_which_order():
    events = ["paid", "collection", "statement", "overdue", "reminder", "third_party", "failed"]
    texts = [
        reading(event, "10690001", f"【拍拍贷】{event}", START - timedelta(days=n))
        for n, event in enumerate(events)
    ]
    rows = record(*texts).rows
    assert [found.reading.event for found in rows] == [
        Event.THIRD_PARTY,
        Event.OVERDUE,
        Event.COLLECTION,
    ]
    assert [found.third_party for found in rows] == [True, False, False]


def test_a_threat_that_was_read_as_something_else_stands_in_it_too():
    found = row("other", "不还钱就让你全家不得安宁，把照片发到你单位")
    assert "R4" in found.rules


def test_counts_run_per_day_and_lender():
    texts = [
        reading("overdue", "10690001", "【拍拍贷】您的借款已逾期", at("10:00")),
        reading("overdue", "10690002", "【还呗】您的借款已逾期", at("11:00")),
        reading("collection", "10690003", "【拍拍贷】您的借款仍逾期", at("12:00")),
        reading("overdue", "10690001", "【拍拍贷】您的借款还逾期", at("10:00", day=6)),
    ]
    assert [found.of_day for found in record(*reversed(texts)).rows] == [1, 1, 2, 1]


def test_quotes_are_words_of_the_text():
    body = "你再不还，我就通知你单位领导，派出所明天上门，法院传票已寄出"
    found = row("collection", body)
    assert found.quotes
    assert all(quote in body for quote in found.quotes)
    assert any("领导" in quote or "单位" in quote for quote in found.quotes)
    assert any("派出所" in quote for quote in found.quotes)
    assert not row("overdue", "【拍拍贷】您的借款已逾期3天，应还820.10元").quotes


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("请转告您的同事孙*尽快还款", "R3"),
        ("再不还就联系你家人", "R3"),
        ("不要脸的东西，小心点", "R4"),
        ("已移交公安机关侦查", "R5"),
        ("将列入金融黑名单", "R5"),
        ("催收费500元需一并支付", "R6"),
        ("向亲友借钱也要还上", "R6"),
        ("您的欠款已逾期，请处理", "R7"),  # no lender is named
        ("请速联系王经理13800001234处理欠款", "R8"),
        ("请加微信zx8866协商还款", "R8"),
        ("受招商银行委托，就您的欠款发函", "R11"),
        ("身份证110101199003071234的借款人请还款", "R15"),
    ],
)
def test_rules_to_ask_about(body, rule):
    event = "third_party" if "转告" in body else "collection"
    assert rule in row(event, body).rules


def test_a_lawful_announcement_is_no_threat():
    visit = row("collection", "【江苏银行】外访人员将上门核实，否则将依法申请强制执行")
    assert not {"R3", "R4", "R5"} & set(visit.rules)


def test_a_plain_notice_names_no_rule():
    found = row(
        "overdue",
        "【拍拍贷】您的借款已逾期3天，应还820.10元，请在App还款，如有疑问致电4000000000",
        amount_due=Decimal("820.10"),
        days_overdue=3,
        support=("4000000000",),
        product="拍拍贷",
    )
    assert found.rules == found.missing == ()


def test_what_a_notice_lacks_is_listed():
    found = row("collection", "你欠的钱赶紧还")
    codes = [doubt.code for doubt in found.missing]
    assert codes == [
        "lacks_lender",
        "lacks_product",
        "lacks_amount",
        "lacks_date",
        "lacks_contact",
        "lacks_repay",
        "lacks_object",
    ]
    assert all(say(doubt, lang) for doubt in found.missing for lang in ("zh", "en"))
    assert not row("third_party", "请转告孙*尽快还款").missing


def test_the_rule_on_letters_is_one_for_cards():
    body = "【招商银行】您的信用卡已逾期"
    assert "R9" in row("overdue", body, kind=DebtKind.CARD).rules
    assert "R9" not in row("overdue", body, kind=DebtKind.LOAN).rules


def test_repeated_threats_of_one_sender_are_noticed():
    texts = [
        reading("collection", "17000001234", f"再不还就弄死你{n}", START + timedelta(days=n))
        for n in range(2)
    ]
    first, second = record(*texts).rows
    assert "R13" not in first.rules
    assert "R13" in second.rules


def test_the_record_names_the_rules_of_its_rows_and_no_others():
    found = record(reading("overdue", "10690001", "【拍拍贷】您的借款已逾期", at("23:00")))
    assert {rule.id for rule in found.rules} == set(found.rows[0].rules)


def test_every_rule_names_its_instrument_and_is_as_sure_as_it_is_known():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    for rule in RULES:
        assert all((*rule.rule, *rule.source))
        cited = "条" in rule.source[0] and "未核对" not in rule.source[0]
        unsure = "未核对" in rule.source[0] or "不确定" in rule.source[0]
        assert cited or unsure
    forces = {rule.id: rule.force for rule in RULES}
    assert forces["R1"] is Force.STANDARD
    assert forces["R4"] is Force.LAW
    assert forces["R8"] is Force.GUIDE


def test_an_empty_record():
    assert collection_record([]).rows == ()
