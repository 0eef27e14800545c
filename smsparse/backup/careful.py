"""A stretch of XML in, every tag that can be made out of it out, whatever is wrong with it.

No entity is expanded and nothing is looked up: a DOCTYPE is refused. A tag that is not well formed
(a bare quote or bracket in a text, a quote never closed) is read by the names of its attributes.
"""

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from smsparse.backup.values import value

ATTRIBUTE = re.compile(r"""\s+([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')""")
TAG = re.compile(
    r"""<(/?[A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*+)\s*(/?)>"""
)
OPENING = re.compile(r"<(?=[/!?A-Za-z_])")  # any other bracket is stray text
MOST = 200  # attributes of one tag; the app writes at most 60
READ = "text/plain"  # of a part that says anything else nothing is read
BROKEN = re.compile(r"<(sms|mms|part|addr)(?=\s)")
# The attributes that a broken tag is read by.
KNOWN = re.compile(
    r"""\s(protocol|address|date|type|subject|body|toa|sc_toa|service_center|read|status|locked
    |date_sent|sub_id|readable_date|contact_name|name|time|msg_box|m_type|sub|ct_t|m_id|tr_id
    |m_size|m_cls|pri|rr|d_rpt|d_tm|exp|st|v|seen|text_only|creator|ct_l|ct_cls|sub_cs|retr_st
    |retr_txt|retr_txt_cs|resp_st|resp_txt|rpt_a|read_status|sim_slot|seq|ct|chset|cd|fn|cid|cl
    |ctt_s|ctt_t|text|data|charset)\s*=\s*(["'])""",
    re.VERBOSE,
)
RECORD = r"""<[sm]ms\s+[\w.:-]+\s*=\s*["']|</(?:smses|allsms)"""
ENDS = {  # what a broken tag cannot reach beyond
    "sms": re.compile(RECORD),
    "mms": re.compile(RECORD + r"|<parts?[\s>]|<addrs?[\s>]|</mms"),
    "part": re.compile(RECORD + r"|<part\s|</parts|<addrs?[\s>]|</mms"),
    "addr": re.compile(RECORD + r"|<addr\s|</addrs|</mms"),
}
CLOSED = re.compile(r"""["']\s*/?>""")
END, OPEN_END = re.compile(r"\s*/>"), re.compile(r"\s*>")  # where the last quote is missing
BLANK = " \t\r\n\ufeff"  # a byte order mark may stand before each of two joined files
COMMENTS = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"))


class Tag(NamedTuple):
    """A tag with its attributes; ``name`` is empty for a stretch that is none, ``!`` for a DOCTYPE.

    ``harm`` says what was wrong with it, ``cut`` that it breaks off, ``alone`` that it closes
    itself.
    """

    name: str
    start: int
    attributes: dict[str, str]
    harm: frozenset[str] = frozenset()
    cut: bool = False
    alone: bool = False


def tags(text: str) -> Iterator[Tag]:
    """Every tag of the text in turn; what lies between them is passed if it is blank."""
    place = 0
    unclosed: set[str] = set()
    while True:
        opening = OPENING.search(text, place)
        start = opening.start() if opening else len(text)
        if start > place and text[place:start].strip(BLANK):
            yield Tag("", place, {}, frozenset({"backup_stray"}))
        if opening is None:
            return
        if match := TAG.match(text, start):
            yield whole(match)
            place = match.end()
        elif skipped := after_comment(text, start, unclosed):
            place = skipped
        elif text.startswith(("<!DOCTYPE", "<!doctype", "<!ENTITY"), start):
            yield Tag("!", start, {})
            return
        elif match := BROKEN.match(text, start):
            tag, place = broken(text, match)
            yield tag
        else:
            yield Tag("", start, {}, frozenset({"backup_stray"}))
            place = start + 1


def after_comment(text: str, start: int, unclosed: set[str]) -> int:
    """Where the comment ends that begins here; 0: none begins here or it has no end."""
    for opening, closing in COMMENTS:
        if text.startswith(opening, start) and closing not in unclosed:
            end = text.find(closing, start + len(opening))
            if end >= 0:
                return end + len(closing)
            unclosed.add(closing)  # so that it is not searched again and again
    return 0


def whole(match: re.Match[str]) -> Tag:
    """A well-formed tag."""
    name, raw, slash = match.groups()
    if not raw or (name == "part" and READ not in raw):
        return Tag(name, match.start(), {}, alone=bool(slash))
    harm: set[str] = set()
    pairs = [(pair[1], pair[2] or pair[3] or "") for pair in islice(ATTRIBUTE.finditer(raw), MOST)]
    attributes = dict(reversed(pairs))  # of two with one name the first counts
    if len(attributes) < len(pairs):
        harm.add("backup_attribute")
    if not raw.isprintable() or "&" in raw:
        attributes = {name: value(raw, harm) for name, raw in attributes.items()}
    return Tag(name, match.start(), attributes, frozenset(harm), alone=bool(slash))


def broken(text: str, match: re.Match[str]) -> tuple[Tag, int]:
    """A tag that is not well formed, and where to read on.

    A value reaches from its quote to the next attribute with a known name: so quotes and brackets
    inside a text stay in it, and a quote that is never closed does not swallow what follows.
    """
    name, start = match[1], match.start()
    limit = ENDS[name].search(text, match.end())
    end = limit.start() if limit else len(text)
    found: dict[str, re.Match[str]] = {}
    for attribute in islice(KNOWN.finditer(text, match.end(), end), MOST):
        found.setdefault(attribute[1], attribute)
    harm = {"backup_broken"}
    attributes: dict[str, str] = {}
    if not found:
        return Tag(name, start, {}, frozenset(harm), cut=True), end
    for this, following in pairwise(found.values()):
        raw = text[this.end() : following.start()].rstrip()
        attributes[this[1]] = value(raw.removesuffix(this[2]), harm)
    last = list(found.values())[-1]
    closing = OPEN_END if name == "mms" else END
    close = CLOSED.search(text, last.end(), end) or closing.search(text, last.end(), end)
    if close is None:  # the last value may be cut short too: it is not taken
        return Tag(name, start, attributes, frozenset(harm), cut=True), end
    attributes[last[1]] = value(text[last.end() : close.start()], harm)
    return Tag(name, start, attributes, frozenset(harm)), close.end()
