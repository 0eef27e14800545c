"""The values of one element in, what every family of backups gives out: a ``Record``."""

from typing import NamedTuple

EARLIEST = 10**11  # in milliseconds: March 1973; a smaller number counts seconds
LATEST = 4_102_444_800_000  # the year 2100: a later one is no time of a text
MISSING = frozenset({"", "null", "(Unknown)"})  # SQL NULL and "not in the contacts"
MINE = frozenset({"2", "3", "4", "5", "6"})  # sent, draft, outbox, failed, queued


class Record(NamedTuple):
    """One SMS or MMS as its file gives it, every value decoded.

    ``received`` and ``sent`` are milliseconds since 1970 UTC; ``shown`` is the time as the phone
    showed it; ``mine`` is a text written on the phone: sent, draft or failed. Where ``local``, the
    file does not say the zone: ``received`` counts from 1970 by the phone's own clock.
    """

    position: int
    sender: str
    received: int
    body: str
    mine: bool = False
    sent: int | None = None
    contact: str | None = None
    sim: str | None = None
    shown: str | None = None
    repaired: bool = False
    local: bool = False


def milliseconds(value: str | None) -> int | None:
    """A ``date`` value as milliseconds; some writers count seconds.

    >>> milliseconds("1720997593000"), milliseconds("1720997593"), milliseconds("0")
    (1720997593000, 1720997593000, None)
    """
    if value is None or not value.isascii() or not value.isdecimal() or len(value) > 15:
        return None
    number = int(value)
    if number < EARLIEST:
        number *= 1000
    return number if 0 < number < LATEST else None


def present(value: str | None) -> str | None:
    """A value, or ``None`` where the backup writes that it has none.

    >>> present("Mum"), present("null"), present("(Unknown)")
    ('Mum', None, None)
    """
    if value is None or value in MISSING:  # mostly
        return None
    value = value.strip()
    return None if value in MISSING else value


def sim_card(value: str | None) -> str | None:
    """Which SIM card a text came to, where the backup says so (-1: it does not)."""
    card = present(value)
    return None if card == "-1" else card
