"""The book of lenders: what ships is checked, what a user adds is told apart or refused."""

import time
from datetime import date

import pytest

from smsparse.errors import LenderFileError
from smsparse.lenders import SORTS, default_book, load
from smsparse.model import DebtKind

BOOK = default_book()
SOURCES = """
[sources.me]
title = "My contract"
checked = 2026-01-31
"""
SOURCE_Z = "[sources.z]\ntitle = 'page'\n{}\n"
NUMBER_Z = "[bank.x]\nname = 'y'\nnumbers = [{number = '9', use = 'main', source = 'z'}]"
HOST = "[bank.x]\nname = 'y'\ndomains = [{host = 'https://x.cn/', source = 'me'}]"
UNVERIFIED = (  # numbers that pages give and nobody could check
    *("95786", "95055", "95745", "952251", "4009998877", "4009998800", "4008666618"),
    *("4000187777", "4001003399", "4007888888", "4008208788"),
)


def write(tmp_path, text):
    path = tmp_path / "mine.toml"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "lender", "product", "kind"),
    [
        ("招商银行", "招商银行", None, None),
        ("招行", "招商银行", None, None),
        ("招商银行信用卡", "招商银行", "招商银行信用卡", DebtKind.CARD),
        ("工行信用卡", "中国工商银行", "中国工商银行信用卡", DebtKind.CARD),
        ("微粒贷", "微众银行", "微粒贷", DebtKind.LOAN),
        ("微业贷", "微众银行", "微业贷", DebtKind.LOAN),
        ("白条", "京东金融", "京东白条", DebtKind.LOAN),
        ("金条", "京东金融", "京东金条", DebtKind.LOAN),
        ("花呗", "蚂蚁消费金融", "花呗", DebtKind.LOAN),
        ("蚂蚁借呗", "蚂蚁消费金融", "借呗", DebtKind.LOAN),
        ("360借条", "奇富科技", "奇富借条", DebtKind.LOAN),
        ("有钱花", "度小满", "有钱花", DebtKind.LOAN),
        ("好期贷", "招联消费金融", "好期贷", DebtKind.LOAN),
        ("美团月付", "美团", "美团月付", DebtKind.LOAN),
        ("闪电贷", "招商银行", "闪电贷", DebtKind.LOAN),
        ("生源地信用助学贷款", "国家开发银行", "生源地信用助学贷款", DebtKind.LOAN),
        ("苏州银行", "苏州银行", None, None),
        ("永丰银行", "永豐銀行", None, None),
        ("hdfc bank", "HDFC Bank", None, None),
        ("hdfc bank credit card", "HDFC Bank", "HDFC Bank Credit Card", DebtKind.CARD),
        ("sbi card", "State Bank of India", "State Bank of India Credit Card", DebtKind.CARD),
    ],
)
def test_names(name, lender, product, kind):
    found = BOOK.names[name]
    assert found.lender.name == lender
    assert (found.product and found.product.name) == product
    assert (found.product and found.product.kind) == kind


@pytest.mark.parametrize(
    "name", ["工行", "中行", "建行", "美团", "支付宝", "信用贷", "生活费", "chase"]
)
def test_names_that_count_only_as_a_whole_signature(name):
    assert BOOK.names[name].whole_only


@pytest.mark.parametrize("name", ["招商银行", "微粒贷", "白条", "hdfc"])
def test_names_that_count_inside_a_text(name):
    assert not BOOK.names[name].whole_only


@pytest.mark.parametrize(
    ("sender", "key"),
    [
        ("95555", "cmb"),
        ("+86 95555", "cmb"),
        ("106980095588", "icbc"),
        ("95588", "icbc"),
        ("4008200588", "ccb"),
        ("VM-HDFCBK-S", "hdfc"),
        ("AD-ICICIT", "icici"),
        ("jd-sbicrd", "sbi"),
        ("永豐銀行", "sinopac"),
        ("HomeCredit", "homecreditin"),
        ("13800000000", None),
        ("1069012345", None),
        ("12306", None),
        ("", None),
    ],
)
def test_senders(sender, key):
    found = BOOK.by_sender(sender)
    assert (found and found.key) == key


def test_numbers_that_are_known():
    assert BOOK.owns_number("cmb", "95555") is True
    assert BOOK.owns_number("cmb", "95588") is False
    assert BOOK.owns_number("cmb", "4001234567") is None
    assert BOOK.owns_number("shengbei", "95588") is None  # no number of this lender is known
    assert BOOK.owns_number("nobody", "95588") is None


