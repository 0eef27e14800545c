"""What became of every text of a backup."""

from dataclasses import dataclass
from datetime import datetime

from smsparse.model.reading import Doubt


@dataclass(frozen=True, slots=True)
class Damage:
    """A place in a backup that could not be read, or only after a repair.

    ``byte`` counts from the start of the file; ``code`` is a reason of ``reasons``.
    """

    byte: int
    code: str
    words: tuple[str, ...] = ()
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the backup and what became of its texts. ``damage`` holds the first places."""

    file: str
    sha256: str
    messages: int
    unreadable: int = 0
    repaired: int = 0
    first: datetime | None = None
    last: datetime | None = None
    damage: tuple[Damage, ...] = ()


@dataclass(frozen=True, slots=True)
class Zone:
    """The zone that times are shown in. ``source`` is user, backup, texts or machine."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Report:
    """What became of every text of the backup: known once the backup has been read to its end.

    ``messages`` counts every SMS and MMS element that could be read; ``duplicates`` and ``sent``
    (sent, draft, failed) are among them, ``unreadable`` stands outside.
    """

    zone: Zone
    sources: tuple[Source, ...] = ()
    messages: int = 0
    duplicates: int = 0
    sent: int = 0
    unreadable: int = 0
    repaired: int = 0
    notes: tuple[Doubt, ...] = ()

    @property
    def last(self) -> datetime | None:
        """When the newest text was received."""
        return max((s.last for s in self.sources if s.last is not None), default=None)

    @property
    def first(self) -> datetime | None:
        """When the oldest text was received."""
        return min((s.first for s in self.sources if s.first is not None), default=None)
