"""The first bytes of a file that cannot be read in, the code of what to say of it out.

Each line is one kind of file that borrowers have tried or may try; the sentence of each code, with
what to do instead, stands in ``reasons.backup``.
"""

import re

FORMATS: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    ("refused_vmsg", re.compile(rb"(?:\xef\xbb\xbf)?\s*BEGIN:VMSG")),
    ("refused_vmsg", re.compile(rb"(?:\xff\xfe)?B\0E\0G\0I\0N\0:\0V\0M\0S\0G")),
    ("refused_sqlite", re.compile(rb"SQLite format 3\0")),
    ("refused_miui", re.compile(rb"MIUI BACKUP\n")),
    ("refused_adb", re.compile(rb"ANDROID BACKUP\n")),
    ("refused_signal", re.compile(rb"\0\0\0[\x20-\x60]\x0a[\x20-\x60]\x0a\x10")),
    (
        "refused_hisuite",
        re.compile(rb"(?s)\s*<.{0,4000}(?:BackupFile\w*Info|encMsgV3|HuaweiBackup)"),
    ),
    ("refused_own", re.compile(rb"""\s*\{\s*"smsparse"\s*:""")),
    ("refused_json", re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*[\[{\]]|\{\s*[\"}])")),
    ("refused_html", re.compile(rb"(?i)(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)")),
    ("refused_calls", re.compile(rb"(?s).{0,4000}?<(?:calls|alllogs)[\s>]")),
    ("refused_mail", re.compile(rb"(?s)(?:From |Return-Path: |.{0,4000}?X-smssync-)")),
    ("refused_pdf", re.compile(rb"%PDF-")),
    ("refused_picture", re.compile(rb"\xff\xd8\xff|\x89PNG\r\n|GIF8|RIFF....WEBP|....ftyp")),
    ("refused_xls", re.compile(rb"\xd0\xcf\x11\xe0")),
    ("refused_packed", re.compile(rb"\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ")),
    ("refused_xml", re.compile(rb"(?:\xef\xbb\xbf)?\s*<\??[A-Za-z!]")),
)
SUFFIXES = {".ssef": "refused_sealed", ".backup": "refused_signal", ".vmg": "refused_vmsg"}


def refusal(head: bytes, name: str) -> str:
    """The code of what a file is that no family can read."""
    if not head.strip(b"\0 \t\r\n"):
        return "refused_empty"
    for code, start in FORMATS:
        if start.match(head):
            return code
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    return SUFFIXES.get(suffix, "refused_unknown")
