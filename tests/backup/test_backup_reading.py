"""What a backup says of each text, in every form that is read; which texts count once."""

import hashlib
import io
import re
from datetime import datetime, timedelta

import pytest
from backup_samples import (
    HEAD,
    MINUTE,
    NOON,
    SHANGHAI,
    Text,
    allsms_of,
    indented_of,
    mms,
    silence_of,
    sms,
    smses,
    smses_of,
)

from smsparse.backup import open_backup
from smsparse.model import Message

FORMS = {"smses": smses_of, "allsms": allsms_of, "silence": silence_of, "indented": indented_of}
TEXTS = [
    Text("【甲银行】您尾号1234的信用卡本期应还1,234.56元", "95555", NOON, sent=NOON - 1000),
    Text(
        "two\nlines & <tags> 'and' \"quotes\" 😀", "+86 138-0000 0001", NOON + 1, contact="王 & 李"
    ),
    Text("我写的", "13800000001", NOON + 2, box=2),
    Text("", "106900001", NOON + 3, sim="2"),
    Text("null", "FAB-Bank", NOON + 4, contact="null", sim="-1"),
]


def opened(tmp_path, *contents: bytes | str, **options):
    paths = []
    for number, content in enumerate(contents):
        paths.append(tmp_path / f"sms-{number}.xml")
        paths[-1].write_bytes(content if isinstance(content, bytes) else content.encode())
    return open_backup(paths, **{"tz": "+08:00"} | options)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_reads_back_as_it_was_meant(tmp_path, form):
    backup = opened(tmp_path, FORMS[form](TEXTS))
    messages = list(backup)
    received = [text for text in TEXTS if text.box == 1]
    assert [message.body for message in messages] == [text.body for text in received]
    assert [message.sender for message in messages] == [text.sender for text in received]
    assert [message.index for message in messages] == [0, 1, 3, 4]
    assert [message.received for message in messages] == [
        datetime.fromtimestamp(NOON / 1000, SHANGHAI) + timedelta(milliseconds=at)
        for at in (0, 1, 3, 4)
    ]
    assert backup.report.messages == 5
    assert backup.report.sent == 1
    assert backup.report.first == messages[0].received
    assert backup.report.last == messages[-1].received
    if form != "silence":
        assert [message.contact for message in messages] == [None, "王 & 李", None, None]
    if form in ("smses", "indented"):
        assert messages[0].sent == messages[0].received - timedelta(seconds=1)
        assert [message.sent for message in messages[1:]] == [None, None, None]
        assert [message.sim for message in messages] == ["1", "1", "2", None]


def test_the_report_names_the_file_as_it_is(tmp_path):
    content = smses_of(TEXTS)
    backup = opened(tmp_path, content)
    list(backup)
    (source,) = backup.report.sources
    assert source.file == "sms-0.xml"
    assert source.sha256 == hashlib.sha256(content).hexdigest()
    assert (source.messages, source.unreadable, source.repaired) == (5, 0, 0)


def test_the_report_is_known_at_the_end_only_and_again_at_the_next(tmp_path):
    backup = opened(tmp_path, smses_of(TEXTS))
    with pytest.raises(RuntimeError):
        _ = backup.report
    first = list(backup)
    report = backup.report
    assert list(backup) == first
    assert backup.report == report


@pytest.mark.parametrize("seconds", [False, True])
@pytest.mark.parametrize("addresses", [False, True])
def test_mms(tmp_path, seconds, addresses):
    text = Text('【丙银行】账单"已出"，应还88.00元', "106980095555", NOON, sent=NOON, sim="1")
    element = mms(text, picture="QUJD" * 40, seconds=seconds, addresses=addresses)
    backup = opened(
        tmp_path, smses(sms(TEXTS[0]), element, mms(text._replace(box=2)), sms(TEXTS[3]))
    )
    message = list(backup)[1]
    half = len(text.body) // 2
    assert message.body == text.body[:half] + "\n" + text.body[half:]
    assert message.sender == text.sender
    assert message.received == datetime.fromtimestamp(NOON / 1000, SHANGHAI)
    assert message.sent == message.received
    assert (message.index, message.sim) == (1, "1")
    assert (backup.report.messages, backup.report.sent) == (4, 1)


def test_a_text_part_kept_as_data_is_read(tmp_path):
    element = mms(Text("x"), picture="5bqU6L+YMTAw5YWD")  # base64 of UTF-8
    element = element.replace('ct="image/jpeg"', 'ct="text/plain"').replace('seq="0"', 'seq="9"')
    (message,) = opened(tmp_path, smses(element))
    assert message.body.splitlines()[-1] == "应还100元"


def test_a_text_part_that_is_no_base64_is_flagged(tmp_path):
    element = mms(Text("应还1元"), picture="QUJDQ").replace("image/jpeg", "text/plain")
    (message,) = opened(tmp_path, smses(element))
    assert "".join(message.body.split()) == "应还1元"
    assert message.repaired


def test_rcs_and_mms_not_downloaded(tmp_path):
    rcs = (
        f'<mms ct_t="text/plain" creator="com.google.android.apps.messaging" date="{NOON}" '
        'msg_box="1" m_type="0" tr_id="proto:x" m_id="null" address="10690001"><parts><part '
        'seq="0" ct="text/plain" name="b.txt" text="RCS 应还1元"/></parts><addrs><addr '
        'address="10690001" type="137"/><addr address="1" type="130"/></addrs></mms>'
    )
    waiting = f'<mms date="{NOON}" msg_box="1" m_type="130" address="10690002"/>'
    first, second = opened(tmp_path, smses(rcs, waiting))
    assert (first.body, first.sender) == ("RCS 应还1元", "10690001")
    assert (second.body, second.sender) == ("", "10690002")


