"""Levels, quotes, what earlier texts tell, and how many forged and genuine texts are warned of."""

import random
import time
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from corpus import START, reading, readings
from hypothesis import given, settings
from hypothesis import strategies as st

from smsparse.cautions import assess
from smsparse.cautions.assess import SIGNALS
from smsparse.cautions.signal import Grade
from smsparse.lenders import default_book
from smsparse.model import Account, AccountRole, Event, Level, Message, Reading
from smsparse.reading import reader
from smsparse.reasons import say
from smsparse.reasons.caution import REASONS

read_text = reader(default_book())
LENDER_TEXT = "【微众银行】您的微粒贷将于10月15日扣款1,240.50元，扣款卡尾号2218，请备足资金。"
LINK_TEXT = "【信用飞】您的账单10月30日到期，需还款1,021.5元，{}还款"


def codes(one):
    return {caution.code for caution in one.cautions}


def warned(event, body, sender="10690001000"):
    return assess([reading(event, sender, body)])[0]


@pytest.mark.parametrize("read", [False, True], ids=["labelled", "read"])
def test_forged_texts_are_warned_of(read):
    texts = readings("forged.txt")
    if read:
        texts = [read_text(text.message) for text in texts]
    found = [assess([text])[0] for text in texts]
    assert len(found) >= 120
    assert sum(bool(one.cautions) for one in found) >= 0.95 * len(found)
    assert sum(one.set_aside for one in found) >= 0.75 * len(found)  # some bear less than red


@pytest.mark.parametrize("read", [False, True], ids=["labelled", "read"])
@pytest.mark.parametrize("together", [False, True], ids=["each alone", "as one phone"])
def test_genuine_texts_are_left_alone(read, together):
    texts = readings("genuine.txt")
    if read:
        texts = [read_text(text.message) for text in texts]
    found = assess(texts) if together else [assess([text])[0] for text in texts]
    assert len(found) >= 200
    assert sum(one.set_aside for one in found) <= 0.01 * len(found)
    assert sum(bool(one.cautions) for one in found) <= 0.04 * len(found)


def test_the_words_of_every_warning_stand_in_the_text():
    for one in assess(readings("forged.txt")):
        for caution in one.cautions:
            if caution.span is not None:
                start, end = caution.span
                assert caution.words == (one.message.body[start:end],)
                assert end > start
            for lang in ("zh", "en"):
                assert say(caution, lang)


@pytest.mark.parametrize(
    ("body", "level", "aside"),
    [
        ("【招商银行】请将欠款转到财务个人账户6217001234567890123", Level.RED, True),
        ("【招商银行】贷款已逾期，请速联系13800001234", Level.AMBER, False),  # one B
        ("【招商银行】贷款逾期，将通知你的单位领导，联系13800001234", Level.RED, True),
        # two B above, two C and one C below
        ("您的贷款已逾期，将列入金融黑名单", Level.AMBER, False),
        ("【招商银行】您尾号0816的卡已逾期3天，应还1,204.00元，将列入金融黑名单", None, False),
        (LENDER_TEXT, None, False),
    ],
)
def test_levels(body, level, aside):
    found = warned("overdue", body)
    assert (
        max((c.level for c in found.cautions), default=None, key=list(Level)[::-1].index) == level
    )
    assert found.set_aside is aside


def test_a_red_warning_comes_first_and_weaker_ones_stay_amber():
    found = warned("overdue", "【微粒贷】2小时内把欠款转到李经理银行卡")
    assert [caution.level for caution in found.cautions] == sorted(
        (caution.level for caution in found.cautions), reverse=True
    )
    assert found.cautions[0].code == "personal_account"


def test_what_a_text_says_of_the_readers_own_account_is_no_warning():
    own = [
        "【邮储银行】应还4,321.09元，请在尾号2428的还款账户内存足款项",
        "【农业银行】请将款项存入您的还款账户6228480000000000011，届时自动扣款",
        "【建设银行】您的个人账户本期应还2,310.00元，请存入足额资金",
    ]
    assert not any(warned("reminder", body).cautions for body in own)


def test_only_a_sender_is_quoted_that_is_not_in_the_text():
    found = warned("collection", "微粒贷欠款今天还", sender="17000001234")
    far = next(caution for caution in found.cautions if caution.code == "far_sender")
    assert far.words == ("17000001234",)
    assert far.span is None


def test_a_host_that_two_earlier_texts_used_is_usual():
    texts = [
        replace(one, message=replace(one.message, received=START + timedelta(days=n)))
        for n, one in enumerate(
            [
                reading("reminder", "10690009", LINK_TEXT.format("点击t.xyf.cn/Q1")),
                reading("reminder", "10690009", LINK_TEXT.format("点击t.xyf.cn/Q2")),
                reading("overdue", "10690009", "【信用飞】请2小时内点击t.xyf.cn/Q3还款"),
                reading("overdue", "10690009", "【信用飞】请2小时内点击o.xyg.cn/Q4还款"),
            ]
        )
    ]
    usual, other = assess(texts)[2:]
    assert "sole_link" not in codes(usual)
    assert "sole_link" in codes(other)


def test_the_order_given_does_not_matter():
    texts = [*readings("genuine.txt"), *readings("forged.txt")]
    expected = {one.id: one.cautions for one in assess(texts)}
    shuffled = texts[:]
    random.Random(7).shuffle(shuffled)
    again = assess(shuffled)
    assert [one.id for one in again] == [one.id for one in shuffled]
    assert {one.id: one.cautions for one in again} == expected


