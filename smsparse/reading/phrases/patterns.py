"""Wordings with gaps, where no list of words will do: 已为您成功延期7天, 受…委托.

A pattern says the same as a cue (``cue.Cue``) and carries examples like one. ``roots`` are bits of
which one stands in every text that it matches: a text without them is not searched.
"""

from dataclasses import dataclass

import regex

from smsparse.reading.lazily import lazy
from smsparse.reading.sign import Sign

COMMA = lazy(r"(?<=\d),(?=\d{2,3}(?!\d))")


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A wording that means a sign. ``sure`` patterns do not count in a text full of ifs."""

    name: str
    sign: Sign
    roots: tuple[str, ...]
    phrase: "regex.Pattern[str]"
    examples: tuple[str, ...]
    but_not: tuple[str, ...]
    sure: bool = True

    def fits(self, plain: str) -> bool:
        """Whether the wording stands in a plain text, its amounts without commas."""
        return any(root in plain for root in self.roots) and bool(self.phrase.search(plain))


def without_commas(plain: str) -> str:
    """1,284.60元 -> 1284.60元: the commas that are left part clauses."""
    return COMMA.sub("", plain) if "," in plain else plain


PATTERNS = (
    Pattern(
        "loan credited to you",
        Sign.PAYOUT,
        ("to your", "in your", "emis"),
        lazy(
            r"(?:transferred|sent|disbursed|deposited) (?:in)?to your (?:bank |savings )?"
            r"(?:a/c|account|m-?pesa|wallet|momo|gcash)(?:[^.]|\.(?=\d)){0,40}loan|loan(?! (?:a/c"
            r"|account))(?:[^.]|\.(?=\d)){0,50}(?:credited|transferred|sent|deposited|paid"
            r"|disbursed) (?:in)?to your(?! lender)"
            r"|(?:is now|converted (?:in)?to) \d+ (?:emis|instal)"
        ),
        ("your loan of ngn 20,000 has been credited to your account", "is now 9 emis of rs 4,392"),
        ("your loan account is credited", "loan payment sent to your lender"),
    ),
    Pattern(
        "loan transferred",
        Sign.PAYOUT,
        ("loan",),
        lazy(
            r"(?:transferred|disbursed|credited|sent) (?:[^.]"
            r"|\.(?=\d)){0,24}of your (?:[a-z]+ )?loan to"
            r"|proceeds of (?:your )?(?:[a-z]+ ){0,3}loan|loan proceeds"
        ),
        ("has transferred rs 1,45,870 of your personal loan to", "being proceeds of gold loan"),
        ("rs 500 of your loan is due",),
    ),
    Pattern(
        "payment of so much received",
        Sign.PAID,
        ("payment", "credited to"),
        lazy(
            r"payment of (?:[^.]|\.(?=\d)){3,18}?(?<!not )(?:has been |was |is )?(?<!not )"
            r"(?:received|credited|posted|collected)"
            r"|credited to (?:your )?(?:[\w-]+ ){0,4}?(?:loan|credit card)"
        ),
        ("final payment of ₹9,318.40 received", "rs 500 credited to your sib gold loan a/c"),
        ("payment of rs 500 not received", "loan of rs 500 credited to your account"),
    ),
    Pattern(
        "loan received",
        Sign.PAYOUT,
        ("received",),
        lazy(r"you(?:'ve| have) received (?:your |a )?(?:[^.]|\.(?=\d)){0,40}loan"),
        ("you have received ksh 5,000 loan", "you've received your loan of rs 9,000"),
        ("you have received ksh 2,500 from james",),
    ),
    Pattern(
        "so much paid",
        Sign.PAID,
        ("paid",),
        lazy(r"\d\)? (?:was |has been )?(?:re)?paid(?= to(?! dealer)| towards|[.,!]|$)"),
        ("kes 500 paid.", "ksh 1,200 paid to your loan"),
        ("rs 500 paid by 5 june", "rs 500 unpaid"),
    ),
    Pattern(
        "plan set up",
        Sign.DEFERRED,
        (
            "plan",
            "due date",
            "payment",
            "arrangement",
            "hardship",
            "extension",
            "defer",
            "moratorium",
        ),
        lazy(
            r"(?:(?:payment|repayment|hardship) plan|payment (?:break|holiday|pause)) (?:is"
            r"|has been|was) (?:now )?(?:set up|agreed"
            r"|approved|confirmed)"
            r"|(?:defer|hardship|extension|moratorium|arrangement|payment plan)(?:[^.?]"
            r"|\.(?=\d)){0,40}"
            r"(?:granted|approved|confirmed|accepted|agreed|set up|in place)"
            r"|(?:set up|agreed|confirmed|approved)(?:[^.?]|\.(?=\d)){0,30}(?:arrangement"
            r"|(?:re)?payment plan|extension)"
            r"|no (?:re)?payments? (?:is |are |due |needed |required ){0,2}(?:until|till)"
            r"|due date(?:[^.]|\.(?=\d)){0,20} (?:has been|is|was) (?:moved|changed|extended"
            r"|shifted)"
        ),
        ("your payment plan is set up", "your due date has been moved"),
        ("ask for a payment plan",),
    ),
    Pattern(
        "还款多少已入账",
        Sign.PAID,
        ("还款", "扣款", "缴款"),
        lazy(
            r"(?:还款|扣款|缴款)(?!日|账户|卡|计划|方式|方案|提醒|服务|功能|申请)"
            r"[^,，。;:!?如若请将应需未不没失延调设绑]{0,18}(?:已"
            r"|成功)?(?:入账|到账|成功|完成)(?!后|率|户)"
            r"|\(贷款还款\)"
        ),
        ("您本次还款500.00元已入账", "扣款支出100元(贷款还款)"),
        ("还款未成功", "请在扣款成功后查询", "还款将于明日入账"),
    ),
    Pattern(
        "分期已成功",
        Sign.PAYOUT,
        ("分期",),
        lazy(r"分期(?!还款|账单|乐)[^,，。;如可逾欠]{0,8}(?:成功|已办理|已生效|已通过)"),
        ("账单分期申请已受理成功", "消费分期已通过"),
        ("可申请分期", "个性化分期还款已成功"),
    ),
    Pattern(
        "贷款已发放",
        Sign.PAYOUT,
        ("发放", "放款", "到账", "打款", "收到", "成功"),
        lazy(
            r"(?:[贷借]款|[一-龥][贷呗条花]|资金)(?!还)[^,，。;如若还逾券]{0,24}(?:已"
            r"|成功)[^,，。;还券]{0,16}(?:发放|放款|到账|打款)"
            r"|借款\s?[¥￥]?[\d.]+元?(?:已)?(?:成功|到账)"
            r"|收到[^,，。;还]{0,8}[贷借]款\s?\d"
            r"|(?:支用|提款|放款|借出)\s?(?:人民币|[¥])?[\d.]+[万元]*(?:已)?(?:成功|到账)"
        ),
        ("贷款600,000元已于9月14日发放至售房人账户", "您的卡已收到金条借款2,600元"),
        ("贷款还款已到账", "借款券已到账"),
    ),
    Pattern(
        "宽限已获批",
        Sign.DEFERRED,
        ("宽限", "延期", "展期", "减免", "重组", "还款日变更", "还款日调整", "还款日修改"),
        lazy(
            r"(?:宽限期?|延期|展期|减免|重组|还款日(?:变更|调整|修改))[^,，。;如可未]{0,8}(?:获批"
            r"|批准|通过|确认|生效|成功)"
        ),
        ("宽限期申请已获批准", "还款日变更申请已成功"),
        ("延期申请未通过",),
    ),
    Pattern(
        "欠款分几期",
        Sign.RELIEF,
        ("期",),
        lazy(r"(?:欠款|逾期|欠费)[^,，。;]{0,16}(?:可|能)?分\d+期|经协商|协商一致"),
        ("您的欠款可分6期偿还",),
        ("账单可分12期",),
    ),
    Pattern(
        "已于某日结清",
        Sign.CLEARED,
        ("结清", "还清"),
        lazy(
            r"(?<![请应须需])于\d[^,，。;前内]{4,12}结清"
            r"|(?<![如若])已(?:于|在|将)?[^,，。;!?如若请需未应]{0,10}(?:结清|还清)(?!金额|后|前"
            r"|即可)"
        ),
        ("您的贷款已于6月10日还清", "该笔借款于2025年7月20日结清"),
        ("如您已还清请忽略", "已为您计算结清金额", "请于6月10日前结清"),
    ),
    Pattern(
        "受某方委托",
        Sign.ENTRUSTED,
        ("委托",),
        lazy(r"受[^,，。;]{2,20}委托"),
        ("受某某银行信用卡中心委托",),
        ("委托扣款账户",),
        sure=False,
    ),
    Pattern(
        "已延期",
        Sign.DEFERRED,
        (
            "延",
            "展期",
            "缓还",
            "推迟",
            "宽限",
            "还款日",
            "到期日",
            "扣款日",
            "调整",
            "变更",
            "重组",
        ),
        lazy(
            r"(?:已|成功)[^,，。;!?过]{0,8}(?:延期|展期|延后|缓还|延长|推迟|顺延|宽限)(?!失败)"
            r"|(?:还款日|到期日|扣款日)[^,，。;前可]{0,14}(?:变更|调整|延后|推迟|延长|顺延|延期|改)"
            r"(?:至|为|到)"
            r"|(?:还款计划|还款方案|账单)(?:调整|变更|重组)[^,，。;]{0,4}(?:成功|生效|通过|完成)"
            r"|(?:延期|展期|延后|延长|缓还)[^,，。;如可]{0,4}(?:成功|通过|生效|\d+个?[天日月])"
        ),
        ("已为您成功延期7天", "您的还款日由5日调整为20日", "延长还款15天"),
        ("延期失败", "如需延期"),
    ),
    Pattern(
        "deferred to",
        Sign.DEFERRED,
        (
            "extend",
            "extension",
            "defer",
            "reschedul",
            "restructur",
            "postpon",
            "moved",
            "moratorium",
        ),
        lazy(
            r"(?:extended|deferred|rescheduled|restructured|postponed|moved) (?:to|till|until|by)"
            r"|(?:extension|deferment|moratorium)(?:[^.]|\.(?=\d)){0,20}(?:granted|approved"
            r"|confirmed)"
        ),
        ("your due date is extended to 5 may", "extension of 7 days approved"),
        ("ask for an extension",),
    ),
    Pattern(
        "付款成功，您的账单",
        Sign.PAID,
        ("付款成功",),
        lazy(r"付款成功[,，。!:]?(?:您的?)?[^,，。;\d]{0,6}\d{0,2}月?(?:的)?账单"),
        ("付款成功，您的4月账单1200元",),
        ("付款成功，消费12元，查看账单",),
    ),
    Pattern(
        "跟某人说一声",
        Sign.TELL,
        ("说一声", "说声", "带个话", "带句话", "捎个话", "传个话", "请他", "请她", "让他", "让她"),
        lazy(
            r"(?:跟|和|给|向|同|替我们?)[^,，。您你我]{2,6}?(?:说一?声|[带捎传]个?句?话)"
            r"|[请让叫][他她](?:本人)?(?:尽快|尽早|及时|速|今[天日])?[回联]"
        ),
        ("能否帮忙跟吴某说一声", "请她今日回电"),
        ("跟您说一声", "请他人代办"),
        sure=False,
    ),
    Pattern(
        "可申请延期",
        Sign.RELIEF,
        ("延期", "展期", "缓还", "延后", "晚还", "减免", "停息", "宽限", "个性化分期", "协商还款"),
        lazy(
            r"(?:可|能|申请|享|支持|提供|为您|获得)[^,，。;!?]{0,10}"
            r"(?:延期|展期|缓还|延后|晚还|减免|停息|宽限|个性化分期|协商还款)"
            r"|(?:减免|延期|展期)(?:政策|方案|活动|机会|通道)"
        ),
        ("现可为您申请息费减免", "推出延期政策"),
        ("减免手续费",),
    ),
    Pattern(
        "settle for only",
        Sign.RELIEF,
        ("settle", "waive"),
        lazy(
            r"settle(?:[^.]|\.(?=\d)){0,30}(?:for|at) (?:just|only|rs|inr|₹|\$|£)|waive[rd]?\b"
            r"|waiving"
        ),
        ("settle your loan for just rs 5,000",),
        ("settled in 5 seconds",),
    ),
    Pattern(
        "loan account credited",
        Sign.PAID,
        ("credited",),
        lazy(
            r"(?:loan (?:a/c|account)|credit card)(?:[^.]|\.(?=\d)){0,40} (?:is|was"
            r"|has been) credited"
        ),
        ("your loan account ending 4321 has been credited with rs 5,000",),
        ("loan of rs 5,000 is credited to your a/c",),
    ),
)
GRANTED = lazy(r"申请[^,，。]{0,4}(?:获批|已通过|已批准)|已获批|审批通过|已生效|approved|granted")
UNSURE = lazy(r"如[需您有遇]|若|(?<![a-z])if(?![a-z])")