SAME = Text("【甲银行】本期应还100.00元", "+8695555", NOON)
OTHER_WRITING = SAME._replace(body="【甲银行】本期 应还100.00元\n", sender="955 55")
PAIRS = {  # a first text, a second text, whether they stand in one file -> copies
    "ten minutes, one file": (SAME, SAME._replace(milliseconds=NOON + 10 * MINUTE), True, 1),
    "more, one file": (SAME, SAME._replace(milliseconds=NOON + 10 * MINUTE + 1), True, 0),
    "earlier, one file": (SAME._replace(milliseconds=NOON + 10 * MINUTE), SAME, True, 1),
    "two seconds, two files": (SAME, SAME._replace(milliseconds=NOON + 2000), False, 1),
    "more, two files": (SAME, SAME._replace(milliseconds=NOON + 2001), False, 0),
    "white space, country code": (SAME, OTHER_WRITING, True, 1),
    "white space, two files": (OTHER_WRITING, SAME, False, 1),
    "another sender": (SAME, SAME._replace(sender="95566"), True, 0),
    "another body": (SAME, SAME._replace(body=SAME.body + "。"), True, 0),
    "one of them sent": (SAME, SAME._replace(box=2), True, 0),
    "both sent": (SAME._replace(box=2), SAME._replace(box=2), True, 0),
}


@pytest.mark.parametrize("wanted", ["应还", "nothing like it", None])
@pytest.mark.parametrize("case", PAIRS)
def test_copies(tmp_path, case, wanted):
    first, second, one_file, copies = PAIRS[case]
    elements = sms(first), sms(second)
    files = [smses(*elements)] if one_file else [smses(element) for element in elements]
    backup = opened(tmp_path, *files, sieve=re.compile(wanted) if wanted else None)
    messages = list(backup)
    report = backup.report
    received = 2 - report.sent
    assert report.messages == 2
    assert report.duplicates == copies
    assert len(messages) == (0 if wanted == "nothing like it" else received - copies)


def test_a_copy_that_the_sieve_holds_back_counts_once(tmp_path):
    spaced = SAME._replace(body="【甲银行】本期应 还100.00元")
    for texts in ((SAME, spaced), (spaced, SAME)):
        backup = opened(tmp_path, smses(*map(sms, texts)), sieve=re.compile("应还"))
        assert [message.body for message in backup] == [SAME.body]
        assert backup.report.duplicates == 1


def test_overlapping_full_backups_count_each_text_once(tmp_path):
    texts = [Text(f"text {number}", milliseconds=NOON + number) for number in range(50)]
    backup = opened(tmp_path, smses_of(texts[:30]), smses_of(texts[10:]), smses_of(texts))
    assert [message.body for message in backup] == [text.body for text in texts]
    assert (backup.report.messages, backup.report.duplicates) == (120, 70)


def test_the_sieve_holds_texts_back_but_counts_them(tmp_path):
    backup = opened(tmp_path, smses_of(TEXTS), sieve=re.compile("应还"))
    assert [message.index for message in backup] == [0]
    assert (backup.report.messages, backup.report.sent) == (5, 1)


def test_the_sieve_sees_references_resolved(tmp_path):
    content = smses_of(TEXTS).replace("应还".encode(), b"&#24212;&#x8FD8;")
    assert len(list(opened(tmp_path, content, sieve=re.compile("应还")))) == 1


def test_a_count_that_lies_is_noted(tmp_path):
    backup = opened(tmp_path, smses(*map(sms, TEXTS), count=9))
    list(backup)
    (note,) = backup.report.notes
    assert note.words == ("sms-0.xml", "9", "5")


def test_standard_input_folder_and_progress(tmp_path):
    seen = []
    content = smses_of(TEXTS)
    backup = open_backup(
        ["-"], tz="+08:00", stdin=io.BytesIO(content), progress=lambda *at: seen.append(at)
    )
    assert len(list(backup)) == len(list(backup)) == 4
    assert backup.report.sources[0].file == "-"
    assert seen[-1] == (len(content), len(content), 5)
    (tmp_path / "b.xml").write_bytes(smses_of(TEXTS[:1]))
    (tmp_path / "a.xml").write_bytes(smses_of(TEXTS[3:]))
    (tmp_path / "calls.xml").write_text(f"{HEAD}<calls count='0'></calls>", encoding="utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    folder = open_backup([tmp_path], tz="+08:00")
    assert [message.file for message in folder] == ["a.xml", "a.xml", "b.xml"]
    assert folder.report.notes == ()


def test_same_name_in_two_folders(tmp_path):
    paths = []
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        paths.append(tmp_path / name / "sms.xml")
        paths[-1].write_bytes(smses_of([Text(name)]))
    backup = open_backup(paths, tz="+08:00")
    files = [message.file for message in backup]
    assert files == ["sms.xml", str(paths[1])]


def test_messages_keep_their_id_in_every_form(tmp_path):
    ids = []
    for form in FORMS.values():
        (tmp_path / "x.xml").write_bytes(form(TEXTS))
        ids.append([message.id for message in open_backup([tmp_path / "x.xml"], tz="UTC")])
    assert ids[0] == ids[1] == ids[2] == ids[3]
    assert isinstance(next(iter(opened(tmp_path, smses_of(TEXTS)))), Message)
