"""The files a phone's texts were exported to in, ``Message`` by ``Message`` out."""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat
from zoneinfo import ZoneInfo

from smsparse.errors import BackupError
from smsparse.model import Message, Report, Source, Zone

__all__ = ["Backup", "open_backup"]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def open_backup(  # noqa: PLR0913
    paths: Sequence[str | Path],
    *,
    tz: str | tzinfo | None = None,
    fallback: tzinfo | None = None,
    sieve: re.Pattern[str] | None = None,
    password: Callable[[], str | None] | str | None = None,
    progress: Callable[[int, int, int], None] | None = None,
    stdin: BinaryIO | None = None,
) -> "Backup":
    """Open the backups of one phone."""
    del fallback, password, progress, stdin
    zone = tz if isinstance(tz, tzinfo) else ZoneInfo(tz or "Asia/Shanghai")
    return Backup([Path(path) for path in paths], zone, sieve)


class Backup:
    """The texts of one phone; ``report`` is complete once it was iterated to the end."""

    def __init__(self, paths: list[Path], tz: tzinfo, sieve: re.Pattern[str] | None) -> None:
        self.paths = paths
        self.tz = tz
        self.sieve = sieve
        self.zone = Zone(str(tz), "backup")
        self.report = Report(self.zone)

    def __iter__(self) -> Iterator[Message]:
        sources: list[Source] = []
        sent = 0
        for path in self.paths:
            data = path.read_bytes()
            found: list[dict[str, str]] = []
            parser = expat.ParserCreate()
            parser.StartElementHandler = lambda tag, at, out=found: (
                out.append(at) if tag == "sms" else None
            )
            try:
                parser.Parse(data, True)  # noqa: FBT003
            except expat.ExpatError as error:
                raise BackupError(f"{path.name}: {error}") from None
            times = []
            for index, at in enumerate(found):
                received = (EPOCH + timedelta(milliseconds=int(at["date"]))).astimezone(self.tz)
                times.append(received)
                if at["type"] != "1":
                    sent += 1
                elif self.sieve is None or self.sieve.search(at["body"]):
                    yield Message(at["address"], received, at["body"], path.name, index)
            digest = hashlib.sha256(data).hexdigest()
            first, last = min(times, default=None), max(times, default=None)
            sources.append(Source(path.name, digest, len(found), first=first, last=last))
        total = sum(source.messages for source in sources)
        self.report = Report(self.zone, tuple(sources), messages=total, sent=sent)
