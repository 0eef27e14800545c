"""Folded text -> every telephone number, messenger name and link in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smsparse.reading.lazily import lazy

LINK = lazy(
    r"(?:https?://|www\.)[^\s，。；、“”\u4e00-\u9fff()<>]+"
    r"|(?<![a-z0-9@.*])[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+)*\.(?:com|cn|net|org|in|io|me|co|cc"
    r"|top|vip|xyz|gov|info|app|link|be|to|ly|gl|kr|la|im|tv|page)"
    r"(?:\.[a-z]{2})?(?![a-z0-9.])(?:/[^\s，。；、“”\u4e00-\u9fff()<>]*)?"
)
EMAIL = lazy(r"[a-z0-9*._-]+@[a-z0-9*.-]+")
EXTENSION = r"(?:\s?(?:转|ext\.?)\s?\d(?:-?\d){0,5})?"
RUN = re.compile(r"[(+]?\d+")
GLUED = frozenset("0123456789.,*/-")  # what stands before no telephone number
GOES_ON = frozenset("-)x")  # what a short run of digits may go on with in one
PHONE = re.compile(
    rf"""
    (?<![\d.,*/-])(?P<phone>
      (?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{{4}}[\s-]?\d{{4}}                    # a mobile
     |\(?[48]00\)?[\s-]?\d{{3,4}}[\s-]?\d{{3,4}}                            # 400-600-1234
     |[48]00\d{{1,2}}-\d{{3}}-?\d{{2,3}}                                    # 4008-200-138
     |\(?0\d{{2,3}}\)?[\s-]?\d{{4}}[\s-]?\d{{3,4}}                          # 0755-8600 1234
     |\(\d{{2,3}}\)\s?\d{{3,4}}[\s-]\d{{4}}                                 # (02) 7753-5711
     |(?:1[\s-]?)?[1-9]\d{{2}}[\s-]\d{{3}}[\s-]\d{{4}}                          # 888-486-4722
     |0?\d{{2,4}}[\s-]\d{{3}}[\s-]\d{{3,4}}                                 # 0709 579 000
     |1[89][06]0[\s-]?\d{{2,4}}[\s-]?\d{{3,4}}(?:[\s-]?\d{{1,4}})?          # 1800-102-4145
     |0\d{{4}}[\s-]\d{{6}}                                                  # 07700 900123
     |0\d{{1,4}}-\d{{6,8}}                                                  # 080-44292200
     |\+\d{{1,3}}[\s-]?\d{{6,12}}
     |[6-9]\d{{2,3}}x{{3,6}}\d{{0,3}}                                            # 9311XXXX42
     |10\d{{6}}|95\d{{3,4}}(?:-\d{{1,2}}(?!\d))?|96\d{{3,4}}|12[1-9]\d{{2}}|[6-9]\d{{9}}
    ){EXTENSION}(?![\d*元]|\.\d|,\d{{3}})
    """,
    re.VERBOSE,
)
# a word for calls right before a number of 8 digits, as in Hong Kong and Singapore
CALLED = lazy(
    r"(?:电话?|询|热线|专线|call|tel|phone|hotline|enq|enquir(?:y|ies)|whatsapp|(?<![a-z号])ph|on|at)[:\s]*$"
)
GROUPED = re.compile(r"(?<![\d.,*/-])[(+]?\d{2,5}\)?(?:[ -]\d{2,5}){1,4}(?![\d*]|[.,]\d)")
MAY_MESSAGE = re.compile("微信|公众号|薇信|威信|企鹅|加[v微]|v信|qq|whatsapp|telegram")
MESSENGER = lazy(
    r"(?:加|添加)?(?:我)?(?:微信|v信|薇信|威信|qq|企鹅|(?<=加)v|(?<=加)微|whatsapp|telegram)"
    r"(?:客服)?(?:号|id)?(?:[:：为是]|\s)?\s?(?P<name>[a-z][a-z0-9_\-]{5,19}"
    r"|(?<=qq[^\d]{0,3})\d{5,11})"
    r"|公众号[:：]?\s?[“\"'「《【](?P<name>[^”\"'」》】]{2,20})[”\"'」》】]"
)


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach somebody, as found."""

    start: int
    end: int
    kind: str  # phone, messenger, link, email


def find_links(text: str) -> Iterator[Contact]:
    """All links and mail addresses.

    >>> text = "点击cmbt.cn/hk还款，a**@163.com"
    >>> [text[c.start : c.end] for c in find_links(text)]
    ['cmbt.cn/hk', 'a**@163.com']
    """
    for match in LINK.finditer(text, timeout=1.0):
        yield Contact(*match.span(), "link")
    if "@" in text:
        for match in EMAIL.finditer(text, timeout=1.0):
            yield Contact(*match.span(), "email")


def _grouped(text: str, start: int) -> re.Match[str] | None:
    """A number in groups of any length (90030 55812), if as long as telephone numbers are."""
    match = GROUPED.match(text, start)
    if match is None:
        return None
    digits = sum(c.isdigit() for c in match[0])
    called = digits == 8 and CALLED.search(text, max(0, start - 14), start)
    if called or (9 <= digits <= 13 and match[0].lstrip("(+")[0] in "0136789"):
        return match
    return None


def _may_begin(text: str, start: int, end: int) -> bool:
    """Whether a telephone number may begin with a run of digits: most runs are amounts or days."""
    if text[start] != "(" and text[start - 1 : start] in GLUED:
        return False
    after = text[end : end + 1]
    return end - start >= 5 or after in GOES_ON or after.isspace()


def find_phones(text: str) -> Iterator[Contact]:
    """All telephone numbers and messenger names.

    >>> text = "详询95511转8或0755-86001234，加微信wlzx8866"
    >>> [text[c.start : c.end] for c in find_phones(text)]
    ['95511转8', '0755-86001234', 'wlzx8866']
    """
    end = 0
    for run in RUN.finditer(text):
        if run.start() >= end and _may_begin(text, *run.span()):
            digits = run.start() + (run[0][0] == "(")
            match = (
                PHONE.match(text, run.start())
                or PHONE.match(text, digits)
                or _grouped(text, run.start())
            )
            if match:
                end = match.end()
                yield Contact(*match.span(), "phone")
    if not MAY_MESSAGE.search(text):
        return
    for named in MESSENGER.finditer(text, timeout=1.0):
        yield Contact(*named.span("name"), "messenger")
