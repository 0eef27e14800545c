"""From a body as written to the plain words that warnings are looked for in, and back.

Forged texts break words up or dress them (还 款, ＱＱ, 還款) so that filters miss them. The plain
form is half-width, lower case and simplified, without gaps inside Chinese; every place in it leads
back to its place in the body.
"""

import re
from typing import NamedTuple

ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0f"
BLANKS = " \t\u00a0\u2002\u2003\u2009\u3000"
DOTS = "·•∙・‧"
CHINESE = "\u2e80-\u2fff\u3005-\u9fff"

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
FULL_LOWER = {code + 0xFEE0: code + 32 for code in range(ord("A"), ord("Z") + 1)}
RINGED_LETTERS = (0x24B6, 0x24D0, 0x1F150, 0x1F170, *range(0x1D400, 0x1D6A4, 26))
TRADITIONAL = str.maketrans(
    "帳賬戶轉匯還貸銀請聯繫電話號碼個幾訴訟關閉註銷驗證費務處後將結額開發給課員內財產傳強執"
    "應繳繫誠實網絡鏈賣買過時間達點單據減豁壓嚇滅殺們親屬鄰裡車極認識錢線儲蓄隊檢徵現團當遲"
    "責導歸萬無與專櫃啟動確錄餘報來會學親嚴懲涉從離導歐優惠約業變經濟進責僅備參層彈復惡慮懷戰",
    "账账户转汇还贷银请联系电话号码个几诉讼关闭注销验证费务处后将结额开发给课员内财产传强执"
    "应缴系诚实网络链卖买过时间达点单据减豁压吓灭杀们亲属邻里车极认识钱线储蓄队检征现团当迟"
    "责导归万无与专柜启动确录余报来会学亲严惩涉从离导欧优惠约业变经济进责仅备参层弹复恶虑怀战",
)
ALIKE = str.maketrans("帐➕—–【】［］（）：，；！？“”", '账+--[][]():,;!?""')
RINGED = {  # ① ⓐ Ⓐ 🅐 🅰 ❶ ➀ and bold letters: in forged texts they stand for plain ones
    **{first + n: ord("1") + n for first in (0x2460, 0x2776, 0x2780, 0x278A) for n in range(9)},
    **{first + n: ord("a") + n for first in RINGED_LETTERS for n in range(26)},
    **{first + n: ord("0") + n for first in range(0x1D7CE, 0x1D800, 10) for n in range(10)},
    0x24EA: ord("0"),
}
FOLD = {**LOWER, **FULL_WIDTH, **FULL_LOWER, **TRADITIONAL, **ALIKE, **RINGED}

GAP = re.compile(  # begins with one class of characters, so that the search skips to them
    f"[{BLANKS}{ZERO_WIDTH}{DOTS}*]"
    f"(?:(?<=[{ZERO_WIDTH}])[{ZERO_WIDTH}]*"
    f"|(?<=[{CHINESE}][{BLANKS}])[{BLANKS}{ZERO_WIDTH}]*"
    f"|(?<=[{BLANKS}])[{BLANKS}{ZERO_WIDTH}]*(?=[{CHINESE}])"
    f"|(?<=[{CHINESE}][{DOTS}*])(?=[{CHINESE}]))"
)


class Plain(NamedTuple):
    """The plain ``text`` of a ``body``; ``at`` holds the place of each of its characters."""

    body: str
    text: str
    at: range | list[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place in the body of a place in the text."""
        return self.at[start], self.at[end - 1] + 1

    def quote(self, start: int, end: int) -> str:
        """The words of the body at a place in the text."""
        first, last = self.place(start, end)
        return self.body[first:last]


def plain(body: str) -> Plain:
    """The plain form of a body.

    >>> found = plain("请 转 账至 ＱＱ")
    >>> found.text, found.quote(1, 3)
    ('请转账至qq', '转 账')
    """
    folded = body.translate(FOLD)
    at: list[int] = []
    pieces: list[str] = []
    end = 0
    for gap in GAP.finditer(folded):
        pieces.append(folded[end : gap.start()])
        at.extend(range(end, gap.start()))
        end = gap.end()
    if not pieces:
        return Plain(body, folded, range(len(folded)))
    pieces.append(folded[end:])
    at.extend(range(end, len(folded)))
    return Plain(body, "".join(pieces), at)
