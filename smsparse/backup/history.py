"""Readable documents in, the received texts of one phone out, one by one."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from functools import cache
from hashlib import sha256
from typing import BinaryIO

from smsparse.backup.duplicates import Copies
from smsparse.backup.encodings import places_in
from smsparse.backup.opening import Document, Opening
from smsparse.backup.problem import Problem
from smsparse.backup.record import Record
from smsparse.backup.tally import Tally
from smsparse.model import Doubt, Message, Report, Source, Zone

CHUNK = 1 << 16  # bytes that are read at a time; larger ones cost the allocator more
LOCAL_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 (of times without a zone)
OF_THE_FILE = ("backup_encoding", "backup_end", "backup_zip")  # their bytes are those of the file
Progress = Callable[[int, int, int], None]


class Backup:
    """The texts that one phone received; iterating yields them one by one in constant memory.

    Only those that the sieve lets pass and that are no copy of an earlier one are yielded; all
    are counted. ``report`` tells the counts once the texts were iterated to the end, ``zone`` the
    zone of all times from the beginning. Every iteration reads the files again.
    """

    def __init__(
        self,
        opening: Opening,
        zone: tuple[tzinfo, Zone],
        sieve: re.Pattern[str] | None,
        progress: Progress | None,
    ) -> None:
        self._opening = opening
        self._tz, self.zone = zone
        self._sieve = sieve
        self._progress = progress
        self._report: Report | None = None

    @property
    def report(self) -> Report:
        """What became of every text; known once the texts were iterated to the end."""
        if self._report is None:
            raise RuntimeError("iterate over the backup to its end first: the report counts it")
        return self._report

    def __iter__(self) -> Iterator[Message]:
        """The texts in the order of the files and of their elements."""
        self._report = None
        copies = Copies()
        tallies: list[Tally] = []
        sources: list[Source] = []
        packed_hash = cache(hash_of)  # of an archive, for all documents in it
        for number, document in enumerate(self._opening.documents):
            tally = Tally(document.name, number)
            digest = sha256()
            tell = self._teller(tallies, tally)
            chunks = self._chunks(document, tally, digest.update, tell)
            for record in document.read(chunks, tally, copies, self._sieve):
                if self._is_new(record, tally, copies):
                    yield self._message(record, document.name)
            tell()
            place_damage(document, tally)
            tallies.append(tally)
            packed = document.open is not document.file
            told = packed_hash(document.file) if packed else digest.hexdigest()
            sources.append(self._source(tally, told))
        self._report = Report(
            zone=self.zone,
            sources=tuple(sources),
            messages=sum(tally.messages for tally in tallies),
            duplicates=sum(tally.copies for tally in tallies) + copies.count_unwanted(),
            sent=sum(tally.sent for tally in tallies),
            unreadable=sum(tally.unreadable for tally in tallies),
            repaired=sum(tally.repaired for tally in tallies),
            notes=(*self._opening.notes, *missing(tallies)),
        )

    def _chunks(
        self,
        document: Document,
        tally: Tally,
        update: Callable[[bytes], None],
        tell: Callable[[], None],
    ) -> Iterator[bytes]:
        """The bytes of a document, counted and hashed on the way."""
        try:
            with closing(document.open()) as stream:
                while chunk := stream.read(CHUNK):
                    update(chunk)
                    tally.bytes += len(chunk)
                    yield chunk
                    tell()
        except EOFError:
            tally.note(lambda: tally.bytes, "backup_zip", lost=True)
        except OSError as error:
            raise Problem("backup_disk", document.name, error.strerror or error) from None

    def _teller(self, before: list[Tally], tally: Tally) -> Callable[[], None]:
        """What tells the progress while one document is read."""
        tell = self._progress
        if tell is None:
            return lambda: None
        total = sum(document.size for document in self._opening.documents)
        done, messages = sum(t.bytes for t in before), sum(t.messages for t in before)
        return lambda: tell(done + tally.bytes, total, messages + tally.messages)

    def _is_new(self, record: Record, tally: Tally, copies: Copies) -> bool:
        """Count a record; whether it is a received text that the sieve lets pass and no copy."""
        tally.messages += 1
        if record.mine:
            tally.sent += 1
            return False
        received = self._instant(record)
        tally.received(received, received)
        if self._sieve and not self._sieve.search(record.body):
            key = copies.key(record.sender, record.body)
            copies.unwanted(tally.number, [key], [received])
            return False
        copy = copies.wanted(tally.number, record.sender, record.body, received)
        tally.copies += copy
        return not copy

    def _instant(self, record: Record) -> int:
        """When a text was received, in milliseconds since 1970 UTC."""
        if not record.local:
            return record.received
        local = LOCAL_EPOCH + timedelta(milliseconds=record.received)
        return int(local.replace(tzinfo=self._tz).timestamp() * 1000)

    def _message(self, record: Record, file: str) -> Message:
        return Message(
            record.sender,
            self._time(self._instant(record)),
            record.body,
            file,
            record.position,
            None if record.sent is None else self._time(record.sent),
            record.contact,
            record.sim,
            record.repaired,
        )

    def _time(self, milliseconds: int) -> datetime:
        """An instant in the zone of the phone."""
        return datetime.fromtimestamp(milliseconds / 1000, self._tz)

    def _source(self, tally: Tally, digest: str) -> Source:
        first, last = tally.earliest, tally.latest
        return Source(
            file=tally.file,
            sha256=digest,
            messages=tally.messages,
            unreadable=tally.unreadable,
            repaired=tally.repaired,
            first=None if first is None else self._time(first),
            last=None if last is None else self._time(last),
            damage=tuple(tally.damage),
        )


def place_damage(document: Document, tally: Tally) -> None:
    """Let the damage in a file of UTF-16 count the bytes of the file: it was read as UTF-8."""
    found = [damage for damage in tally.damage if damage.code not in OF_THE_FILE]
    if tally.wide and found:
        with closing(document.open()) as stream:
            chunks = iter(lambda: stream.read(CHUNK), b"")
            places = places_in(chunks, tally.wide, [damage.byte for damage in found])
        moved = dict(zip(found, places, strict=True))
        tally.damage = [
            replace(damage, byte=moved.get(damage, damage.byte)) for damage in tally.damage
        ]


def hash_of(file: Callable[[], BinaryIO]) -> str:
    """The SHA-256 of a file."""
    digest = sha256()
    with closing(file()) as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def missing(tallies: list[Tally]) -> Iterator[Doubt]:
    """A note for each whole file that holds fewer elements than it says."""
    for tally in tallies:
        if tally.complete and tally.claimed > tally.elements:
            words = (tally.file, str(tally.claimed), str(tally.elements))
            yield Doubt("", "backup_count", words)
