"""The rules on collection that a text can be held against, each exactly as sure as it is known.

A rule named beside a text is worth asking the lender or its supervisor about; whether it was
broken cannot be seen from a text. All are rules of mainland China.
"""

from smsparse.model.collection import Force, Rule

GUIDE_OF_BANKS = (
    "中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》2026-01-30（条款号未核对）",
    (
        "China Banking Association, guide on collecting consumer loans (trial), 2026-01-30"
        " (clause not verified)"
    ),
)
RULES: tuple[Rule, ...] = (
    Rule(
        "R1",
        (
            "除另有约定外，22:00 至次日 8:00 不催收",
            "no collecting from 22:00 to 8:00 unless another time was agreed",
        ),
        (
            (
                "国家标准 GB/T 45251-2025，2025-02-28 起实施（据报道，条款号未核对）；另见中国"
                "银行业协会催收指引（2026-01-30）第 13 条"
            ),
            (
                "GB/T 45251-2025, in force since 2025-02-28 (as reported, clause not verified);"
                " also the China Banking Association guide of 2026-01-30, article 13"
            ),
        ),
        Force.STANDARD,
    ),
    Rule(
        "R3",
        (
            "只向债务人催收，对联系人只能询问联系方式或请其转告，不得透露债务",
            (
                "collect from the debtor only; a contact may be asked for contact data or to"
                " pass on word, and is told nothing of the debt"
            ),
        ),
        (
            (
                "国家标准 GB/T 45251-2025，2025-02-28 起实施（据报道，条款号未核对）；信用卡另"
                "见《商业银行信用卡业务监督管理办法》（银监会令 2011 年第 2 号）第 68 条"
            ),
            (
                "GB/T 45251-2025, in force since 2025-02-28 (as reported, clause not verified);"
                " for cards also Measures on bank credit cards (CBRC order 2011 no. 2), article"
                " 68"
            ),
        ),
        Force.STANDARD,
    ),
    Rule(
        "R4",
        (
            "不得以暴力、胁迫、恐吓、辱骂等方式催收",
            "no violence, coercion, intimidation or insult in collecting",
        ),
        (
            (
                "《商业银行信用卡业务监督管理办法》（银监会令 2011 年第 2 号）第 68 条（信用卡）；"
                "消费金融公司见金融监管总局令 2024 年第 4 号（条款号未核对）"
            ),
            (
                "Measures on bank credit cards (CBRC order 2011 no. 2), article 68 (cards); for"
                " consumer finance companies NFRA order 2024 no. 4 (article not verified)"
            ),
        ),
        Force.LAW,
    ),
    Rule(
        "R5",
        (
            "不得冒用司法、公安等名义，不得虚构黑名单，不得夸大金额、性质或法律后果",
            (
                "no use of the name of courts, police or agencies, no invented blacklist, no"
                " exaggeration of amount, nature or legal effect"
            ),
        ),
        GUIDE_OF_BANKS,
        Force.GUIDE,
    ),
    Rule(
        "R6",
        (
            "不得以催收名义另收费用，不得诱导向他处借钱还款",
            "no extra fee in the name of collection, no pushing to borrow elsewhere to repay",
        ),
        GUIDE_OF_BANKS,
        Force.GUIDE,
    ),
    Rule(
        "R7",
        (
            "受托催收的机构不得以贷款机构名义行事，身份要清楚",
            "a commissioned collector must not pose as the lender; who writes must be clear",
        ),
        GUIDE_OF_BANKS,
        Force.GUIDE,
    ),
    Rule(
        "R8",
        (
            "未经贷款机构同意，外包人员不得用私人电话、社交账号催收",
            "no private phones or social accounts without the lender's consent",
        ),
        GUIDE_OF_BANKS,
        Force.GUIDE,
    ),
    Rule(
        "R9",
        (
            (
                "信用卡催收函件应写明欠款人和余额、事由和依据、权利义务、查询还款及异议途径、联"
                "系方式"
            ),
            (
                "a card collection letter states name and balance, reason and rules, rights and"
                " duties, ways to check, repay and object, and the bank's contacts"
            ),
        ),
        (
            (
                "《商业银行信用卡业务监督管理办法》（银监会令 2011 年第 2 号）第 69 条（短信是"
                "否属于“催收函件”并不确定）"
            ),
            (
                "Measures on bank credit cards (CBRC order 2011 no. 2), article 69 (whether a"
                " text is such a letter is open)"
            ),
        ),
        Force.LAW,
    ),
    Rule(
        "R11",
        (
            "银行应向客户告知外包催收机构的名称等信息，并承担催收管理责任",
            "banks tell customers who their outsourced collectors are and answer for them",
        ),
        (
            "银保监规〔2022〕13 号（据转载，条款号未核对）",
            "CBIRC rules 2022 no. 13 (seen in a reprint, article not verified)",
        ),
        Force.LAW,
    ),
    Rule(
        "R13",
        (
            "多次发送侮辱、恐吓信息干扰他人正常生活的，可由公安机关处罚",
            "repeated insulting or threatening messages that disturb life are a police matter",
        ),
        (
            "《治安管理处罚法》2012 年文本第 42 条第 5 项；2026-01-01 起修订，新条号未核对",
            (
                "Public Security Administration Punishments Law, 2012 text, article 42(5);"
                " revised with effect from 2026-01-01, new number not verified"
            ),
        ),
        Force.LAW,
    ),
    Rule(
        "R15",
        (
            "个人信息的处理应合法、必要，未经单独同意不得公开",
            (
                "personal data is handled lawfully and only as necessary, and not disclosed"
                " without separate consent"
            ),
        ),
        (
            "《个人信息保护法》第 5、6、10、25、28 条；《民法典》第 1032、1033 条",
            (
                "Personal Information Protection Law, articles 5, 6, 10, 25, 28; Civil Code,"
                " articles 1032, 1033"
            ),
        ),
        Force.LAW,
    ),
)
