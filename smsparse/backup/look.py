"""The documents of a backup in, the zone of the phone out, judged by a first look at some texts."""

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, tzinfo
from itertools import islice

from smsparse.backup import smsxml
from smsparse.backup.blocks import START
from smsparse.backup.duplicates import Copies
from smsparse.backup.opening import Document, Stream
from smsparse.backup.record import Record
from smsparse.backup.tally import Tally
from smsparse.backup.zone import china, inferred, zone_name, zone_named
from smsparse.model import Zone

CHUNK = 1 << 16
FIRST = 40  # records that are looked at, at the start of a document
SPREAD = 7  # more places in it that are looked at, so that summer and winter show
WINDOW = 1 << 14  # bytes of such a place
EACH = 15  # records that are looked at there
CHINESE = re.compile("[一-鿿]")


def zone_of(
    documents: Iterable[Document],
    tz: str | tzinfo | None,
    fallback: tzinfo | None,
    sieve: re.Pattern[str] | None,
) -> tuple[tzinfo, Zone]:
    """The zone to show times in, and where it comes from.

    What the user says goes first, then what the phone itself shows, then China where most of the
    texts that the sieve lets pass are Chinese, then ``fallback``.
    """
    if tz is not None:
        zone = zone_named(tz) if isinstance(tz, str) else tz
        return zone, Zone(zone_name(zone), "user")
    records = list(first_look(documents))
    shown = [(record.received, record.shown) for record in records if record.shown]
    found = inferred(shown, fallback)
    if found is not None:
        return found, Zone(zone_name(found), "backup")
    texts = [record.body for record in records if not record.mine]
    wanted = [text for text in texts if sieve is None or sieve.search(text)] or texts
    if 2 * sum(CHINESE.search(text) is not None for text in wanted) > len(wanted):
        return china(), Zone(zone_name(china()), "texts")
    zone = fallback or UTC
    return zone, Zone(zone_name(zone), "machine")


def first_look(documents: Iterable[Document]) -> Iterator[Record]:
    """Some records of each document."""
    for document in documents:
        with closing(document.open()) as stream:
            yield from islice(
                document.read(bytes_of(stream), Tally(document.name), Copies(), None), FIRST
            )
        if document.read is smsxml.read and document.open is document.file:
            yield from spread(document)


def spread(document: Document) -> Iterator[Record]:
    """Some records from places spread over a large document."""
    if document.size < SPREAD * CHUNK:
        return
    with closing(document.file()) as file:
        for place in range(1, SPREAD + 1):
            file.seek(document.size * place // (SPREAD + 1))
            window = file.read(WINDOW)
            if first := START.search(window):
                chunks = [window[first.start() :]]
                yield from islice(smsxml.read(chunks, Tally(document.name), Copies(), None), EACH)


def bytes_of(stream: Stream) -> Iterator[bytes]:
    """The bytes of a stream, as far as they can be read."""
    try:
        while chunk := stream.read(CHUNK):
            yield chunk
    except EOFError:
        return
