"""The program as people use it: what it writes, what it says, and how it ends."""

import contextlib
import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from openpyxl import load_workbook

from smsparse import __version__
from smsparse.cli import machine, main
from smsparse.cli.columns import width
from smsparse.cli.options import OPTIONS, UsageError, parse
from smsparse.cli.progress import Progress
from smsparse.cli.words import WORDS, Words

SAMPLE = Path(__file__).parents[1] / "samples" / "sms-20250624.xml"
NOON = datetime.fromisoformat("2025-04-06T12:00:00+08:00")
BILL = "【招商银行】您尾号0816的信用卡本期应还1,284.60元，最低还款额64.23元，还款日4月25日。"
PAID = "【招商银行】您尾号0816的信用卡于4月20日还款1,284.60元已入账。"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(SAMPLE.parents[1]), "LANG": "en_US.UTF-8"}
SUMMARY = ["短信", "债务", "欠款", "下一笔", "请核对"]


def backup(path: Path, *texts: tuple[datetime, str, str]) -> Path:
    rows = "".join(
        f'<sms address={quoteattr(sender)} date="{int(when.timestamp() * 1000)}" type="1" '
        f'body={quoteattr(body)} readable_date="{when:%Y-%m-%d %H:%M:%S}" />\n'
        for when, sender, body in texts
    )
    path.write_text(f'<smses count="{len(texts)}">\n{rows}</smses>\n', "utf-8")
    return path


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")


@pytest.fixture
def phone(tmp_path):
    return backup(tmp_path / "sms.xml", (NOON, "95555", BILL), (NOON, "10086", "晚上好"))


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


def as_json(capsys, *words: str | Path) -> dict:
    capsys.readouterr()  # what was said before
    assert run(*words, "-o", "-", "--quiet") == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return json.loads(captured.out)


def process(*words: str | Path, **more: object) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "smsparse", *map(str, words)]
    return subprocess.run(
        command, capture_output=True, check=False, timeout=60, **{"env": ENVIRONMENT, **more}
    )


@contextlib.contextmanager
def started(command: list[str]) -> Iterator[subprocess.Popen]:
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, env=ENVIRONMENT
    ) as running:
        try:
            yield running
        finally:
            running.kill()


# what is written


def test_the_workbook_lies_beside_the_backup(phone, capsys):
    assert run(phone) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert [line.split()[0] for line in captured.err.splitlines()[:5]] == SUMMARY
    written = phone.with_name("debts.xlsx")
    assert str(written) in captured.err.splitlines()[-1]
    assert written.read_bytes()[:2] == b"PK"


def test_the_sample_is_read_as_its_story_tells(capsys):
    found = as_json(capsys, SAMPLE)
    counts = found["counts"]
    assert counts["messages"] == counts["debt"] + counts["not_debt"] + counts["duplicates"]
    owed = {debt["lender"]: (debt["status"], debt["owed"]) for debt in found["debts"]}
    assert owed == {
        "招商银行": ("due", "15198.02"),
        "微粒贷": ("open", "5000.00"),
        "花呗": ("clear", "0.00"),
        "京东金条": ("overdue", "2284.95"),
        "度小满": ("settled", "0.00"),
        "分期乐": ("due", "4061.25"),
    }
    (figures,) = found["summary"]
    assert (figures["owed"], figures["set_aside"]) == ("26544.22", "4800.00")
    assert found["as_of"] == "2025-06-24"
    assert found["zone"] == {"name": "Asia/Shanghai", "from": "backup"}


@pytest.mark.parametrize("form", [".json", ".csv", ".ics", ".xlsx", ".JSON"])
def test_the_suffix_chooses_the_form(form, phone, capsys):
    out = phone.with_name(f"out{form}")
    assert run(phone, "-o", out) == 0
    assert str(out) in capsys.readouterr().err
    content = out.read_bytes()
    if form.lower() == ".json":
        assert json.loads(content)["smsparse"] == __version__
    elif form == ".csv":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert len(rows) == 2
    elif form == ".ics":
        assert b"DTSTART;VALUE=DATE:20250425" in content
    else:
        assert content[:2] == b"PK"


