"""What holds for every backup: two ways of reading agree, what is written reads back, no file hangs."""

import csv
import io
import random
import re
from dataclasses import astuple
from functools import partial
from unittest.mock import patch
from xml.parsers import expat

import pytest
from backup_samples import (
    NOON,
    Text,
    allsms,
    allsms_of,
    escaped,
    indented_of,
    mms,
    shown,
    silence_of,
    sms,
    smses,
    smses_of,
    zipped,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smsparse.backup import blocks, open_backup, smsxml
from smsparse.backup.duplicates import Copies
from smsparse.backup.pictures import without_pictures
from smsparse.backup.tally import Tally
from smsparse.errors import SmsparseError

SIEVE = re.compile("[贷欠债还逾]|due")
WORDS = "应还 逾期 due 1,234.56元 & < > \" ' \n \t 😀 \u3000 ，。【】 a b null &#10; &amp; body= \r\n".split(
    " "
)
QUICKLY = settings(
    deadline=2000, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

bodies = st.lists(st.sampled_from(WORDS), max_size=8).map("".join) | st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"
    ),
    max_size=20,
)
texts = st.builds(
    Text,
    body=bodies,
    sender=st.sampled_from(["95555", "+86 1380000", "FAB", "106-9000", "a&b"]),
    milliseconds=st.integers(NOON, NOON + 3_000_000),
    box=st.sampled_from([1, 1, 1, 2]),
    sent=st.sampled_from([0, NOON]),
    sim=st.sampled_from(["1", "-1"]),
    contact=st.sampled_from(["(Unknown)", "妈", 'a "b"', "😀"]),
)
many = st.lists(texts, max_size=12)


def result(content: bytes, *, chunk: int = 1 << 18, size: int = 1 << 18, quick: bool = True):
    """Everything that reading gives: records, counts, damage, copies."""
    tally, copies = Tally("x"), Copies()
    chunks = (content[at : at + chunk] for at in range(0, len(content), chunk))
    records = []
    with (
        patch.object(smsxml, "blocks", partial(blocks.blocks, size=size)),
        patch.object(smsxml, "shape", smsxml.shape if quick else lambda raw: None),
    ):
        for record in smsxml.read(chunks, tally, copies, SIEVE if quick else None):
            tally.messages += 1
            if record.mine:
                tally.sent += 1
                continue
            tally.received(record.received, record.received)
            if SIEVE.search(record.body):
                tally.copies += copies.wanted(0, record.sender, record.body, record.received)
                records.append(record)
            else:
                key = copies.key(record.sender, record.body)
                copies.unwanted(0, [key], [record.received])
    return records, astuple(tally), copies.count_unwanted()


def damaged(content: bytes, seed: int) -> bytes:
    """The same bytes with some of the harm that befalls files."""
    rng = random.Random(seed)
    for _ in range(rng.randrange(4)):
        at = rng.randrange(len(content) + 1)
        harm = rng.choice(
            [b"", b'"', b"'", b"<", b">", b"&", b"\0", b"\xff", b"&#55357;", b"&#0;", b"<!--", b"-->",
             b"<sms ", b"</smses>", b"\n", b"\xed\xa0\xbd\xed\xb8\x80", b"<mms ", b"/>"]
        )  # fmt: skip
        content = content[:at] + harm + content[at + rng.choice([0, 0, 1, 5, 40]) :]
    return content


@QUICKLY
@given(
    many, st.integers(0, 10**6), st.sampled_from(["sms", "sms mms", "sms allsms", "sms sms mms"])
)
def test_the_quick_and_the_careful_way_agree_on_any_file(items, seed, kinds):
    writers = [{"sms": sms, "mms": mms, "allsms": allsms}[kind] for kind in kinds.split()]
    elements = [writers[at % len(writers)](text) for at, text in enumerate(items)]
    content = damaged(smses(*elements).encode(), seed)
    assert result(content) == result(content, quick=False)


@QUICKLY
@given(many, st.integers(1, 200), st.integers(1, 400), st.booleans())
def test_where_the_file_is_cut_into_pieces_does_not_matter(items, chunk, size, pictures):
    elements = [
        mms(text, picture="QUJD" * 30) if pictures and at % 3 == 0 else sms(text)
        for at, text in enumerate(items)
    ]
    content = smses(*elements).encode()
    assert result(content, chunk=chunk, size=size) == result(content)


def by_expat(content: bytes) -> list[tuple[int, str, str]]:
    """Time, sender and body of each SMS, as expat reads them."""
    found = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, at: (
        found.append((int(at["date"]), at["address"], at["body"])) if name == "sms" else None
    )
    parser.Parse(content, True)
    return found


@QUICKLY
@given(many, st.sampled_from([smses_of, allsms_of, indented_of]), st.booleans())
def test_expat_agrees_on_what_is_well_formed(items, form, quick):
    content = form([text._replace(box=1) for text in items])
    with patch(f"{__name__}.SIEVE", re.compile("")):
        records, _, _ = result(content, quick=quick)
    found = [(record.received, record.sender, record.body) for record in records]
    assert found == [(time, sender.strip(), body) for time, sender, body in by_expat(content)]


def qq_of(items: list[Text]) -> bytes:
    out = io.StringIO(newline="")
    rows = [["内容", "姓名", "号码", "时间", "类型"]]
    for text in items:
        box = {1: "收件箱", 2: "发件箱"}[text.box]
        rows.append([text.body, text.contact, text.sender, shown(text), box])
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def mms_of(items: list[Text]) -> bytes:
    return smses(*map(mms, items)).encode()


