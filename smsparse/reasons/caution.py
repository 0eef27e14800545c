"""What a text is warned of, and what to do first: code -> (Chinese, English).

The sentences say what stands in the text and why to be careful. They never say what the text is:
that cannot be known from a text.
"""

REASONS: dict[str, tuple[str, str]] = {
    "worded_like_forged": (
        (
            "整条短信的说法（例如“{0}”）更像冒充或违规催收的短信，不像机构平常的通知。"
            "先在机构自己的 App 里核对"
        ),
        (
            "the text as a whole (“{0}”, for one) is worded more like forged or abusive texts than"
            " like a lender's notices: check in the lender's own app first"
        ),
    ),
    "personal_account": (
        (
            "短信要求把钱付到个人名下（“{0}”）。持牌机构的还款不会进私人账户，先在该机构自己"
            "的 App 里核对"
        ),
        (
            "the text asks to pay into a person's account (“{0}”); licensed lenders collect"
            " no repayment that way: check in the lender's own app first"
        ),
    ),
    "changed_account": (
        "短信要求改用别的账户或渠道还款（“{0}”）。先用以前的渠道，或打自己查到的客服电话核对",
        (
            "the text asks to pay another way than usual (“{0}”); use the way you know, or"
            " check on a number that you looked up yourself"
        ),
    ),
    "account_changed": (
        "收款账户（“{0}”）和这家机构以前短信里的不一样，先向机构核对",
        (
            "the account to pay into (“{0}”) is not the one of this lender's earlier texts;"
            " check with the lender first"
        ),
    ),
    "other_company": (
        "收款单位（“{0}”）不是短信所说的机构。先向机构核实它有没有委托或转让",
        (
            "the payee (“{0}”) is not the lender that the text names; ask the lender whether"
            " it assigned the debt or commissioned the payee"
        ),
    ),
    "wallet_account": (
        "短信给的收款方是支付宝或微信账号（“{0}”），看不出是谁的。先在机构自己的 App 里核对",
        (
            "the text asks to pay a wallet (“{0}”), and whose it is cannot be seen; check in"
            " the lender's own app first"
        ),
    ),
    "pay_by_chat": (
        "短信要求用聊天工具付款或传凭证（“{0}”），这不是机构的还款渠道，先在官方 App 核对",
        (
            "the text asks to pay or to send proof by chat (“{0}”), which is no lender's way"
            " to be paid; check in the official app first"
        ),
    ),
    "safe_account": (
        "短信提到“{0}”。没有机构会要求把钱或额度转出去核验，不要转，可拨打 96110 咨询",
        (
            "the text speaks of “{0}”; no lender asks to move money or credit for a check:"
            " move nothing, ask the lender (in mainland China also 96110)"
        ),
    ),
    "fee_first": (
        "短信要求先付一笔费用（“{0}”）。放款、减免、撤销都不需要先交钱，先向机构核对",
        (
            "the text asks for a fee beforehand (“{0}”); loans and relief need none: check"
            " with the lender first"
        ),
    ),
    "close_account": (
        "短信说要注销账户或整改利率（“{0}”）。机构不会为此联系，也没有账户会因未注销影响征信",
        (
            "the text speaks of closing an account or correcting a rate (“{0}”); lenders do"
            " not write about that, and an account left open harms no credit record"
        ),
    ),
    "record_repair": (
        "短信提到“{0}”。征信异议申请不收费，没有人能代为消除真实的记录",
        (
            "the text speaks of “{0}”; objecting to a credit record is free, and nobody can"
            " have a true entry removed"
        ),
    ),
    "asks_for_secrets": (
        "短信要求提供密码、验证码、证件或控制手机（“{0}”）。不要给，任何机构都不需要",
        (
            "the text asks for a code, a password, papers or control of the phone (“{0}”);"
            " give none, no lender needs them by text"
        ),
    ),
    "social_contact": (
        "短信要求加私人社交账号（“{0}”）。先用机构官方 App 里的客服，不要在聊天里付款",
        (
            "the text asks to go on in a private chat (“{0}”); use the help in the lender's"
            " own app and pay nothing in a chat"
        ),
    ),
    "private_mobile": (
        "短信来自或要求联系个人号码（{0}）。先拨打自己查到的机构客服核对，再回应",
        (
            "the text comes from or leads to a person's number ({0}); call a number of the"
            " lender that you looked up yourself first"
        ),
    ),
    "far_sender": (
        "发送或联系号码（{0}）在境外，或属于虚拟运营商，内地机构很少这样发短信，先核对",
        (
            "the sender or a number to call ({0}) is abroad or of a virtual operator, which"
            " lenders of mainland China seldom are; check first"
        ),
    ),
    "broken_words": (
        "关键字被拆开写（“{0}”），常见于躲避过滤的群发短信，先核对是谁发的",
        (
            "a key word is broken up (“{0}”), as in bulk texts that dodge filters; check who"
            " sent it first"
        ),
    ),
    "two_signatures": (
        "正文中间另有一个机构的签名（“{0}”），和首尾的签名不是一家，先核对是谁发的",
        (
            "a second signature stands inside the text (“{0}”) beside another at its edge;"
            " check who sent it first"
        ),
    ),
    "wrong_signature": (
        "签名“{0}”不是该机构通知常用的签名，先在它自己的 App 里核对",
        "the lender's own notices are not known to be signed “{0}”; check in its own app first",
    ),
    "neutral_signature": (
        "签名“{0}”不是机构名称。2025 年起运营商一般只放行实名签名，先核对是谁发的",
        (
            "“{0}” is no name of a body; since 2025 carriers as a rule let only registered"
            " names through: check who sent it first"
        ),
    ),
    "official_signature": (
        "签名“{0}”像是政府或司法部门。这些部门不会发短信收款，可拨打 12368 或 110 核实",
        (
            "“{0}” sounds like an authority; authorities collect no debts by text: verify"
            " with the court or police (in mainland China 12368, 110)"
        ),
    ),
    "unknown_body": (
        "签名“{0}”不在已知机构名单里，先核对自己是否借过它的钱",
        (
            "“{0}” is on no list of lenders that smsparse knows; check first whether you owe"
            " it anything"
        ),
    ),
    "nobody_named": (
        "短信催款，却没有写是哪家机构，先核对欠的是谁的钱",
        "the text presses for money and names no lender; find out first whom it speaks of",
    ),
    "only_text": (
        "这家机构只发过这一条短信，没有借款、账单或还款的记录，先核对是否借过",
        (
            "this is the only text of this lender, with no loan, bill or repayment before;"
            " check first whether you owe it anything"
        ),
    ),
    "named_agent": (
        "短信要求找某个人办理（“{0}”），先向机构核实有没有这个人",
        ("the text sends you to a person (“{0}”); ask the lender whether that person works for it"),
    ),
    "unknown_number": (
        "电话“{0}”不在该机构的已知号码里，先拨打自己查到的号码",
        (
            "“{0}” is not among the lender's numbers that smsparse knows; call one that you"
            " looked up yourself"
        ),
    ),
    "strange_link": (
        "链接“{0}”不是该机构的已知网址，样子像是仿的，不要在里面填信息或付款",
        (
            "the link “{0}” is not known as the lender's and looks like an imitation; enter"
            " and pay nothing there"
        ),
    ),
    "sole_link": (
        "短信只给了链接“{0}”这一种还款方式，无法确认是谁的，改用官方 App 还款",
        (
            "the link “{0}” is the only way to pay that the text gives, and whose it is"
            " cannot be seen; use the official app"
        ),
    ),
    "police_claim": (
        "短信提到公安或刑事（“{0}”）。普通借贷是民事纠纷，警方不会用短信收款，可拨打 110 核实",
        (
            "the text speaks of police or crime (“{0}”); an ordinary debt is a civil matter"
            " and the police collect none: ask the police themselves"
        ),
    ),
    "court_claim": (
        "短信提到法院程序（“{0}”），但没有写全法院名称和案号，可拨打 12368 核实",
        (
            "the text speaks of court proceedings (“{0}”) without the full name of the court"
            " and a case number; ask the court itself (in mainland China 12368)"
        ),
    ),
    "withdraw_for_money": (
        "短信说付钱就撤案或停止程序（“{0}”），先向法院或机构核实",
        (
            "the text offers to drop a case for money (“{0}”); verify with the court or the"
            " lender first"
        ),
    ),
    "threat_to_others": (
        "短信提到家人、单位、通讯录或公开信息（“{0}”）。留好短信，可以向机构或 12378 反映",
        (
            "the text speaks of family, employer, contacts or exposure (“{0}”); keep it, you"
            " may complain to the lender or its supervisor (in mainland China 12378)"
        ),
    ),
    "abuse": (
        "短信里有辱骂或威胁的话（“{0}”）。留好短信，感到人身危险时报警",
        (
            "the text holds insults or threats (“{0}”); keep it, and call the police if you"
            " feel unsafe"
        ),
    ),
    "blacklist": (
        "短信说到“{0}”。影响以征信报告和法院名单为准，先自己查询",
        (
            "the text speaks of “{0}”; only the credit report and the court's own list count:"
            " look there"
        ),
    ),
    "hours_left": (
        "短信给的期限很短（“{0}”）。先核对，再决定，不要因为急就付",
        "the text leaves very little time (“{0}”); check first, then decide",
    ),
    "bait": (
        "短信用很大的减免催着决定（“{0}”），先向机构核实是否真有这个方案",
        (
            "the text presses with a large discount (“{0}”); ask the lender whether there is"
            " such an offer"
        ),
    ),
    "unsubscribe_and_court": (
        "短信说到官司，又写着退订（“{0}”），这是群发短信的样子，先核实",
        (
            "the text speaks of a lawsuit and offers to unsubscribe (“{0}”), as bulk texts"
            " do; verify first"
        ),
    ),
    "amount_jump": (
        "金额（“{0}”）比这家机构以前说的高出很多，先核对明细",
        (
            "the amount (“{0}”) is far above what this lender stated before; ask for the"
            " details first"
        ),
    ),
    "number_of_another": (
        "电话“{0}”是另一家机构的已知号码，先核对再拨打",
        "“{0}” is known as a number of another lender; check before you call",
    ),
    "support_replaced": (
        "{2} 起短信改用电话“{0}”，之前是“{1}”，先向机构核对",
        "since {2} the texts give “{0}”, before it was “{1}”; check with the lender first",
    ),
    "account_replaced": (
        "{2} 起短信改用账户“{0}”，之前是“{1}”，先向机构核对",
        (
            "since {2} the texts give the account “{0}”, before it was “{1}”; check with"
            " the lender first"
        ),
    ),
    "lacks_lender": (
        "没有写是哪家机构",
        "names no lender",
    ),
    "lacks_product": (
        "没有写是哪笔借款或哪张卡",
        "names no loan or card",
    ),
    "lacks_amount": (
        "没有写金额",
        "states no amount",
    ),
    "lacks_date": (
        "没有写到期日或逾期天数",
        "states no due date or days overdue",
    ),
    "lacks_repay": (
        "没有写怎么还款",
        "does not say how to repay",
    ),
    "lacks_contact": (
        "没有写机构的联系电话",
        "gives no number of the lender",
    ),
    "lacks_object": (
        "没有写有异议怎么办",
        "does not say how to object",
    ),
}
