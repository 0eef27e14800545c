"""How single facts are said: whom to call, accounts, months, days, what a red text never shows."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import made_ledger as made
import openpyxl
import pandas as pd
import pytest

import smsparse
from smsparse.export import facts, write
from smsparse.export.labels import Labels
from smsparse.export.months import months_of
from smsparse.export.notes import Notes
from smsparse.export.priorities import next_steps
from smsparse.export.view import Contents, view
from smsparse.model import (
    Account,
    AccountRole,
    Also,
    BillStatus,
    Contact,
    ContactKind,
    Doubt,
    Ledger,
)

SAMPLE = sorted((Path(__file__).parents[2] / "samples").glob("*.xml"))


def seen(ledger: Ledger | None = None, contacts: tuple[Contact, ...] = (), lang: str = "zh"):
    ledger = ledger or made.ledger()
    contents = Contents(
        ledger, made.report(), Labels(lang), made.record(), made.MADE, "1", contacts
    )
    return view(contents, Notes())


def book_of(path: Path, ledger: Ledger | None = None, **more: object):
    write(ledger or made.ledger(), path, report=made.report(), version="1", **more)
    return openpyxl.load_workbook(path)


def contact(value: str, *, known: bool | None, doubts: tuple[Doubt, ...] = ()) -> Contact:
    return Contact(made.MONEY_SHOP, ContactKind.CALL, value, known, made.AS_OF, made.AS_OF,
                   ("x", "y"), doubts=doubts)  # fmt: skip


def orange(**more: object) -> Ledger:
    """The ledger with another state of the debt that is overdue longest."""
    ledger = made.ledger()
    debts = tuple(replace(d, **more) if d.id == "d-orange" else d for d in ledger.debts)
    return replace(ledger, debts=debts)


@pytest.mark.parametrize(
    ("support", "contacts", "doubts", "line"),
    [
        (("1", "2"), (), (), ("1", False)),
        (("1", "2"), (contact("2", known=True),), (), ("2", True)),
        (("1", "2"), (), (Doubt("support", "made_amounts", ("1",)),), ("2", False)),
        (("1",), (contact("1", known=False, doubts=(Doubt("support", "x"),)),), (), (None, False)),
        ((), (), (), (None, False)),
    ],
)
def test_the_number_to_call_is_the_surest(support, contacts, doubts, line):
    ledger = orange(support=support, doubts=doubts)
    debt = next(d for d in ledger.debts if d.id == "d-orange")
    assert facts.line(seen(ledger, contacts), debt) == line


def test_the_first_step_says_how_sure_a_number_is():
    assert (
        "400-000-1005（资料中核对过）"
        in next_steps(seen(contacts=(contact("400-000-1005", known=True),)))[1]
    )
    unsure = orange(doubts=(Doubt("support", "made_amounts", ("400-000-1005",)),))
    assert "短信里的电话有疑点" in next_steps(seen(unsure))[1]
    assert "400-000-1005" not in next_steps(seen(unsure))[1]


def test_whom_to_call_stands_below_the_debts(tmp_path):
    pay = Contact(made.LOAN, ContactKind.PAY, "3321", None, date(2025, 1, 21), made.AS_OF, ("a",),
                  account=made.DEBIT)  # fmt: skip
    call = contact("400-000-1005", known=True)
    other = contact("400-999", known=False, doubts=(Doubt("support", "made_amounts", ("1",)),))
    page = book_of(tmp_path / "a.xlsx", contacts=(call, other, pay))["债务明细"]
    top = next(c.row for c in page["A"] if str(c.value).startswith("打给谁"))
    rows = [[cell.value for cell in page[top + n][:9]] for n in (2, 3, 4)]
    assert rows[0][:4] == [made.MONEY_SHOP, "打电话", "400-000-1005", "资料中是这家机构的号码"]
    assert rows[1][3] == "资料中是别家机构的号码"
    assert rows[1][8] == "金额与上一条短信不一致（1）"
    assert rows[2][:4] == [made.LOAN, "还款", "江城银行 尾号3321（代扣）", None]
    both = contact("1", known=None, doubts=(*other.doubts, Doubt("support", "made_no_lender")))
    english = book_of(tmp_path / "b.xlsx", contacts=(both,), lang="en")["Debts"]
    assert any("; " in str(c.value) for c in english["I"])
    again = book_of(tmp_path / "a.xlsx", contacts=(call, other, pay))["债务明细"]
    assert [c.value for c in again["A"]].count(made.MONEY_SHOP) == 3  # not taken for the user's


def test_words_below_the_table_stay_below_it(tmp_path):
    path = tmp_path / "a.xlsx"
    book = book_of(path, contacts=(contact("1", known=None),))
    page = book["债务明细"]
    bottom = page.max_row + 3
    page.cell(bottom, 2).value = "自己写的"
    book.save(path)
    assert book_of(path, contacts=(contact("1", known=None),))["债务明细"].cell(
        bottom, 2
    ).value == "自己写的"  # fmt: skip


def test_a_text_set_aside_gives_no_place_to_pay(tmp_path):
    book = book_of(tmp_path / "a.xlsx", made=made.MADE)
    red = next(r for r in made.readings() if r.set_aside)
    frame = pd.read_excel(tmp_path / "a.xlsx", sheet_name="时间线", header=2).set_index("编号")
    row = frame.loc[red.id]
    assert row["核对"] == "▲ 未计入"
    assert pd.isna(row["还款账户（短信）"])
    for page in book:
        if page.title not in ("时间线", "待核对", "催收记录"):
            words = " ".join(str(c.value) for cells in page.iter_rows() for c in cells)
            assert "6217000012345678901" not in words, page.title


@pytest.mark.parametrize(
    ("account", "words"),
    [
        (None, None),
        (Account(), None),
        (Account(role=AccountRole.CARD), None),
        (Account(number="6217 0000", bank="江城银行", payee="某公司"), "江城银行 6217 0000 某公司"),
        (Account(tail="1234", role=AccountRole.TRANSFER_TO), "尾号1234（转入）"),
    ],
)
def test_accounts(account, words):
    assert facts.account(Labels("zh"), account) == words


def test_terms_and_days():
    zh = Labels("zh")
    assert facts.term(zh, (3, 12)) == "第3/12期"
    assert facts.term(zh, (3, None)) == "第3期"
    assert facts.days_text(zh, 0, overdue=True) == "今天"
    assert facts.days_text(zh, -3, overdue=True) == "逾期 3 天"
    assert facts.days_text(zh, -3, overdue=False) == "已过 3 天"
    assert facts.days_text(Labels("en"), 3, overdue=False) == "in 3 days"


def test_a_second_currency_of_a_text_has_a_column(tmp_path):
    ledger = made.ledger()
    entries = tuple(
        replace(e, reading=replace(e.reading, also=(Also("USD", Decimal(12), None, made.AS_OF),)))
        if e.bill == "b-card-6"
        else e
        for e in ledger.entries
    )
    write(replace(ledger, entries=entries), tmp_path / "a.xlsx", report=made.report(), version="1")
    frame = pd.read_excel(tmp_path / "a.xlsx", sheet_name="时间线", header=2)
    assert frame["另有"].dropna().tolist() == ["USD 12.00（2025-06-30 到期）"]


@pytest.mark.parametrize(
    ("status", "more", "mark"),
    [
        (BillStatus.PAID, {"paid_on": date(2025, 6, 19)}, "paid"),
        (BillStatus.PAID, {"paid_on": date(2025, 6, 21)}, "late"),
        (BillStatus.PRESUMED_PAID, {}, "presumed"),
        (BillStatus.DEFERRED, {}, "deferred"),
        (BillStatus.ROLLED_OVER, {}, "rolled"),
        (BillStatus.ROLLED_OVER, {"min_due": Decimal(1), "paid_amount": Decimal(1)}, "minimum"),
        (BillStatus.PART_PAID, {"paid_amount": Decimal(1)}, "part"),
        (BillStatus.PART_PAID, {"min_due": Decimal(1), "paid_amount": Decimal(2)}, "minimum"),
        (BillStatus.PAST_DUE, {}, "unseen"),
        (BillStatus.OVERDUE, {}, "overdue"),
        (BillStatus.DUE, {}, "due"),
    ],
)
def test_the_record_of_a_month(status, more, mark):
    ledger = made.ledger()
    bills = tuple(
        replace(b, status=status, **more) if b.id == "b-heart" else b for b in ledger.bills
    )
    months = months_of(seen(replace(ledger, bills=bills)), "CNY")
    assert months.record[made.HEART, (2025, 6)] == mark


def test_without_a_time_the_day_of_the_figures_stands(tmp_path):
    book = book_of(tmp_path / "a.xlsx")
    assert book.properties.created.isoformat() == "2025-06-29T16:00:00"  # midnight in Shanghai
    again = write(made.ledger(), tmp_path / "a.xlsx", report=made.report(), version="1")
    assert again.backup.name == "a.备份-20250630-000000.xlsx"


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.name)
def test_figures_of_a_whole_phone_are_found_again(path, tmp_path):
    backup = smsparse.open_backup([str(path)])
    readings = [smsparse.read(message) for message in backup]
    day = max(reading.message.received for reading in readings).date()
    ledger = smsparse.reconcile(readings, as_of=day)
    write(ledger, tmp_path / "a.xlsx", report=backup.report, version="1")
    (sums,) = ledger.summary
    debts = pd.read_excel(tmp_path / "a.xlsx", sheet_name="债务明细", header=2)
    debts = debts[debts["编号"].notna()]
    found = [debts[name].sum() for name in ("欠款", "逾期未还", "7 天内应还", "8–30 天应还")]
    assert found == pytest.approx([float(sums.owed), float(sums.overdue), float(sums.due_7),
                                   float(sums.due_30)])  # fmt: skip
    texts = pd.read_excel(tmp_path / "a.xlsx", sheet_name="时间线", header=2)
    since = pd.Timestamp(day) - pd.Timedelta(days=29)
    paid = texts[texts["事件"].eq("√ 已还") & texts["收到时间"].ge(since)]
    assert paid["已还金额"].sum() == pytest.approx(float(sums.paid_30))
    aside = texts[texts["核对"].eq("▲ 未计入")]
    assert aside["本次应还"].sum() == pytest.approx(float(sums.set_aside))
