"""The raw value of an attribute in, the text it stands for and what was wrong with it out."""

import re

from smsparse.backup.encodings import UNDECODED

PREDEFINED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
REFERENCE = re.compile(r"&(?:#([0-9]{1,8}|x[0-9A-Fa-f]{1,7});|(amp|lt|gt|quot|apos);)?")
BREAK = re.compile(r"\r\n|[\t\n\r]")
SURROGATE = re.compile(r"[\ud800-\udfff]")
ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "\ufffd"


def value(raw: str, harm: set[str]) -> str:
    r"""The text that an attribute's raw value stands for; what was wrong with it joins ``harm``.

    Number references are resolved, the halves of an emoji joined, characters that XML does not
    allow become U+FFFD, an ampersand that starts no reference stays what it is.

    >>> value("a&#10;b &lt; c &#55357;&#56832;", harm := set()), harm
    ('a\nb < c 😀', {'backup_surrogates'})
    >>> value("R&D &nbsp;&#1;", harm := set()), sorted(harm)
    ('R&D &nbsp;�', ['backup_ampersand', 'backup_character'])
    """
    if not raw.isprintable():
        raw = BREAK.sub(" ", mended(raw, harm))  # as XML has it: a real line feed is written &#10;
    return referred(raw, harm) if "&" in raw else raw


def mended(text: str, harm: set[str]) -> str:
    """A text without bytes or characters that stand for nothing; what was wrong joins ``harm``."""
    if text.isprintable():
        return text
    if UNDECODED.search(text):
        harm.add("backup_bytes")
        text = UNDECODED.sub(recovered, text)
    return clean(text, harm)


def recovered(run: re.Match[str]) -> str:
    """Undecoded bytes as the emoji they are in CESU-8 (each half written as three bytes)."""
    raw = run[0].encode("utf-8", "surrogateescape")
    halves = raw.decode("utf-8", "surrogatepass") if whole_halves(raw) else REPLACEMENT
    return joined(halves)


def whole_halves(raw: bytes) -> bool:
    """Whether the bytes are surrogates in UTF-8 and nothing else."""
    return len(raw) % 3 == 0 and all(
        raw[at] == 0xED and 0xA0 <= raw[at + 1] <= 0xBF for at in range(0, len(raw), 3)
    )


def joined(text: str) -> str:
    """A text with its surrogates paired to characters, a lone one being U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def clean(text: str, harm: set[str]) -> str:
    """A text without the characters that XML does not allow."""
    if ILLEGAL.search(text):
        harm.add("backup_character")
        return ILLEGAL.sub(REPLACEMENT, text)
    return text


def referred(raw: str, harm: set[str]) -> str:
    """A text with its references resolved."""

    def character(match: re.Match[str]) -> str:
        number, name = match.groups()
        if name:
            return PREDEFINED[name]
        if not number:
            harm.add("backup_ampersand")
            return "&"
        code = int(number[1:], 16) if number[0] == "x" else int(number)
        if code > 0x10FFFF:
            harm.add("backup_character")
            return REPLACEMENT
        return chr(code)

    text = REFERENCE.sub(character, raw)
    if SURROGATE.search(text):
        harm.add("backup_surrogates")
        text = joined(text)
    return clean(text, harm)
