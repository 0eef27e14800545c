"""What the program says on the terminal: a key and its blanks in, a sentence out."""

from dataclasses import dataclass

WORDS: dict[str, tuple[str, str]] = {
    # wrong usage
    "usage_hint": ("用法见 smsparse --help", "see smsparse --help"),
    "no_text": ("--text 后面没有短信内容", "--text is given no text"),
    "no_backup": (
        "没有给出备份文件；例如 smsparse sms-20250624.xml",
        "no backup given; for example: smsparse sms-20250624.xml",
    ),
    "option_unknown": ("没有 {0} 这个选项", "there is no option {0}"),
    "option_alike": (
        "没有 {0} 这个选项；是不是 {1}？",
        "there is no option {0}; did you mean {1}?",
    ),
    "option_value": ("{0} 后面要写 {1}", "{0} needs a value: {0} {1}"),
    "option_switch": ("{0} 后面不带值", "{0} takes no value"),
    "bad_lang": ("--lang 只能是 zh 或 en，不是 {0}", "--lang is zh or en, not {0}"),
    "bad_day": (
        "--as-of {0}：日期要写成 2025-06-30 的样子",
        "--as-of {0}: write the day as 2025-06-30",
    ),
    "bad_time": (
        "--received {0}：时间要写成 2025-04-06T10:12 的样子，可带 +08:00",
        "--received {0}: write the time as 2025-04-06T10:12, with +08:00 if you like",
    ),
    "bad_zone": (
        "--tz {0}：时区要写成 Asia/Shanghai 或 +08:00 的样子",
        "--tz {0}: write the zone as Asia/Shanghai or +08:00",
    ),
    "bad_form": (
        "-o {0}：后缀决定形式，只能是 {1} 之一，或 -",
        "-o {0}: the suffix chooses the form: one of {1}, or -",
    ),
    "text_alone": (
        "--text 只读一条短信，不能再加备份或 -o",
        "--text reads one text: no backup and no -o beside it",
    ),
    "needs_text": ("{0} 只和 --text 一起用", "{0} goes with --text only"),
    "stdin_once": ("- 只能写一次", "- can stand once only"),
    "open_stdout": ("--open 不能和 -o - 一起用", "--open does not go with -o -"),
    "redact_notes": (
        "--redact 的结果不含您填写的内容，不能和 --notes 一起用",
        "--redact leaves out what you typed: it does not go with --notes",
    ),
    # what went wrong
    "password_file": (
        "{0}：密码文件读不了（{1}）；请给出一个写着密码的文本文件",
        "{0}: the password file cannot be read ({1}); name a text file that holds the password",
    ),
    "stopped": ("已停止，没有写出任何东西", "stopped; nothing was written"),
    "no_stdout": (
        "标准输出写不了（{0}）",
        "standard output cannot be written ({0})",
    ),
    "bug": (
        "程序出错：{0}（{1}）。是 smsparse 的错，不是您的错。请把这一行告诉作者，不要附短信",
        "internal error: {0} ({1}): a mistake of smsparse, not yours. Please report this line only",
    ),
    "not_opened": ("打不开 {0}，请自己打开", "{0} could not be opened; open it yourself"),
    # progress
    "reading": ("读取短信", "reading"),
    "found": ("{0} 条短信", "{0} texts"),
    "password": ("备份的密码：", "password of the backup: "),
    # the closing summary
    "sum_texts": ("短信", "Texts"),
    "sum_debts": ("债务", "Debts"),
    "sum_owed": ("欠款", "Owed"),
    "sum_next": ("下一笔", "Next due"),
    "sum_look": ("请核对", "To check"),
    "texts": ("读了 {0} 条，讲您借款的 {1} 条", "{0} read, {1} about your debts"),
    "texts_span": ("；{0} 至 {1}", "; {0} to {1}"),
    "texts_later": ("；{0} 条在 {1} 之后，未计入", "; {0} after {1} left out"),
    "texts_zone": ("；时区 {0}（{1}）", "; zone {0} ({1})"),
    "zone_user": ("由您指定", "as you said"),
    "zone_backup": ("备份里写的", "shown by the backup"),
    "zone_texts": ("多为中文短信", "most texts are Chinese"),
    "zone_machine": ("本机的", "this machine's"),
    "debts": ("{0} 笔，{1} 家机构：{2}", "{0}, lenders: {1}; {2}"),
    "debts_none": ("没有找到讲您借款的短信", "no text about a debt of yours was found"),
    "status_count": ("{0} 笔{1}", "{0} {1}"),
    "status_settled": ("已结清", "settled"),
    "status_overdue": ("逾期", "overdue"),
    "status_past_due": ("到期未见还款", "past due"),
    "status_due": ("待还", "due"),
    "status_open": ("暂无应还", "open"),
    "status_clear": ("目前无欠款", "clear"),
    "owed": ("短信可见至少 {0}，截至 {1}", "at least {0} by the texts, on {1}"),
    "owed_none": ("短信里没有看到欠款，截至 {0}", "no debt to be seen in the texts, on {0}"),
    "owed_overdue": ("逾期 {0}", "{0} overdue"),
    "owed_to_review": ("待核对 {0}", "{0} to check"),
    "owed_set_aside": ("另有 {0} 疑似伪造，未计入", "{0} more set aside, not counted"),
    "next": ("{0} {1} {2}", "{0} {1} {2}"),
    "next_more": ("，同日另有 {0} 笔", ", {0} more that day"),
    "next_none": ("没有已知的下一个还款日", "no due date ahead is known"),
    "tail": ("尾号 {0}", "…{0}"),
    "look_aside": ("{0} 条疑似伪造、未计入", "texts set aside: {0}"),
    "look_warned": ("{0} 条带警示", "with a warning: {0}"),
    "look_doubted": ("{0} 条拿不准", "texts in doubt: {0}"),
    "look_debts": ("{0} 笔债务有疑问", "debts in doubt: {0}"),
    "look_unreadable": ("{0} 条读不出来", "unreadable: {0}"),
    "texts_repaired": ("，修复后读出 {0} 条", ", {0} after a repair"),
    "texts_duplicates": ("，重复 {0} 条", ", {0} twice"),
    "loss": ("▲ {0} 第 {1} 字节：{2}", "! {0}, byte {1}: {2}"),
    "more_losses": ("▲ 另有 {0} 处，见“说明”", "! {0} more places, see About"),
    "note": ("▲ {0}", "! {0}"),
    "nothing_to_see": ("没有", "nothing"),
    "unknown": ("金额未知", "amount unknown"),
    "comma": ("，", ", "),
    "semicolon": ("；", "; "),
    "brackets": ("（{0}）", " ({0})"),
    "written": ("已写出 {0}", "Written to {0}"),
    "kept": ("旧工作簿保留为 {0}", "the old workbook is kept as {0}"),
    # the view of one text
    "missing": ("短信没写：", "not stated: "),
    "no_debt": (
        "这条短信讲的不是您自己的欠款，不计入任何数字。",
        "This text is not about a debt of yours; it counts in no figure.",
    ),
    "doubt": ("？{0}：", "? {0}: "),
    "level_red": ("▲ 当心：", "! be careful: "),
    "level_amber": ("△ 留意：", "! note: "),
    "set_aside": (
        "这条短信不计入任何数字，除非您核对后认为它是真的。",
        "This text counts in no figure until you say that it is right.",
    ),
    "asked_by": ("要求还款日", "asked to pay by then"),
    "field_event": ("类型", "kind of text"),
    "field_lender": ("机构", "lender"),
    "field_agent": ("代为联系", "writes for it"),
    "field_amount_due": ("本次应还", "amount due"),
    "field_min_due": ("最低还款", "minimum due"),
    "field_total_owed": ("欠款总额", "total owed"),
    "field_paid_amount": ("已还金额", "repaid"),
    "field_payout_amount": ("放款金额", "paid out"),
    "field_parts": ("其中", "made of"),
    "field_also": ("另有", "also"),
    "field_due_date": ("到期日", "due date"),
    "field_paid_on": ("还款时间", "repaid on"),
    "field_days_overdue": ("逾期天数", "days overdue"),
    "field_term": ("期数", "instalment"),
    "field_account": ("还款账户", "account"),
    "field_card_tail": ("卡尾号", "card"),
    "field_loan_ref": ("合同号", "loan number"),
    "field_settled": ("结清", "settled"),
    "field_relief": ("协商", "relief"),
    "field_support": ("联系方式", "support"),
    "field_amounts": ("其他金额", "other amounts"),
    "field_currency": ("币种", "currency"),
    "field_text": ("全文", "whole text"),
    "event_statement": ("账单", "statement"),
    "event_reminder": ("还款提醒", "reminder"),
    "event_overdue": ("逾期通知", "overdue"),
    "event_collection": ("催收", "collection"),
    "event_paid": ("已还款", "repayment"),
    "event_failed": ("扣款失败", "failed debit"),
    "event_payout": ("放款", "payout"),
    "event_relief": ("协商减免", "relief"),
    "event_third_party": ("他人的欠款", "somebody else's debt"),
    "event_offer": ("贷款推销", "offer"),
    "event_other": ("与借款无关", "not about debt"),
    "settled_bill": ("本期", "this bill"),
    "settled_debt": ("整笔", "the whole debt"),
    "relief_offered": ("可申请", "offered"),
    "relief_granted": ("已同意", "granted"),
    "role_auto_debit": ("从此卡扣款", "debited"),
    "role_transfer_to": ("往此户转账", "to pay into"),
    "role_card": ("账单的卡", "card billed"),
    "part_principal": ("本金", "principal"),
    "part_interest": ("利息", "interest"),
    "part_penalty": ("罚息", "penalty"),
    "part_fee": ("费用", "fee"),
    # the list of lenders
    "list_lender": ("机构", "Lender"),
    "list_names": ("也叫", "Also called"),
    "list_numbers": ("电话 · 来源 · 核对日期", "Numbers · source · checked"),
    "list_count": (
        "共 {0} 家，其中 {1} 家的电话有来源可查。",
        "{0} lenders; the numbers of {1} of them have a source.",
    ),
}


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one language: ``words("no_backup")``; more words fill ``{0}``, ``{1}``."""

    lang: str

    def __call__(self, key: str, *words: object) -> str:
        """The sentence of a key."""
        return WORDS[key][0 if self.lang == "zh" else 1].format(*words)

    def __contains__(self, key: str) -> bool:
        """Whether there is a sentence of this key."""
        return key in WORDS
