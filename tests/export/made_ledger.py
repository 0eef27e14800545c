"""A ledger made by hand from the nouns: invented lenders, nothing of a real person."""

import io
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from smsparse.export.book import save_book
from smsparse.export.page import Book
from smsparse.model import (
    Account,
    AccountRole,
    Bill,
    BillStatus,
    Caution,
    CollectionRow,
    Damage,
    Debt,
    DebtKind,
    DebtStatus,
    Doubt,
    DueKind,
    Entry,
    Event,
    Found,
    Ledger,
    Level,
    Message,
    Reading,
    Record,
    Report,
    Source,
    Step,
    Summary,
    Zone,
)
from smsparse.reasons import REASONS

SHANGHAI = ZoneInfo("Asia/Shanghai")
AS_OF = date(2025, 6, 30)
MADE = datetime(2025, 6, 30, 10, 15, tzinfo=SHANGHAI)
D = Decimal

# codes of these tests, so that they do not depend on the wording of others
REASONS.update({
    "made_amounts": ("金额与上一条短信不一致（{0}）", "the amount is not that of before ({0})"),
    "made_no_lender": ("没有写明机构名称", "no lender is named"),
    "made_private": ("要求转到个人账户", "asks to pay into a private account"),
    "made_link": ("只给了一个网址", "gives a link only"),
    "made_silent": ("之后的短信不再提起", "later texts do not speak of it"),
    "made_damage": ("有 {0} 个字节读不出", "{0} bytes cannot be read"),
})  # fmt: skip

CARD, LOAN, MONEY_SHOP = "江城银行信用卡", "民信消费金融", "橙子借款"
HEART, EASY, BEGONIA = "随心贷", "安易分期", "海棠银行信用卡"
DEBIT = Account(tail="3321", bank="江城银行", role=AccountRole.AUTO_DEBIT)
AMOUNTS = ("amount_due", "min_due", "total_owed", "paid_amount")


def text(when: str, sender: str, body: str, index: int = 0) -> Message:
    moment = datetime.fromisoformat(when).replace(tzinfo=SHANGHAI)
    return Message(sender, moment, body, file="sms-20250630.xml", index=index)


def marks(body: str, **words: str) -> tuple[Found, ...]:
    """The places of words in a body, one for each field."""
    return tuple(
        Found(field, word, (body.index(word), body.index(word) + len(word)), f"test {field}")
        for field, word in words.items()
    )


def reading(when: str, sender: str, body: str, event: Event, lender: str | None, **fields: object):
    words = {name: f"{fields[name]:,.2f}" for name in AMOUNTS if name in fields}
    found = marks(body, **{name: word for name, word in words.items() if word in body})
    for number in fields.get("support", ()):  # type: ignore[attr-defined]
        found += marks(body, support=number) if number in body else ()
    due = fields.get("due_date")
    if isinstance(due, date) and f"{due.month}月{due.day}日" in body:
        found += marks(body, due_date=f"{due.month}月{due.day}日")
    account = fields.get("account")
    if isinstance(account, Account) and account.tail and account.tail in body:
        found += marks(body, account=f"尾号{account.tail}")
    fields.setdefault("currency", "CNY")
    return Reading(
        message=text(when, sender, body), event=event, lender=lender, found=found, **fields
    )


def _loan_story() -> list[Reading]:
    """A loan in twelve instalments, each announced and debited."""
    total, found = D("24000.00"), []
    payout = "【民信消费金融】您申请的借款24,000.00元已放款至尾号3321账户，分12期偿还。"
    found.append(
        reading("2024-12-02 10:05", "1069000090006", payout, Event.PAYOUT, LOAN,
                payout_amount=total, total_owed=total, kind=DebtKind.LOAN)
    )  # fmt: skip
    for month in range(1, 7):
        due = date(2025, month, 28)
        body = (
            f"【民信消费金融】您第{month}期应还2,098.66元，{month}月28日将从尾号3321账户扣款，"
            f"客服400-000-1006。"
        )
        found.append(
            reading(f"2025-{month:02d}-21 09:09", "1069000090006", body, Event.REMINDER, LOAN,
                    amount_due=D("2098.66"), due_date=due, due_kind=DueKind.DUE, account=DEBIT,
                    support=("400-000-1006",), term=(month, 12), kind=DebtKind.LOAN)
        )  # fmt: skip
        total -= D("2000.00")
        body = f"【民信消费金融】本期2,098.66元扣款成功，剩余本金{total:,.2f}元。"
        found.append(
            reading(f"2025-{month:02d}-28 10:02", "1069000090006", body, Event.PAID, LOAN,
                    paid_amount=D("2098.66"), total_owed=total, kind=DebtKind.LOAN)
        )  # fmt: skip
    return found


