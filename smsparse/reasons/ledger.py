"""What the ledger concludes or doubts: code -> (Chinese, English)."""

REASONS: dict[str, tuple[str, str]] = {
    # which debt
    "text_fits_several_debts": (
        "{0} 名下有几笔债务，这条短信没有说清是哪一笔，暂归入最像的一笔",
        "A text fits several debts of {0}; it was put where it fits best",
    ),
    "joined_without_lender": (
        "来自 {0} 的一条短信没有写明机构，按金额、日期或发送号码归入这笔债务",
        "A text from {0} names no lender; its amount, day or sender led to this debt",
    ),
    "no_text_names_lender": (
        "没有一条短信写明这笔债务的机构",
        "No text names the lender of this debt",
    ),
    "card_seems_reissued": (
        "尾号 {0} 的卡似乎换成了尾号 {1}，两者按同一笔债务计算",
        "The card ending {0} seems to have become the one ending {1}; both count as one debt",
    ),
    "perhaps_several_loans": (
        "{0} 有两个不同的应还金额，可能是几笔借款，短信没有说清，这里合为一笔债务",
        "Two different amounts are due on {0}: perhaps several loans, kept as one debt here",
    ),
    # a bill
    "amount_jumps": (
        "同一账单的金额从 {0} 变为 {1}，没有还款或罚息能解释",
        "The amount of one bill went from {0} to {1} and no repayment or penalty explains it",
    ),
    "two_due_dates": (
        "同一账单有两个还款日：{0} 和 {1}，按后一条短信计算",
        "Two texts give one bill different days, {0} and {1}; the newer text is followed",
    ),
    "bill_without_amount": (
        "没有一条短信写明这期账单的金额",
        "No text states the amount of this bill",
    ),
    "paid_without_amount": (
        "账单金额不明，收到还款 {0}，按已还清计算",
        "The bill's amount is not known; the repayment of {0} is taken to cover it",
    ),
    "overdue_after_paid": (
        "已收到还款，但 {0} 的短信仍说未还",
        "The repayment had come, yet a text of {0} says that it is missing",
    ),
    "next_bill_below_rest": (
        "下一期账单 {1} 低于本期未还部分 {0}，两者不相符",
        "The next bill of {1} is lower than the rest of {0} that it should contain",
    ),
    "repaid_more_than_billed": (
        "还款 {0} 比当时的未还账单多 {1}",
        "A repayment of {0} is {1} more than the bills that were open",
    ),
    "repaid_unknown_amount": (
        "{0} 的短信说已还款，但没有写明金额",
        "A text of {0} tells of a repayment but not how much",
    ),
    "user_disputes": ("您对这期账单有争议", "You dispute this bill"),
    # what is owed
    "total_below_bills": (
        "短信说欠款总额 {0}，低于此前账单之和 {1}；以总额为准，账单可能已还或已包含在内",
        "A text states a total of {0}, less than the older bills together ({1}); the total counts",
    ),
    "total_is_principal": (
        "{0} 只是剩余本金，不含利息和费用",
        "{0} is the principal only, without interest and fees",
    ),
    "interest_part_unknown": (
        "还款 {0} 中有多少是利息，短信没有写明，全额从本金中扣减",
        "How much of the repayment of {0} was interest is not stated; all was taken off",
    ),
    "total_older_than_presumed": (
        "总额是 {0} 的数字，此后有账单推定已还，实际欠款可能更少",
        "The total is of {0}; bills presumed paid since then may have lowered it",
    ),
    "total_is_old": (
        "总额是 {0} 的数字，此后很久没有这笔债务的短信",
        "The total is of {0}, and no text of this debt came for a long time",
    ),
    "balance_never_stated": (
        "曾放款 {0}，没有短信写明还剩多少，这里只计已出账单",
        "{0} was paid out and no text states what is left; only bills are counted here",
    ),
    "only_payout_known": (
        "只知道曾放款 {0}，还没有账单，利息不明",
        "All that is known is the payout of {0}; there is no bill yet and interest is unknown",
    ),
    "open_bill_without_amount": (
        "有未还账单金额不明，实际欠款可能更多",
        "An open bill has no amount: more may be owed",
    ),
    "overdue_after_settled": (
        "短信曾说已结清，但 {0} 又有短信说逾期，这里仍按结清计算",
        "The debt was called settled, yet a text of {0} speaks of arrears; it counts as settled",
    ),
    "bill_after_settled": (
        "{0} 的短信说已结清，之后又出新账单，没有看到新的放款短信",
        "The debt was called settled on {0}; a new bill came and no payout was seen",
    ),
    # contacts
    "account_never_seen": (
        "账户 {0} 在这家机构此前的短信中从未出现，付款前请先核实",
        "The account {0} never stood in this lender's texts before: check it before you pay",
    ),
    "support_never_seen": (
        "电话 {0} 在这家机构此前的短信中从未出现，请先核实",
        "The number {0} never stood in this lender's texts before: check it first",
    ),
    # why a status was concluded
    "presumed_by_later_bill": (
        "{0} 的短信只说后一期账单，没有提到欠款，推定本期已还",
        "The text of {0} speaks of a later bill and of no arrears: taken for paid",
    ),
    "presumed_after_two_due_days": (
        "此后两个还款日都没有再提逾期（{0} 的短信），推定已还",
        "Two further due days passed without a word of arrears (text of {0}): taken for paid",
    ),
    "presumed_after_overdue": (
        "曾经逾期，没有看到还款短信，只因此后两期都未再提起而推定已还",
        "It was overdue and no repayment was seen; only the later silence lets it pass for paid",
    ),
    "contained_in_later_bill": (
        "未还部分已包含在后一期（{0}）账单中",
        "What is unpaid of it is contained in the later bill of {0}",
    ),
    "debit_failed_and_day_past": (
        "扣款失败，还款日 {0} 已过",
        "The debit failed and the due day {0} is past",
    ),
    "relief_granted": ("机构已同意延期或调整", "The lender granted a deferral or a new plan"),
    "user_paid": ("您说已还", "You say that it is paid"),
    "user_part_paid": ("您说已还一部分", "You say that a part is paid"),
    "user_unpaid": ("您说未还", "You say that it is not paid"),
    "user_negotiating": ("您正在与机构协商", "You are negotiating with the lender"),
    "user_disputed": ("您对这期账单有争议", "You dispute this bill"),
    "user_not_mine": ("您说这不是您的账单", "You say that this bill is not yours"),
}
