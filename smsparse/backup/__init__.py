"""The files a phone's texts were exported to in, ``Message`` by ``Message`` out."""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

from smsparse.backup.duplicates import Copies
from smsparse.backup.record import Record
from smsparse.backup.smsxml import read
from smsparse.backup.tally import Tally
from smsparse.model import Message, Report, Source, Zone

__all__ = ["Backup", "open_backup"]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
CHUNK = 1 << 18

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
        copies = Copies()
        tallies = []
        sources = []
        duplicates = 0
        for number, path in enumerate(self.paths):
            tally = Tally(path.name, number)
            tallies.append(tally)
            digest = hashlib.sha256()
            with path.open("rb", buffering=0) as file:
                for record in read(chunks(file, digest), tally, copies, self.sieve):
                    tally.messages += 1
                    if record.mine:
                        tally.sent += 1
                        continue
                    tally.received(record.received, record.received)
                    if self.sieve and not self.sieve.search(record.body):
                        key = copies.key(record.sender, record.body)
                        copies.unwanted(number, [key], [record.received])
                    elif copies.wanted(number, record.sender, record.body, record.received):
                        duplicates += 1
                    else:
                        yield self.message(record, tally)
            sources.append(
                Source(
                    path.name, digest.hexdigest(), tally.messages, tally.unreadable, tally.repaired,
                    self.time(tally.earliest), self.time(tally.latest), tuple(tally.damage),
                )
            )
        duplicates += copies.count_unwanted()
        self.report = Report(
            self.zone, tuple(sources), sum(t.messages for t in tallies), duplicates,
            sum(t.sent for t in tallies), sum(t.unreadable for t in tallies),
            sum(t.repaired for t in tallies),
        )

    def time(self, ms: int | None) -> datetime | None:
        return None if ms is None else (EPOCH + timedelta(milliseconds=ms)).astimezone(self.tz)

    def message(self, record: Record, tally: Tally) -> Message:
        received = self.time(record.received)
        assert received
        return Message(
            record.sender, received, record.body, tally.file, record.index,
            self.time(record.sent), record.contact, record.sim, record.repaired
        )


def chunks(file: BinaryIO, digest: "hashlib._Hash") -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        digest.update(chunk)
        yield chunk
