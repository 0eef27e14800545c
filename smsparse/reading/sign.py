"""The signs: what a word in a text can tell about the amount, day or number beside it."""

from enum import StrEnum


class Sign(StrEnum):
    """What a cue word stands for."""

    # what an amount is
    DUE = "due"  # 应还, amount due
    REST = "rest"  # 仍需还, still unpaid
    MIN = "min"  # 最低还款额, minimum due
    TOTAL = "total"  # 欠款总额, total outstanding
    PRINCIPAL_LEFT = "principal left"  # 剩余本金
    ARREARS = "arrears"  # 逾期金额
    OWED = "owed"  # 欠款, dues
    REPAY = "repay"  # 还款 500 元: due or paid, the text decides
    RECEIVED = "received"  # 存入, 已还: what was repaid
    PRINCIPAL = "principal"
    INTEREST = "interest"
    PENALTY = "penalty"
    FEE = "fee"
    BOTH = "principal and interest"  # 本息: leaves the role to its neighbours
    SUM = "sum"  # 合计, total of
    WITHIN = "within"  # 含, 其中: what follows is a part of what went before
    LIMIT = "limit"  # 额度, credit limit
    LOAN = "loan"  # 借款, 贷款
    WAIVED = "waived"  # 减免
    ORIGINAL = "original"  # 原应还
    EACH = "each"  # 每期
    BALANCE = "balance"  # 余额
    CLOSE_FOR = "close for"  # 仅需支付: the price of a settlement
    SPEND = "spend"  # 消费
    # what a day is
    DUE_DAY = "due day"  # 还款日
    FALLS_DUE = "falls due"  # 到期
    BY = "by"  # 前, before
    DEBIT = "debit"  # 扣款
    AS_OF = "as of"  # 截至
    BILL_DAY = "bill day"  # 账单日
    BEGUN = "begun"  # 申请, 发放, 转让: when something began
    GRACE = "grace"  # 宽限期
    VISIT = "visit"  # 上门, 开庭
    CONTACT_BY = "contact by"  # 前联系
    WAS_DUE = "was due"  # 应于
    FROM_DAY = "from day"  # 自…起
    # what has happened
    OVERDUE = "overdue"
    MISSED = "missed"  # 未还, 未缴: overdue where the day is past
    FAILED = "failed"
    NO_SUCCESS = "no success"  # 失败, 未成功: of a debit
    SUCCESS = "success"
    PAID = "paid"
    PAID_SO_FAR = "paid so far"  # 已还2,500元: a repayment, or an aside of a reminder
    CLEARED = "cleared"  # 已结清
    PAYOUT = "payout"
    ISSUED = "issued"  # 账单已出
    BILL = "bill"
    CARD = "card"  # 信用卡
    CREDIT = "credit"  # 贷款, 分期, 借款: the text is about credit
    TIMELY = "timely"  # 请按时还款
    FUNDS = "funds"  # 请保证余额充足
    DEFERRED = "deferred"  # 展期成功, 延期获批
    RELIEF = "relief"  # 减免, 协商, 个性化分期
    LEGAL = "legal"  # 起诉, 律师函, 上门, 债权转让
    COLLECTOR = "collector"  # 委外, 法务, 案件
    ENTRUSTED = "entrusted"  # 受…委托
    ASSIGNED = "assigned"  # 债权转让
    # what the text is not
    IF = "if"  # 如, 若, 避免: what follows has not happened
    HARMLESS = "harmless"  # 逾期将影响征信: looks like a cue and is none
    WILL = "will"  # 将, 会
    MUST = "must"  # 应, 请, 需
    CODE = "code"  # 验证码
    TELL = "tell"  # 请转告
    KIN = "kin"  # 您的联系人, 家人
    LURE = "lure"  # 最高可借, 立即提现
    REFUSED = "refused"  # 未通过审核
    UTILITY = "utility"  # 电费, 话费
    INSURANCE = "insurance"  # 保费
    DEPOSIT = "deposit"  # 工资, 退款, 转账存入
    INVESTOR = "investor"  # 出借人: the reader is the one who lends
    PARCEL = "parcel"  # 取件码, 借阅
    NOTICE = "notice"  # 利率调整, 积分, 开通
    WARNING = "warning"  # 谨防诈骗