def _card_story() -> list[Reading]:
    """A card whose bills grow and of which the minimum is paid."""
    found = []
    for month, amount in (
        (3, D("6120.40")),
        (4, D("8830.15")),
        (5, D("10215.00")),
        (6, D("12460.88")),
    ):
        least = (amount / 10).quantize(D("0.01"))
        due = date(2025, month, 25) if month < 6 else date(2025, 7, 5)
        body = (
            f"【江城银行】您尾号6688信用卡{month}月账单{amount:,.2f}元，最低还款{least:,.2f}元，"
            f"到期还款日{due.month}月{due.day}日。客服400-000-1001"
        )
        found.append(
            reading(f"2025-{month:02d}-07 08:30", "1069000095001", body, Event.STATEMENT, CARD,
                    amount_due=amount, min_due=least, total_owed=amount, due_date=due,
                    due_kind=DueKind.DUE, card_tail="6688", kind=DebtKind.CARD,
                    support=("400-000-1001",),
                    account=Account(tail="6688", role=AccountRole.CARD))
        )  # fmt: skip
        if month < 6:
            body = f"【江城银行】您尾号6688信用卡收到还款{least:,.2f}元。"
            found.append(
                reading(f"2025-{month:02d}-24 19:27", "1069000095001", body, Event.PAID, CARD,
                        paid_amount=least, card_tail="6688", kind=DebtKind.CARD)
            )  # fmt: skip
    return found


def _orange_story() -> list[Reading]:
    """A loan that went overdue in March and is now with a collector."""
    found = []
    line = ("400-000-1005",)
    body = "【橙子借款】您本期应还1,860.20元，最后还款日3月10日。客服400-000-1005"
    found.append(
        reading("2025-03-07 14:00", "1069000090005", body, Event.REMINDER, MONEY_SHOP,
                amount_due=D("1860.20"), due_date=date(2025, 3, 10), due_kind=DueKind.DUE,
                support=line, kind=DebtKind.LOAN)
    )  # fmt: skip
    for month, owed in ((4, D("12131.40")), (5, D("14006.20")), (6, D("15851.80"))):
        body = f"【橙子借款】您的借款已逾期，欠款合计{owed:,.2f}元，请尽快处理。客服400-000-1005"
        found.append(
            reading(f"2025-{month:02d}-21 09:30", "1069000090005", body, Event.OVERDUE, MONEY_SHOP,
                    amount_due=owed, total_owed=owed, support=line, kind=DebtKind.LOAN,
                    days_overdue=(date(2025, month, 21) - date(2025, 3, 10)).days)
        )  # fmt: skip
    body = (
        "【诚远信息】受橙子借款委托：您的欠款15,851.80元已逾期，请于今日还款，否则采取进一步措施。"
    )
    found.append(
        reading("2025-06-22 22:37", "106980012222", body, Event.COLLECTION, MONEY_SHOP,
                amount_due=D("15851.80"), agent="诚远信息", kind=DebtKind.LOAN,
                doubts=(Doubt("amount_due", "made_amounts", ("15,851.80",)),))
    )  # fmt: skip
    return found


