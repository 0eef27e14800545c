"""Folded text -> every amount of money in it, with currency and place."""

import re
from dataclasses import dataclass
from decimal import Decimal

import regex

from smsparse.reading import numerals
from smsparse.reading.lazily import lazy

SIGNS_OF = {  # as they stand in folded text; 元 alone is the money of wherever the text is from
    "CNY": "人民币 rmb cny ¥",
    "USD": "美元 美金 us$ usd $",
    "HKD": "港币 港元 hk$ hkd",
    "TWD": "新台币 台币 nt$ ntd twd",
    "INR": "rs rs. inr ₹ rupees",
    "KES": "ksh ksh. kshs kes",
    "TZS": "tsh tzs",
    "UGX": "ush ugx",
    "NGN": "ngn ₦ n",
    "PHP": "php ₱ p",
    "GBP": "gbp £ 英镑",
    "EUR": "eur € 欧元",
    "JPY": "日元 jpy",
    "AUD": "澳元 aud a$",
    "SGD": "sgd s$",
    "MYR": "myr rm",
    "ZAR": "zar r",
    "GHS": "ghs gh₵ gh¢",
    "IDR": "idr rp rp.",
    "PKR": "pkr",
    "BDT": "bdt",
    "LKR": "lkr",
    "CAD": "cad",
    "NZD": "nzd",
    "MOP": "澳门元 mop",
    "": "元",
}
CURRENCIES = {sign: code for code, signs in SIGNS_OF.items() for sign in signs.split()}
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

ROUGH = frozenset(
    {"约", "大约", "将近", "近", "左右", "上下", "about", "approx", "approx.", "around", "nearly"}
)
BOUND = frozenset(
    {"超过", "超", "逾", "over", "多", "余", "来", "以上", "起", "以内", "余元", "多元", "+"}
)

RUN = re.compile(r"\d+")
SIGNS = (
    r"人民币|rmb|cny|美元|美金|us\$|usd|港币|港元|hk\$|hkd|新台币|台币|nt\$|ntd|twd|rupees|rs\.?"
    r"|inr|₹|kshs|ksh\.?|kes|tsh|tzs|ush|ugx|ngn|₦"
    r"|php|₱|gbp|£|eur|€|欧元|日元|英镑|澳元|澳门元|aud|a\$|sgd|s\$|myr|zar|ghs|gh₵|gh¢|idr|pkr"
    r"|bdt|lkr|cad|nzd|jpy|mop|rp\.?|(?<![a-z])(?:rm|[pnr])|[$¥]"
)
# what those signs and the words for "about" end with
SIGN_ENDS = frozenset("币元金$¢₵bdyespzhcrn₦₱£€₹l.m镑约近过超逾tx¥)k")
# the signs of money before a number, and what makes it a rough one
BEFORE = re.compile(
    rf"(?P<about>(?:大约|约|将近|近|超过|超|逾|about|approx\.?|around|nearly|over)\s?)?(?P<sign>-)?"
    rf"(?:(?P<before>{SIGNS})(?:\(元\)|元)?\s?:?\s?¥?(?P<minus>-)?)?\(?$"
)
NUMBER = lazy(
    r"""
    (?P<number>
        \d{1,3}(?:,\d{2,3})+(?:\.\d{1,2})?                                          # 1,12,540.00
       |(?<=(?<![a-z])(?:[rn]|rmb|rs|inr|php|ngn)[ ]?|[¥$€£₹][ ]?|币[ ]?)
        \d{1,3}(?:[ ]\d{3})+(?:[.,]\d{2})?(?![\d ]*\d)                               # r 12 540,00
       |\d{1,3}(?:[ ]\d{3})+\.\d{2}(?=元)
       |(?<=(?<![a-z])[r€])\d+,\d{2}(?!\d)
       |\d+(?:\.\d{1,2})?
    )(?!\d|[,.*#]\d|\*)\)?
    (?P<unit>\s?(?:万|千|百|亿|lakhs?\b|k\b))?
    (?:(?<=万)(?P<thousand>\d)千?(?!\d))?
    (?P<rough>多|余|来)?
    (?P<yuan>\s?(?:元|块钱?|圆))?
    (?:(?P<jiao>[1-9])[角毛](?:(?P<fen>[1-9])分)?)?(?:整|正)?
    (?P<after>\s?(?:人民币|美元|美金|港币|港元|新台币|台币|欧元|日元|英镑|澳元|澳门元
       |(?:usd|inr|kes|ngn|php|gbp|eur|rupees|hkd|rmb|cny|twd|tzs|ugx|myr|sgd|aud)\b))?
    (?P<slash>/[-=])?
    (?P<loosely>左右|上下|以上|起|以内|余元|多元|\+(?![ ]))?
    """,
    regex.VERBOSE,
)
HAN = lazy(
    rf"(?P<about>约|近)?(?:(?P<before>人民币|新台币|港币):?\s?)?(?<![\d.])"
    rf"(?P<han>{numerals.NUMERAL}+)(?:元|块钱?|圆)(?:(?P<hanjiao>{numerals.NUMERAL})角)?零?"
    rf"(?:(?P<hanfen>{numerals.NUMERAL})分)?(?:整|正)?(?P<loosely>左右|以上|多)?"
)
HAN_HINT = re.compile(rf"{numerals.NUMERAL}[元块圆]")
NOT_MONEY = lazy(
    r"\s?(?:[%‰期天日号月年点时折角毛积笔次位条个人张岁倍秒家版级层楼路栋座集部代年]|万分|分(?!\d)"
    r"|/\s?(?:日"
    r"|天|月|期|年)|(?:instal+ments?|payments?|days?|hours?|hrs|months?|emis?|years?|mins?|am|pm"
    r"|x)\b|(?:st|nd|rd|th)\b)|[a-z*#_-]"
)