def account_text(n, number):
    account = Account(number=number, role=AccountRole.TRANSFER_TO)
    body = f"【恒昌】请还款至对公账户{number}，户名恒昌利通投资管理有限公司，第{n}期"
    one = reading("reminder", "10690009", body, START + timedelta(days=30 * n))
    return replace(one, account=account)


def test_a_new_account_to_pay_into_is_noticed():
    same = [account_text(n, "110060149018800012345") for n in range(3)]
    assert not any(one.cautions for one in assess(same))
    last = assess([*same, account_text(3, "110060149018800099999")])[-1]
    assert "account_changed" in codes(last)


def test_the_only_text_of_a_lender_is_noticed_in_a_long_history():
    history = [
        replace(one, message=replace(one.message, received=START + timedelta(days=n)))
        for n in range(12)
        for one in (
            reading("reminder", "10690001", f"【拍拍贷】第{n}期应还820.10元"),
            reading("reminder", "10690002", f"【还呗】第{n}期应还330.10元"),
        )
    ]
    stranger = reading("overdue", "10690003", "【洋钱罐】最后通牒：逾期3天，应还1,512.00元")
    assert "only_text" in codes(assess([*history, stranger])[-1])
    assert not assess([stranger])[0].cautions


def test_a_far_higher_amount_than_before_is_noticed():
    texts = [
        replace(
            reading("overdue", "10690009", body, START + timedelta(days=n)),
            amount_due=Decimal(amount),
        )
        for n, (body, amount) in enumerate(
            [
                ("【省呗】逾期，应还990元", 990),
                ("【省呗】逾期，应还1000元", 1000),
                ("【省呗】逾期，最后通牒，应还1400元", 1400),
                ("【省呗】逾期，最后通牒，应还9000元", 9000),
            ]
        )
    ]
    plausible, jump = assess(texts)[2:]
    assert not plausible.cautions
    assert "amount_jump" in codes(jump)
    assert all(say(caution, lang) for caution in jump.cautions for lang in ("zh", "en"))


def test_offers_and_ordinary_texts_are_judged_by_the_grave_signals_only():
    assert not warned("offer", "【度小满】限时减免，24小时内申请，利率打5折").cautions
    assert not warned("other", "妈，晚上7点前到家，两小时内", sender="13800000001").cautions
    assert warned("offer", "征信修复，逾期可消除，加微信zx8866").set_aside
    assert warned("other", "验证还款能力，请转入8000元，贷款一并到账").set_aside


def test_a_trick_without_a_name_is_told_by_its_wording():
    body = "【拍拍贷】你再装死试试,今天见不到钱,后面的事你自己想清楚"
    (caution,) = warned("collection", body).cautions
    assert (caution.code, caution.level) == ("worded_like_forged", Level.AMBER)
    assert caution.words[0] in body


def test_what_a_friend_in_the_address_book_writes_is_between_the_two():
    one = reading("other", "13800000001", "你欠我的2000块记得转给我")
    assert assess([one])[0].cautions
    friend = replace(one, message=replace(one.message, contact="老周"))
    assert not assess([friend])[0].cautions


def test_word_of_somebody_elses_debt_may_name_people():
    polite = "您好，我行多次联系贵单位员工李*未果，其消费贷款已逾期，麻烦转告"
    assert not warned("third_party", polite).cautions


def test_every_code_has_its_sentence_and_every_sentence_its_code():
    used = {signal.code for signal in SIGNALS} | {"account_changed", "amount_jump", "only_text"}
    used |= {"worded_like_forged"}
    notices = {code for code in REASONS if code.startswith("lacks_")}
    contacts = {"number_of_another", "support_replaced", "account_replaced"}
    assert used | notices | contacts == set(REASONS)


def test_no_sentence_passes_a_verdict():
    sentences = [text for pair in REASONS.values() for text in pair]
    for verdict in (
        "诈骗短信",
        "是诈骗",
        "骗子",
        "违法",
        "非法",
        "fraudulent",
        "illegal",
        "is a scam",
    ):
        assert not any(verdict in sentence for sentence in sentences)


def test_grades_order():
    assert Grade.A > Grade.B > Grade.C


@pytest.mark.parametrize("words", ["请勿转到我的账户,", "请勿转到我的账户", "不要告诉验证码"])
def test_a_long_text_that_repeats_itself_takes_no_long_time(words):
    begin = time.perf_counter()
    assess([reading("overdue", "10690001", words * 4000)])
    assert time.perf_counter() - begin < 3


@settings(max_examples=150, deadline=None)
@given(
    body=st.text(max_size=200),
    sender=st.text(max_size=20),
    event=st.sampled_from(list(Event)),
)
def test_any_text_can_be_assessed(body, sender, event):
    one = Reading(Message(sender, START, body), event)
    (found,) = assess([one])
    assert found.message == one.message
    for caution in found.cautions:
        assert caution.span is None or 0 <= caution.span[0] < caution.span[1] <= len(body)


@settings(max_examples=100, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(
            [
                "还 款",
                "ＱＱ",
                "12345678",
                "转账",
                "个人账户",
                "\u200b",
                "【",
                "】",
                "t.cn/a",
                "。",
                "逾期",
            ]
        ),
        max_size=14,
    )
)
def test_quotes_lead_back_to_the_body(words):
    body = "".join(words)
    (found,) = assess([Reading(Message("106900", START, body), Event.OVERDUE)])
    for caution in found.cautions:
        if caution.span:
            assert body[slice(*caution.span)] == caution.words[0]
