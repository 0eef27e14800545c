"""A body as written -> plain text in lower case, with the way back to the original places.

Lenders, carriers and forgers write one word in many ways: full-width forms, traditional
characters, spaces or stars inside words, zero-width characters, digits one by one. Folding undoes
all that, and remembers where each plain character stood, so that evidence points into the body.
"""

import re
import unicodedata
from dataclasses import dataclass

from smsparse.reading.lazily import lazy

TRADITIONAL = (
    "朞歀貳參陸綁轉謝帳"
    "帳賬應還繳額單貸銀臺幣號碼戶餘確認請儘與聯繫總計於為萬約會經過從開關貴費續違證審轉讓債務權託"
    "調訴訟"
    "國華豐匯東發體達將內後當時間點擊結終給統級組細紀錄記說讀議護變買賣質貨資賠趕車軟載輕辦進運遲"
    "邊鄉"
    "鎖錢鐘鐵長門閉閱陽際隨險離難雲電靜響頁項順須預領題顧類飛馬驗齊親愛爾無詢線專員處協商減優惠滿"
    "參與動滯納罰剩償該筆紅導報彙備實際業務條號瞭繼週檢視寶維數據機構訊團產區縣個來勞傳簽訂話圓網"
    "遠緩獲補徵誠執強沒嚴責財絕標賴況歸選擇撥稱儲蓄現顯見頭們電郵樓臨時鑰啟關鄰"
)
SIMPLIFIED = (
    "期款贰叁陆绑转谢账"
    "账账应还缴额单贷银台币号码户余确认请尽与联系总计于为万约会经过从开关贵费续违证审转让债务权托"
    "调诉讼"
    "国华丰汇东发体达将内后当时间点击结终给统级组细纪录记说读议护变买卖质货资赔赶车软载轻办进运迟"
    "边乡"
    "锁钱钟铁长门闭阅阳际随险离难云电静响页项顺须预领题顾类飞马验齐亲爱尔无询线专员处协商减优惠满"
    "参与动滞纳罚剩偿该笔红导报汇备实际业务条号了继周检视宝维数据机构讯团产区县个来劳传签订话圆网"
    "远缓获补征诚执强没严责财绝标赖况归选择拨称储蓄现显见头们电邮楼临时钥启关邻"
)
KEPT = frozenset("，。、；：！？（）【】“”‘’《》…￥¥₹£€₱₦→≥＊")
LOOKALIKES = {
    "：": ":",
    "；": ";",
    "！": "!",
    "？": "?",
    "（": "(",
    "）": ")",
    "￥": "¥",
    "＊": "*",
}
ZERO_WIDTH = "\u200b"

HAN = r"\u3400-\u9fff"
# what is dropped: zero-width characters; blanks and lone marks inside Chinese words; blanks
# between Chinese and digits
DROPPED = lazy(
    rf"{ZERO_WIDTH}+|(?<=\d) (?=[,.] ?\d)"
    rf"|(?<=\d ?\.) (?=\d\d?(?!\d))|(?<=\d ?,) (?=\d{{2,3}}(?!\d))"
    rf"|(?<=[{HAN}])(?:[ \t]+|[ \t]?[*·.\-_|^~][ \t]?)(?=[{HAN}])"
    rf"|(?<=[{HAN}:])[ \t]+(?=[\d¥$])|(?<=\d)[ \t]+(?=[{HAN}])"
)
# what one of those holds, found by its first character: most texts hold none
MAY_DROP = re.compile(
    rf"[ \t{ZERO_WIDTH}*·.\-_|^~](?:(?<=[ \t{ZERO_WIDTH}])|(?<=[{HAN}].)(?=[{HAN}]))"
)
SPACED_DIGITS = lazy(r"(?<![\d,.])\d(?: [\d.,\-]){4,}(?![\d])")
WIDE_COMMA = lazy(r"(?<=\d)，(?=\d{3}(?!\d))")
DOMESTIC = str.maketrans(TRADITIONAL, SIMPLIFIED)


class _Plain(dict[int, str]):
    """Each character's plain form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = self[code] = _plain(char)
        return plain


def _plain(char: str) -> str:
    if char in LOOKALIKES:
        return LOOKALIKES[char]
    if char in KEPT or char.isascii():
        return char.lower()
    if unicodedata.category(char) in ("Cf", "Mn", "Me", "Cc"):
        return ZERO_WIDTH
    if unicodedata.category(char) == "No":
        return char  # ① is a mark of a list, not a digit of the number behind it
    if char.isspace():
        return " "
    folded = unicodedata.normalize("NFKC", char.translate(DOMESTIC)).lower()
    return folded if len(folded) == 1 else char


PLAIN = _Plain()


@dataclass(frozen=True, slots=True)
class Folded:
    """Plain text, and for each of its characters the place in the body (``None``: the same)."""

    text: str
    places: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the body of ``text[start:end]``."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def fold(body: str) -> Folded:
    """Fold a body: white space around it goes, as do marks within its words and numbers.

    >>> folded = fold("您的欠 款１，２３４．５６元已逾*期")
    >>> folded.text
    '您的欠款1,234.56元已逾期'
    >>> folded.span(2, 4)
    (2, 5)
    >>> fold("電話0 7 5 5 - 8 6 1 0").text
    '电话0755-8610'
    """
    text = body.translate(PLAIN)
    if "，" in text:
        text = WIDE_COMMA.sub(",", text)
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    around = {*range(first), *range(last, len(text))}
    if not around and not MAY_DROP.search(text):
        return Folded(text, None)
    dropped = around | {n for match in DROPPED.finditer(text) for n in range(*match.span())}
    if " " in text:
        for match in SPACED_DIGITS.finditer(text):
            dropped |= {n for n in range(*match.span()) if text[n] == " "}
    if not dropped:
        return Folded(text, None)
    places = tuple(n for n in range(len(text)) if n not in dropped)
    return Folded("".join([text[n] for n in places]), places)
