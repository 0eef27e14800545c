"""Invented wordings: a text and what it says come from the same template.

What stands in a template as ``{amount}`` is what a perfect reader finds in the text.
"""

from smsparse.model import Event

STATEMENT, REMINDER, OVERDUE = Event.STATEMENT, Event.REMINDER, Event.OVERDUE
COLLECTION, PAID, FAILED = Event.COLLECTION, Event.PAID, Event.FAILED
PAYOUT, RELIEF = Event.PAYOUT, Event.RELIEF

LOAN = {
    "reminder": (
        "【{sign}】您的{name}本期应还{amount}元，还款日为{due}，请提前备足资金。",
        "【{sign}】温馨提示：您的{name}第{term}期应还款{amount}元，将于{due}自动扣款。",
        "【{sign}】{name}还款提醒：{due}前请还款{amount}元，如已还款请忽略本短信。",
    ),
    "overdue": (
        "【{sign}】您的{name}已逾期{days}天，当前应还{amount}元，请尽快还款，以免影响征信。",
        "【{sign}】您{due}到期的{name}账单已逾期，应还金额{amount}元（含罚息），请立即处理。",
        "【{sign}】逾期提醒：您的{name}还款已逾期{days}天，逾期金额{amount}元，请今日内还清。",
    ),
    "overdue_terms": (
        "【{sign}】您的{name}已累计逾期{terms}期，逾期总金额{amount}元，请尽快还款。",
        "【{sign}】您的{name}有{terms}期账单逾期未还，合计应还{amount}元，请立即还款。",
    ),
    "failed": (
        "【{sign}】您的{name}今日扣款失败，应还{amount}元，请于今日24点前主动还款，避免逾期。",
        "【{sign}】因余额不足，您的{name}本期{amount}元未能扣款成功，请尽快存入足额资金。",
    ),
    "paid": (
        "【{sign}】您的{name}已成功还款{paid}元，感谢您的支持。",
        "【{sign}】{name}本期还款成功，扣款金额{paid}元，祝您生活愉快。",
    ),
    "paid_total": (
        "【{sign}】您的{name}已成功还款{paid}元，剩余待还总额{total}元。",
        "【{sign}】{name}本期还款{paid}元成功，剩余应还合计{total}元。",
    ),
    "settled": (
        "【{sign}】您的{name}已还款{paid}元，借款已全部结清，感谢您的信任。",
        "【{sign}】恭喜，您的{name}还款{paid}元，该笔借款已全部结清。",
    ),
    "payout": (
        "【{sign}】您的{name}借款{payout}元已成功发放至您的银行卡，请注意查收。",
        "【{sign}】放款通知：您申请的{name}{payout}元已放款成功，请按时还款。",
    ),
    "deferred": (
        "【{sign}】您的{name}延期还款申请已通过，{due}应还的{amount}元推迟至最后一期之后偿还。",
    ),
    "collection": (
        "【{agent}】受{sign}委托，您的{name}已严重逾期，欠款总额{all}元，请尽快联系我司处理。",
        "【{agent}】您在{sign}的{name}欠款共计{all}元长期未还，现由我司受托催收，请立即还款。",
    ),
    "offered": ("【{sign}】您的{name}逾期欠款现可申请减免，一次性结清仅需{offer}元，详询客服。",),
}

NUMBERED_LOAN = {
    kind: tuple(words.replace("{name}", "合同{ref}") for words in templates)
    for kind, templates in LOAN.items()
}

CARD = {
    "statement": (
        "【{sign}】您尾号{tail}的信用卡本期账单{amount}元，最低还款额{min}元，到期还款日{due}。",
        "【{sign}】您的信用卡（尾号{tail}）账单已出，应还{amount}元，最低应还{min}元，请于{due}前还款。",
    ),
    "reminder": (
        "【{sign}】您尾号{tail}信用卡本期应还{amount}元，最低还款{min}元，还款日{due}，请按时还款。",
    ),
    "overdue": (
        "【{sign}】您尾号{tail}的信用卡{due}到期的账单已逾期，尚欠{amount}元，最低还款{min}元，请尽快还款。",
        "【{sign}】您尾号{tail}信用卡已逾期，本期仍应还{amount}元，最低{min}元，请立即还款。",
    ),
    "paid": (
        "【{sign}】您尾号{tail}的信用卡已收到还款{paid}元，谢谢。",
        "【{sign}】您尾号{tail}信用卡还款{paid}元已入账。",
    ),
}

ENGLISH_CARD = {
    "statement": (
        "{sign} Credit Card {tail} statement: total due Rs {amount}, min due Rs {min}, due {due}",
        "{sign}: bill of card ending {tail} is Rs {amount}. Minimum due Rs {min}. Due {due}.",
    ),
    "reminder": (
        "Reminder: Rs {amount} is due on {sign} Credit Card {tail} by {due}. Minimum Rs {min}.",
    ),
    "overdue": (
        "Your {sign} Credit Card {tail} payment is overdue: Rs {amount}, minimum due Rs {min}.",
    ),
    "paid": ("Payment of Rs {paid} received on your {sign} Credit Card ending {tail}. - {sign}",),
}

ALERT = (
    "【{bank}】您尾号{debit}的账户于{clock}扣款{paid}元，用途：贷款还款。",
    "【{bank}】您尾号{debit}的储蓄卡{clock}支出人民币{paid}元（还款代扣）。",
)

NOISE = (
    (Event.OFFER, "【{sign}】您有最高{big}元额度待领取，年化低至3.6%，点击申请，拒收请回复R。"),
    (Event.OTHER, "【{sign}】验证码{code}，您正在登录，五分钟内有效，请勿告诉他人。"),
    (Event.OTHER, "【快跑快递】您的包裹已到南门驿站，取件码{code}，请及时领取。"),
    (Event.THIRD_PARTY, "【{sign}】您的联系人李某欠款逾期，请转告其尽快还款{big}元，谢谢配合。"),
)

KINDS = {
    "statement": STATEMENT,
    "reminder": REMINDER,
    "overdue": OVERDUE,
    "overdue_terms": OVERDUE,
    "failed": FAILED,
    "paid": PAID,
    "paid_total": PAID,
    "settled": PAID,
    "payout": PAYOUT,
    "deferred": RELIEF,
    "collection": COLLECTION,
    "offered": RELIEF,
}
