"""Every figure of the overview can be found again by filtering the other sheets."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import made_ledger as made
import openpyxl
import pandas as pd
import pytest

from smsparse.export import write
from smsparse.export.labels import Labels, all_labels
from smsparse.export.notes import Notes
from smsparse.export.priorities import next_steps
from smsparse.export.view import Contents, view
from smsparse.model import CollectionRow, Force, Record, Rule


@pytest.fixture(scope="module")
def front(path) -> dict[str, float]:
    page = openpyxl.load_workbook(path)["总览"]
    return {page.cell(row, 1).value: page.cell(row, 2).value for row in range(5, 13)}


def table(path: Path, sheet: str) -> pd.DataFrame:
    frame = pd.read_excel(path, sheet_name=sheet, header=2)
    return frame[frame["编号"].notna()]


def test_the_sums_of_the_debts_are_the_figures(path, front):
    debts = table(path, "债务明细")
    assert front["短信可见欠款（至少）"] == pytest.approx(debts["欠款"].sum())
    assert front["▲ 已逾期（机构通知）"] == pytest.approx(debts["逾期未还"].sum())
    assert front["？ 过期未见还款"] == pytest.approx(debts["过期未见还款"].sum())
    assert front["● 7 天内到期"] == pytest.approx(debts["7 天内应还"].sum())
    assert front["○ 8–30 天到期"] == pytest.approx(debts["8–30 天应还"].sum())


def test_what_is_to_pay_is_the_same_on_its_own_sheet(path, front):
    bills = table(path, "待还")
    late = bills["状态"].str.startswith("▲")
    assert front["▲ 已逾期（机构通知）"] == pytest.approx(bills[late]["还需还"].sum())
    unseen = bills["状态"].str.startswith(("？", "◎"))
    assert front["？ 过期未见还款"] == pytest.approx(bills[unseen]["还需还"].sum())
    soon = bills["状态"].str.startswith("●")
    assert front["● 7 天内到期"] == pytest.approx(bills[soon]["还需还"].sum())


def test_repayments_and_what_was_set_aside_are_on_the_timeline(path, front):
    texts = table(path, "时间线")
    since = datetime.combine(made.AS_OF, datetime.min.time()) - timedelta(days=30)
    paid = texts[texts["事件"].eq("√ 已还") & texts["收到时间"].gt(since)]
    assert front["√ 近 30 天已还"] == pytest.approx(paid["已还金额"].sum())
    aside = texts[texts["核对"].eq("▲ 未计入")]
    assert front["▲ 未计入（红色警示）"] == pytest.approx(aside["本次应还"].sum())


def test_a_repayment_told_twice_counts_once(tmp_path):
    ledger = made.ledger()
    again = next(e for e in ledger.entries if e.bill == "b-card-5" and e.reading.paid_amount)
    entries = tuple(replace(e, again="x") if e is again else e for e in ledger.entries)
    target = tmp_path / "a.xlsx"
    write(replace(ledger, entries=entries), target, report=made.report(), made=made.MADE,
          version="1")  # fmt: skip
    texts = table(target, "时间线").set_index("编号")
    row = texts.loc[again.reading.id]
    assert pd.isna(row["已还金额"])
    assert row["核对"] == "＝ 同一笔还款"
    page = openpyxl.load_workbook(target)["按月"]
    headings = [cell.value for cell in page[4]]
    may = next(row for row in page.iter_rows(min_row=5) if row[0].value == "2025-05")
    assert may[headings.index("当月实还")].value == pytest.approx(2098.66)


def test_the_last_month_is_what_is_owed_now(path, front):
    page = openpyxl.load_workbook(path)["按月"]
    headings = [cell.value for cell in page[4]]
    last = next(row for row in page.iter_rows(min_row=5) if row[0].value == "2025-06")
    assert last[headings.index("合计")].value == pytest.approx(front["短信可见欠款（至少）"])


def test_the_record_of_payment(path):
    page = openpyxl.load_workbook(path)["按月"]
    top = next(c.row for c in page["A"] if str(c.value).startswith("每月还款情况")) + 1
    headings = [cell.value for cell in page[top]]
    marks = {
        (row[0].value, name): row[headings.index(name)].value
        for row in page.iter_rows(min_row=top + 1, max_row=top + 7)
        for name in (made.LOAN, made.CARD, made.MONEY_SHOP, made.HEART)
    }
    assert marks["2025-03", made.LOAN] == "√ 已还"
    assert marks["2025-04", made.LOAN] == "√ 晚还"
    assert marks["2024-12", made.LOAN] == "－ 无账单"
    assert marks["2025-05", made.CARD] == "√ 最低"
    assert {marks[f"2025-0{m}", made.MONEY_SHOP] for m in (3, 4, 5, 6)} == {"▲ 逾期"}
    assert marks["2025-06", made.HEART] == "？ 未见还款"
    assert marks["2025-02", made.HEART] is None


def test_first_things_first_and_never_a_red_text(path):
    page = openpyxl.load_workbook(path)["总览"]
    top = next(c.row for c in page["A"] if str(c.value).startswith("先处理这些")) + 2
    rows = [[cell.value for cell in page[row][:7]] for row in range(top, top + 5)]
    assert [row[1] for row in rows] == [
        "▲ 逾期 112 天", "？ 过期 10 天", "● 还有 2 天", "● 还有 5 天", "○ 还有 17 天",
    ]  # fmt: skip
    assert rows[0][2] == pytest.approx(15851.80)
    assert rows[0][5] == "短信没有写明，请在 App 内核对"
    assert not any("6217000012345678901" in str(cell) for row in rows for cell in row)


def seen(lang: str = "zh", ledger=None):
    ledger = ledger or made.ledger()
    return view(
        Contents(ledger, made.report(), Labels(lang), made.record(), made.MADE, "1"), Notes()
    )


def test_next_steps_speak_of_the_borrowers_own_rows():
    steps = next_steps(seen())
    assert "1 条短信带红色警示" in steps[0]
    assert "橙子借款（逾期 112 天）" in steps[1]
    assert "400-000-1005" in steps[1]
    assert "随心贷" in steps[2]
    assert any("江城银行信用卡" in s and "2025-07-05" in s and "1,246.09" in s for s in steps)
    assert any("2025-07-02（安易分期 到期）" in s and "由机构决定" in s for s in steps)
    assert "保留全部短信" in steps[-1]
    assert len(steps) <= 8


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_is_promised_or_judged(lang):
    words = " ".join(
        texts[0 if lang == "zh" else 1]
        for key, texts in all_labels().items()
        if key.split(".")[0] in ("next", "overview", "rules", "about", "proof", "contact")
    )
    for claim in ("一定可以", "保证", "违法", "诈骗短信", "guarantee", "illegal", "is a fraud"):
        assert claim not in words


def test_both_languages_have_every_label_with_the_same_places():
    for key, (chinese, english) in all_labels().items():
        assert chinese, key
        assert english, key
        places = [sorted(p for p in "012345" if f"{{{p}" in text) for text in (chinese, english)]
        assert places[0] == places[1], key


def test_labels_of_a_group_are_told_apart():
    for group in ("col", "sheet", "verdict", "title"):
        for at in (0, 1):
            texts = [t[at].casefold() for k, t in all_labels().items() if k.startswith(f"{group}.")]
            assert len(set(texts)) == len(texts), group


def test_the_status_says_who_says_so(path):
    debts = table(path, "债务明细").set_index("机构/产品")["状态"]
    assert debts[made.MONEY_SHOP] == "▲ 逾期（机构通知）"
    assert debts[made.HEART] == "？ 过期未见还款"
    bills = table(path, "待还").set_index("机构/产品")
    assert bills["依据"][made.MONEY_SHOP] == "机构通知"
    assert bills["依据"][made.HEART] == "到期日已过"
    assert bills["依据"][made.EASY] == "提醒短信"


def test_links_lead_to_the_rows_behind_a_figure(path):
    book = openpyxl.load_workbook(path)
    page = book["债务明细"]
    headings = [cell.value for cell in page[3]]
    row = next(n for n in range(4, 10) if page.cell(n, 1).value == made.MONEY_SHOP)
    link = page.cell(row, headings.index("短信数") + 1).hyperlink
    sheet, ref = link.location.rsplit("!", 1)
    target = book[sheet.strip("'")][ref]
    assert target.value == datetime(2025, 6, 22, 22, 37)
    for number in range(5, 13):
        place = book["总览"].cell(number, 1).hyperlink.location
        assert place.rsplit("!", 1)[0].strip("'") in book.sheetnames


def test_the_log_marks_nights_and_leaves_room(path):
    page = openpyxl.load_workbook(path)["催收记录"]
    rows = {page.cell(n, 2).value: page.cell(n, 3).value for n in range(4, 10)}
    assert [str(clock) for clock, hours in rows.items() if hours == "▲ 夜间"] == ["22:37:00"]
    table_ref = page.tables["T_collection"].ref
    assert table_ref.endswith(str(3 + 6 + 5))
    assert page.cell(14, 1).value is None
    assert not page.cell(14, 1).protection.locked


def test_a_record_with_rules_is_laid_out(tmp_path):
    ledger = made.ledger()
    text = next(e.reading for e in ledger.entries if e.reading.agent)
    row = CollectionRow(
        text, text.message.received.date(), text.message.received.time(), night=True,
        sender=text.message.sender, claims="诚远信息", lender=made.MONEY_SHOP,
        amount=Decimal("15851.80"), of_day=2, quotes=("进一步措施",),
        missing=(made.Doubt("lender", "made_no_lender"),), rules=("R1",),
    )  # fmt: skip
    rule = Rule("R1", ("夜间不催收", "none at night"), ("某标准", "a standard"), Force.STANDARD)
    unused = Rule("R2", ("别的", "other"), ("某法", "a law"), Force.LAW)
    target = tmp_path / "a.xlsx"
    write(ledger, target, report=made.report(), made=made.MADE, version="1",
          record=Record((row,), (rule, unused)))  # fmt: skip
    page = openpyxl.load_workbook(target)["催收记录"]
    cells = dict(zip([c.value for c in page[3]], [c.value for c in page[4]], strict=True))
    assert (cells["文中用语"], cells["没有写明"], cells["可查规则"], cells["当天第几条"]) == (
        "“进一步措施”", "没有写明机构名称", "R1", 2,
    )  # fmt: skip
    below = [c.value for c in page["C"] if c.value]
    assert "夜间不催收（某标准，推荐性国家标准）" in below
    assert not any("别的" in str(value) for value in below)


def test_damage_and_what_was_left_out_is_told(path):
    about = " ".join(str(c.value) for c in openpyxl.load_workbook(path)["说明"]["B"])
    assert "有 17 个字节读不出" in about
    assert "读不出 1 条，修复 2 条" in about
    assert "2,000 条：还款类 31，与还款无关 1,965（含自己发出的 120），重复 4" in about
    assert "3f9a7c21b0d45e88" in about
