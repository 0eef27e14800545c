"""From no text at all to thousands: each workbook opens and says what it should."""

import resource
import sys
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import made_ledger as made
import openpyxl
import pytest

from smsparse.export import write
from smsparse.model import Bill, BillStatus, Debt, DebtStatus, Entry, Ledger, Report, Summary, Zone


def book_of(ledger: Ledger, path: Path, report: Report | None = None, lang: str = "zh"):
    write(ledger, path, report=report or made.report(), made=made.MADE, version="1", lang=lang)
    return openpyxl.load_workbook(path)


def charts(page) -> list:
    return page._charts  # noqa: SLF001 - openpyxl has no other way


def words(page) -> str:
    return "\n".join(str(c.value) for row in page.iter_rows() for c in row if c.value is not None)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_debt_text_is_said_kindly_and_why(tmp_path, lang):
    book = book_of(Ledger(made.AS_OF), tmp_path / "a.xlsx", lang=lang)
    front = words(book.worksheets[0])
    assert ("没有找到还款短信" if lang == "zh" else "No debt texts were found") in front
    assert "2000" in front
    assert len(book.worksheets) == 8  # no log without a text of collection
    for page in book.worksheets[1:4]:
        table = next(iter(page.tables.values()))
        assert table.ref.endswith("4")  # a row that says so: a table needs one
        assert page["A4"].value == ("没有记录" if lang == "zh" else "No entries")


def test_a_backup_without_a_text(tmp_path):
    report = Report(Zone("Asia/Shanghai", "machine"))
    book = book_of(Ledger(made.AS_OF), tmp_path / "a.xlsx", report)
    assert "备份里没有短信" in words(book["总览"])


def test_one_text(tmp_path):
    ledger = made.ledger()
    one = next(e for e in ledger.entries if e.bill == "b-easy")
    bill = next(b for b in ledger.bills if b.id == "b-easy")
    debt = next(d for d in ledger.debts if d.id == "d-easy")
    steps = tuple(step for step in ledger.timeline if step.message == one.reading.id)
    summary = Summary("CNY", bill.remaining, *[Decimal(0)] * 6)
    small = Ledger(made.AS_OF, (one,), (bill,), (debt,), steps, (summary,), debt_texts=1)
    book = book_of(small, tmp_path / "a.xlsx")
    assert book["总览"]["B5"].value == pytest.approx(412.5)
    assert book["时间线"]["D4"].value == pytest.approx(412.5)
    assert book["按月"]["A5"].value == "2025-06"


def many_lenders(count: int, name: str = "第{0}家消费金融", currencies: tuple[str, ...] = ("CNY",)):
    """A ledger with one text, one bill and one debt for each of many lenders."""
    entries, bills, debts, steps = [], [], [], []
    for number in range(count):
        lender = name.format(number)
        currency = currencies[number % len(currencies)]
        amount = Decimal(1000 + number)
        body = f"【{lender}】您本期应还{amount:,.2f}元，7月{number % 28 + 1}日前还款。"
        reading = made.reading(
            f"2025-06-{number % 28 + 1:02d} 10:00", "10690001", body, made.Event.REMINDER, lender,
            amount_due=amount, currency=currency,
        )  # fmt: skip
        due = made.AS_OF + timedelta(days=number + 1)
        bills.append(
            Bill(f"b{number}", f"d{number}", currency, BillStatus.DUE, reading.id, due, amount,
                 remaining=amount, messages=(reading.id,))
        )  # fmt: skip
        debts.append(
            Debt(f"d{number}", lender, currency, DebtStatus.DUE, owed=amount, owed_basis="bills",
                 next_due_date=due, bills=(f"b{number}",), messages=(reading.id,))
        )  # fmt: skip
        entries.append(Entry(reading, f"d{number}", f"b{number}"))
        steps.append(
            made.Step(reading.message.received.date(), reading.message.received, reading.id,
                      f"d{number}", lender, reading.event, currency, amount, amount)
        )  # fmt: skip
    sums = tuple(
        Summary(c, sum((d.owed for d in debts if d.currency == c), Decimal(0)), *[Decimal(0)] * 6)
        for c in currencies
    )
    entries.sort(key=lambda entry: entry.reading.message.received)
    return Ledger(made.AS_OF, tuple(entries), tuple(bills), tuple(debts), tuple(steps), sums)


