"""Signals in how words are spelled: what a reader understands and a filter does not.

Words with blanks or invisible characters inside are found elsewhere (see ``origin``). Here are
key words half in pinyin, with signs between their characters or with characters that only look
like the right ones, and telephone numbers written out in words.
"""

from collections.abc import Iterator

from smsparse.cautions.signal import Grade, Signal, one_of, words

PINYIN = dict(
    pair.split(":")
    for pair in one_of(
        "还:huan 款:kuan 欠:qian 逾:yu 期:qi 起:qi 诉:su 法:fa 院:yuan 立:li 案:an 传:chuan",
        "票:piao 失:shi 信:xin 征:zheng 冻:dong 结:jie 催:cui 收:shou 转:zhuan 账:zhang 贷:dai",
        "借:jie 网:wang 微:wei 威:wei 执:zhi 行:xing 记:ji 录:lu 支:zhi 付:fu 洗:xi 白:bai 黑:hei",
        "户:hu 债:zhai 钱:qian",
    )[3:-1].split("|")
)
KEY_WORDS = one_of(
    "还款 欠款 逾期 起诉 法院 立案 传票 失信 征信 冻结 催收 转账 贷款 借款 网贷 微信 威信 执行",
    "记录 支付 洗白 黑户 欠债 还钱 欠钱 借钱",
)[3:-1].split("|")
SIGN = r"[._|~^`=+<>☆★●○◆◇■□▲△♥❤✦_\\/-]"
ALIKE = (
    "[还欠借贷汇][歀欵]|逾[斯朞]|愈期|[网借]甙|甙款|起拆|诉颂|征伩"
    r"|己(?<!自己)(?<!知己)(?:经?逾|超期|移交|立案|到期|冻结|被起|被列)|夭(?<=[0-9]夭)(?!折)"
)
NUMERAL = "[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]"
SPELLED_NUMBER = (
    f"{NUMERAL}(?:[ -]?{NUMERAL}){{7}}"
    r"|1(?<![\d.,]1)(?:[ ._~-]\d){10}(?![\d.])"
    r"|[qv微薇扣][:： ]?\d(?:[ ._~-]\d){4}"
)


def in_letters() -> Iterator[str]:
    """Key words of which a part is in pinyin, inside Chinese: zheng信, 网dai."""
    for word in KEY_WORDS:
        first, second = word[0], word[1]
        one, two = PINYIN[first], PINYIN[second]
        yield f"{first}{SIGN}?{two}(?![a-z])"
        yield f"{one[0]}(?<![a-z/.]{one[0]}){one[1:]} ?(?:{second}|{two}(?=[\u4e00-\u9fff]))"


def with_signs() -> Iterator[str]:
    """Key words with a sign between their characters: 还.款, 贷★款."""
    for word in KEY_WORDS:
        yield f"{word[0]}{SIGN}{{1,2}}{word[1]}"


def beginnings() -> Iterator[str]:
    """Roots of all these that compile in little time: any sign stands for SIGN."""
    for word in KEY_WORDS:
        first, second = word[0], word[1]
        one, two = PINYIN[first], PINYIN[second]
        yield f"{first}(?:[\\W_]{{1,2}}{second}|[\\W_]?{two})"
        yield f"{one} ?(?:{second}|{two})"


SIGNALS = (
    Signal(
        "broken_words",
        Grade.A,
        words(
            *in_letters(),
            *with_signs(),
            ALIKE,
            SPELLED_NUMBER,
            roots="|".join([*beginnings(), ALIKE, SPELLED_NUMBER]),
        ),
        examples=(
            "您的网dai逾期,zhengxin要花了",
            "请尽快还.款,以免影响征★信",
            "您己逾期3夭,请尽快处理欠歀",
            "今天不联系就上门,电话壹伍玖柒柒零贰捌捌肆壹",
            "专线处理请联系 1 3 8 0 0 0 0 1 2 3 4",
        ),
        but_not=(
            "请打开 zhengxin.example.cn 查看征信报告",
            "逾期1天.请尽快还款",
            "二〇二五年十月十五日前还款壹仟捌佰贰拾元整",
            "如果是您自己逾期后已还款,请忽略",
            "【招商银行】还款请登录掌上生活App",
        ),
    ),
)
