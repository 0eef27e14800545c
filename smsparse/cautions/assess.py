"""From all readings to the same readings with their warnings.

Levels: red for a signal of grade A or two of grade B; amber for one of grade B or two of grade C;
else nothing. A red text is set aside: it counts in no figure until its reader says it is right.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from smsparse.cautions import demand, english, links, official, origin, payee, threat
from smsparse.cautions.origin import NOWHERE
from smsparse.cautions.signal import Grade, Signal, Span
from smsparse.cautions.view import View, view
from smsparse.lenders import Book, default_book
from smsparse.model import AccountRole, Caution, Event, Level, Message, Reading

CHINESE = (*payee.SIGNALS, *demand.SIGNALS, *official.SIGNALS, *threat.SIGNALS, *origin.SIGNALS)
SIGNALS = (*CHINESE, *english.SIGNALS, *links.SIGNALS)
SPEAKS_OF_DEBT = re.compile(  # in any text, also one that was not read as a debt text
    "贷|貸|借款|借了|借钱|借条|还款|還款|还钱|[不没未]还|还不|[快速]还|还清|还本|欠|债|債|逾期|征信"
    "|信用卡|账单|帳單|白条|花呗|借呗|金条|月付|分期|结清|缴清|销账|提现|额度|户名|老赖|催收|裁决"
    "|法院|强制执行|起诉|减免|不到账|身败名裂|裸照|裸贷|通讯录|曝光|看着办|不客气"
    "|loan|emi|overdue|dues|credit card|repay|outstanding|payment failed|defaulter|warrant|bailiff"
    "|cvv|nude|(?:photo|contact|viral|family|police).{0,60}pay"
    "|pay.{0,60}(?:photo|contact|viral|family|police|sham)",
    re.IGNORECASE,
)
SIGNED = re.compile(r"\s*[【\[]([^】\]]{2,20})[】\]]")
SPEAKS_OF_ARREARS = re.compile("逾期|欠|结清|减免|还本")
FROM_SENDER = ("private_mobile", "far_sender")


@dataclass(frozen=True, slots=True)
class Hit:
    """A signal and where it was found."""

    code: str
    grade: Grade
    span: Span
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class History:
    """What the genuine texts of one lender have used so far."""

    hosts: Counter[str] = field(default_factory=Counter)
    accounts: Counter[str] = field(default_factory=Counter)
    amounts: list[Decimal] = field(default_factory=list)


def assess(readings: Sequence[Reading], book: Book | None = None) -> tuple[Reading, ...]:
    """The readings, in their order, with ``cautions`` and ``set_aside`` filled.

    What earlier texts of a lender used counts in favour of later ones, whatever the order given.
    """
    lenders = book or default_book()
    order = sorted(range(len(readings)), key=lambda n: _when(readings[n].message))
    texts = Counter(_key(reading) for reading in readings if reading.debt)
    known: dict[str, History] = defaultdict(History)
    done: dict[int, Reading] = {}
    for n in order:
        done[n] = _assessed(readings[n], texts, lenders, known)
    return tuple(done[n] for n in range(len(readings)))


def _when(message: Message) -> tuple[datetime, str, str]:
    return message.received, message.sender, message.body


def _assessed(
    reading: Reading, texts: Counter[str], book: Book, known: dict[str, History]
) -> Reading:
    if not _is_in_scope(reading, book):
        return reading
    seen = view(reading, book)
    signals = tuple(_relevant(seen))
    history = known[_key(reading)]
    hits = [*_found(signals, seen, history), *_series(seen, history, texts)]
    cautions = tuple(_graded(hits, seen))
    if not cautions:
        _remember(history, seen)
    red = any(caution.level is Level.RED for caution in cautions)
    return replace(reading, cautions=cautions, set_aside=red)


def _is_in_scope(reading: Reading, book: Book) -> bool:
    """Whether a text is of debt, or speaks of it or for a lender, whatever it was read as.

    What somebody in the phone's address book writes of money is between the two.
    """
    if reading.event not in (Event.OTHER, Event.OFFER) or reading.lender:
        return True
    if reading.message.contact:
        return False
    signed = SIGNED.match(reading.message.body)
    if signed and signed[1].lower() in book.names:
        return True
    return SPEAKS_OF_DEBT.search(reading.message.body) is not None


def _key(reading: Reading) -> str:
    """The lender whose texts tell what is usual for this one."""
    return reading.institution or reading.lender or ""


def _relevant(seen: View) -> Iterator[Signal]:
    """The signals to look for: all in a debt text, the grave ones in others that speak of debt.

    Word of somebody else's debt names families and employers by its nature.
    """
    event = seen.reading.event
    signals = (*(CHINESE if seen.is_chinese else english.SIGNALS), *links.SIGNALS)
    if event.is_debt:
        yield from signals
    elif event is Event.THIRD_PARTY:
        yield from (signal for signal in signals if signal.code != "threat_to_others")
    else:
        sells = event is Event.OFFER and not SPEAKS_OF_ARREARS.search(seen.text)
        grave = Grade.A if sells else Grade.B
        yield from (signal for signal in signals if signal.grade >= grave)


def _found(signals: Iterable[Signal], seen: View, history: History) -> Iterator[Hit]:
    """The gravest hit of each code."""
    best: dict[str, Hit] = {}
    for signal in signals:
        old = best.get(signal.code)
        if old is not None and old.grade >= signal.grade:
            continue
        span = next(signal.find(seen), None)
        if span is not None and not _is_usual(signal, span, seen, history):
            best[signal.code] = Hit(signal.code, signal.grade, span)
    yield from best.values()


def _is_usual(signal: Signal, span: Span, seen: View, history: History) -> bool:
    """Whether a link leads to a host that two earlier genuine texts of the lender used."""
    if signal.code not in ("strange_link", "sole_link"):
        return False
    hosts = [link.host for link in seen.links if link.start == span[0]]
    return all(history.hosts[host] >= 2 for host in hosts)


def _series(seen: View, history: History, texts: Counter[str]) -> Iterator[Hit]:
    """Signals against what earlier texts, or all texts together, say."""
    reading = seen.reading
    account = reading.account
    if account and account.role is AccountRole.TRANSFER_TO and account.number:
        usual = history.accounts
        if usual.total() >= 2 and account.number not in usual:
            yield Hit("account_changed", Grade.B, _place(seen, "account"), (account.number,))
    pressing = reading.event in (Event.OVERDUE, Event.COLLECTION, Event.FAILED)
    if pressing and len(history.amounts) >= 2:
        usual_most = max(history.amounts) * 3 / 2
        amount = reading.amount_due or Decimal(0)
        if amount > usual_most:
            yield Hit("amount_jump", Grade.C, _place(seen, "amount_due"), (f"{amount:.2f}",))
    if pressing and texts[_key(reading)] == 1 and texts.total() >= max(20, 5 * len(texts)):
        yield Hit("only_text", Grade.C, NOWHERE)


def _place(seen: View, name: str) -> Span:
    """The place in the plain text of the words that a field was read from."""
    span = seen.reading.evidence.get(name)
    if span is None:
        return NOWHERE
    inside = [n for n, at in enumerate(seen.plain.at) if span[0] <= at < span[1]]
    return (inside[0], inside[-1] + 1) if inside else NOWHERE


def _graded(hits: Sequence[Hit], seen: View) -> Iterator[Caution]:
    """The cautions that the hits amount to; a hit too weak to count is none."""
    count = Counter(hit.grade for hit in hits)
    grave = Grade.A if count[Grade.A] else Grade.B if count[Grade.B] >= 2 else None
    weak = count[Grade.B] or count[Grade.C] >= 2
    if grave is None and not weak:
        return
    for hit in sorted(hits, key=lambda hit: (-hit.grade, hit.span)):
        level = Level.RED if grave is not None and hit.grade >= grave else Level.AMBER
        yield _caution(hit, level, seen)


def _caution(hit: Hit, level: Level, seen: View) -> Caution:
    if hit.span == NOWHERE:
        sender = (seen.reading.message.sender,) if hit.code in FROM_SENDER else ()
        return Caution(hit.code, level, hit.words or sender)
    return Caution(hit.code, level, (seen.plain.quote(*hit.span),), seen.plain.place(*hit.span))


def _remember(history: History, seen: View) -> None:
    """What a genuine text used: counted once a text."""
    history.hosts.update({link.host for link in seen.links})
    reading = seen.reading
    if reading.account and reading.account.role is AccountRole.TRANSFER_TO:
        history.accounts.update(filter(None, (reading.account.number,)))
    stated = (reading.amount_due, reading.total_owed, reading.payout_amount)
    history.amounts.extend(amount for amount in stated if amount)
