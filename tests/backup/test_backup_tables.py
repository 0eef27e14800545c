"""Tables of texts, as different apps and people write them."""

import csv
import io
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from backup_samples import MINUTE, NOON, SHANGHAI, Text, shown, zipped
from openpyxl import Workbook

from smsparse.backup import open_backup
from smsparse.backup.clock import time_of
from smsparse.errors import BackupError

TEXTS = [
    Text("【甲银行】您尾号1234的信用卡本期应还1,234.56元", "95555", NOON),
    Text('two\nlines, a "quote"; and\tmore', "+8613800000001", NOON + MINUTE, contact="王"),
    Text("我写的", "13800000001", NOON + 2 * MINUTE, box=2),
    Text("【乙银行】最后一条", "106900001", NOON + 3 * MINUTE),
]


def written(rows: list[list[str]], delimiter: str = ",", end: str = "\r\n") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    return out.getvalue()


def qq(texts: list[Text], *, names: bool = True) -> str:
    rows = [["内容", "姓名", "号码", "时间", "类型"]] if names else []
    for text in texts:
        box = {1: "收件箱", 2: "发件箱"}[text.box]
        rows.append(
            [text.body, text.contact, text.sender, shown(text, form="%Y/%m/%d %H:%M:%S"), box]
        )
    return written(rows)


def imazing(texts: list[Text]) -> str:
    names = (
        "Chat Session,Message Date,Delivered Date,Read Date,Edited Date,Service,Type,Sender ID,"
        "Sender Name,Status,Replying to,Subject,Text,Reactions,Attachment"
    )
    rows = [names.split(",")]
    for text in texts:
        box = {1: "Incoming", 2: "Outgoing"}[text.box]
        when = shown(text)
        rows.append(
            [text.contact, when, "", "", "", "SMS", box, text.sender, text.contact, "Read", "", "",
             text.body, "", ""]
        )  # fmt: skip
    return written(rows)


def sms_to_text(texts: list[Text]) -> str:
    rows = [["Date", "Time", "In/Out", "Number", "Name", "Text"]]
    for text in texts:
        box = {1: "In", 2: "Out"}[text.box]
        day, time = shown(text).split()
        rows.append([day, time, box, text.sender, text.contact, text.body])
    return "\ufeff" + written(rows, "\t", "\n")


def with_milliseconds(texts: list[Text]) -> str:
    rows = [["Date/Time", "Number", "Name", "Type", "Message", "thread_id", "date", "date_sent"]]
    for text in texts:
        box = {1: "Received", 2: "Sent"}[text.box]
        rows.append(
            ["1/1/70", text.sender, text.contact, box, text.body, "7", str(text.milliseconds), "0"]
        )
    return written(rows, ";")


FORMS = {
    "QQ, GBK": (qq(TEXTS).encode("gbk"), True),
    "QQ without names": (qq(TEXTS, names=False).encode("gb18030"), True),
    "iMazing": (imazing(TEXTS).encode(), True),
    "SMS to Text": (sms_to_text(TEXTS).encode(), True),
    "SMS to Text, UTF-16": (sms_to_text(TEXTS).encode("utf-16-le"), True),
    "milliseconds": (with_milliseconds(TEXTS).encode(), False),
    "title above the names": (b"My texts\n\n" + imazing(TEXTS).encode(), True),
}


def opened(tmp_path, content: bytes, name: str = "texts.txt", **options):
    path = tmp_path / name
    path.write_bytes(content)
    return open_backup([path], **{"tz": "+08:00"} | options)


def assert_same(messages) -> None:
    received = [text for text in TEXTS if text.box == 1]
    assert [m.body for m in messages] == [text.body for text in received]
    assert [m.sender for m in messages] == [text.sender for text in received]
    assert [m.received for m in messages] == [
        datetime.fromtimestamp(text.milliseconds / 1000, SHANGHAI) for text in received
    ]
    assert [m.contact for m in messages] == [None, "王", None]
    assert [m.index for m in messages] == [0, 1, 3]


@pytest.mark.parametrize(("content", "local"), FORMS.values(), ids=FORMS)
def test_tables_read_back(tmp_path, content, local):
    backup = opened(tmp_path, content)
    assert_same(list(backup))
    assert (backup.report.messages, backup.report.sent, backup.report.repaired) == (4, 1, 0)
    assert backup.report.sources[0].damage == ()
    elsewhere = next(iter(opened(tmp_path, content, tz="+00:00")))
    assert elsewhere.received.timestamp() * 1000 == NOON + (8 * 60 * MINUTE if local else 0)


