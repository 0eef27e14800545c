"""From readings in any order to the texts that count, oldest first, each of them once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from operator import attrgetter

from smsparse.ledger.words import ASKED_BY, DEBT, PAID, PAYOUT, PRESSING, SHOWN
from smsparse.model import Decision, Reading, Verdict, plain_body, plain_sender, text_id

ACROSS_FILES = timedelta(seconds=2)  # two backups of one text may round its time differently
IN_ONE_FILE = timedelta(minutes=10)  # two SIMs, or a lender's system that sends again
BELIEVABLE = timedelta(days=7)  # a text waits no longer than this for a phone that is off
AT_ONCE = timedelta(0)
SINCE_LONG_AGO = 2 * 10**14  # milliseconds: times before 1970 too have as many digits as all others
AGE_LENGTH = 15  # digits
SPOKEN = frozenset((Verdict.RIGHT, Verdict.WRONG, Verdict.IGNORE))


@dataclass(slots=True, eq=False)
class Text:
    """A text as the ledger takes it: ``at`` is when it was sent, ``day`` the day of that.

    ``reading`` is what was read, with the user's corrections; ``due`` the bill's own day, if the
    text states it (a day to pay by in a pressing text is none). ``extra`` marks what a text says
    besides of a second instalment or currency. ``debt`` and ``bill`` are the ids of what it is
    found to speak of, ``owed`` is what is owed of the debt after it.
    """

    id: str
    reading: Reading
    at: datetime
    day: date
    sender: str
    due: date | None
    counts: bool = True
    extra: bool = False
    owed: Decimal | None = None
    debt: str | None = None
    bill: str | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The texts up to a day: ``shown`` is every one that the ledger lists, ``ahead`` those after.

    ``decided`` are the decisions of the user that found their text.
    """

    shown: list[Text]
    ahead: list[Text]
    debt_texts: int
    decided: list[Decision]

    def counted(self) -> list[Text]:
        """The texts that speak of debts, by when they were sent; second instalments apart."""
        counted: list[Text] = []
        for text in self.shown:
            if text.counts:
                counted.append(text)
                if text.reading.also:
                    counted += _parts(text)
        counted.sort(key=attrgetter("at"))
        return counted


def choose(readings: Iterable[Reading], as_of: date, decisions: Sequence[Decision] = ()) -> Chosen:
    """Sort out what counts on the day ``as_of``; copies of one text are left out."""
    copies: dict[str, str] = {}
    shown: list[Text] = []
    ahead: list[Text] = []
    debt_texts = 0
    for text in _without_copies(_in_order(readings), copies):
        if text.reading.message.received.date() > as_of:
            ahead.append(text)
        else:
            shown.append(text)
            debt_texts += text.reading.event in DEBT
    decided = _decide(shown, copies, decisions)
    return Chosen(shown, ahead, debt_texts, decided)


def _decide(
    shown: list[Text], copies: Mapping[str, str], decisions: Sequence[Decision]
) -> list[Decision]:
    """Put in force what the user decided of texts, or of copies of them."""
    spoken = [decision for decision in decisions if decision.verdict in SPOKEN]
    places = {text.id: place for place, text in enumerate(shown)} if spoken else {}
    found: list[Decision] = []
    for decision in spoken:
        place = places.get(copies.get(decision.target, decision.target))
        if place is not None:
            found.append(decision)
            text = shown[place]
            reading = _corrected(text.reading, decision)
            fixed = _text(text.id, text.sender, reading)
            fixed.counts = fixed.counts and _lets_count(decision)
            shown[place] = fixed
    return found


def _in_order(readings: Iterable[Reading]) -> Iterator[tuple[Text, str]]:
    """The texts that the ledger shows, each id once, oldest first; and the plain body of each."""
    senders: dict[str, str] = {}
    bodies: dict[str, str] = {}
    by_age: dict[str, Reading] = {}
    for reading in readings:
        if reading.event in SHOWN or reading.doubts or reading.cautions:
            message = reading.message
            sender = senders.get(message.sender)
            if sender is None:
                sender = senders[message.sender] = plain_sender(message.sender)
            body = plain_body(message.body)
            milliseconds = message.milliseconds
            identity = message.label or text_id(milliseconds, sender, body)
            age = f"{milliseconds + SINCE_LONG_AGO}{identity}"
            before = by_age.setdefault(age, reading)
            if before is reading:
                bodies[age] = body
            elif _place(reading) < _place(before):
                by_age[age] = reading
    for age in sorted(by_age):
        reading = by_age[age]
        sender = senders[reading.message.sender]
        yield _text(age[AGE_LENGTH:], sender, reading), bodies[age]


def _place(reading: Reading) -> tuple[str, int]:
    return reading.message.file, reading.message.index


def _without_copies(ordered: Iterable[tuple[Text, str]], copies: dict[str, str]) -> Iterator[Text]:
    """Leave out a text whose sender and words came some minutes before.

    ``copies`` takes down of which text each one left out is a copy.
    """
    kept: dict[str, Text] = {}
    for text, body in ordered:
        words = f"{text.sender} {body}"
        before = kept.get(words)
        if before is not None and _is_copy(text.reading, before.reading):
            copies[text.id] = before.id
        else:
            kept[words] = text
            yield text


def _is_copy(reading: Reading, before: Reading) -> bool:
    gap = reading.message.received - before.message.received
    same_file = reading.message.file == before.message.file
    return gap <= (IN_ONE_FILE if same_file else ACROSS_FILES)


def _text(identity: str, sender: str, reading: Reading) -> Text:
    message = reading.message
    at = message.received
    if message.sent is not None and AT_ONCE <= at - message.sent <= BELIEVABLE:
        at = message.sent.astimezone(at.tzinfo)
    day = at.date()
    counts = reading.event in DEBT and not reading.set_aside
    return Text(identity, reading, at, day, sender, _own_day(reading, day), counts)


def _own_day(reading: Reading, day: date) -> date | None:
    """The bill's own day: where a pressing text asks for payment on a day ahead, it is none."""
    due = reading.due_date
    if reading.due_kind is None and due is not None and reading.event in PRESSING:
        return due if due < day else None
    return None if reading.due_kind is ASKED_BY else due


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
    if reading.event is PAID:
        return replace(fixed, paid_amount=decision.amount)
    if reading.event is PAYOUT and reading.amount_due is None:
        return replace(fixed, payout_amount=decision.amount)
    if reading.amount_due is None and reading.total_owed is not None:
        return replace(fixed, total_owed=decision.amount)
    if reading.total_owed == reading.amount_due:
        fixed = replace(fixed, total_owed=decision.amount)
    return replace(fixed, amount_due=decision.amount)


def _parts(text: Text) -> Iterator[Text]:
    """The text once more for each second instalment or currency in it."""
    if text.reading.event is PAID:
        return
    for also in text.reading.also:
        due = also.due_date or text.due
        reading = replace(
            text.reading,
            currency=also.currency,
            amount_due=also.amount_due,
            min_due=also.min_due,
            due_date=due,
            total_owed=None,
            payout_amount=None,
            term=None,
            terms=None,
            parts=None,
            also=(),
        )
        yield replace(text, reading=reading, due=due, extra=True)
