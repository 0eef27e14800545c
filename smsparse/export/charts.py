"""A ``Chart`` -> an openpyxl chart that draws the same in Excel, WPS and LibreOffice.

openpyxl stores references only; here each series also carries its points, for viewers that do
not calculate. Flags that openpyxl leaves out (axes kept, nothing laid over the plot) are set.
"""

from collections.abc import Sequence

from openpyxl.chart import BarChart
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.legend import Legend
from openpyxl.chart.series import Series as BarSeries
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)

from smsparse.export.page import Chart, Series
from smsparse.export.rows import split_ref
from smsparse.export.style import FONT, GREY, HEADER

GRID = "E5E7EB"
PIXELS_OF_A_DIGIT, EMU_OF_A_PIXEL = 7, 9525


def bar_chart(chart: Chart, widths: Sequence[float]) -> BarChart:
    """The chart, placed over its span on a sheet with columns of these widths."""
    made = BarChart()
    made.type = "bar" if chart.form == "bars" else "col"
    made.grouping = "clustered" if chart.form == "columns" else "stacked"
    # a stack needs a full overlap, or it becomes a flight of stairs
    made.overlap = 0 if chart.form == "columns" else 100
    made.gapWidth = 40
    made.series = [_series(chart, place, series) for place, series in enumerate(chart.series)]
    made.title = _title(chart.title)
    made.legend = Legend(legendPos="b", overlay=False, txPr=_words(9))
    made.roundedCorners = False
    made.style = None
    made.graphical_properties = GraphicalProperties(solidFill="FFFFFF", ln=_line(GRID))
    _axes(made, chart)
    made.anchor = _anchor(chart, widths)  # type: ignore[assignment] # the stubs know refs only
    return made


def _series(chart: Chart, place: int, series: Series) -> BarSeries:
    points = [
        NumVal(idx=at, v=repr(point)) for at, point in enumerate(series.points) if point is not None
    ]
    labels = [StrVal(idx=at, v=label) for at, label in enumerate(chart.labels)]
    made = BarSeries(idx=place, order=place)
    made.tx = SeriesLabel(
        strRef=StrRef(series.name_ref, StrData(ptCount=1, pt=[StrVal(idx=0, v=series.name)]))
    )
    made.cat = AxDataSource(
        strRef=StrRef(chart.labels_ref, StrData(ptCount=len(labels), pt=labels))
    )
    made.val = NumDataSource(
        numRef=NumRef(
            f=series.ref,
            numCache=NumData(formatCode="#,##0.00", ptCount=len(series.points), pt=points),
        )
    )
    made.graphicalProperties = GraphicalProperties(
        solidFill=series.color, ln=LineProperties(solidFill="FFFFFF", w=6350)
    )
    made.invertIfNegative = False
    return made


def _axes(made: BarChart, chart: Chart) -> None:
    names, numbers = made.x_axis, made.y_axis
    names.delete = numbers.delete = False
    names.tickLblPos = "low"
    numbers.number_format = chart.number
    numbers.numFmt.sourceLinked = False
    numbers.scaling.min = 0
    numbers.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=_line(GRID)))
    numbers.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))
    names.graphicalProperties = GraphicalProperties(ln=_line("B8C0CC"))
    for axis in (names, numbers):
        axis.majorTickMark = axis.minorTickMark = "none"
        axis.txPr = _words(9)
        axis.title = None
    if chart.form == "bars":  # the largest on top, the numbers below
        names.scaling.orientation = "maxMin"
        numbers.crosses = "max"


def _title(text: str) -> Title:
    run = RegularTextRun(rPr=_letters(12, HEADER, bold=True), t=text)
    rich = RichText(p=[Paragraph(r=[run])])
    return Title(tx=Text(rich=rich), overlay=False, layout=Layout(ManualLayout()))


def _letters(size: float, colour: str, *, bold: bool = False) -> CharacterProperties:
    return CharacterProperties(
        sz=int(size * 100),
        b=bold,
        solidFill=colour,
        latin=Font(typeface=FONT),
        ea=Font(typeface=FONT),
    )


def _words(size: float) -> RichText:
    properties = ParagraphProperties(defRPr=_letters(size, GREY))
    return RichText(p=[Paragraph(pPr=properties, endParaRPr=_letters(size, GREY))])


def _line(colour: str) -> LineProperties:
    return LineProperties(solidFill=colour, w=9525)


def _anchor(chart: Chart, widths: Sequence[float]) -> TwoCellAnchor:
    """From the first cell to just inside the last, so that its frame is printed, too."""
    (top, left), (bottom, right) = (split_ref(ref) for ref in chart.span)
    inside = int(widths[right - 1] * PIXELS_OF_A_DIGIT * EMU_OF_A_PIXEL)
    return TwoCellAnchor(
        editAs="oneCell",
        _from=AnchorMarker(col=left - 1, row=top - 1),
        to=AnchorMarker(col=right - 1, colOff=inside, row=bottom),
    )
