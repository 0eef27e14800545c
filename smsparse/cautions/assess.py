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
from functools import cache

from smsparse.cautions import demand, english, links, official, origin, payee, spelling, threat
from smsparse.cautions.likeness import forged_span, is_worded_so_alone
from smsparse.cautions.origin import NOWHERE
from smsparse.cautions.plain import plain
from smsparse.cautions.roots import holds_any, sieves
from smsparse.cautions.signal import Grade, Signal, Span
from smsparse.cautions.view import View, view
from smsparse.lenders import Book, default_book
from smsparse.model import AccountRole, Caution, Event, Level, Message, Reading

CHINESE = (
    *payee.SIGNALS,
    *demand.SIGNALS,
    *official.SIGNALS,
    *threat.SIGNALS,
    *origin.SIGNALS,
    *spelling.SIGNALS,
)
SIGNALS = (*CHINESE, *english.SIGNALS, *links.SIGNALS)
SPEAKS_OF_DEBT = sieves(  # in any text, also one that was not read as a debt text
    "贷|貸|借款|借了|借钱|借条|还款|還款|还钱|[不没未]还|还不|[快速]还|还清|还本|欠|债|債"
    "|逾期(?!未取|未领|不取)|征信"
    "|信用卡|账单|帳單|白条|花呗|借呗|金条|月付|分期|结清|缴清|销账|提现|额度|户名|老赖|催收|裁决"
    "|法院|强制执行|起诉|减免|不到账|身败名裂|裸照|裸贷|通讯录|曝光|看着办|不客气"
    "|放款|下款|黑白户|征信|平账|挂账|外勤|利率|银监|金融总局|对公|退费|欠歀|[享逸钱够]花|家门口"
    "|旧账"
    "|宽限|失信|户籍|垫付|洗钱|惩戒|欠多少|空放|裸聊|钱不到|强执|外访|案件|立案|传票|搜查令"
    "|执行人员"
    "|注销|扣费|安全账户|共享|[这那]笔[钱账]|把钱|账款|拖了|催|保证金|冻结|解冻|限高|拘留|逮捕|刑拘"
    "|派出所|经侦|通缉|律师函|仲裁|诉讼|调解|学生账|校园|流水|保单|钱包"
    "|偿还|涉嫌|涉案|警情|打钱|到我账|还呗|单子|口子|银行卡",
    "[lL](?i:oan|ast notice)|[eE](?i:mi|fcc)|[oO](?i:verdue|utstanding)"
    "|[dD](?i:ues|efaulter|ebts?|ci officer)|[rR](?i:epay|ecovery (?:unit|agent|team))"
    "|[aA](?i:rrears)|[iI](?i:nstall?ment)|[sS](?i:heriff|ettlement|arpanch)|[bB](?i:vn )"
    "|[uU](?i:pi )|[aA](?i:adhar)|[bB](?i:ayad)|[lL](?i:ipa )|[gG](?i:cash 0)|[tT](?i:ala )"
    "|[cC](?i:redit (?:card|score)|ibil|vv|rime branch)"
    "|[wW](?i:arrant)|[bB](?i:ailiff)|[nN](?i:ude)|[pP](?i:ayment failed)"
    "|[pP](?i:hoto.{0,60}pay|olice.{0,60}pay|ay.{0,60}(?:photo|contact|viral|family|police|sham))"
    "|[cC](?i:ontact.{0,60}pay)|[vV](?i:iral.{0,60}pay)|[fF](?i:amily.{0,60}pay)",
)
SIGNED = re.compile(r"\s*[【\[]([^】\]]{2,20})[】\]]")
SPEAKS_OF_ARREARS = re.compile("逾期|欠|结清|减免|还本")
PRESSING = (Event.OVERDUE, Event.COLLECTION, Event.FAILED)
LONG = 20  # texts, before a lender's only one is remarkable
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

    hosts: dict[str, int] = field(default_factory=dict)  # in how many texts
    accounts: dict[str, int] = field(default_factory=dict)
    amounts: int = 0
    highest: Decimal = Decimal(0)


def assess(readings: Sequence[Reading], book: Book | None = None) -> tuple[Reading, ...]:
    """The readings, in their order, with ``cautions`` and ``set_aside`` filled.

    What earlier texts of a lender used counts in favour of later ones, whatever the order given.
    """
    lenders = book or default_book()
    order = sorted(range(len(readings)), key=lambda n: _when(readings[n].message))
    lonely = _lonely(readings)
    known: dict[str, History] = defaultdict(History)
    done = list(readings)
    for n in order:
        done[n] = _assessed(readings[n], lonely, lenders, known)
    return tuple(done)


def _lonely(readings: Sequence[Reading]) -> frozenset[str]:
    """The lenders with one text only, in a long history of many texts a lender."""
    if len(readings) < LONG:
        return frozenset()
    texts = Counter(_key(reading) for reading in readings if reading.debt)
    if texts.total() < max(LONG, 5 * len(texts)):
        return frozenset()
    return frozenset(lender for lender, count in texts.items() if count == 1)


def _when(message: Message) -> tuple[datetime, str, str]:
    return message.received, message.sender, message.body