def test_standard_output_carries_the_json_alone(phone, capsys):
    assert run(phone, "-o", "-") == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["bills"][0]["amount_due"] == "1284.60"
    assert len(captured.err.splitlines()) == 5
    assert not phone.with_name("debts.xlsx").exists()


def test_a_second_run_keeps_the_first_workbook(phone, capsys):
    assert run(phone) == run(phone) == 0
    assert "旧工作簿保留为 debts.备份-" in capsys.readouterr().err
    assert len(list(phone.parent.glob("debts*.xlsx"))) == 2


def fill(workbook: Path, sheet: str, row: str, column: str, value: str) -> None:
    """Type a word into the row of a sheet that begins with ``row``."""
    book = load_workbook(workbook)
    page = book[sheet]
    heads = {cell.value: cell.column for cell in page[3]}
    (line,) = (n for n in range(4, page.max_row + 1) if page.cell(n, 1).value == row)
    page.cell(line, heads[column], value)
    book.save(workbook)


def test_what_the_user_decided_counts_in_every_later_run(tmp_path, capsys):
    phone = tmp_path / "sms.xml"
    phone.write_bytes(SAMPLE.read_bytes())
    assert run(phone) == 0
    book = phone.with_name("debts.xlsx")
    fill(book, "待还", "招商银行", "我的处理", "已还")
    fill(book, "待还", "招商银行", "我的备注", "柜台还的")
    found = as_json(capsys, phone)  # finds the workbook beside the backup
    (bill,) = (one for one in found["bills"] if one["due_date"] == "2025-06-26")
    assert (bill["status"], bill["status_from"], bill["remaining"]) == ("paid", "user", "0.00")
    assert found["summary"][0]["owed"] == "11346.20"
    assert run(phone) == 0
    notes = {cell.value for row in load_workbook(book)["待还"] for cell in row}
    assert {"已还", "柜台还的"} <= notes
    moved = book.rename(tmp_path / "elsewhere.xlsx")
    assert as_json(capsys, phone)["summary"][0]["owed"] == "26544.22"
    again = as_json(capsys, phone, "--notes", moved)
    assert again["summary"][0]["owed"] == "11346.20"


def test_standard_input_is_a_backup(phone, tmp_path):
    done = process("-", "-o", "-", cwd=tmp_path, input=phone.read_bytes())
    assert json.loads(done.stdout)["counts"]["debt"] == 1
    done = process("-", "--quiet", cwd=tmp_path, input=phone.read_bytes())
    assert done.stdout == done.stderr == b""
    assert (tmp_path / "debts.xlsx").exists()


def test_several_files_are_one_history(tmp_path, capsys):
    late = NOON + timedelta(days=14)
    old = backup(tmp_path / "我的 备份.xml", (NOON, "95555", BILL))
    new = backup(tmp_path / "new one.xml", (NOON, "95555", BILL), (late, "95555", PAID))
    found = as_json(capsys, old, new)
    assert found["counts"]["duplicates"] == 1
    assert [bill["status"] for bill in found["bills"]] == ["paid"]
    assert {source["file"] for source in found["sources"]} == {old.name, new.name}
    assert as_json(capsys, tmp_path)["counts"] == found["counts"]


def test_a_folder_gets_its_workbook_and_reads_it_for_no_backup(tmp_path, capsys):
    backup(tmp_path / "a.xml", (NOON, "95555", BILL))
    assert run(tmp_path) == run(tmp_path) == 0
    assert (tmp_path / "debts.xlsx").exists()
    assert as_json(capsys, tmp_path)["counts"]["messages"] == 1


# the day, the zone, the language


def test_figures_stand_for_the_newest_text_but_never_for_tomorrow(tmp_path, capsys):
    future = datetime.now(UTC) + timedelta(days=400)
    sane = backup(tmp_path / "a.xml", (NOON, "95555", BILL))
    odd = backup(tmp_path / "b.xml", (NOON, "95555", BILL), (future, "1", "hi"))
    assert as_json(capsys, sane)["as_of"] == "2025-04-06"
    today = datetime.now(UTC).date()
    day = datetime.fromisoformat(as_json(capsys, odd)["as_of"]).date()
    assert abs(day - today) <= timedelta(days=1)


