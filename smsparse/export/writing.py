"""The one verb of export: write a ledger in the form that the suffix of the path asks for."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import IO

from smsparse.errors import ExportError
from smsparse.export.as_json import json_chunks
from smsparse.export.labels import Labels, key_of
from smsparse.export.notes import Notes
from smsparse.export.places import Place, find_place
from smsparse.export.save import Written, backup_name, names, put
from smsparse.export.view import Contents
from smsparse.model import Contact, Ledger, Record, Report

FORMS = (".xlsx", ".json", ".csv", ".ics")
HEAD = 400  # bytes in which one of our own files shows itself


def write(  # noqa: PLR0913 - each is a thing that only the caller knows
    ledger: Ledger,
    path: Path | str,
    *,
    report: Report,
    version: str,
    lang: str = "zh",
    notes: Notes | None = None,
    made: datetime | None = None,
    record: Record | None = None,
    contacts: tuple[Contact, ...] = (),
    carry: bool = True,
) -> Written:
    """Write the ledger; the suffix of ``path`` chooses the form: .xlsx, .json, .csv or .ics.

    ``notes`` is what ``find_notes`` gave; ``made`` the time of the run; ``record`` the record of
    collection and ``contacts`` whom to call, as others worked them out. ``carry=False`` reads and
    replaces no older workbook. An output that cannot be written is an ``ExportError``.
    """
    out = Path(path)
    form = out.suffix.lower()
    if form not in FORMS:
        raise ExportError(
            f"{out}: the form is not known; expected a name that ends with {', '.join(FORMS)}. "
            "Give one with -o"
        )
    out = out.resolve() if out.is_symlink() else out
    say = Labels(lang)
    when = made or _day(ledger, report)
    contents = Contents(ledger, report, say, record or Record(), when, version, contacts)
    written = _written(out, form, contents, notes, carry=carry)
    if written.path == out:
        return written
    return replace(written, messages=(*written.messages, say("save.named", written.path.name)))


def _written(
    out: Path, form: str, contents: Contents, notes: Notes | None, *, carry: bool
) -> Written:
    ledger, say = contents.ledger, contents.say
    if form == ".xlsx" and carry:
        place = find_place(out, {e.reading.id for e in ledger.entries}, say, notes)
        return _workbook(place, contents, notes or place.notes)
    if form == ".xlsx":
        return _workbook(_free(out, say), contents, Notes())
    return _text(out, form, _pieces(form, contents), say)


def _pieces(form: str, contents: Contents) -> Iterable[str]:
    """The pieces of a text of this form; a form is imported when it is asked for."""
    ledger, say = contents.ledger, contents.say
    if form == ".json":
        return json_chunks(ledger, contents.report, say.lang, contents.version)
    if form == ".csv":
        from smsparse.export.as_csv import csv_lines  # noqa: PLC0415

        return csv_lines(ledger, say)
    from smsparse.export.as_ics import ics_lines  # noqa: PLC0415

    return ics_lines(ledger, say, contents.made)


def _day(ledger: Ledger, report: Report) -> datetime:
    """The day of the figures, at its beginning, in the zone of the newest text."""
    zone = report.last.tzinfo if report.last else UTC
    return datetime.combine(ledger.as_of, time(0), zone)


def _workbook(place: Place, contents: Contents, notes: Notes) -> Written:
    from smsparse.export.book import save_book  # noqa: PLC0415 - openpyxl is slow to import
    from smsparse.export.workbook import build  # noqa: PLC0415

    def pour(out: IO[bytes]) -> None:
        save_book(build(contents, notes), out)

    say = contents.say
    old = place.old
    kept = backup_name(old, say("save.backup"), contents.made) if old else None
    try:
        put(place.path, pour, kept)
    except PermissionError as error:
        if old is None:
            raise ExportError(f"{place.path}: cannot be written (no permission)") from error
        # Windows does not let a file go that another program holds
        free = _free(old, say)
        put(free.path, pour)
        return Written(free.path, None, (*place.messages, say("save.open", old.name)))
    return Written(place.path, kept, place.messages)


def _free(out: Path, say: Labels) -> Place:
    """The first name that nothing stands at."""
    for name in names(out):
        if not name.exists():
            taken = () if name == out else (say("save.taken", out.name),)
            return Place(name, messages=taken)
    raise ExportError(f"{out}: no free name was found beside it. Choose another place with -o")


def _text(out: Path, form: str, pieces: Iterable[str], say: Labels) -> Written:
    """A file of text; one of our own kind is replaced, any other is left alone."""

    def pour(file: IO[bytes]) -> None:
        for piece in pieces:
            file.write(piece.encode())

    messages: list[str] = []
    for name in names(out):
        if name.is_dir():
            raise ExportError(f"{name}: is a folder; expected the name of a file. Give one with -o")
        if not name.exists() or _is_ours(name, form):
            put(name, pour)
            return Written(name, None, tuple(messages))
        messages.append(say("save.foreign", name.name))
    raise ExportError(f"{out}: no free name was found beside it. Choose another place with -o")


def _is_ours(path: Path, form: str) -> bool:
    """Whether a file shows in its first bytes that smsparse made it."""
    with path.open("rb") as file:
        head = file.read(HEAD).decode("utf-8-sig", "replace")
    marks: dict[str, Callable[[str], bool]] = {
        ".json": lambda text: text.startswith('{\n "smsparse": '),
        ".csv": lambda text: key_of("col", text.split(",")[0]) == "col.received",
        ".ics": _is_calendar_of_ours,
    }
    return not head or marks[form](head)


def _is_calendar_of_ours(text: str) -> bool:
    from smsparse.export.as_ics import PRODUCT  # noqa: PLC0415 - imported when it is asked for

    return f"PRODID:{PRODUCT}" in text
