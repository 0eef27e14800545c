"""Writes sms-20250624.xml: an invented phone of a borrower, 14 months, six lenders, a seed.

    python samples/make_samples.py

Every person, number and amount is made up; lenders are called by their real names, because
these are what smsparse must know. The story, so that the workbook can be checked against it:

- 招商银行信用卡 4417: paid in full until January 2025, then by the minimum; the June bill is open
- 微粒贷: 18,000 in 18 instalments; in December the debit fails and is made up for the same day
- 花呗: a bill each month, always paid on the 9th
- 京东金条: 6,000 in 12 instalments; nothing is paid since March 2025, in June a collector writes
- 度小满: a loan from before the backup begins, settled in November 2024
- 分期乐: 9,000 in 12 instalments; one instalment is late in April, May's is moved to the end

Beside it lie the texts of any phone (codes, parcels, friends, offers, bills of other kinds), a
cousin's debt that is none of the owner's, and one forged text.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from xml.sax.saxutils import quoteattr

OUT = Path(__file__).with_name("sms-20250624.xml")
SHANGHAI = timezone(timedelta(hours=8))
FIRST, LAST = date(2024, 4, 25), date(2025, 6, 24)
RECEIVED, SENT = 1, 2
CMB, WEBANK, ALIPAY = "95555", "106575532188", "106980095188"
JD, DUXIAOMAN, LEXIN = "106981618", "1069070095055", "106904009990"
COLLECTOR = "106903365021"


@dataclass(frozen=True)
class Text:
    """One text of the phone."""

    when: datetime
    party: str
    body: str
    box: int = RECEIVED
    name: str = "(Unknown)"


@dataclass
class Phone:
    """The texts, as they come to be."""

    rng: random.Random
    texts: list[Text] = field(default_factory=list)

    def gets(self, day: date, clock: str, sender: str, body: str, name: str = "(Unknown)") -> None:
        """A text comes in, some seconds after the given time of day."""
        self.texts.append(Text(self._at(day, clock), sender, body, name=name))

    def sends(self, day: date, clock: str, to: str, body: str, name: str) -> None:
        """The owner writes."""
        self.texts.append(Text(self._at(day, clock), to, body, SENT, name))

    def _at(self, day: date, clock: str) -> datetime:
        hour, minute = map(int, clock.split(":"))
        second = self.rng.randrange(60)
        return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=SHANGHAI)


def months(day: int, first: date = FIRST, last: date = LAST) -> Iterator[date]:
    """That day of each month from ``first`` to ``last``."""
    year, month = first.year, first.month
    while (when := date(year, month, day)) <= last:
        if when >= first:
            yield when
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def money(cents: int) -> str:
    """1234.56 as the banks write it."""
    return f"{cents / 100:,.2f}"


def cmb(phone: Phone) -> None:
    """The credit card: statement on the 8th, due on the 26th."""
    rest = 0
    for bill in months(8, date(2024, 5, 1)):
        due = bill.replace(day=26)
        new = phone.rng.randrange(180_000, 420_000)
        total = new + rest + rest * 18 // 1000
        least = max(total // 20, 10_000)
        phone.gets(bill, "10:12", CMB, (
            f"【招商银行】您尾号4417的信用卡{bill.month}月账单已出，本期应还¥{money(total)}，"
            f"最低还款¥{money(least)}，到期还款日{due.month}月{due.day}日。"
        ))  # fmt: skip
        if due > LAST:
            return
        phone.gets(due - timedelta(3), "09:30", CMB, (
            f"【招商银行】还款提醒：您尾号4417的信用卡本期应还{money(total)}元，最低还款"
            f"{money(least)}元，请于{due.month}月{due.day}日前还款，如已还款请忽略。详询95555"
        ))  # fmt: skip
        pays = total if bill < date(2025, 2, 1) else least
        day = due - timedelta(phone.rng.randrange(3))
        phone.gets(day, "20:05", CMB, (
            f"【招商银行】您尾号4417的信用卡于{day.month}月{day.day}日还款人民币{money(pays)}元已入账。"
        ))  # fmt: skip
        rest = total - pays


def weilidai(phone: Phone) -> None:
    """The loan in 18 instalments, debited on the 12th."""
    phone.gets(date(2024, 5, 12), "14:20", WEBANK, (
        "【微众银行】您的微粒贷借款18,000.00元已放款至尾号6608的储蓄卡，分18期，每月12日还款，"
        "首期还款日2024年6月12日。"
    ))  # fmt: skip
    for term, due in enumerate(months(12, date(2024, 6, 1)), 1):
        amount = money(123_840 - term * 1_012)
        before = due - timedelta(2)
        phone.gets(before, "11:02", WEBANK, (
            f"【微众银行】微粒贷还款提醒：您{due.month}月{due.day}日应还{amount}元（第{term}/18期），"
            "将从尾号6608的储蓄卡自动扣款，请保持余额充足。"
        ))  # fmt: skip
        if due.month == 12:
            phone.gets(due, "09:15", WEBANK, (
                f"【微众银行】您的微粒贷本期应还{amount}元，因尾号6608的储蓄卡余额不足扣款失败，"
                "请于今日24点前存入足额资金，以免产生逾期。"
            ))  # fmt: skip
        phone.gets(due, "18:40", WEBANK, (
            f"【微众银行】您的微粒贷第{term}/18期{amount}元已于{due.month}月{due.day}日还款成功，"
            f"剩余待还本金{money(100_000 * (18 - term))}元。"
        ))  # fmt: skip


def huabei(phone: Phone) -> None:
    """A bill on the 1st, paid on the 9th."""
    for bill in months(1, date(2024, 5, 1)):
        due = bill.replace(day=9)
        amount = money(phone.rng.randrange(30_000, 160_000))
        phone.gets(bill, "08:45", ALIPAY, (
            f"【支付宝】您的花呗{bill.month}月账单应还{amount}元，还款日{due.month}月9日，"
            "届时将自动扣款。"
        ))  # fmt: skip
        phone.gets(due, "07:58", ALIPAY, (
            f"【支付宝】花呗{bill.month}月账单{amount}元已还款成功，感谢使用。"
        ))  # fmt: skip


def jintiao(phone: Phone) -> None:
    """Paid until February; then silence, arrears, a collector."""
    phone.gets(date(2024, 8, 20), "16:33", JD, (
        "【京东金融】您申请的金条借款6,000.00元已放款成功，共12期，每月20日还款，每期536.40元。"
    ))  # fmt: skip
    for term, due in enumerate(months(20, date(2024, 9, 1)), 1):
        phone.gets(due - timedelta(3), "10:30", JD, (
            f"【京东金融】您的金条第{term}/12期应还536.40元，还款日{due.month}月20日，请按时还款。"
        ))  # fmt: skip
        if due < date(2025, 3, 1):
            phone.gets(due, "12:10", JD, (
                f"【京东金融】您的金条第{term}/12期536.40元已还款成功。"
            ))  # fmt: skip
    late = (
        ("03-20", "您的金条本期应还536.40元，尾号6608的银行卡扣款失败，请尽快还款。"),
        ("03-24", "您的金条已逾期4天，逾期金额541.77元，请尽快还款，以免影响个人征信。"),
        ("04-23", "您的金条已累计逾期2期，当前应还合计1,103.12元，请尽快还款。"),
        ("05-23", "您的金条已累计逾期3期，当前应还合计1,682.30元，客服热线95118。"),
        ("06-21", "您的金条已累计逾期4期，当前应还合计2,284.95元，请立即还款。"),
    )
    for day, body in late:
        phone.gets(date.fromisoformat(f"2025-{day}"), "10:08", JD, f"【京东金融】{body}")
    phone.gets(date(2025, 6, 23), "22:41", COLLECTOR, (
        "【恒信律所】受京东金条委托，您的借款已逾期95天，欠款2,284.95元，如仍不处理，将向户籍所在地"
        "及单位核实情况。回电021-60000318"
    ))  # fmt: skip


def duxiaoman(phone: Phone) -> None:
    """The end of an older loan."""
    for term, due in enumerate(months(16, date(2024, 5, 1), date(2024, 10, 30)), 7):
        phone.gets(due - timedelta(2), "09:20", DUXIAOMAN, (
            f"【度小满】您的借款第{term}/12期应还876.50元，还款日{due.month}月16日，"
            "将从尾号6608的储蓄卡扣款。"
        ))  # fmt: skip
        phone.gets(due, "15:02", DUXIAOMAN, (
            f"【度小满】您的借款第{term}/12期876.50元已还款成功。"
        ))  # fmt: skip
    phone.gets(date(2024, 11, 2), "13:26", DUXIAOMAN, (
        "【度小满】您已提前结清全部借款，结清金额1,712.80元，感谢您的使用。"
    ))  # fmt: skip


def fenqile(phone: Phone) -> None:
    """One instalment late, one moved to the end."""
    phone.gets(date(2024, 10, 5), "19:14", LEXIN, (
        "【分期乐】您的9,000.00元借款已到账尾号6608的储蓄卡，分12期，每月5日还款。"
    ))  # fmt: skip
    for term, due in enumerate(months(5, date(2024, 11, 1), date(2025, 7, 5)), 1):
        phone.gets(due - timedelta(12), "10:01", LEXIN, (
            f"【分期乐】您的第{term}/12期账单812.25元将于{due.month}月5日到期，请提前备足还款。"
        ))  # fmt: skip
        if due == date(2025, 4, 5):
            phone.gets(date(2025, 4, 8), "09:40", LEXIN, (
                "【分期乐】您第6/12期账单已逾期3天，应还819.80元（含罚息7.55元），请尽快还款。"
            ))  # fmt: skip
            phone.gets(date(2025, 4, 15), "21:13", LEXIN, (
                "【分期乐】您第6/12期账单819.80元已还款成功，剩余待还总额4,873.50元。"
            ))  # fmt: skip
        elif due == date(2025, 5, 5):
            phone.gets(date(2025, 5, 4), "16:20", LEXIN, (
                "【分期乐】您的延期申请已通过：第7/12期账单812.25元延至最后一期一并还款，本月无需还款。"
            ))  # fmt: skip
        elif due <= LAST:
            phone.gets(due, "11:45", LEXIN, (
                f"【分期乐】您的第{term}/12期账单812.25元已还款成功，剩余待还总额"
                f"{money(81_225 * (12 - term + (term > 7)))}元。"
            ))  # fmt: skip


def others(phone: Phone) -> None:
    """A cousin's debt, a forged text, offers: none of it the owner's debt."""
    cousin = "请转告陈某尽快处理其在本平台的逾期欠款3,260元"
    phone.gets(date(2025, 2, 18), "14:05", "106904441900", f"【洋钱罐】您好，{cousin}，谢谢配合。")
    phone.gets(
        date(2025, 3, 6), "08:22", "106904441900", f"【洋钱罐】您是陈某的紧急联系人，{cousin}。"
    )
    phone.gets(date(2025, 6, 22), "23:16", "+8617000000612", (
        "【微粒贷】您的借款已严重逾期，今日须还款4,800元，否则移交法院冻结名下资产。协商请加微信"
        "wz-fawu0612，转账至对私账户6222020000000001234 户名王某。"
    ))  # fmt: skip
    offers = (
        (
            "2024-07-03",
            "【平安普惠】您有50,000元额度待领取，年化低至7.2%，点击 t.example/8fk2 申请，拒收回R",
        ),
        ("2024-12-11", "【招商银行】尊敬的客户，您的账单可分12期，每期仅需286元，回复F12立即办理"),
        ("2025-04-28", "【360借条】最高20万元备用金，最快5分钟到账，登录App即可领取，退订回T"),
    )
    for day, body in offers:
        phone.gets(date.fromisoformat(day), "15:37", "106902288000", body)


DAILY = (
    ("1069 0335 7799", "【菜鸟驿站】您的包裹已到3号柜，取件码{a}-{b}，请于今晚21点前领取。"),
    ("106980008888", "【丰巢】凭取件码{c}到小区东门取件，超时将收取费用。"),
    ("95338", "【顺丰速运】您的快件正在派送，预计18点前送达，请保持电话畅通。"),
    ("106901234", "【美团】验证码{c}，5分钟内有效，请勿泄露给他人。"),
    ("12306", "【铁路12306】您已购{m}月{d}日G{a}次08车11F号，14:25开。"),
    ("95555", "【招商银行】您尾号4417的信用卡消费人民币{e}.00元，可用额度18,{a}.00元。"),
    ("10086", "【中国移动】您本月话费{e}.40元，余额{b}.10元，请及时充值，以免停机。"),
    ("95598", "【国家电网】您户号0350{c}本月电费{e}.62元，请于{m}月28日前缴纳。"),
    ("106980095188", "【支付宝】验证码{c}，您正在登录，切勿告知他人。"),
    ("95588", "【工商银行】您尾号6608的储蓄卡收入工资9,{a}.00元，余额11,{b}0.32元。"),
    ("106912345", "【链家】您关注的小区有新房源，{b}平米，欢迎预约看房。"),
    ("106955555", "【市图书馆】您借阅的《南方的河》将于{m}月{d}日到期，请及时归还或续借。"),
    ("12345", "【12345】您反映的路灯问题（工单{c}）已转相关部门办理，感谢您的监督。"),
)  # fmt: skip
FRIENDS = (
    ("阿梅", "晚上一起吃饭吗？我大概7点半到，老地方见😀"),
    ("妈妈", "到家了吗，天冷多穿点"),
    ("小周", "上次借你的200块明天还你哈，谢啦🙏"),
    ("阿梅", "周末去看电影？"),
    ("老刘", "明天的会改到十点，资料带上"),
    ("妈妈", "你舅舅给你寄了一箱橙子，记得收快递🍊"),
    ("Emma", "Running 10 min late, sorry! See you at gate 3"),
)
NUMBERS = {"阿梅": 11, "妈妈": 12, "小周": 13, "老刘": 14, "Emma": 15}
ANSWERS = ("好的", "收到", "马上到", "知道啦", "ok 🙂")


def daily(phone: Phone) -> None:
    """What any phone gets, and the owner's answers."""
    days = (LAST - FIRST).days
    for number in range(78):
        day = FIRST + timedelta(phone.rng.randrange(days))
        sender, body = DAILY[number % len(DAILY)]
        a, b, e = (
            phone.rng.randrange(100, 999),
            phone.rng.randrange(10, 99),
            phone.rng.randrange(20, 280),
        )
        filled = body.format(
            a=a, b=b, c=phone.rng.randrange(100_000, 999_999), e=e, m=day.month, d=day.day
        )
        phone.gets(day, f"{phone.rng.randrange(8, 22)}:{phone.rng.randrange(60)}", sender, filled)
    for number in range(21):
        day = FIRST + timedelta(phone.rng.randrange(days))
        name, body = FRIENDS[number % len(FRIENDS)]
        address = f"+86138000000{NUMBERS[name]}"
        phone.gets(day, f"{phone.rng.randrange(8, 21)}:10", address, body, name)
        if number % 2:
            phone.sends(day, "21:30", address, phone.rng.choice(ANSWERS), name)
    phone.gets(LAST, "19:20", "+8613800000012", "晚饭给你留着呢", "妈妈")
    twice = next(text for text in phone.texts if "第5/18期" in text.body)
    phone.texts.append(twice)  # both SIM cards got it


