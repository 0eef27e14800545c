"""The files that a phone's texts were exported to in, ``Message`` by ``Message`` out."""

import re
from collections.abc import Callable, Sequence
from datetime import tzinfo
from functools import cache
from pathlib import Path
from typing import BinaryIO
from weakref import finalize

from smsparse.backup.history import Backup, Progress
from smsparse.backup.look import zone_of
from smsparse.backup.opening import Opening
from smsparse.backup.problem import Problem

__all__ = ["Backup", "open_backup"]


def open_backup(  # noqa: PLR0913
    paths: Sequence[str | Path],
    *,
    tz: str | tzinfo | None = None,
    fallback: tzinfo | None = None,
    sieve: re.Pattern[str] | None = None,
    password: Callable[[], str | None] | str | None = None,
    progress: Progress | None = None,
    stdin: BinaryIO | None = None,
) -> Backup:
    """Open the backups of one phone: files, folders of them, ``-`` for standard input.

    Texts whose body ``sieve`` does not match are counted but not yielded. ``tz`` is the zone of
    the phone (``Asia/Shanghai`` or ``+08:00``); without it the backup itself shows it, or, where it
    does not, ``fallback`` stands in. ``password`` is asked for once, if an archive needs one.
    ``progress`` is told (bytes read, bytes in all, messages so far) while the texts are iterated.

    Raises ``BackupError`` for a file that cannot be used, with what to do about it in one line.
    """
    if not paths:
        raise Problem("backup_none")
    opening = Opening(cache(password if callable(password) else lambda: password))
    try:
        for path in [paths] if isinstance(paths, str | Path) else paths:
            opening.add(path, stdin)
        zone = zone_of(opening.documents, tz, fallback, sieve)
    except BaseException:
        opening.close()
        raise
    backup = Backup(opening, zone, sieve, progress)
    finalize(backup, opening.close)
    return backup
