"""Bytes -> a file in its place, whole or not at all, and never over what belongs to somebody.

A file is written beside its place and moved there at the end, so a run that fails leaves
everything as it was. Files are for the user's eyes only (mode 0600 where the system has it).
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from smsparse.errors import ExportError

MOST_NAMES = 1000


@dataclass(frozen=True, slots=True)
class Written:
    """The path really written, where the old workbook is kept, and what the user should know."""

    path: Path
    backup: Path | None = None
    messages: tuple[str, ...] = ()


def numbered(path: Path, number: int) -> Path:
    """The name, or the name with ``-2``, ``-3`` … before the suffix."""
    return path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")


def names(path: Path) -> Iterator[Path]:
    """The names to try, in order."""
    for number in range(1, MOST_NAMES):
        yield numbered(path, number)


def is_open(path: Path) -> bool:
    """Whether Excel or LibreOffice has the file open: each leaves a file of its own beside it."""
    return any(
        path.with_name(name).exists()
        for name in (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    )


def put(path: Path, write: Callable[[IO[bytes]], None], keep_as: Path | None = None) -> None:
    """Write a file; with ``keep_as`` the old one is kept under that name.

    Raises ``ExportError`` where the folder or the file cannot be written, ``PermissionError``
    where the old file is held by another program.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".smsparse-", suffix=".tmp", dir=path.parent)
    except OSError as error:
        raise _cannot(path, error) from error
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            write(out)
            out.flush()
            os.fsync(out.fileno())
        if keep_as:
            _keep(path, keep_as)
        try:
            new.replace(path)
        except PermissionError:
            if keep_as:
                keep_as.unlink()
            raise
    except PermissionError:
        raise
    except OSError as error:
        raise _cannot(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)


def _keep(old: Path, name: Path) -> None:
    """The old file under another name, too: a link where the system has it, else a copy."""
    try:
        os.link(old, name)
    except (OSError, NotImplementedError):
        shutil.copy2(old, name)


def backup_name(path: Path, word: str, made: datetime) -> Path:
    """``debts.备份-20250630-101500.xlsx``, the first of its kind that is free."""
    stem = f"{path.stem}.{word}-{made:%Y%m%d-%H%M%S}"
    name = path.with_name(f"{stem}{path.suffix}")
    number = 2
    while name.exists():
        name, number = path.with_name(f"{stem}-{number}{path.suffix}"), number + 1
    return name


def _cannot(path: Path, error: OSError) -> ExportError:
    reason = error.strerror or type(error).__name__
    return ExportError(
        f"{path}: cannot be written ({reason}); nothing was changed. Choose another place with -o"
    )
