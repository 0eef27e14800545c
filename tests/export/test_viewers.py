"""Charts, and what viewers other than Excel need to open the file at all."""

import re
import warnings
import zipfile
from pathlib import Path

import openpyxl
from lxml import etree

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def test_charts_store_their_points(book, parts):
    charts = [xml for name, xml in parts.items() if re.fullmatch(r"xl/charts/chart\d\.xml", name)]
    assert len(charts) == 3
    for xml in charts:
        root = etree.fromstring(xml)
        for series in root.iter(f"{CHART}ser"):
            for name, cache in (("tx", "strCache"), ("cat", "strCache"), ("val", "numCache")):
                part = series.find(f"{CHART}{name}")
                reference = part.find(f".//{CHART}f").text
                points = part.find(f".//{CHART}{cache}").iter(f"{CHART}pt")
                stored = [point.find(f"{CHART}v").text for point in points]
                if cache == "numCache":
                    stored = [repr(float(point)) for point in stored]
                assert stored == cells_at(book, reference), reference


def cells_at(book, reference: str) -> list[str]:
    """The cells that a chart refers to, as it stores them."""
    sheet, ref = reference.replace("$", "").rsplit("!", 1)
    found = book[sheet.strip("'")][ref]
    cells = [cell for row in found for cell in row] if isinstance(found, tuple) else [found]
    return [
        value if isinstance(value, str) else repr(float(value))
        for value in (cell.value for cell in cells)
        if value is not None
    ]


def test_charts_set_the_flags_that_openpyxl_leaves_out(parts):
    for name, xml in parts.items():
        if re.fullmatch(r"xl/charts/chart\d\.xml", name):
            root = etree.fromstring(xml)
            assert [d.get("val") for d in root.iter(f"{CHART}delete")] == ["0", "0"]
            assert {o.get("val") for o in root.iter(f"{CHART}overlay")} == {"0"}
            assert root.find(f"{CHART}roundedCorners").get("val") == "0"
            assert {s.get("sourceLinked") for s in root.iter(f"{CHART}numFmt")} <= {"0", None}
            grouping = root.find(f".//{CHART}grouping").get("val")
            overlap = root.find(f".//{CHART}overlap").get("val")
            assert (grouping, overlap) in {("stacked", "100"), ("clustered", "0")}
            assert b'typeface="Microsoft YaHei"' in xml
            assert b"<a:ea " in xml


def test_charts_have_words_for_those_who_do_not_see_them(parts):
    drawing = parts["xl/drawings/drawing1.xml"].decode()
    words = re.findall(r'<xdr:cNvPr id="\d+" name="([^"]+)" descr="([^"]+)"', drawing)
    assert len(words) == 3
    assert "每月底的欠款" in words[0][1]


def test_viewers_on_exceljs_find_prefixes_and_relative_targets(parts):
    drawing = parts["xl/drawings/drawing1.xml"].decode()
    assert drawing.count("<xdr:graphicFrame") == 3
    assert "xmlns:xdr=" in drawing
    assert etree.fromstring(drawing.encode()).tag.endswith("}wsDr")
    for name, xml in parts.items():
        if name.endswith(".rels"):
            for target in re.findall(r'Target="([^"]+)"', xml.decode()):
                assert not target.startswith("/")
                folder = name.rsplit("_rels/", 1)[0]
                assert (Path("/") / folder / target).resolve().relative_to("/").as_posix() in parts


def test_zip_entries_have_plain_sizes(path):
    """SheetJS refuses entries whose local header says that the sizes follow."""
    data = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            head = data[entry.header_offset : entry.header_offset + 30]
            assert int.from_bytes(head[18:22], "little") == entry.compress_size
            assert not entry.flag_bits & 0x08


def test_lenders_have_the_same_colour_everywhere(book, parts):
    page = book["债务明细"]
    borders = {page.cell(n, 1).value: page.cell(n, 1).border.left.color.rgb[2:]
               for n in range(4, 10)}  # fmt: skip
    bars = {}
    for series in etree.fromstring(parts["xl/charts/chart1.xml"]).iter(f"{CHART}ser"):
        name = series.find(f".//{CHART}tx//{CHART}v").text
        fill = series.find(f"{CHART}spPr")[0][0].get("val")
        bars[name] = fill
    assert borders == bars
    assert len(set(bars.values())) == 6


def test_openpyxl_reads_it_without_a_warning(path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        openpyxl.load_workbook(path)
