"""From readings in any order to the texts that count, oldest first, each of them once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from smsparse.model import Decision, Event, Reading, Verdict, plain_body, plain_sender

ACROSS_FILES = timedelta(seconds=2)  # two backups of one text may round its time differently
IN_ONE_FILE = timedelta(minutes=10)  # two SIMs, or a lender's system that sends again
BELIEVABLE = timedelta(days=7)  # a text waits no longer than this for a phone that is off
SPOKEN = frozenset((Verdict.RIGHT, Verdict.WRONG, Verdict.IGNORE))
DEBT = frozenset(event for event in Event if event.is_debt)


@dataclass(slots=True, eq=False)
class Text:
    """A text as the ledger takes it: ``at`` is when it was sent, ``day`` the day of that.

    ``reading`` is what was read, with the user's corrections. ``extra`` marks what a text says
    besides of a second instalment or currency.
    """

    id: str
    reading: Reading
    at: datetime
    day: date
    sender: str
    counts: bool = True
    extra: bool = False


@dataclass(frozen=True, slots=True)
class Sorted:
    """The texts up to a day: ``shown`` is every one that the ledger lists."""

    shown: list[Text]
    later: int
    debt_texts: int

    def counted(self) -> list[Text]:
        """The texts that speak of debts, a second instalment or currency apart."""
        return [part for text in self.shown if text.counts for part in _parts(text)]


def sort_texts(
    readings: Iterable[Reading], as_of: date, decisions: Sequence[Decision] = ()
) -> Sorted:
    """Sort out what counts on the day ``as_of``; copies of one text are left out."""
    verdicts = {d.target: d for d in decisions if d.verdict in SPOKEN}
    stamped = sorted(
        (
            ((reading.message.received.timestamp()), reading.message.id, reading)
            for reading in readings
            if _is_shown(reading)
        ),
        key=lambda stamp: stamp[:2],
    )
    shown: list[Text] = []
    later = debt_texts = 0
    for identity, reading in _without_copies(stamped):
        if reading.message.received.date() > as_of:
            later += reading.event in DEBT
            continue
        debt_texts += reading.event in DEBT
        shown.append(_text(identity, reading, verdicts))
    return Sorted(shown, later, debt_texts)


def _is_shown(reading: Reading) -> bool:
    return (
        reading.event in DEBT
        or reading.event is Event.THIRD_PARTY
        or bool(reading.cautions)
        or bool(reading.doubts)
    )


def _without_copies(
    stamped: list[tuple[float, str, Reading]],
) -> Iterable[tuple[str, Reading]]:
    """Leave out a text that came before: the same id, or sender and words within minutes."""
    ids: set[str] = set()
    kept: dict[tuple[str, str], Reading] = {}
    for _, identity, reading in stamped:
        if identity in ids:
            continue
        ids.add(identity)
        message = reading.message
        words = (plain_sender(message.sender), plain_body(message.body))
        before = kept.get(words)
        if before is not None:
            gap = message.received - before.message.received
            same_file = message.file == before.message.file
            if gap <= ACROSS_FILES or (same_file and gap <= IN_ONE_FILE):
                continue
        kept[words] = reading
        yield identity, reading


def _text(identity: str, reading: Reading, verdicts: Mapping[str, Decision]) -> Text:
    message = reading.message
    at = message.received
    if message.sent is not None and timedelta(0) <= at - message.sent <= BELIEVABLE:
        at = message.sent.astimezone(at.tzinfo)
    decision = verdicts.get(identity)
    spoken = reading if decision is None else _corrected(reading, decision)
    counts = spoken.event in DEBT and not spoken.set_aside
    if decision is not None and not _lets_count(decision):
        counts = False
    return Text(identity, spoken, at, at.date(), plain_sender(message.sender), counts)


def _lets_count(decision: Decision) -> bool:
    """Whether a text still counts after the user's word; a correction makes it count again."""
    if decision.verdict is Verdict.WRONG:
        return decision.amount is not None or decision.due_date is not None
    return decision.verdict is Verdict.RIGHT


def _corrected(reading: Reading, decision: Decision) -> Reading:
    """The reading with the user's values in place of what was read, free of their doubts."""
    if not _lets_count(decision):
        return reading
    fixed = replace(reading, set_aside=False, doubts=())
    if decision.due_date is not None:
        fixed = replace(fixed, due_date=decision.due_date)
    if decision.amount is None:
        return fixed
    if reading.event is Event.PAID:
        return replace(fixed, paid_amount=decision.amount)
    if reading.event is Event.PAYOUT and reading.amount_due is None:
        return replace(fixed, payout_amount=decision.amount)
    if reading.amount_due is None and reading.total_owed is not None:
        return replace(fixed, total_owed=decision.amount)
    if reading.total_owed == reading.amount_due:
        fixed = replace(fixed, total_owed=decision.amount)
    return replace(fixed, amount_due=decision.amount)


def _parts(text: Text) -> Iterable[Text]:
    """The text, then once more for each second instalment or currency in it."""
    yield text
    if text.reading.event is Event.PAID:
        return
    for also in text.reading.also:
        reading = replace(
            text.reading,
            currency=also.currency,
            amount_due=also.amount_due,
            min_due=also.min_due,
            due_date=also.due_date or text.reading.due_date,
            total_owed=None,
            payout_amount=None,
            term=None,
            terms=None,
            parts=None,
            also=(),
        )
        yield replace(text, reading=reading, extra=True)
