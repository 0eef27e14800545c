"""What the rules say of the kind of a text, and what its words are like: the two joined.

Where no rule knows a wording, the likeness speaks. Where the two contradict each other, the surer
one does, and the reading carries a doubt.
"""

from dataclasses import replace

from smsparse.model import Doubt, Event, Reading
from smsparse.reading.likeness import likeness

FIGURES = ("amount_due", "min_due", "total_owed", "paid_amount", "payout_amount", "due_date")
GUESSED = "kind by likeness"
DISPUTED = "kind disputed"
# leads, as logarithms of odds, found by trying: texts that nobody had tuned a rule on
SURE_ENOUGH = 5  # where no rule speaks
SURER = 22  # than the rules of a reminder, the weakest: every kind asks for something
CONTRADICTS = 20


def joined(ruled: Event | None, plain: str) -> tuple[Event, str | None]:
    """The kind of text from what the rules say and from its folded words; the code of a doubt."""
    liked = likeness(plain)
    if ruled is None:
        if liked.kind.is_debt and liked.lead(Event.OTHER) >= SURE_ENOUGH:
            return liked.kind, GUESSED
        return Event.OTHER, None
    if not ruled.is_debt or not liked.kind.is_debt:
        return ruled, None
    lead = liked.lead(ruled)
    if ruled is Event.REMINDER and liked.kind is not Event.STATEMENT and lead >= SURER:
        return liked.kind, GUESSED
    return ruled, DISPUTED if lead >= CONTRADICTS else None


def doubting(reading: Reading, code: str | None) -> Reading:
    """The reading with a doubt of its kind, and of all figures that an unsure kind gave a role."""
    if code is None:
        return reading
    told = (name for name in FIGURES if getattr(reading, name) is not None)
    doubts = (Doubt(name, code) for name in ("event", *told))
    return replace(reading, doubts=(*doubts, *reading.doubts))
