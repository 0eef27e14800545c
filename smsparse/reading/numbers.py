"""Plain text -> every account, card, loan or contract number in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from smsparse.reading.lazily import lazy


class Sort(StrEnum):
    """What a number names, as far as the words at its side say."""

    ACCOUNT = "account"  # a bank account or card
    CARD = "card"  # a credit card
    LOAN = "loan"  # a loan, contract or IOU
    OTHER = "other"  # a serial, identity or phone number, a case


# anything that could be a number of some kind: digits, with letters, stars and dashes among them
SHAPED = "[a-z0-9*•]"
SHAPE = lazy(
    rf"{SHAPED}(?<![a-z0-9*•,]{SHAPED})"
    rf"(?:(?<![a-z0-9]\.{SHAPED})|(?<=\b(?:no|a/c|ac)\.{SHAPED}))"
    r"[a-z0-9*•\-/]{1,33}(?:(?: (?:\d{4}|\d\d\*\*|\*{4})){2,4}(?: \d{1,4})?(?!\d))?"
)
MONEY_OR_DAY = frozenset("元年月日天期号个%")
DIGIT = re.compile(r"\d")
MASKED = re.compile(r"[a-z]{0,8}(?:\d{4} )?\d{0,8} ?[x*•\-]*[x*•][x*•\- ]*(\d{2,6})\*?")
TAIL = re.compile(r"[x*]*(\d{3,6})")
# the words before a long number that make it an account
ACCOUNT_WORDS = lazy(
    r"(?<![a-z])(?:acct?|a/c|account|pay to|transfer to|deposit(?:ed)? in(?:to)?|send to|bank)"
    r"(?:\s?(?:no|number|:))?[.:#]?\s?$"
)
MONTHS = re.compile(r"\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
MOBILE = re.compile(r"1[3-9]\d[*x]{4,5}\d{3,4}")
MONEY_BEHIND = re.compile(r"[,.:]?\d|[年月日元块万期天]|-\d|\s?(?:rs|inr)")
DOTS = lazy(r"(?:\.{2,4}|…)$")
PAY_INTO = lazy(
    r"(?<![a-z])(?:(?:re)?pay(?:ment)?|transfer|deposit|eft|remit|send)(?: now| today)?"
    r" (?:in)?to (?:[a-z.]+ ){0,3}$|(?:gcash|maya|momo|opay|palmpay|virtual account)(?: no\.?"
    r"| number|:)? ?$"
)
DEPOSIT_TO = lazy(
    r"(?:deposit(?:ed)?|transfer(?:red)?|pay|remit|credit(?:ed)?) (?:in|to|into) (?:a/c|acct?"
    r"|account)"
    r"(?: no)?[.:]?\s?$"
)
LONG = re.compile(r"\d{8,18}")
USSD = re.compile(r"\*\d{3}(?:\*\d+)*[#*.]|\*\d{3}#?(?!\d)")  # *737#, to be dialled
TOLL_FREE = re.compile(r"1[89][06]0\d{6,7}")  # India
FULL = re.compile(r"\d{4}(?: \d{4}){2,4}(?: \d{1,4})?|\d{12,21}")
# the words before a number that make it one
TAIL_WORDS = lazy(
    r"(?:尾号|末[三四五六3456][码位]|[后尾][三四五六3456]位|卡尾|尾数|末尾|(?<=[行卡号户])尾)(?:数?[为是]"
    r"|号)?:?\s?\(?$"
)
BESIDE = re.compile(
    r"(?:信用卡|储蓄卡|借记卡|银行卡|贷记卡|龙卡|还款卡|扣款卡|账户|[一-龥]行|账号|卡号"
    r"|[行卡户号]\(|[^刷办绑代张]卡)(?:[:为]|尾号)?\s?$"
)
ENDING = lazy(
    r"(?:ending|ends|ended)(?: (?:in|with|on|no\.?|number|as))?\s?:?\s?-?$|(?<![a-z])(?:card|a/c"
    r"|acct?|account)(?: (?:no|number|num|a/c))?[.:#-]?\s?(?:\(-?)?$"
)
REFERENCE = lazy(
    r"(?:(?:合同|借据|贷款|借款|还款|流水|订单|案件|案|单|工|户|证|身份证件?|学|保单|序列|业务"
    r"|交易|协议)(?:编号|号码?|流水号?)|编号|流水号|合同)[:为是]?\s?$"
    r"|(?<![a-z])(?:loan|contract|lan|agreement|reference|ref|a/c|txn|transaction|policy|consumer"
    r"|application|lead)\s?(?:no|number|id|num|a/c|account)?[.:#-]?\s{0,2}:?\s?$"
)
CASE = lazy(r"\(20\d\d\)[^()\s,，。]{1,24}?\d+号")
LOAN_BEFORE = lazy(
    r"(?:合同|借据|贷款?|借款|按揭|协议|(?<![a-z])(?:loan|contract|lan|agreement|hire purchase"
    r"|mortgage|emi(?: (?:due|on"
    r"|for|of|is|your|the|\x01+|rs\.?|inr))*))"
    r"(?:的|编|for|on|of)?[号:\s.#(为是-]*(?:账号|账户|a/c|account|acct|no\.?|id"
    r"|number)?[号:\s.#(为是-]*(?:尾[号数]|末.码|[后末尾].位|ending|in|with)?[:\s]*$"
)
LOAN_AFTER = lazy(
    r"(?:的)?(?:账单|订单)|\)?的?(?:个人|住房|消费|汽车|经营|抵押|小额|信用|微粒)*(?:车贷|房贷"
    r"|贷款(?!还款|扣款|支出|资金)|借款(?!还款)|合同|借据|信贷|[一-龥]{0,3}贷(?![记款]))"
)
LOAN_ACCOUNT = lazy(
    r"(?<![a-z])(?:loan|(?:loan|emi)(?: [^ ]+){0,4}? (?:for|on|of|towards)(?: your)?)"
    r" (?:a/c|account|acct)[^a-z]{0,6}(?:ending(?: with| in)? ?)?(?:no\.?)?\s?$"
)
CARD_AFTER = lazy(
    r"\)?的?(?:个人|您|美元|人民币|[一-龥]{0,4}银?行?|工银)*(?:信用卡|贷记卡|龙卡|公务卡)"
    r"|\s?(?:credit card)"
)
CARD_BEFORE = lazy(
    r"(?:信用卡|贷记卡|龙卡|credit card|(?<![a-z])cc|sbi card|(?<!debit )(?<!atm )(?<![a-z])card)"
    r"(?:账户|卡号|尾号|:|为|\(|\s|no\.?|ending|in|with|number|a/c|xx|-)*$"
)
OTHER_BEFORE = lazy(
    r"(?:身份证|证件|债务人|手机|电话|号码|流水|订单|案件?|工号|户号|保单|序列|业务|交易|还款编"
    r"|学号|副号|(?<![a-z])(?:txn|transaction|reference|policy|consumer|phone|mobile|ref"
    r"|number))[^,，。;]{0,6}$"
)
OTHER_AFTER = lazy(r"\s?\)?的?(?:流水|号码|订单|单号|工单|手机|账号|用户|客户|会员|先生|女士|号主)")


TWO_DIGITS_BEHIND = ("ending ", "ends ", "ending in ", "ending with ")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as found, its place and what it names. ``shaped`` marks one without such words."""

    start: int
    end: int
    tail: str | None
    sort: Sort
    whole: bool  # printed with more than its tail: 6217****1234, XX62, 19 digits
    shaped: bool = False


