"""Signals in who writes and where a text leads: sender, signature, contacts, links."""

import re
from collections.abc import Iterator
from datetime import datetime

from smsparse.cautions.roots import lazy, skipping
from smsparse.cautions.signal import Grade, Look, Signal, Span, asks
from smsparse.cautions.view import MOBILE, Signature, View
from smsparse.model import Event

ACCOUNT_ID = "(?=[a-z0-9_-]*[0-9])[a-z0-9][a-z0-9_-]{4,19}"
PROGRAM = (
    "(?:微信号?|wechat|weixin|薇信|威信|徽信|卫星号?|企鹅号?|扣扣|(?<![a-z0-9/])(?:qq|vx|wx)号?)"
)
ADD = (
    "(?:加(?<![增参追叠更附]加)|添加|搜索?|联系|私聊|私信)[^。,;!a-z0-9公企]{0,8}"
    "(?:微信|v信|vx|wx|薇|威信|企鹅|qq|扣扣|v(?![a-z0-9])|q(?= ?[0-9]{5})|微(?!博|众|粒|业|小"
    "|信公|信小|信服|信银|信支))"
    "(?!公众号|小程序|服务|银行|支付|扫|客服|里|中|-|我)"
)
OTHER_PROGRAM = (
    "(?:telegram|纸飞机|电报|飞机号|whatsapp|skype|钉钉号?|陌陌)[:号]?(?=[@a-z0-9_+]{4,})"
)
SAME_NUMBER = (
    "同(?:号?微|v|vx|薇|威信)(?!步)|微信同号|微同(?!步)|(?:通过|走|用|经)qq|qq(?:联系|群|号)"
    "|好友(?:申请|验证|请求)|(?:小红书|抖音|快手|闲鱼|贴吧)[^。,;!]{0,6}(?:私信|联系|搜)"
    "|(?:微|薇)(?=[a-z])[a-z_-]{1,12}[0-9]{2,10}"
)
GROUP = (
    "(?:退[费款息]|理赔|赔付|清退|协商|还款|处理|注销|核验|销户)群|(?:企鹅|扣扣)群"
    "|群号[:是]? ?[0-9]{6,10}"
)
SOCIAL = (
    f"{PROGRAM}(?:同号)?[:是为,]?\\s?{ACCOUNT_ID}"
    f"|(?<![a-z0-9/.])(?:[vq微薇威]|v信)号?[:是为]\\s?{ACCOUNT_ID}"
    f"|(?:\\+|加) ?(?:v|vx|wx|q|qq|微|薇|威)[:号]? ?{ACCOUNT_ID}|{SAME_NUMBER}|{GROUP}"
    f"|{ADD}|{OTHER_PROGRAM}"
)
SOCIAL_ROOTS = (
    "(?:微信|薇信|威信|徽信|卫星|企鹅|扣扣)号?(?:同号)?[:是为,]?\\s?[a-z0-9]|we(?:chat|ixin)|qq"
    "|vx|wx"
    f"|[vq微薇威]信?号?[:是为]|(?:\\+|加) ?[vwq微薇威]|{SAME_NUMBER}|{GROUP}|{ADD}|{OTHER_PROGRAM}"
)
OFFICIAL_CHANNEL = "企业微信(?!外)|企微|关注|公众号|服务号|小程序|官方微信|微信银行|微信客服"
PRINTED_MOBILE = lazy(r"(?<![\d*x.])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\d*x])")
OWN_MOBILE = lazy("(?:您|你|本机|预留|注册|绑定|登录|账户|账号|用户|尾号|会员|手机号)[^。,;]{0,8}$")
ABROAD = skipping(r"(?:00(?<![\d+]00)|\+(?<![\d+]\+))(?!86|0)\d(?:[ -]?\d){8,12}(?!\d)")
LENDING = lazy("贷|征信|还款|还钱|欠款|逾期(?!未取|未领|不取)|法院")
MANAGER = lazy("客户经理|信贷员|信贷经理|管户")  # banks give the number of theirs
VIRTUAL = lazy(r"(?:16[257]|17[01])\d{8}")
NEUTRAL = lazy(
    "[\u4e00-\u9fff]{0,4}"
    "(?:法务|法律|司法|催收|催缴|案件|征信|债务|清收|清欠|调解|诉讼|立案|仲裁|执行|贷后"
    "|客服|风控|逾期|还款|温馨|重要|紧急|协商|失信|网贷|法院|"
    "律师函?|资产|保全|债权|账单|欠款|系统|官方)(?:部|部门|中心|处|科|组|通知|通告|提醒|提示"
    "|告知|公告|办公室|管理部|管理中心|专员|催告|警告|催收|事务部|处理中心|服务中心"
    "|调解中心)+"
)
REGISTERED_ONLY = datetime.fromisoformat("2025-06-01T00:00:00+08:00")
ROLE = "(?:专员|主任|老师|规划师|工作人员|催收员|外包|承办人)"
UNLICENSED = lazy("^[\u4e00-\u9fff]{2,6}(?:金融|信贷|贷款|普惠|小贷)$")
SINGULAR = (  # not 我行, 我司, nor the tab "我" of an app
    "我(?<![自小大“\"'>-]我)(?![们行司院所处中公方部社的店局校会国平贷信馆站队家委市县区省银”\"'>-])"
)
FIRST_PERSON = skipping(SINGULAR)
NOWHERE = (0, 0)  # a signal that no words of the body show
ASKS = "还款|付款|转账|缴|欠|处理|协商|结清|还清|逾期|身份证|办理|归还|转入|退费|放款|下款|征信"
LINE = skipping(
    r"(?:4(?<![\d*.,-]4)00[ -]?(?:\d{3}[ -]?\d{4}|\d{4}[ -]?\d{3})"
    r"|8(?<![\d*.,-]8)00[ -]?(?:\d{3}[ -]?\d{4}|\d{4}[ -]?\d{3})"
    r"|9(?<![\d*.,-]9)5\d{3,6}|0(?<![\d*.,-]0)\d{2,3}[ -]?\d{7,8})(?![\d*])"
)
PRESSING = (
    Event.COLLECTION,
    Event.OVERDUE,
    Event.FAILED,
    Event.REMINDER,
    Event.RELIEF,
    Event.THIRD_PARTY,
)
BROKEN = skipping(
    "还款|欠款|欠债|逾期|起诉|诉讼|法院|法务|司法|刑事|案件|立案|公安|警方|传票|开庭|老赖"
    "|失信|征信|仲裁|律师|冻结|催收|转账|汇款|贷款|借款"
    "|执行|黑名单|通讯录|上门|拘留|报警|身份证|验证码|微信|支付宝|银行卡|账户|账号|微粒贷"
    "|借呗|花呗|白条|金条|微众|招商|户籍"
)


