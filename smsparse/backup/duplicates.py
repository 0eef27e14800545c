"""Texts in the order in which they are read in, which of them are copies of an earlier one out.

Two texts are the same if sender and body agree (white space apart) and they were received within
2 seconds of each other, or within 10 minutes where both stand in one file. What a sieve lets pass
is compared by a 128-bit digest at once; of the others only a 64-bit hash and the time are kept
(16 bytes a text) and counted at the end.
"""

from array import array
from bisect import bisect_left, insort
from hashlib import blake2b

from smsparse.backup.record import present
from smsparse.model import plain_body, plain_sender

ACROSS = 2_000  # milliseconds between two files
WITHIN = 600_000  # milliseconds inside one file
SLOTS = 1 << 24  # at most, for the low bits of a hash by which copies are first told
TIME = 42  # bits of a time in milliseconds: up to the year 2109
WANTED = 1 << 62  # marks what the sieve let pass: decided already

Times = dict[int, list[int]]  # file number -> sorted times at which a text was received


class PlainSenders(dict[str, str]):
    """Senders and their plain form; few senders write most texts."""

    def __missing__(self, sender: str) -> str:
        if len(self) > 10_000:
            self.clear()
        plain = self[sender] = plain_sender(present(sender) or "")
        return plain


class Copies:
    """The texts read so far, as far as needed to tell a copy."""

    def __init__(self) -> None:
        self.senders = PlainSenders()
        self.first: dict[bytes, int] = {}  # digest -> stamp of the only text with it so far
        self.again: dict[bytes, Times] = {}  # digest -> all of them, where there are more
        self.keys = array("q")
        self.stamps = array("q")

    def wanted(self, file: int, sender: str, body: str, received: int) -> bool:
        """Whether this text, which the sieve let pass, is a copy."""
        plain = self.senders[sender], plain_body(body)
        stamp = file << TIME | received
        self.keys.append(hash(plain))
        self.stamps.append(stamp | WANTED)
        words = "\n".join(plain).encode("utf-8", "surrogatepass")
        digest = blake2b(words, digest_size=16).digest()
        earlier = self.first.setdefault(digest, stamp)
        times = self.again.get(digest)
        if times is None:
            if earlier is stamp:
                return False
            times = self.again[digest] = {earlier >> TIME: [earlier & (1 << TIME) - 1]}
        return seen(times, file, received)

    def key(self, sender: str, body: str) -> int:
        """What two copies have in common."""
        return hash((self.senders[sender], plain_body(body)))

    def unwanted(self, file: int, keys: list[int], times: list[int]) -> None:
        """Take note of texts that the sieve held back."""
        self.keys.extend(array("q", keys))
        self.stamps.extend(array("q", [file << TIME | received for received in times]))

    def count_unwanted(self) -> int:
        """How many of the texts that the sieve held back are copies."""
        low = min(SLOTS, 1 << (16 * len(self.keys)).bit_length()) - 1
        slots = self.shared_slots(low)
        same: dict[int, list[int]] = {}
        for key, stamp in zip(self.keys, self.stamps, strict=True):
            if key & low in slots:
                same.setdefault(key, []).append(stamp)
        return sum(copies_among(stamps) for stamps in same.values() if len(stamps) > 1)

    def shared_slots(self, low: int) -> set[int]:
        """The ``low`` bits of every hash that is there twice, and of some others."""
        taken = bytearray(low + 1)  # a byte a slot: far smaller than a set of the hashes
        shared = set()
        for key in self.keys:
            slot = key & low
            if taken[slot]:
                shared.add(slot)
            else:
                taken[slot] = 1
        return shared


def copies_among(stamps: list[int]) -> int:
    """How many of the texts with these stamps are copies, those decided already left out."""
    times: Times = {}
    copies = 0
    for stamp in sorted(stamps, key=lambda stamp: not stamp & WANTED):  # wanted ones first
        file, received = (stamp & WANTED - 1) >> TIME, stamp & (1 << TIME) - 1
        copy = seen(times, file, received)
        copies += copy and not stamp & WANTED
    return copies


def seen(times: Times, file: int, received: int) -> bool:
    """Whether one of the times is near enough; the new time joins them."""
    copy = False
    for other, moments in times.items():
        window = WITHIN if other == file else ACROSS
        place = bisect_left(moments, received - window)
        copy = copy or (place < len(moments) and moments[place] <= received + window)
    insort(times.setdefault(file, []), received)
    return copy
