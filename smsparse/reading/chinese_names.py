"""A Chinese text -> the places where the name of a lender may stand that nobody listed."""

from collections.abc import Iterator

import regex

from smsparse.reading.lazily import lazy
from smsparse.reading.no_names import GENERIC_PART, NO_CHINESE_NAME, TOPIC, is_no_name

Place = tuple[int, int]

UNKNOWN = lazy(
    r"[“\"「](?P<name>[一-龥a-z0-9·]{2,10}(?:贷|花|借|分期|白条|金))[”\"」]"
    r"|您?在(?P<name>[一-龥a-z0-9]{2,9}?)(?:平台|app)?(?:上)?(?:的|办理的?|申请的?|借款|贷款|有)"
    r"|您的(?P<name>[一-龥a-z0-9]{2,8}?(?:房抵贷|消费贷|经营贷|助学贷款|贷|白条|花呗|借呗))(?!款)"
    r"|(?:你|您)?收到(?P<name>[一-龥a-z0-9]{2,8}?)打款|^(?P<name>[一-龥]{3,8}?)已超期"
    r"|您?(?:的|有一笔)?(?P<name>[一-龥]{2,6}?(?:贷|金条|白条))(?:借款|账单|已|逾期|将|今日|第)"
    r"|受(?P<name>[一-龥]{2,14}?)(?:的|公司)?委托"
    r"|(?:^|[,，。:】])(?P<name>[一-龥a-z]{2,10}?)(?:公司)?已?(?:于[\d年月日]{4,11})?已?将(?:其"
    r"|所?持有的?)?"
    r"(?:对[您你][^,，。]{0,8})?(?:全部)?(?:债权|[贷借]款)[^,，。]{0,20}?转让"
    r"|(?:委托方|债权人|债权方|出借方|原告)(?:为|是)?[:“\"]?(?P<name>[一-龥]{2,12}?(?:公司|银行"
    r"|金融|[小]贷|租赁|(?=[,，。”\"])))"
)
# how a text speaks in the name of a lender or to its customers
ADDRESSED = lazy(
    r"^(?P<name>[一-龥a-z0-9]{2,8}?)(?:温馨|友情|还款)?(?:提醒|提示|通知|告知)(?:您|你)?[:,，]"
    r"|^(?P<name>[一-龥a-z0-9]{2,8}?)(?:敬)?请[您你](?:查收|留意|注意|及时|按时|尽快)"
    r"|^(?P<name>[一-龥a-z0-9]{2,6}?)(?:客服|官方)[^,，。:]{0,6}[:,，]"
    r"|感谢您?(?:使用|选择|信任)(?P<name>[一-龥a-z0-9]{2,8}?)(?=[,，。!]|的|贷款|借款)"
    r"|[尊亲][敬爱]的(?P<name>[一-龥a-z]{2,6}?)(?:用户|客户|会员)(?=[,，:您])"
)
# where a name is likely and no more: the surer places go first
LOOSE = lazy(
    r"(?:在|于|通过|向|从|使用|经)(?P<name>[一-龥a-z]{2,7}?)(?:平台|app|小程序)?上?(?:的|办理|申请|借|贷"
    r"|逾期|有|所欠|拖欠|账单)"
    r"|[您你](?:所借|申请的|办理的|使用的|的)?(?P<name>[一-龥a-z]{2,6}?)(?:借款|贷款|账单|分期|月付|额度"
    r"|的订单|的借款|\d+元)"
    r"|(?:^|[】,，。!:])(?P<name>[一-龥a-z]{2,6}?)(?:用户|会员|客户)(?:您好|[:,，])"
    r"|(?:^|[】,，。!])(?P<name>[一-龥a-z]{2,6}?)(?:温馨|友情|还款)?(?:提醒|提示|通知|告知)[您你]"
    r"|(?:借款|贷款|账单|订单)\((?P<name>[一-龥a-z]{2,6})\)"
    r"|(?:登录|打开|进入|前往|下载|登陆)(?P<name>[一-龥a-z]{2,6}?)(?:app|小程序|还款|主动还款)"
    r"|欠(?P<name>[一-龥a-z]{2,6}?)的(?=[\d款钱])"
    r"|(?:我是|这里是|我们是|我这边是)(?P<name>[一-龥a-z]{2,7}?)的?(?:客服|贷后|催收|工作人员|专员|还款"
    r"|委外|法务|风控)"
    r"|(?P<name>[一-龥]{2,8}?)(?:\([一-龥]{2,4}\))?(?:小额贷款|网络小贷|消费金融|融资租赁|融资担保)"
    r"|(?:^|[】,，。!])(?P<name>[一-龥a-z]{2,8}?)(?:平台|公司)?委托我[司所公]"
    r"|与(?P<name>[一-龥a-z]{2,8}?)的?(?:借款|借贷|贷款|金融)(?:合同)?纠纷"
    r"|^(?P<name>[一-龥a-z]{2,8}?)(?:app|小程序)(?=[一-龥:])"
    r"|^(?P<name>[一-龥a-z]{2,6})[-—|]"
    r"|[-—~](?P<name>[一-龥a-z]{2,8})[。.!]?$|[,，。!](?P<name>[一-龥a-z]{2,6}?)(?:感谢|祝)[您你]"
    r"|[。!]\s*(?P<name>[一-龥]{2,6})$"
)
HEAD = lazy(r"\s*([一-龥a-z0-9]{2,10}?)[:：](?=[^\d])")
AT_END = lazy(
    r"(?:[。!]\s*|\s)([一-龥]{2,10}(?:银行|农信|农商行|信用社|小贷|消费金融|金融|信托))\s*$"
)
HOUSE_LOAN = lazy(r"助学贷款|公积金贷款|房贷|车贷|按揭贷款")
BANK_LIKE = lazy(
    r"(?<=^|[【\[,，。:“\"我在受是为与向由给])[一-龥]{2,8}(?:银行|农信|农商行|信用社|小贷"
    r"|消费金融|金融|信托|村镇银行)"
)


def chinese_names(plain: str, signatures: list[Place], agent: str | None) -> Iterator[Place]:
    """The places of a plain text, the surest first; an ``agent`` signs for somebody else."""
    yield from _worded(plain, UNKNOWN)
    addressed = [] if signatures else list(_worded(plain, ADDRESSED))
    head = HEAD.match(plain)
    if head and not signatures and not addressed and not is_no_name(head[1]):
        yield head.span(1)
    if not agent:
        yield from (s for s in reversed(signatures) if not TOPIC.fullmatch(plain[slice(*s)]))
    at_edge = BANK_LIKE.match(plain) or AT_END.search(plain)
    if at_edge:
        yield at_edge.span(at_edge.lastindex or 0)
    yield from addressed
    yield from (m.span() for m in (p.search(plain) for p in (HOUSE_LOAN, BANK_LIKE)) if m)
    yield from (p for p in _worded(plain, LOOSE) if not GENERIC_PART.search(plain[slice(*p)]))


def _worded(plain: str, pattern: "regex.Pattern[str]") -> Iterator[Place]:
    for match in pattern.finditer(plain, overlapped=True):
        if not is_no_name(match["name"]) and not NO_CHINESE_NAME.search(match["name"]):
            start, end = match.span("name")
            while plain[start] in "元的在您笔期人" and end - start > 3:
                start += 1
            yield start, end