def test_a_table_of_chinese_texts_is_taken_to_be_from_china(tmp_path):
    backup = opened(tmp_path, FORMS["QQ, GBK"][0], tz=None)
    assert (backup.zone.name, backup.zone.source) == ("Asia/Shanghai", "texts")
    assert_same(list(backup))


def book(rows: list[list[object]], *, creator: str = "someone", before: bool = False) -> bytes:
    file = io.BytesIO()
    workbook = Workbook()
    workbook.properties.creator = creator
    sheet = workbook.active
    if before:
        sheet["A1"] = "cover"
        sheet = workbook.create_sheet("texts")
    for row in rows:
        sheet.append(row)
    workbook.save(file)
    return file.getvalue()


def sheet_rows(texts: list[Text]) -> list[list[object]]:
    rows: list[list[object]] = [["电话号码", "姓名", "短信时间", "收/发", "短信内容"]]
    for text in texts:
        when = datetime.fromtimestamp(text.milliseconds / 1000, SHANGHAI).replace(tzinfo=None)
        sender = int(text.sender) if text.sender.isdecimal() else text.sender
        box = {1: "收", 2: "发"}[text.box]
        rows.append([sender, text.contact, when, box, text.body])
    return rows


@pytest.mark.parametrize("before", [False, True])
def test_workbooks_read_back(tmp_path, before):
    content = book(sheet_rows(TEXTS), before=before)
    backup = opened(tmp_path, content, "texts.xlsx")
    assert_same(list(backup))
    assert (backup.report.messages, backup.report.sent) == (4, 1)


def test_dates_counted_from_1904(tmp_path):
    content = book(sheet_rows(TEXTS))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        b"<workbookPr", b'<workbookPr date1904="1"'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    message = next(iter(opened(tmp_path, file.getvalue())))
    assert message.received == datetime.fromtimestamp(NOON / 1000, SHANGHAI) + timedelta(days=1462)


def test_our_own_workbook_is_no_backup(tmp_path):
    with pytest.raises(BackupError, match="smsparse itself wrote"):
        opened(tmp_path, book(sheet_rows(TEXTS), creator="smsparse"))


@pytest.mark.parametrize("rows", [[["a", "b"], [1, 2]], [[]]])
def test_other_workbooks_are_told_what_is_missing(tmp_path, rows):
    with pytest.raises(BackupError, match="number, time and text"):
        opened(tmp_path, book(rows))


DAYS = {  # dates of a table -> the day of the first text, whether that is a guess
    "day first": (["3/4/2025 10:00", "13/4/2025 10:00"], (4, 3), False),
    "month first": (["3/4/2025 10:00", "3/14/2025 10:00"], (3, 4), False),
    "American": (["3/4/2025 10:00 AM", "3/5/2025 1:00 PM"], (3, 4), True),
    "unknown": (["3/4/2025 10:00", "3/5/2025 10:00"], (4, 3), True),
    "in words": (["4 Mar 2025 10:00", "5 Mar 2025 10:00"], (3, 4), False),
    "ISO with zone": (["2025-03-04T10:00:00+08:00", "2025-03-05T10:00:00Z"], (3, 4), False),
    "Chinese": (["2025年3月4日 上午10:00", "2025年3月5日 下午1:00"], (3, 4), False),
}


@pytest.mark.parametrize(("dates", "day", "guess"), DAYS.values(), ids=DAYS)
def test_days_and_months(tmp_path, dates, day, guess):
    rows = [["number", "date", "text"], *(["95555", date, "x" * 9 + date] for date in dates)]
    backup = opened(tmp_path, written(rows).encode())
    first = next(iter(backup)).received
    list(backup)
    assert (first.month, first.day, first.hour) == (*day, 10)
    assert [damage.code for damage in backup.report.sources[0].damage] == (
        (["backup_day_first"] if day == (4, 3) else ["backup_month_first"]) if guess else []
    )


def test_damaged_rows(tmp_path):
    good = "95555,2025-03-06 12:00,{}\n"
    content = "number,time,text\n" + good.format("one")
    quote = len(content)
    content += good.format('"never closed') + good.format("two, with a comma")
    comma = content.index("95555", content.index("closed"))
    content += "95555,soon,lost\n\n95555,2025-03-06 12:09\n" + good.format("three")
    backup = opened(tmp_path, content.encode())
    assert [m.body for m in backup] == ["one", "never closed", "two, with a comma", "three"]
    report = backup.report
    assert (report.messages, report.repaired, report.unreadable) == (4, 2, 2)
    damage = report.sources[0].damage
    assert [(d.byte, d.lost) for d in damage[:2]] == [(quote, False), (comma, False)]
    assert [d.code for d in damage[2:]] == ["backup_no_date", "backup_no_body"]


