"""Which bodies may concern debt at all: a coarse net that lets nothing of the owner's debt through.

The backup reader looks at a million bodies with it, so it is one pattern of the standard ``re``,
and every branch begins with one plain character: only so does the scan skip from one possible
beginning to the next instead of trying all words at every place.

A word of credit alone (贷款, 信用卡) is no sign of a debt: every advertisement has it. What every
text about a debt has is a word of paying back, of arrears, of money paid out, of law, or of what a
forger wants.
"""

import re

GAP = r"[\W_]{0,3}"  # evasive writing: 还 款, 逾*期
BEGINNINGS = {  # the characters that begin it: what follows, a space standing for a gap
    "还還": ("[款清本的上掉讫进来]", r"\s?[¥￥\d]"),
    "应應需待未已归歸偿償该該没再总總": (" [还還]",),
    "应應": ("[付缴繳]",),
    "逾": (" [期朞欺]",),
    "拖": ("[了欠着车車]",),
    "超": (" 期",),
    "欠": ("(?![费費])",),
    "扣": (" [款收划走到回不掉]", r"\s?[¥￥\d]"),
    "划": (" [扣走]",),
    "没未": ("[见扣]",),
    "尚": ("[余餘剩差短缺]",),
    "罚罰": ("息",),
    "补補": (r"[足齐齊钱錢上]",),
    "代": (" [扣偿]",),
    "账賬帳": (" [单單]",),
    "入": ("[账賬帳]成",),
    "结結": (" [清欠单單]",),
    "¥￥": (r"\s?\d",),
    "这這本首每当當": ("期",),
    "期": ("款",),
    "付": ("清",),
    "卡": ("[费費款]",),
    "租": ("[赁賃]",),
    "出": ("[账賬帳单單]",),
    "打": ("[进進到]",),
    "诉訴": ("[状狀]",),
    "原被": ("告",),
    "开開": ("庭",),
    "派": ("出所",),
    "村": ("委",),
    "清": (" [偿償]",),
    "违": (" 约",),
    "起": (" [诉訴]",),
    "律": (" [师師所]",),
    "法": (" 院",),
    "仲": (" 裁",),
    "调調": (" 解",),
    "纠糾": (" [纷紛]",),
    "案": (" 件",),
    "传": (" 票",),
    "失": (" 信",),
    "催": (" [收告]",),
    "展": (" 期",),
    "延": (" [期后後长至]",),
    "宽": (" 限",),
    "债債": ("",),
    "最": (" 低 [还還应應付]",),
    "月": ("供",),
    "供": ("款",),
    "放打拨撥备備": (" 款",),
    "缴繳": (" [款付]",),
    "帳": ("款",),
    "本": ("息",),
    "减": ("免",),
    "停": ("息",),
    "转": ("让",),
    "贷貸借": (
        (
            r"[^\n]{0,60}?(?:到期|到账|到賬|发放|成功|已入|存入|通过|入账|入帳|批|结案|还|還"
            "|处理|處理|转|轉|汇|匯|缴|繳|交费|监管|清[零退理空]|超标|洗钱|洗錢|涉嫌|冻结|凍結|冒"
            "用|退费|消除"
            "|诈骗|失联|受理|对账)"
        ),
    ),
    "到": (r"期[^\n]{0,30}?[贷貸借]",),
    "分": (r"期[^\n]{0,10}?(?:成功|已|办|受理)",),
    "信": (r"用卡[^\n]{0,40}?(?:存入|入账|转入|收到|全额)",),
    "第": (r"\s?[\d一二三四五六七八九十]+\s?(?:/\s?\d+\s?)?期",),
    "征": (" 信",),
    "注": ("销",),
    "安": ("全账户",),
    "验": ("资",),
    "刷": ("流水",),
    "解": ("冻",),
    # what forgers and bullies say
    "户戶": ("籍", "名"),
    "收": (r"到[^\n]{0,30}?[贷貸借]", "款人", "[讫訖妥]", r"到[^\n]{0,8}?款"),
    "通": ("讯录", "訊錄", "缉"),
    "不再": ("[还還]",),
    "身": ("败名裂",),
    "堵": ("门",),
    "横": ("幅",),
    "后後": ("果",),
    "监監": ("管.?[账賬帳户戶]",),
    "洗": ("[钱錢]",),
    "骗": ("贷",),
    "退": ("[费赃]",),
    "垫": ("付",),
    "担": ("保人",),
    "尾": ("款",),
    "旧": ("账",),
    "平": ("账",),
    "刑": ("事",),
    "额額": (r"度[^\n]{0,20}(?:清零|归零|清空|全部|激活)",),
    "利": ("息", r"率[^\n]{0,12}(?:超|过高|下调|调整)"),
    "保": ("证[金账]",),
    "激": ("活费",),
    "诚": ("意金",),
    "裸": ("",),
    "曝": ("光",),
    "人": ("事科",),
    "躲": ("着",),
    "外": ("访",),
    "上": ("门",),
}
ENGLISH = """
    due loan pay paid emi owe owing outstanding instal statement stmt stmnt arrears debt overdraft
    settle disburs lend borrow delinq bounce collect recover default nach ecs legal advocate
    mandate bill minimum dishono credit auto-debit autodebit arbitration balance bayad baaki baki
    kist bakaya jama\\ kar mkopo deni utang lipa court our\\ client repossess debit\\ order
    days\\ late comes\\ out penal dpd arrear sarfaesi liability pymt pmt auto-deduct will\\ pull
"""
MONEY = "rs inr ₹ ksh kshs kes ngn ₦ php ₱ ghs ugx £"  # before a number: English texts are terse


def _branches() -> dict[str, list[str]]:
    """What may follow each first character; English in small, title and capital letters."""
    found: dict[str, list[str]] = {}
    for firsts, rests in BEGINNINGS.items():
        for first in firsts:
            found.setdefault(first, []).extend(rest.replace(" ", GAP) for rest in rests)
    for sign in MONEY.split():
        for spelling in {sign, sign.upper(), sign.capitalize()}:
            found.setdefault(spelling[0], []).append(rf"{spelling[1:]}[.\s]?\d")
    for word in re.split(r"(?<!\\)\s+", ENGLISH.strip()):
        for spelling in (word, word.capitalize(), word.upper()):
            found.setdefault(spelling[0], []).append(spelling[1:])
    return found


SIEVE = re.compile("|".join(f"{first}(?:{'|'.join(r)})" for first, r in _branches().items()))
