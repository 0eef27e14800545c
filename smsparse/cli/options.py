"""The words of a command line in, ``Options`` out; ``OPTIONS`` is the one list of all options."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from getopt import GetoptError, gnu_getopt
from pathlib import Path

LANGUAGES = ("zh", "en")


class UsageError(Exception):
    """A command line that is wrong: a key of ``words`` and what fills its blanks."""

    def __init__(self, key: str, *words: str) -> None:
        super().__init__(key, *words)
        self.key = key
        self.words = words


@dataclass(frozen=True, slots=True)
class Option:
    """One option; ``value`` is what stands for its value in the help, nothing for a switch."""

    name: str
    value: str
    about: tuple[str, str]
    short: str = ""


OPTIONS = (
    Option(
        "out",
        "OUT",
        (
            (
                "写到哪里；后缀决定形式：.xlsx 工作簿、.json 全部内容、.csv 时间线、"
                ".ics 待还日历；- 把 JSON 写到标准输出。默认：第一个备份旁边的 debts.xlsx"
            ),
            (
                "where to write; the suffix chooses the form: .xlsx workbook, .json everything, "
                ".csv timeline, .ics calendar of open bills; - writes JSON to standard output. "
                "Default: debts.xlsx beside the first backup"
            ),
        ),
        short="o",
    ),
    Option(
        "as-of",
        "DATE",
        (
            "数字截至哪一天，如 2025-06-30。默认：备份里最新一条短信的日期",
            "the day the figures stand for, as 2025-06-30. Default: the day of the newest text",
        ),
    ),
    Option(
        "tz",
        "ZONE",
        (
            "手机所在时区：Asia/Shanghai 或 +08:00。默认：从备份本身看出",
            "the zone of the phone: Asia/Shanghai or +08:00. Default: what the backup shows",
        ),
    ),
    Option(
        "lang",
        "zh|en",
        (
            "结果用的语言。默认：跟随短信",
            "the language of what is written. Default: that of the texts",
        ),
    ),
    Option(
        "notes",
        "OLD.xlsx",
        (
            "沿用另一个旧工作簿里自己填写的内容",
            "carry over what you typed into a workbook that lies elsewhere",
        ),
    ),
    Option(
        "redact",
        "",
        (
            "遮住账号、姓名、手机号、身份证号、地址和链接，便于交给别人",
            "mask accounts, names, mobile numbers, ID numbers, addresses and links, to hand it on",
        ),
    ),
    Option(
        "lenders",
        "FILE",
        ("再加上这个文件里的机构（TOML）", "know the lenders of this file too (TOML)"),
    ),
    Option(
        "lenders-list",
        "",
        ("列出认识的机构和电话，然后结束", "print the lenders and numbers known, and end"),
    ),
    Option(
        "password-file",
        "FILE",
        (
            "加密备份的密码所在的文件。默认：在终端询问",
            "a file with the password of an encrypted backup. Default: ask on the terminal",
        ),
    ),
    Option(
        "text",
        "TEXT",
        (
            "只读这一条短信并逐项解释；- 从标准输入读",
            "read this one text and explain every field; - reads it from standard input",
        ),
    ),
    Option(
        "received",
        "TIME",
        (
            "--text 那条短信何时收到，如 2025-04-06T10:12。默认：现在",
            "when the text of --text came, as 2025-04-06T10:12. Default: now",
        ),
    ),
    Option(
        "sender",
        "NUMBER",
        ("--text 那条短信的发送号码", "who sent the text of --text"),
    ),
    Option(
        "open",
        "",
        ("写完后打开", "open what was written"),
    ),
    Option(
        "quiet",
        "",
        ("不显示进度和小结", "no progress, no closing summary"),
    ),
    Option(
        "version",
        "",
        ("显示版本", "print the version"),
    ),
    Option(
        "help",
        "",
        ("显示本说明", "print this help"),
        short="h",
    ),
)


@dataclass(frozen=True, slots=True)
class Options:
    """What a command line asks for."""

    backups: tuple[str, ...] = ()
    out: str | None = None
    as_of: date | None = None
    tz: str | None = None
    lang: str | None = None
    notes: Path | None = None
    redact: bool = False
    lenders: Path | None = None
    lenders_list: bool = False
    password_file: Path | None = None
    text: str | None = None
    received: datetime | None = None
    sender: str = ""
    open: bool = False
    quiet: bool = False
    version: bool = False
    help: bool = False

    @property
    def to_stdout(self) -> bool:
        """Whether the JSON goes to standard output."""
        return self.out == "-"


def parse(argv: Sequence[str]) -> Options:
    """The options of a command line. Raises ``UsageError``.

    >>> options = parse(["a.xml", "b.xml", "-o", "-", "--as-of=2025-06-30"])
    >>> options.backups, options.to_stdout, str(options.as_of)
    (('a.xml', 'b.xml'), True, '2025-06-30')
    """
    given, backups = _split(argv)
    options = Options(
        backups=tuple(backups),
        out=given.get("out"),
        as_of=_day(given.get("as-of")),
        tz=given.get("tz"),
        lang=given.get("lang"),
        notes=_path(given.get("notes")),
        redact="redact" in given,
        lenders=_path(given.get("lenders")),
        lenders_list="lenders-list" in given,
        password_file=_path(given.get("password-file")),
        text=given.get("text"),
        received=_time(given.get("received")),
        sender=given.get("sender", ""),
        open="open" in given,
        quiet="quiet" in given,
        version="version" in given,
        help="help" in given,
    )
    if not (options.help or options.version):
        _check(options)
    return options


def _split(argv: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The options given, by name, and what stands beside them."""
    names = {f"-{option.short}": option.name for option in OPTIONS if option.short}
    short = "".join(o.short + (":" if o.value else "") for o in OPTIONS if o.short)
    long = [option.name + ("=" if option.value else "") for option in OPTIONS]
    try:
        pairs, rest = gnu_getopt(list(argv), short, long)
    except GetoptError as error:
        raise _misspelt(error.opt) from error
    return {names.get(name, name.removeprefix("--")): value for name, value in pairs}, rest


