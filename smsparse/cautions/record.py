"""From the entries of a ledger to the record of collection: who pressed, when, with which words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from smsparse.cautions import official, threat
from smsparse.cautions.roots import lazy
from smsparse.cautions.rules import RULES
from smsparse.cautions.signal import Grade
from smsparse.cautions.view import View, view
from smsparse.lenders import Book, default_book
from smsparse.model import DebtKind, Doubt, Entry, Event, Reading
from smsparse.model.collection import CollectionRow, Record

PRESSING = (Event.OVERDUE, Event.COLLECTION, Event.THIRD_PARTY)
THREATS = ("threat_to_others", "abuse")
OFFICIAL = ("police_claim", "court_claim", "official_signature", "blacklist")
EVENING, MORNING = time(22), time(8)
SLACK = timedelta(minutes=10)  # a text is delivered after it was sent, seldom later than this
OFFICES = lazy(
    "[\u4e00-\u9fff]{0,8}(?:人民法院|检察院|公安局|公安分局|派出所|仲裁委员会|仲裁委"
    "|司法局|银保监局?)"
    "|法院|公安|警方|民警|检察|仲裁|律师函?|police|court|lawyer|legal notice"
)
LETTER = (  # what a proper notice states, and how to see that a text does
    (
        "lacks_repay",
        re.compile("app|账户|账号|扣款|存入|尾号|链接|http|公众号|微信|支付宝|pay|upi"),
    ),
    ("lacks_object", re.compile("异议|申诉|投诉|疑问|核实|核对|协商|dispute|question|query")),
)
FEES = lazy(
    "(?:催收|上门|外访|律师|手续|服务)费[^。;]{0,10}(?:支付|缴|承担|另付)|(?:向"
    "|找)[^。,;]{0,6}(?:亲友|朋友|家人)[^。,;]{0,4}借"
    "|(?:刷信用卡|其他平台|别的平台)[^。,;]{0,8}(?:周转|还|借)"
)
AGENCY = lazy("受[^。,;]{1,24}委托|委外|外包|律师事务所|律所|collection agency|on behalf of")
WHOLE_ID = lazy(r"(?<!\d)\d{6}(?:19|20)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dx](?!\d)")
WHOLE_CARD = lazy(r"(?<!\d)\d{16,19}(?!\d)")


def collection_record(entries: Iterable[Entry], book: Book | None = None) -> Record:
    """The texts of overdue, of collection, of somebody else's debt, and every text with a threat.

    Texts that were set aside stand here too: they are evidence. Only what can be seen in a text
    is said; a rule beside it is one to ask about.
    """
    lenders = book or default_book()
    readings = [entry.reading for entry in entries if _is_pressing(entry.reading)]
    readings.sort(key=lambda reading: (_sent(reading), reading.id))
    rows = [_row(reading, view(reading, lenders)) for reading in readings]
    counted = _repeated(_counted(rows))
    named = {rule for row in counted for rule in row.rules}
    return Record(tuple(counted), tuple(rule for rule in RULES if rule.id in named))


def _is_pressing(reading: Reading) -> bool:
    threatens = any(caution.code in THREATS for caution in reading.cautions)
    return reading.event in PRESSING or threatens


def _sent(reading: Reading) -> datetime:
    """When the text was sent, in the zone of the phone; when it came, if that is all we know."""
    message = reading.message
    return (message.sent or message.received).astimezone(message.received.tzinfo)


def is_night(sent: datetime) -> bool:
    """Whether a time lies between 22:00 and 08:00, the ten minutes after 22:00 left out.

    >>> [is_night(datetime(2025, 6, 1, *clock)) for clock in ((22, 9), (22, 10), (7, 59), (8, 0))]
    [False, True, True, False]
    """
    return sent.time() < MORNING or (sent.time() >= EVENING and (sent - SLACK).time() >= EVENING)


def _row(reading: Reading, seen: View) -> CollectionRow:
    sent = _sent(reading)
    quotes = dict(_quotes(seen))
    missing = () if reading.event is Event.THIRD_PARTY else tuple(_missing(reading, seen))
    row = CollectionRow(
        reading=reading,
        day=sent.date(),
        clock=sent.time().replace(microsecond=0),
        night=is_night(sent),
        sender=reading.message.sender,
        claims=reading.agent or next((s.name for s in seen.signatures), None) or reading.lender,
        lender=reading.lender,
        amount=reading.amount_due or reading.total_owed,
        third_party=reading.event is Event.THIRD_PARTY,
        quotes=tuple(q for q in quotes if not any(q != other and q in other for other in quotes)),
        missing=missing,
    )
    return replace(row, rules=tuple(_rules(row, seen, set(quotes.values()))))


def _quotes(seen: View) -> Iterator[tuple[str, str]]:
    """The words of threats and the official names in a text, each with the code it stands for."""
    for signal in (*threat.SIGNALS, *official.SIGNALS):
        mere = signal.grade is Grade.C and signal.code != "blacklist"  # a lawful announcement
        shown = signal.code in (*THREATS, *OFFICIAL) and not mere
        if shown and signal.may_stand_in(seen.text):
            for span in signal.find(seen):
                yield seen.plain.quote(*span), signal.code
    for name in OFFICES.finditer(seen.text):
        yield seen.plain.quote(*name.span()), "office"


def _missing(reading: Reading, seen: View) -> Iterator[Doubt]:
    """What a proper notice states and this one does not."""
    stated = {
        "lacks_lender": reading.lender or reading.agent,
        "lacks_product": reading.product or reading.card_tail or reading.loan_ref or reading.kind,
        "lacks_amount": reading.amount_due or reading.total_owed,
        "lacks_date": reading.due_date or reading.days_overdue,
        "lacks_contact": reading.support,
    }
    yield from (Doubt("notice", code) for code, value in stated.items() if not value)
    yield from (Doubt("notice", code) for code, words in LETTER if not words.search(seen.text))


def _rules(row: CollectionRow, seen: View, quoted: set[str]) -> Iterator[str]:
    """The ids of the rules that the text is worth asking about."""
    text, reading = seen.text, row.reading
    contact = {caution.code for caution in reading.cautions}
    holds = {
        "R1": row.night,
        "R3": row.third_party or "threat_to_others" in quoted,
        "R4": "abuse" in quoted or "threat_to_others" in quoted,
        "R5": bool(quoted & set(OFFICIAL)),
        "R6": FEES.search(text) or "fee_first" in contact,
        "R7": reading.lender is None or (AGENCY.search(text) and "private_mobile" in contact),
        "R8": contact & {"private_mobile", "social_contact", "far_sender"},
        "R9": reading.kind is DebtKind.CARD and row.missing,
        "R11": reading.agent or AGENCY.search(text),
        "R15": WHOLE_ID.search(text) or WHOLE_CARD.search(text),
    }
    yield from (rule for rule, answer in holds.items() if answer)


def _counted(rows: Sequence[CollectionRow]) -> Iterator[CollectionRow]:
    """Each row with its number of the day for its lender, or its sender where none is named."""
    seen: Counter[tuple[object, str]] = Counter()
    for row in rows:
        key = (row.day, row.lender or row.sender)
        seen[key] += 1
        yield replace(row, of_day=seen[key])


def _repeated(rows: Iterable[CollectionRow]) -> list[CollectionRow]:
    """The rows, with the rule on repeated threats where one sender threatened more than once."""
    seen: Counter[str] = Counter()
    repeated = []
    for row in rows:
        threatens = "R4" in row.rules
        seen[row.sender] += threatens
        again = threatens and seen[row.sender] >= 2
        repeated.append(replace(row, rules=(*row.rules, "R13")) if again else row)
    return repeated
