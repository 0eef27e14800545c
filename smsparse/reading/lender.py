"""Names and signatures -> whose debt the text is about, and who writes for the lender."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from smsparse.lenders import Book, Lender
from smsparse.model import DebtKind, Doubt
from smsparse.reading.chinese_names import chinese_names
from smsparse.reading.english_names import english_name, favoured_name, without_kind
from smsparse.reading.fold import fold
from smsparse.reading.lazily import lazy
from smsparse.reading.names import Named
from smsparse.reading.no_names import AGENT, NO_NAME, TOPIC
from smsparse.reading.sender_code import name_in
from smsparse.reading.sign import Sign
from smsparse.reading.text import Text

ASSIGNED_TO = lazy(r"转让[给予至]([一-龥]{4,20}?(?:公司|中心))")
SENDER_NAME = lazy(r"(?![A-Z]{2}-)[A-Z][A-Za-z][A-Za-z &.'-]{1,18}")
QUOTED = lazy(
    r"(?<=平台|所欠|拖欠|[在的]|来自)[“\"「]([一-龥a-z0-9]{2,8})[”\"」]"
    r"|[“\"「『]([一-龥a-z0-9·]{1,10}(?:贷|花|借|白条|金))[”\"」』]|您的([一-龥a-z]{2,4}贷)"
    r"(?=本金|借款|将|已|本期|于|逾期|还款)"
)
HAN = lazy(r"[\u4e00-\u9fff]")
STATE_LOAN = lazy(r"国家助学贷款|生源地(?:信用)?助学贷款")


AMOUNT_BEHIND = lazy(r"的?(?:[贷借欠]款|账单)?¥?\d")  # 先处理洋钱罐的1200
TAIL_BEHIND = lazy(
    r"(?:的|银行)?(?:储蓄|借记|银行)?卡?(?:账户)?[(:为]?\s?(?:尾号|末|[*x]*\d{3,4}|\*)"
    r"|户口\(|[^,，。]{0,8}支行[^,，。]{0,6}\d|\s?\d{4} ?\d{4}"
)
FOR_ANOTHER = lazy(r"[a-z]*(?: [A-Z]\w+){0,2} (?:for|on behalf of|obo) (?:your )?[A-Z]")
TAKEN_OVER = lazy(
    r"belongs to us|own your|(?:been|was|were) (?:sold|assigned|passed|transferred) to"
)
FROM_BEFORE = lazy(r"(?<![a-z])(?:from|via|through|in|to)(?: your)?\s$")
ENGLISH_TAIL_BEHIND = lazy(
    r"\s?(?:bank\s|savings\s|current\s)*(?:a/c|ac|acct|account|debit card)(?:\s|no\.?|ending|in"
    r"|with)*[x*.]*\d"
)
TAIL_BEFORE = lazy(
    r"(?:开户|收款|汇入|转入)银?行[:为是]?$|尾号[为是]?\d{3,4}(?:的)?$|\d{3,}\s?(?:,|-|of|with"
    r"|at)\s?(?:the )?$"
)


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose debt it is. ``place`` is where the name stands in the plain text."""

    lender: str | None = None
    institution: str | None = None
    product: str | None = None
    agent: str | None = None
    kind: DebtKind | None = None
    place: tuple[int, int] | None = None
    currency: str | None = None
    doubts: tuple[Doubt, ...] = ()


