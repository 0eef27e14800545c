"""What a reading may be unsure of: code -> (Chinese, English)."""

REASONS: dict[str, tuple[str, str]] = {
    "took too long": (
        "这条短信读取超时，没有读完，请自己看原文",
        "reading this text took too long and was stopped; please read the text itself",
    ),
    "text cut": (
        "短信太长，只读了前 {0} 个字",
        "the text is very long; only its first {0} characters were read",
    ),
    "rival amounts": (
        "短信里还有别的金额可能才是这一项：{0}",
        "another amount of the text may be meant instead: {0}",
    ),
    "sum does not add up": (
        "分项相加是 {0}，短信写的合计是 {1}",
        "the parts add up to {0}, but the text says {1}",
    ),
    "amount unexplained": (
        "短信里的 {0} 是什么金额，看不出来",
        "the text does not say what {0} is",
    ),
    "approximate amount": (
        "短信只写了大约的数：{0}",
        "the text states it only roughly: {0}",
    ),
    "weak amount": (
        "“{0}”前后没有写明这是应还金额，是按上下文推断的",
        "no word beside “{0}” says that it is due; it was taken so from the context",
    ),
    "day or month first": (
        "“{0}”可能是 {1}，也可能是 {2}",
        "“{0}” may mean {1} or {2}",
    ),
    "far from the text": (
        "“{0}”读成 {1}，离收到短信的日子太远",
        "“{0}” reads as {1}, which is far from the day of the text",
    ),
    "rival days": (
        "短信里还有别的日子可能才是还款日：{0}",
        "another day of the text may be the due date: {0}",
    ),
    "day unexplained": (
        "“{0}”前后没有写明这是还款日，是按上下文推断的",
        "no word beside “{0}” says that it is the due date; it was taken so from the context",
    ),
    "lender guessed": (
        "“{0}”不在已知机构名单里，机构名称是从句子里推断的",
        "“{0}” is no lender that smsparse knows; the name was taken from the sentence",
    ),
    "first month open": (
        "短信只写了每月几号还款，没写从哪个月开始，这里读成 {0}",
        "the text names a day of each month, not the first month; {0} was taken",
    ),
    "kind by likeness": (
        "短信的说法不在已知写法里，类型是按与其他短信的相似程度推断的，请自己看原文",
        "no known wording; taken from its likeness to other texts, please read it yourself",
    ),
    "kind disputed": (
        "按写法的规则是这一类，但整条短信更像另一类",
        "the known wordings say this kind, but the text as a whole is more like another",
    ),
}