def test_twenty_lenders_share_six_colours_and_a_rest(tmp_path):
    book = book_of(many_lenders(20), tmp_path / "a.xlsx")
    ends, bars, _ = charts(book["总览"])
    assert len(ends.series) == 7
    assert ends.series[-1].tx.strRef.strCache.pt[0].v == "其他（图表用）"
    assert len(bars.series[0].val.numRef.numCache.pt) == 12
    headings = [cell.value for cell in book["按月"][4]]
    assert len([h for h in headings if h and "家消费金融" in h]) == 20
    assert book["按月"].page_setup.fitToWidth == 2
    assert book["按月"].print_title_cols == "$A:$B"


def test_names_of_forty_characters_are_seen_whole(tmp_path):
    name = "特别长的名字有四十个字的某某省某某市某某区消费金融股份有限公司信用贷款部第{0}号"
    book = book_of(many_lenders(2, name), tmp_path / "a.xlsx")
    page = book["债务明细"]
    assert page["A4"].alignment.wrap_text
    assert page.row_dimensions[4].height > 60
    assert book["按月"].row_dimensions[4].height > 60


def test_three_currencies_have_a_column_and_sums_of_their_own(tmp_path):
    book = book_of(many_lenders(6, currencies=("CNY", "USD", "INR")), tmp_path / "a.xlsx")
    for name in ("时间线", "债务明细", "待还"):
        assert "币种" in [cell.value for cell in book[name][3]]
    totals = {row[3].value: row[4].value for row in book["债务明细"].iter_rows(min_row=10)}
    assert totals == {"CNY": 2003, "USD": 2005, "INR": 2007}
    front = words(book["总览"])
    assert "其他币种" in front
    assert "CNY 1,000.00" in front
    single = book_of(many_lenders(3, currencies=("INR",)), tmp_path / "b.xlsx")
    assert "币种" not in [cell.value for cell in single["债务明细"][3]]
    assert "INR" in single["总览"]["A2"].value


def test_two_debts_of_one_lender_are_told_apart(tmp_path):
    ledger = many_lenders(3, "江城银行")
    tails = (("1234", None), ("5678", None), (None, None))
    debts = tuple(
        replace(debt, card_tail=tail, loan_ref=ref)
        for debt, (tail, ref) in zip(ledger.debts, tails, strict=True)
    )
    book = book_of(replace(ledger, debts=debts), tmp_path / "a.xlsx")
    names = {book["债务明细"].cell(row, 1).value for row in (4, 5, 6)}
    assert names == {"江城银行 尾号1234", "江城银行 尾号5678", "江城银行 #3"}
    assert {book["时间线"].cell(row, 2).value for row in (4, 5, 6)} == names


def repeated(count: int) -> Ledger:
    """The made ledger with its texts again and again, each a second later."""
    base = made.ledger()
    entries = []
    for number in range(count):
        entry = base.entries[number % len(base.entries)]
        message = entry.reading.message
        received = message.received + timedelta(seconds=number // len(base.entries))
        moved = replace(message, received=received)
        entries.append(replace(entry, reading=replace(entry.reading, message=moved)))
    entries.sort(key=lambda entry: entry.reading.message.received)
    return replace(base, entries=tuple(entries))


def test_twenty_years(tmp_path):
    base = made.ledger()
    first = replace(base.timeline[0], date=base.timeline[0].date.replace(year=2005))
    book = book_of(replace(base, timeline=(first, *base.timeline)), tmp_path / "a.xlsx")
    months = [book["按月"].cell(row, 1).value for row in range(5, 5 + 247)]
    assert (months[0], months[234]) == ("2005-12", "2025-06")
    ends = charts(book["总览"])[0]
    assert len(ends.series[0].cat.strRef.strCache.pt) == 24
    assert "近 24 个月" in ends.title.tx.rich.p[0].r[0].t


@pytest.mark.skipif(sys.platform == "win32", reason="no such measure there")
def test_many_texts_take_little_memory(tmp_path):
    ledger = repeated(2_000)
    write(made.ledger(), tmp_path / "a.xlsx", report=made.report(), made=made.MADE, version="1")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    write(ledger, tmp_path / "b.xlsx", report=made.report(), made=made.MADE, version="1")
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown < 20  # MiB; openpyxl's own rows would take 5.8 KB each
    page = openpyxl.load_workbook(tmp_path / "b.xlsx", read_only=True)["时间线"]
    assert page.max_row == 3 + sum(entry.reading.debt for entry in ledger.entries)