def find_numbers(text: str) -> Iterator[Number]:
    """All account-like numbers of a plain text.

    >>> text = "尾号6019的贷款将从工行卡(2428)扣款，合同号wld20250309"
    >>> [(number.tail, str(number.sort)) for number in find_numbers(text)]
    [('6019', 'loan'), ('2428', 'account'), ('0309', 'loan')]
    """
    for case in CASE.finditer(text) if "号" in text and "(20" in text else ():
        yield Number(*case.span(), None, Sort.OTHER, whole=True)
    for match in SHAPE.finditer(text, timeout=1.0):
        words = match[0].rstrip("-/")
        if DIGIT.search(words) and not (
            len(words) < 2
            or (len(words) == 2 and words.isdigit() and text[match.start() - 1] != " ")
        ):
            number = _number(text, match.start(), words)
            if number is not None:
                yield number


def _number(text: str, start: int, words: str) -> Number | None:
    before, end = text[max(0, start - 28) : start], start + len(words)
    after = text[end : end + 1]
    if len(words) < 5 and after and after in MONEY_OR_DAY:
        return None
    tail = TAIL.fullmatch(words)
    if tail and (TAIL_WORDS.search(before) or DOTS.search(before)):
        return _named(text, start, end, tail[1])
    masked = MASKED.fullmatch(words)
    if (
        masked
        and not USSD.match(text, start)
        and (MOBILE.fullmatch(words) or after not in ("@", "#"))
    ):
        return _masked(text, start, end, masked[1])
    if LONG.fullmatch(words) and _is_account(before) and not TOLL_FREE.fullmatch(words):
        return Number(start, end, _last(words), Sort.ACCOUNT, whole=True)
    if REFERENCE.search(before) and len(words) >= 5 and after not in ("元", ".", "%"):
        return Number(start, end, _last(words), _sort(text, start, end, reference=True), whole=True)
    ending = _ending(text, start, words)
    return _named(text, start, end, ending) if ending else None


