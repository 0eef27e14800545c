"""Names and signatures -> whose debt the text is about, and who writes for the lender."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from smsparse.lenders import Book, Lender
from smsparse.model import DebtKind, Doubt
from smsparse.reading.fold import fold
from smsparse.reading.lazily import lazy
from smsparse.reading.names import Named
from smsparse.reading.sender_code import name_in
from smsparse.reading.sign import Sign
from smsparse.reading.text import Text

# signatures that name a topic or a kind of sender, not a lender
TOPIC = lazy(
    r"(?:提醒|通知|确认|提示|中心|公告|预警|告知|温馨|客服|服务|贷款|信用贷|短信|系统|催收|案件"
    r"|司法|法务部?|征信|紧急|还款|账单|催告|调查)+(?:函|部|书)?|.*(?:通知|提醒|确认|函|告知书?)"
)
ASSIGNED_TO = lazy(r"转让[给予至]([一-龥]{4,20}?(?:公司|中心))")
SENDER_NAME = lazy(r"(?![A-Z]{2}-)[A-Z][A-Za-z][A-Za-z &.'-]{1,18}")
AGENT = lazy(
    r"律师|律所|事务所|法务|法律|资产|信息|管理|咨询|催收|数据|外包|委外|金服务|调解|仲裁|科技"
    r"|enforcement|agents?\b|bailiff|solicitors?|attorneys?|law|advocates?|recover|collect"
    r"|associates|legal|adalat|court"
)
QUOTED = lazy(
    r"(?<=平台|所欠|拖欠|[在的]|来自)[“\"「]([一-龥a-z0-9]{2,8})[”\"」]"
    r"|[“\"「『]([一-龥a-z0-9·]{1,10}(?:贷|花|借|白条|金))[”\"」』]|您的([一-龥a-z]{2,4}贷)"
    r"(?=本金|借款|将|已|本期|于|逾期|还款)"
)
UNKNOWN = lazy(
    r"[“\"「](?P<name>[一-龥a-z0-9·]{2,10}(?:贷|花|借|分期|白条|金))[”\"」]"
    r"|您?在(?P<name>[一-龥a-z0-9]{2,9}?)(?:平台|app)?(?:上)?(?:的|办理的?|申请的?|借款|贷款|有)"
    r"|您的(?P<name>[一-龥a-z0-9]{2,8}?(?:房抵贷|消费贷|经营贷|助学贷款|贷|白条|花呗|借呗))(?!款)"
    r"|(?:你|您)?收到(?P<name>[一-龥a-z0-9]{2,8}?)打款|^(?P<name>[一-龥]{3,8}?)已超期"
    r"|您?(?:的|有一笔)?(?P<name>[一-龥]{2,6}?(?:贷|金条|白条))(?:借款|账单|已|逾期|将|今日|第)"
    r"|受(?P<name>[一-龥]{2,14}?)(?:的|公司)?委托"
    r"|(?:^|[,，。:】])(?P<name>[一-龥a-z]{2,10}?)(?:公司)?已?(?:于[\d年月日]{4,11})?已?将(?:其|所?持有的?)?"
    r"(?:对[您你][^,，。]{0,8})?(?:全部)?(?:债权|[贷借]款)[^,，。]{0,20}?转让"
    r"|(?:委托方|债权人|债权方|出借方|原告)(?:为|是)?[:“\"]?(?P<name>[一-龥]{2,12}?(?:公司|银行"
    r"|金融|[小]贷|租赁|(?=[,，。”\"])))"
)
# how a text speaks in the name of a lender or to its customers
ADDRESSED = lazy(
    r"^(?P<name>[一-龥a-z0-9]{2,8}?)(?:温馨|友情|还款)?(?:提醒|提示|通知|告知)(?:您|你)?[:,，]"
    r"|^(?P<name>[一-龥a-z0-9]{2,6}?)(?:客服|官方)[^,，。:]{0,6}[:,，]"
    r"|感谢您?(?:使用|选择|信任)(?P<name>[一-龥a-z0-9]{2,8}?)(?=[,，。!]|的|贷款|借款)"
    r"|[尊亲][敬爱]的(?P<name>[一-龥a-z]{2,6}?)(?:用户|客户|会员)(?=[,，:您])"
)
HEAD = lazy(r"\s*([一-龥a-z0-9]{2,10}?)[:：](?=[^\d])")
AT_END = lazy(r"[。!]\s*([一-龥]{2,10}(?:银行|农信|农商行|信用社|小贷|消费金融|金融|信托))\s*$")
HAN = lazy(r"[\u4e00-\u9fff]")
_GENERIC = (
    "本行 我行 我司 本司 我公司 贵行 平台 本平台 贷款 借款 多个 名下 车贷 消费贷 个人消费贷 网贷 "
    "小额贷 助学贷 还款日 还款 今日 中午 内 本人 线 信用贷 "
    "温馨 友情 特别 重要 风险 紧急 最后 逾期 账单 客服 借款 贷款 银行 持卡 新老 全体 各位 广大 老"
)
NO_CHINESE_NAME = lazy(
    r"[0-9]{2}|银行卡|账户|还款|逾期|[您你]|在我|^[我本贵]|尾号|到期|日$|^日|^vip|(?:金|白金"
    r"|信用)卡$"
)
GENERIC = frozenset(_GENERIC.split())
DEPARTMENT = lazy(
    r"^[^:.]{0,24}(?:[Dd]ept|[Dd]epartment|[Tt]eam|[Dd]esk),? (?:of |at |, )?((?:[A-Z][A-Za-z0-9&']*\s?){1,4})[:.,]"
)
HOUSE_LOAN = lazy(r"助学贷款|公积金贷款|房贷|车贷|按揭贷款")
STATE_LOAN = lazy(r"国家助学贷款|生源地(?:信用)?助学贷款")
BANK_LIKE = lazy(
    r"(?<=^|[【\[,，。:“\"我在受是为与向由给])[一-龥]{2,8}(?:银行|农信|农商行|信用社|小贷"
    r"|消费金融|金融|信托|村镇银行)"
)
ENGLISH_HEAD = lazy(
    r"^\s*((?:[A-Z][A-Za-z0-9&.']*\s?){1,4}?)\s?(?:[:|]|\s[-–—]\s|(?=\s(?:a/c|A/c|Loan|loan|card"
    r"|Card|bill|Bill"
    r"|Home|Personal|group)\b))"
)
ENGLISH_LOAN = lazy(
    r"\b(?:[Yy]our|[Uu]r|[Pp]ending|[Oo]verdue|[Yy]ou have|[Yy]ou've taken|taken|an?|the|his|her|unpaid|for|of|from|towards)"
    r"(?: an?)?\s((?:[A-Z][A-Za-z0-9&'\-]+\s?){1,4}?)"
    r"(?:\s(?:home|gold|car|auto|vehicle|bike|group|business|personal|student|cash|payday"
    r"|short-term"
    r"|credit)?\s?(?:loan|EMI|card|Card|Loan|Credit Card|Postpaid|bill|repayment|account|balance"
    r"|instalment|installment|dues|a/c|ac|inst|auto payment|autopay|finance|collections|payment plan))"
)
ENGLISH_PARTY = lazy(
    r"\b(?:to|from|frm|for(?=[\w' ]{3,30}(?: is| was| has))|obo|on behalf of|with"
    r"|app)\s((?:[A-Z][A-Za-z0-9&'\-]+\s?){1,3}?)"
    r"(?=[.,;:!?(]|\s(?:is|has|was|for|on|at|now|today|within|immediately|by|before|and|or|ka|not|pay|ur|u|pls"
    r"|-)\b|\s*$)"
)
ENGLISH_TAIL = lazy(r"(?:-|–|—|~|Regards,?|Team|from)\s*((?:[A-Z][A-Za-z0-9&']*\s?){1,4}?)\.?\s*$")
ENGLISH_HERE = lazy(
    r"(?:^|[.!] )(?:[Tt]his is )?([A-Z][A-Za-z0-9&']*(?: [A-Z][A-Za-z0-9&']*){0,3})(?: here\b"
    r"| acting for| has appointed|\s\||\s(?:balance|account|loan|card)\b)"
)
ENGLISH_TEAM = lazy(r"((?:[A-Z][A-Za-z0-9&']+\s?){1,3})\s(?:[Tt]eam|LTD|Ltd|Limited)\b")
GENERIC_END = lazy(r"(?:\s(?:Personal|Home|Gold|Car|Auto|Vehicle|Loan|Cash|Your|Card))+$")
ENGLISH_NAMES = (
    DEPARTMENT,
    ENGLISH_LOAN,
    ENGLISH_HEAD,
    ENGLISH_HERE,
    ENGLISH_PARTY,
    ENGLISH_TAIL,
    ENGLISH_TEAM,
)
_NO_NAME = (
    "dear hi hello your total loan emi legal notice alert update reminder important sir madam "
    "customer personal home credit payment card account info urgent final amount pay team nach "
    "ecs success don't ur we our the this it im u you last oops done low special receipt asante "
    "salamat thank thanks rs inr first new bill statement e-statement emi ref mr ms mrs "
    "upi paytm app visa mastercard rupay cibil crb bvn jan feb mar apr may jun jul aug sep sept "
    "oct "
    "nov dec january february march april june july august september october november december "
    "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday today "
    "cash momo m-pesa mpesa gpay phonepe sms sim id no yes monthly weekly insurance gst charges "
    "card autopay enach mandate bank branch warning last group finance loans home gold car auto "
    "vehicle field section advocate return"
)
NO_NAME = frozenset(_NO_NAME.split())


TAIL_BEHIND = lazy(
    r"(?:的|银行)?(?:储蓄|借记|银行)?卡?(?:账户)?[(:为]?\s?(?:尾号|末|[*x]*\d{3,4}|\*)"
    r"|户口\(|[^,，。]{0,8}支行[^,，。]{0,6}\d|\s?\d{4} ?\d{4}"
)
FOR_ANOTHER = lazy(r"[a-z]*(?: [A-Z]\w+){0,2} (?:for|on behalf of|obo) (?:your )?[A-Z]")
TAKEN_OVER = lazy(r"belongs to us|(?:been|was|were) (?:sold|assigned|passed|transferred) to")
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
    chosen = next(iter([*loans, *(signed if not agent else ()), *products, *words, *signed]), None)
    own = (
        _own_product(text)
        if chosen is None or (chosen.lender.sort == "bank" and not loans)
        else None
    )
    if own is not None:
        printed = text.message.body[slice(*text.folded.span(*own))]
        institution = chosen.lender.name if chosen else None
        return Whose(
            printed,
            institution,
            printed,
            agent,
            DebtKind.LOAN,
            own,
            chosen.lender.currency if chosen else None,
        )
    coded = _coded(text, chosen, book)
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
    """The name that the sender's code abbreviates, unless a lender is named that goes before it."""
    if chosen and (chosen.product or chosen.lender.sort != "bank"):
        return None
    place = (
        None
        if book.by_sender(text.message.sender)
        else name_in(text.message.body, text.message.sender)
    )
    if place is None or (chosen and _overlaps(chosen, _in_plain(text, *place))):
        return None
    name = GENERIC_END.sub("", text.message.body[slice(*place)])
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


