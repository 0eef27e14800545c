"""Words that stand where a lender's name may stand and are none: topics, helpers, plain words."""

from smsparse.reading.lazily import lazy

# signatures that name a topic or a kind of sender, not a lender
TOPIC = lazy(
    r"(?:提醒|通知|确认|提示|中心|公告|预警|告知|温馨|客服|服务|贷款|信用贷|短信|系统|催收|案件"
    r"|司法|法务部?|征信|紧急|还款|账单|催告|调查)+(?:函|部|书)?|.*(?:通知|提醒|确认|函|告知书?)"
)
# who writes for a lender
AGENT = lazy(
    r"律师|律所|事务所|法务|法律|资产|信息|管理|咨询|催收|数据|外包|委外|金服务|调解|仲裁|科技"
    r"|enforcement|agents?\b|bailiff|solicitors?|attorneys?|law|advocates?|recover|collect"
    r"|associates|legal|adalat|court"
)
_GENERIC = (
    "本行 我行 我司 本司 我公司 贵行 平台 本平台 贷款 借款 多个 名下 车贷 消费贷 个人消费贷 网贷 "
    "小额贷 助学贷 还款日 还款 今日 中午 内 本人 线 信用贷 "
    "温馨 友情 特别 重要 风险 紧急 最后 逾期 账单 客服 借款 贷款 银行 持卡 新老 全体 各位 广大 老"
)
GENERIC = frozenset(_GENERIC.split())
NO_CHINESE_NAME = lazy(
    r"[0-9]{2}|银行卡|账户|还款|逾期|[您你]|届时|开户行|^由|在我|^[我本贵]|尾号|到期|日$|^日|^vip|(?:金|白金"
    r"|信用)卡$"
)
# what only describes a loan or a way to pay: 您的个人消费借款, 登录手机银行还款
GENERIC_PART = lazy(
    r"个人|消费|本期|当期|本月|当月|信用|房屋|住房|最新|全部|剩余|线上|车辆|汽车|抵押|经营|助学|循环"
    r"|综合|现金|小额|商品|历史|[本该这一两几每多]笔|未还|待还|应还|自动|电子|银行|网络|教育|装修|医美"
    r"|手机|流动|公积金|商业|按揭|二手|购车|购房|农户|担保|质押|合作|首期|末期|下期|上期|期|部分|提前"
    r"|今[日天]|昨[日天]|明[日天]|以前|之前|前$|逾|审核|微信|支付宝|官方|本人|合同|协议|系统|短信|电话"
    r"|及时|尽快|立即|按时|主动|我|他|她|它|这|那|哪|什么|多次|名下|客服|法院|起诉|公安|征信|通讯|单位"
    r"|身份|可用|临时|固定|总|分期|贷后|月|年|日$|号$|时$|后$|内$|上$|下$|的|了|是|为|已|未|将|被|不|请"
    r"|谢谢|感谢|祝|愉快|知悉|拒收|退订|见谅|收到|理解|配合|打扰|辛苦|有|无|和|与|及|或|从|向|把|对|给|让|需|应|欠|还|借|钱|款|账|元|卡"
)
_NO_NAME = (
    "dear hi hello your total loan emi legal notice alert update reminder important sir madam "
    "customer personal home credit payment card account info urgent final amount pay team nach "
    "ecs success don't ur we our the this it im u you last oops done low special receipt asante "
    "salamat thank thanks rs inr first new bill statement e-statement emi ref mr ms mrs "
    "upi paytm app visa mastercard rupay cibil crb bvn jan feb mar apr may jun jul aug sep sept "
    "oct "
    "nov dec january february march april june july august september october november december "
    "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday today "
    "cash momo m-pesa mpesa gpay phonepe sms sim id no yes monthly weekly insurance gst charges "
    "card autopay enach mandate bank branch warning last group finance loans home gold car auto "
    "vehicle field section advocate return"
)
NO_NAME = frozenset(_NO_NAME.split())


def is_no_name(words: str) -> bool:
    """Whether plain words name a topic or nothing in particular."""
    return words in GENERIC or words in NO_NAME or TOPIC.fullmatch(words) is not None