def _others() -> list[Reading]:
    heart = "【随心贷】您本期账单2,785.40元将于6月20日从尾号3321账户扣款，剩余待还5,570.80元。"
    easy = "【安易分期】您本期应还412.50元，7月2日将从尾号7705账户扣款。客服400-000-1004"
    bloom = (
        "【海棠银行】您尾号0912信用卡账单2,316.40元，最低还款115.82元，还款日7月17日。"
        "咨询400-000-1002"
    )
    red = (
        "【橙子借款】您的账户异常，请将验证金3,500.00元转到个人账户6217000012345678901张经理，"
        "否则影响征信！"
    )
    vague = "您在XX平台的借款即将到期，请点 http://hk.example.invalid/a1 还款1,280.00元。"
    formula = '=HYPERLINK("http://evil.example.invalid","点击还款")【安易分期】本期账单已出'
    third = "【诚远信息】请转告您的朋友王某，其借款已逾期，请尽快联系我司。"
    return [
        reading("2025-06-12 10:15", "1069000090003", heart, Event.REMINDER, HEART,
                amount_due=D("2785.40"), total_owed=D("5570.80"), due_date=date(2025, 6, 20),
                due_kind=DueKind.DUE, account=DEBIT, kind=DebtKind.LOAN),
        reading("2025-06-25 11:00", "1069000090004", easy, Event.REMINDER, EASY,
                amount_due=D("412.50"), due_date=date(2025, 7, 2), due_kind=DueKind.DUE,
                account=Account(tail="7705", bank="海棠银行", role=AccountRole.AUTO_DEBIT),
                support=("400-000-1004",), kind=DebtKind.LOAN),
        reading("2025-06-18 08:30", "1069000095002", bloom, Event.STATEMENT, BEGONIA,
                amount_due=D("2316.40"), min_due=D("115.82"), total_owed=D("2316.40"),
                due_date=date(2025, 7, 17), due_kind=DueKind.DUE, card_tail="0912",
                kind=DebtKind.CARD, support=("400-000-1002",),
                account=Account(tail="0912", role=AccountRole.CARD)),
        replace(
            reading("2025-06-26 20:18", "+8617000000000", red, Event.OVERDUE, MONEY_SHOP,
                    amount_due=D("3500.00"),
                    account=Account(number="6217000012345678901", payee="张经理")),
            cautions=(Caution("made_private", Level.RED, ("个人账户",),
                              (red.index("个人账户"), red.index("个人账户") + 4)),),
            set_aside=True,
        ),
        replace(
            reading("2025-06-16 20:18", "1069111155", vague, Event.REMINDER, None,
                    amount_due=D("1280.00"),
                    doubts=(Doubt("lender", "made_no_lender"),)),
            cautions=(Caution("made_link", Level.AMBER, ("http",)),),
        ),
        reading("2025-06-19 11:02", "1069000090004", formula, Event.STATEMENT, EASY,
                doubts=(Doubt("amount_due", "made_amounts", ("?",)),)),
        reading("2025-06-14 09:10", "10698001229", third, Event.THIRD_PARTY, None, currency=None),
    ]  # fmt: skip


def readings() -> tuple[Reading, ...]:
    """All texts, oldest first."""
    found = [*_loan_story(), *_card_story(), *_orange_story(), *_others()]
    return tuple(sorted(found, key=lambda r: r.message.received))


DEBTS = {LOAN: "d-loan", CARD: "d-card", MONEY_SHOP: "d-orange", HEART: "d-heart", EASY: "d-easy",
         BEGONIA: "d-bloom"}  # fmt: skip


def _bill(number: str, lender: str, status: BillStatus, due: date, amount: str, **more: object):
    return Bill(
        id=f"b-{number}", debt=DEBTS[lender], currency="CNY", status=status,
        due_date=due, amount_due=D(amount), **{"status_from": "as_of", **more},
    )  # fmt: skip