def _own_product(text: Text) -> tuple[int, int] | None:
    """A bank's loan product that the facts do not know: “京e贷”, 您的房抵贷, 国家助学贷款."""
    for pattern in (QUOTED, STATE_LOAN):
        match = pattern.search(text.plain)
        if match:
            return match.span(match.lastindex or 0)
    return None


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
    place = _unknown_place(text, signatures, agent)
    if place is None:
        return None
    printed = text.message.body[slice(*text.folded.span(*place))].strip()
    if not printed:
        return None
    signed = any(a <= place[0] and place[1] <= b for a, b in signatures)
    guessed = HAN.search(printed) and not signed and not text.plain.startswith(printed.lower())
    doubts = (Doubt("lender", "lender guessed", (printed,)),) if guessed else ()
    return Whose(printed, agent=agent, kind=_kind(text), place=place, doubts=doubts)


def _unknown_place(
    text: Text, signatures: list[tuple[int, int]], agent: str | None
) -> tuple[int, int] | None:
    return next(_unknown_places(text, signatures, agent), None)


def _unknown_places(
    text: Text, signatures: list[tuple[int, int]], agent: str | None
) -> Iterator[tuple[int, int]]:
    """Where the name of a lender may stand, the surest place first."""
    yield from _worded_places(text, UNKNOWN)
    addressed = [] if signatures else list(_worded_places(text, ADDRESSED))
    head = HEAD.match(text.plain)
    if head and not signatures and not addressed and not _is_no_name(head[1]):
        yield head.span(1)
    if not agent:
        yield from (s for s in reversed(signatures) if not TOPIC.fullmatch(text.plain[slice(*s)]))
    at_edge = BANK_LIKE.match(text.plain) or AT_END.search(text.plain)
    if at_edge:
        yield at_edge.span(at_edge.lastindex or 0)
    yield from addressed
    yield from (f.span() for f in (p.search(text.plain) for p in (HOUSE_LOAN, BANK_LIKE)) if f)
    english = _english(text)
    if english is not None:
        yield english


def _is_no_name(words: str) -> bool:
    return words in GENERIC or words in NO_NAME or TOPIC.fullmatch(words) is not None


def _worded_places(text: Text, pattern: "regex.Pattern[str]") -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text.plain, overlapped=True):
        if not _is_no_name(match["name"]) and not NO_CHINESE_NAME.search(match["name"]):
            start, end = match.span("name")
            while text.plain[start] in "元的在您笔期" and end - start > 3:
                start += 1
            yield start, end


def _english(text: Text) -> tuple[int, int] | None:
    """Names are capitalised in English, so these look at the body as it is written."""
    for pattern in ENGLISH_NAMES:
        for match in pattern.finditer(text.message.body):
            words = match[1].strip().split()
            if not words or words[0].lower() in NO_NAME or AGENT.search(match[1].lower()):
                continue
            name = GENERIC_END.sub("", match[1].rstrip())
            start, end = match.start(1), match.start(1) + len(name)
            if len(name) >= 2:
                return _in_plain(text, start, end)
    return None


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
