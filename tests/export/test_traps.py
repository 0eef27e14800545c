"""The traps of the format, each read back from the XML or the cells of a finished workbook."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import made_ledger as made
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl.cell.rich_text import CellRichText

from smsparse.errors import ExportError
from smsparse.export import table, write
from smsparse.export.openpyxl_gaps import open_to_read
from smsparse.export.page import Book, Row, Sheet, Table
from smsparse.export.style import AMOUNT, DATE, DIGITS, MINE, TIME, WORDS
from smsparse.export.text import LONGEST, Rich, clean, cut, runs

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def sheets(parts: dict[str, bytes]) -> dict[str, bytes]:
    return {name: xml for name, xml in parts.items() if name.startswith("xl/worksheets/sheet")}


def one_sheet(*rows: list[tuple[object, object]]) -> bytes:
    """A workbook with one sheet of values and looks."""
    made_rows = [
        Row(number, [value for value, _ in row], [look for _, look in row])
        for number, row in enumerate(rows, 1)
    ]
    width = max(len(row) for row in rows)
    extent = f"A1:{chr(64 + width)}{len(rows)}"
    page = Sheet("x", "Test", made_rows, (20.0,) * width, area=extent, extent=extent)
    return made.book_bytes(Book((page,), "t", "s", "c", "p", "en", made.MADE))


def cells_of(data: bytes) -> list[list[object]]:
    page = openpyxl.load_workbook(io.BytesIO(data))["Test"]
    return [[cell.value for cell in row] for row in page.iter_rows()]


# --- values ---------------------------------------------------------------------------------------


def test_no_cell_holds_a_formula(book, parts):
    kinds = {cell.data_type for page in book for row in page.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d"}
    assert all(b"<f>" not in xml and b"<f " not in xml for xml in sheets(parts).values())


def test_every_number_has_its_value_for_pandas(path):
    frame = pd.read_excel(path, sheet_name="债务明细", header=2)
    assert frame["欠款"].iloc[0] == pytest.approx(15851.80)
    assert frame["下个到期日"].dropna().iloc[0] == pd.Timestamp(2025, 7, 2)
    frame = pd.read_excel(path, sheet_name="时间线", header=2, dtype={"发送号码": str})
    assert frame["发送号码"].iloc[0] == "1069000090006"
    assert frame["收到时间"].iloc[0] == pd.Timestamp(2025, 6, 28, 10, 2)


def test_money_is_written_exactly():
    data = one_sheet([(Decimal("0.10"), AMOUNT), (Decimal("123456789012.34"), AMOUNT)])
    xml = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    assert b"<v>0.10</v>" in xml
    assert b"<v>123456789012.34</v>" in xml


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://evil.example.invalid","点")',
        "=【江城银行】您的账单",
        "#N/A",
        "#DIV/0!",
        "+8613800000000",
        "-1",
        "@SUM(A1)",
        "TRUE",
        "1e5",
        "007",
        " leading and trailing ",
        "行一\n行二",
        "a & b < c > d \"e\" 'f'",
        "😀 emoji",
    ],
)
def test_a_text_stays_the_text_it_is(text):
    page = openpyxl.load_workbook(io.BytesIO(one_sheet([(text, WORDS)])))["Test"]
    assert (page["A1"].value, page["A1"].data_type) == (text, "s")
    assert bool(page["A1"].quotePrefix) == (text[0] in "=+-@")


def test_a_rich_text_that_looks_like_a_formula_stays_text():
    rich = Rich((("=1+", None), ("100", "B42318")))
    page = openpyxl.load_workbook(io.BytesIO(one_sheet([(rich, WORDS)])), rich_text=True)["Test"]
    assert isinstance(page["A1"].value, CellRichText)
    assert (str(page["A1"].value), page["A1"].data_type) == ("=1+100", "s")
    assert page["A1"].quotePrefix


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("a\x00b\x0bc\x0cd\x1fe", "abcde"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("half \ud83d emoji", "half \ufffd emoji"),
        ("\ud83d\ude00", "😀"),
        ("\ude00\ud83d", "\ufffd\ufffd"),
        ("bad\ufffe\uffff", "bad"),
    ],
)
def test_what_xml_cannot_hold_is_cleaned(raw, kept):
    assert clean(raw) == kept
    assert cells_of(one_sheet([(raw, WORDS)])) == [[kept]]
    rich = Rich(((raw, None), ("100", "B42318")))
    assert cells_of(one_sheet([(rich, WORDS)])) == [[kept + "100"]]


def test_an_escape_of_excel_is_kept_as_its_letters():
    assert clean("_x0041_ _x000D_") == "_x005F_x0041_ _x005F_x000D_"
    xml = zipfile.ZipFile(io.BytesIO(one_sheet([("_x0041_", WORDS)]))).read("xl/sharedStrings.xml")
    assert b"_x005F_x0041_" in xml


def test_strings_are_read_back_plain(tmp_path):
    rich = Rich((("应还 ", None), ("100", "B42318"), (" 元 & <b>", None)))
    path = tmp_path / "a.xlsx"
    path.write_bytes(one_sheet([(rich, WORDS), ("_x0041_ _x000D_", WORDS), (" 空 ", WORDS)]))
    row = next(open_to_read(path)["Test"].iter_rows())
    assert [cell.value for cell in row] == ["应还 100 元 & <b>", "_x0041_ _x000D_", " 空 "]


def test_a_long_text_is_cut_and_says_so():
    long = "账" * 40_000
    (value,) = cells_of(one_sheet([(cut(long, "…（已截断）"), WORDS)]))[0]
    assert value == "账" * LONGEST + "…（已截断）"
    assert len(value) <= 32_767
    assert cut("a\n" * 300, "…").count("\n") <= 253


def test_evidence_marks_the_words_and_only_them():
    body = "应还100.00元，4月18日前"
    rich = runs(body, [(2, 8, "B42318"), (10, 15, "0B5CAD"), (11, 13, "000000")], "…")
    assert rich == Rich(
        (("应还", None), ("100.00", "B42318"), ("元，", None), ("4月18日", "0B5CAD"), ("前", None))
    )
    assert str(rich) == body
    assert runs(body, [(90, 95, "B42318"), (3, 3, "B42318")], "…") == body


def test_evidence_of_a_real_text(book):
    page = book["时间线"]
    column = next(c.column for c in page[3] if c.value == "短信原文")
    reminder = next(
        page.cell(n, column).value
        for n in range(4, 40)
        if "第6期" in str(page.cell(n, column).value)
    )
    colours = {block.text: block.font.color.rgb for block in reminder if hasattr(block, "font")
               and block.font.color}  # fmt: skip
    assert colours == {
        "2,098.66": "FFB42318",
        "6月28日": "FF0B5CAD",
        "尾号3321": "FF0A6B4F",
        "400-000-1006": "FF7A3E9D",
    }


def test_long_numbers_are_text(book, parts):
    data = one_sheet([("6217000012345678901", DIGITS)])
    page = openpyxl.load_workbook(io.BytesIO(data))["Test"]
    assert (page["A1"].value, page["A1"].data_type) == ("6217000012345678901", "s")
    assert page["A1"].number_format == "@"
    for xml in sheets(parts).values():
        assert re.search(rb'<ignoredError sqref="A1:[A-Z]+\d+" numberStoredAsText="1"/>', xml)
    senders = [c.value for row in book["时间线"].iter_rows() for c in row if c.value]
    assert "+8617000000000" in senders


def test_nothing_in_a_text_becomes_a_link(parts):
    for name, xml in parts.items():
        if name.endswith(".rels"):
            assert b"TargetMode" not in xml
        assert b"HYPERLINK(" not in xml or name == "xl/sharedStrings.xml"


def test_days_and_times_are_without_a_zone_and_to_the_minute():
    moment = datetime(2025, 6, 26, 20, 18, tzinfo=made.SHANGHAI).replace(tzinfo=None)
    rows = [[(moment, TIME), (date(2025, 7, 2), DATE)]]
    page = openpyxl.load_workbook(io.BytesIO(one_sheet(*rows)))["Test"]
    assert page["A1"].value == moment
    assert page["A1"].number_format == "yyyy-mm-dd hh:mm"
    assert page["B1"].value == datetime(2025, 7, 2)
    assert page["B1"].number_format == "yyyy-mm-dd"


def test_times_are_those_of_the_phone_and_the_zone_is_told(book):
    page = book["时间线"]
    assert page["A4"].value == datetime(2025, 6, 28, 10, 2)
    assert any("Asia/Shanghai" in str(cell.value) for cell in book["说明"]["B"])


# --- structure ------------------------------------------------------------------------------------


def test_tables_have_headings_that_excel_accepts(book, parts):
    tables = [(page, each) for page in book for each in page.tables.values()]
    assert len(tables) == 5
    for page, each in tables:
        first, *rows = page[each.ref]
        headings = [cell.value for cell in first]
        assert headings == [column.name for column in each.tableColumns]
        assert all(isinstance(heading, str) and heading.strip() for heading in headings)
        assert len({heading.casefold() for heading in headings}) == len(headings)
        assert not any("\n" in heading for heading in headings)
        assert rows
        assert page.auto_filter.ref is None
        assert each.autoFilter.ref == each.ref
    assert not any(b"<mergeCell" in xml for xml in sheets(parts).values())
    assert all(b"tableStyleInfo" in xml for name, xml in parts.items() if "/tables/" in name)


def test_names_of_sheets(book):
    assert book.sheetnames == [
        "总览", "时间线", "债务明细", "待还", "日历", "按月", "催收记录", "待核对", "说明",
    ]  # fmt: skip


def test_the_places_of_rows_and_the_dimension_agree(parts):
    for xml in sheets(parts).values():
        root = etree.fromstring(xml)
        rows = [int(row.get("r")) for row in root.iter(f"{MAIN}row")]
        assert rows == sorted(set(rows))
        last = root.find(f"{MAIN}dimension").get("ref").split(":")[1]
        assert int(re.sub(r"\D", "", last)) == rows[-1]


def test_our_font_is_the_first(parts):
    fonts = etree.fromstring(parts["xl/styles.xml"]).find(f"{MAIN}fonts")
    first = fonts[0]
    assert first.find(f"{MAIN}name").get("val") == "Microsoft YaHei"
    assert first.find(f"{MAIN}charset").get("val") == "134"
    assert not any(font.find(f"{MAIN}name").get("val") == "Calibri" for font in fonts)


def test_colours_are_opaque_and_conditional_fills_have_both(parts):
    xml = parts["xl/styles.xml"].decode()
    assert set(re.findall(r'olor rgb="(..)......"', xml.split("<indexedColors>")[0])) == {"FF"}
    styles = etree.fromstring(xml.encode())
    fills = [fill for dxf in styles.find(f"{MAIN}dxfs") for fill in dxf.iter(f"{MAIN}patternFill")]
    assert fills
    for fill in fills:
        assert fill.find(f"{MAIN}bgColor") is not None


def test_choices_fit_into_255_characters(book):
    lists = [
        choice
        for page in book
        for choice in page.data_validations.dataValidation
        if choice.type == "list"
    ]
    assert len(lists) == 2
    for choice in lists:
        assert len(choice.formula1) <= 255
        assert len(choice.error) <= 224


def test_the_header_and_footer_have_no_colour_code(parts):
    for xml in sheets(parts).values():
        assert b"&amp;K" not in xml
        assert b"&amp;P / &amp;N" in xml


def test_every_page_is_set_for_a4_with_repeated_headings(book):
    for page in book:
        assert page.page_setup.paperSize == 9
        assert page.page_setup.fitToWidth == 1
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.print_area
    for name in ("时间线", "债务明细", "待还", "催收记录", "待核对"):
        assert book[name].print_title_rows == "$3:$3"
        assert book[name].freeze_panes.endswith("4")


def test_properties_tell_what_it_is_and_hold_no_clock(book):
    properties = book.properties
    assert properties.created == datetime(2025, 6, 30, 2, 15)
    assert properties.modified == properties.created
    assert (properties.language, properties.creator) == ("zh-CN", "smsparse 0.1.0")
    assert "请勿" in properties.description


def test_two_runs_are_equal_to_the_byte(tmp_path):
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    for target in (first, second):
        write(made.ledger(), target, report=made.report(), made=made.MADE, version="0.1.0")
    assert first.read_bytes() == second.read_bytes()


def test_headings_that_would_clash_are_told_apart():
    page = Sheet(
        "x", "T", [Row(1, ["A", "a 2"], [WORDS, WORDS]), Row(2, ["x", 1], [WORDS, MINE])],
        (9.0, 9.0), area="A1:B2", extent="A1:B2", tables=(Table("T_x", "A1:B2", ("A", "a 2")),),
    )  # fmt: skip
    data = made.book_bytes(Book((page,), "t", "s", "c", "p", "en", made.MADE))
    made_table = openpyxl.load_workbook(io.BytesIO(data))["T"].tables["T_x"]
    assert [column.name for column in made_table.tableColumns] == ["A", "a 2"]


def test_days_are_coloured_by_the_calendar_not_by_the_day_of_the_run(book):
    def formulas(name: str) -> dict[str, list[str]]:
        rules = book[name].conditional_formatting
        return {str(r.sqref): [f for rule in r.rules for f in rule.formula] for r in rules}

    assert formulas("总览") == {"A2:A3": ["TODAY()-DATE(2025,6,30)>7"]}
    assert formulas("待还")["B4:B8"] == [
        "AND(ISNUMBER(B4),B4<TODAY())",
        "AND(ISNUMBER(B4),B4-TODAY()<=7)",
    ]
    grey = next(f for ref, f in formulas("待还").items() if ref.startswith("A4:"))
    assert grey == ['OR($M4="已还",$M4="不是我的")']


def test_more_rows_than_a_sheet_holds_is_said(monkeypatch, tmp_path):
    monkeypatch.setattr(table, "MOST_ROWS", 20)
    with pytest.raises(ExportError, match="more than a sheet holds"):
        write(made.ledger(), tmp_path / "a.xlsx", report=made.report(), version="1")
    assert not list(tmp_path.iterdir())


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=40), min_size=1, max_size=20))
def test_any_text_comes_back_as_it_was_cleaned(texts):
    rows = cells_of(one_sheet([(text, WORDS) for text in texts]))[0]
    # openpyxl reads x005F_ away wherever it stands
    kept = [clean(text).replace("_x005F_", "_") for text in texts]
    assert [value or "" for value in rows] == kept


def test_a_text_too_long_for_a_cell_is_counted(tmp_path):
    ledger = made.ledger()
    entry = ledger.entries[0]
    message = replace(entry.reading.message, body="账" * 33_000)
    long = replace(entry, reading=replace(entry.reading, message=message, found=()))
    target = tmp_path / "debts.xlsx"
    write(replace(ledger, entries=(long, *ledger.entries[1:])), target, report=made.report(),
          made=made.MADE, version="1")  # fmt: skip
    about = [str(c.value) for c in openpyxl.load_workbook(target)["说明"]["B"]]
    assert any("1 条超过 32,000 字" in text for text in about)
