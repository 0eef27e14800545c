"""The parts joined: readings in, their warnings added, a ledger out, and the ledger written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from smsparse import cautions, export, ledger
from smsparse.export import Notes, Written
from smsparse.lenders import Book
from smsparse.model import Decision, Event, Ledger, Reading, Report

CHINESE = re.compile("[\u4e00-\u9fff]")


def reconcile(
    readings: Iterable[Reading],
    *,
    as_of: date,
    decisions: Sequence[Decision] = (),
    book: Book | None = None,
) -> Ledger:
    """What the readings mean together, on the day ``as_of``.

    Texts that deserve a warning get it first: a text set aside counts in no figure. ``book`` is
    the lenders to judge by, ``decisions`` is what the user said in an old workbook.
    """
    warned = cautions.assess(tuple(keep(readings, book)), book)
    return ledger.reconcile(warned, as_of=as_of, decisions=decisions)


def keep(readings: Iterable[Reading], book: Book | None = None) -> Iterator[Reading]:
    """The readings that a ledger shows: of debt, of somebody else's, in doubt or to be warned of.

    The rest of a phone's texts are let go as they come, so that a million of them fit in memory.
    A text kept for its warnings carries them, so that nobody looks for them in it again to see
    whether to keep it.
    """
    for reading in readings:
        if reading.event not in (Event.OTHER, Event.OFFER) or reading.doubts or reading.cautions:
            yield reading
        else:
            (warned,) = cautions.assess((reading,), book)
            if warned.cautions:
                yield warned


def write(  # noqa: PLR0913 - what may be said of an output, each by name
    ledger: Ledger,
    path: Path | str,
    *,
    report: Report,
    lang: str | None = None,
    notes: Notes | None = None,
    made: datetime | None = None,
    carry: bool = True,
    book: Book | None = None,
) -> Written:
    """Write the ledger; the suffix chooses the form: .xlsx, .json, .csv or .ics.

    ``lang`` is ``zh`` or ``en``, without it that of the texts. ``notes`` is what the user typed
    into an old workbook; ``carry=False`` leaves any old workbook alone. ``made`` is the time of
    the run, without it the day of the figures. A workbook holds the record of collection and
    whom to call, too. Raises ``ExportError``.
    """
    from smsparse import __version__  # noqa: PLC0415 - the package's own name is above this file

    with_pages = Path(path).suffix.lower() == ".xlsx"
    return export.write(
        ledger,
        path,
        report=report,
        version=__version__,
        lang=lang or language(ledger.readings()) or "zh",
        notes=notes,
        made=made,
        carry=carry,
        record=cautions.collection_record(ledger.entries, book) if with_pages else None,
        contacts=cautions.contacts(ledger.readings(), book) if with_pages else (),
    )


def language(readings: Iterable[Reading]) -> str | None:
    """``zh`` or ``en``, as most of the debt texts are; nothing where there are none.

    Where no text is of debt, the others that a ledger shows decide.
    """
    chinese = {True: 0, False: 0}
    for reading in readings:
        weight = 1_000_000 if reading.debt else 1
        chinese[bool(CHINESE.search(reading.message.body))] += weight
    if not any(chinese.values()):
        return None
    return "zh" if chinese[True] >= chinese[False] else "en"
