"""Signals in the links of a text. A link alone is the weakest of all signals.

Lenders send short links too, so an unknown host counts only where it is the sole way to pay, and
never a host that earlier genuine texts of the same lender used (see ``assess``).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from smsparse.cautions.roots import lazy
from smsparse.cautions.signal import Grade, Look, Signal, Span
from smsparse.cautions.view import ODD_TLDS, Link, View
from smsparse.lenders import Book

BRAND_NAMES = (
    "weilidai|webank|weizhong|huabei|jiebei|baitiao|jintiao|youqianhua|duxiaoman|anyihua|haoqidai"
    "|meituan|fangxinjie|alipay|zhifubao|cmbchina|icbc|abchina|bankcomm|citicbank|cmbc|psbc|spdb"
    "|pingan|jingdong|360jie|qifu|hdfc|hdfcbank|icici|icicibank|axisbank|sbicard|kotak|bajajfinserv"
    "|kreditbee|paytm|chase|wellsfargo|capitalone|barclaycard|klarna|tala|branch|fairmoney"
)
BRANDS = lazy(BRAND_NAMES)
LONG_BRANDS = frozenset(brand for brand in BRAND_NAMES.split("|") if len(brand) > 6) | {
    "alipay",
    "webank",
}
LURES = lazy(
    "pay|repay|loan|bank|safe|secure|security|verify|auth|kyc|clear|credit|hk|huankuan|daikuan"
    "|zx[a-z]{0,3}|zhengxin|vip|emi|login|update|fast|face|gov|xyk|xykf?|kf|kefu|jr|app|card|ewm"
    "|settle|relief|support|online|jinrong|xinyong|fenqi|yuqi|zhangdan|h5|fq|dk|qr|jq"
)
BORROWED_ENDING = lazy(r"\.(?:cn|gov|hk|uk|us|in)\.com|\.com\.(?:co|cc|vip)")
KNOWN_HOSTS: dict[int, tuple[Book, frozenset[str]]] = {}  # by the id of a book, which is held
SHORTENED = lazy(r"\.(?:app|page|smart|onelink)\.link$")  # many lenders' apps open by these
SECOND_LEVEL = lazy("com|net|org|gov|edu|co|ac")
OPEN = lazy(
    "点击?|戳|打开|进入|登[录陆]|访问|复制|链接|网址|速还|还款|还清|处理|办理|缴|支付"
    "|查看|核实|速看|申请|授权|验证"
    "|认证|解锁|兑换|提交|here|link|visit|pay|click|log ?in|settle|clear|update|verify|confirm|at"
)
OTHER_WAY = lazy(
    "app|公众号|小程序|手机银行|网银|自动(?:扣款|还款|划扣|扣)|扣款|代扣|尾号|账户|存入"
    "|存足|余额|致电|详询|客服|热线|咨询|"
    "柜台|网点|微信|支付宝|银行卡|\\d{5}|call|auto|bank|paybill|upi|debit"
)


ABROAD = lazy("cc|info|biz|me|tv|pro|io|la|im|mobi|tech|us|co|in|ws|be|gl")
INITIALS = lazy(  # of lenders, with what they would do there
    "(?:cmb|ccb|boc|icbc|psbc|spdb|cgb|cib|citic|pab|jd|jr|mt|dxm|wld|wz|hb|jb|bt|ayh|ppd|fql|yqg"
    "|zl|msxf|qf|hhb|xyf|xy|sb|hb|yxh|zfb)(?:pay|hk|huankuan|loan|dk|daikuan|credit|card|kf|repay"
    "|zx)"
    "[a-z0-9]{0,4}|(?:pay|hk|loan|repay)(?:cmb|ccb|boc|icbc|psbc|jd|mt|dxm|wld|hb|jb|ayh|ppd|fql"
    "|yqg)"
)


def dressed_host(view: View) -> Iterator[Span]:
    """A host dressed up as a lender's: a bare address, a cheap ending, webank-pay.com."""
    for link in strange(view):
        top = link.host.rsplit(".", 1)[-1]
        if is_dressed(link.host) or (view.is_mainland and ABROAD.fullmatch(top)):
            yield link.start, link.end


