"""Whether a text is worded like forged ones, whatever tricks it names: for those not seen before.

How much more often each piece of words (see ``pieces``) stands in forged and abusive texts than in
those of lenders was counted in this project's own labelled texts, as for the kinds of texts in
``reading``: naive Bayes. ``python -m tests.learn`` counts again and writes ``likeness.tsv``.
"""

from functools import cache, lru_cache

from smsparse.cautions.roots import lazy
from smsparse.model import Event
from smsparse.pieces import pieces, table, without_numbers

TABLE = "likeness.tsv"
STEP = 6  # steps of a weight that make one in the logarithm of the odds
EVEN = 79  # the letter of a piece that stands in both alike, O
KEPT = 2000  # wordings
# the logarithm of the odds from which on a text is warned of; offers are loud by their nature
LIKE = {Event.OFFER: 20, Event.OTHER: 13}
LIKE_IN_DEBT = 10
LIKE_ALONE = 20  # where nothing else in the text speaks of debt
CLAUSE = lazy(r"[^。!?;,，\n]+")


def forged_span(plain: str, event: Event) -> tuple[int, int] | None:
    """The clause that is worded most like forged texts, where the text as a whole is; else None."""
    if _score(without_numbers(plain)) < LIKE.get(event, LIKE_IN_DEBT):
        return None
    clauses = [match.span() for match in CLAUSE.finditer(plain)]
    return max(clauses, key=lambda span: _score(without_numbers(plain[slice(*span)])), default=None)


def is_worded_so_alone(plain: str) -> bool:
    """Whether a text that speaks of no debt is worded so much like forged ones that it may."""
    return _score(without_numbers(plain)) >= LIKE_ALONE


@lru_cache(maxsize=KEPT)
def _score(words: str) -> float:
    known = _table()
    weights = "".join([known[piece] for piece in pieces(words) if piece in known]).encode("ascii")
    return (sum(weights) - EVEN * len(weights)) / STEP


@cache
def _table() -> dict[str, str]:
    return table("smsparse.cautions", TABLE, 1)
