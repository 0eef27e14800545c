"""Files that cannot be used: one line that says what they are and what to do instead."""

import io
import os
import random
import re
import struct
import sys
import zipfile
from threading import Thread

import pytest
from backup_samples import HEAD, Text, sms, smses, smses_of, zipped

from smsparse.backup import open_backup
from smsparse.errors import BackupError, SmsparseError

TEXTS = [Text("【甲银行】账单应还100.00元"), Text("二")]
FILES = {  # name, content -> words of the error
    "empty.xml": (b"", "empty"),
    "blank.xml": (b" \n\0\0\n", "empty"),
    "notes.txt": (b"hello\n", "not XML"),
    "noise.bin": (bytes(range(128, 256)) * 9, "not XML"),
    "feed.xml": (b"<?xml version='1.0'?><rss><item/></rss>", "<smses>"),
    "calls.xml": (f"{HEAD}<calls count='1'><call number='1' /></calls>".encode(), "call-log"),
    "alllogs.xml": (b"<alllogs count='1'><log number='1'/></alllogs>", "call-log"),
    "page.html": (b"<!DOCTYPE html><html></html>", "web page"),
    "text.vmg": (b"BEGIN:VMSG\r\nVERSION:1.1\r\n", "VMSG"),
    "wide.vmg": ("BEGIN:VMSG\r\n".encode("utf-16"), "VMSG"),
    "mmssms.db": (b"SQLite format 3\0" + b"\0" * 99, "SQLite"),
    "list.json": (b'[{"address":"95555","body":"x"}]', "JSON"),
    "quik.json": (b'{"messageCount":1,"messages":[]}', "JSON"),
    "out.json": (b'{"smsparse": "1.0", "messages": []}', "smsparse itself wrote"),
    "info.xml": (b"<?xml version='1.0'?><info.xml><row table='BackupFilesTypeInfo'/>", "HiSuite"),
    "signal.backup": (b"\0\0\x006\x0a4\x0a\x10" + bytes(range(16)), "Signal"),
    "old.backup": (b"\1\2\3\4", "Signal"),
    "mms.bak": (b"MIUI BACKUP\n2\ncom.android.mms \n-1\n0\n", "MIUI"),
    "backup.ab": (b"ANDROID BACKUP\n5\n0\nnone\n", "adb"),
    "sms.ssef": (b"\x93\x11\x05", "encrypted SMS I/E"),
    "mail.mbox": (b"From x\nX-smssync-address: 1\n", "mail"),
    "a.pdf": (b"%PDF-1.7", "PDF"),
    "a.png": (b"\x89PNG\r\n\x1a\n", "picture"),
    "a.jpg": (b"\xff\xd8\xff\xe0", "picture"),
    "old.xls": (b"\xd0\xcf\x11\xe0" + b"\0" * 40, "xlsx"),
    "a.gz": (b"\x1f\x8b\x08", "unpack"),
    "a.7z": (b"7z\xbc\xaf", "unpack"),
    "people.csv": (b"name,mail\nA,a@example.org\n", "not XML"),
    "doctype.xml": (
        b"<!DOCTYPE smses [<!ENTITY a 'aaaa'>]><smses><sms body='&a;' date='1' /></smses>",
        "DOCTYPE",
    ),
}


def error_of(path, **options) -> BackupError:
    with pytest.raises(BackupError) as caught:
        list(open_backup([path], **options))
    error = caught.value
    (chinese,) = error.__notes__
    for line in (str(error), chinese):
        assert "\n" not in line
        assert "{" not in line
    assert re.search("[一-鿿]", chinese)
    return error


@pytest.mark.parametrize("name", FILES)
def test_what_cannot_be_read_is_named(tmp_path, name):
    content, words = FILES[name]
    path = tmp_path / name
    path.write_bytes(content)
    message = str(error_of(path))
    assert message.startswith(f"{name}: ")
    assert words in message


