"""How cells look: the palette, the tones of each status, and looks built from them.

A ``Look`` is compared by identity, so that a cell's style is found without hashing its parts;
``look`` returns the same object for the same arguments.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import Enum
from functools import cache

FONT = "Microsoft YaHei"
SIZE = 10.5

INK = "1F2937"
GREY = "5F6773"  # 5.7:1 on white
RULE = "E1E5EA"
HEADER = "1F3A5F"
PANEL = "F4F6FA"
USER_HEADER = "FFE9A8"
USER = "FFFBEA"
LINK = "1E4E79"

MONEY = "#,##0.00"
DAY = "yyyy-mm-dd"
MOMENT = "yyyy-mm-dd hh:mm"
CLOCK = "hh:mm"
TEXT = "@"
COUNT = "0"

# Okabe-Ito: told apart with any colour vision
LENDERS = ("0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00")
OTHERS = "8C8C8C"
OVERDUE_BAR, REST_BAR = "B42318", "8FB8DE"
DUE_BAR, PAID_BAR = LENDERS[0], LENDERS[1]


class Tone(Enum):
    """What a status means to its reader: colour of the text, colour of the fill."""

    OVERDUE = ("9B1C1C", "FDE7E7")
    SOON = ("8A4B00", "FFF1D0")
    DUE = ("1E4E79", "EAF2FB")
    PAID = ("17604A", "E2F3EC")
    RELIEF = ("5B3A8C", "EFE8F8")
    UNKNOWN = ("4B5563", "F1F3F5")

    @property
    def text(self) -> str:
        """The colour of its words."""
        return self.value[0]

    @property
    def fill(self) -> str:
        """The colour behind its words."""
        return self.value[1]


class Proof(Enum):
    """What the words of a text prove, each with its colour (all 4.5:1 or more on white)."""

    AMOUNT = "B42318"
    DAY = "0B5CAD"
    ACCOUNT = "0A6B4F"
    SUPPORT = "7A3E9D"
    WARNING = "8A4B00"


PROOFS: Mapping[str, Proof] = {  # by the fields that a reading has evidence for
    **dict.fromkeys(
        ("amount_due", "min_due", "total_owed", "paid_amount", "payout_amount"), Proof.AMOUNT
    ),
    "due_date": Proof.DAY,
    "account": Proof.ACCOUNT,
    "support": Proof.SUPPORT,
}


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How one cell looks.

    ``left`` is the colour of a thick left border, ``top`` and ``bottom`` of thin ones, ``grid`` of
    thin ones all around; ``mine`` marks a cell that the user may fill.
    """

    color: str = INK
    fill: str | None = None
    bold: bool = False
    underline: bool = False
    size: float = SIZE
    number: str = "General"
    align: str = "left"
    middle: bool = True
    wrap: bool = False
    indent: int = 1
    left: str | None = None
    top: str | None = None
    bottom: str | None = None
    grid: str | None = None
    mine: bool = False


@cache
def look(**parts: object) -> Look:
    """The look with these parts; the same object for the same parts."""
    return Look(**parts)  # type: ignore[arg-type]


PLAIN = look(indent=0)
TITLE = look(bold=True, size=16, color=HEADER, indent=0)
SECTION = look(bold=True, size=12.5, color=HEADER, indent=0)
HINT = look(color=GREY, size=9.5, indent=0)
BACK = look(color=LINK, underline=True, size=9.5, indent=0)
HEADING = look(
    bold=True, color="FFFFFF", fill=HEADER, align="center", wrap=True, indent=0, bottom=HEADER
)
USER_HEADING = look(
    bold=True, fill=USER_HEADER, align="center", wrap=True, indent=0, bottom=USER_HEADER
)


def cell(**parts: object) -> Look:
    """A cell of a table: a thin rule below."""
    return look(bottom=RULE, **parts)


WORDS = cell(wrap=True)
NAME = cell(wrap=True, bold=True)
SMALL = cell(wrap=True, size=9.5)
CENTER = cell(align="center", indent=0)
AMOUNT = cell(number=MONEY, align="right")
STRONG_AMOUNT = cell(number=MONEY, align="right", bold=True)
DATE = cell(number=DAY, align="center", indent=0)
TIME = cell(number=MOMENT, align="center", indent=0)
NUMBER = cell(number=COUNT, align="center", indent=0)
DIGITS = cell(number=TEXT, size=9.5, wrap=True)
ID = cell(number=TEXT, size=8.5, color=GREY)
IDS = cell(size=8.5, color=GREY)  # as text, more than 255 characters show as ####
LINKED = cell(align="center", indent=0, color=LINK, underline=True)
LINKED_COUNT = cell(number=COUNT, align="center", indent=0, color=LINK, underline=True)
MINE = cell(fill=USER, wrap=True, mine=True)
MINE_AMOUNT = cell(fill=USER, number=MONEY, align="right", mine=True)
MINE_DATE = cell(fill=USER, number=DAY, align="center", indent=0, mine=True)


@cache
def as_mine(ours: Look) -> Look:
    """A cell of the user's in one of our columns: its number format, the user's colour."""
    return replace(ours, color=INK, fill=USER, bold=False, left=None, size=SIZE, mine=True)


def fitting(ours: Look, value: object) -> Look:
    """The look with a format for what the user typed: a day is to be seen as a day."""
    if ours.number in (TEXT, "General"):
        for kind, number in ((datetime, MOMENT), (date, DAY), (time, CLOCK)):
            if isinstance(value, kind):
                return _numbered(ours, number)
    return ours


@cache
def _numbered(ours: Look, number: str) -> Look:
    return replace(ours, number=number)


def toned(tone: Tone, **parts: object) -> Look:
    """A cell of a table in the colours of a tone."""
    return cell(color=tone.text, fill=tone.fill, bold=True, **parts)


@cache
def status(tone: Tone) -> Look:
    """A status cell."""
    return toned(tone, align="center", indent=0, wrap=True)


@cache
def lender(colour: str) -> Look:
    """The cell of a lender's name, with the lender's colour as a thick left border."""
    return cell(bold=True, wrap=True, left=colour)


def lender_colours(lenders: Sequence[str]) -> dict[str, str]:
    """A colour for each lender, largest debt first; the seventh and later share one."""
    return {
        name: LENDERS[place] if place < len(LENDERS) else OTHERS
        for place, name in enumerate(lenders)
    }
