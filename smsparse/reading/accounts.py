"""Found numbers -> the account that a repayment is debited from or goes to, and the card billed."""

from dataclasses import dataclass

from smsparse.model import Account, AccountRole, DebtKind, Event
from smsparse.reading.lazily import lazy
from smsparse.reading.names import Named
from smsparse.reading.numbers import Number, Sort
from smsparse.reading.sign import Sign
from smsparse.reading.text import Text

CARD_WORDS = lazy(r"信用卡|贷记卡|龙卡|credit card|公务卡")
RECEIVING = lazy(
    r"(?:收款[卡户账]|到账(?!户)|已入|发放[至到]|汇入|转入您|打入|入账至|划入|收款银行"
    r"|disbursed to|credited to|sent to|transferred to)[^,，。;]{0,14}$"
)
TRANSFER = lazy(
    r"(?:收款(?:账号|账户|人)|对公|转[账款]?[至到入]|汇款?[至到入]|打款?[至到]|存入(?:我[司行]"
    r"|指定|公司)|户名[^。;]{0,30}|开户行[^。;]{0,24}|paybill|till|pay to)[^。;]{0,16}$"
)
PAYEE = lazy(
    r"(?:户名(?!下)|收款人|收款单位|账户名称?|开户名)[:为是]?\s?([一-龥*()]{2,30}?)(?=[,，。;、\s]|账号"
    r"|开户|$)"
)
PAYBILL = lazy(r"(?:paybill|till)(?:\s?(?:no|number))?[.:#]?\s?(\d{4,8})")
# a payment address of India's UPI, as name@bank
UPI = lazy(r"(?<![a-z])(?:upi|vpa)(?: id)?[:\s-]{1,3}([a-z0-9._-]{2,40}@[a-z]{2,15})(?!\\.?[a-z])")
PLAIN = lazy(r"\d{8,18}")
ASKED_INTO = lazy(
    r"(?:pay|transfer|deposit|remit|send|eft|virtual|acct:|account number)[^.]{0,30}$"
)
OF_DEBIT = lazy(r"储蓄|借记|还款账?[卡户]|扣款|银行卡")
OF_BANK = lazy(r"卡|银行|行|余额|还款账户|扣款账户|户名|开户")
# an account at the lender, from which nothing is debited: your account 60112 is handed over
AT_LENDER = lazy(
    r"(?<![a-z])(?:your|delinquent|overdue) [^.,;:\d]{0,24}(?<!virtual )(?:acct?|account)[:.]? ?$"
)
MEANS = frozenset({Sign.FUNDS, Sign.DEBIT, Sign.RECEIVED, Sign.FAILED, Sign.PAID})
OWN_STATE = frozenset({Sign.OVERDUE, Sign.ARREARS, Sign.MISSED, Sign.OWED, Sign.DUE, Sign.ISSUED})
BANK_CODE = lazy(r"\(\d{3}\)\s?[,，]?\s?(?:账号|账户)")  # 元大銀行(806) 帳號
PARTED = lazy(r"[,，。;!?【】\[\]]")


@dataclass(frozen=True, slots=True)
class Accounts:
    """The account of a text, the tail of the card it bills, and the number of the loan."""

    account: Account | None
    place: tuple[int, int] | None
    card: Number | None
    loan: Number | None


def judge_accounts(text: Text, names: list[Named], event: Event, kind: DebtKind | None) -> Accounts:
    """Tell the debit account from the card billed, the loan and the account of a payout."""
    numbers = [n for n in text.numbers if n.tail]
    loan = next((n for n in numbers if n.sort is Sort.LOAN), None)
    if event is not Event.PAID or kind is not None:
        numbers = [n for n in numbers if n.sort is Sort.CARD or not _receives(text, n, event)]
    cards = [
        n
        for n in numbers
        if n.sort is Sort.CARD
        or (n.sort is Sort.ACCOUNT and kind is DebtKind.CARD and _is_billed(text, n, numbers))
    ]
    debits = [
        n
        for n in numbers
        if n.sort is Sort.ACCOUNT
        and n not in cards
        and not _is_own_account(text, n)
        and not BANK_CODE.match(text.plain, n.start - 1)
    ]
    card = cards[0] if cards else None
    paid_to = PAYBILL.search(text.plain) or UPI.search(text.plain)
    if paid_to:
        number = text.message.body[slice(*text.folded.span(*paid_to.span(1)))]
        account = Account(number=number, role=AccountRole.TRANSFER_TO)
        return Accounts(account, paid_to.span(1), card, loan)
    chosen = debits[0] if debits else card
    if chosen is None:
        return Accounts(_named_only(text), None, None, loan)
    role = AccountRole.CARD if chosen is card else _role(text, chosen)
    return Accounts(_account(text, chosen, names, role), (chosen.start, chosen.end), card, loan)