def test_as_of_moves_the_figures(tmp_path, capsys):
    late = NOON + timedelta(days=14)
    phone = backup(tmp_path / "a.xml", (NOON, "95555", BILL), (late, "95555", PAID))
    then = as_json(capsys, phone, "--as-of", "2025-04-10")
    assert [bill["remaining"] for bill in then["bills"]] == ["1284.60"]
    assert then["counts"]["after_as_of"] == 1
    placed = [(text["event"], text["debt_id"] is not None) for text in then["messages"]]
    assert placed == [("statement", True), ("paid", False)], "listed, but counting nowhere"
    now = as_json(capsys, phone, "--as-of=2025-05-10")
    assert [bill["remaining"] for bill in now["bills"]] == ["0.00"]


@pytest.mark.parametrize(
    ("zone", "received"),
    [
        ("Asia/Shanghai", "2025-04-06T12:00:00+08:00"),
        ("+08:00", "2025-04-06T12:00:00+08:00"),
        ("-05:30", "2025-04-05T22:30:00-05:30"),
        ("Europe/London", "2025-04-06T05:00:00+01:00"),
    ],
)
def test_zone(zone, received, phone, capsys):
    found = as_json(capsys, phone, f"--tz={zone}")
    assert found["messages"][0]["received"] == received
    assert found["zone"]["from"] == "user"


def test_the_machine_knows_its_summer_time(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    try:
        zone = machine.Zone()
        offsets = [
            datetime.fromisoformat(f"2025-{month}-01T12:00+00:00").astimezone(zone).isoformat()
            for month in ("01", "07")
        ]
        assert datetime(9999, 12, 30, tzinfo=UTC).astimezone(zone).year == 9999
        assert datetime(1, 1, 3, tzinfo=zone).utcoffset() is not None
    finally:
        monkeypatch.undo()
        time.tzset()
    assert offsets == ["2025-01-01T12:00:00+00:00", "2025-07-01T13:00:00+01:00"]


def test_lang_rules_what_is_said(phone, capsys):
    assert run(phone, "--lang", "en", "-o", phone.with_name("x.json")) == 0
    lines = capsys.readouterr().err.splitlines()
    assert [line.split("  ")[0] for line in lines[:5]] == [
        "Texts", "Debts", "Owed", "Next due", "To check",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("variables", "word"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "用法"),
        ({"LANG": "en_GB.UTF-8"}, "usage"),
        ({"LANG": "C"}, "usage"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "zh_TW.UTF-8"}, "用法"),
    ],
)
def test_help_speaks_the_language_of_the_machine(variables, word, monkeypatch, capsys):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert run("--help") == 0
    told = capsys.readouterr().out
    assert word in told
    for option in OPTIONS:
        assert f"--{option.name}" in told


def test_help_fits_a_terminal(capsys):
    for lang in ("zh", "en"):
        assert run("--help", "--lang", lang) == 0
        lines = capsys.readouterr().out.splitlines()
        assert max(map(width, lines)) <= 88


