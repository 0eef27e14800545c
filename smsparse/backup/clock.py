"""A time as some app wrote it in, milliseconds since 1970 out."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import NamedTuple

from smsparse.backup.record import milliseconds
from smsparse.backup.zone import EVENING, MORNING

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NUMBERS = re.compile(
    r"""(?P<a>\d{1,4}) \s*[-/.年]\s* (?P<b>\d{1,2}) \s*[-/.月]\s* (?P<c>\d{1,4}) \s*日?,?
    (?: [\sT]* (?P<word>[^\d\s]{1,9})? \s* (?P<hour>\d{1,2}) [:：.时点] (?P<minute>\d{2})
        (?: [:：.分] (?P<second>\d{2}) (?:[.,]\d+)? )? 秒? \s*
        (?P<after>[APap]\.?\s?[Mm]\.?)? \s* (?P<zone>Z|(?:UTC|GMT)?[+-]\d{2}:?\d{2})? )?""",
    re.VERBOSE,
)
SHORT = re.compile(r"\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?!\d)")  # day or month first


class Time(NamedTuple):
    """Milliseconds since 1970 UTC, or, where ``local``, by the phone's own clock."""

    milliseconds: int
    local: bool


def day_first(values: Iterable[str]) -> bool | None:
    """Whether these dates write the day before the month; ``None`` if they do not show it.

    >>> day_first(["03/04/2025 10:00", "14/04/2025 10:00"]), day_first(["03/04/2025"])
    (True, None)
    """
    pairs = [(int(m[1]), int(m[2])) for m in map(SHORT.match, values) if m]
    if any(first > 12 for first, _ in pairs):
        return True
    return False if any(second > 12 for _, second in pairs) else None


def time_of(text: str, *, day_first: bool = True) -> Time | None:
    """The time that a table gives; ``None`` if it gives none.

    >>> time_of("1741233600000"), time_of("2025年3月6日 下午12:00:00")
    (Time(milliseconds=1741233600000, local=False), Time(milliseconds=1741262400000, local=True))
    >>> time_of("Mar 6, 2025 12:00 PM") == time_of("6/3/2025 12:00") == time_of("2025-03-06 12:00")
    True
    """
    text = text.strip()
    if re.fullmatch(r"\d{10}|\d{13}", text):
        absolute = milliseconds(text)
        return None if absolute is None else Time(absolute, local=False)
    match = NUMBERS.fullmatch(text)
    found = written(match, day_first=day_first) if match else in_words(text, day_first=day_first)
    if found is None or not 1973 <= found.year < 2100:
        return None
    local = found.tzinfo is None
    since = (found.replace(tzinfo=UTC) if local else found) - EPOCH
    return Time(since // timedelta(milliseconds=1), local=local)


def written(match: re.Match[str], *, day_first: bool) -> datetime | None:
    """A time written in numbers."""
    first, second, third = match["a"], match["b"], match["c"]
    if len(first) == 4:
        year, month, day = int(first), int(second), int(third)
    elif day_first:
        year, month, day = int(third), int(second), int(first)
    else:
        year, month, day = int(third), int(first), int(second)
    if year < 100:
        year += 2000
    hour, minute, seconds = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    words = f"{match['word'] or ''} {match['after'] or ''}"
    if hour <= 12 and EVENING.search(words):
        hour = hour % 12 + 12
    elif hour == 12 and MORNING.search(words):
        hour = 0
    try:
        return datetime(year, month, day, hour, minute, seconds, tzinfo=zone(match["zone"]))
    except ValueError:
        return None


def zone(text: str | None) -> tzinfo | None:
    """The zone that a time was written with."""
    if not text:
        return None
    if text == "Z":
        return UTC
    sign, hours, minutes = text[-5 - (":" in text)], text.replace(":", "")[-4:-2], text[-2:]
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if sign == "-" else offset)


def in_words(text: str, *, day_first: bool) -> datetime | None:
    """A time with the name of the month, or in another writing that dateutil knows."""
    if not re.search(r"\d", text) or len(text) > 60:
        return None
    from dateutil import parser  # noqa: PLC0415 (slow to import, seldom needed)

    # What is not written would be filled from the default: two of them must agree.
    defaults = datetime(2000, 1, 1), datetime(2001, 2, 2, 1, 1)  # noqa: DTZ001
    try:
        one, other = (
            parser.parse(text, dayfirst=day_first, default=default, tzinfos=lambda *_: None)
            for default in defaults
        )
    except (ValueError, OverflowError, TypeError):
        return None
    return one if one == other else None