def judge_lender(
    text: Text, names: list[Named], signatures: list[tuple[int, int]], book: Book
) -> Whose:
    """A product named in the words goes before the signatory, a signatory before other names."""
    beside = {n for n in names if _is_bank_of_account(text, n, signatures)}
    signed = [n for n in names if any(a <= n.start and n.end <= b for a, b in signatures)]
    collectors = [n for n in names if n.lender.sort == "collector"]
    words = [n for n in names if n not in beside and n not in signed and n not in collectors]
    agent = collectors[0].lender.name if collectors else _agent(text, signatures, signed)
    signed = [n for n in signed if n not in collectors]
    products = [n for n in (*words, *signed) if n.product is not None]
    loans = [n for n in products if n.product and n.product.kind is not DebtKind.CARD]
    asked_for = [n for n in words if AMOUNT_BEHIND.match(text.plain, n.end)]
    several = len({n.lender for n in words}) > 1
    chosen = next(
        iter(
            [
                *(asked_for if several else ()),
                *loans,
                *(signed if not agent else ()),
                *products,
                *words,
                *signed,
            ]
        ),
        None,
    )
    own = _own_product(text, chosen, agent) if not loans else None
    coded = own or _coded(text, chosen, book)
    if coded is not None:
        return coded
    if chosen is not None:
        return _known(text, chosen, agent, names)
    unknown = _unknown(text, signatures, agent)
    if unknown is not None:
        return unknown
    sender = book.by_sender(text.message.sender)
    if sender is not None:
        return _of_sender(text, sender)
    return _named_sender(text) or Whose(agent=agent, kind=_kind(text))


def _coded(text: Text, chosen: Named | None, book: Book) -> Whose | None:
    """For whom a mandate was debited, or the name that the sender's code abbreviates."""
    if chosen and (chosen.product or chosen.lender.sort != "bank"):
        return None
    body, sender = text.message.body, text.message.sender
    favoured = favoured_name(body)
    if favoured is not None:
        return Whose(body[slice(*favoured)], kind=_kind(text), place=_in_plain(text, *favoured))
    place = None if book.by_sender(sender) else name_in(body, sender)
    if place is None or (chosen and _overlaps(chosen, _in_plain(text, *place))):
        return None
    name = without_kind(body[slice(*place)])
    if set(name.lower().split()) <= NO_NAME or _writes_for_another(text, *place):
        return None
    return Whose(name, kind=_kind(text), place=_in_plain(text, place[0], place[0] + len(name)))


def _writes_for_another(text: Text, start: int, end: int) -> bool:
    """Collectors and courts: Example Legal for Piramal Finance, your account belongs to us."""
    body = text.message.body
    named = AGENT.search(body[start : end + 10].lower()) is not None
    return (
        named
        or FOR_ANOTHER.match(body, end) is not None
        or TAKEN_OVER.search(text.plain) is not None
    )


def _overlaps(name: Named, place: tuple[int, int]) -> bool:
    return name.start < place[1] and place[0] < name.end


def _own_product(text: Text, chosen: Named | None, agent: str | None) -> Whose | None:
    """A bank's loan product that the facts do not know: “京e贷”, 您的房抵贷, 国家助学贷款."""
    match = QUOTED.search(text.plain) or STATE_LOAN.search(text.plain)
    if match is None or (chosen and chosen.lender.sort != "bank"):
        return None
    place = match.span(match.lastindex or 0)
    printed = text.message.body[slice(*text.folded.span(*place))]
    bank = chosen.lender if chosen else None
    return Whose(
        lender=printed,
        institution=bank.name if bank else None,
        product=printed,
        agent=agent,
        kind=DebtKind.LOAN,
        place=place,
        currency=bank.currency if bank else None,
    )


def _known(text: Text, chosen: Named, agent: str | None, names: list[Named]) -> Whose:
    product = chosen.product
    card = product is not None and product.kind is DebtKind.CARD
    kind = _kind(text) if product is None else product.kind or _kind(text)
    if product is None and kind is None:
        kind = next(
            (n.product.kind for n in names if n.product and n.lender is chosen.lender), None
        )
    if product is None and chosen.lender.sort != "bank" and kind is DebtKind.CARD:
        kind = DebtKind.LOAN
    return Whose(
        lender=_display(text, chosen, names),
        institution=chosen.lender.name,
        product=None if product is None or card else product.name,
        agent=agent,
        kind=kind,
        place=(chosen.start, chosen.end),
        currency=chosen.lender.currency,
    )


