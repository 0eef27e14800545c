"""What currency a text means where its amounts leave it open, and which way its dates run."""

import regex

from smsparse.model import Message
from smsparse.reading.lazily import lazy
from smsparse.reading.lender import Whose
from smsparse.reading.sums import Sums
from smsparse.reading.text import Text

TAIWAN = lazy(r"[臺帳繳應額號碼貸銀]")
HONG_KONG = lazy(r"閣下|轉數快|港|HK|戶口|找數|過數")
FOREIGN_CARD = (
    ("美元", "USD"),
    ("港币", "HKD"),
    ("欧元", "EUR"),
    ("日元", "JPY"),
    ("英镑", "GBP"),
    ("澳元", "AUD"),
)
MONTH_FIRST = lazy(r"(?<![a-z])(?:us\$|usd|php|p(?=\d))|(?<![a-z])\$|₱", regex.IGNORECASE)
DAY_FIRST = lazy(
    r"(?<![a-z])(?:rs\.?|inr|ksh|kes|ngn|tsh|gbp|myr|sgd|zar|aud)(?![a-z])|[₹£₦€]", regex.IGNORECASE
)
OF_ZONE = {"+0530": "INR", "+0300": "KES", "+0100": "NGN"}
DOLLAR_OF_ZONE = {"+1000": "AUD", "+1100": "AUD", "+1200": "NZD", "+1300": "NZD"}
HAN = lazy(r"[\u4e00-\u9fff]")


def currency_of(text: Text, sums: Sums, whose: Whose) -> str | None:
    """As printed, else of the card, of the lender's country, of the script, of the time zone."""
    asked = (sums.amount_due, sums.total_owed, sums.paid_amount, sums.min_due, sums.payout_amount)
    amounts = [role.amount for role in asked if role is not None]
    printed = next((amount for amount in amounts if amount.currency), None)
    if printed is not None:
        dollar = printed.currency == "USD" and text.plain[printed.start] == "$"
        return _dollar(text, whose) if dollar else printed.currency
    chinese = HAN.search(text.plain) is not None
    if not amounts and not text.amounts and not chinese:
        return whose.currency
    zone = None if chinese else OF_ZONE.get(text.message.received.strftime("%z"))
    known = _of_card(text) or zone or whose.currency
    if known is not None:
        return known
    if chinese:
        return "TWD" if len(TAIWAN.findall(text.message.body)) >= 3 else "CNY"
    return OF_ZONE.get(text.message.received.strftime("%z"))


def _dollar(text: Text, whose: Whose) -> str:
    """Whose dollar a bare $ is: the lender's, else that of the phone's zone."""
    if whose.currency in ("AUD", "SGD", "CAD", "NZD", "HKD", "TWD"):
        return whose.currency
    if len(TAIWAN.findall(text.message.body)) >= 3:
        return "HKD" if HONG_KONG.search(text.message.body) else "TWD"
    return DOLLAR_OF_ZONE.get(text.message.received.strftime("%z"), "USD")


def month_first(message: Message) -> bool | None:
    """Whether 05/06 reads as 6 May, by the script, the money of the text and the phone's zone.

    ``None`` where they do not tell.
    """
    if HAN.search(message.body):
        return False
    if DAY_FIRST.search(message.body):
        return False
    offset = message.received.strftime("%z")
    if MONTH_FIRST.search(message.body) and not offset.startswith("+1"):
        return True
    if offset in OF_ZONE:
        return False
    return True if offset.startswith("-") else None


def _of_card(text: Text) -> str | None:
    """The currency of a card that is billed in foreign money: 美元账户, 港币账单."""
    if "人民币" in text.plain or any(amount.currency for amount in text.amounts):
        return None  # each amount says its own: 人民币账单4,001.20元，美元账单12.50美元
    for words, code in FOREIGN_CARD:
        if any(words + billed in text.plain for billed in ("账户", "信用卡", "账单")):
            return code
    return None
