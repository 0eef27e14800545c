"""From a reading to all that warnings look at: plain words, signatures, links, the sender."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from smsparse.cautions.plain import TRADITIONAL, Plain, plain
from smsparse.cautions.roots import lazy
from smsparse.lenders import Book, Lender
from smsparse.model import Reading, plain_sender

BRACKET = lazy(r"\[([^\[\]]{1,24})\]")
LINK = lazy(
    r"(?<![@a-z0-9_.-])(?:https?:/{1,2})?"
    r"(?P<host>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,8}|(?:\d{1,3}\.){3}\d{1,3})"
    r"(?::\d{2,5})?(?P<path>/[a-z0-9_./?=&%#~+-]*)?"
)
TLDS = lazy(
    "com|cn|net|org|gov|edu|info|biz|hk|tw|mo|sg|my|in|ke|ng|tz|ph|us|uk|co|eu|de|au|ca|io|me|tv"
    "|cc|be|fi|ly|gl|im|la|app|dev|pro|asia|mobi|tech"
)
ODD_TLDS = lazy(  # cheap to register and rare among lenders
    "top|xyz|vip|club|icu|shop|online|site|fun|live|work|ltd|pw|tk|ml|ga|cf|gq|buzz|wang|ren|link"
    "|click|loan|win|bid|men|date|cyou|sbs|cfd|bond|lol|life|world|today|space|website|store|cash"
    "|money|run|monster|support|help|pics|quest|beauty|lat|rest|zip|su|ws|ru|kim|red"
)
IN_LINK = lazy(r"\.(?:[a-z]{2}|\d{1,3}\.\d)")  # what every link holds, and few amounts
HAN = lazy("[\u4e00-\u9fff]")
OLD_FORMS = lazy(f"[{''.join(map(chr, TRADITIONAL))}]")
MOBILE = lazy(r"1[3-9]\d{9}")


class Signature(NamedTuple):
    """A name in brackets: ``place`` is start, end or middle."""

    name: str
    place: str
    start: int
    end: int


class Link(NamedTuple):
    """A web link in the plain text."""

    host: str
    path: str
    start: int
    end: int


class View(NamedTuple):
    """A reading as warnings see it.

    ``sender`` is without blanks and +86, ``lender`` is the one whose name the text uses, if known.
    """

    reading: Reading
    plain: Plain
    book: Book
    lender: Lender | None
    signatures: tuple[Signature, ...]
    links: tuple[Link, ...]
    is_chinese: bool
    sender: str

    @property
    def text(self) -> str:
        """The plain words."""
        return self.plain.text

    @property
    def received(self) -> datetime:
        """When the text came."""
        return self.reading.message.received

    @property
    def is_mainland(self) -> bool:
        """Whether the text speaks for a lender of mainland China, as far as it shows."""
        if self.lender is not None:
            return self.lender.country == "CN"
        return self.is_chinese and not OLD_FORMS.search(self.plain.body)


def view(reading: Reading, book: Book) -> View:
    """What warnings look at in a reading."""
    words = plain(reading.message.body)
    chinese = HAN.search(words.text) is not None
    signatures = tuple(_signatures(words.text))
    return View(
        reading,
        words,
        book,
        _lender(reading, signatures, book),
        signatures,
        tuple(_links(words.text, chinese=chinese)),
        chinese,
        plain_sender(reading.message.sender),
    )


def _signatures(text: str) -> Iterator[Signature]:
    bare = text.rstrip(" .。\n")
    first = len(text) - len(text.lstrip())
    for bracket in BRACKET.finditer(text):
        place = "start" if bracket.start() == first else "middle"
        if bracket.end() >= len(bare):
            place = "end"
        yield Signature(bracket[1].strip(), place, bracket.start(), bracket.end())


def _lender(reading: Reading, signatures: tuple[Signature, ...], book: Book) -> Lender | None:
    for name in (reading.institution, reading.product, reading.lender):
        if name and (known := book.names.get(name.lower())):
            return known.lender
    for signature in signatures:
        if known := book.names.get(signature.name):
            return known.lender
    return None


def _links(text: str, *, chinese: bool) -> Iterator[Link]:
    """The links of a text. "dues.Today" is one only if it has a scheme or a path."""
    if not IN_LINK.search(text):
        return
    for link in LINK.finditer(text):
        host = link["host"]
        top = host.rsplit(".", 1)[-1]
        marked = "/" in link[0] or "-" in host or text[: link.start()].endswith((" at ", "visit "))
        odd = ODD_TLDS.fullmatch(top) or top.isdigit()
        if TLDS.fullmatch(top) or (odd and (marked or (chinese and not top.isdigit()))):
            yield Link(host, link["path"] or "", link.start(), link.end())