def _assessed(
    reading: Reading, lonely: frozenset[str], book: Book, known: dict[str, History]
) -> Reading:
    if not _is_in_scope(reading, book):
        return reading
    seen = view(reading, book)
    history = known[_key(reading)]
    hits = [*_found(_relevant(seen), seen, history), *_series(seen, history, lonely)]
    if not any(hit.grade >= Grade.B for hit in hits):
        hits += _worded_like_forged(seen)
    cautions = tuple(_graded(hits, seen))
    if not cautions:
        _remember(history, seen)
    red = any(caution.level is Level.RED for caution in cautions)
    if (cautions, red) == (reading.cautions, reading.set_aside):
        return reading  # most are: a copy would cost more than all the looking
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
    body = reading.message.body
    return holds_any(SPEAKS_OF_DEBT, body) or is_worded_so_alone(plain(body).text)


def _key(reading: Reading) -> str:
    """The lender whose texts tell what is usual for this one."""
    return reading.institution or reading.lender or ""


def _relevant(seen: View) -> Iterable[Signal]:
    """The signals to look for: all in a debt text, the grave ones in others that speak of debt."""
    event = seen.reading.event
    if event.is_debt or event is Event.THIRD_PARTY:
        least = Grade.C
    else:
        least = Grade.A if _sells(seen) else Grade.B
    return _signals(
        least,
        chinese=seen.is_chinese,
        of_another=event is Event.THIRD_PARTY,
        rooted=holds_any(_roots(chinese=seen.is_chinese), seen.text),
        linked=bool(seen.links),
    )


def _sells(seen: View) -> bool:
    """Whether a lender offers new credit, loud as it may be."""
    offered = seen.reading.event is Event.OFFER and seen.lender is not None
    return offered and not SPEAKS_OF_ARREARS.search(seen.text)


@cache
def _signals(
    least: Grade, *, chinese: bool, of_another: bool, rooted: bool, linked: bool
) -> tuple[Signal, ...]:
    """The signals of a language from a grade on, as far as the text may bear them.

    Word of somebody else's debt names families and employers by its nature.
    """
    signals = (*(CHINESE if chinese else english.SIGNALS), *(links.SIGNALS if linked else ()))
    return tuple(
        signal
        for signal in signals
        if signal.grade >= least
        and (rooted or not signal.look.roots)
        and not (of_another and signal.code == "threat_to_others")
    )


@cache
def _roots(*, chinese: bool) -> tuple[re.Pattern[str], ...]:
    """Every text in which a signal that lies in words can be found holds one of these."""
    signals = CHINESE if chinese else english.SIGNALS
    return sieves(*(signal.look.roots for signal in signals if signal.look.roots))


def _found(signals: Iterable[Signal], seen: View, history: History) -> Iterator[Hit]:
    """The gravest hit of each code."""
    best: dict[str, Hit] = {}
    for signal in signals:
        old = best.get(signal.code)
        if (old and old.grade >= signal.grade) or not signal.may_stand_in(seen.text):
            continue
        span = next(signal.look.find(seen), None)
        if span is not None and not _is_usual(signal, span, seen, history):
            best[signal.code] = Hit(signal.code, signal.grade, span)
    yield from best.values()


def _is_usual(signal: Signal, span: Span, seen: View, history: History) -> bool:
    """Whether a link leads to a host that two earlier genuine texts of the lender used."""
    if signal.code not in ("strange_link", "sole_link"):
        return False
    hosts = [link.host for link in seen.links if link.start == span[0]]
    return all(history.hosts.get(host, 0) >= 2 for host in hosts)


def _series(seen: View, history: History, lonely: frozenset[str]) -> Iterator[Hit]:
    """Signals against what earlier texts, or all texts together, say."""
    reading = seen.reading
    account = reading.account
    if account and account.role is AccountRole.TRANSFER_TO and account.number:
        usual = history.accounts
        if sum(usual.values()) >= 2 and account.number not in usual:
            yield Hit("account_changed", Grade.B, _place(seen, "account"), (account.number,))
    if reading.event not in PRESSING:
        return
    if history.amounts >= 2:
        amount = reading.amount_due or Decimal(0)
        if amount > history.highest * 3 / 2:
            yield Hit("amount_jump", Grade.C, _place(seen, "amount_due"), (f"{amount:.2f}",))
    if _key(reading) in lonely:
        yield Hit("only_text", Grade.C, NOWHERE)


def _worded_like_forged(seen: View) -> Iterator[Hit]:
    """What no signal names, in a text that is worded like those that bear them."""
    event = seen.reading.event
    if event is Event.THIRD_PARTY or _sells(seen):
        return
    span = forged_span(seen.text, event)
    if span is not None:
        yield Hit("worded_like_forged", Grade.B, span)


def _place(seen: View, name: str) -> Span:
    """The place in the plain text of the words that a field was read from."""
    span = seen.reading.evidence.get(name)
    if span is None:
        return NOWHERE
    inside = [n for n, at in enumerate(seen.plain.at) if span[0] <= at < span[1]]
    return (inside[0], inside[-1] + 1) if inside else NOWHERE


def _graded(hits: Sequence[Hit], seen: View) -> Iterator[Caution]:
    """The cautions that the hits amount to; a hit too weak to count is none."""
    grades = [hit.grade for hit in hits]
    grave = Grade.A if Grade.A in grades else Grade.B if grades.count(Grade.B) >= 2 else None
    weak = Grade.B in grades or grades.count(Grade.C) >= 2
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
    for host in {link.host for link in seen.links}:
        history.hosts[host] = history.hosts.get(host, 0) + 1
    reading = seen.reading
    account = reading.account
    if account and account.role is AccountRole.TRANSFER_TO and account.number:
        history.accounts[account.number] = history.accounts.get(account.number, 0) + 1
    for amount in (reading.amount_due, reading.total_owed, reading.payout_amount):
        if amount:
            history.amounts += 1
            history.highest = max(history.highest, amount)
