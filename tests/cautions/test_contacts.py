"""Whom to call and where to pay, as the genuine texts of each lender say."""

from dataclasses import replace
from datetime import timedelta

from corpus import START, reading

from smsparse.cautions import assess, contacts
from smsparse.model import Account, AccountRole
from smsparse.model.contact import ContactKind
from smsparse.reasons import say


def text(days, body, support=(), number=None, role=AccountRole.TRANSFER_TO):
    one = reading("overdue", "10690001", body, START + timedelta(days=days))
    account = Account(number=number, role=role) if number else None
    return replace(one, support=support, account=account)


def test_known_unknown_and_another_lenders_number():
    texts = [
        text(0, "【招商银行】信用卡逾期，致电95555", ("95555",)),
        text(1, "【招商银行】信用卡逾期，致电95555转2", ("95555转2",)),
        text(2, "【招商银行】信用卡逾期，致电95588", ("95588",)),
        text(3, "【招商银行】信用卡逾期，致电4001234567", ("4001234567",)),
        text(4, "【省呗】逾期，致电4007654321", ("4007654321",)),
    ]
    found = {contact.value: contact for contact in contacts(texts)}
    assert found["95555"].known is found["95555转2"].known is True
    assert found["95588"].known is False
    assert [doubt.code for doubt in found["95588"].doubts] == ["number_of_another"]
    assert found["4001234567"].known is found["4007654321"].known is None
    assert found["4007654321"].lender == texts[4].lender


def test_since_when_and_how_often():
    texts = [text(n, f"【还呗】第{n}期逾期", ("4006816666",)) for n in (9, 3, 6)]
    (found,) = contacts(texts)
    assert (found.first, found.last) == (
        (START + timedelta(days=3)).date(),
        (START + timedelta(days=9)).date(),
    )
    assert len(found.texts) == 3


def test_a_replaced_number_or_account_is_doubted():
    texts = [
        *(text(n, f"【省呗】第{n}期逾期", ("4001111111",), "11014500123456") for n in range(2)),
        text(5, "【省呗】第5期逾期", ("4002222222",), "11014500999999"),
    ]
    found = {contact.value: contact for contact in contacts(texts)}
    assert not found["4001111111"].doubts
    assert [d.code for d in found["4002222222"].doubts] == ["support_replaced"]
    assert [d.code for d in found["11014500999999"].doubts] == ["account_replaced"]
    for contact in found.values():
        for doubt in contact.doubts:
            assert all(say(doubt, lang) for lang in ("zh", "en"))


def test_a_known_number_replaces_without_a_doubt():
    texts = [
        *(text(n, f"【招商银行】第{n}期逾期", ("4001111111",)) for n in range(2)),
        text(5, "【招商银行】第5期逾期", ("95555",)),
    ]
    assert not {c.value: c for c in contacts(texts)}["95555"].doubts


def test_an_account_is_shown_by_its_number_or_tail():
    one = reading("reminder", "95533", "【建设银行】应还4,321.09元")
    debited = replace(one, account=Account(tail="2428", role=AccountRole.AUTO_DEBIT))
    (found,) = contacts([debited])
    assert (found.kind, found.value) == (ContactKind.PAY, "2428")
    assert found.account == debited.account


def test_a_text_set_aside_gives_neither():
    body = "【招商银行】请将欠款转到财务个人账户6217001234567890123，致电4009999999"
    red = assess([text(0, body, ("4009999999",), "6217001234567890123")])
    assert red[0].set_aside
    assert contacts(red) == ()