def _is_account(before: str) -> bool:
    """Whether the words before a long number make it an account to pay into or from."""
    if DEPOSIT_TO.search(before) or PAY_INTO.search(before):
        return True
    other = REFERENCE.search(before) or LOAN_BEFORE.search(before)
    return ACCOUNT_WORDS.search(before) is not None and not other


def _masked(text: str, start: int, end: int, tail: str) -> Number:
    if MOBILE.fullmatch(text, start, end):
        return Number(start, end, tail, Sort.OTHER, whole=True)
    return _named(text, start, end, tail, shaped=True)


def _ending(text: str, start: int, words: str) -> str | None:
    """The last digits of a number that nothing but its place or its length makes one."""
    before, end = text[max(0, start - 28) : start], start + len(words)
    tail = TAIL.fullmatch(words)
    short = tail is not None and len(tail[1]) <= 5 and not _is_amount(text, end)
    if tail and short and (BESIDE.search(before) or ENDING.search(before)):
        return tail[1]
    if len(words) == 2 and words.isdigit() and before.endswith(TWO_DIGITS_BEHIND):
        return None if MONTHS.match(text, end) else words
    return _last(words) if FULL.fullmatch(words) else None


def _last(words: str) -> str:
    """The last four digits of a number, whatever blanks it has."""
    return "".join(c for c in words if c.isdigit())[-4:]


def _is_amount(text: str, end: int) -> bool:
    return MONEY_BEHIND.match(text, end) is not None


def _named(text: str, start: int, end: int, tail: str, *, shaped: bool = False) -> Number:
    return Number(
        start,
        end,
        tail,
        _sort(text, start, end),
        whole=text[start:end] != tail,
        shaped=shaped and end - start <= 12,
    )


def _sort(text: str, start: int, end: int, *, reference: bool = False) -> Sort:
    before = text[max(0, start - 40) : start]
    if OTHER_BEFORE.search(before[-14:]) or OTHER_AFTER.match(text, end):
        return Sort.OTHER
    if LOAN_BEFORE.search(before) or LOAN_AFTER.match(text, end) or LOAN_ACCOUNT.search(before):
        return Sort.LOAN
    if CARD_AFTER.match(text, end) or CARD_BEFORE.search(before):
        return Sort.CARD
    return Sort.OTHER if reference else Sort.ACCOUNT
