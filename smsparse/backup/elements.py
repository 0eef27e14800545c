"""A stretch of XML in, the ``Record`` of every SMS and MMS in it out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from smsparse.backup.careful import Tag, tags
from smsparse.backup.encodings import encoding_of
from smsparse.backup.problem import Problem
from smsparse.backup.record import MINE, Record, milliseconds, present, sim_card
from smsparse.backup.tally import Tally

ROOTS = ("smses", "allsms")
FROM, OWN_NUMBER = "137", "insert-address-token"  # in the addresses of an MMS
RECEIVED = "1"  # the msg_box of a received MMS
MOST = 1000  # parts of an MMS that are read
SEND_REQUEST = "128"  # the m_type of an MMS that this phone sent

Byte = Callable[[int], int]  # a place in the text -> the byte in the file


@dataclass(slots=True)
class Picture:
    """An MMS whose parts are still being read."""

    tag: Tag
    parts: list[Tag] = field(default_factory=list)
    addresses: list[Tag] = field(default_factory=list)

    def add(self, tag: Tag) -> None:
        """Add a part or an address, unless it says nothing or there are far too many."""
        many = self.parts if tag.name == "part" else self.addresses
        if tag.attributes and len(many) < MOST:
            many.append(tag)


def elements(raw: bytes, encoding: str, byte_of: Byte, tally: Tally) -> Iterator[Record]:
    """The records of a stretch of XML in their order; everything else is noted in the tally.

    ``byte_of`` says where in the file a byte of ``raw`` stands.
    """
    text = raw.decode(encoding, "surrogateescape")

    def byte(place: int) -> int:
        return byte_of(len(text[:place].encode(encoding, "surrogateescape")))

    open_mms: Picture | None = None
    for tag in tags(text):
        if open_mms and tag.name in ("part", "addr"):
            open_mms.add(tag)
            continue
        if open_mms and tag.name in ("sms", "mms", "/mms"):
            yield from mms(open_mms, byte, tally, cut=tag.name != "/mms")
            open_mms = None
        if tag.name == "sms":
            yield from sms(tag, byte, tally)
        elif tag.name == "mms":
            open_mms = Picture(tag)
        else:
            outside(tag, byte, tally)
    if open_mms:
        yield from mms(open_mms, byte, tally, cut=True)


def outside(tag: Tag, byte: Byte, tally: Tally) -> None:
    """Take note of what stands between the elements."""
    if tag.name == "!":
        raise Problem("backup_doctype", tally.file, byte(tag.start))
    if tag.name in ROOTS:
        tally.begin(partial(byte, tag.start), tag.attributes.get("count", ""))
    elif tag.name.removeprefix("/") in ROOTS:
        tally.complete = True
    elif not tag.name:
        tally.stray(partial(byte, tag.start))


def sms(tag: Tag, byte: Byte, tally: Tally) -> Iterator[Record]:
    """The record of an SMS, unless it cannot be read."""
    sender = present(tag.attributes.get("address")) or ""
    mine = tag.attributes.get("type") in MINE
    yield from record(tag, tag.harm, sender, tag.attributes.get("body"), mine, byte, tally)


def mms(picture: Picture, byte: Byte, tally: Tally, *, cut: bool) -> Iterator[Record]:
    """The record of an MMS, unless it cannot be read."""
    tag, harm = picture.tag, set(picture.tag.harm)
    for part in (*picture.parts, *picture.addresses):
        harm |= part.harm
    texts = [text for part in sorted(picture.parts, key=order) if (text := part_text(part, harm))]
    body = "\n".join(texts)
    if cut and not tag.alone:
        harm.add("backup_cut")
    broken_off = "backup_cut" in harm or tag.cut
    box = tag.attributes.get("msg_box")
    mine = box in MINE or (box != RECEIVED and tag.attributes.get("m_type") == SEND_REQUEST)
    found = None if broken_off and not body else body  # its text may be what is missing
    yield from record(tag, frozenset(harm), writer(picture), found, mine, byte, tally)


def order(part: Tag) -> int:
    """The place of a part in its MMS."""
    seq = part.attributes.get("seq", "")
    return int(seq) if seq.isdecimal() and len(seq) < 10 else -1


def part_text(part: Tag, harm: set[str]) -> str | None:
    """The text of a part, if it has one; some phones keep it as base64."""
    at = part.attributes
    if not at.get("ct", "").startswith("text/plain"):
        return None
    if text := present(at.get("text")):
        return text
    if not (data := present(at.get("data"))):
        return None
    from binascii import Error, a2b_base64  # noqa: PLC0415 (seldom needed)

    try:
        raw = a2b_base64(data)
    except (Error, ValueError):
        harm.add("backup_part")
        return None
    return raw.decode(encoding_of(raw, "utf-8"), "replace")


def writer(picture: Picture) -> str:
    """Who sent an MMS: the address marked so, else the first of all parties."""
    for address in picture.addresses:
        sender = present(address.attributes.get("address"))
        if address.attributes.get("type") == FROM and sender and sender != OWN_NUMBER:
            return sender
    return (present(picture.tag.attributes.get("address")) or "").split("~")[0]


def record(  # noqa: PLR0913, PLR0917
    tag: Tag,
    harm: frozenset[str],
    sender: str,
    body: str | None,
    mine: bool,  # noqa: FBT001
    byte: Byte,
    tally: Tally,
) -> Iterator[Record]:
    """The record of an element; an element without text or time is lost and noted."""
    index, place = tally.position(), partial(byte, tag.start)
    received = milliseconds(tag.attributes.get("date"))
    if received is None and not mine:
        received = milliseconds(tag.attributes.get("date_sent"))
        harm |= {"backup_date"}
    if body is None:
        cut = tag.cut or "backup_cut" in harm
        tally.lose(place, "backup_cut" if cut else "backup_no_body")
        return
    if received is None and not mine:
        tally.lose(place, "backup_no_date")
        return
    if harm:
        tally.repair(place, harm)
    found = assembled(index, sender, received or 0, body, tag.attributes)
    yield found._replace(mine=mine, repaired=bool(harm)) if mine or harm else found


def assembled(
    index: int, sender: str, received: int, body: str, attributes: dict[str, str]
) -> Record:
    """A record with what its attributes say besides."""
    get = attributes.get
    sent = milliseconds(get("date_sent"))
    contact = present(get("contact_name", get("name")))
    sim = sim_card(get("sub_id", get("sim_slot")))
    shown = present(get("readable_date", get("time")))
    return Record(index, sender, received, body, False, sent, contact, sim, shown)  # noqa: FBT003
