"""Every damage seen in backups: the texts around it whole, itself read and flagged, or counted."""

import pytest
from backup_samples import HEAD, MINUTE, NOON, Text, mms, sms, smses

from smsparse.backup import open_backup
from smsparse.model import Report
from smsparse.reasons import say

BEFORE = Text("【甲银行】账单应还100.00元", milliseconds=NOON)
AFTER = Text("【乙银行】已还款200.00元 😀", milliseconds=NOON + 9 * MINUTE)
HURT = Text("", "95566", NOON + 5 * MINUTE)


def read(tmp_path, content: bytes) -> tuple[list[str], Report]:
    path = tmp_path / "sms.xml"
    path.write_bytes(content)
    backup = open_backup([path], tz="+08:00")
    bodies = [message.body for message in backup]
    for source in backup.report.sources:
        for damage in source.damage:
            assert say(damage, "zh")
            assert say(damage, "en")
    return bodies, backup.report


def around(raw: str) -> str:
    """A backup in which the body of the second of three texts is written so."""
    return smses(sms(BEFORE), sms(HURT, raw), sms(AFTER))


REPAIRED = {  # a raw value in its quotes -> the body
    "surrogate pair, decimal": ('"ok &#55357;&#56832;"', "ok 😀"),
    "surrogate pair, hexadecimal": ('"ok &#xD83D;&#xDE00;"', "ok 😀"),
    "lone high surrogate": ('"a&#55357;b"', "a\ufffdb"),
    "lone low surrogate": ('"a&#56832;b"', "a\ufffdb"),
    "halves in the wrong order": ('"&#56832;&#55357;"', "\ufffd\ufffd"),
    "reference to NUL": ('"hey&#0;"', "hey\ufffd"),
    "reference to a control": ('"a&#1;b&#x1B;c"', "a\ufffdb\ufffdc"),
    "reference to no character": ('"&#65534;&#1114112;"', "\ufffd\ufffd"),
    "raw control byte": ('"a\x01b\x1fc"', "a\ufffdb\ufffdc"),
    "raw NUL": ('"a\0b"', "a\ufffdb"),
    "bare ampersand": ('"R&D & more"', "R&D & more"),
    "HTML entity": ('"a&nbsp;b"', "a&nbsp;b"),
    "bare bracket": ('"1 < 2 and <b>"', "1 < 2 and <b>"),
    "bare double quote": ('"he said "pay now" to me"', 'he said "pay now" to me'),
    "bare quote at the end": ('"he said "pay now""', 'he said "pay now"'),
    "bare single quote": ("'it's \"due\"'", 'it\'s "due"'),
    "quote never closed": ('"Hello world', "Hello world"),
    "attribute twice": ('"first" body="second"', "first"),
}


@pytest.mark.parametrize(("raw", "body"), REPAIRED.values(), ids=REPAIRED)
def test_a_damaged_text_is_read_and_flagged(tmp_path, raw, body):
    content = around(raw).encode()
    bodies, report = read(tmp_path, content)
    assert bodies == [BEFORE.body, body, AFTER.body]
    assert (report.messages, report.repaired, report.unreadable) == (3, 1, 0)
    (damage,) = report.sources[0].damage
    assert not damage.lost
    assert content[damage.byte :].startswith(b'<sms protocol="0" address="95566"')


CLEAN = {
    "references to white space": ('"a&#10;b&#13;&#10;c&#9;d"', "a\nb\r\nc\td"),
    "predefined entities": ('"&lt;&gt;&amp;&quot;&apos;"', "<>&\"'"),
    "escaped twice stays as it is": ('"&amp;#55357;&amp;lt;"', "&#55357;&lt;"),
    "raw white space becomes a space": ('"a\nb\tc\r\nd"', "a b c d"),
    "hexadecimal reference": ('"&#x6B20;&#27454;"', "欠款"),
    "text like an attribute": ('\'body="x" date="5"\'', 'body="x" date="5"'),
    "text like a tag": ('"&lt;sms body=&quot;x&quot;/&gt;"', '<sms body="x"/>'),
    "empty": ('""', ""),
}


@pytest.mark.parametrize(("raw", "body"), CLEAN.values(), ids=CLEAN)
def test_what_xml_allows_is_no_damage(tmp_path, raw, body):
    bodies, report = read(tmp_path, around(raw).encode())
    assert bodies == [BEFORE.body, body, AFTER.body]
    assert (report.messages, report.repaired, report.unreadable) == (3, 0, 0)
    assert report.sources[0].damage == ()


