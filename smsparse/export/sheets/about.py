"""说明: how to use it, where figures come from, the legend, the sources, and old notes."""

from collections.abc import Sequence
from enum import Enum

from smsparse.export.as_json import counts
from smsparse.export.grid import Grid
from smsparse.export.notes import Held, UserCell
from smsparse.export.page import Link, Sheet
from smsparse.export.style import (
    BACK,
    HEADER,
    HEADING,
    HINT,
    LENDERS,
    SECTION,
    SMALL,
    TITLE,
    USER,
    Look,
    Proof,
    Tone,
    cell,
    lender,
    look,
    status,
)
from smsparse.export.table import height, overview
from smsparse.export.text import LONGEST
from smsparse.export.view import View
from smsparse.model import Source
from smsparse.reasons import say as reason

WIDTHS = (20.0, 96.0, 18.0, 16.0, 16.0)
LABEL = cell(bold=True)
TEXT = cell(wrap=True)
OLD_COLUMNS = ("old.sheet", "old.value", "old.column", "old.row", "old.texts")


def sheet(view: View, leftovers: Sequence[UserCell], held: Sequence[Held]) -> Sheet:
    """The page; ``leftovers`` are entries of the user whose rows are gone."""
    say, grid = view.say, Grid()
    grid.put(1, 1, say("title.about"), TITLE)
    grid.height(1, 28)
    grid.put(2, 1, say("page.back"), BACK)
    _texts(view, grid, "use", ("first", "check", "mine", "again"))
    _texts(view, grid, "from", ("owed", "paid", "overdue", "doubt", "none"))
    _texts(view, grid, "blind", ("sender", "debt", "suit", "agreed", "gone"))
    _warned(view, grid)
    _legend(view, grid)
    _section(grid, say("about.sources"))
    for label, text in _sources(view):
        _line(grid, label, text)
    _texts(view, grid, "care", ("privacy", "verify", "kind"))
    _changes(view, grid)
    printed = grid.last
    if leftovers:
        _old(view, grid, leftovers, held)
    return Sheet(
        key="about",
        name=say("sheet.about"),
        rows=grid.rows(),
        widths=WIDTHS,
        area=f"A1:B{printed}" if not leftovers else f"A1:E{grid.last}",
        extent=grid.extent,
        portrait=True,
        footer=say("page.footer", view.as_of),
        links=(Link("A2", overview(view)),),
    )


def _section(grid: Grid, title: str) -> None:
    row = grid.last + 2
    head = look(bold=True, size=12.5, color=HEADER, indent=0, bottom=HEADER)
    grid.line(row, [title, None], [head, head])
    grid.height(row, 24)


def _line(grid: Grid, label: str, text: str) -> None:
    row = grid.last + 1
    grid.line(row, [label, text], [LABEL, TEXT])
    grid.height(row, height([(label, LABEL, WIDTHS[0]), (text, TEXT, WIDTHS[1])]))


def _texts(view: View, grid: Grid, part: str, names: Sequence[str]) -> None:
    _section(grid, view.say(f"about.{part}"))
    for name in names:
        _line(grid, view.say(f"about.{part}.{name}"), view.say(f"about.{part}.{name}.text"))


def _warned(view: View, grid: Grid) -> None:
    """What to do with a text that carries a warning; nothing where none does."""
    grades = [text.grade for text in view.checks]
    aside, red, amber = (grades.count(grade) for grade in ("aside", "red", "amber"))
    if not aside + red + amber:
        return
    say = view.say
    _section(grid, say("about.warned"))
    _line(
        grid, say("about.warned.count"), say("about.warned.count.text", aside + red, aside, amber)
    )
    for name in ("pay", "right", "help"):
        _line(grid, say(f"about.warned.{name}"), say(f"about.warned.{name}.text"))


