"""Every signal finds its own examples and leaves its counter-examples alone."""

from datetime import datetime

import pytest

from smsparse.cautions.assess import SIGNALS
from smsparse.cautions.view import view
from smsparse.lenders import default_book
from smsparse.model import Event, Message, Reading

RECEIVED = datetime.fromisoformat("2025-10-01T10:00:00+08:00")


def found(signal, example):
    sender, body = example if isinstance(example, tuple) else ("1069000000012", example)
    chinese = any("\u4e00" <= char <= "\u9fff" for char in body)
    message = Message(
        sender if chinese or isinstance(example, tuple) else "AD-LENDER", RECEIVED, body
    )
    seen = view(Reading(message, Event.COLLECTION), default_book())
    return list(signal.find(seen))


def cases(part):
    return [
        pytest.param(signal, example, id=f"{signal.code}-{example}")
        for signal in SIGNALS
        for example in getattr(signal, part)
    ]


@pytest.mark.parametrize(("signal", "example"), cases("examples"))
def test_a_signal_finds_its_examples(signal, example):
    assert found(signal, example)


@pytest.mark.parametrize(("signal", "example"), cases("but_not"))
def test_a_signal_leaves_its_counter_examples(signal, example):
    assert not found(signal, example)


def test_every_signal_has_both():
    assert all(signal.examples and signal.but_not for signal in SIGNALS)
