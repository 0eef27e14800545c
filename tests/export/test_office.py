"""The workbook in LibreOffice: pages, pictures, and what the user typed after a save there."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import made_ledger as made
import openpyxl
import pytest

import smsparse
from smsparse.export import find_notes, write
from smsparse.export.page import Book, Row, Sheet
from smsparse.export.style import PLAIN

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice"),
]
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.xml"))
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>Microsoft YaHei</string></test>
<edit name="family" mode="assign" binding="strong"><string>Noto Sans CJK SC</string></edit>
</match></fontconfig>"""
SHEETS = ["我的负债总览", "时间线", "债务明细", "待还", "还款日历", "按月汇总", "催收记录",
          "待核对", "说明与来源"]  # fmt: skip


def office(folder: Path, source: Path, form: str) -> Path:
    """The file in another form, made by LibreOffice in a profile of its own."""
    folder.mkdir(exist_ok=True)
    fonts = folder / "fonts.conf"
    fonts.write_text(FONTS, encoding="utf-8")
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", form, "--outdir", str(folder / "out"), str(source)],
        check=True, capture_output=True, timeout=180,
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
    )  # fmt: skip
    return folder / "out" / f"{source.stem}.{form}"


def texts(pdf: Path) -> list[str]:
    """The words of each page."""
    run = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    )
    return run.stdout.split("\f")[:-1]


def pixels(pdf: Path, page: int, folder: Path) -> Iterator[tuple[int, int, int]]:
    """The pixels of one page."""
    target = folder / "page"
    subprocess.run(
        ["pdftoppm", "-r", "60", "-f", str(page), "-l", str(page), "-singlefile", str(pdf),
         str(target)],
        check=True, capture_output=True,
    )  # fmt: skip
    data = target.with_suffix(".ppm").read_bytes()
    _, _, _, body = data.split(b"\n", 3)
    yield from zip(body[0::3], body[1::3], body[2::3], strict=True)


def drawn(pdf: Path, folder: Path) -> dict[str, int]:
    """How many pixels of the first page have each colour of a chart."""
    wanted = {"0072B2": 0, "E69F00": 0, "009E73": 0, "B42318": 0, "8FB8DE": 0}
    for pixel in pixels(pdf, 1, folder):
        name = "{:02X}{:02X}{:02X}".format(*pixel)
        if name in wanted:
            wanted[name] += 1
    return wanted


@pytest.fixture(scope="module")
def workbook(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("office") / "debts.xlsx"
    write(made.ledger(), path, report=made.report(), made=made.MADE, version="0.1.0",
          record=made.record())  # fmt: skip
    return path


def test_every_sheet_has_its_pages_and_charts_are_drawn(workbook, tmp_path):
    pdf = office(tmp_path, workbook, "pdf")
    pages = texts(pdf)
    heads = [
        next((line.strip() for line in page.splitlines() if line.strip()), "") for page in pages
    ]
    for title in SHEETS:
        assert any(head.startswith(title) for head in heads), title
    assert not any("###" in page for page in pages)
    assert not any("#NAME?" in page or "Err:5" in page for page in pages)
    assert all(count > 100 for count in drawn(pdf, tmp_path).values())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_workbook_of_the_sample(sample, lang, tmp_path):
    backup = smsparse.open_backup([str(sample)])
    readings = [smsparse.read(message) for message in backup]
    day = max(reading.message.received for reading in readings).date()
    ledger = smsparse.reconcile(readings, as_of=day)
    path = tmp_path / "debts.xlsx"
    smsparse.write(ledger, path, report=backup.report, lang=lang)
    pages = texts(office(tmp_path, path, "pdf"))
    assert len(pages) >= 9
    assert not any("###" in page for page in pages)


def test_what_the_user_typed_survives_a_save_by_libreoffice(workbook, tmp_path):
    path = Path(shutil.copy(workbook, tmp_path / "debts.xlsx"))
    ledger = made.ledger()
    ids = {entry.reading.id for entry in ledger.entries}
    page_of = {"时间线": made.readings()[-1].id, "债务明细": "d-card", "待还": "b-heart"}
    book = openpyxl.load_workbook(path)
    for sheet, row in page_of.items():
        set_cell(book[sheet], row, "我的备注", f"备注：{sheet}")
    set_cell(book["待还"], "b-heart", "我的处理", "已还")
    front = book["总览"]
    title = next(c.row for c in front["A"] if str(c.value).startswith("我的笔记"))
    front.cell(title + 1, 1).value = "自己的话"
    book["日历"].cell(*free_day(book["日历"])).value = "发工资"
    book["催收记录"].cell(10, 1).value = "6 月 29 日来电"
    book.save(path)
    for number in range(3):
        if number == 1:
            shutil.copy(office(tmp_path, path, "xlsx"), path)
        notes = find_notes(path, ids)
        assert [d.target for d in notes.decisions] == ["b-heart"]
        when = made.MADE.replace(hour=11 + number)
        written = write(ledger, path, report=made.report(), notes=notes, made=when, version="1",
                        record=made.record())  # fmt: skip
        assert written.path == path
        book = openpyxl.load_workbook(path)
        for sheet, row in page_of.items():
            assert get_cell(book[sheet], row, "我的备注") == f"备注：{sheet}"
        assert get_cell(book["待还"], "b-heart", "我的处理") == "已还"
        assert book["总览"].cell(title + 1, 1).value == "自己的话"
        assert book["日历"].cell(*free_day(book["日历"])).value == "发工资"
        assert book["催收记录"].cell(10, 1).value == "6 月 29 日来电"
        assert book["说明"].max_column == 2  # nothing was left over


def test_a_formula_that_was_calculated_is_carried_as_its_value(workbook, tmp_path):
    path = Path(shutil.copy(workbook, tmp_path / "debts.xlsx"))
    book = openpyxl.load_workbook(path)
    set_cell(book["债务明细"], "d-loan", "我的备注", "=6*7")
    book.save(path)
    shutil.copy(office(tmp_path, path, "xlsx"), path)
    ids = {entry.reading.id for entry in made.ledger().entries}
    notes = find_notes(path, ids)
    write(made.ledger(), path, report=made.report(), notes=notes, version="1", made=made.MADE)
    book = openpyxl.load_workbook(path)
    assert get_cell(book["债务明细"], "d-loan", "我的备注") == 42
    assert any("6*7" in str(cell.value) for cell in book["说明"]["B"])


def free_day(page) -> tuple[int, int]:
    """The place below the 21st of the next month, where nothing is due."""
    return next(
        (cell.row + 1, cell.column)
        for row in page.iter_rows()
        for cell in row
        if str(cell.value).startswith("2025-07-21")
    )


def place(page, row_id: str, heading: str) -> tuple[int, int]:
    headings = [cell.value for cell in page[3]]
    ids = headings.index("编号") + 1
    row = next(n for n in range(4, page.max_row + 1) if page.cell(n, ids).value == row_id)
    return row, headings.index(heading) + 1


def set_cell(page, row_id: str, heading: str, value: object) -> None:
    page.cell(*place(page, row_id, heading)).value = value


def get_cell(page, row_id: str, heading: str) -> object:
    return page.cell(*place(page, row_id, heading)).value


def test_an_empty_book_of_one_page_opens(tmp_path):
    page = Sheet("x", "Test", [Row(1, ["here"], [PLAIN])], (9.0,), area="A1:A1", extent="A1:A1")
    source = tmp_path / "one.xlsx"
    source.write_bytes(made.book_bytes(Book((page,), "t", "s", "c", "p", "en", made.MADE)))
    assert "here" in texts(office(tmp_path, source, "pdf"))[0]