def _bills(by_lender: dict[str, list[Reading]]) -> tuple[Bill, ...]:
    def ids(lender: str, place: slice) -> tuple[str, ...]:
        return tuple(r.id for r in by_lender[lender][place])

    loan = [
        _bill(f"loan-{month}", LOAN, BillStatus.PAID, date(2025, month, 28), "2098.66",
              paid_amount=D("2098.66"), paid_on=date(2025, month, 28),
              remaining=D(0), messages=ids(LOAN, slice(2 * month - 1, 2 * month + 1)),
              status_from=by_lender[LOAN][2 * month].id)
        for month in range(1, 7)
    ]  # fmt: skip
    loan[3] = replace(loan[3], paid_on=date(2025, 5, 2))
    card = [
        _bill(f"card-{month}", CARD, BillStatus.ROLLED_OVER, date(2025, month, 25), amount,
              min_due=D(least), paid_amount=D(least), contained_in=f"b-card-{month + 1}",
              messages=ids(CARD, slice(place, place + 2)))
        for month, amount, least, place in (
            (3, "6120.40", "612.04", 0), (4, "8830.15", "883.02", 2), (5, "10215.00", "1021.50", 4))
    ]  # fmt: skip
    card.append(
        _bill("card-6", CARD, BillStatus.DUE, date(2025, 7, 5), "12460.88", min_due=D("1246.09"),
              remaining=D("12460.88"), messages=ids(CARD, slice(6, 7)),
              status_from=by_lender[CARD][6].id)
    )  # fmt: skip
    orange = by_lender[MONEY_SHOP]
    return (
        *loan,
        *card,
        _bill("orange", MONEY_SHOP, BillStatus.OVERDUE, date(2025, 3, 10), "15851.80",
              remaining=D("15851.80"), status_from=orange[3].id,
              messages=ids(MONEY_SHOP, slice(0, 5))),
        _bill("heart", HEART, BillStatus.PAST_DUE, date(2025, 6, 20), "2785.40",
              remaining=D("2785.40"), messages=ids(HEART, slice(0, 1))),
        _bill("easy", EASY, BillStatus.DUE, date(2025, 7, 2), "412.50", remaining=D("412.50"),
              messages=ids(EASY, slice(1, 2)), status_from=by_lender[EASY][1].id),
        _bill("bloom", BEGONIA, BillStatus.DUE, date(2025, 7, 17), "2316.40", min_due=D("115.82"),
              remaining=D("2316.40"), messages=ids(BEGONIA, slice(0, 1)),
              status_from=by_lender[BEGONIA][0].id),
    )  # fmt: skip


def _debts(by_lender: dict[str, list[Reading]], bills: tuple[Bill, ...]) -> tuple[Debt, ...]:
    def debt(lender: str, status: DebtStatus, owed: str, **more: object) -> Debt:
        texts = tuple(r.id for r in by_lender[lender] if not r.set_aside)
        own = tuple(bill.id for bill in bills if bill.debt == DEBTS[lender])
        return Debt(DEBTS[lender], lender, "CNY", status, owed=D(owed), messages=texts, bills=own,
                    **more)  # fmt: skip

    return (
        debt(LOAN, DebtStatus.OPEN, "12000.00", kind=DebtKind.LOAN, owed_basis="stated",
             total_owed=D("12000.00"), total_owed_on=date(2025, 6, 28), borrowed=D("24000.00"),
             repaid=D("12591.96"), penalties=D("591.96"), term=(6, 12), repayment_account=DEBIT,
             last_paid_on=date(2025, 6, 28), last_paid_amount=D("2098.66"),
             support=("400-000-1006",)),
        debt(CARD, DebtStatus.DUE, "12460.88", kind=DebtKind.CARD, owed_basis="stated",
             card_tail="6688", total_owed=D("12460.88"), total_owed_on=date(2025, 6, 7),
             next_due_date=date(2025, 7, 5), next_amount_due=D("12460.88"),
             next_min_due=D("1246.09"), repaid=D("2516.56"), last_paid_on=date(2025, 5, 24),
             last_paid_amount=D("1021.50"), support=("400-000-1001",),
             repayment_account=Account(tail="6688", role=AccountRole.CARD)),
        debt(MONEY_SHOP, DebtStatus.OVERDUE, "15851.80", kind=DebtKind.LOAN, owed_basis="stated",
             total_owed=D("15851.80"), total_owed_on=date(2025, 6, 21), days_overdue=112,
             support=("400-000-1005",), agents=("诚远信息",),
             status_from=by_lender[MONEY_SHOP][3].id,
             doubts=(Doubt("owed", "made_amounts", ("15,851.80",)),)),
        debt(HEART, DebtStatus.PAST_DUE, "5570.80", kind=DebtKind.LOAN, owed_basis="stated",
             total_owed=D("5570.80"), total_owed_on=date(2025, 6, 12), repayment_account=DEBIT),
        debt(EASY, DebtStatus.DUE, "412.50", kind=DebtKind.LOAN, owed_basis="bills",
             next_due_date=date(2025, 7, 2), next_amount_due=D("412.50"),
             support=("400-000-1004",),
             repayment_account=Account(tail="7705", bank="海棠银行", role=AccountRole.AUTO_DEBIT)),
        debt(BEGONIA, DebtStatus.DUE, "2316.40", kind=DebtKind.CARD, owed_basis="stated",
             card_tail="0912", next_due_date=date(2025, 7, 17), next_amount_due=D("2316.40"),
             next_min_due=D("115.82"), support=("400-000-1002",), total_owed=D("2316.40"),
             total_owed_on=date(2025, 6, 18),
             repayment_account=Account(tail="0912", role=AccountRole.CARD)),
    )  # fmt: skip


