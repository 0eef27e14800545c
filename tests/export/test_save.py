"""Where a file goes, and what happens to the one that lies there."""

import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import made_ledger as made
import openpyxl
import pytest

from smsparse.errors import ExportError
from smsparse.export import find_notes, read_notes, save, write
from smsparse.export import writing as verb
from smsparse.model import Ledger

LABELS_OF_FORMS = {".json": "smsparse", ".csv": "收到时间", ".ics": "BEGIN:VCALENDAR"}


def few() -> Ledger:
    """A ledger of three texts: these tests are about files."""
    return replace(made.ledger(), entries=made.ledger().entries[-3:])


def put(path: Path, ledger: Ledger | None = None, **more: object):
    return write(
        ledger or few(), path, report=made.report(), made=made.MADE, version="0.1.0", **more
    )


def other_phone() -> Ledger:
    """The same debts from texts that were received a year earlier: other ids."""
    ledger = few()
    entries = tuple(
        replace(
            entry,
            reading=replace(
                entry.reading,
                message=replace(
                    entry.reading.message,
                    received=entry.reading.message.received.replace(year=2023),
                ),
            ),
        )
        for entry in ledger.entries
    )
    return replace(ledger, entries=entries)


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes there")
@pytest.mark.parametrize("form", [".xlsx", ".json", ".csv", ".ics"])
def test_a_file_is_for_the_user_alone(tmp_path, form):
    written = put(tmp_path / f"debts{form}")
    assert stat.S_IMODE(written.path.stat().st_mode) == 0o600
    assert files(tmp_path) == {f"debts{form}"}
    assert (written.backup, written.messages) == (None, ())


@pytest.mark.parametrize("form", LABELS_OF_FORMS)
def test_one_of_our_own_text_files_is_replaced(tmp_path, form):
    path = tmp_path / f"debts{form}"
    put(path)
    first = path.read_bytes()
    assert put(path).path == path
    assert path.read_bytes() == first
    assert LABELS_OF_FORMS[form] in first.decode("utf-8-sig")[:200]


@pytest.mark.parametrize("form", [".xlsx", ".json", ".csv", ".ics"])
def test_a_file_of_the_users_own_is_left_alone(tmp_path, form):
    path = tmp_path / f"debts{form}"
    path.write_text('{"my": "own"}', encoding="utf-8")
    written = put(path)
    assert written.path == tmp_path / f"debts-2{form}"
    assert path.read_text(encoding="utf-8") == '{"my": "own"}'
    assert path.name in written.messages[0]
    assert "debts-2" in written.messages[-1]
    assert put(path).path == written.path  # the next run finds it


def test_a_workbook_of_somebody_elses_making_is_left_alone(tmp_path):
    path = tmp_path / "debts.xlsx"
    own = openpyxl.Workbook()
    own.active["A1"] = "我的账"
    own.save(path)
    before = path.read_bytes()
    assert put(path).path.name == "debts-2.xlsx"
    assert path.read_bytes() == before
    with pytest.raises(ExportError, match="none that smsparse made"):
        read_notes(path)


def test_a_workbook_of_another_phone_is_left_alone(tmp_path):
    path = tmp_path / "debts.xlsx"
    put(path, other_phone())
    before = path.read_bytes()
    written = put(path)
    assert written.path.name == "debts-2.xlsx"
    assert "别人" in written.messages[0]
    assert path.read_bytes() == before
    again = put(path)
    assert (again.path, again.backup is not None) == (written.path, True)
    assert files(tmp_path) == {"debts.xlsx", "debts-2.xlsx", again.backup.name}


def test_a_neighbour_that_is_not_ours_is_no_news(tmp_path):
    put(tmp_path / "debts.xlsx")
    (tmp_path / "debts-2.xlsx").write_text("my own", encoding="utf-8")
    written = put(tmp_path / "debts.xlsx")
    assert (written.path.name, written.messages) == ("debts.xlsx", ())


def test_an_empty_workbook_is_nobody_elses(tmp_path):
    path = tmp_path / "debts.xlsx"
    put(path, Ledger(made.AS_OF))
    written = put(path)
    assert (written.path, written.backup is not None) == (path, True)


@pytest.mark.parametrize("lock", ["~$debts.xlsx", ".~lock.debts.xlsx#"])
def test_a_workbook_that_is_open_gets_a_neighbour(tmp_path, lock):
    path = tmp_path / "debts.xlsx"
    put(path)
    before = path.read_bytes()
    (tmp_path / lock).touch()
    written = put(path)
    assert written.path.name == "debts-2.xlsx"
    assert "打开" in written.messages[0]
    assert path.read_bytes() == before
    (tmp_path / lock).unlink()
    assert put(path).path == path


