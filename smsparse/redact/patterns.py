"""The patterns of what says who the borrower is: names, numbers, links, addresses."""

import re

HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # keeps every place
GAP = r"[\s\u200b-\u200f\u2060\ufeff.·-]{0,2}"

# --- names ---------------------------------------------------------------------------------------
SURNAME = (
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏"
    "魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵"
    "万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘"
    "祝包宁尚官司欧阳諸葛張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧鐘譚陸範賈韋鄒錢嚴龍賀顧]"
)
HAN = "[\u4e00-\u9fff·*某]"
TITLE = "(?:先生|女士|小姐|太太|同学|美眉|老师)"
HEAD = r"^\s*(?:\[[^\]]*\]|【[^】]*】)?\s*(?:尊敬的|亲爱的|尊敬|尊貴的)?"  # a text's first words
LABEL = (
    "(?:户名|开户名|账户名|收款人|收款方|付款人|还款人|姓名|转告|轉告|转达|通知|告知|联系人|担保人|借款人"
    "|被执行人|被告|被申请人|员工|亲友|家属|同事)(?:名称|姓名)?(?:还?是|为)?\\s*[:：]?\\s*"
)
NAMES = tuple(  # each finds a name as its first group
    re.compile(pattern)
    for pattern in (
        rf"{HEAD}([^\s,:。!]{{1,12}}?)[(]?{TITLE}",
        rf"{HEAD}([^\s,:。!]{{1,12}}?)\s*,?\s*[您你]好",
        rf"({SURNAME}{HAN}{{0,3}}?)[(]?{TITLE}",
        rf"(?:尊敬的|亲爱的|致)({SURNAME}{HAN}{{1,3}}?)(?=[,:、\s(])",
        rf"{HEAD}({SURNAME}{HAN}{{1,2}})(?=[,:])",
        rf"{LABEL}({SURNAME}{HAN}{{1,3}}?)(?![\u4e00-\u9fff])",
        rf"{LABEL}(?![于向])({SURNAME}{HAN}{{1,2}})",
        rf"{HEAD}({SURNAME}{HAN}{{1,2}}?)(?=客户|用户|会员)",
        rf"(?:请问您?是|是)({SURNAME}{HAN}{{1,2}}?)(?=的|吗|本人)",
        r"\b(?:Hi|Hello|Dear|Mr\.?|Mrs\.?|Ms\.?|Miss|tell|inform|ask)\s+((?:[A-Z][A-Za-z'-]+)(?:\s[A-Z][A-Za-z'-]+){0,2})",
    )
)
NOBODY = re.compile(  # greeted, labelled or addressed without a name
    "[您你我]|客[户戶]|用[户戶]|会员|商户|家长|卡友|朋友|持卡人|借款人|顾客|业主|先生|女士|小姐|同学|大家"
    "|各位|贵宾|公司|银行|中心|机构|平台|部门|热线|温馨|马上|方式|方案|金额|金融|安全|任何|常见|白金|高端|金卡|黄金|万元"
    "|customer|sir|madam|user|member|cardholder|there|team|client|borrower|bank|card|upi|loan|ltd",
    re.IGNORECASE,
)

# --- numbers, links, addresses -------------------------------------------------------------------
MOBILE = re.compile(rf"(?<![\d*])(?:\+?86{GAP})?1[3-9]\d(?:{GAP}(?:\d{{4}}|\*{{4}})){{2}}(?![\d*])")
FOREIGN = re.compile(
    rf"(?<![\d*])\+\d{{1,3}}(?:{GAP}\d){{7,12}}(?![\d*])"
    rf"|(?<![\d*+.,])[6-9]\d{{4}}{GAP}\d{{5}}(?![\d*])|(?<![\d*+])0[17]\d(?:{GAP}\d){{7}}(?![\d*])"
)
ID_NUMBER = re.compile(
    rf"(?<!\d)\d{{6}}{GAP}(?:19|20)\d\d{GAP}\d{{4}}{GAP}\d{{3}}[\dXx](?!\d)"
    r"|(?<![\d*])\d{3,6}\*{6,}\d{0,4}[\dXx]?(?![\d*])"
)
ACCOUNT = re.compile(
    rf"(?<![\d*.,+])(?!0\d\d{GAP}\d{{8}}(?!\d)|0\d{{3}}{GAP}\d{{7,8}}(?!\d))"
    rf"(?:\d{GAP}){{8,}}\d{{4}}(?![\d*])"
    r"|(?<![\d*])\d{2,6}\*{2,5}(?=\d{4}(?!\d))"
    r"|(?<![A-Za-z0-9*/.-])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])(?=(?:[A-Za-z]*\d){6})[A-Za-z0-9]{10,}"
    r"(?![A-Za-z0-9*])"
)
LINK = re.compile(
    r"((?:https?://)?(?:(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?)"
    r"([/?#][^\s\u3000-\u303f\u4e00-\u9fff“”]+)"
)
MAIL = re.compile(r"[A-Za-z0-9_.*+-]+@[A-Za-z0-9*.-]+")
STREET = "(?:路|街|大道|巷|弄|胡同|村|小区|花园|公寓|新村|苑)"
ADDRESS = re.compile(
    r"(?:住址|户籍地址|户籍所在地|户籍地|居住地|住所地|家住|地址)[:为是]?\s*([^,。;!\s]{3,40})"
    rf"|((?:[\u4e00-\u9fff]{{2,7}}[省市区县镇乡])*[\u4e00-\u9fff]{{2,8}}{STREET}"
    r"[\u4e00-\u9fff]{0,4}\d+[号弄栋幢座室组单元\d#-]*)"
)
CALL_BACK = re.compile(
    "(?:联系|致电|电话|回电|来电|拨打|咨询|详询|专线|热线|客服|找|call|contact|phone)[^。;]{0,14}$",
    re.IGNORECASE,
)
