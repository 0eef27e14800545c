"""What became of the elements of one file, counted while they are read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from smsparse.model import Damage

SHOWN = 20  # places of damage that are named


@dataclass(slots=True)
class Tally:
    """The counts of one file; ``elements`` is also the position of the next element."""

    file: str
    number: int = 0  # of the file among all
    bytes: int = 0  # read so far
    elements: int = 0
    messages: int = 0
    sent: int = 0
    copies: int = 0  # of the texts that the sieve let pass
    unreadable: int = 0
    repaired: int = 0
    earliest: int | None = None  # in milliseconds, of the texts received
    latest: int | None = None
    claimed: int = 0  # how many elements the file says it holds
    documents: int = 0
    complete: bool = False  # the last document was read to its end
    wide: str | None = None  # the encoding, where a character takes two bytes in the file
    damage: list[Damage] = field(default_factory=list)

    def position(self) -> int:
        """The position of the element that is being read."""
        self.elements += 1
        return self.elements - 1

    def note(self, byte: Callable[[], int], code: str, *words: str, lost: bool = False) -> None:
        """Note a place of damage, unless enough are known; only then the byte is worked out."""
        if len(self.damage) < SHOWN:
            self.damage.append(Damage(byte(), code, words, lost))

    def lose(self, byte: Callable[[], int], code: str) -> None:
        """Note an element that could not be read."""
        self.unreadable += 1
        self.note(byte, code, lost=True)

    def repair(self, byte: Callable[[], int], harm: Iterable[str]) -> None:
        """Note an element that was read, but not as it stands."""
        self.repaired += 1
        self.note(byte, min(harm))

    def stray(self, byte: Callable[[], int]) -> None:
        """Note something that is no element; a run of it counts as one place."""
        if not self.damage or self.damage[-1].code != "backup_stray":
            self.note(byte, "backup_stray")

    def begin(self, byte: Callable[[], int], count: str) -> None:
        """Note the beginning of a document."""
        if self.documents:
            self.note(byte, "backup_second")
        self.documents += 1
        self.complete = False
        if count.isascii() and count.isdecimal() and len(count) < 10:
            self.claimed += int(count)

    def received(self, earliest: int, latest: int) -> None:
        """Widen the time that the texts span."""
        self.earliest = earliest if self.earliest is None else min(self.earliest, earliest)
        self.latest = latest if self.latest is None else max(self.latest, latest)
