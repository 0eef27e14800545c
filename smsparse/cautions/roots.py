"""From a pattern to the same pattern in a form that the standard ``re`` can skip through.

Where every branch of a pattern begins with one plain character, ``re`` jumps from one possible
beginning to the next instead of trying all branches at every place. 转给|汇给 has that form;
(?:转|汇)给 says the same and has not.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from smsparse.lazy import Lazy

PIECE = re.compile(r"\\.|\[\^?\]?[^\]]*\]|.", re.DOTALL)
CLASS_OF_PLAIN = re.compile(r"\[([^\^\\\]\-][^\\\]\-]*)\]")
PLAIN = re.compile(r"[^\\.^$*+?{}\[\]|()]|\\[^a-zA-Z0-9]")
IN_ONE = 60  # beginnings in one pattern
QUANTIFIER = ("?", "*", "{")  # what may repeat a beginning zero times


if TYPE_CHECKING:
    lazy = re.compile
else:

    def lazy(pattern: str, flags: int = 0) -> Lazy:
        """Stands for ``re.compile``, compiled when it is first used."""
        return Lazy(re.compile, pattern, flags)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first used: most backups need few of them."""
    return re.compile(pattern)


@cache
def skipping(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled so that ``re`` can skip; it finds what the pattern as it stands finds.

    Branches with the same first character stay in their order: at one place only they compete.

    >>> skipping("(?:转|汇)给|转到").pattern
    '转(?:给|到)|汇给'
    """
    return re.compile("|".join(_by_beginning(pattern)))


def sieves(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Any of many patterns, in a few that can skip.

    In one pattern all beginnings are tried one by one at each place where one of them may stand,
    so a few short ones are faster than a single long one.
    """
    beginnings = list(_by_beginning("|".join(patterns)))
    parts = range(0, len(beginnings), IN_ONE)
    return tuple(re.compile("|".join(beginnings[n : n + IN_ONE])) for n in parts)


def holds_any(patterns: Iterable[re.Pattern[str]], text: str) -> bool:
    """Whether any of the patterns stands in the text."""
    for pattern in patterns:  # noqa: SIM110 - any() takes twice the time, and this is run most
        if pattern.search(text):
            return True
    return False


def _by_beginning(pattern: str) -> Iterator[str]:
    """The branches of a pattern, those with the same first character as one."""
    rests: dict[str, dict[str, None]] = {}
    for branch in branches(pattern):
        first = branch[: 2 if branch[0] == "\\" else 1]
        rests.setdefault(first, {})[branch[len(first) :]] = None
    return (_joined(first, list(rest)) for first, rest in rests.items())


def _joined(first: str, rests: list[str]) -> str:
    return first + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})")


def branches(pattern: str) -> Iterator[str]:
    """The branches of a pattern, each with a plain character at its beginning.

    Raises ``ValueError`` where that cannot be had.

    >>> list(branches("(?:微信|[qv]q)号|转"))
    ['微信号', 'qq号', 'vq号', '转']
    """
    for branch in _split(pattern):
        pieces = PIECE.findall(branch)
        group = _group(pieces) if branch.startswith("(?:") else None
        head = f"(?:{group})" if group is not None else "".join(pieces[:1])
        rest = branch[len(head) :]
        if rest.startswith(QUANTIFIER):
            raise ValueError(f"{branch}: the beginning may be missing")
        if group is not None:
            yield from (first + rest for first in branches(group))
        elif chars := CLASS_OF_PLAIN.fullmatch(head):
            yield from (char + rest for char in chars[1])
        elif PLAIN.fullmatch(head):
            yield branch
        else:
            raise ValueError(f"{branch}: begins with no plain character")


def _split(pattern: str) -> Iterator[str]:
    """The branches of a pattern, as they are."""
    depth, branch = 0, ""
    for piece in PIECE.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and depth == 0:
            yield branch
            branch = ""
        else:
            branch += piece
    yield branch


def _group(pieces: list[str]) -> str:
    """What stands in the group that a branch begins with."""
    depth = 0
    for n, piece in enumerate(pieces):
        depth += (piece == "(") - (piece == ")")
        if depth == 0:
            return "".join(pieces[3:n])
    raise ValueError(f"{''.join(pieces)}: a group does not end")
