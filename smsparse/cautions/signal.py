"""What a signal is: a code, how grave it is, how it is found, and texts that show it.

A signal is found in the plain words of a text (see ``plain``). A sentence that warns against a
trick is not the trick: such sentences are passed over. Few texts bear any signal, so one pattern
of all roots tells first whether it is worth looking for them one by one (see ``assess``).
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from smsparse.cautions.roots import compiled, lazy, skipping
from smsparse.cautions.view import View

Span = tuple[int, int]
Find = Callable[[View], Iterator[Span]]
Example = str | tuple[str, str]  # a body, or a sender and a body

SENTENCE_END = lazy(r"[。!；;\n]|\.\s")
CLAUSE_END = lazy(r"[。!；;\n,，?？]|\.\s")
WARNS = lazy(
    "谨防|警惕|(?<!涉嫌)(?:诈骗分子|骗子冒充|电信诈骗|网络诈骗)|不法分子|冒充|假冒|仿冒|为由|骗局"
    "|反诈(?!与|和|部门|专班)|防骗|防诈"
    "|均为(?:诈骗|虚假|违法)|[的都均皆即也]就?[是系为属]于?(?:电信)?(?:诈骗|骗局|骗术|骗子|虚假"
    "|假的)"
    "|轻信|(?:请勿|切勿|不要)相信|不可信|谨慎甄别|注意甄别|上当受骗|谣言|均非我|与我[行司]无关"
    "|凡是?[^。]{0,12}[要称让求]|任何(?:机构|单位|要求|声称|自称|索要|名义)|如有人|若有人"
    "|有人(?:以|自称)"
    "|如遇[^。]{0,10}(?:要求|索|让您|自称|有人|可疑|诈骗)|(?:类似|此类)(?:来电|短信|电话|情况)"
    "|名义[^。]{0,4}[索收要诱诈让]|(?:立即|直接|及时|请|一律)挂断|自称"
    "|声称|谎称"
    "|(?<![和与给向联系])对方(?:会|常|往往|谎|诱)|从未(?:授权|委托|要求)|未(?:授权|委托)任何"
    "|beware|never (?:ask|call|request|share|disclose)|fraudster|scam|do not share|don't share"
    r"|hang up|report (?:it )?(?:at|on) |digital arrest|\b(?:won't|will not|don't|do not) ask"
    "|no (?:officer|bank|employee|staff)|(?:if|should) (?:someone|anyone|somebody)|anyone (?:ask"
    "|who|claim)"
)
INFORMS = lazy(  # a notice on tricks names many of them, sentence by sentence
    "防范[电诈骗]|小贴士|安全课堂|风险提示|郑重声明|重要声明|识别[冒骗诈假]|提示消费者|骗人|骗[!?]"
    "|[都均就%也]是诈骗|一律(?:不要|挂断|拒绝)|(?:不要|不予)理[会睬]|请[^。,]{0,8}举报|冒牌|仿冒"
    "|陌生(?:人|来电)"
    "|(?<!您)伪造[^。,]{0,6}(?:客服|短信|链接|app)|不会(?:要求|索取|索要|让您|向您|以任何|收取"
    "|通过)|远离"
    "|从不[^。,]{0,4}[要以会索]|从未(?:授权|委托|要求)|不存在[^。,]{0,14}(?:情况|业务|说法|渠道)"
    "|防骗|冒充"
    "|never (?:ask|share|text|request)|(?:scam|fraud) (?:alert|warning)"
)
PRIVATE = lazy(  # what a notice does not lead to
    r"1[3-9]\d(?:[ -]?\d{4}){2}|(?:qq|微信号?|[vq薇]|wx|vx)群?[:是]? ?(?=[a-z_-]*\d)[a-z0-9_-]{5,}"
    r"|https?:|[a-z0-9]/[a-z0-9]|\d{15}|户名|\+\d|@|(?<!\d)00\d{8}|(?:kindly|please|must) pay"
)
FORBIDS = lazy(
    "请勿|切勿|勿|不要|不会|不得|从不|从未|绝不|决不|严禁|禁止|谨慎|无需|无须|不收取|不需要|不用"
    "|不支持|不提供|不办理|不接受|不存在|拒绝|切忌|不可(?!信)"
    "|没有[^。,]{0,4}(?:业务|渠道|通道)"
    r"|\b(?:do not|don't|never|not)\b"
)


class Grade(IntEnum):
    """How much a signal weighs: A alone is grave, B with another, C only beside others."""

    C = 1
    B = 2
    A = 3


@dataclass(frozen=True, slots=True)
class Look:
    """How a signal is found: ``find`` yields places in the plain text.

    ``roots`` is a pattern that every text with the signal holds, and few others (see ``roots``
    for its form). Without roots a signal lies not only in words: it is looked for in every text.
    """

    find: Find
    roots: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """One signal; the examples are tested."""

    code: str
    grade: Grade
    look: Look
    examples: tuple[Example, ...]
    but_not: tuple[Example, ...] = ()

    @property
    def find(self) -> Find:
        """What yields its places in the plain text."""
        return self.look.find

    def may_stand_in(self, text: str) -> bool:
        """Whether it is worth looking for in a plain text: a signal without roots always is."""
        return not self.look.roots or skipping(self.look.roots).search(text) is not None


def one_of(*vocabulary: str) -> str:
    """A pattern for one of these words, which are separated by blanks.

    >>> one_of("转账 汇款", "打款")
    '(?:转账|汇款|打款)'
    """
    return f"(?:{'|'.join(' '.join(vocabulary).split())})"


def words(*patterns: str, needs: str = "", unless: str = "", roots: str = "") -> Look:
    """Finds any of the patterns in the plain text.

    In a pattern, ``…`` stands for up to 12 characters of the same clause, ``……`` for up to 20 of
    the same sentence. ``needs`` must stand somewhere in the text, ``unless`` nowhere in the
    sentence. A sentence that warns against the trick is passed over. ``roots`` are given where
    the patterns begin with words that every text has.
    """
    pattern = _spelled("|".join(patterns))

    def find(view: View) -> Iterator[Span]:
        text = view.text
        start = end = 0  # of the sentence looked at last: a text may be one of a thousand matches
        excused = False
        for match in compiled(pattern).finditer(text):
            if needs and not compiled(needs).search(text):
                return
            if not start <= match.start() < end:
                start, end = sentence_at(text, match.start())
                excuse = unless and compiled(unless).search(text, start, end)
                excused = bool(excuse or WARNS.search(text, start, end) or is_notice(text))
            if not excused:
                yield match.span()

    return Look(find, _loosened(_spelled(roots) or pattern))


def asks(*patterns: str, needs: str = "", unless: str = "", roots: str = "") -> Look:
    """Like ``words``, for what a text asks to do: "请勿…" in the clause before is no request."""
    found = words(*patterns, needs=needs, unless=unless, roots=roots)

    def find(view: View) -> Iterator[Span]:
        for start, end in found.find(view):
            clause = _last(_ends(CLAUSE_END, view.text), start)
            if not FORBIDS.search(view.text, clause, end):
                yield start, end

    return Look(find, found.roots)


@lru_cache(maxsize=4)
def is_notice(text: str) -> bool:
    """Whether a text tells of tricks and leads to nobody's telephone, chat, link or account."""
    return INFORMS.search(text) is not None and PRIVATE.search(text) is None


def _spelled(pattern: str) -> str:
    return pattern.replace("……", "[^。;!]{0,20}").replace("…", "[^。,;!]{0,12}")


def _loosened(roots: str) -> str:
    """Roots whose gaps may hold 。 too: a class without Chinese compiles in a fifth of the time.

    What they find stands in more texts, never in fewer, as no gap stands in a lookaround.
    """
    return roots.replace("[^。,", "[^,").replace("[^。;", "[^;")


def sentence_at(text: str, at: int) -> Span:
    """Start and end of the sentence that a place stands in."""
    end = SENTENCE_END.search(text, at)
    return _last(_ends(SENTENCE_END, text), at), end.start() if end else len(text)


@lru_cache(maxsize=4)
def _ends(mark: re.Pattern[str], text: str) -> list[int]:
    """Where the marks of a text end, found once for all places that are asked for."""
    return [found.end() for found in mark.finditer(text)]


def _last(ends: Sequence[int], at: int) -> int:
    """The last of these up to a place."""
    before = bisect_right(ends, at)
    return ends[before - 1] if before else 0
