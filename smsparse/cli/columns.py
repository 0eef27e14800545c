"""Text in, lines out that stand in columns on a terminal, where a Chinese character takes two."""

from collections.abc import Iterator
from unicodedata import east_asian_width


def width(text: str) -> int:
    """How many columns a text takes.

    >>> width("owed"), width("欠款")
    (4, 4)
    """
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def padded(text: str, columns: int) -> str:
    """A text filled up with blanks to so many columns."""
    return text + " " * (columns - width(text))


def wrapped(text: str, columns: int) -> Iterator[str]:
    """A text in lines of at most so many columns: between words, or within Chinese anywhere.

    >>> list(wrapped("the day the figures stand for", 12))
    ['the day the', 'figures', 'stand for']
    >>> list(wrapped("数字截至的日期", 8))
    ['数字截至', '的日期']
    """
    line = ""
    for word in _words(text):
        if line and width(line + word.rstrip()) > columns:
            yield line.rstrip()
            line = word.lstrip()
        else:
            line += word
    if line.strip():
        yield line.rstrip()


def _words(text: str) -> Iterator[str]:
    """The pieces that a line may end after; a mark never begins a line."""
    word = ""
    for letter, following in zip(text, text[1:] + " ", strict=True):
        word += letter
        wide = width(letter) == 2 or width(following) == 2
        if letter == " " or (wide and following not in "，。；：、）」！？)"):
            yield word
            word = ""
    yield word
