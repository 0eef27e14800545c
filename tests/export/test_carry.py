"""What the user typed lives on: through re-runs, in either language, under new ids."""

import shutil
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import made_ledger as made
import openpyxl
import pytest
from openpyxl.comments import Comment

from smsparse.export import find_notes, read_notes, write
from smsparse.export.old_comments import COLUMN
from smsparse.model import Decision, Ledger, Verdict

HEADING_ROW = 3


def run(path: Path, ledger: Ledger | None = None, day: int = 0, lang: str = "zh"):
    """One run as the command makes it: look for notes, then write."""
    ledger = ledger or made.ledger()
    texts = {entry.reading.id for entry in ledger.entries}
    notes = find_notes(path, texts, lang=lang)
    moment = made.MADE + timedelta(days=day)
    written = write(
        ledger,
        path,
        report=made.report(),
        notes=notes,
        made=moment,
        version="0.1.0",
        lang=lang,
        record=made.record(),
    )
    return written, notes


class Old:
    """A workbook opened as its user would: cells by sheet, row id and heading."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def column(self, sheet: str, heading: str) -> int:
        """The column of a heading."""
        cells = self.book[sheet][HEADING_ROW]
        return next(cell.column for cell in cells if cell.value == heading)

    def row(self, sheet: str, identity: str, id_heading: str) -> int:
        """The row of an id."""
        column = self.column(sheet, id_heading)
        page = self.book[sheet]
        return next(
            n
            for n in range(HEADING_ROW, page.max_row + 1)
            if page.cell(n, column).value == identity
        )

    def type(self, sheet: str, identity: str, heading: str, value: object, ids: str = "编号"):
        """Type a value."""
        self.book[sheet].cell(
            self.row(sheet, identity, ids), self.column(sheet, heading)
        ).value = value

    def read(self, sheet: str, identity: str, heading: str, ids: str = "编号") -> object:
        """What stands there."""
        return (
            self.book[sheet].cell(self.row(sheet, identity, ids), self.column(sheet, heading)).value
        )

    def save(self) -> None:
        """Save it where it was."""
        self.book.save(self.path)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("fresh") / "debts.xlsx"
    run(target)
    return target


@pytest.fixture
def path(tmp_path: Path, fresh: Path) -> Path:
    return Path(shutil.copy(fresh, tmp_path / "debts.xlsx"))


def doubted() -> str:
    """The id of the text of the collector, which carries a doubt."""
    return next(r.id for r in made.readings() if r.agent == "诚远信息")


def test_every_kind_of_entry_survives_three_runs(path: Path):
    text, doubt = made.readings()[-1].id, doubted()
    old = Old(path)
    old.type("时间线", text, "我的备注", "问过客服")
    old.type("债务明细", "d-card", "我的备注", "卡已剪")
    old.type("待还", "b-easy", "我的处理", "协商中")
    old.type("待还", "b-easy", "我的备注", "7 月 1 日回电")
    old.type("待核对", doubt, "核对结果", "正确")
    old.type("待核对", doubt, "正确金额", 15800.5)
    old.type("待核对", doubt, "正确到期日", date(2025, 7, 1))
    old.type("催收记录", doubt, "录音或截图文件名", "rec-0622.m4a")
    page = old.book["时间线"]
    added = page.max_column + 1
    page.cell(HEADING_ROW, added).value = "借款用途"
    page.cell(old.row("时间线", text, "编号"), added).value = "装修"
    old.save()
    for day in (1, 2, 3):
        run(path, day=day)
        new = Old(path)
        assert new.read("时间线", text, "我的备注") == "问过客服"
        assert new.read("时间线", text, "借款用途") == "装修"
        assert new.read("债务明细", "d-card", "我的备注") == "卡已剪"
        assert new.read("待还", "b-easy", "我的处理") == "协商中"
        assert new.read("待还", "b-easy", "我的备注") == "7 月 1 日回电"
        assert new.read("待核对", doubt, "核对结果") == "正确"
        assert new.read("待核对", doubt, "正确金额") == pytest.approx(15800.5)
        assert new.read("待核对", doubt, "正确到期日").date() == date(2025, 7, 1)
        assert new.read("催收记录", doubt, "录音或截图文件名") == "rec-0622.m4a"


def test_decisions_are_read_with_amount_day_and_the_texts_of_a_bill(path: Path):
    old, doubt = Old(path), doubted()
    old.type("待核对", doubt, "核对结果", "有误")
    old.type("待核对", doubt, "正确金额", "1,200.50 元")
    old.type("待核对", doubt, "正确到期日", "2025年7月1日")
    old.type("待还", "b-heart", "我的处理", "已还")
    old.type("待还", "b-easy", "我已还的金额", 100)
    old.save()
    decisions = {decision.target: decision for decision in read_notes(path).decisions}
    bills = {bill.id: bill for bill in made.ledger().bills}
    assert decisions == {
        doubt: Decision(doubt, Verdict.WRONG, Decimal("1200.50"), date(2025, 7, 1)),
        "b-heart": Decision("b-heart", Verdict.PAID, messages=bills["b-heart"].messages),
        "b-easy": Decision(
            "b-easy", Verdict.PART_PAID, Decimal("100.00"), messages=bills["b-easy"].messages
        ),
    }


def test_what_is_no_decision_is_told_and_kept(path: Path):
    old, doubt = Old(path), doubted()
    old.type("待核对", doubt, "核对结果", "也许")
    old.type("待核对", doubt, "正确金额", "很多")
    old.type("待核对", doubt, "正确到期日", "2025-02-30")
    old.save()
    _, notes = run(path, day=1)
    assert notes.decisions == ()
    assert len(notes.problems) == 3
    new = Old(path)
    assert new.read("待核对", doubt, "核对结果") == "也许"
    about = [cell.value for cell in new.book["说明"]["B"]]
    assert sum(str(value).startswith(doubt) for value in about) == 3


def test_labels_are_found_in_the_other_language(path: Path):
    old = Old(path)
    old.type("待还", "b-heart", "我的处理", "已还")
    old.type("待还", "b-heart", "我的备注", "现金")
    old.save()
    _, notes = run(path, day=1, lang="en")
    assert [d.verdict for d in notes.decisions] == [Verdict.PAID]
    new = Old(path)
    assert new.read("To pay", "b-heart", "My action", "ID") == "Paid"
    assert new.read("To pay", "b-heart", "My notes", "ID") == "现金"
    run(path, day=2, lang="zh")
    assert Old(path).read("待还", "b-heart", "我的处理") == "已还"


def test_a_renamed_tab_is_still_ours(path: Path):
    old = Old(path)
    old.type("时间线", made.readings()[0].id, "我的备注", "x")
    old.book["时间线"].title = "短信"
    old.save()
    _, notes = run(path, day=1)
    assert not notes.sheets
    assert Old(path).read("时间线", made.readings()[0].id, "我的备注") == "x"


def test_a_bill_that_the_user_settled_stays_in_sight(path: Path):
    old = Old(path)
    old.type("待还", "b-heart", "我的处理", "已还")
    old.save()
    ledger = made.ledger()
    bills = tuple(
        replace(b, status=made.BillStatus.PAID, status_from="user") if b.id == "b-heart" else b
        for b in ledger.bills
    )
    run(path, replace(ledger, bills=bills), day=1)
    new = Old(path)
    assert new.read("待还", "b-heart", "状态") == "√ 已还（您填写）"
    assert new.read("待还", "b-heart", "我的处理") == "已还"


def test_an_entry_follows_its_bill_and_its_debt_to_a_new_id(path: Path):
    old = Old(path)
    old.type("待还", "b-heart", "我的备注", "bill")
    old.type("债务明细", "d-heart", "我的备注", "debt")
    old.save()
    ledger = made.ledger()
    bills = tuple(
        replace(b, id="b-new", debt="d-new") if b.id == "b-heart" else b for b in ledger.bills
    )
    debts = tuple(
        replace(d, id="d-new", bills=("b-new",)) if d.id == "d-heart" else d for d in ledger.debts
    )
    run(path, replace(ledger, bills=bills, debts=debts), day=1)
    new = Old(path)
    assert new.read("待还", "b-new", "我的备注") == "bill"
    assert new.read("债务明细", "d-new", "我的备注") == "debt"


def test_what_has_lost_its_row_waits_and_comes_back(path: Path):
    text = made.readings()[0].id
    old = Old(path)
    old.type("时间线", text, "我的备注", "第一笔")
    old.type("待还", "b-heart", "我的处理", "有争议")
    old.save()
    ledger = made.ledger()
    heart = next(e.reading.id for e in ledger.entries if e.bill == "b-heart")
    without = replace(
        ledger,
        entries=tuple(e for e in ledger.entries if e.reading.id not in (text, heart)),
        bills=tuple(b for b in ledger.bills if b.id != "b-heart"),
        debts=tuple(replace(d, bills=tuple(b for b in d.bills if b != "b-heart"),
                            messages=tuple(m for m in d.messages if m not in (text, heart)))
                    for d in ledger.debts),
    )  # fmt: skip
    for day in (1, 2):
        run(path, without, day=day)
        about = {cell.value for cell in Old(path).book["说明"]["B"]}
        assert {"第一笔", "有争议"} <= about
        decisions = read_notes(path).decisions
        assert [(d.target, d.verdict, d.messages) for d in decisions] == [
            ("b-heart", Verdict.DISPUTED, (heart,))
        ]
    run(path, ledger, day=3)
    new = Old(path)
    assert new.read("时间线", text, "我的备注") == "第一笔"
    assert new.read("待还", "b-heart", "我的处理") == "有争议"


def test_rows_pages_and_stray_words_of_the_user(path: Path):
    old = Old(path)
    log = old.book["催收记录"]
    blank = (
        max(
            n
            for n in range(4, log.max_row + 1)
            if log.cell(n, old.column("催收记录", "编号")).value
        )
        + 1
    )
    log.cell(blank, old.column("催收记录", "日期")).value = date(2025, 6, 29)
    log.cell(blank, old.column("催收记录", "我的备注")).value = "来电两次"
    debts = old.book["债务明细"]
    debts.cell(debts.max_row + 1, 1).value = "欠表哥"
    front = old.book["总览"]
    title = next(c.row for c in front["A"] if str(c.value).startswith("我的笔记"))
    front.cell(title + 2, 1).value = "周一去柜台"
    front.cell(4, 12).value = "旁注"
    calendar = old.book["日历"]
    day = next(c for row in calendar.iter_rows() for c in row if c.value and
               str(c.value).startswith("2025-07-21"))  # fmt: skip
    calendar.cell(day.row + 1, day.column).value = "发工资"
    own = old.book.create_sheet("我的预算")
    own["B2"], own["C2"] = "工资", 5200
    old.save()
    for number in (1, 2):
        _, notes = run(path, day=number)
        new = Old(path)
        log = new.book["催收记录"]
        assert log.cell(blank, new.column("催收记录", "我的备注")).value == "来电两次"
        assert log.cell(blank, new.column("催收记录", "日期")).value.date() == date(2025, 6, 29)
        names = [cell.value for cell in new.book["债务明细"]["A"]]
        assert names.index("欠表哥") == names.index("合计") - 1
        assert new.book["总览"].cell(title + 1, 1).value == "周一去柜台"
        assert new.book["总览"].cell(4, 12).value == "旁注"
        assert new.book["日历"].cell(day.row + 1, day.column).value == "发工资"
        assert new.book["我的预算"]["C2"].value == 5200
        assert not notes.decisions


def test_a_formula_is_carried_as_its_last_value(path: Path):
    text = made.readings()[0].id
    old = Old(path)
    old.type("时间线", text, "我的备注", "=1+1")
    old.save()
    _, notes = run(path, day=1)
    assert any("=1+1" in place for place in notes.formulas)
    new = Old(path)
    assert new.read("时间线", text, "我的备注") == "=1+1"  # never calculated: its text, as text
    cell = new.book["时间线"].cell(
        new.row("时间线", text, "编号"), new.column("时间线", "我的备注")
    )
    assert cell.data_type == "s"
    assert any("=1+1" in str(c.value) for c in new.book["说明"]["B"])


def test_the_old_workbook_is_kept_as_a_dated_backup(path: Path):
    before = path.read_bytes()
    written, _ = run(path, day=1)
    assert written.path == path
    assert written.backup == path.with_name("debts.备份-20250701-101500.xlsx")
    assert written.backup.read_bytes() == before
    again, _ = run(path, day=1)
    assert again.backup == path.with_name("debts.备份-20250701-101500-2.xlsx")


def test_notes_from_elsewhere_join_those_at_the_place(path: Path, tmp_path: Path):
    old = Old(path)
    old.type("债务明细", "d-card", "我的备注", "从别处")
    old.save()
    elsewhere = tmp_path / "old.xlsx"
    path.rename(elsewhere)
    run(path, day=1)
    old = Old(path)
    old.type("债务明细", "d-loan", "我的备注", "就在这里")
    old.save()
    texts = {entry.reading.id for entry in made.ledger().entries}
    notes = find_notes(path, texts, elsewhere)
    write(made.ledger(), path, report=made.report(), notes=notes, made=made.MADE, version="1")
    new = Old(path)
    assert new.read("债务明细", "d-card", "我的备注") == "从别处"
    assert new.read("债务明细", "d-loan", "我的备注") == "就在这里"


def test_comments_are_kept_in_a_column_of_their_own(path: Path):
    old = Old(path)
    row, column = old.row("债务明细", "d-card", "编号"), old.column("债务明细", "欠款")
    old.book["债务明细"].cell(row, column).comment = Comment("银行说是 12,000", "我")
    old.book["总览"]["B5"].comment = Comment("再算一遍", "我")
    old.save()
    for day in (1, 2):
        run(path, day=day)
        new = Old(path)
        assert "银行说是 12,000" in new.read("债务明细", "d-card", COLUMN)
        assert any("再算一遍" in str(cell.value) for cell in new.book["说明"]["B"])


def test_a_sheet_that_was_copied_in_the_workbook_is_the_users(path: Path):
    old = Old(path)
    copy = old.book.copy_worksheet(old.book["待还"])
    copy.title = "待还 旧"
    old.save()
    run(path, day=1)
    assert "待还 旧" in Old(path).book.sheetnames


def test_a_sheet_of_the_users_may_have_one_of_our_names(path: Path):
    old = Old(path)
    own = old.book.create_sheet("Debts", 0)
    own["A1"], own["B2"] = "我自己的", 7
    old.type("债务明细", "d-card", "我的备注", "还在")
    old.save()
    for day in (1, 2):
        run(path, day=day)
        new = Old(path)
        assert new.book["Debts"]["B2"].value == 7
        assert new.read("债务明细", "d-card", "我的备注") == "还在"
