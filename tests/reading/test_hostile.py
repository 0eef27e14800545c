"""Texts made to keep a pattern busy: each is read in a moment, whatever its length."""

import time
from datetime import UTC, datetime

import pytest

from smsparse.model import Message
from smsparse.reading import read

LIMIT = 5.0  # seconds of CPU; each takes some hundredths
BODIES = (
    "loan due " + "A" * 3990,
    "loan due " + "A " * 1990,
    "loan due " + "Aa Bb " * 660,
    "loan due " + "A'" * 1990,
    "loan due " + "(" * 3900,
    "loan due fvg " + "A&" * 1990,
    "loan due upi: " + "a." * 1900 + "@b",
    "your " * 780 + "loan due",
    "payment of " * 350 + "loan",
    "emi 12 dated " * 300 + "loan due 5 Jun",
    "transferred 5 of your " * 180 + "loan",
    "还款逾期" + "一" * 3990,
    "还款逾期" + "在" * 3990,
    "您的" * 1900 + "借款还款",
    "还款 " + "1 " * 1990,
    "还款" + "1," * 1990,
    "还款" + "4月15日" * 600,
    "还款" + "x*" * 1900,
    "还款 http://" + "a." * 1900,
    "【" * 2000 + "还款",
)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body[:24])
def test_is_read_in_a_moment(body):
    start = time.process_time()
    reading = read(Message("VM-ABCDEF-S", datetime(2025, 6, 5, tzinfo=UTC), body))
    assert time.process_time() - start < LIMIT
    assert reading.message.body == body
