"""Texts in, the bytes of a backup in one of its forms out; and ways to damage it. All invented."""

from __future__ import annotations

import csv
import io
import random
import zipfile
from datetime import UTC, datetime, timedelta, timezone
from typing import NamedTuple

NOON = 1_741_233_600_000  # 2025-03-06 12:00 +08:00
MINUTE = 60_000
HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n"
SHANGHAI = timezone(timedelta(hours=8))
REFERENCES = {"&": "amp", "<": "lt", ">": "gt", "\n": "#10", "\r": "#13", "\t": "#9"}


class Text(NamedTuple):
    """One text as a test means it; ``box`` 1 is received."""

    body: str
    sender: str = "95555"
    milliseconds: int = NOON
    box: int = 1
    sent: int = 0
    contact: str = "(Unknown)"
    sim: str = "1"


def shown(text: Text, zone: timezone = SHANGHAI, form: str = "%Y-%m-%d %H:%M:%S") -> str:
    return datetime.fromtimestamp(text.milliseconds // 1000, UTC).astimezone(zone).strftime(form)


def escaped(value: str) -> str:
    """A value in its quotes as the app writes it."""
    for plain, reference in REFERENCES.items():
        value = value.replace(plain, f"&{reference};")
    if '"' not in value:
        return f'"{value}"'
    return f"'{value}'" if "'" not in value else '"{}"'.format(value.replace('"', "&quot;"))


def sms(text: Text, body: str | None = None) -> str:
    """An SMS as SMS Backup & Restore writes it; ``body`` is a raw value with its quotes."""
    return (
        f'  <sms protocol="0" address={escaped(text.sender)} date="{text.milliseconds}" '
        f'type="{text.box}" subject="null" body={escaped(text.body) if body is None else body} '
        f'toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" '
        f'date_sent="{text.sent}" sub_id="{text.sim}" readable_date="{shown(text)}" '
        f"contact_name={escaped(text.contact)} />\n"
    )


def mms(text: Text, *, picture: str = "", seconds: bool = False, addresses: bool = True) -> str:
    """An MMS with a layout, a picture and the text in two parts, the second one first."""
    half = len(text.body) // 2
    box = {1: ("1", "132"), 2: ("2", "128")}[text.box]
    date = text.milliseconds // 1000 if seconds else text.milliseconds
    smil = "<smil><head/><body><par dur='5s'/></body></smil>"
    parts = [("application/smil", -1, smil)]
    if text.body[half:]:
        parts.append(("text/plain", 2, text.body[half:]))
    if text.body[:half]:
        parts.append(("text/plain", 1, text.body[:half]))
    start = (
        f'  <mms date="{date}" msg_box="{box[0]}" m_type="{box[1]}" sub="null" '
        f'ct_t="application/vnd.wap.multipart.related" sub_id="{text.sim}" '
        f'date_sent="{text.sent // 1000}" address={escaped(text.sender + "~+8613700000001")} '
        f'readable_date="{shown(text)}" contact_name={escaped(text.contact)}>'
    )
    lines = [
        start,
        "    <parts>",
        *(
            f'      <part seq="{seq}" ct="{kind}" name="null" chset="106" text={escaped(part)} />'
            for kind, seq, part in parts
        ),
        f'      <part seq="0" ct="image/jpeg" name="p.jpg" text="null" data="{picture}" />',
        "    </parts>",
    ]
    if addresses:
        lines += [
            "    <addrs>",
            '      <addr address="insert-address-token" type="151" charset="106" />',
            f'      <addr address={escaped(text.sender)} type="137" charset="106" />',
            "    </addrs>",
        ]
    return "\n".join([*lines, "  </mms>\n"])


def smses(*elements: str, head: str = HEAD, count: int | None = None) -> str:
    """A whole backup."""
    count = len(elements) if count is None else count
    return f'{head}<smses count="{count}" type="full">\n{"".join(elements)}</smses>\n'


def smses_of(texts: list[Text]) -> bytes:
    """SMS Backup & Restore."""
    return smses(*map(sms, texts)).encode()


def allsms(text: Text) -> str:
    """An SMS as Super Backup writes it: other names, another order."""
    return (
        f"\t<sms name={escaped(text.contact)} address={escaped(text.sender)} "
        f'body={escaped(text.body)} date="{text.milliseconds}" type="{text.box}" '
        f'time="{shown(text, form="%Y年%m月%d日 %H:%M:%S")}" read="1" service_center="null"/>\n'
    )


def allsms_of(texts: list[Text]) -> bytes:
    """Super Backup."""
    return f'{HEAD}<allsms count="{len(texts)}">\n{"".join(map(allsms, texts))}</allsms>'.encode()


def silence_of(texts: list[Text]) -> bytes:
    """Silence: every character outside U+0020 to U+D7FF as a decimal reference, emoji in halves."""
    lines = []
    for text in texts:
        units = text.body.encode("utf-16-le")
        codes = [int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2)]
        body = "".join(
            chr(code) if 0x20 <= code <= 0xD7FF and chr(code) not in "<>&\"'" else f"&#{code};"
            for code in codes
        )
        lines.append(
            f'  <sms protocol="0" address={escaped(text.sender)} date="{text.milliseconds}" '
            f'type="{text.box}" subject="null" body="{body}" toa="null" sc_toa="null" '
            f'service_center="null" read="1" status="-1" locked="0" />\n'
        )
    return f'{HEAD}<smses count="{len(texts)}">\n{"".join(lines)}</smses>'.encode()


