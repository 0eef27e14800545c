"""What the rules say of the kind of a text, and what its words are like: the two joined.

Where no rule knows a wording, the likeness speaks. Where the two contradict each other, the surer
one does, and the reading carries a doubt.
"""

import math
from dataclasses import replace

from smsparse.model import Doubt, Event, Reading
from smsparse.reading.likeness import likeness

FIGURES = ("amount_due", "min_due", "total_owed", "paid_amount", "payout_amount", "due_date")
GUESSED = "kind by likeness"
DISPUTED = "kind disputed"
# how far a text must be likelier of a kind of debt, as logarithm of the odds, for the likeness to
# be believed rather than the rules that say this kind; found by trying on 1,040 texts that no rule
# was made for. The rules of a reminder are the weakest: every kind asks for something.
BELIEVED = {
    None: 12,
    Event.REMINDER: 15,
    Event.PAID: 20,
    Event.OTHER: 30,
}
DISPUTES = 20


def joined(ruled: Event | None, plain: str) -> tuple[Event, str | None]:
    """The kind of text from what the rules say and from its folded words; the code of a doubt."""
    liked = likeness(plain)
    lead = liked.lead(ruled or Event.OTHER)
    told = liked.kind.is_debt or (ruled is None and liked.kind is Event.THIRD_PARTY)
    told = told and (ruled, liked.kind) != (Event.REMINDER, Event.STATEMENT)
    if told and lead >= BELIEVED.get(ruled, math.inf):
        return liked.kind, GUESSED
    ruled = ruled or Event.OTHER
    disputed = ruled.is_debt and liked.kind.is_debt and lead >= DISPUTES
    return ruled, DISPUTED if disputed else None


def doubting(reading: Reading, code: str | None) -> Reading:
    """The reading with a doubt of its kind, and of all figures that an unsure kind gave a role."""
    if code is None:
        return reading
    told = (name for name in FIGURES if getattr(reading, name) is not None)
    doubts = (Doubt(name, code) for name in ("event", *told))
    return replace(reading, doubts=(*doubts, *reading.doubts))
