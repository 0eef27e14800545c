"""The second judge of kinds: what its table is made of, how good it is, and when it speaks."""

from datetime import datetime

import pytest

from smsparse.model import Event, Message
from smsparse.reading import read
from smsparse.reading.likeness import KINDS, likeness
from smsparse.reading.opinion import DISPUTED, GUESSED, joined
from tests import learn

AGAIN = "run python -m tests.learn"
NOON = datetime.fromisoformat("2026-03-10T12:00:00+08:00")


def test_the_tables_are_what_the_labelled_texts_teach():
    texts = (text for path in learn.corpus() for text in learn.labelled(path))
    assert learn.KINDS_TABLE.read_text("utf-8") == learn.kinds_learned(texts), AGAIN
    assert learn.FORGED_TABLE.read_text("utf-8") == learn.forged_learned(), AGAIN


def test_it_is_right_on_texts_that_it_has_not_learned_from():
    kinds, debts = learn.right_on_unseen()
    assert kinds >= 0.75
    assert debts >= 0.9


def test_every_kind_has_a_weight():
    assert set(KINDS) == set(Event)
    assert len(likeness("本期应还金额").scores) == len(KINDS)


def test_words_that_nobody_has_seen_are_like_nothing():
    assert likeness("ʘʘʘ").lead(Event.OTHER) == 0


@pytest.mark.parametrize(
    ("ruled", "words", "kind", "code"),
    [
        (None, "您的贷款已逾期，请立即还款，以免影响征信", Event.OVERDUE, GUESSED),
        (None, "您的快递已到驿站，请凭取件码领取", Event.OTHER, None),
        (Event.OFFER, "您的贷款已逾期，请立即还款", Event.OFFER, None),
        (
            Event.REMINDER,
            "受委托，你方拖欠贷款一案拟移交法院起诉，请联系律师事务所",
            Event.COLLECTION,
            GUESSED,
        ),
        (
            Event.FAILED,
            "受委托，你方拖欠贷款一案拟移交法院起诉，请联系律师事务所",
            Event.FAILED,
            DISPUTED,
        ),
        (Event.PAID, "您已成功还款500元，感谢您的使用", Event.PAID, None),
    ],
)
def test_the_rules_and_the_likeness_are_joined(ruled, words, kind, code):
    assert joined(ruled, words) == (kind, code)


def test_a_guessed_kind_leaves_no_figure_without_a_doubt():
    body = "KwikNest: u hv 2 days left 2 settle KSh3,120 (loan KN-7712). nt 2 any agent"
    reading = read(Message("KWIKNEST", NOON, body))
    assert reading.debt
    doubted = {doubt.field for doubt in reading.doubts if doubt.code == GUESSED}
    assert {"event", "amount_due"} <= doubted
