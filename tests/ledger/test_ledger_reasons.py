"""Every doubt and conclusion of the ledger has its sentence in both languages."""

import inspect
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from smsparse.ledger import doubts, status
from smsparse.model import Verdict
from smsparse.reasons import say
from smsparse.reasons.ledger import REASONS

SAMPLES = {Decimal: Decimal("1234.5"), date: date(2025, 5, 10), str: "晴天贷"}
MAKERS = [
    maker
    for name, maker in inspect.getmembers(doubts, inspect.isfunction)
    if maker.__module__ == doubts.__name__ and name not in ("money", "because")
]


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_a_doubt_can_be_said(maker):
    kinds = inspect.get_annotations(maker, eval_str=True)
    doubt = maker(*(SAMPLES[kind] for name, kind in kinds.items() if name != "return"))
    for lang in ("zh", "en"):
        said = say(doubt, lang)
        assert "{" not in said
        for word in doubt.words:
            assert word in said


def test_every_code_is_said_and_every_sentence_is_needed():
    told = {maker(*_samples(maker)).code for maker in MAKERS}
    concluded = set(re.findall(r'because\(\s*"(\w+)"', Path(status.__file__).read_text("utf-8")))
    concluded |= {f"user_{verdict}" for verdict in Verdict} - {
        f"user_{verdict}" for verdict in (Verdict.RIGHT, Verdict.WRONG, Verdict.IGNORE)
    }
    assert told | concluded == set(REASONS)


def _samples(maker):
    kinds = inspect.get_annotations(maker, eval_str=True)
    return [SAMPLES[kind] for name, kind in kinds.items() if name != "return"]


@pytest.mark.parametrize("code", REASONS)
def test_both_languages_speak_of_the_same_words(code):
    chinese, english = REASONS[code]
    assert set(re.findall(r"{\d}", chinese)) == set(re.findall(r"{\d}", english))
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert not re.search("[\u4e00-\u9fff]", english)
