"""Options in, the result written: what one run of the program does.

The parts are imported where they are used: help, a list or a mistake need none of them.
"""

import sys
from datetime import date, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from smsparse import __version__
from smsparse.cli import machine
from smsparse.cli.options import Options, UsageError
from smsparse.cli.words import Words
from smsparse.lenders import Book, default_book, load
from smsparse.model import Ledger, Message, Reading, Report
from smsparse.seldom import collecting_seldom

if TYPE_CHECKING:
    from collections.abc import Callable

    from smsparse.export import Written

NAME = "debts.xlsx"
STDIN = "-"


@collecting_seldom()
def run(options: Options, say: Words) -> None:
    """Do what the options ask for. Raises ``SmsparseError`` where a file cannot be used."""
    zone = machine.zone(options.tz) if options.tz else None
    book = load(options.lenders, default_book()) if options.lenders else default_book()
    if options.lenders_list:
        list_lenders(book, say)
    elif options.text is not None:
        explain_text(options, zone, book, say)
    else:
        convert(options, book, say)


def list_lenders(book: Book, say: Words) -> None:
    """Print who is known."""
    from smsparse.cli.lenders_list import lenders_table

    machine.write_out((f"{line}\n" for line in lenders_table(book, say)), say)


def explain_text(options: Options, zone: tzinfo | None, book: Book, say: Words) -> None:
    """Print what one text says. A time without a zone is one of ``--tz`` or of this machine."""
    from smsparse.cautions import assess
    from smsparse.cli.one_text import explain
    from smsparse.flow import language
    from smsparse.reading import reader

    body = options.text or ""
    if body == STDIN:
        body = sys.stdin.buffer.read().decode("utf-8", "replace")
    if not body.strip():
        raise UsageError("no_text")
    received = options.received or machine.now(zone)
    if received.tzinfo is None:
        received = received.replace(tzinfo=zone or machine.Zone())
    message = Message(options.sender, received, body.strip("\r\n"))
    (reading,) = assess((reader(book)(message),), book)
    words = Words(options.lang or language([reading]) or say.lang)
    machine.write_out((f"{line}\n" for line in explain(reading, words)), words)


def convert(options: Options, book: Book, say: Words) -> None:
    """Read the backups, write the result, tell what was found."""
    from smsparse.export import Notes, find_notes
    from smsparse.flow import language, reconcile, write

    readings, report = read_backups(options, book, say)
    notes = Notes()
    if not options.redact:
        out = target(options)
        place = out if out.suffix.lower() == ".xlsx" else beside(options)
        texts = {reading.id for reading in readings}
        notes = find_notes(place, texts, options.notes, options.lang or say.lang)
    as_of = options.as_of or newest_day(report)
    ledger = reconcile(readings, as_of=as_of, decisions=notes.decisions, book=book)
    words = Words(options.lang or language(ledger.readings()) or say.lang)
    if options.redact:
        from smsparse.redact import redact

        ledger, report = redact(ledger, report, book)

    def save(path: Path) -> "Written":
        return write(
            ledger,
            path,
            report=report,
            lang=words.lang,
            notes=notes,
            made=machine.now(report.last.tzinfo if report.last else None),
            carry=not options.redact,
            book=book,
        )

    finish(options, ledger, report, words, save)


def read_backups(options: Options, book: Book, say: Words) -> tuple[list[Reading], Report]:
    """The readings that matter, and what became of every text."""
    from smsparse.backup import open_backup
    from smsparse.cli.progress import Progress
    from smsparse.flow import keep
    from smsparse.reading import SIEVE, reader

    progress = Progress(say, shown=not options.quiet)
    backup = open_backup(
        options.backups,
        tz=options.tz,
        fallback=machine.Zone(),
        sieve=SIEVE,
        password=machine.password(options.password_file, say),
        progress=progress,
        stdin=sys.stdin.buffer if STDIN in options.backups else None,
    )
    try:
        return list(keep(map(reader(book), backup), book)), backup.report
    finally:
        progress.end()


def newest_day(report: Report) -> date:
    """The day of the newest text, or today where a text claims to come from the future."""
    last = report.last
    today = machine.now(last.tzinfo if last else None).date()
    return min(last.date(), today) if last else today


def target(options: Options) -> Path:
    """Where the result goes."""
    if options.out and not options.to_stdout:
        return Path(options.out)
    place = beside(options)
    return place.with_stem(f"{place.stem}-redacted") if options.redact else place


def beside(options: Options) -> Path:
    """The workbook beside the first backup."""
    first = Path("" if options.backups[0] == STDIN else options.backups[0])
    return (first if first.is_dir() else first.parent) / NAME


def finish(
    options: Options,
    ledger: Ledger,
    report: Report,
    say: Words,
    save: "Callable[[Path], Written]",
) -> None:
    """Put the result where it was asked for, then tell what was found."""
    from smsparse.cli.summary import losses, summary
    from smsparse.export import json_chunks

    lines = [] if options.quiet else [*summary(ledger, report, say), *losses(report, say)]
    if options.to_stdout:
        machine.write_out(json_chunks(ledger, report, say.lang, __version__), say)
        machine.tell(lines)
        return
    written = save(target(options))
    if not options.quiet:
        kept = (say("kept", written.backup.name),) if written.backup else ()
        lines += [*written.messages, *kept, say("written", written.path)]
    machine.tell(lines)
    if options.open and not machine.open_file(written.path):
        machine.tell([say("not_opened", written.path)])