BARE_BEHIND = lazy(
    r"(?<![a-z])(?:pay|repay|owe|owing|dues?|of|amount|amt|is|only|deposit|emi|balance|bal"
    r"|outstanding"
    r"|total|payment|minimum|min|with|and|for|tad|mad)[:\s-]{0,3}$|[=+:]\s?$"
)
PER = re.compile(r"/?(?:日|天|月|期|年)(?!内)|/(?:day|month)")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as found: its role is still open.

    ``currency`` is ``None`` where the words leave it open (元 alone), ``approximate`` marks 约,
    ``bound`` 多 and 以上, ``bare`` a number without any sign of money.
    """

    start: int
    end: int
    value: Decimal
    currency: str | None
    approximate: bool = False
    bound: bool = False
    bare: bool = False
    negative: bool = False


COUNTED = frozenset("期天日号月年点时%‰")


def find_amounts(text: str) -> list[Amount]:
    """All amounts of a plain text from left to right.

    >>> amounts = find_amounts("应还¥1,284.60，或1.2万元，12元5角，壹仟贰佰元整，rs.1,12,540/-")
    >>> [str(amount.value) for amount in amounts]
    ['1284.60', '12000.0', '12.5', '1200', '112540']
    """
    amounts = []
    end = 0
    for run in RUN.finditer(text):
        start = run.start()
        if (
            start < end
            or text[run.end() : run.end() + 1] in COUNTED
            or (start and _is_glued(text, start))
        ):
            continue
        amount, end = _amount(text, start, end)
        if amount is not None:
            amounts.append(amount)
    if HAN_HINT.search(text):
        amounts += [a for a in map(_spelt, HAN.finditer(text, timeout=1.0)) if a is not None]
        amounts.sort(key=lambda amount: amount.start)
    return amounts


def _amount(text: str, start: int, floor: int) -> tuple[Amount | None, int]:
    """The amount whose digits begin here, and where to look on."""
    number = NUMBER.match(text, start)
    if number is None:
        return None, start + 1
    lead = text[max(floor, start - 3) : start].rstrip(" :(-¥")
    before = None
    if (
        (start and text[start - 1] in "¥-(")
        or "¥" in text[max(floor, start - 3) : start]
        or lead[-1:] in SIGN_ENDS
    ):
        before = BEFORE.search(text, max(floor, start - 16), start)
    group = number.groupdict() | (before.groupdict() if before else {})
    digits, unit, end = number["number"], (number["unit"] or "").strip(), number.end()
    signed = group.get("before") or group["yuan"] or group["after"] or group["slash"]
    bare = not (signed or unit in ("万", "lakh", "lakhs") or "." in digits[-3:-2] or "," in digits)
    if not signed and NOT_MONEY.match(text, number.end("number")):
        return None, number.end("number")
    if (bare and not _may_be_bare(text, start, digits)) or PER.match(text, end):
        return None, end
    said = ((group.get("about") or "").strip(), group["rough"] or "", group["loosely"] or "")
    value = _decimal(digits) * UNITS[unit]
    if group["thousand"]:
        value += 1000 * int(group["thousand"])
    if group["jiao"]:
        value += Decimal(int(group["jiao"])) / 10 + Decimal(int(group["fen"] or 0)) / 100
    first = before.start("before") if before and before["before"] else start
    negative = bool(group.get("minus") or group.get("sign"))
    rough, bound = any(word in ROUGH for word in said), any(word in BOUND for word in said)
    return Amount(first, end, value, _currency(group), rough, bound, bare, negative), end


def _may_be_bare(text: str, start: int, digits: str) -> bool:
    """Whether a number without any sign of money may be one: in English only after pay, owe."""
    if len(digits) > 7 or digits[0] == "0":
        return False
    before = text[max(0, start - 14) : start]
    return not before.isascii() or not before.strip() or BARE_BEHIND.search(before) is not None


def _decimal(digits: str) -> Decimal:
    """1,234.56 and 1 234,56."""
    plain = digits.replace(" ", "")
    if plain[-3:-2] == "," and "." not in plain:
        plain = plain[:-3] + "." + plain[-2:]
    return Decimal(plain.replace(",", ""))


def _is_glued(text: str, start: int) -> bool:
    """Whether a run of digits only continues a number or a code."""
    before = text[start - 1]
    if before.isascii() and before.isalpha() and text[start - 2 : start - 1].isdigit():
        return True  # 1k8
    return before in ",*#" or (before == "." and text[start - 2 : start - 1].isdigit())


def _spelt(match: "regex.Match[str]") -> Amount | None:
    """An amount in Chinese numerals."""
    value = numerals.money(match["han"], match["hanjiao"], match["hanfen"])
    said = (match["about"], match["loosely"])
    rough, bound = any(word in ROUGH for word in said), any(word in BOUND for word in said)
    return (
        None
        if value is None
        else Amount(*match.span(), value, CURRENCIES.get(match["before"] or ""), rough, bound)
    )


def _currency(group: dict[str, str | None]) -> str | None:
    for name in (group["after"], group.get("before")):
        if name:
            return CURRENCIES.get(name.strip()) or None
    return None
