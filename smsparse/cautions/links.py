"""Signals in the links of a text. A link alone is the weakest of all signals.

Lenders send short links too, so an unknown host counts only where it is the sole way to pay, and
never a host that earlier genuine texts of the same lender used (see ``assess``).
"""

import re
from collections.abc import Iterator

from smsparse.cautions.signal import Grade, Signal, Span
from smsparse.cautions.view import ODD_TLDS, Link, View

BRANDS = (
    "weilidai|webank|weizhong|huabei|jiebei|baitiao|jintiao|youqianhua|duxiaoman|anyihua"
    "|haoqidai|meituan|fangxinjie|"
    "alipay|zhifubao|cmbchina|icbc|abchina|bankcomm|citicbank|cmbc|psbc|spdb|pingan"
    "|chinabank|jingdong|360jie|qifu|"
    "hdfcbank|icicibank|axisbank|sbicard|kotak|bajajfin|kreditbee|paytm|chase|wellsfargo"
    "|capitalone|barclay"
)
DRESSED = re.compile(
    f"(?:^|[.-])(?:[a-z0-9]+-)*(?:{BRANDS})(?:-[a-z0-9]|[a-z]*\\d|\\.(?:com|cn|net)\\.)"
    f"|-(?:{BRANDS})"
)
REPAY = re.compile(
    "(?:点击?|戳|打开|进入|登录|访问|复制|链接|网址|速还|还款|还清|处理|办理|缴款|缴纳"
    "|支付|查看|核实|速看|申请|here|link|visit|pay|click|login|log in|settle|clear)"
)
OTHER_WAY = re.compile(
    "app|公众号|小程序|手机银行|网银|自动(?:扣款|还款|划扣|扣)|扣款|代扣|尾号|账户|存入"
    "|存足|余额|致电|详询|客服|热线|咨询|"
    "柜台|网点|微信|支付宝|银行卡|\\d{5}|call|auto|bank|paybill|upi|debit"
)


def dressed_host(view: View) -> Iterator[Span]:
    """A host that looks like a lender's and is not known as one: a bare address, webank-pay.top."""
    for link in strange(view):
        label = link.host.rsplit(".", 1)[-1]
        if label.isdigit() or ODD_TLDS.fullmatch(label) or DRESSED.search(link.host):
            yield link.start, link.end


def dressed_host_to_pay(view: View) -> Iterator[Span]:
    """Such a host, and the text asks to repay through it."""
    for start, end in dressed_host(view):
        if asked_to_open(view, start, end):
            yield start, end


def sole_link(view: View) -> Iterator[Span]:
    """An unknown host that is the only way to pay the text gives."""
    for link in strange(view):
        rest = view.text[: link.start] + " " + view.text[link.end :]
        if asked_to_open(view, link.start, link.end) and not OTHER_WAY.search(rest):
            yield link.start, link.end


def strange(view: View) -> Iterator[Link]:
    """The links of a text whose hosts no lender is known to own."""
    keys = [lender.key for lender in view.book.lenders if lender.domains]
    for link in view.links:
        if not any(view.book.owns_host(key, link.host) for key in keys):
            yield link


def asked_to_open(view: View, start: int, end: int) -> bool:
    """Whether the words around a link ask to open it."""
    around = view.text[max(0, start - 24) : start] + view.text[end : end + 12]
    return REPAY.search(around) is not None


SIGNALS = (
    Signal(
        "strange_link",
        Grade.A,
        dressed_host_to_pay,
        examples=(
            "【微众银行】您的微粒贷逾期,请点击 webank-pay.com/a 还款",
            "【花呗】账单逾期,速还 http://203.0.113.9/hb",
            "您的借款逾期,点击 hk.jdjr-loan.top/x 处理",
        ),
        but_not=(
            "【招商银行】点 cmbchina.com/hk 还款",
            "【省呗】逾期1天,立即处理 sb.cn/h2",
        ),
    ),
    Signal(
        "strange_link",
        Grade.B,
        dressed_host,
        examples=("【微众银行】微粒贷.详情 webank-pay.com/a",),
        but_not=("【招商银行】明细 cmbt.cn/KTW",),
    ),
    Signal(
        "sole_link",
        Grade.C,
        sole_link,
        examples=("【信用飞】账单到期,点击t.xyf.cn/Qw3还款",),
        but_not=(
            "【信用飞】账单到期,点击t.xyf.cn/Qw3还款或登录App",
            "【招商银行】点 cmbchina.com/hk 还款",
        ),
    ),
)