def _receives(text: Text, number: Number, event: Event) -> bool:
    """Whether the account got the money of a payout."""
    before = text.plain[max(0, number.start - 24) : number.start]
    if RECEIVING.search(before):
        return event is not Event.PAID
    if event is not Event.PAYOUT:
        return False
    sentence = text.sentence(number.start)
    debited = any(
        t.sign in (Sign.DEBIT, Sign.FUNDS) and text.sentence(t.start) == sentence
        for t in text.tokens
    )
    return not debited


def _is_own_account(text: Text, number: Number) -> bool:
    """您尾号1234的账户已逾期: the account at the lender itself, from which nothing is debited."""
    beside = text.plain[max(0, number.start - 12) : number.end + 8]
    clause = text.clause(number.start)
    means = any(
        t.sign in (Sign.FUNDS, Sign.DEBIT, Sign.RECEIVED) and text.clause(t.start) == clause
        for t in text.tokens
    )
    late = any(t.sign in OWN_STATE and text.clause(t.start) == clause for t in text.tokens)
    if AT_LENDER.search(text.plain, max(0, number.start - 40), number.start):
        return not any(t.sign in MEANS for t in text.tokens)
    return "账户" in beside and not OF_BANK.search(beside) and late and not means


def _is_billed(text: Text, number: Number, numbers: list[Number]) -> bool:
    """Whether a plain 尾号1234 in a text about a card is that card."""
    clause = text.clause(number.start)
    means = any(
        t.sign in (Sign.FUNDS, Sign.DEBIT) and text.clause(t.start) == clause for t in text.tokens
    )
    others = any(n is not number and n.sort is Sort.CARD for n in numbers)
    before = text.plain[max(0, number.start - 10) : number.start]
    return (
        not means
        and not others
        and not OF_DEBIT.search(before + text.plain[number.end : number.end + 6])
    )


def _role(text: Text, number: Number) -> AccountRole:
    before = text.plain[max(0, number.start - 40) : number.start]
    if PLAIN.fullmatch(text.plain, number.start, number.end) and ASKED_INTO.search(before):
        return AccountRole.TRANSFER_TO
    if TRANSFER.search(before) and "尾号" not in before[-4:]:
        return AccountRole.TRANSFER_TO
    return AccountRole.AUTO_DEBIT


def _account(text: Text, number: Number, names: list[Named], role: AccountRole) -> Account:
    place = text.folded.span(number.start, number.end)
    printed = text.message.body[slice(*place)]
    payee = PAYEE.search(text.plain)
    return Account(
        number=printed if number.whole else None,
        tail=number.tail,
        bank=_bank(text, number, names, role),
        payee=text.message.body[slice(*text.folded.span(*payee.span(1)))] if payee else None,
        role=role,
    )


def _bank(text: Text, number: Number, names: list[Named], role: AccountRole) -> str | None:
    """The bank whose name stands right beside the number; of a card also its issuer."""
    for name in names:
        if name.lender.sort != "bank":
            continue
        gap = (
            text.plain[name.end : number.start]
            if name.end <= number.start
            else text.plain[number.end : name.start]
        )
        if len(gap) <= 10 and not PARTED.search(gap) and not (gap[:1] == ":" and len(gap) == 1):
            return name.lender.name
    if role is AccountRole.CARD:
        return next((n.lender.name for n in names if n.lender.sort == "bank"), None)
    return None


def _named_only(text: Text) -> Account | None:
    """A payee without a number is still somewhere to pay."""
    payee = PAYEE.search(text.plain)
    if payee is None or not TRANSFER.search(text.plain[: payee.end()]):
        return None
    words = text.message.body[slice(*text.folded.span(*payee.span(1)))]
    return Account(payee=words, role=AccountRole.TRANSFER_TO)
