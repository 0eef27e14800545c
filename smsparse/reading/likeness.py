"""What the words of a text are like: a second judge of its kind, for wordings that no rule knows.

How often each pair and triple of characters (in English each word and pair of words) stands in the
texts of each kind was counted in this project's own labelled texts: naive Bayes, as in Manning,
Raghavan and Schütze, "Introduction to Information Retrieval" (2008), chapter 13, all kinds taken
for equally frequent. ``python -m tests.learn`` counts again and writes ``likeness.tsv``.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from smsparse.model import Event

KINDS = (
    Event.STATEMENT, Event.REMINDER, Event.OVERDUE, Event.COLLECTION, Event.PAID, Event.FAILED,
    Event.PAYOUT, Event.RELIEF, Event.THIRD_PARTY, Event.OFFER, Event.OTHER,
)  # fmt: skip
TABLE = "likeness.tsv"
STEP = 10  # steps of a weight that make one in the logarithm of the odds
BEST = 126  # the letter of the kind in which a piece is most frequent, ~
KEPT = 2000  # wordings
NUMBER = re.compile(r"\d+(?:[,.]\d+)*")
HAN = re.compile("[\u4e00-\u9fff]")
WORD = re.compile(r"[a-z]+|0|[^\sa-z0]")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a text is to those of each kind, in the order of ``KINDS``."""

    scores: tuple[int, ...]

    @property
    def kind(self) -> Event:
        """The kind that it is most like."""
        return KINDS[self.scores.index(max(self.scores))]

    def lead(self, over: Event) -> float:
        """How far the likest kind is ahead of another: the logarithm of the odds."""
        return (max(self.scores) - self.scores[KINDS.index(over)]) / STEP


def likeness(plain: str) -> Likeness:
    """What a folded text is like."""
    return _likeness(NUMBER.sub("0", plain))


@lru_cache(maxsize=KEPT)
def _likeness(words: str) -> Likeness:
    known = _table()
    weights = "".join([known[piece] for piece in pieces(words) if piece in known]).encode("ascii")
    return Likeness(tuple(sum(weights[kind :: len(KINDS)]) for kind in range(len(KINDS))))


def pieces(words: str) -> set[str]:
    """The pieces of a text, its numbers as 0, of which the kinds have more or fewer.

    >>> sorted(pieces("应还0元")), sorted(pieces("pay 0"))
    (['0元', '应还', '应还0', '还0', '还0元'], ['0', 'pay', 'pay 0'])
    """
    if HAN.search(words):
        pairs = map("".join, pairwise(words))
        return {*pairs, *map("".join, zip(words, words[1:], words[2:], strict=False))}
    single = WORD.findall(words)
    return {*single, *map(" ".join, pairwise(single))}


@cache
def _table() -> dict[str, str]:
    """Each piece and its weights, a letter for each of ``KINDS``."""
    table = files("smsparse.reading").joinpath(TABLE).read_text("utf-8")
    cells = table.replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], cells[1::2], strict=False))
