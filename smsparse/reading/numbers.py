"""Folded text -> every account, card, loan or contract number in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import regex


class Sort(StrEnum):
    """What a number names, as far as the words at its side say."""

    ACCOUNT = "account"  # a bank account or card
    CARD = "card"  # a credit card
    LOAN = "loan"  # a loan, contract or IOU
    OTHER = "other"  # a serial, identity or phone number, a case


NUMBER = regex.compile(
    r"""
    (?:尾号|末[三四五六3456][码位]|后[三四五六3456]位|卡尾|尾数|末尾)(?:数?[为是]|号)?:?\s?\(?(?P<number>[*x]*(?P<tail>\d{3,6}))(?![\d*])\)?
   |(?<=(?:合同|借据|贷款|借款|还款|流水|订单|案件|案|单|工|户|证|身份证|身份证件|学|保单|序列|业务|交易|协议)(?:编号|号码?|流水号?)|编号|流水号|合同)[:为是]?\s?
      (?P<ref>(?=[a-z*\-]*\d)[a-z0-9][a-z0-9*\-]{4,32})(?![元.\d])
   |\(20\d\d\)[^()\s]{1,8}?\d+(?:民初|民终|执保?|民特|仲案?|诉前调)?[^\s,，。]{0,6}?\d+号(?P<case>)
   |(?<=[行卡户号])\((?P<number>[*x]*(?P<tail>\d{3,5}))\)
   |(?<=信用卡|储蓄卡|借记卡|银行卡|贷记卡|龙卡|还款卡|扣款卡|账户|[银商农]行|账号|卡号|[^刷办绑代]卡)(?::|为|尾号)?\s?(?P<number>[*x]*(?P<tail>\d{4,5}))(?![\d*]|[年月日元.,:]\d?|-\d)
   |(?<![a-z\d])(?P<number>[a-z]{0,6}\d{0,8}[x*•]{1,16}(?:[-\s][x*]{2,4}){0,3}[-\s]?(?P<tail>\d{2,6})\*?)(?![\d*])(?!@)
   |(?<=(?:ending|ends|ended)(?:\s(?:in|with|on|no\.?|number|as))?\s?:?\s?-?)(?P<number>[*x]*(?P<tail>\d{2,6}))(?!\d)
   |(?<=(?:card|a/c|acct?|account)(?:\s(?:no|number|num|a/c))?[.:#-]?\s?)(?P<number>(?P<tail>\d{4,5}))(?![\d,.*]\d|\d)
   |(?<=(?:loan|contract|lan|agreement|reference|ref|loan\sid|loan\sa/c|loan\saccount|a/c|txn\s?id|transaction\sid|policy|consumer|application)\s?(?:no|number|id|num|a/c|account)?[.:#-]?\s{0,2}:?\s?)
      (?P<ref>(?=[a-z*\-]{0,8}\d)[a-z0-9][a-z0-9*/\-]{4,32})(?![\w%])
   |(?<![\d.,-])(?P<number>\d{4}(?:\s\d{4}){2,3}(?:\s\d{1,4})?|\d{12,21})(?![\d.,-])
    """,
    regex.VERBOSE,
)
# decided by the words before, or those right after; the nearest wins
LOAN_BEFORE = regex.compile(
    r"(?:合同|借据|贷款?|借款|按揭|协议|loan|contract|lan|agreement|emi)(?:的|编|a/c|account|acct|no|id|number|账户?|for|on)?[号:：\s.#(为是]*(?:账号|ending|in|with)?\s?$"
)
LOAN_AFTER = regex.compile(
    r"\)?的?(?:个人|住房|消费|汽车|经营|抵押|小额|信用|微粒)?(?:车贷|房贷|贷款|借款|合同|借据|信贷|[一-龥]{0,3}贷(?!记))"
)
CARD_AFTER = regex.compile(
    r"\)?的?(?:个人|您|美元|人民币|[一-龥]{0,4}银?行?)?(?:信用卡|贷记卡|龙卡|公务卡)|\s?(?:credit\scard)"
)
CARD_BEFORE = regex.compile(
    r"(?:信用卡|贷记卡|龙卡|credit card|credit card no|cc)(?:账户|卡号|尾号|:|为|\(|\s|no\.?|ending|in|with|number|a/c|xx|-)*$"
)
OTHER_BEFORE = regex.compile(
    r"(?:身份证|证件|手机|电话|号码|流水|订单|案件?|工号|户号|保单|序列|业务|交易|还款编|学号|副号|txn|transaction|reference|policy|consumer|phone|mobile|ref)[^,，。;]{0,6}$"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as found, its place and what it names."""

    start: int
    end: int
    tail: str | None
    sort: Sort
    whole: bool  # printed with more than its tail: 6217****1234, XX62, 19 digits


def find_numbers(text: str) -> Iterator[Number]:
    """All account-like numbers of a folded text.

    >>> [(n.tail, str(n.sort)) for n in find_numbers("尾号6019的贷款将从工行卡(2428)扣款，合同号wld20250309")]
    [('6019', 'loan'), ('2428', 'account'), ('0309', 'loan')]
    """
    for match in NUMBER.finditer(text, timeout=1.0):
        group = match.groupdict()
        if group["case"] is not None:
            yield Number(*match.span(), None, Sort.OTHER, whole=True)
            continue
        name = "number" if group["number"] else "ref"
        start, end = match.span(name)
        words = group[name] or ""
        tail = group["tail"] or "".join(c for c in words if c.isdigit())[-4:] or None
        ref = name == "ref"
        yield Number(
            start, end, tail, _sort(text, start, end, ref=ref), whole=words != group["tail"]
        )


def _sort(text: str, start: int, end: int, *, ref: bool) -> Sort:
    before = text[max(0, start - 20) : start].removesuffix("尾号").removesuffix("尾号为")
    if OTHER_BEFORE.search(before):
        return Sort.OTHER
    if LOAN_BEFORE.search(before) or LOAN_AFTER.match(text, end):
        return Sort.LOAN
    if CARD_AFTER.match(text, end) or CARD_BEFORE.search(before):
        return Sort.CARD
    return Sort.OTHER if ref else Sort.ACCOUNT
