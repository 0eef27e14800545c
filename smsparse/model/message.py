"""One text of the phone."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Message:
    """One SMS or MMS that the phone received.

    ``received`` is aware, in the zone of the phone; ``sent`` is the network's own time, if the
    backup has it. ``file`` and ``index`` say where the text stands: the source's name and the
    position of its element there, from 0. ``label`` is the text's name in a redacted copy, where
    nothing may be worked out of the original.
    """

    sender: str
    received: datetime
    body: str
    file: str = ""
    index: int = 0
    sent: datetime | None = None
    contact: str | None = None
    sim: str | None = None
    repaired: bool = False
    label: str = ""

    @property
    def id(self) -> str:
        """12 hex digits that stay the same in every backup that holds this text.

        >>> noon = datetime.fromisoformat("2025-04-06T12:00:00+08:00")
        >>> a = Message("+86 10690001", noon, "本期 应还 100元")
        >>> b = Message("10690001", noon, "本期应还100元")
        >>> a.id == b.id, len(a.id)
        (True, 12)
        """
        sender, body = plain_sender(self.sender), plain_body(self.body)
        return self.label or text_id(self.milliseconds, sender, body)

    @property
    def milliseconds(self) -> int:
        """When it was received, in whole milliseconds since 1970."""
        return (self.received - EPOCH) // MILLISECOND


def text_id(milliseconds: int, sender: str, body: str) -> str:
    """The id of a text by when it came, its plain sender and its plain body."""
    words = f"{milliseconds}|{sender}|{body}"
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:12]


def plain_sender(sender: str) -> str:
    """A sender without blanks, dashes and the country code of mainland China.

    >>> plain_sender("+86 138-0000 0001"), plain_sender("95555")
    ('13800000001', '95555')
    """
    bare = "".join(sender.split()).replace("-", "")
    return bare.removeprefix("+86")


def plain_body(body: str) -> str:
    """A body with all white space left out: how two copies of one text are compared."""
    return "".join(body.split())