def _misspelt(name: str) -> UsageError:
    """What is wrong with an option that could not be taken."""
    option = next((o for o in OPTIONS if name and name in (o.name, o.short)), None)
    dashed = f"--{name}" if len(name) > 1 else f"-{name}"
    if option:
        return UsageError("option_value" if option.value else "option_switch", dashed, option.value)
    names = [option.name for option in OPTIONS]
    alike = [f"--{other}" for other in names if other.startswith(name)] if name else []
    if not alike:
        from difflib import get_close_matches

        alike = [f"--{other}" for other in get_close_matches(name, names, 3, 0.5)]
    if alike:
        return UsageError("option_alike", dashed, ", ".join(alike))
    return UsageError("option_unknown", dashed)


def _check(options: Options) -> None:
    """Refuse what does not go together."""
    one_text = options.text is not None
    reads = not (one_text or options.lenders_list)
    with_text = "--received" if options.received else "--sender" if options.sender else ""
    rules = (
        (options.lang not in (None, *LANGUAGES), "bad_lang", options.lang),
        (one_text and (options.backups or options.out), "text_alone"),
        (with_text and not one_text, "needs_text", with_text),
        (reads and not options.backups, "no_backup"),
        (options.backups.count("-") > 1, "stdin_once"),
        (options.to_stdout and options.open, "open_stdout"),
        (options.redact and options.notes, "redact_notes"),
    )
    for wrong, key, *words in rules:
        if wrong:
            raise UsageError(key, *map(str, words))
    if options.out is not None and not options.to_stdout:
        from smsparse.export.writing import FORMS

        if Path(options.out).suffix.lower() not in FORMS:
            raise UsageError("bad_form", options.out, ", ".join(FORMS))


def _path(word: str | None) -> Path | None:
    return None if word is None else Path(word)


def _day(word: str | None) -> date | None:
    try:
        return None if word is None else date.fromisoformat(word)
    except ValueError as error:
        raise UsageError("bad_day", word or "") from error


def _time(word: str | None) -> datetime | None:
    try:
        return None if word is None else datetime.fromisoformat(word)
    except ValueError as error:
        raise UsageError("bad_time", word or "") from error