def test_no_number_without_a_source_and_none_that_nobody_could_check():
    numbers = [number for lender in BOOK.lenders for number in lender.numbers]
    assert len(numbers) >= 25
    for number in numbers:
        assert number.source.startswith(("metowolf", "Company"))
        assert "http" in number.source
        assert date(2026, 1, 1) <= number.checked <= date(2027, 1, 1)
        assert number.number not in UNVERIFIED
    for lender in BOOK.lenders:
        assert not {*lender.senders} & {*UNVERIFIED}


def test_every_lender_is_whole():
    assert len(BOOK.lenders) > 150
    assert len({lender.key for lender in BOOK.lenders}) == len(BOOK.lenders)
    for lender in BOOK.lenders:
        assert lender.name
        assert lender.sort in SORTS.values()
        assert len(lender.currency) == 3
        for product in lender.products:
            assert product.names[0] == product.name


def test_a_signature_is_found_by_its_own_lender():
    for lender in BOOK.lenders:
        assert BOOK.names[lender.name.lower()].lender is lender


def test_loading_is_quick():
    took = []
    for _ in range(3):
        start = time.perf_counter()
        load_path = default_book.__wrapped__
        load_path()
        took.append(time.perf_counter() - start)
    assert min(took) < 0.2


def test_a_file_adds_lenders_and_names(tmp_path):
    path = write(
        tmp_path,
        SOURCES
        + """
[online]
others = "邻里贷 / 邻里借款"
[bank.cmb]
loans = "亲戚贷"
numbers = [{ number = "4009990000", use = "my manager", source = "me" }]
[collector.hengxin-law]
name = "衡信律所"
senders = "1069012345678"
domains = [{ host = "hengxin.example", source = "me" }]
country = "FR"
currency = "EUR"
""",
    )
    book = load(path, BOOK)
    assert book.names["邻里借款"].lender.name == "邻里贷"
    assert book.names["亲戚贷"].lender.name == "招商银行"
    assert book.names["招商银行信用卡"].product.kind is DebtKind.CARD
    assert book.owns_number("cmb", "4009990000") is book.owns_number("cmb", "95555") is True
    added = book.by_sender("1069012345678")
    assert (added.sort, added.currency) == ("collector", "EUR")
    assert added.domains[0].source == "My contract"
    assert added.domains[0].checked == date(2026, 1, 31)
    assert "亲戚贷" not in BOOK.names
    assert len(book.lenders) == len(BOOK.lenders) + 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[bank.x\nname =", "is not TOML"),
        ("[bank.x]\nnames = 'y'", "no name; add name"),
        ("[shop.x]\nname = 'y'", "[shop]"),
        ("bank = 'y'", "[bank]"),
        ("[bank]\nx = 'y'", "[bank.x]: expected a table"),
        ("[bank]\nothers = ['y']", "write others"),
        ("[bank.x]\nname = ''", 'write name = "…"'),
        ("[bank.x]\nname = 'y'\nphone = '1'", "phone is not known"),
        ("[bank.x]\nname = 'y'\ncountry = 'FR'", "currency"),
        ("[bank.x]\nname = 'y'\nnumbers = '95555'", "write numbers = [{"),
        ("[bank.x]\nname = 'y'\nnumbers = [{number = '9', use = 'main'}]", "no source"),
        (NUMBER_Z, "add [sources.z]"),
        (SOURCE_Z.format("") + NUMBER_Z, "add the day it was checked"),
        (SOURCE_Z.format("checked = '2026'") + NUMBER_Z, "write checked = 2026-01-31"),
        (SOURCES + NUMBER_Z.replace("'9'", "'400-1'").replace("'z'", "'me'"), "digits only"),
        (SOURCES + HOST, "bare host"),
        ("[bank.x]\nname = '招商银行'", "is a name of cmb and of x"),
        ("[bank.x]\nname = 'y'\nsenders = '95555'", "95555 is a sender of cmb and of x"),
    ],
)
def test_a_faulty_file_is_refused_in_one_line(tmp_path, text, words):
    path = write(tmp_path, text)
    with pytest.raises(LenderFileError) as caught:
        load(path, BOOK)
    said = str(caught.value)
    assert said.startswith(str(path))
    assert words in said
    assert "\n" not in said


def test_a_file_that_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(LenderFileError, match="cannot be read"):
        load(tmp_path / "none.toml")
    path = tmp_path / "gbk.toml"
    path.write_bytes("[bank.x]\nname = '招商'".encode("gbk"))
    with pytest.raises(LenderFileError, match="not UTF-8"):
        load(path)
