"""A seed and a size in, a large and lifelike SMS backup out (every text is invented).

    python tests/bench/generate.py OUT.xml --texts 100000 --pictures 2400 --picture-kb 400

The same arguments give the same bytes. Forty debts run month by month from bill to repayment; one
text in eight is of money but of no debt, the others are the daily noise of a phone.
"""

import argparse
import base64
import random
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

SHANGHAI = timezone(timedelta(hours=8))
START = datetime(2013, 1, 5, 8, 0, tzinfo=SHANGHAI)
LENDERS = [
    ("招商银行", "95555"), ("工商银行", "95588"), ("建设银行", "95533"), ("交通银行", "95559"),
    ("平安银行", "95511"), ("中信银行", "95558"), ("浦发银行", "95528"), ("微众银行", "1069095384"),
    ("招联金融", "106900017001"), ("马上消费", "106900017002"), ("分期乐", "106900017003"),
    ("拍拍贷", "106900017004"), ("度小满", "106900017005"), ("京东金融", "106900017006"),
]  # fmt: skip
DEBT = {
    "statement": [
        "【{l}】尊敬的客户，您尾号{t}的信用卡{m}月账单已出，本期应还¥{a}，最低还款¥{n}，到期还款日{m}月{d}日。",
        "【{l}】您{m}月账单应还{a}元，最低应还{n}元，请于{m}月{d}日前还款。查看账单详情请登录手机银行。",
        "【{l}】您的借款第{k}期账单已生成，应还金额{a}元，还款日{y}-{m:02}-{d:02}，请保持账户余额充足。",
        "【{l}】{m}月账单：本期应还人民币{a}元，最低还款额{n}元，还款日{m}月{d}日，退订回T",
        "[{l}] Card ending {t}: total due CNY {a}, minimum due {n}, due {y}-{m:02}-{d:02}.",
    ],
    "reminder": [
        "【{l}】温馨提醒：您有一笔{a}元的借款将于{m}月{d}日到期，请确保尾号{t}的储蓄卡余额充足，系统将自动扣款。",
        "【{l}】您尾号{t}信用卡本期应还{a}元，将于明日到期，如已还款请忽略。",
        "【{l}】您第{k}期应还{a}元，还款日为{m}月{d}日，请按时还款以免影响征信。客服95588",
        "【{l}】还款提醒：您的贷款{m}月{d}日需还款{a}元，请提前存入还款账户（尾号{t}）。",
        "[{l}] Reminder: EMI of CNY {a} for loan {t} is due on {y}-{m:02}-{d:02}. Thank you.",
    ],
    "overdue": [
        "【{l}】您尾号{t}的账户已逾期{o}天，逾期金额{a}元，请立即还款，以免影响个人信用。",
        "【{l}】您的借款第{k}期已逾期，当前应还{a}元（含罚息{n}元），请尽快处理。",
    ],
    "failed": [
        "【{l}】您{m}月{d}日应还的{a}元因余额不足扣款失败，请尽快存入还款账户。",
        "【{l}】自动扣款未成功：尾号{t}的银行卡余额不足，本期应还{a}元，我们将于今晚再次扣款。",
    ],
    "paid": [
        "【{l}】您尾号{t}的信用卡于{m}月{d}日还款{a}元已入账，感谢您的使用。",
        "【{l}】还款成功！您第{k}期借款{a}元已结清，祝您生活愉快。",
        "【{l}】您已成功还款{a}元，本期账单已还清。",
    ],
}  # fmt: skip
NEAR = [
    "【{l}】您尾号{t}的信用卡于{m}月{d}日{h}:{i:02}消费人民币{a}元，当前可用额度{b}元。",
    "【{l}】验证码{c}，您正在办理信用卡绑卡，切勿告知他人。",
    "【{l}】您有{b}元额度待领取，年化低至7.2%，点击 t.example/{c} 立即申请，拒收请回复R",
    "【国家电网】您户号{c}本月电费{a}元，请于{m}月{d}日前缴纳，以免欠费停电。",
    "【中国移动】您的话费余额{n}元，已欠费停机风险，请及时充值。",
    "【{l}】您的储蓄卡{t}于{m}月{d}日收入工资{b}元，余额{a}元。",
    "【中国联通】您本月已使用流量{n}GB，账单金额{a}元，查询详情请登录APP。",
    "Your card ending {t} was used for CNY {a} at 7-Eleven on {y}-{m:02}-{d:02}.",
]
NOISE = [
    "【菜鸟驿站】您的包裹已到{n}号柜，取件码{c}，请于今晚21点前领取。",
    "【丰巢】凭取件码{c}到小区东门{n}号柜取件，超时将收取费用。",
    "【顺丰速运】您的快件{c}{t}正在派送，快递员王师傅{n}将与您联系，请保持电话畅通。",
    "【美团】验证码{c}，{n}分钟内有效，请勿泄露给他人。",
    "【滴滴出行】验证码：{c}。如非本人操作请忽略本短信。",
    "【12306】您已购{m}月{d}日G{t}次{n}车{n}A号，{h}:{i:02}开，请持身份证提前进站。",
    "【气象局】预计今天夜间到明天有中到大雨，气温{d}到{h}度，请注意防范。",
    "【{s}小学】各位家长，{m}月{d}日下午{h}:{i:02}召开家长会，请准时参加，并带好孩子的作业本。",
    "晚上一起吃饭吗？我大概{h}点半到，老地方见",
    "好的",
    "收到，{h}点我过去接你，路上可能有点堵，你先逛逛{n}楼",
    "妈，我到家了，今天地铁{n}号线人好多，明天再给你打电话",
    "【京东】您的订单{c}{t}已发货，预计{m}月{d}日送达。",
    "【天猫】您收藏的店铺{s}上新了，满{n}减{n}，仅限今天！回T退订",
    "【{s}健身】亲爱的会员，您的年卡还有{d}天到期，续卡享{n}折优惠，详询{c}",
    "【链家】您关注的{s}小区有新房源，{n}平米，总价{b}，欢迎预约看房。",
    "【携程】您预订的{s}酒店{m}月{d}日入住{n}晚已确认，订单号{c}。",
    "【交管12123】您的小型汽车有1条未处理违法记录，请及时处理。{c}",
    "【中国电信】尊敬的客户，您办理的{n}元套餐将于次月生效，感谢您的使用。",
    "【医院】{s}您好，您预约了{m}月{d}日上午{n}号专家门诊，请提前半小时取号。",
    "生日快乐！祝你{m}月顺顺利利，天天开心",
    "【快手】{c}（登录验证码），{n}分钟内有效。",
    'Hi, are we still on for {h}:{i:02} tomorrow? Bring the {n} photos & the "blue" box please',
    "Your verification code is {c}. It expires in {n} minutes.",
    "Running {n} min late, sorry! See you at gate {t}",
    "【12345】您反映的{s}路口施工扰民问题（工单{c}）已转相关部门办理，感谢您的监督。",
    "第一行：周{n}的会改到{h}点\n第二行：地点在{s}会议室，资料{c}请提前打印",
    "【得到】您订阅的专栏更新了第{c}讲，共{n}分钟，打开App收听。",
]
SURNAMES = "春华光明育才实验星河海棠朝阳滨江翠湖"
HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n"
PARTS = (
    '    <parts>\n      <part seq="-1" ct="application/smil" name="null" chset="null" cd="null" '
    'fn="null" cid="&lt;smil&gt;" cl="smil.xml" ctt_s="null" ctt_t="null" '
    'text=\'&lt;smil&gt;&lt;body&gt;&lt;par dur="5000ms"&gt;&lt;/par&gt;&lt;/body&gt;'
    "&lt;/smil&gt;' />\n"
    '      <part seq="0" ct="image/jpeg" name="p.jpg" chset="null" cd="null" fn="null" '
    'cid="&lt;p&gt;" cl="p.jpg" ctt_s="null" ctt_t="null" text="null" data="{}" />\n'
    '      <part seq="0" ct="text/plain" name="null" chset="106" cd="null" fn="null" '
    'cid="&lt;t&gt;" cl="t.txt" ctt_s="null" ctt_t="null" text={} />\n    </parts>\n'
    '    <addrs>\n      <addr address="{}" type="137" charset="106" />\n'
    '      <addr address="+8613800000000" type="151" charset="106" />\n    </addrs>\n  </mms>\n'
)


