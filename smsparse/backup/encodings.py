"""Bytes of unsure encoding in, UTF-8 or the name of their encoding out.

A byte order mark decides, then strict UTF-8, then what the file declares, then GB18030 (which
contains GBK and GB2312). UTF-16 is turned into UTF-8; all others keep ``<``, ``"`` and ``&`` as
bytes of their own, so that the file can be cut up first and decoded text by text.
"""

import codecs
import re
from collections.abc import Iterable, Iterator

KNOWN = {  # declared name -> codec; no codec that could hide a bracket is among them
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "utf-8",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "gb18030": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "windows-936": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "iso-8859-1": "cp1252",
    "windows-1252": "cp1252",
    "windows-1251": "cp1251",
    "iso-8859-15": "iso8859-15",
    "utf-16": "utf-16",
    "utf-16le": "utf-16",
    "utf-16be": "utf-16",
}
DECLARATION = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
UNDECODED = re.compile(r"[\udc80-\udcff]+")  # bytes that the encoding could not read
THREE = re.compile(rb"[\xe0-\xff]")  # begins a character of three or four bytes in UTF-8
HALVES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")  # of an emoji in CESU-8
WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
BARE_WIDE = {b"<\0?\0": "utf-16-le", b"<\0s\0": "utf-16-le", b"\0<\0?": "utf-16-be"}


def wide(head: bytes) -> str | None:
    """The name of the two-byte encoding that a file beginning so is written in, if it is."""
    for mark, name in WIDE.items():
        if head.startswith(mark):
            return name
    return next((name for start, name in BARE_WIDE.items() if start in head[:64]), None)


def narrow(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Chunks of UTF-16 as UTF-8; a half of a pair that stands alone stays one."""
    for text in decoded(chunks, encoding):
        yield text.encode("utf-8", "surrogatepass")


def decoded(chunks: Iterable[bytes], encoding: str) -> Iterator[str]:
    """Chunks of UTF-16 as text."""
    decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
    for chunk in chunks:
        yield decoder.decode(chunk)
    if decoder.getstate()[0]:  # the file ends inside a character
        yield "\ufffd"


def places_in(chunks: Iterable[bytes], encoding: str, places: Iterable[int]) -> list[int]:
    """Where in a file of UTF-16 stands what stands at these places of the same text as UTF-8."""
    left, found, before, after = sorted(places), {}, 0, 0
    for text in decoded(chunks, encoding):
        narrowed = text.encode("utf-8", "surrogatepass")
        while left and left[0] < after + len(narrowed):
            start = narrowed[: left[0] - after].decode("utf-8", "surrogatepass")
            found[left.pop(0)] = before + len(start.encode(encoding, "surrogatepass"))
        before += len(text.encode(encoding, "surrogatepass"))
        after += len(narrowed)
    return [found.get(place, before) for place in places]


def declared(head: bytes) -> str:
    """The name of the encoding that an XML declaration gives, in lower case; utf-8 without one."""
    match = DECLARATION.search(head)
    return match[1].decode().lower() if match else "utf-8"


def encoding_of(raw: bytes, name: str) -> str:
    r"""The codec of the bytes, ``name`` being the declared one.

    UTF-8 with some bad bytes is told from another encoding by what most of its characters are.

    >>> encoding_of("应还".encode("gbk"), "utf-8"), encoding_of("应还".encode() + b"\xff", "gbk")
    ('gb18030', 'utf-8')
    """
    codec = KNOWN.get(name, "utf-8")
    other = None if codec in ("utf-8", "utf-16") else codec
    try:
        raw.decode()
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "surrogateescape")
    else:  # two bytes of GBK may be a letter in UTF-8, but never one of Chinese
        return other if other and not raw.isascii() and not THREE.search(raw) else "utf-8"
    runs = [len(run) for run in UNDECODED.findall(text)]
    halves = 3 * len(HALVES.findall(raw))
    bad = sum(runs) - halves
    good = len(raw) - len(text.encode("ascii", "ignore")) - bad
    if 4 * bad <= good or (other is None and max(runs) == 1):
        return "utf-8"
    return other or "gb18030"