def mms_of(texts: list[Text]) -> bytes:
    """Nothing but MMS."""
    return smses(*map(mms, texts)).encode()


def qq_of(texts: list[Text]) -> bytes:
    """A table as QQ writes it, but in UTF-8."""
    out = io.StringIO(newline="")
    rows = [["内容", "姓名", "号码", "时间", "类型"]]
    for text in texts:
        box = {1: "收件箱", 2: "发件箱"}[text.box]
        rows.append([text.body, text.contact, text.sender, shown(text), box])
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def indented_of(texts: list[Text]) -> bytes:
    """The same elements as another XML writer sets them: single quotes, a line an attribute."""
    lines = []
    for text in texts:
        body = text.body.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")
        body = body.replace("\n", "&#xA;").replace("\r", "&#xD;").replace("\t", "&#x9;")
        lines.append(
            f"<sms\n  body='{body}'\n  type='{text.box}' date = '{text.milliseconds}'\n"
            f"  contact_name={escaped(text.contact)} sub_id='{text.sim}'\n"
            f"  date_sent='{text.sent}' address={escaped(text.sender)}></sms>"
        )
    return f"<smses>{''.join(lines)}</smses>".encode()


def zipped(members: dict[str, bytes]) -> bytes:
    """An archive of these files."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


FORMS = {
    "smses": smses_of,
    "allsms": allsms_of,
    "silence": silence_of,
    "indented": indented_of,
    "mms": mms_of,
    "csv": qq_of,
    "zip": lambda texts: zipped({"sms.xml": smses_of(texts)}),
    "utf-16": lambda texts: smses_of(texts).decode().encode("utf-16"),
    "gb18030": lambda texts: smses_of(texts).decode().replace("UTF-8", "GBK").encode("gb18030"),
}
HARM = [
    b"", b'"', b"'", b"<", b">", b"&", b"\0", b"\xff", b"&#55357;", b"&#0;", b"<!--", b"-->", b"\n",
    b"<sms ", b"</smses>", b"<mms ", b"/>", b"\xed\xa0\xbd\xed\xb8\x80",
]  # fmt: skip


def damaged(content: bytes, rng: random.Random, most: int = 4) -> bytes:
    """The same bytes with some of the harm that befalls files."""
    for _ in range(rng.randrange(most)):
        at = rng.randrange(len(content) + 1)
        content = content[:at] + rng.choice(HARM) + content[at + rng.choice([0, 0, 1, 5, 40]) :]
    return content
