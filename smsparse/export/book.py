"""Sheets -> the bytes of an .xlsx file."""

from collections.abc import Iterator
from datetime import UTC
from typing import IO

from openpyxl.formatting.rule import Rule as FormatRule
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.pagebreak import Break, RowBreak
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from smsparse.export.charts import bar_chart
from smsparse.export.finish import Alt, Filling, Parts, finish
from smsparse.export.openpyxl_gaps import Styles, empty_workbook, skeleton, styles_part, table
from smsparse.export.page import Book, Choice, Rule, Sheet
from smsparse.export.rows import NAMES, Strings, rows_xml

A4 = 9
MOST_LINKS = 65_530  # of one sheet


def save_book(book: Book, out: IO[bytes]) -> None:
    """Write the workbook; ``out`` must be able to seek."""
    workbook = empty_workbook()
    for sheet in book.sheets:
        _settings(workbook.create_sheet(sheet.name), sheet)
    workbook.properties = _properties(book)
    styles = Styles(workbook)
    with Strings() as strings:
        fillings = {
            f"xl/worksheets/sheet{number}.xml": Filling(
                rows_xml(sheet.rows, strings, styles.number), sheet.extent, sheet.links[:MOST_LINKS]
            )
            for number, sheet in enumerate(book.sheets, 1)
        }
        parts = Parts(
            fillings, tuple(_alts(book)), strings.pieces, lambda: styles_part(workbook), book.made
        )
        finish(skeleton(workbook), out, parts)


def _alts(book: Book) -> Iterator[Alt]:
    for sheet in book.sheets:
        for chart in sheet.charts:
            yield Alt(chart.title, chart.alt)


def _properties(book: Book) -> DocumentProperties:
    made = book.made.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    return DocumentProperties(
        title=book.title,
        subject=book.subject,
        creator=book.creator,
        description=book.privacy,
        language=book.language,
        created=made,
        modified=made,
    )


def _settings(page: Worksheet, sheet: Sheet) -> None:
    for name, width in zip(NAMES, sheet.widths, strict=False):
        page.column_dimensions[name].width = width
    page.freeze_panes = sheet.freeze
    page.sheet_view.showGridLines = sheet.grid
    page.sheet_view.zoomScale = sheet.zoom
    page.sheet_view.tabSelected = sheet.key == "overview"
    page.sheet_properties.tabColor = sheet.tab
    _print(page, sheet)
    for made in sheet.tables:
        page.add_table(table(made.name, made.ref, made.headings))
    for rule in sheet.rules:
        page.conditional_formatting.add(rule.ref, _rule(rule))
    for choice in sheet.choices:
        page.add_data_validation(_validation(choice))
    for chart in sheet.charts:
        page.add_chart(bar_chart(chart, sheet.widths))


def _print(page: Worksheet, sheet: Sheet) -> None:
    page.print_area = sheet.area
    page.print_title_rows = sheet.repeat
    page.page_setup.paperSize = A4
    page.page_setup.orientation = "portrait" if sheet.portrait else "landscape"
    page.print_title_cols = sheet.repeat_columns
    page.page_setup.fitToWidth = sheet.pages_wide
    page.page_setup.fitToHeight = 1 if sheet.one_page else 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_options.horizontalCentered = True
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top, page.page_margins.bottom = 0.5, 0.55
    page.page_margins.header = page.page_margins.footer = 0.25
    page.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart(text=sheet.footer.replace("&", "&&"), size=8),
        right=_HeaderFooterPart(text="&P / &N", size=8),
    )
    if sheet.page_breaks:
        page.row_breaks = RowBreak(brk=tuple(Break(id=row) for row in sheet.page_breaks))


def _rule(rule: Rule) -> FormatRule:
    fill = None
    if rule.fill:  # a conditional fill shows its bgColor; some programs take the other
        fill = PatternFill("solid", bgColor=f"FF{rule.fill}", fgColor=f"FF{rule.fill}")
    font = Font(color=f"FF{rule.color}", strike=rule.strike or None)
    return FormatRule(
        type="expression", formula=[rule.formula], dxf=DifferentialStyle(font=font, fill=fill)
    )


def _validation(choice: Choice) -> DataValidation:
    if choice.kind == "list":
        made = DataValidation(type="list", formula1='"' + ",".join(choice.words) + '"')
    elif choice.kind == "decimal":
        made = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0")
    else:
        made = DataValidation(type="date", operator="greaterThan", formula1="36526")
    made.allow_blank = True
    made.showErrorMessage = True
    made.errorStyle = "warning"  # a note typed here is kept, not refused
    made.error = choice.error
    made.add(choice.ref)
    return made