def test_bytes_outside_the_encoding(tmp_path):
    content = qq(TEXTS).encode().replace("本期".encode(), b"\xff")
    backup = opened(tmp_path, content)
    first = next(iter(backup))
    assert first.repaired
    assert "的信用卡\ufffd应还" in first.body


SHEET = (
    "<worksheet><sheetData><row><c t='inlineStr'><is><t>号码</t></is></c>"
    "<c t='inlineStr'><is><t>时间</t></is></c><c t='inlineStr'><is><t>内容</t></is></c></row>"
    "<row><c r='A2'><v>95555</v></c><c r='B2' t='str'><v>2025-03-06 12:00</v></c>"
    "<c r='C2' t='s'><v>0</v></c></row><row><c r='B3' t='str'><v>2025-03-06 12:09</v></c>"
    "<c r='C3' t='s'><v>7</v></c></row></sheetData></worksheet>"
)
STRINGS = (
    "<x:sst><x:si><x:r><x:t>账单_x000A_</x:t></x:r><x:r><x:t>应还</x:t></x:r>"
    "<x:rPh><x:t>zhangdan</x:t></x:rPh></x:si></x:sst>"
)


def crafted(sheet: str = SHEET, strings: str = STRINGS) -> bytes:
    return zipped(
        {
            "xl/workbook.xml": b"<workbook/>",
            "xl/worksheets/sheet1.xml": sheet.encode(),
            "xl/sharedStrings.xml": strings.encode(),
        }
    )


def test_what_other_programs_write_into_a_workbook(tmp_path):
    first, second = opened(tmp_path, crafted())
    assert (first.sender, first.body) == ("95555", "账单\n应还")
    assert (second.sender, second.body) == ("", "")


@pytest.mark.parametrize(
    "content",
    [
        crafted(sheet="<!DOCTYPE x [<!ENTITY a 'aaaa'>]>" + SHEET),
        crafted(strings="<!DOCTYPE x SYSTEM 'file:///etc/passwd'>" + STRINGS),
        crafted(sheet=SHEET[:300]),
    ],
)
def test_workbooks_that_are_damaged_or_declare_something(tmp_path, content):
    with pytest.raises(BackupError, match="incomplete or damaged"):
        opened(tmp_path, content)


def test_a_long_workbook_and_one_damaged_further_down(tmp_path):
    row = "<row><c t='str'><v>95555</v></c><c t='str'><v>2025-03-06 12:{:02}</v></c>"
    row += "<c t='str'><v>text {}</v></c></row>"
    rows = "".join(row.format(n % 60, n) for n in range(3000))
    backup = opened(tmp_path, crafted(sheet=SHEET.replace("</sheetData>", rows + "</sheetData>")))
    assert len(list(backup)) == 3002
    assert backup.report.sources[0].damage == ()
    backup = opened(tmp_path, crafted(sheet=SHEET.replace("</sheetData>", rows + "<broken")))
    assert len(list(backup)) == 3002
    assert backup.report.sources[0].damage[-1].code == "backup_zip"


def test_a_workbook_too_large_for_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("smsparse.backup.workbook.LARGEST", 100)
    with pytest.raises(BackupError, match="save it as CSV"):
        opened(tmp_path, crafted())


def test_a_cell_too_long_is_no_text(tmp_path):
    long = "x" * 140_000
    content = f"number,time,text\n1,2025-03-06 12:00,{long}\n1,2025-03-06 12:01,next\n"
    backup = opened(tmp_path, content.encode())
    assert [message.body for message in backup] == ["next"]
    assert backup.report.unreadable == 1


TIMES = {
    "1741233600": "2025-03-06T12:00",
    "2025-03-06 12:00 PM": "2025-03-06T12:00",
    "2025-03-06 12:00 AM": "2025-03-06T00:00",
    "2025/3/6 下午 3:05:09": "2025-03-06T15:05:09",
    "06.03.25 15:05": "2025-03-06T15:05",
    "2025-03-06T12:00:00.123+0900": "2025-03-06T11:00",
    "Thu Mar 6 12:00:00 GMT+08:00 2025": "2025-03-06T12:00",
    "2025-02-30 12:00": None,
    "31/31/2025 12:00": None,
    "1/1/1900 12:00": None,
    "12:00": None,
    "yesterday": None,
    "": None,
}


@pytest.mark.parametrize("written", TIMES)
def test_times_in_tables(written):
    time = time_of(written)
    if TIMES[written] is None:
        assert time is None
        return
    assert time is not None
    shift = 0 if time.local else 8 * 60 * MINUTE
    local = datetime.fromtimestamp((time.milliseconds + shift) // 1000, UTC)
    assert local.replace(tzinfo=None) == datetime.fromisoformat(TIMES[written])