def broken_words(view: View) -> Iterator[Span]:
    """A key word with blanks or invisible characters inside: 还 款. Line breaks do not count."""
    if len(view.text) == len(view.plain.body):
        return
    for match in BROKEN.finditer(view.text):
        start, end = view.plain.place(*match.span())
        if end - start > len(match[0]) and "*" not in view.plain.body[start:end]:
            yield match.span()


def two_signatures(view: View) -> Iterator[Span]:
    """A lender's signature inside the text, and another body's at its start or end."""
    names = view.book.names
    if len(view.signatures) < 2:
        return
    outer = outer_signatures(view)
    if not outer or any(s.name in names or AGENT.search(s.name) for s in outer):
        return
    for inner in view.signatures:
        if inner.place == "middle" and inner.name in names:
            yield inner.start, inner.end


def outer_signatures(view: View) -> list[Signature]:
    """The signatures at the start and at the end of a text."""
    return [signature for signature in view.signatures if signature.place != "middle"]


AGENT = lazy(
    "律|法务|资产|信息|科技|催|服务|咨询|调解|金融|贷|银行|数科|小号|副号|云闪付|支付|账单|钱包"
    "|公司|管理|数据"
)


def wrong_signature(view: View) -> Iterator[Span]:
    """A signature that the lender's own notices do not bear, under a text that presses."""
    for signature in view.signatures:
        wrong = signature.name in ("微粒贷", "美团金融") and signature.place != "middle"
        if wrong and presses(view):
            yield signature.start, signature.end


def wrong_signature_with_a_way_out(view: View) -> Iterator[Span]:
    """Such a signature over a text that leads elsewhere: by a link or to a number."""
    for start, end in wrong_signature(view):
        if view.links or LINE.search(view.text) or PRINTED_MOBILE.search(view.text):
            yield start, end


