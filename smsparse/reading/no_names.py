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
    r"[0-9]{2}|银行卡|账户|还款|逾期|[您你]|在我|^[我本贵]|尾号|到期|日$|^日|^vip|(?:金|白金"
    r"|信用)卡$"
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