@lru_cache(maxsize=1000)
def is_dressed(host: str) -> bool:
    """Whether a host that no lender is known to own borrows a lender's or a payment's name.

    >>> [is_dressed(h) for h in ("webank-pay.com", "alipay.hk-x.cn", "meituan.net", "sb.cn")]
    [True, True, False, False]
    >>> [is_dressed(h) for h in ("cmbchlna.com", "zxxf.cn.com", "lender.app.link")]
    [True, True, False]
    """
    labels = host.split(".")
    if SHORTENED.search(host):
        return False
    if labels[-1].isdigit() or ODD_TLDS.fullmatch(labels[-1]) or BORROWED_ENDING.search(host):
        return True
    last = -3 if len(labels) > 2 and SECOND_LEVEL.fullmatch(labels[-2]) else -2
    name, below = labels[last], labels[:last]
    for label in (name, *below):
        words = label.split("-")
        if len(words) > 1 and any(LURES.fullmatch(w) or BRANDS.fullmatch(w) for w in words):
            return True
    brand = BRANDS.match(name)
    glued = brand and brand[0] != name and re.search("pay|loan|hk|vip|card", name)
    borrowed = any(BRANDS.fullmatch(label) for label in below)
    dressed = glued or borrowed or INITIALS.fullmatch(name) or is_misspelled(name)
    return bool(dressed)


def is_misspelled(name: str) -> bool:
    """Whether a name is a long brand but for one letter: cmbchlna, alipey.

    >>> [is_misspelled(name) for name in ("cmbchlna", "alipey", "cmbchina", "huanbei")]
    [True, True, False, False]
    """
    return name not in LONG_BRANDS and any(
        abs(len(brand) - len(name)) < 2 and _is_one_off(name, brand) for brand in LONG_BRANDS
    )


def _is_one_off(one: str, other: str) -> bool:
    """Whether one letter was replaced, added or left out."""
    return any(
        one[:n] == other[:n] and {one[n:], one[n + 1 :]} & {other[n:], other[n + 1 :]}
        for n in range(len(one) + 1)
    )


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
    for link in view.links:
        labels = link.host.split(".")
        above = (".".join(labels[n:]) for n in range(len(labels)))
        if owned_hosts(view.book).isdisjoint(above):
            yield link


def owned_hosts(book: Book) -> frozenset[str]:
    """All hosts that a lender of the book is known to own; looked up once for a book."""
    if id(book) not in KNOWN_HOSTS:
        hosts = frozenset(domain.host for lender in book.lenders for domain in lender.domains)
        KNOWN_HOSTS[id(book)] = book, hosts
    return KNOWN_HOSTS[id(book)][1]


def asked_to_open(view: View, start: int, end: int) -> bool:
    """Whether the words around a link ask to open it."""
    around = view.text[max(0, start - 24) : start] + view.text[end : end + 12]
    return OPEN.search(around) is not None


SIGNALS = (
    Signal(
        "strange_link",
        Grade.A,
        Look(dressed_host_to_pay),
        examples=(
            "【微众银行】您的微粒贷逾期,请点击 webank-pay.com/a 还款",
            "【花呗】账单逾期,速还 http://203.0.113.9/hb",
            "您的借款逾期,点击 hk.jdjr-loan.top/x 处理",
            "【招商银行】信用卡逾期,请登录 cmbpay.cn/x 还款",
            "【招联金融】请复制链接 zhaolian.cc/hk 打开还款",
        ),
        but_not=(
            "【招商银行】点 cmbchina.com/hk 还款",
            "【省呗】逾期1天,立即处理 sb.cn/h2",
        ),
    ),
    Signal(
        "strange_link",
        Grade.B,
        Look(dressed_host),
        examples=("【微众银行】微粒贷.详情 webank-pay.com/a",),
        but_not=("【招商银行】明细 cmbt.cn/KTW",),
    ),
    Signal(
        "sole_link",
        Grade.C,
        Look(sole_link),
        examples=("【信用飞】账单到期,点击t.xyf.cn/Qw3还款",),
        but_not=(
            "【信用飞】账单到期,点击t.xyf.cn/Qw3还款或登录App",
            "【招商银行】点 cmbchina.com/hk 还款",
        ),
    ),
)