def test_emoji_in_cesu_8_are_rebuilt_and_bad_bytes_replaced(tmp_path):
    content = around('"一@二#三"').encode()
    content = content.replace(b"@", b"\xed\xa0\xbd\xed\xb8\x80").replace(b"#", b"\xff")
    bodies, report = read(tmp_path, content)
    assert bodies == [BEFORE.body, "一😀二\ufffd三", AFTER.body]
    assert (report.repaired, report.unreadable) == (1, 0)


THREE = around('"中间的一条"')


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
def test_damage_is_named_by_its_byte_in_any_encoding(tmp_path, encoding):
    content = "\ufeff" + smses(sms(BEFORE), mms(BEFORE, picture="A" * 70_000), sms(HURT, '"a&b"'))
    content = (content if encoding.startswith("utf") else content[1:]).encode(encoding)
    _, report = read(tmp_path, content)
    damage = report.sources[0].damage[-1]
    assert damage.code == "backup_ampersand"
    assert content[damage.byte :].decode(encoding).startswith('<sms protocol="0" address="95566"')


BODIES = [BEFORE.body, "中间的一条", AFTER.body]
WHOLE = {  # bytes of three undamaged texts -> the code of what was noted, if anything
    "UTF-8": (THREE.encode(), None),
    "UTF-8 with mark": (THREE.encode("utf-8-sig"), None),
    "blank lines first": (("\n \n" + THREE).encode(), None),
    "UTF-16 with mark": (THREE.replace("UTF-8", "UTF-16").encode("utf-16"), None),
    "UTF-16 declared UTF-8": (THREE.encode("utf-16"), "backup_encoding"),
    "UTF-16 big-endian": (b"\xfe\xff" + THREE.encode("utf-16-be"), "backup_encoding"),
    "UTF-16 without mark": (THREE.encode("utf-16-le"), "backup_encoding"),
    "GBK": (THREE.replace("UTF-8", "GBK").replace("😀", "").encode("gbk"), None),
    "GB2312": (THREE.replace("UTF-8", "gb2312").replace("😀", "").encode("gbk"), None),
    "GB18030": (THREE.replace("UTF-8", "GB18030").encode("gb18030"), None),
    "GBK declared UTF-8": (THREE.encode("gb18030"), "backup_encoding"),
    "UTF-8 declared GBK": (THREE.replace("UTF-8", "GBK").encode(), "backup_encoding"),
    "unknown encoding": (THREE.replace("UTF-8", "x-nobody").encode(), "backup_encoding"),
    "no declaration": (THREE.replace(HEAD, "").encode(), None),
    "no declaration, GBK": (THREE.replace(HEAD, "").encode("gb18030"), "backup_encoding"),
    "comment before the root": (THREE.replace("<smses", "<!-- v10 --><smses").encode(), None),
    "two hyphens in a comment": (THREE.replace("<smses", "<!-- a--b --><smses").encode(), None),
    "style sheet": (
        THREE.replace("<smses", '<?xml-stylesheet href="s.xsl"?><smses').encode(),
        None,
    ),
    "comment between": (THREE.replace("  <sms ", "  <!-- RR=null -->\n<sms ").encode(), None),
    "comment with a text in it": (
        THREE.replace("<smses", f"<!-- {sms(Text('no'))} --><smses", 1).encode(),
        None,
    ),
    "one line": (THREE.replace("\n", "").encode(), None),
    "NULs behind": (THREE.encode() + b"\0" * 512, "backup_stray"),
    "stray text": (THREE.replace("  <sms ", "  ?? <sms ", 1).encode(), "backup_stray"),
    "unknown elements": (THREE.replace("</smses>", "<x y='1'><z/></x></smses>").encode(), None),
    "unknown attributes": (THREE.replace(" protocol=", ' new-1="a>b" protocol=').encode(), None),
    "count too low": (THREE.replace('count="3"', 'count="1"').encode(), None),
    "no end": (THREE.replace("</smses>", "").encode(), "backup_end"),
    "no root": ("".join(THREE.splitlines(keepends=True)[2:-1]).encode(), "backup_end"),
}


@pytest.mark.parametrize(("content", "code"), WHOLE.values(), ids=WHOLE)
def test_whole_texts_stay_whole(tmp_path, content, code):
    bodies, report = read(tmp_path, content)
    without = [body.removesuffix("😀") for body in bodies]  # GBK has none
    assert without == [body.removesuffix("😀") for body in BODIES]
    assert (report.messages, report.repaired, report.unreadable) == (3, 0, 0)
    assert [damage.code for damage in report.sources[0].damage] == ([code] if code else [])


