"""Folded text -> every amount of money in it, with currency and place."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import regex

from smsparse.reading import numerals

CURRENCIES = {
    "人民币": "CNY", "rmb": "CNY", "cny": "CNY", "¥": "CNY", "美元": "USD", "美金": "USD", "us$": "USD", "usd": "USD", "$": "USD",
    "港币": "HKD", "港元": "HKD", "hk$": "HKD", "hkd": "HKD", "新台币": "TWD", "台币": "TWD", "nt$": "TWD", "ntd": "TWD", "twd": "TWD",
    "rs": "INR", "rs.": "INR", "inr": "INR", "₹": "INR", "rupees": "INR", "ksh": "KES", "ksh.": "KES", "kshs": "KES", "kes": "KES",
    "tsh": "TZS", "tzs": "TZS", "ush": "UGX", "ugx": "UGX", "ngn": "NGN", "₦": "NGN", "php": "PHP", "₱": "PHP", "p": "PHP",
    "gbp": "GBP", "£": "GBP", "eur": "EUR", "€": "EUR", "欧元": "EUR", "日元": "JPY", "英镑": "GBP", "澳元": "AUD", "aud": "AUD", "a$": "AUD",
    "sgd": "SGD", "s$": "SGD", "myr": "MYR", "rm": "MYR", "zar": "ZAR", "r": "ZAR", "ghs": "GHS", "gh₵": "GHS", "idr": "IDR", "rp": "IDR",
    "rp.": "IDR", "pkr": "PKR", "bdt": "BDT", "lkr": "LKR", "cad": "CAD", "nzd": "NZD", "jpy": "JPY", "澳门元": "MOP", "mop": "MOP", "元": "",
}  # fmt: skip
UNITS = {
    "万": 10_000,
    "千": 1_000,
    "百": 100,
    "亿": 100_000_000,
    "k": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "": 1,
}

NUMBER = r"\d{1,3}(?:,\d{2,3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?"
AMOUNT = regex.compile(
    rf"""
    (?P<about>(?:大约|约|近|将近|超|超过|逾|about|approx\.?|around|nearly|over)\s?)?
    (?P<sign>-)?
    (?:(?P<before>人民币|rmb|cny|美元|美金|us\$|usd|港币|港元|hk\$|hkd|新台币|台币|nt\$|ntd|twd|rupees|rs\.?|inr|₹|kshs|ksh\.?|kes
        |tsh|tzs|ush|ugx|ngn|₦|php|₱|gbp|£|eur|€|欧元|日元|英镑|澳元|澳门元|aud|a\$|sgd|s\$|myr|zar|ghs|gh₵|idr|pkr|bdt|lkr|cad|nzd|jpy|mop
        |rp\.?(?=\s?\d)|(?<![a-z])rm(?=\s?\d)|(?<![a-z])p(?=\d)|(?<![a-z])r(?=\d)|[$¥])
        (?:\(元\)|元)?\s?[:：]?\s?[¥]?(?P<minus>-)?)?
    (?<![\d,*#])(?<!\d\.)\(?
    (?:(?P<number>{NUMBER})(?!\d|[,.*#]\d|\*)\)?
       (?P<unit>\s?(?:万|千|百|亿|lakhs?\b|k\b))?
       (?P<rough>多|余|来)?
       (?P<yuan>\s?(?:元|块钱?|圆))?
       (?:(?P<jiao>[1-9])[角毛](?:(?P<fen>[1-9])分)?)?
     |(?P<han>{numerals.NUMERAL}+)(?P<hanyuan>元|块钱?|圆)(?:(?P<hanjiao>{numerals.NUMERAL})角)?零?(?:(?P<hanfen>{numerals.NUMERAL})分)?)
    (?P<whole>整|正)?
    (?P<after>\s?(?:人民币|美元|美金|港币|港元|新台币|台币|欧元|日元|英镑|澳元|澳门元
       |(?:usd|inr|kes|ngn|php|gbp|eur|rupees|hkd|rmb|cny|twd|tzs|ugx|myr|sgd|aud)\b))?
    (?P<slash>/-)?
    (?P<loosely>左右|上下|以上|起|以内|余元|多元|\+)?
    """,
    regex.VERBOSE,
)
NOT_MONEY = regex.compile(
    r"\s?(?:[%‰期天日号月年点时分折积笔次位条个人张岁倍秒家版级层楼路栋座集部代年]|万分|/\s?(?:日|天|月|期|年)|(?:days?|hours?|hrs|months?|emis?|years?|mins?|am|pm|x)\b|(?:st|nd|rd|th)\b|[a-z*#_-])"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as found: its role is still open.

    ``currency`` is ``None`` where the words leave it open (元 alone), ``approximate`` marks 约, 多,
    ``bare`` a number without any sign of money.
    """

    start: int
    end: int
    value: Decimal
    currency: str | None
    approximate: bool = False
    bare: bool = False
    negative: bool = False


def find_amounts(text: str) -> Iterator[Amount]:
    """All amounts of a folded text from left to right.

    >>> [str(a.value) for a in find_amounts("应还¥1,284.60，或1.2万元，12元5角，壹仟贰佰元整，rs.1,12,540/-")]
    ['1284.60', '12000.0', '12.5', '1200', '112540']
    """
    for match in AMOUNT.finditer(text, timeout=1.0):
        amount = _amount(match, text)
        if amount is not None:
            yield amount


def _amount(match: "regex.Match[str]", text: str) -> Amount | None:
    group = match.groupdict()
    value = _value(group)
    if value is None:
        return None
    signed = (
        group["before"] or group["yuan"] or group["hanyuan"] or group["after"] or group["slash"]
    )
    digits = group["number"] or ""
    bare = not (
        signed
        or (group["unit"] or "").strip() in ("万", "lakh", "lakhs")
        or "." in digits[-3:-2]
        or "," in digits
    )
    start, end = match.span()
    if not signed and NOT_MONEY.match(text, match.end("number") if digits else end):
        return None
    if bare and (len(digits) > 7 or digits.startswith("0")):
        return None
    if group["about"]:
        start += len(group["about"])
    after_yuan = text[end : end + 2]
    if after_yuan[:1] == "/" and after_yuan[1:] in ("日", "天", "月", "期", "年"):
        return None
    rough = group["about"] or group["rough"] or group["loosely"]
    if group["unit"] and text[end : end + 1].isdigit():
        rough = rough or "x"
    return Amount(
        start,
        end,
        value,
        _currency(group),
        bool(rough),
        bare,
        bool(group["minus"] or group["sign"]),
    )


def _value(group: dict[str, str | None]) -> Decimal | None:
    if group["han"]:
        return numerals.money(group["han"], group["hanjiao"], group["hanfen"])
    value = (
        Decimal((group["number"] or "0").replace(",", "")) * UNITS[(group["unit"] or "").strip()]
    )
    if group["jiao"]:
        value += Decimal(int(group["jiao"])) / 10 + Decimal(int(group["fen"] or 0)) / 100
    return value


def _currency(group: dict[str, str | None]) -> str | None:
    for name in (group["after"], group["before"]):
        if name:
            return CURRENCIES.get(name.strip()) or None
    return None
