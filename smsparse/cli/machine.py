"""What only the machine knows: its clock, language and zone, its terminal, its programs."""

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from smsparse.cli.options import UsageError
from smsparse.cli.words import Words
from smsparse.errors import BackupError, ExportError


def language() -> str:
    """``zh`` where the machine speaks Chinese, else ``en``."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if spoken := os.environ.get(name):
            return "zh" if spoken.lower().startswith("zh") else "en"
    import locale  # Windows sets none of the variables above

    spoken = locale.getlocale()[0] or ""
    return "zh" if spoken.lower().startswith(("zh", "chinese")) else "en"


def zone(word: str) -> tzinfo:
    """A zone by its name or its offset. Raises ``UsageError``."""
    from smsparse.backup.zone import zone_named

    try:
        return zone_named(word)
    except ValueError as error:
        raise UsageError("bad_zone", word) from error


class Zone(tzinfo):
    """The zone of this machine, with the summer time of each moment."""

    def utcoffset(self, when: datetime | None) -> timedelta:
        """What the machine's clock is ahead of UTC at a local time."""
        local = (when or datetime(2000, 1, 1)).replace(tzinfo=None)  # noqa: DTZ001
        try:
            return _ahead(time.mktime(local.timetuple()))
        except (OverflowError, ValueError):  # a year that the machine's clock cannot tell
            return timedelta(seconds=-time.timezone)

    def dst(self, when: datetime | None) -> None:
        """Not told apart: ``utcoffset`` has summer time in it."""

    def fromutc(self, when: datetime) -> datetime:
        """The local time of a moment."""
        return when + _ahead(when.replace(tzinfo=UTC).timestamp())

    def tzname(self, when: datetime | None) -> str:  # noqa: ARG002
        """How the machine calls it."""
        return str(self)

    def __str__(self) -> str:
        return time.tzname[0]


def _ahead(moment: float) -> timedelta:
    try:
        return timedelta(seconds=time.localtime(moment).tm_gmtoff)
    except (OSError, OverflowError, ValueError):
        return timedelta(seconds=-time.timezone)


def now(zone: tzinfo | None = None) -> datetime:
    """The time it is."""
    return datetime.now(UTC).astimezone(zone)


def make_streams_safe() -> None:
    """Let no console stop the program: what it cannot show becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):  # not a text file of Python's own
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def write_out(pieces: Iterable[str], say: Words) -> None:
    """Write to standard output: what a program reads is UTF-8, a console may show less."""
    to_console = sys.stdout.isatty() or not hasattr(sys.stdout, "buffer")
    try:
        for piece in pieces:
            if to_console:
                sys.stdout.write(piece)
            else:
                sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
        sys.stdout.flush()
    except OSError as error:
        drop_output()
        if isinstance(error, BrokenPipeError):  # whoever read it has had enough
            raise
        raise ExportError(say("no_stdout", error.strerror)) from error


def drop_output() -> None:
    """Let what is still to be written to standard output go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(lines: Iterable[str]) -> None:
    """Lines on standard error."""
    for line in lines:
        sys.stderr.write(f"{line}\n")


def password(file: Path | None, say: Words) -> Callable[[], str | None]:
    """Where the password of an encrypted backup comes from: a file, or the terminal."""

    def asked() -> str | None:
        if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
            return None
        from getpass import getpass

        return getpass(say("password"), sys.stderr)

    def written() -> str:
        try:
            return file.read_text("utf-8-sig").rstrip("\r\n") if file else ""
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "not UTF-8"
            raise BackupError(say("password_file", file, reason)) from error

    return written if file else asked


def open_file(path: Path) -> bool:
    """Open a file with the program that the machine has for it; whether that worked."""
    import subprocess

    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606
            return True
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        done = subprocess.run(  # noqa: S603 - no shell; the path is one argument
            [opener, str(path.absolute())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return False
    return done.returncode == 0