class Text(NamedTuple):
    """One text to be written."""

    sender: str
    milliseconds: int
    box: int
    body: str


def quoted(value: str, emoji: str = "utf8") -> str:
    """A value as the app's serializer writes it; ``emoji`` is utf8, ref or surrogate."""
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    value = value.replace("\n", "&#10;")
    if emoji != "utf8":
        value = "".join(c if ord(c) < 0x10000 else reference(c, emoji) for c in value)
    return f"'{value}'" if '"' in value else f'"{value}"'


def reference(character: str, emoji: str) -> str:
    """An emoji as one number reference, or as the two halves that some apps write."""
    if emoji == "ref":
        return f"&#{ord(character)};"
    pair = character.encode("utf-16-be")
    return "".join(f"&#{int.from_bytes(pair[i : i + 2])};" for i in (0, 2))


def figures(rng: random.Random, when: datetime) -> dict[str, object]:
    """What the blanks of a wording are filled with."""
    amount = rng.randrange(3_000, 900_000)
    return {
        "a": f"{amount / 100:,.2f}", "n": rng.randrange(1, 99), "b": rng.randrange(10, 200) * 500,
        "c": rng.randrange(100_000, 999_999), "t": rng.randrange(1000, 9999), "k": 1 + when.month,
        "y": when.year, "m": when.month, "d": rng.randrange(1, 29), "h": rng.randrange(8, 22),
        "i": rng.randrange(60), "o": rng.randrange(1, 60), "s": "".join(rng.sample(SURNAMES, 2)),
        "l": "",
    }  # fmt: skip


