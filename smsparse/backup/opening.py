"""The paths that a user names in, the readable documents behind them out."""

import stat
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple, Protocol

from smsparse.backup.families import Reader, reader_of
from smsparse.backup.problem import MISSED, Problem
from smsparse.model import Doubt

HEAD = 1 << 16  # bytes that a file is judged by
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
STANDARD_INPUT = "-"


class Stream(Protocol):
    """What a document is read from."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, none at the end; ``EOFError`` where what holds them is damaged."""

    def close(self) -> None:
        """Let go of it."""


def open_file(path: Path) -> BinaryIO:
    """A file for reading; it is read in large pieces, without a buffer of its own."""
    return path.open("rb", buffering=0)


def refused(head: bytes, name: str) -> Problem:
    """Why a file that begins so cannot be read."""
    from smsparse.backup.refuse import refusal  # noqa: PLC0415 (seldom needed)

    return Problem(refusal(head, name), name)


class Document(NamedTuple):
    """One document of the phone's history: ``open`` opens it, ``file`` the file that it is in."""

    name: str
    read: Reader
    size: int
    open: Callable[[], Stream]
    file: Callable[[], BinaryIO]


@dataclass(slots=True)
class Opening:
    """The documents found so far, and notes on what was passed over."""

    password: Callable[[], str | None]
    documents: list[Document] = field(default_factory=list)
    notes: list[Doubt] = field(default_factory=list)
    closers: list[Callable[[], None]] = field(default_factory=list)

    def add(self, path: str | Path, stdin: BinaryIO | None) -> None:
        """Add what a path names: a file, a folder, ``-`` for standard input."""
        if str(path) == STANDARD_INPUT:
            self.spool(STANDARD_INPUT, stdin or sys.stdin.buffer)
            return
        path = Path(path)
        try:
            mode = path.stat().st_mode
            if stat.S_ISDIR(mode):
                self.folder(path)
            elif stat.S_ISFIFO(mode):
                with path.open("rb") as pipe:
                    self.spool(self.label(path), pipe)
            elif stat.S_ISREG(mode):
                self.file(self.label(path), partial(open_file, path), path.stat().st_size)
            else:
                raise Problem("backup_no_file", path)
        except FileNotFoundError:
            raise Problem("backup_missing", path) from None
        except PermissionError:
            raise Problem("backup_permission", path) from None
        except OSError as error:
            raise Problem("backup_disk", path, error.strerror or error) from None

    def close(self) -> None:
        """Forget what came through pipes."""
        for close in self.closers:
            close()

    def label(self, path: Path) -> str:
        """What a file is called: its name, or where it lies if another has the same name."""
        taken = any(document.name.split("/")[0] == path.name for document in self.documents)
        return str(path) if taken else path.name

    def spool(self, name: str, stream: BinaryIO) -> None:
        """Add what comes through a pipe."""
        from smsparse.backup.spool import Spool  # noqa: PLC0415 (tempfile is slow to import)

        spool = Spool(stream)
        self.closers.append(spool.close)
        self.file(name, spool.open, spool.size)

    def folder(self, path: Path) -> None:
        """Add every backup in a folder, in the order of the names."""
        before, missed = len(self.documents), None
        for file in sorted(path.iterdir()):
            if file.name.startswith(".") or not file.is_file():
                continue
            try:
                self.file(self.label(file), partial(open_file, file), file.stat().st_size)
            except Problem as problem:
                if problem.code in MISSED:
                    missed = missed or problem
                    self.notes.append(Doubt("", "backup_missed", (file.name,)))
        if len(self.documents) == before:
            raise missed or Problem("backup_folder", path)

    def file(self, name: str, file: Callable[[], BinaryIO], size: int) -> None:
        """Add the document in a file, or all those in an archive."""
        with closing(file()) as stream:
            head = stream.read(HEAD)
        if head.startswith(ZIP):
            self.archive(name, file, size)
        elif reader := reader_of(head):
            self.documents.append(Document(name, reader, size, file, file))
        else:
            raise refused(head, name)

    def archive(self, name: str, file: Callable[[], BinaryIO], size: int) -> None:
        """Add the documents in an archive; an XLSX workbook is one too."""
        from smsparse.backup import sheet, workbook, zipped  # noqa: PLC0415 (slow to import)

        with closing(file()) as stream:
            infos = zipped.members(name, stream)
        if any(info.filename == sheet.BOOK for info in infos):
            workbook.judge(name, file, infos)
            self.documents.append(Document(name, workbook.read, size, file, file))
            return
        found: list[Document] = []
        problems: list[Problem] = []
        for number, info in enumerate(infos):
            inside = f"{name}/{PurePosixPath(info.filename).name}"
            member = partial(zipped.member, name, file, number, self.password)
            try:
                with closing(member()) as stream:
                    head = stream.read(HEAD)
            except EOFError:
                problems.append(Problem("backup_zip_broken", inside))
                continue
            if reader := reader_of(head):
                found.append(Document(inside, reader, info.file_size, member, file))
            elif not info.is_dir():
                problems.append(refused(head, inside))
        missed = [problem for problem in problems if problem.code in MISSED]
        if not found:
            raise next(iter(missed + problems), Problem("backup_zip_empty", name))
        if len(found) == 1:
            found = [found[0]._replace(name=name)]
        self.documents += found
        self.notes += [Doubt("", "backup_missed", problem.words[:1]) for problem in missed]
