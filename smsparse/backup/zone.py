"""Times as a phone showed them in, the zone of the phone out.

``readable_date`` is written in the phone's own zone, language and order of day and month. It is
never read as a date: the instant is known from ``date``, so it is enough to ask which offset from
UTC makes the numbers in it true.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from smsparse.backup.problem import Problem

CHINA = "Asia/Shanghai"
AGREEING = 0.9  # of the samples must agree: a phone may have been abroad
QUARTERS = range(-48, 57)  # offsets from -12:00 to +14:00 in quarters of an hour
QUARTER = timedelta(minutes=15)
TIME = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)")
NUMBER = re.compile(r"\d+")
MORNING = re.compile(r"(?i)(?<![a-z])a\.?\s?m(?![a-z])|上午|凌晨|早上|清晨|午前|오전")
EVENING = re.compile(r"(?i)(?<![a-z])p\.?\s?m(?![a-z])|下午|晚上|中午|傍晚|午後|오후")
OFFSET = re.compile(r"(?i)(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?")
UTC_OFFSET = re.compile(r"UTC([+-]\d\d:\d\d)")
SUMMER_TIME = (  # zones tried where no fixed offset fits, the most likely first
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
    "Europe/London", "Europe/Berlin", "Europe/Athens", "Australia/Sydney", "Australia/Adelaide",
    "Pacific/Auckland", "America/Toronto", "America/Halifax", "America/St_Johns", "Asia/Jerusalem",
    "America/Santiago", "America/Anchorage",
)  # fmt: skip

Sample = tuple[int, str]  # milliseconds since 1970 UTC, the same time as the phone showed it


def offsets(received: int, shown: str) -> frozenset[int]:
    """The offsets, in quarters of an hour, that make the numbers of ``shown`` true.

    >>> [quarter / 4 for quarter in sorted(offsets(1605586498908, "2020年11月17日 12:14:58"))]
    [8.0]
    >>> [quarter / 4 for quarter in sorted(offsets(1720582247717, "Jul 10, 2024 9:00:47 AM"))]
    [5.5]
    """
    time = TIME.search(shown)
    if time is None:
        return frozenset()
    numbers = [int(number) for number in NUMBER.findall(shown.replace(time[0], " ", 1))]
    instant = datetime.fromtimestamp(received // 1000, UTC)
    if time[3] and int(time[3]) != instant.second:
        return frozenset()
    before, after = shown[: time.start()].split()[-1:], shown[time.end() :]
    clock = instant.hour * 60 + instant.minute
    found = set()
    for hour in hours(int(time[1]), " ".join([*before, after])):
        for day in (-1440, 0, 1440):  # the phone may be in yesterday or in tomorrow
            quarter, odd = divmod(hour * 60 + int(time[2]) + day - clock, 15)
            local = instant + quarter * QUARTER
            if not odd and quarter in QUARTERS and is_day(local, numbers):
                found.add(quarter)
    return frozenset(found)


def hours(hour: int, beside: str) -> set[int]:
    """The hours of the day that a printed hour may mean, going by the words beside it."""
    if hour > 12:
        return {hour}
    if MORNING.search(beside):
        return {hour % 12}
    if EVENING.search(beside):
        return {hour % 12 + 12}
    if any(letter.isalpha() and letter not in "年月日년월일" for letter in beside):
        # a word for the half of the day, perhaps, in a language not known here
        return {hour, hour % 12, hour % 12 + 12}
    return {hour}


def is_day(local: datetime, numbers: list[int]) -> bool:
    """Whether these numbers write the day, in whatever order; the month may be a word."""
    years = {local.year, local.year % 100}
    left = Counter(numbers)
    for wanted in ({local.day}, {local.month}, years):
        found = next((number for number in wanted if left[number] > 0), None)
        if found is not None:
            left[found] -= 1
        elif wanted != {local.month}:
            return False
    return not +left


def inferred(samples: Iterable[Sample], fallback: tzinfo | None) -> tzinfo | None:
    """The zone that makes the samples true, if there is one that leaves no other to choose."""
    told = [(received, found) for received, shown in samples if (found := offsets(received, shown))]
    votes = Counter(quarter for _, found in told for quarter in found)
    fixed = [quarter for quarter, agree in votes.items() if agree >= AGREEING * len(told)]
    if not told or len(fixed) > 1:
        return None
    best, most = None, AGREEING * len(told)
    for zone in candidates(fixed, fallback):
        agree = sum(quarter_of(zone, received) in found for received, found in told)
        if agree == len(told):
            return zone
        if agree > most or (agree == most and best is None):
            best, most = zone, agree
    return best


def candidates(fixed: list[int], fallback: tzinfo | None) -> Iterator[tzinfo]:
    """The zones to try, the most likely first."""
    if fixed == [32]:
        yield china()
    if fallback is not None:
        yield fallback
    for quarter in fixed:
        yield timezone(quarter * QUARTER)
    for name in SUMMER_TIME:
        try:
            yield ZoneInfo(name)
        except ZoneInfoNotFoundError:  # a system without zone data
            return


def quarter_of(zone: tzinfo, received: int) -> int:
    """The offset of a zone at an instant, in quarters of an hour."""
    offset = datetime.fromtimestamp(received // 1000, zone).utcoffset()
    return (offset or timedelta()) // QUARTER


def china() -> tzinfo:
    """The zone of mainland China, also on a system without zone data."""
    try:
        return ZoneInfo(CHINA)
    except ZoneInfoNotFoundError:
        return timezone(timedelta(hours=8), CHINA)


def zone_named(name: str) -> tzinfo:
    """The zone that a user names: ``Asia/Shanghai`` or ``+08:00``.

    >>> zone_name(zone_named("+5:30")), zone_name(zone_named("Asia/Shanghai"))
    ('+05:30', 'Asia/Shanghai')
    """
    match = OFFSET.fullmatch(name.strip())
    try:
        if match:
            offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
            return timezone(-offset if match[1] == "-" else offset)
        return china() if name.strip() == CHINA else ZoneInfo(name.strip())
    except (ValueError, OSError, ZoneInfoNotFoundError):
        raise Problem("backup_zone", name) from None


def zone_name(zone: tzinfo) -> str:
    """How a zone is named: by its place, else by its offset."""
    place = getattr(zone, "key", None) or str(zone)
    match = UTC_OFFSET.fullmatch(place)
    return match[1] if match else place
