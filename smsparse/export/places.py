"""Where a workbook goes: which existing file is the same phone's, and what it holds."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from smsparse.errors import ExportError
from smsparse.export.labels import Labels
from smsparse.export.notes import Notes
from smsparse.export.save import is_open, names

NOTHING = Notes()
NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """Where to write: the path, the workbook there that is to be kept, and what to tell."""

    path: Path
    old: Path | None = None
    notes: Notes = NOTHING
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """An existing file at one of the names: its notes, or why it is left alone."""

    path: Path
    notes: Notes | None
    why: str = ""


def find_notes(
    out: Path, texts: Collection[str], elsewhere: Path | None = None, lang: str = "zh"
) -> Notes:
    """What the user typed into the workbook that ``out`` would replace, and into ``elsewhere``.

    ``texts`` are the ids of all texts of the new data. A workbook named by ``elsewhere`` must be
    readable; one that merely lies at ``out`` need not be.
    """
    found = find_place(out, texts, Labels(lang)).notes
    if elsewhere is None:
        return found
    from smsparse.export.read_back import read_notes  # noqa: PLC0415 - most runs read none

    return merged(read_notes(elsewhere), found)


def find_place(out: Path, texts: Collection[str], say: Labels, known: Notes | None = None) -> Place:
    """The first name that is free or holds this phone's workbook, and the newest notes of all."""
    seen = list(_existing(out, texts, say, known))
    ours = [each for each in seen if each.notes is not None]
    newest = max(ours, key=_made, default=None)
    notes = newest.notes if newest and newest.notes else NOTHING
    messages: list[str] = []
    for name in names(out):
        at = next((each for each in seen if each.path == name), None)
        if at is None:
            return Place(name, None, notes, tuple(messages))
        if at.notes is None:
            messages.append(at.why)
            continue
        if is_open(name):
            messages.append(say("save.open", name.name))
            continue
        messages += _passed_over(ours, newest, say)
        return Place(name, name, notes, tuple(messages))
    raise ExportError(f"{out}: no free name was found beside it. Choose another place with -o")


def merged(first: Notes, second: Notes) -> Notes:
    """Both notes as one; where both fill a cell, the one that was made later wins."""
    older, newer = sorted((first, second), key=lambda notes: notes.made or NEVER)
    cells = {(c.sheet, c.row, c.column): c for c in (*older.cells, *newer.cells)}
    decisions = {d.target: d for d in (*older.decisions, *newer.decisions)}
    held = {(h.sheet, h.row): h for h in (*older.held, *newer.held)}
    strays = {(s.sheet, s.ref): s for s in (*older.strays, *newer.strays)}
    sheets = {s.title: s for s in (*older.sheets, *newer.sheets)}
    return Notes(
        path=second.path,
        made=newer.made,
        texts=first.texts | second.texts,
        cells=tuple(cells.values()),
        rows=tuple(dict.fromkeys((*older.rows, *newer.rows))),
        strays=tuple(strays.values()),
        sheets=tuple(sheets.values()),
        held=tuple(held.values()),
        decisions=tuple(decisions.values()),
        formulas=tuple(dict.fromkeys((*older.formulas, *newer.formulas))),
        problems=tuple(dict.fromkeys((*older.problems, *newer.problems))),
    )


def _made(seen: _Seen) -> datetime:
    return (seen.notes.made if seen.notes else None) or NEVER


def _existing(
    out: Path, texts: Collection[str], say: Labels, known: Notes | None
) -> Iterator[_Seen]:
    """The files at the names, up to the first name that is free."""
    for path in names(out):
        if not path.exists():
            return
        from smsparse.export.read_back import read_notes  # noqa: PLC0415 - most runs read none

        if path.is_dir():
            raise ExportError(f"{path}: is a folder; expected the name of a file. Give one with -o")
        if known and known.path == path:
            yield _Seen(path, known)
            continue
        try:
            notes = read_notes(path)
        except ExportError:
            yield _Seen(path, None, say("save.foreign", path.name))
            continue
        if notes.texts and not notes.texts & set(texts):
            yield _Seen(path, None, say("save.other_phone", path.name))
        else:
            yield _Seen(path, notes)


def _passed_over(ours: list[_Seen], newest: _Seen | None, say: Labels) -> list[str]:
    """Workbooks of this phone with entries that the newest one does not have."""
    if newest is None or newest.notes is None:
        return []
    have = set(newest.notes.cells)
    return [
        say("save.passed_over", each.path.name, newest.path.name)
        for each in ours
        if each is not newest and each.notes and set(each.notes.cells) - have
    ]