def debt_text(rng: random.Random, number: int, when: datetime) -> tuple[str, str]:
    """The next text of one of forty debts: bill, reminder, sometimes arrears, repayment."""
    debt, step = number % 40, number // 40
    lender, sender = LENDERS[debt % len(LENDERS)]
    stage = ("statement", "reminder", "paid")[step % 3]
    if rng.random() < 0.08:
        stage = rng.choice(("overdue", "failed"))
    days = {"statement": 18, "reminder": 3, "overdue": -9}.get(stage, 0)
    due = when + timedelta(days=days)
    bill = random.Random(f"{debt}/{step // 3}")  # the same sums in all texts of a bill
    blanks = figures(rng, due) | {
        "l": lender, "t": 1000 + debt, "k": 1 + step // 3, "d": due.day, "o": 9,
        "a": f"{bill.randrange(8_000, 900_000) / 100:,.2f}",
        "n": f"{bill.randrange(1_000, 8_000) / 100:.2f}",
    }  # fmt: skip
    return sender, rng.choice(DEBT[stage]).format(**blanks)


def texts(count: int, *, debt: float = 0.03, seed: int = 1, emoji: float = 0.02) -> Iterator[Text]:
    """``count`` texts, oldest first; ``debt`` and ``emoji`` are shares of them."""
    rng = random.Random(seed)
    step = timedelta(days=12 * 365) / max(count, 1)
    debts = 0
    for number in range(count):
        when = START + number * step + timedelta(seconds=rng.random() * 30)
        lot = rng.random()
        box = 1
        if lot < debt:
            sender, body = debt_text(rng, debts, when)
            debts += 1
        elif lot < debt + 0.12:
            lender, sender = rng.choice(LENDERS)
            body = rng.choice(NEAR).format(**figures(rng, when) | {"l": lender})
        else:
            sender = f"+86138{rng.randrange(10**7, 10**7 + 400):08}"
            body = rng.choice(NOISE).format(**figures(rng, when))
            box = 2 if lot > 0.92 else 1
            if rng.random() < emoji:
                body += rng.choice("😀🎂🌧🚄")
        yield Text(sender, int(when.timestamp() * 1000), box, body)


def sms(text: Text, emoji: str = "utf8") -> str:
    """One text as the app writes it."""
    shown = datetime.fromtimestamp(text.milliseconds / 1000, SHANGHAI)
    sent = text.milliseconds // 1000 * 1000 - 1000 if text.box == 1 else 0
    return (
        f'  <sms protocol="0" address="{text.sender}" date="{text.milliseconds}" '
        f'type="{text.box}" subject="null" body={quoted(text.body, emoji)} toa="null" '
        f'sc_toa="null" service_center="null" read="1" status="-1" locked="0" '
        f'date_sent="{sent}" sub_id="1" readable_date="{shown:%Y-%m-%d %H:%M:%S}" '
        f'contact_name="(Unknown)" />\n'
    )


def mms(text: Text, picture: str) -> str:
    """One text with a picture as the app writes it."""
    return (
        f'  <mms text_only="0" sub="null" date="{text.milliseconds // 1000}000" read="1" '
        f'ct_t="application/vnd.wap.multipart.related" msg_box="1" v="18" m_type="132" '
        f'address="{text.sender}" date_sent="{text.milliseconds // 1000}" sub_id="1" '
        f'readable_date="n/a" contact_name="(Unknown)">\n'
        + PARTS.format(picture, quoted(text.body), text.sender)
    )


def write_backup(
    path: Path,
    count: int,
    *,
    debt: float = 0.03,
    pictures: int = 0,
    picture_kb: int = 400,
    seed: int = 1,
    emoji: str = "utf8",
    emoji_share: float = 0.02,
) -> None:
    """Write a backup of ``count`` texts and ``pictures`` MMS with a picture each."""
    rng = random.Random(seed)
    picture = base64.b64encode(rng.randbytes(picture_kb * 768)).decode()
    every = max(count // pictures, 1) if pictures else 0
    written = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{HEAD}<smses count="{count + pictures}" backup_date="1760000000000">\n')
        for number, text in enumerate(texts(count, debt=debt, seed=seed, emoji=emoji_share)):
            file.write(sms(text, emoji))
            if every and number % every == 0 and written < pictures:
                file.write(mms(text._replace(body=f"图{written} {text.body}"), picture))
                written += 1
        for extra in range(written, pictures):
            file.write(mms(Text("+8613900000000", 1_600_000_000_000, 1, f"图{extra}"), picture))
        file.write("</smses>")


def main() -> None:
    """Read the arguments, write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--texts", type=int, default=100_000)
    parser.add_argument("--debt", type=float, default=0.03)
    parser.add_argument("--pictures", type=int, default=0)
    parser.add_argument("--picture-kb", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--emoji", choices=("utf8", "ref", "surrogate"), default="utf8")
    parser.add_argument("--emoji-share", type=float, default=0.02)
    at = parser.parse_args()
    write_backup(
        at.out, at.texts, debt=at.debt, pictures=at.pictures, picture_kb=at.picture_kb,
        seed=at.seed, emoji=at.emoji, emoji_share=at.emoji_share,
    )  # fmt: skip


if __name__ == "__main__":
    main()
