"""What is kept for a wording holds for all its texts, whichever digits they have."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsparse.lenders import default_book
from smsparse.reading import contacts, names, text
from smsparse.reading.fold import fold
from smsparse.reading.phrases import CUES, book, patterns
from smsparse.reading.text import wording_of
from smsparse.reading.vocabulary import masked, vocabulary

KNOWN = vocabulary(book(), default_book())
KEPT = [
    *(contacts.LINK, contacts.EMAIL, names.SIGNATURE, text.HARD, text.SOFT, text.COUNTED),
    *(pattern.phrase for pattern in patterns.PATTERNS),
    *(patterns.COMMA, patterns.UNSURE),
]
NO_DIGITS = re.compile(r"\{\d*,?\d*\}|0-9|\\u\w{4}")  # how often, and any digit
PIECES = [example for cue in CUES for example in (*cue.examples, *cue.but_not)]
PIECES += ["360借条", "58", "we2000", "pay in 4", "b4", "25", "0", "7", ",", "/", "www.a1.com/2"]
FIGURES = re.compile(r"\d")


@pytest.mark.parametrize("pattern", KEPT, ids=lambda pattern: pattern.pattern[:40])
def test_no_pattern_asks_for_a_digit_of_its_own(pattern):
    assert not FIGURES.search(NO_DIGITS.sub("", pattern.pattern))


@given(st.lists(st.sampled_from(PIECES), max_size=6), st.randoms())
def test_other_figures_are_the_same_wording(pieces, random):
    body = FIGURES.sub(lambda _: random.choice("0123456789"), " ".join(pieces))
    for words in (" ".join(pieces), body):
        plain = fold(words).text
        assert wording_of(masked(plain, KNOWN), KNOWN) == wording_of(plain, KNOWN)


def test_a_name_with_digits_is_not_masked():
    assert masked("360借条您应还12元", KNOWN) == "360借条您应还12元"
    assert masked("361借条您应还158元", KNOWN) == "000借条您应还000元"