def ledger() -> Ledger:
    """Six lenders on 2025-06-30: one overdue, one past without a word, three due, one quiet."""
    texts = readings()
    by_lender: dict[str, list[Reading]] = {}
    for each in texts:
        by_lender.setdefault(each.lender or "", []).append(each)
    bills = _bills(by_lender)
    debts = _debts(by_lender, bills)
    bill_of = {text: bill.id for bill in bills for text in bill.messages}
    entries, steps = [], []
    owed: dict[str, Decimal] = {}
    for each in texts:
        debt = DEBTS.get(each.lender or "")
        counted = debt and not each.set_aside and each.debt
        entries.append(Entry(each, debt if counted else None, bill_of.get(each.id)))
        if counted:
            owed[debt] = each.total_owed or each.amount_due or owed.get(debt, D(0))
            steps.append(
                Step(each.message.received.date(), each.message.received, each.id, debt,
                     each.lender or "", each.event, "CNY", owed[debt], sum(owed.values(), D(0)))
            )  # fmt: skip
    summary = Summary(
        currency="CNY", owed=D("48612.38"), overdue=D("15851.80"), due_7=D("12873.38"),
        due_30=D("2316.40"), paid_30=D("2098.66"), to_review=D("15851.80"),
        set_aside=D("3500.00"),
    )  # fmt: skip
    return Ledger(
        AS_OF, tuple(entries), bills, debts, tuple(steps), (summary,), debt_texts=len(texts) - 1
    )


def record() -> Record:
    """The texts of overdue and collection, one of them at night."""
    pressing = (Event.OVERDUE, Event.COLLECTION, Event.THIRD_PARTY)
    rows = []
    for each in readings():
        if each.event in pressing:
            received = each.message.received
            rows.append(
                CollectionRow(each, received.date(), received.time(), received.hour >= 22,
                              each.message.sender, each.agent, each.lender, each.amount_due)
            )  # fmt: skip
    return Record(tuple(rows))


def report(**more: object) -> Report:
    """What became of 2,000 texts."""
    source = Source(
        "sms-20250630.xml", "3f9a7c21b0d45e88" * 4, 2000, unreadable=1, repaired=2,
        first=datetime(2024, 12, 2, 10, 5, tzinfo=SHANGHAI),
        last=datetime(2025, 6, 30, 8, 12, tzinfo=SHANGHAI),
        damage=(Damage(12345, "made_damage", ("17",), lost=True),),
    )  # fmt: skip
    zone = Zone("Asia/Shanghai", "backup")
    return Report(zone, (source,), messages=2000, duplicates=4, sent=120, unreadable=1, **more)


def book_bytes(book: Book) -> bytes:
    """A workbook of the nouns as the bytes of its file."""
    out = io.BytesIO()
    save_book(book, out)
    return out.getvalue()


def later(ledger_: Ledger, days: int = 1) -> Ledger:
    """The same ledger, as of some days later."""
    return replace(ledger_, as_of=ledger_.as_of + timedelta(days=days))
