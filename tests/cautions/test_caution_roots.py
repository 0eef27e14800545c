"""Texts are sieved before signals are looked for: no text with a signal is held back."""

import re

import pytest
from corpus import START
from hypothesis import given, settings
from hypothesis import strategies as st

from smsparse.cautions.assess import SIGNALS
from smsparse.cautions.plain import plain
from smsparse.cautions.roots import branches, holds_any, sieves, skipping
from smsparse.cautions.view import view
from smsparse.lenders import default_book
from smsparse.model import Event, Message, Reading

ROOTED = [signal for signal in SIGNALS if signal.look.roots]
BODIES = [
    example if isinstance(example, str) else example[1]
    for signal in SIGNALS
    for example in (*signal.examples, *signal.but_not)
]
PIECES = sorted({piece for body in BODIES for piece in re.split(r"(?<=[,。;:])|\b", body)} - {""})
SIEVE = sieves(*(signal.look.roots for signal in ROOTED))


def bears(signal, body):
    seen = view(Reading(Message("10690001", START, body), Event.COLLECTION), default_book())
    return next(signal.find(seen), None) is not None


@pytest.mark.parametrize("signal", ROOTED, ids=lambda signal: signal.code)
def test_the_examples_of_a_signal_hold_its_roots(signal):
    for example in signal.examples:
        text = plain(example if isinstance(example, str) else example[1]).text
        assert signal.may_stand_in(text)
        assert holds_any(SIEVE, text)


@pytest.mark.parametrize("signal", ROOTED, ids=lambda signal: signal.code)
def test_no_gap_stands_in_a_lookaround_of_roots(signal):
    assert not re.search(r"\(\?<?[!=][^()]*\[\^[,;]", signal.look.roots)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8))
def test_a_signal_is_found_only_where_its_roots_stand(pieces):
    body = "".join(pieces)
    text = plain(body).text
    for signal in ROOTED:
        assert signal.may_stand_in(text) or not bears(signal, body)
        assert holds_any(SIEVE, text) or not signal.may_stand_in(text)


@pytest.mark.parametrize("signal", ROOTED, ids=lambda signal: signal.code)
def test_a_pattern_that_skips_finds_what_the_plain_one_finds(signal):
    plain_one, skips = re.compile(signal.look.roots), skipping(signal.look.roots)
    for body in BODIES:
        text = plain(body).text
        assert [m.span() for m in skips.finditer(text)] == [
            m.span() for m in plain_one.finditer(text)
        ]


@pytest.mark.parametrize("pattern", [r"\d元", "(?<!a)b", "添?加", "(?:甲|乙)?丙", "[^一]二", "a|"])
def test_a_pattern_that_cannot_skip_is_refused(pattern):
    with pytest.raises(ValueError, match="begin"):
        list(branches(pattern))