def _display(text: Text, chosen: Named, names: list[Named]) -> str:
    """The name as a borrower would say it: as printed, but a nickname in full."""
    printed = text.message.body[slice(*text.folded.span(chosen.start, chosen.end))]
    product = chosen.product
    if product is not None and product.kind is DebtKind.CARD:
        plain = next((n for n in names if n.lender is chosen.lender and n.product is None), None)
        return _display(text, plain, names) if plain else printed
    full = chosen.lender.name if product is None else product.name
    short = fold(printed).text
    if printed.isascii() and product is None:
        return printed
    return (
        full
        if short in fold(full).text or fold(full).text in short or chosen.name.whole_only
        else printed
    )


def _of_sender(text: Text, lender: Lender) -> Whose:
    return Whose(lender.name, lender.name, kind=_kind(text), currency=lender.currency)


def _kind(text: Text) -> DebtKind | None:
    signs = {t.sign for t in text.tokens}
    if Sign.CARD in signs or Sign.MIN in signs:
        return DebtKind.CARD
    return DebtKind.LOAN if signs & {Sign.LOAN, Sign.CREDIT} else None


def _is_bank_of_account(text: Text, name: Named, signatures: list[tuple[int, int]]) -> bool:
    """Whether a bank is named only as the bank of an account: 从招商银行尾号1234扣款."""
    if name.lender.sort != "bank" or any(a <= name.start < b for a, b in signatures):
        return False
    if name.product is not None:
        return False
    after = text.plain[name.end : name.end + 8]
    before = text.plain[max(0, name.start - 12) : name.start]
    if FROM_BEFORE.search(before) and ENGLISH_TAIL_BEHIND.match(text.plain, name.end):
        return True
    return bool(TAIL_BEHIND.match(after)) or bool(
        TAIL_BEFORE.search(before) and "信用卡" not in after and not _is_of_card(text)
    )


def _is_of_card(text: Text) -> bool:
    """Whether the text is about a credit card."""
    return any(t.sign is Sign.CARD for t in text.tokens)


def _agent(text: Text, signatures: list[tuple[int, int]], signed: list[Named]) -> str | None:
    """A signatory who is no lender but writes for one."""
    for start, end in signatures:
        words = text.plain[start:end]
        known = any(start <= n.start and n.end <= end for n in signed)
        if not known and AGENT.search(words) and not TOPIC.fullmatch(words):
            return text.message.body[slice(*text.folded.span(start, end))]
    assigned = ASSIGNED_TO.search(text.plain)
    return text.message.body[slice(*text.folded.span(*assigned.span(1)))] if assigned else None


def _unknown(text: Text, signatures: list[tuple[int, int]], agent: str | None) -> Whose | None:
    """A lender that the facts do not know, by the words of the text."""
    place = next(_unknown_places(text, signatures, agent), None)
    if place is None:
        return None
    printed = text.message.body[slice(*text.folded.span(*place))].strip()
    if not printed:
        return None
    signed = any(a <= place[0] and place[1] <= b for a, b in signatures)
    guessed = HAN.search(printed) and not signed and not text.plain.startswith(printed.lower())
    doubts = (Doubt("lender", "lender guessed", (printed,)),) if guessed else ()
    return Whose(printed, agent=agent, kind=_kind(text), place=place, doubts=doubts)


def _unknown_places(
    text: Text, signatures: list[tuple[int, int]], agent: str | None
) -> Iterator[tuple[int, int]]:
    """Where the name of a lender may stand, the surest place first."""
    yield from chinese_names(text.plain, signatures, agent)
    english = english_name(text.message.body)
    if english is not None:
        yield _in_plain(text, *english)


def _in_plain(text: Text, start: int, end: int) -> tuple[int, int]:
    """A place of the body as one of the plain text."""
    places = text.folded.places
    return (
        (start, end) if places is None else (bisect_left(places, start), bisect_left(places, end))
    )


def _named_sender(text: Text) -> Whose | None:
    """A sender id that is a name (Tala, FairMoney) and no code of a carrier's (VM-HDFCBK)."""
    sender = text.message.sender.strip()
    if SENDER_NAME.fullmatch(sender):
        return Whose(lender=sender, kind=_kind(text))
    return None
