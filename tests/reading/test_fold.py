"""Folding: what evasive, foreign and careless writing becomes, and the way back."""

import pytest

from smsparse.reading.fold import fold


@pytest.mark.parametrize(
    ("body", "plain"),
    [
        ("应还１，２８４．６０元", "应还1,284.60元"),  # full-width
        ("ＰＡＹ ｎｏｗ", "pay now"),
        ("￥99.00 ＊ （元）：！？；", "¥99.00 * (元):!?;"),
        ("您的欠 款已逾*期", "您的欠款已逾期"),  # marks inside words
        ("还·款 逾-期 欠_款 催|收", "还款逾期欠款催收"),
        ("您 的 账 单 已 出", "您的账单已出"),
        ("应还 2 1 8 6 . 4 0 元", "应还2186.40元"),  # digit by digit
        ("電話0 7 5 5 - 8 6 1 0", "电话0755-8610"),
        ("借\u200b款\u200d逾\ufeff期", "借款逾期"),  # zero-width
        ("1\u200b2\u206034元", "1234元"),
        ("帳單應繳總額", "账单应缴总额"),  # traditional
        ("訴訟 貸款 還款 銀行", "诉讼贷款还款银行"),
        ("逾朞", "逾期"),
        ("金额： 300元", "金额:300元"),
        ("12，345元", "12,345元"),
        ("还款300元，500元", "还款300元，500元"),  # a comma of the sentence
        ("MIN DUE Rs.500", "min due rs.500"),
        ("a b c", "a b c"),
        ("①应还②逾期", "①应还②逾期"),
        ("Total\u00a0due\u3000now", "total due now"),
        ("", ""),
        (" \t\n", ""),
        (" 应还300元\n", "应还300元"),
    ],
)
def test_plain(body, plain):
    assert fold(body).text == plain


@pytest.mark.parametrize(
    ("body", "words", "printed"),
    [
        ("您的欠 款１，２３４元", "欠款", "欠 款"),
        ("您的欠 款１，２３４元", "1,234", "１，２３４"),
        ("借\u200b款已逾\u200b期", "逾期", "逾\u200b期"),
        ("請儘快還款", "还款", "還款"),
        ("欠 2 1 8 6 . 4 0 元", "2186.40", "2 1 8 6 . 4 0"),
        ("Pay NOW", "now", "NOW"),
    ],
)
def test_way_back(body, words, printed):
    folded = fold(body)
    start = folded.text.index(words)
    begin, end = folded.span(start, start + len(words))
    assert body[begin:end] == printed


@pytest.mark.parametrize("body", ["İstanbul ß ﬁ ㈱ ½ ㎏", "e\u0301té", "😀还款😀", "\x00\x07"])
def test_every_character_stands_where_it_stood(body):
    folded = fold(body)
    for at in range(len(folded.text)):
        begin, end = folded.span(at, at + 1)
        assert 0 <= begin < end <= len(body)