CUTS = {  # where the file ends -> (texts read, unreadable)
    "inside the body": ("一条", 1, 1),
    "before the body": (' body="中', 1, 1),
    "inside the number": ("95566", 1, 1),
    "behind the body": (' sc_toa="null" service_center="null" read="1"', 2, 0),
}


@pytest.mark.parametrize(("mark", "texts", "unreadable"), CUTS.values(), ids=CUTS)
def test_a_cut_off_file_gives_what_it_holds(tmp_path, mark, texts, unreadable):
    place = THREE.index(mark, THREE.index("95566") - 2)
    bodies, report = read(tmp_path, THREE[:place].encode())
    assert bodies == BODIES[:texts]
    assert (report.messages, report.unreadable) == (texts, unreadable)
    assert report.sources[0].damage[-1].code == "backup_end"
    assert report.sources[0].damage[-1].byte == len(THREE[:place].encode())


def test_after_a_text_that_breaks_off_reading_goes_on(tmp_path):
    content = THREE.replace("一条", "一条\n", 1)
    start = content.index("\n", content.index("一条"))
    end = content.index("  <sms", start)
    bodies, report = read(tmp_path, (content[:start] + "\n" + content[end:]).encode())
    assert bodies == [BEFORE.body, AFTER.body]
    assert (report.messages, report.unreadable) == (2, 1)
    assert report.sources[0].damage[0].code == "backup_cut"


def test_a_second_document_is_read_too(tmp_path):
    later = Text("later", milliseconds=NOON + 60 * MINUTE)
    bodies, report = read(tmp_path, (THREE + smses(sms(later))).encode())
    assert bodies == [*BODIES, "later"]
    assert [damage.code for damage in report.sources[0].damage] == ["backup_second"]
    assert report.sources[0].damage[0].byte == len((THREE + HEAD).encode())


@pytest.mark.parametrize("date", ["", "0", "null", "soon", "-5", "99999999999999", "1e12"])
def test_a_text_without_time_is_counted_as_unreadable(tmp_path, date):
    content = THREE.replace(f'date="{HURT.milliseconds}"', f'date="{date}"')
    bodies, report = read(tmp_path, content.encode())
    assert bodies == [BEFORE.body, AFTER.body]
    assert (report.messages, report.unreadable) == (2, 1)
    assert report.sources[0].damage[0].code == "backup_no_date"


def test_the_networks_time_stands_in_for_a_missing_one(tmp_path):
    hurt = HURT._replace(sent=HURT.milliseconds - 1000)
    content = smses(sms(hurt, '"x"')).replace(f'date="{HURT.milliseconds}"', 'date="0"')
    bodies, report = read(tmp_path, content.encode())
    assert bodies == ["x"]
    assert report.repaired == 1
    assert report.first.timestamp() * 1000 == HURT.milliseconds - 1000


def test_a_text_without_body_is_counted_as_unreadable(tmp_path):
    _, report = read(tmp_path, THREE.replace(' body="中间的一条"', "").encode())
    assert (report.messages, report.unreadable) == (2, 1)
    assert report.sources[0].damage[0].code == "backup_no_body"


def test_positions_count_unreadable_and_sent_texts(tmp_path):
    sent = Text("sent", box=2)
    content = smses(sms(sent), sms(HURT).replace(' body=""', ""), mms(BEFORE), sms(AFTER))
    path = tmp_path / "sms.xml"
    path.write_text(content, encoding="utf-8")
    assert [message.index for message in open_backup([path], tz="+08:00")] == [2, 3]


def test_an_mms_that_breaks_off(tmp_path):
    cut = mms(HURT._replace(body="彩信全文在此"), picture="AAAA" * 99)
    start, end = cut.index(' data="') + 100, cut.index("</parts>")
    bodies, report = read(
        tmp_path, smses(sms(BEFORE), cut[:start] + "\n" + cut[end:], sms(AFTER)).encode()
    )
    assert bodies == [BEFORE.body, "彩信全\n文在此", AFTER.body]
    assert report.repaired == 1
    bodies, report = read(tmp_path, smses(sms(BEFORE), cut[:60] + "\n", sms(AFTER)).encode())
    assert bodies == [BEFORE.body, AFTER.body]
    assert report.unreadable == 1
