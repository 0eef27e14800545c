"""The pieces of a text by which its wording is compared with others, and tables of their weights.

Numbers are all alike. Of Chinese the pieces are the pairs and triples of characters, of English the
words and the pairs of words.
"""

import re
from importlib.resources import files
from itertools import pairwise
from sys import intern

NUMBER = re.compile(r"\d+(?:[,.]\d+)*")
HAN = re.compile("[\u4e00-\u9fff]")
WORD = re.compile(r"[a-z]+|0|[^\sa-z0]")


def without_numbers(plain: str) -> str:
    """A folded text with each number as 0.

    >>> without_numbers("应还1,284.60元")
    '应还0元'
    """
    return NUMBER.sub("0", plain)


def pieces(words: str) -> set[str]:
    """The pieces of a folded text without numbers.

    >>> sorted(pieces("应还0元")), sorted(pieces("pay 0"))
    (['0元', '应还', '应还0', '还0', '还0元'], ['0', 'pay', 'pay 0'])
    """
    if HAN.search(words):
        triples = zip(words, words[1:], words[2:], strict=False)
        return {*map("".join, pairwise(words)), *map("".join, triples)}
    single = WORD.findall(words)
    return {*single, *map(" ".join, pairwise(single))}


def table(package: str, name: str, letters: int) -> dict[str, str]:
    """So many letters, the weights of each piece, from a file of a package: a piece a line."""
    end = -letters - 2  # before the tab, the letters and the end of the line
    with files(package).joinpath(name).open("r", encoding="utf-8") as lines:
        return {line[:end]: intern(line[end + 1 : -1]) for line in lines}
