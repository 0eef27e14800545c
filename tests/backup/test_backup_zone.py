"""The zone of the phone: what the user says, what the backup shows, what the texts suggest."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from backup_samples import NOON, Text, sms, smses

from smsparse.backup import open_backup
from smsparse.backup.zone import inferred, offsets, zone_name
from smsparse.errors import BackupError

HOUR = 3_600_000
DAY = 24 * HOUR
BERLIN = ZoneInfo("Europe/Berlin")


def samples(
    zone, form: str, count: int = 40, step: int = 9 * DAY + 5 * HOUR
) -> list[tuple[int, str]]:
    moments = [NOON + number * step for number in range(count)]
    return [(at, datetime.fromtimestamp(at / 1000, zone).strftime(form)) for at in moments]


CHINESE = "%Y年%m月%d日 %H:%M:%S"
FORMS = {
    "ISO": "%Y-%m-%d %H:%M:%S",
    "no seconds": "%d/%m/%Y %H:%M",
    "American": "%b %d, %Y %I:%M:%S %p",
    "German": "%d.%m.%Y %H:%M:%S",
    "Chinese": CHINESE,
    "year and day first": "%Y/%d/%m %H:%M:%S",
    "two digits": "%d.%m.%y %H:%M",
}
ZONES = {
    "+08:00": ("Asia/Shanghai", timezone(timedelta(hours=8))),
    "-08:00": ("-08:00", timezone(timedelta(hours=-8))),
    "+05:30": ("+05:30", timezone(timedelta(hours=5, minutes=30))),
    "+12:45": ("+12:45", timezone(timedelta(hours=12, minutes=45))),
    "summer time": ("Europe/Berlin", BERLIN),
    "summer time, America": ("America/New_York", ZoneInfo("America/New_York")),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(("name", "zone"), ZONES.values(), ids=ZONES)
def test_the_zone_is_inferred_from_what_the_phone_showed(name, zone, form):
    found = inferred(samples(zone, form), None)
    assert found is not None
    assert zone_name(found) == name


def test_half_days_in_chinese():
    at = [NOON - 12 * HOUR, NOON - 3 * HOUR, NOON, NOON + 8 * HOUR]
    shown = ["2025年3月6日 凌晨12:00", "2025年3月6日 上午9:00", "2025年3月6日 中午12:00",
             "2025年3月6日 晚上8:00"]  # fmt: skip
    for pair in zip(at, shown, strict=True):
        assert offsets(*pair) == {32}


def test_samples_that_leave_a_choice_give_no_zone():
    unknown_marks = samples(timezone(timedelta(hours=8)), "%Y-%m-%d %I:%M zz", step=DAY)
    assert inferred(unknown_marks, None) is None
    assert inferred([(NOON, "n/a"), (NOON, "null"), (NOON, "12.30"), (NOON, "")], None) is None
    assert inferred([], UTC) is None
    half = samples(UTC, CHINESE, 20) + samples(timezone(timedelta(hours=3)), CHINESE, 20)
    assert inferred(half, None) is None


def test_a_journey_does_not_change_the_zone():
    shown = samples(timezone(timedelta(hours=8)), CHINESE, 39) + samples(UTC, CHINESE, 2)
    found = inferred(shown, None)
    assert found is not None
    assert zone_name(found) == "Asia/Shanghai"


def test_the_machines_zone_is_preferred_where_it_agrees():
    summer = samples(timezone(timedelta(hours=2)), CHINESE, 5)[:1]
    winter = samples(timezone(timedelta(hours=1)), CHINESE, 1)
    assert zone_name(inferred(winter, BERLIN)) == "Europe/Berlin"
    assert zone_name(inferred(summer, BERLIN)) == "+02:00"


def opened(tmp_path, *texts: Text, shown: str | None = None, **options):
    content = "".join(map(sms, texts))
    if shown is not None:
        content = content.replace("2025-03-06 12:00:00", shown)
    path = tmp_path / "sms.xml"
    path.write_text(smses(content), encoding="utf-8")
    return open_backup([path], **options)


def test_where_the_zone_comes_from(tmp_path):
    text = Text("账单应还1元")
    zone = opened(tmp_path, text).zone
    assert (zone.name, zone.source) == ("Asia/Shanghai", "backup")
    zone = opened(tmp_path, text, tz="+09:00").zone
    assert (zone.name, zone.source) == ("+09:00", "user")
    zone = opened(tmp_path, text, tz=BERLIN).zone
    assert (zone.name, zone.source) == ("Europe/Berlin", "user")
    zone = opened(tmp_path, text, shown="null").zone
    assert (zone.name, zone.source) == ("Asia/Shanghai", "texts")
    english = Text("Your bill is due")
    zone = opened(tmp_path, english, shown="n/a", fallback=BERLIN).zone
    assert (zone.name, zone.source) == ("Europe/Berlin", "machine")
    zone = opened(tmp_path, english, shown="n/a").zone
    assert (zone.name, zone.source) == ("UTC", "machine")


def test_times_are_in_the_zone(tmp_path):
    backup = opened(tmp_path, Text("账单应还1元"), tz="Asia/Kolkata")
    (message,) = backup
    assert message.received.isoformat() == "2025-03-06T09:30:00+05:30"
    assert backup.report.zone == backup.zone


@pytest.mark.parametrize(
    "name", ["Mars/Base", "", "+99:00", "../etc/passwd", "/etc/localtime", "8"]
)
def test_an_unknown_zone_is_an_error(tmp_path, name):
    with pytest.raises(BackupError, match="Asia/Shanghai"):
        opened(tmp_path, Text("x"), tz=name)


def test_samples_are_spread_over_a_large_file(tmp_path):
    texts = [Text("x" * 300, milliseconds=NOON + number * 3 * HOUR) for number in range(2500)]
    lines = []
    for text in texts:
        local = datetime.fromtimestamp(text.milliseconds / 1000, BERLIN)
        lines.append(sms(text).replace("2025-03-06 12:00:00", f"{local:%Y-%m-%d %H:%M:%S}"))
        lines[-1] = lines[-1].replace(
            'readable_date="' + lines[-1].split('readable_date="')[1].split('"')[0],
            f'readable_date="{local:%Y-%m-%d %H:%M:%S}',
        )
    path = tmp_path / "sms.xml"
    path.write_text(smses(*lines), encoding="utf-8")
    assert open_backup([path]).zone.name == "Europe/Berlin"