def neutral_signature(view: View) -> Iterator[Span]:
    """Since mid-2025 carriers let only registered names through: 【法务部】 is none."""
    if not view.sender.startswith("106"):
        return
    for signature in view.signatures:
        neutral = signature.place != "middle" and NEUTRAL.fullmatch(signature.name)
        if neutral and view.received >= REGISTERED_ONLY:
            yield signature.start, signature.end


def unknown_body(view: View) -> Iterator[Span]:
    """A signature like 某某金融 that no list of lenders knows."""
    if view.reading.event in PRESSING and view.lender is None:
        for signature in view.signatures:
            if UNLICENSED.match(signature.name):
                yield signature.start, signature.end


def nobody_named(view: View) -> Iterator[Span]:
    """A text that presses for payment names no lender at all."""
    named = view.lender or view.reading.lender or view.signatures
    if view.reading.event in PRESSING and view.is_chinese and not named:
        yield NOWHERE


def presses(view: View) -> bool:
    """Whether the text presses for payment, or may: it speaks for a lender and fits no event."""
    event = view.reading.event
    return event in PRESSING or (event is Event.OTHER and view.lender is not None)


def person_writes(view: View) -> Iterator[Span]:
    """Who presses for payment says "I": lenders and their agents write as a body."""
    if presses(view):
        for person in FIRST_PERSON.finditer(view.text):
            yield person.span()


def mobile_sender(view: View) -> Iterator[Span]:
    """A text that presses for payment comes from a person's mobile number."""
    personal = MOBILE.fullmatch(view.sender) and not VIRTUAL.fullmatch(view.sender)
    if personal and presses(view) and view.is_mainland:
        yield NOWHERE


def far_sender(view: View) -> Iterator[Span]:
    """The sender or a number to call is abroad or of a virtual operator (mainland lenders)."""
    sender = view.sender
    if not view.is_chinese or not view.is_mainland:
        return
    for number in ABROAD.finditer(view.text):
        yield number.span()
    abroad = sender.startswith(("+", "00")) and len(sender) > 8
    if abroad or VIRTUAL.fullmatch(sender):
        yield NOWHERE


def mobile_to_call(view: View) -> Iterator[Span]:
    """A mobile number to call back, which is not said to be the reader's own."""
    if view.is_chinese and (presses(view) or LENDING.search(view.text)):
        for mobile in PRINTED_MOBILE.finditer(view.text):
            before = view.text[max(0, mobile.start() - 14) : mobile.start()]
            manager = MANAGER.search(before) and view.lender and not VIRTUAL.search(mobile[0])
            if not manager and not OWN_MOBILE.search(before):
                yield mobile.span()


def unknown_number(view: View) -> Iterator[Span]:
    """A line to call that is not known as this lender's, while lines of it are known."""
    lender = view.lender
    if lender is None or not lender.numbers:
        return
    for line in LINE.finditer(view.text):
        digits = re.sub(r"\D", "", line[0])
        known = digits.startswith(tuple([number.number for number in lender.numbers]))
        if not known and any(s.name in view.book.names for s in outer_signatures(view)):
            yield line.span()