FORMS = {
    "smses": smses_of, "allsms": allsms_of, "silence": silence_of, "indented": indented_of,
    "mms": mms_of, "csv": qq_of, "zip": lambda items: zipped({"s.xml": smses_of(items)}),
    "utf-16": lambda items: smses_of(items).decode().encode("utf-16"),
    "gb18030": lambda items: smses_of(items).decode().replace("UTF-8", "GBK").encode("gb18030"),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@QUICKLY
@given(st.lists(texts, min_size=1, max_size=6, unique_by=lambda text: text.body))
def test_what_is_written_reads_back(tmp_path, form, items):
    items = [text._replace(milliseconds=text.milliseconds // 1000 * 1000) for text in items]
    path = tmp_path / "backup"
    path.write_bytes(FORMS[form](items))
    backup = open_backup([path], tz="+08:00")
    messages = {message.index: message for message in backup}
    assert backup.report.messages == len(items)
    assert backup.report.unreadable == 0
    for index, message in messages.items():
        text = items[index]
        parts = message.body.replace("\n", "") if form == "mms" else message.body
        meant = text.body.replace("\n", "") if form == "mms" else text.body
        if form == "mms":
            parts, meant = "".join(parts.split()), "".join(meant.split()).replace("null", "")
            parts = parts.replace("null", "")
        assert parts == meant
        assert message.sender == text.sender
        assert int(message.received.timestamp() * 1000) == text.milliseconds
    received = sum(text.box == 1 for text in items)
    assert len(messages) == received - backup.report.duplicates


JUNK = st.binary(max_size=400) | st.tuples(
    st.sampled_from([b"<smses>", b"<smses><sms ", b"\xff\xfe<\0s\0", b"PK\3\4", b"number,time,text\n",
                     b"<?xml version='1.0' encoding='gbk'?><smses>", b"<allsms><sms body='"]),
    st.binary(max_size=300),
).map(b"".join)  # fmt: skip


@QUICKLY
@given(JUNK)
def test_any_bytes_give_messages_or_one_of_our_errors(tmp_path, content):
    path = tmp_path / "junk"
    path.write_bytes(content)
    try:
        for message in open_backup([path]):
            assert message.body is not None
    except SmsparseError as error:
        assert "\n" not in str(error)


@QUICKLY
@given(many, st.sampled_from(sorted(FORMS)), st.integers(0, 10**6))
def test_any_damage_gives_messages_or_one_of_our_errors(tmp_path, items, form, seed):
    path = tmp_path / "damaged"
    path.write_bytes(damaged(FORMS[form](items), seed))
    try:
        backup = open_backup([path])
        read = list(backup)
    except SmsparseError as error:
        assert "\n" not in str(error)
    else:
        report = backup.report
        assert len(read) <= report.messages - report.duplicates - report.sent
        for source in report.sources:
            assert 0 <= min((d.byte for d in source.damage), default=0)


@QUICKLY
@given(
    st.lists(
        st.sampled_from(
            [
                '<part ct="image/jpeg" data="QUJDRA==" />',
                "<part seq='0' data='QQ' />",
                "<part/>",
                '<part ct="text/plain" text="data=&quot;" />',
                '<sms body="data=" />',
                "<par",
                "<part ",
                '<part text=\'data="no"\' data = "QUJD\n QQ"/>',
                '<part data=""/>',
                'data="x"',
            ]
        ),  # fmt: skip
        max_size=8,
    ).map(lambda parts: "\n".join(parts).encode()),
    st.integers(1, 60),
)
def test_pictures_are_dropped_wherever_the_chunks_are_cut(content, chunk):
    pattern = rb"""(<part(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*?\s+data\s*=\s*)("[^"<]*"|'[^'<]*')"""
    wanted = re.sub(pattern, lambda m: m[1] + m[2][:1] * 2, content)
    chunks = (content[at : at + chunk] for at in range(0, len(content), chunk))
    pieces = list(without_pictures(chunks))
    assert b"".join(piece for _, piece in pieces) == wanted
    for start, piece in pieces:
        assert content[start : start + len(piece)] == piece


@pytest.mark.parametrize(
    "content",
    [
        b"<smses>" + b"<" * 300_000,
        b"<smses>" + b"<!--" * 30_000,
        b"<smses>" + b"<sms " * 100_000,
        b'<smses><sms body="' + b"a " * 200_000,
        b"<smses><sms" + b' a=""' * 100_000 + b"/>",
        b"<smses>" + b"<part x='" * 20_000,
        b"<smses><mms date='1741233600000'>" + b"<part ct='text/plain' text='a'/>" * 9_000,
        b"<smses>" + b"&" * 500_000,
        b"number,time,text\n" + b'"' * 200_001,
        b"number,time,text\n" + b'a,"b\n' * 10_000,
        b"number,time,text\n" + b"," * 400_000,
    ],
    ids=lambda content: f"{content[:24]!r}",
)
def test_hostile_files_take_time_in_proportion_to_their_length(tmp_path, content):
    path = tmp_path / "hostile"
    path.write_bytes(content)
    try:
        list(open_backup([path]))
    except SmsparseError as error:
        assert str(error)


def test_escaping_of_the_samples_is_what_xml_says():
    assert escaped("a\"b'c") == '"a&quot;b\'c"'