def _legend(view: View, grid: Grid) -> None:
    say = view.say
    _section(grid, say("about.legend"))
    for tone in Tone:
        _swatch(grid, say(f"legend.{tone.name}").split()[0], status(tone), say(_key(tone)))
    _swatch(grid, None, cell(fill=USER), say("legend.mine"))
    for name, colour in view.colours.items():
        if colour in LENDERS:
            _swatch(grid, None, lender(colour), name)
    _section(grid, say("about.proof"))
    for proof in Proof:
        _swatch(grid, "1234", cell(bold=True, color=proof.value, align="center"), say(_key(proof)))


def _key(tone: Enum) -> str:
    return f"{'proof' if isinstance(tone, Proof) else 'legend'}.{tone.name}"


def _swatch(grid: Grid, sign: str | None, style: Look, text: str) -> None:
    row = grid.last + 1
    grid.line(row, [sign, text], [style, TEXT])
    grid.height(row, 21)


def _sources(view: View) -> list[tuple[str, str]]:
    say, ledger, report = view.say, view.ledger, view.report
    lines = [(say("about.file"), _source(view, source)) for source in report.sources]
    for source in report.sources:
        for damage in source.damage:
            words = say("about.damage.text", damage.byte, reason(damage, say.lang))
            lines.append((say("about.damage"), f"{source.file}: {words}"))
    lines += [("", reason(note, say.lang)) for note in report.notes]
    c = counts(ledger, report)
    numbers = [c[k] for k in ("messages", "debt", "not_debt", "sent", "duplicates", "unreadable")]
    lines.append((say("about.counts"), say("about.counts.text", *(f"{n:,}" for n in numbers))))
    if ledger.later:
        lines.append((say("about.later"), say("about.later.text", ledger.later, ledger.as_of)))
    shown = say("about.zone.text", report.zone.name, say(f"zone.{report.zone.source}"))
    lines.append((say("about.zone"), shown))
    cut = sum(len(e.reading.message.body) > LONGEST for e in ledger.entries)
    if cut:
        lines.append((say("about.cut"), say("about.cut.text", cut)))
    made = say("about.made.text", view.version, f"{view.made:%Y-%m-%d %H:%M}")
    return [*lines, (say("about.made"), made)]


def _source(view: View, source: Source) -> str:
    days = [f"{day:%Y-%m-%d %H:%M}" if day else "—" for day in (source.first, source.last)]
    text = view.say("about.file.text", source.file, f"{source.messages:,}", *days).strip()
    if source.sha256:
        text += view.say("about.file.hash", source.sha256[:16])
    if source.unreadable or source.repaired:
        text += view.say("about.file.lost", source.unreadable, source.repaired)
    return text


def _changes(view: View, grid: Grid) -> None:
    """What became of formulas and of entries that could not be used."""
    say, notes = view.say, view.notes
    if not notes.formulas and not notes.problems:
        return
    _section(grid, say("about.changes"))
    for place in notes.formulas:
        _line(grid, say("about.formula"), say("about.formula.text", place))
    for problem in notes.problems:
        _line(grid, say("about.unused"), problem)


def _old(view: View, grid: Grid, leftovers: Sequence[UserCell], held: Sequence[Held]) -> None:
    """Entries without a row, in columns that the next run reads again."""
    say = view.say
    texts = {(h.sheet, h.row): ",".join(sorted(h.messages)) for h in held}
    row = grid.last + 2
    grid.put(row, 1, say("about.old"), SECTION)
    grid.put(row + 1, 1, say("about.old.hint"), HINT)
    grid.line(row + 2, [say(key) for key in OLD_COLUMNS], [HEADING] * len(OLD_COLUMNS))
    for number, old in enumerate(leftovers, row + 3):
        column = say(old.column) if old.column.startswith("col.") else old.column
        values = [
            say(f"sheet.{old.sheet}"),
            old.value,
            column,
            old.row,
            texts.get((old.sheet, old.row)),
        ]
        looks = [SMALL, cell(wrap=True, fill=USER), SMALL, SMALL, SMALL]
        grid.line(number, values, looks)
        grid.height(number, height(list(zip(values[:2], looks[:2], WIDTHS[:2], strict=True))))