SIGNALS = (
    Signal(
        "social_contact",
        Grade.A,
        asks(SOCIAL, needs=ASKS, unless=OFFICIAL_CHANNEL, roots=SOCIAL_ROOTS),
        examples=(
            "微粒贷逾期,协商还款请加微信 wlzx8866",
            "您的借款已移交,请联系QQ 1234567890处理欠款",
            "逾期3天,加V:hkzx9988协商",
        ),
        but_not=(
            "【微众银行】请在微信-我-服务-钱包-微粒贷借钱还款",
            "关注微信公众号“捷信金融”还款",
            "【民生银行】还款可到民生信用卡微信号上自行办理",
        ),
    ),
    Signal(
        "social_contact",
        Grade.B,
        asks(SOCIAL, unless=OFFICIAL_CHANNEL, roots=SOCIAL_ROOTS),
        examples=("有事加微信 zx20250101",),
        but_not=("添加企业微信领取权益",),
    ),
    Signal(
        "private_mobile",
        Grade.B,
        Look(mobile_sender),
        examples=(("13800000001", "你在我司的借款逾期3天,今天处理"),),
        but_not=(("95555", "【招商银行】您的信用卡已逾期,请尽快还款"),),
    ),
    Signal(
        "private_mobile",
        Grade.B,
        Look(mobile_to_call, r"1[3-9]\d(?:[ -]?\d{4}){2}"),
        examples=("逾期多日,请速联系王经理13800001234", "回电 138-0000-1234 处理"),
        but_not=("您支付宝账户138****7241扣款失败", "请致电95555", "绑定手机13800001234已变更"),
    ),
    Signal(
        "far_sender",
        Grade.B,
        Look(far_sender),
        examples=(
            ("17000001234", "微粒贷欠款今天还"),
            ("+85291234567", "【微众银行】您的微粒贷逾期"),
        ),
        but_not=(("10690001", "【微众银行】您的微粒贷逾期"), ("02160000000", "您的贷款逾期")),
    ),
    Signal(
        "broken_words",
        Grade.A,
        Look(broken_words),
        examples=("您的欠 款已移交法 院", "请尽快还\u200b款", "案 件资料已寄出"),
        but_not=("您的 还款日 为 4月18日", "已逾*期3天", "请尽快\n还款"),
    ),
    Signal(
        "two_signatures",
        Grade.A,
        Look(two_signatures),
        examples=("【星海网】尊敬的【微众银行】客户,您已逾期,请处理",),
        but_not=(
            "【广东农信】您的贷款将到期【鹤山农商银行】",
            "【恒邦信息】您在【洋钱罐】的借款逾期",
            "【江州某某信用管理有限公司】您在【洋钱罐】的借款逾期",
        ),
    ),
    Signal(
        "wrong_signature",
        Grade.B,
        Look(wrong_signature_with_a_way_out),
        examples=("【微粒贷】您的账单已逾期,点击 t.cn/A6x 还款",),
        but_not=("【微众银行】您的微粒贷已逾期,点击 t.cn/A6x", "【微粒贷】您的账单已逾期"),
    ),
    Signal(
        "wrong_signature",
        Grade.C,
        Look(wrong_signature),
        examples=("【微粒贷】您的账单已逾期",),
        but_not=("【微众银行】您的微粒贷已逾期",),
    ),
    Signal(
        "neutral_signature",
        Grade.C,
        Look(neutral_signature),
        examples=("【法务部】您的借款已逾期,请处理", "【案件中心】请联系我司"),
        but_not=("【招商银行】您的借款已逾期", ("95555", "【还款提醒】本期应还100元")),
    ),
    Signal(
        "unknown_body",
        Grade.C,
        Look(unknown_body),
        examples=("【鑫汇金融】您的借款已逾期",),
        but_not=("【小米金融】您的借款已逾期", "【招商银行】您的借款已逾期"),
    ),
    Signal(
        "nobody_named",
        Grade.C,
        Look(nobody_named),
        examples=("您在某平台的贷款已逾期,请尽快处理",),
        but_not=("【拍拍贷】您的借款已逾期", "【周周贷】您的贷款已逾期"),
    ),
    Signal(
        "named_agent",
        Grade.B,
        Look(person_writes, SINGULAR),
        examples=("你的单子被我压了两天,再不处理我也保不住你", "我是微粒贷的小王,想处理就联系我"),
        but_not=(
            "请在微信-我-服务-钱包-微粒贷借钱还款",
            "请打开App-我的-还款,如有疑问请联系我行",
            "我司已委托我所,请与我们联系",
        ),
    ),
    Signal(
        "named_agent",
        Grade.C,
        asks(
            f"(?:联系|咨询|找|与|由|加|向)…{ROLE}",
            unless="联系人",
            roots=ROLE,
        ),
        examples=("请联系清收主任登记", "与外包专员对接"),
        but_not=("请致电95555", "请联系我行客服"),
    ),
    Signal(
        "unknown_number",
        Grade.C,
        Look(unknown_number),
        examples=("【招商银行】您的信用卡已逾期,请致电400-123-4567",),
        but_not=("【招商银行】您的信用卡已逾期,请致电95555", "【省呗】逾期请致电400-123-4567"),
    ),
)
