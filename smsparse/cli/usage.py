"""The help text: what the program does, by examples first, then every option."""

from collections.abc import Iterator

from smsparse.cli.columns import padded, wrapped
from smsparse.cli.options import OPTIONS, Option

LEFT, LINE = 25, 80
HEAD = (
    """\
smsparse：从手机里的还款短信，看清欠谁多少、何时要还。

用法：
  smsparse 备份 [备份 ...] [-o 输出]
  smsparse --text "【……】……" [--received 时间] [--sender 号码]

备份：「SMS Backup & Restore」的 .xml（或装着它的 .zip）、README 所列的其他
导出、装着它们的文件夹，或 -（标准输入）。多个文件算同一部手机的短信，重复的
只算一次。

例子：
  smsparse sms-20250624.xml                写出旁边的 debts.xlsx
  smsparse 旧备份.xml 新备份.xml --open    两份合在一起，写完打开
  smsparse sms.xml -o 待还.ics             待还账单，可导入手机日历
  smsparse sms.xml -o - | jq .summary      JSON，给别的程序
  smsparse sms.xml --redact                遮住私人信息的一份，可交给别人
  smsparse --text "【招商银行】您本期应还……"   一条短信读出了什么、根据哪几个字

选项：
""",
    """\
smsparse: from the debt texts on a phone to who is owed how much, and by when.

usage:
  smsparse BACKUP [BACKUP ...] [-o OUT]
  smsparse --text "【…】…" [--received TIME] [--sender NUMBER]

BACKUP: an .xml of SMS Backup & Restore (or a .zip that holds it), another export
as the README lists them, a folder of them, or - for standard input. Several files
are one phone's history: a text that stands in two of them counts once.

examples:
  smsparse sms-20250624.xml               write debts.xlsx beside it
  smsparse old.xml new.xml --open         two backups as one, then open the workbook
  smsparse sms.xml -o due.ics             the open bills, for the phone's calendar
  smsparse sms.xml -o - | jq .summary     JSON, for another program
  smsparse sms.xml --redact               a copy without private data, to hand on
  smsparse --text "【招商银行】您本期应还…"   what one text says, and by which words

options:
""",
)
TAIL = (
    """
退出码：0 已写出；1 有文件不能用（一行说明）；2 命令写错了。
一切都在本机完成：从不联网，备份只读不改。
""",
    """
exit status: 0 written; 1 a file could not be used (one line says why); 2 wrong usage.
Everything stays on this machine: no network, and the backup is only read.
""",
)


def help_text(lang: str) -> str:
    """The whole help, ``lang`` being ``zh`` or ``en``."""
    n = 0 if lang == "zh" else 1
    lines = (line for option in OPTIONS for line in _lines(option, n))
    return HEAD[n] + "\n".join(lines) + "\n" + TAIL[n]


def spelt(option: Option) -> str:
    """An option as it is typed: ``-o, --out OUT``."""
    short = f"-{option.short}, " if option.short else ""
    return f"{short}--{option.name} {option.value}".rstrip()


def _lines(option: Option, n: int) -> Iterator[str]:
    left = f"  {spelt(option)}"
    for part in wrapped(option.about[n], LINE - LEFT):
        yield padded(left, LEFT) + part
        left = ""