# what is wrong


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "no backup given"),
        (["a.xml", "--lagn", "zh"], "did you mean --lang?"),
        (["a.xml", "--as-fo=2025-01-01"], "did you mean --as-of?"),
        (["a.xml", "--out"], "--out needs a value"),
        (["a.xml", "--l", "x"], "did you mean --lang, --lenders, --lenders-list?"),
        (["a.xml", "--xyzzy"], "there is no option --xyzzy"),
        (["a.xml", "-x"], "there is no option -x"),
        (["a.xml", "--quiet=yes"], "--quiet takes no value"),
        (["a.xml", "--lang", "fr"], "zh or en, not fr"),
        (["a.xml", "--as-of", "2025-6-31"], "write the day as 2025-06-30"),
        (["a.xml", "--tz", "Mars/Base"], "write the zone as"),
        (["a.xml", "--tz", "+8000"], "write the zone as"),
        (["a.xml", "-o", "out.pdf"], ".xlsx, .json, .csv, .ics"),
        (["a.xml", "-o", "-", "--open"], "--open does not go with -o -"),
        (["-", "-"], "once only"),
        (["a.xml", "--redact", "--notes", "b.xlsx"], "it does not go with --notes"),
        (["a.xml", "--text", "x"], "no backup and no -o"),
        (["a.xml", "--sender", "95555"], "--sender goes with --text only"),
        (["--text", "x", "--received", "noon"], "write the time as"),
    ],
)
def test_wrong_usage(words, told, capsys):
    assert run(*words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    first, hint = captured.err.splitlines()
    assert first.startswith("smsparse: ")
    assert told in first
    assert hint == "see smsparse --help"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.xml", None),
        ("empty.xml", b""),
        ("note.xml", "晚上吃什么".encode()),
        ("calls.xml", b'<calls count="1"><call number="1" date="1" type="1" /></calls>'),
        ("bad.zip", b"PK\x03\x04 no zip at all"),
        ("bomb.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><smses count="0"></smses>'),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_backup_that_cannot_be_used(name, content, lang, tmp_path, capsys):
    good = backup(tmp_path / "good.xml", (NOON, "95555", BILL))
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)
    before = sorted(tmp_path.iterdir())
    assert run(good, bad, "--lang", lang) == 1
    captured = capsys.readouterr()
    (line,) = captured.err.splitlines()
    assert name in line
    assert (re.search("[一-龥]", line) is not None) == (lang == "zh")
    assert captured.out == ""
    assert sorted(tmp_path.iterdir()) == before


def test_what_was_lost_is_told(tmp_path, capsys):
    damaged = backup(tmp_path / "sms.xml", (NOON, "95555", BILL), (NOON, "1", "later"))
    whole = damaged.read_text("utf-8")
    damaged.write_text(whole[: whole.index("later")], "utf-8")
    assert run(damaged, "--lang", "en") == 0
    told = capsys.readouterr().err.splitlines()
    assert [line for line in told if line.startswith("! sms.xml, byte ")]
    assert told[0].startswith("Texts     1 read, 1 about your debts; ")
    assert "unreadable: 1" in told[4]
    assert run(damaged, "--quiet", "-o", tmp_path / "x.json") == 0
    assert capsys.readouterr().err == ""


def test_an_output_that_cannot_be_written(phone, capsys):
    assert run(phone, "-o", phone.parent / "nowhere" / "x.json") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "nowhere" in line


def test_an_empty_phone_gets_a_friendly_workbook(tmp_path, capsys):
    assert run(backup(tmp_path / "a.xml")) == 0
    assert (tmp_path / "debts.xlsx").exists()
    assert "no text about a debt of yours was found" in capsys.readouterr().err


def test_a_bug_is_told_in_one_line(phone, capsys, monkeypatch):
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("【招商银行】 something private")

    monkeypatch.setattr("smsparse.ledger.reconcile", broken)
    assert run(phone) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "ZeroDivisionError (test_cli.py:" in line
    assert "private" not in line
    assert list(phone.parent.iterdir()) == [phone]


def interrupt(running: subprocess.Popen) -> None:
    """Ctrl-C, again and again: one that comes just before a read is seen only after it."""
    for _ in range(20):
        running.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(1)
            return


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_stopping_leaves_nothing_half_written(tmp_path):
    code = (  # a shell that starts us in the background lets us ignore the signal
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from smsparse.cli import main\n"
        f"raise SystemExit(main(['-', '-o', {str(tmp_path / 'out.json')!r}]))"
    )
    with started([sys.executable, "-c", code]) as running:
        assert running.stdin
        assert running.stderr
        running.stdin.write(b"<smses count='9'>" + b" " * 300_000)
        running.stdin.flush()  # more than a pipe holds: it is being read
        interrupt(running)
        assert running.returncode == 130
        told = running.stderr.read().decode().splitlines()
    assert told[-1] == "smsparse: stopped; nothing was written"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_has_had_enough():
    command = [sys.executable, "-m", "smsparse", str(SAMPLE), "-o", "-", "--quiet"]
    with started(command) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.read(10)
        running.stdout.close()
        assert running.wait(20) == 1
        assert running.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a full disk to try")
def test_a_disk_that_is_full(phone):
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "smsparse", str(phone), "-o", "-", "--lang", "en"]
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False, timeout=60
        )
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("smsparse: standard output cannot be written")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk"])
def test_consoles_without_utf_8(encoding, phone):
    env = {**ENVIRONMENT, "PYTHONIOENCODING": encoding, "LANG": "zh_CN.UTF-8"}
    for words in (["--help"], [phone, "-o", "-"], ["--text", BILL]):
        done = process(*words, env=env)
        assert done.returncode == 0
        assert b"Traceback" not in done.stderr
        assert done.stdout