def sms(text: Text) -> str:
    """One text as SMS Backup & Restore writes it: emoji as halves, line feeds as references."""
    milliseconds = int(text.when.timestamp()) * 1000
    sent = milliseconds - 1000 if text.box == RECEIVED else 0
    return (
        f'  <sms protocol="0" address={quoteattr(text.party)} date="{milliseconds}" '
        f'type="{text.box}" subject="null" body={halves(quoteattr(text.body))} toa="null" '
        f'sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="{sent}" '
        f'sub_id="1" readable_date="{text.when:%Y年%m月%d日 %H:%M:%S}" '
        f"contact_name={quoteattr(text.name)} />\n"
    )


def halves(value: str) -> str:
    """Emoji as the two references that the app makes of them."""
    return "".join(c if ord(c) < 0x10000 else _references(c) for c in value)


def _references(letter: str) -> str:
    pair = letter.encode("utf-16-be")
    return "".join(f"&#{int.from_bytes(pair[n : n + 2], 'big')};" for n in (0, 2))


def make() -> str:
    """The whole backup."""
    phone = Phone(random.Random(20250624))
    for part in (cmb, weilidai, huabei, jintiao, duxiaoman, fenqile, others, daily):
        part(phone)
    texts = sorted(phone.texts, key=lambda text: text.when)
    made = int(datetime(2025, 6, 24, 22, 10, tzinfo=SHANGHAI).timestamp()) * 1000
    head = (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n"
        "<!--An invented phone, written by samples/make_samples.py-->\n"
        f'<smses count="{len(texts)}" backup_date="{made}" type="full">\n'
    )
    return head + "".join(map(sms, texts)) + "</smses>\n"


if __name__ == "__main__":
    OUT.write_text(make(), "utf-8", newline="\n")
    print(OUT)
