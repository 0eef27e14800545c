"""What the words of a text are like: a second judge of its kind, for wordings that no rule knows.

How often each piece of words (see ``pieces``) stands in the texts of each kind was counted in this
project's own labelled texts: naive Bayes, as in Manning, Raghavan and Schütze, "Introduction to
Information Retrieval" (2008), chapter 13, all kinds taken for equally frequent.
``python -m tests.learn`` counts again and writes ``likeness.tsv``.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from smsparse.model import Event
from smsparse.pieces import pieces, table, without_numbers

KINDS = (
    Event.STATEMENT, Event.REMINDER, Event.OVERDUE, Event.COLLECTION, Event.PAID, Event.FAILED,
    Event.PAYOUT, Event.RELIEF, Event.THIRD_PARTY, Event.OFFER, Event.OTHER,
)  # fmt: skip
TABLE = "likeness.tsv"
STEP = 10  # steps of a weight that make one in the logarithm of the odds
BEST = 126  # the letter of the kind in which a piece is most frequent, ~
KEPT = 2000  # wordings


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
    return _likeness(without_numbers(plain))


@lru_cache(maxsize=KEPT)
def _likeness(words: str) -> Likeness:
    known = _table()
    weights = "".join([known[piece] for piece in pieces(words) if piece in known]).encode("ascii")
    return Likeness(tuple(sum(weights[kind :: len(KINDS)]) for kind in range(len(KINDS))))


@cache
def _table() -> dict[str, str]:
    """Each piece and its weights, a letter for each of ``KINDS``."""
    return table("smsparse.reading", TABLE, len(KINDS))
