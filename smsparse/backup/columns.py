"""The first rows of a table in, which column says what out; then a row in, its record out.

Columns are told by the names in the first row, in Chinese or English; a table without names by what
its cells look like.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from smsparse.backup.clock import SHORT, Time, day_first, time_of
from smsparse.backup.record import MINE, Record, milliseconds, present, sim_card
from smsparse.backup.tally import Tally

Row = Sequence[str]
NAMES: dict[str, tuple[str, ...]] = {  # what a column says -> how apps name it, the best name first
    "body": (
        "短信内容", "信息内容", "消息内容", "内容", "正文", "短信", "body", "message body",
        "message text", "message", "text", "content", "sms",
    ),
    "sender": (
        "对方号码", "发件人号码", "发送号码", "电话号码", "手机号码", "手机号", "号码",
        "电话", "发件人", "发送人", "sender id", "address", "phone number", "number", "phone",
        "from", "sender",
    ),
    "time": (
        "接收时间", "收到时间", "发送时间", "收发时间", "短信时间", "日期时间", "时间", "日期",
        "message date", "date/time", "datetime", "date received", "received", "timestamp", "date",
        "date_time", "date time", "time",
    ),
    "box": (
        "收/发", "收发", "收发类型", "短信类型", "类型", "方向", "文件夹", "type", "direction",
        "in/out", "folder", "box", "message type",
    ),
    "contact": (
        "姓名", "联系人姓名", "联系人", "发件人姓名", "名字", "sender name", "contact name",
        "contact", "name",
    ),
    "sent": ("date_sent", "date sent", "sent"),
    "sim": ("sub_id", "sim", "sim_slot", "卡槽", "sim卡"),
}  # fmt: skip
OUTGOING = frozenset(
    {
        "发件箱", "已发送", "已发", "发送", "发出", "发", "草稿箱", "草稿", "发送失败", "sent",
        "send", "outgoing", "out", "outbox", "draft", "drafts", "failed", "queued", "submit",
        "sentbox",
    }
).union(MINE)  # fmt: skip
INCOMING = frozenset(
    {
        "收件箱", "已接收", "接收", "收到", "收", "received", "incoming", "in", "inbox", "deliver",
        "notification", "1",
    }
)  # fmt: skip
PHONE = re.compile(r"\+?[\d\s()-]{3,24}")
FIRST = 10  # rows in which the names may stand
MOSTLY = 0.8  # of the cells of a column must look alike where names are missing


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row each thing stands, -1 where it does not, and how dates are written."""

    body: int
    time: int
    sender: int = -1
    box: int = -1
    contact: int = -1
    sent: int = -1
    sim: int = -1
    clock: int = -1  # the time of day, where it has a column of its own
    day_first: bool = True
    unsure: bool = False  # whether the day comes first
    width: int = 0
    skip: int = 0  # rows before the first text


def columns_of(rows: Sequence[Row]) -> Columns | None:
    """What the columns of a table say, if it is a table of texts."""
    for number, row in enumerate(rows[:FIRST]):
        if found := named(row, rows[number + 1 :], number + 1):
            return found
    return guessed(rows)


def named(names: Row, rows: Sequence[Row], skip: int) -> Columns | None:
    """The columns by their names."""
    plain = [" ".join(name.strip("\ufeff \t").lower().split()) for name in names]
    at = {what: [plain.index(n) for n in known if n in plain] for what, known in NAMES.items()}
    if not at["body"] or not at["time"] or not (at["sender"] or at["contact"]):
        return None
    times = sorted(at["time"], key=lambda column: not absolute(rows, column))
    time, clock = times[0], -1
    if "date" in plain and "time" in plain and not absolute(rows, time):
        time, clock = plain.index("date"), plain.index("time")
    if any(":" in cell(row, time) for row in rows):
        clock = -1
    first = {what: columns[0] if columns else -1 for what, columns in at.items()}
    return Columns(
        body=first["body"],
        time=time,
        sender=first["sender"] if at["sender"] else first["contact"],
        box=first["box"],
        contact=first["contact"],
        sent=first["sent"],
        sim=first["sim"],
        clock=clock,
        width=len(names),
        skip=skip,
        **order([cell(row, time) for row in rows]),
    )


def order(dates: Sequence[str]) -> dict[str, bool]:
    """Whether the day comes first in these dates, and whether that is a guess."""
    shown = day_first(dates)
    if shown is not None:
        return {"day_first": shown}
    half_days = any(re.search(r"(?i)\d\s*[ap]m\b", date) for date in dates)  # as in America
    return {"day_first": not half_days, "unsure": any(map(SHORT.match, dates))}


def absolute(rows: Sequence[Row], column: int) -> bool:
    """Whether a column counts milliseconds since 1970."""
    return bool(rows) and all(re.fullmatch(r"\d{13}", cell(row, column)) for row in rows)


def guessed(rows: Sequence[Row]) -> Columns | None:
    """The columns by what their cells look like."""
    width = max(map(len, rows), default=0)
    cells = [[cell(row, column) for row in rows] for column in range(width)]

    def first(looks: Callable[[str], object], *taken: int) -> int:
        for column, texts in enumerate(cells):
            alike = sum(bool(looks(text)) for text in texts)
            if column not in taken and alike >= MOSTLY * len(rows):
                return column
        return -1

    time = first(time_of)
    box = first(lambda text: text.lower() in OUTGOING | INCOMING, time)
    sender = first(PHONE.fullmatch, time, box)
    texts = [column for column in range(width) if column not in (time, box, sender)]
    if time < 0 or sender < 0 or not texts:
        return None
    body = max(texts, key=lambda column: sum(map(len, cells[column])))
    others = [column for column in texts if column != body]
    contact = others[0] if len(others) == 1 else -1
    return Columns(body, time, sender, box, contact, width=width, **order(cells[time]))


def cell(row: Row, column: int) -> str:
    """A cell without what spreadsheets put around a number to keep it a text."""
    if not 0 <= column < len(row):
        return ""
    text = row[column].strip()
    if text.startswith('="') and text.endswith('"'):
        return text[2:-1]
    return text.removeprefix("'") if text[1:].isdecimal() else text


def fitted(row: Row, columns: Columns, between: str) -> Row:
    """A row of the right width: a body with delimiters in it may have been cut up by them."""
    extra = len(row) - columns.width
    if extra <= 0 or not any(row[columns.width :]):
        return row
    end = columns.body + extra + 1
    return [*row[: columns.body], between.join(row[columns.body : end]), *row[end:]]


def record(row: Row, columns: Columns, byte: Callable[[], int], tally: Tally) -> Record | None:
    """The record of a row; a row without text or time is lost and noted."""
    position = tally.position()
    when: Time | None = time_of(
        f"{cell(row, columns.time)} {cell(row, columns.clock)}".strip(),
        day_first=columns.day_first,
    )
    mine = cell(row, columns.box).lower() in OUTGOING
    if columns.body >= len(row):
        tally.lose(byte, "backup_no_body")
        return None
    if when is None and not mine:
        tally.lose(byte, "backup_no_date")
        return None
    return Record(
        position=position,
        sender=present(cell(row, columns.sender)) or "",
        received=when.milliseconds if when else 0,
        body=row[columns.body],
        mine=mine,
        sent=milliseconds(cell(row, columns.sent)),
        contact=present(cell(row, columns.contact)),
        sim=sim_card(cell(row, columns.sim)),
        local=when.local if when else False,
    )
