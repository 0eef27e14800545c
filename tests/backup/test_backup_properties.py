"""What holds for every backup: two ways of reading agree, what is written reads back."""

import random
import re
import time
from dataclasses import astuple
from functools import partial
from unittest.mock import patch
from xml.parsers import expat

import pytest
from backup_samples import (
    FORMS,
    NOON,
    Text,
    allsms,
    allsms_of,
    damaged,
    escaped,
    indented_of,
    mms,
    sms,
    smses,
    smses_of,
)
from fuzz_backup import fuzz, survives
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smsparse.backup import blocks, open_backup, smsxml
from smsparse.backup.duplicates import Copies
from smsparse.backup.pictures import without_pictures
from smsparse.backup.tally import Tally

SIEVE = re.compile("[贷欠债还逾]|due")
WORDS = [
    "应还", "逾期", "due", "1,234.56元", " ", "&", "<", ">", '"', "'", "\n", "\t", "\r\n", "😀",
    "\u3000", "，。【】", "a", "b", "null", "&#10;", "&amp;", "body=",
]  # fmt: skip
QUICKLY = settings(
    deadline=2000, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
CHARACTERS = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"
)

bodies = st.lists(st.sampled_from(WORDS), max_size=8).map("".join) | st.text(
    CHARACTERS, max_size=20
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
seeds = st.integers(0, 10**6).map(random.Random)


def result(
    content: bytes, *, chunk: int = 1 << 16, size: int = 1 << 18, quick: bool = True, sieve=SIEVE
):
    """Everything that reading gives: wanted records, counts, damage, copies."""
    tally, copies = Tally("x"), Copies()
    chunks = (content[at : at + chunk] for at in range(0, len(content), chunk))
    wanted = []
    with (
        patch.object(smsxml, "blocks", partial(blocks.blocks, size=size)),
        patch.object(smsxml, "shape", smsxml.shape if quick else lambda _: None),
    ):
        for record in smsxml.read(chunks, tally, copies, sieve):
            tally.messages += 1
            if record.mine:
                tally.sent += 1
                continue
            tally.received(record.received, record.received)
            if sieve.search(record.body):
                tally.copies += copies.wanted(0, record.sender, record.body, record.received)
                wanted.append(record)
            else:
                key = copies.key(record.sender, record.body)
                copies.unwanted(0, [key], [record.received])
    return wanted, astuple(tally), copies.count_unwanted()


@QUICKLY
@given(many, seeds, st.sampled_from(["sms", "sms mms", "sms allsms", "sms sms mms"]))
def test_the_quick_and_the_careful_way_agree_on_any_file(items, rng, kinds):
    writers = [{"sms": sms, "mms": mms, "allsms": allsms}[kind] for kind in kinds.split()]
    elements = [writers[at % len(writers)](text) for at, text in enumerate(items)]
    content = damaged(smses(*elements).encode(), rng)
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
    parser.Parse(content, True)  # noqa: FBT003
    return found


@QUICKLY
@given(many, st.sampled_from([smses_of, allsms_of, indented_of]), st.booleans())
def test_expat_agrees_on_what_is_well_formed(items, form, quick):
    content = form([text._replace(box=1) for text in items])
    records, _, _ = result(content, quick=quick, sieve=re.compile(""))
    assert [(r.received, r.sender, r.body) for r in records] == by_expat(content)


@pytest.mark.parametrize("form", FORMS)
@QUICKLY
@given(st.lists(texts, min_size=1, max_size=6, unique_by=lambda text: text.body))
def test_what_is_written_reads_back(tmp_path, form, items):
    def plain(body: str) -> str:  # an MMS is written in parts, one of which may say "null"
        return "".join(body.split()).replace("null", "") if form == "mms" else body

    items = [text._replace(milliseconds=text.milliseconds // 1000 * 1000) for text in items]
    path = tmp_path / "backup"
    path.write_bytes(FORMS[form](items))
    backup = open_backup([path], tz="+08:00")
    messages = list(backup)
    assert (backup.report.messages, backup.report.unreadable) == (len(items), 0)
    for message in messages:
        text = items[message.index]
        assert plain(message.body) == plain(text.body)
        assert message.sender == text.sender
        assert int(message.received.timestamp() * 1000) == text.milliseconds
    received = sum(text.box == 1 for text in items)
    assert len(messages) == received - backup.report.duplicates


BEGINNINGS = [
    b"", b"<smses>", b"<smses><sms ", b"\xff\xfe<\0s\0", b"PK\3\4", b"number,time,text\n",
    b"<?xml version='1.0' encoding='gbk'?><smses>", b"<allsms><sms body='",
]  # fmt: skip


@QUICKLY
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=400))
def test_any_bytes_give_messages_or_one_of_our_errors(tmp_path, beginning, content):
    path = tmp_path / "junk"
    path.write_bytes(beginning + content)
    survives(path)


@QUICKLY
@given(many, st.sampled_from(sorted(FORMS)), seeds)
def test_any_damage_gives_messages_or_one_of_our_errors(tmp_path, items, form, rng):
    path = tmp_path / "damaged"
    path.write_bytes(damaged(FORMS[form](items), rng))
    survives(path)


def test_fuzzing_for_a_second_finds_nothing(tmp_path):
    assert fuzz(tmp_path, seconds=1, seed=1) > 10


PARTS = [
    '<part ct="image/jpeg" data="QUJDRA==" />',
    "<part seq='0' data='QQ' />",
    "<part/>",
    '<part ct="image/png" text="data=&quot;" />',
    '<sms body="data=" />',
    "<par",
    "<part ",
    '<part text=\'data="no"\' data = "QUJD\n QQ"/>',
    '<part data=""/>',
    'data="x"',
]


@QUICKLY
@given(st.lists(st.sampled_from(PARTS), max_size=8), st.integers(1, 60))
def test_pictures_are_dropped_wherever_the_chunks_are_cut(parts, chunk):
    content = "\n".join(parts).encode()
    value = rb"""(?:"[^"<]*"|'[^'<]*')"""
    head = rb"(<part(?:\s+[\w.:-]+\s*=\s*" + value + rb")*?\s+data\s*=\s*)"
    wanted = re.sub(head + rb"(" + value + rb")", lambda m: m[1] + m[2][:1] * 2, content)
    chunks = (content[at : at + chunk] for at in range(0, len(content), chunk))
    pieces = list(without_pictures(chunks))
    assert b"".join(piece for _, piece in pieces) == wanted
    for start, piece in pieces:
        assert content[start : start + len(piece)] == piece


def test_a_long_text_is_read_and_a_longer_one_is_counted(tmp_path):
    path = tmp_path / "long.xml"
    for megabytes, read in ((12, 3), (17, 2)):
        long = Text("应还" + "x" * (megabytes << 20), milliseconds=NOON + 1)
        around = [Text("before"), long, Text("after", milliseconds=NOON + 2)]
        path.write_bytes(smses_of(around))
        backup = open_backup([path])
        assert [message.body[:5] for message in backup] == [
            text.body[:5] for text in around if read == 3 or text is not long
        ]
        assert (backup.report.messages, backup.report.unreadable) == (read, 3 - read)


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
    before = time.process_time()
    survives(path)
    assert time.process_time() - before < 10  # a second or two; hours if time grew with its square


def test_escaping_of_the_samples_is_what_xml_says():
    assert escaped("a\"b'c") == '"a&quot;b\'c"'