def test_json_is_utf_8_whatever_the_console(phone):
    done = process(phone, "-o", "-", env={**ENVIRONMENT, "PYTHONIOENCODING": "ascii"})
    assert "招商银行" in done.stdout.decode()


def test_a_redacted_copy_has_a_name_of_its_own(tmp_path, capsys):
    body = "【招商银行】王小明先生，您尾号0816的信用卡本期应还100元，详询13800001234。"
    phone = backup(tmp_path / "sms.xml", (NOON, "95555", body))
    assert run(phone) == run(phone, "--redact") == 0
    assert {path.name for path in tmp_path.glob("*.xlsx")} == {"debts.xlsx", "debts-redacted.xlsx"}
    assert run(phone, "--redact") == 0  # reads and replaces no older one
    assert (tmp_path / "debts-redacted-2.xlsx").exists()
    capsys.readouterr()
    found = json.dumps(as_json(capsys, phone, "--redact"), ensure_ascii=False)
    assert "100.00" in found
    for secret in ("王小明", "13800001234", "sms.xml"):
        assert secret not in found


def test_nothing_is_loaded_that_could_open_one(phone):
    code = (
        "import sys; from smsparse.cli import main\n"
        f"assert main([{str(phone)!r}, '--quiet']) == 0\n"
        f"assert main([{str(phone)!r}, '--quiet', '-o', {str(phone.with_name('x.ics'))!r}]) == 0\n"
        "print(*sorted({'socket', 'ssl', 'http.client', 'urllib.request'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b""


# one text


def test_text_shows_every_field_with_its_words(capsys):
    assert run("--text", BILL, "--received", "2025-04-06T10:12+08:00", "--sender", "95555") == 0
    told = capsys.readouterr().out
    for value, words in (
        ("1,284.60 CNY", "1,284.60元"),
        ("64.23 CNY", "64.23元"),
        ("2025-04-25", "4月25日"),
        ("招商银行", "招商银行"),
        ("0816", "0816"),
    ):
        assert re.search(f"{value}.*“{words}”", told), value
    assert "短信没写：欠款总额，联系方式" in told


def test_text_in_english(capsys):
    body = "[HDFC Bank] Your EMI of Rs 5,230.50 for loan 1234 is due on 05-May-25."
    assert run("--text", body, "--received", "2025-04-26T10:12") == 0
    told = capsys.readouterr().out
    assert re.search(r"amount due +5,230.50 INR +“Rs 5,230.50”", told)
    assert re.search(r"due date +2025-05-05 +“05-May-25”", told)


def test_text_warns_soberly(capsys):
    body = "【某某法务】您的微粒贷已逾期，请加微信 wlzx8866 还款5000元"
    assert run("--text", body, "--lang", "en") == 0
    told = capsys.readouterr().out
    assert "! be careful: " in told
    assert "wlzx8866" in told
    assert "This text counts in no figure" in told
    assert "fraud" not in told


def test_text_that_is_no_debt(capsys):
    assert run("--text", "【美团】验证码482915，5分钟内有效") == 0
    assert "不计入任何数字" in capsys.readouterr().out


def test_text_from_standard_input():
    done = process("--text", "-", "--received", "2025-04-06", input=f"{BILL}\n".encode())
    assert "1,284.60" in done.stdout.decode()


# lenders, passwords, opening


def test_a_lender_of_the_users_own(tmp_path, capsys):
    mine = tmp_path / "mine.toml"
    mine.write_text('[online.xinghe]\nname = "星河优贷"\nnames = "星河钱包"\n', "utf-8")
    assert run("--lenders-list", "--lenders", mine) == 0
    told = capsys.readouterr().out
    assert "星河优贷" in told
    assert "95555" in told
    body = "【星河钱包】您的借款本期应还300元，还款日4月9日。"
    phone = backup(tmp_path / "a.xml", (NOON, "10690001", body))
    found = as_json(capsys, phone, "--lenders", mine)
    assert found["debts"][0]["lender"].startswith("星河")


def test_a_lender_file_that_is_wrong(tmp_path, capsys):
    mine = tmp_path / "mine.toml"
    mine.write_text('[online.xinghe]\nnmae = "星河优贷"\n', "utf-8")
    assert run("--lenders-list", "--lenders", mine) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "mine.toml: [online.xinghe]: nmae is not known" in line


def test_where_a_password_comes_from(tmp_path):
    file = tmp_path / "secret.txt"
    file.write_text("\ufeff open sesame \r\n", "utf-8")
    say = Words("en")
    assert machine.password(file, say)() == " open sesame "
    assert machine.password(None, say)() is None  # nobody to ask
    with pytest.raises(ValueError, match="password file cannot be read"):
        machine.password(tmp_path / "none.txt", say)()


def test_open_opens_what_was_written(phone, capsys, monkeypatch):
    opened: list[Path] = []
    monkeypatch.setattr(machine, "open_file", lambda path: opened.append(path) or len(opened) < 2)
    assert run(phone, "--open", "-o", phone.with_name("x.json")) == 0
    assert opened == [phone.with_name("x.json")]
    assert "打不开" not in capsys.readouterr().err
    assert run(phone, "--open", "-o", phone.with_name("x.json")) == 0
    assert "打不开" in capsys.readouterr().err


# small parts


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_a_text_of_nothing_is_wrong_usage(text, capsys):
    assert main(["--text", text]) == 2
    assert "--text is given no text" in capsys.readouterr().err


def test_progress_shows_on_a_terminal_only(capsys, monkeypatch):
    silent = Progress(Words("en"), shown=True)
    silent(1, 2, 3)
    silent.end()
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert Progress(Words("en"), shown=False).bar is None
    monkeypatch.setattr("smsparse.cli.progress.AFTER", 0)
    seen = Progress(Words("en"), shown=True)
    seen.bar.mininterval = 0
    seen(50_000_000, 200_000_000, 1234)
    seen.end()
    drawn = capsys.readouterr().err
    assert "reading  25% |" in drawn
    assert "50.0M/200M, 1,234 texts, " in drawn
    assert drawn.rsplit("\r", 2)[1].strip() == ""
    assert drawn.endswith("\r")


def test_a_size_that_is_not_known_stops_no_bar(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr("smsparse.cli.progress.AFTER", 0)
    seen = Progress(Words("zh"), shown=True)
    seen.bar.mininterval = 0
    seen(50_000_000, 0, 7)
    seen.end()
    assert "7 条短信" in capsys.readouterr().err


def test_every_sentence_is_used_and_filled():
    files = Path(main.__code__.co_filename).parent.glob("*.py")
    source = "".join(path.read_text("utf-8") for path in files if path.stem != "words")
    families = (*re.findall(r"""f["']([a-z]+_)\{""", source), "event_", "settled_", "relief_")
    for key, (chinese, english) in WORDS.items():
        used = re.search(f"""["']{key}["']""", source) or key.startswith(families)
        assert used, f"{key} is said nowhere"
        assert set(re.findall(r"\{\d\}", chinese)) == set(re.findall(r"\{\d\}", english)), key


def test_options_do_not_depend_on_order():
    first = parse(["a.xml", "-o", "x.json", "--quiet"])
    assert first == parse(["--quiet", "--out=x.json", "--", "a.xml"])
    assert parse(["--", "-a.xml"]).backups == ("-a.xml",)
    with pytest.raises(UsageError):
        parse(["-a.xml"])


def test_help_starts_at_once():
    code = (
        "import sys; sys.argv = ['smsparse', '--help']\n"
        "from smsparse.cli import main; main()\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    loaded = set(done.stderr.decode().split())
    assert not loaded & {"regex", "openpyxl", "dateutil", "decimal", "argparse", "tomllib"}