@pytest.mark.parametrize("name", FILES)
def test_content_decides_not_the_name(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(smses_of(TEXTS))
    assert len(list(open_backup([path]))) == 2


def test_paths_that_lead_nowhere(tmp_path):
    assert "no such file" in str(error_of(tmp_path / "none.xml"))
    assert "no SMS backup in this folder" in str(error_of(tmp_path))
    with pytest.raises(BackupError, match="no backup was named"):
        open_backup([])
    path = tmp_path / "sms.xml"
    path.write_bytes(smses_of(TEXTS))
    if sys.platform != "win32" and os.geteuid() != 0:
        path.chmod(0)
        assert "may not be read" in str(error_of(path))


@pytest.mark.skipif(sys.platform == "win32", reason="no devices there")
def test_a_device_is_no_backup():
    assert "neither a file nor a folder" in str(error_of("/dev/zero"))


@pytest.mark.skipif(sys.platform != "linux", reason="what the files of the system are differs")
def test_a_file_that_cannot_be_read_to_its_end():
    assert "cannot be read" in str(error_of("/proc/self/mem"))


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes there")
def test_a_named_pipe_is_read_once_and_kept(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=lambda: pipe.write_bytes(smses_of(TEXTS)))
    writer.start()
    backup = open_backup([pipe])
    writer.join()
    assert len(list(backup)) == len(list(backup)) == 2


def test_a_folder_tells_what_it_passed_over(tmp_path):
    (tmp_path / "old.vmg").write_bytes(FILES["text.vmg"][0])
    assert "VMSG" in str(error_of(tmp_path))
    (tmp_path / "sms.xml").write_bytes(smses_of(TEXTS))
    (tmp_path / "x.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / ".hidden.xml").write_bytes(smses_of(TEXTS))
    (tmp_path / "sub").mkdir()
    backup = open_backup([tmp_path])
    assert len(list(backup)) == 2
    assert [note.words for note in backup.report.notes] == [("old.vmg",)]


def test_a_doctype_behind_the_first_look_is_refused_too(tmp_path):
    path = tmp_path / "sms.xml"
    lines = [sms(Text("x" * 400, milliseconds=1_700_000_000_000 + n)) for n in range(3000)]
    content = smses(*lines) + "<!DOCTYPE x SYSTEM 'http://example.org/x'>" + smses(sms(TEXTS[0]))
    path.write_text(content, encoding="utf-8")
    backup = open_backup([path])
    with pytest.raises(BackupError, match=f"DOCTYPE at byte {content.index('<!DOCTYPE')}"):
        list(backup)


# --- archives


def put(tmp_path, content: bytes, name: str = "sms.zip"):
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_archives(tmp_path):
    content = zipped({"sms-1.xml": smses_of(TEXTS)})
    backup = open_backup([put(tmp_path, content)])
    assert [message.file for message in backup] == ["sms.zip", "sms.zip"]
    members = {
        "a/sms-1.xml": smses_of(TEXTS[:1]),
        "../../sms-2.xml": smses_of(TEXTS[1:]),
        "calls.xml": FILES["calls.xml"][0],
        "messages.ndjson": FILES["list.json"][0],
    }
    backup = open_backup([put(tmp_path, zipped(members))])
    assert [message.file for message in backup] == ["sms.zip/sms-1.xml", "sms.zip/sms-2.xml"]
    assert [note.words for note in backup.report.notes] == [("sms.zip/messages.ndjson",)]
    assert len({source.sha256 for source in backup.report.sources}) == 1
    through = open_backup(["-"], stdin=io.BytesIO(zipped(members)))
    assert [message.file for message in through] == ["-/sms-1.xml", "-/sms-2.xml"]


def test_archives_without_texts(tmp_path):
    assert "no SMS backup in this archive" in str(error_of(put(tmp_path, zipped({}))))
    assert "call-log" in str(error_of(put(tmp_path, zipped({"c.xml": FILES["calls.xml"][0]}))))
    content = zipped({"messages.ndjson": FILES["list.json"][0], "a.txt": b"x"})
    assert "JSON" in str(error_of(put(tmp_path, content)))


def test_damaged_archives(tmp_path):
    rng = random.Random(7)
    texts = [Text(rng.randbytes(90).hex(), milliseconds=1_700_000_000_000 + n) for n in range(4000)]
    content = bytearray(zipped({"sms.xml": smses_of(texts)}))
    assert "incomplete or damaged" in str(error_of(put(tmp_path, bytes(content[:-200]))))
    middle = len(content) * 3 // 4
    content[middle : middle + 64] = rng.randbytes(64)
    backup = open_backup([put(tmp_path, bytes(content))])
    read = list(backup)
    assert [message.body for message in read[:2000]] == [text.body for text in texts[:2000]]
    assert {"backup_zip", "backup_end"} & {d.code for d in backup.report.sources[0].damage}


def claiming(size: int, content: bytes) -> bytes:
    """An archive whose only member is said to have this size."""
    archive = bytearray(zipped({"sms.xml": content}))
    place = archive.rindex(b"PK\x01\x02")
    archive[place + 24 : place + 28] = struct.pack("<I", size)
    return bytes(archive)


def test_bombs_are_not_unpacked(tmp_path, monkeypatch):
    assert "would unpack to" in str(error_of(put(tmp_path, claiming(201 << 20, b"<smses/>"))))
    monkeypatch.setattr("smsparse.backup.zipped.MEMBERS", 2)
    content = zipped({f"{n}.xml": b"<smses/>" for n in range(3)})
    assert "would unpack to" in str(error_of(put(tmp_path, content)))


def test_a_member_that_lies_about_its_size_gives_no_more_than_it_says(tmp_path):
    content = smses_of([Text("x" * 90, milliseconds=1_700_000_000_000 + n) for n in range(900)])
    backup = open_backup([put(tmp_path, claiming(90_000, content))])
    list(backup)
    assert 100 < backup.report.messages < 300
    assert backup.report.sources[0].damage[-1].lost


def encrypted(members: dict[str, bytes], password: bytes) -> bytes:
    pyzipper = pytest.importorskip("pyzipper")
    file = io.BytesIO()
    with pyzipper.AESZipFile(
        file, "w", compression=zipfile.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    ) as archive:
        archive.setpassword(password)
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_encrypted_archives(tmp_path, monkeypatch):
    path = put(tmp_path, encrypted({"sms.xml": smses_of(TEXTS)}, "秘密".encode()))
    asked = []
    backup = open_backup([path], password=lambda: asked.append(1) or "秘密")
    assert len(list(backup)) == len(list(backup)) == 2
    assert asked == [1]
    assert len(list(open_backup([path], password="秘密"))) == 2  # noqa: S106
    assert "--password-file" in str(error_of(path))
    assert "--password-file" in str(error_of(path, password=lambda: None))
    assert "does not open" in str(error_of(path, password="wrong"))  # noqa: S106
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert "smsparse[aes]" in str(error_of(path, password="秘密"))  # noqa: S106


def test_every_error_is_one_of_ours():
    assert issubclass(BackupError, SmsparseError)