def test_a_workbook_that_the_system_holds_gets_a_neighbour(tmp_path, monkeypatch):
    path = tmp_path / "debts.xlsx"
    put(path)
    before = path.read_bytes()
    replace_file = Path.replace

    def held(self: Path, target: Path) -> Path:
        if Path(target) == path:
            raise PermissionError(13, "in use")
        return replace_file(self, target)

    monkeypatch.setattr(Path, "replace", held)
    written = put(path)
    assert (written.path.name, written.backup) == ("debts-2.xlsx", None)
    assert path.read_bytes() == before
    assert files(tmp_path) == {"debts.xlsx", "debts-2.xlsx"}


@pytest.mark.parametrize("form", [".xlsx", ".json"])
def test_a_failing_run_leaves_everything_untouched(tmp_path, monkeypatch, form):
    path = tmp_path / f"debts{form}"
    put(path)
    before = path.read_bytes()

    def broken(*_: object) -> None:
        raise RuntimeError("half way")

    monkeypatch.setattr("smsparse.export.rows.Strings.pieces", broken)
    monkeypatch.setattr(verb, "json_chunks", broken)
    with pytest.raises(RuntimeError):
        put(path)
    assert path.read_bytes() == before
    assert files(tmp_path) == {path.name}


def test_a_full_disk_is_said_in_one_line(tmp_path, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(save.os, "fsync", full)
    with pytest.raises(ExportError, match="No space left on device") as caught:
        put(tmp_path / "debts.json")
    assert "\n" not in str(caught.value)
    assert files(tmp_path) == set()


def test_a_folder_and_an_unknown_form_are_errors(tmp_path):
    (tmp_path / "debts.xlsx").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        put(tmp_path / "debts.xlsx")
    (tmp_path / "debts.csv").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        put(tmp_path / "debts.csv")
    with pytest.raises(ExportError, match=r"\.xlsx, \.json, \.csv, \.ics"):
        put(tmp_path / "debts.pdf")
    with pytest.raises(ExportError, match="cannot be written"):
        put(tmp_path / "nowhere" / "debts.json")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path):
    folder = tmp_path / "cloud"
    folder.mkdir()
    link = tmp_path / "debts.xlsx"
    put(folder / "debts.xlsx")
    link.symlink_to(folder / "debts.xlsx")
    written = put(link)
    assert link.is_symlink()
    assert written.path == (folder / "debts.xlsx").resolve()


def test_a_system_without_links_copies(tmp_path, monkeypatch):
    path = tmp_path / "debts.xlsx"
    put(path)
    before = path.read_bytes()

    def no_links(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(os, "link", no_links)
    assert put(path).backup.read_bytes() == before


def test_without_carrying_nothing_is_read_or_replaced(tmp_path):
    path = tmp_path / "debts-redacted.xlsx"
    put(path)
    before = path.read_bytes()
    written = put(path, carry=False)
    assert written.path.name == "debts-redacted-2.xlsx"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 cut off", b"not a zip", b"\xd0\xcf\x11\xe0 old excel"]
)
def test_an_unreadable_workbook_is_an_error_only_where_it_was_named(tmp_path, content):
    path = tmp_path / "debts.xlsx"
    path.write_bytes(content)
    assert find_notes(path, set()).decisions == ()
    with pytest.raises(ExportError, match="cannot be read as a workbook"):
        find_notes(tmp_path / "new.xlsx", set(), path)
    assert put(path).path.name == "debts-2.xlsx"
    assert path.read_bytes() == content


def test_entries_in_a_workbook_that_was_passed_over_are_named(tmp_path):
    path = tmp_path / "debts.xlsx"
    put(path)
    lock = tmp_path / "~$debts.xlsx"
    lock.touch()
    later = made.MADE.replace(day=1, month=7)
    write(few(), path, report=made.report(), made=later, version="1")
    lock.unlink()
    book = openpyxl.load_workbook(path)
    page = book["债务明细"]
    note = next(cell.column for cell in page[3] if cell.value == "我的备注")
    page.cell(4, note).value = "后来写的"
    book.save(path)
    written = write(few(), path, report=made.report(), made=later, version="1")
    assert written.path == path
    assert "debts.xlsx" in written.messages[0]
    assert "--notes" in written.messages[0]
