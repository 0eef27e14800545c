"""Found amounts -> their roles: what the words around each one say that it is.

The nearest deciding word wins: first to the left within the clause, then to the right up to the
next amount, then further left within the sentence. A word that could mean several things (还款,
借款, 账单) is weak and yields to a strong one on the other side. The kind of text decides later
what a role means (``money``).
"""

from dataclasses import dataclass, replace

from smsparse.reading.amounts import Amount
from smsparse.reading.cue import Token
from smsparse.reading.sign import Sign
from smsparse.reading.text import Text

STRONG = frozenset(
    {
        Sign.DUE,
        Sign.REST,
        Sign.MIN,
        Sign.TOTAL,
        Sign.PRINCIPAL_LEFT,
        Sign.ARREARS,
        Sign.OWED,
        Sign.LIMIT,
        Sign.ORIGINAL,
        Sign.CLOSE_FOR,
        Sign.WAIVED,
        Sign.EACH,
        Sign.BALANCE,
        Sign.PENALTY,
        Sign.INTEREST,
        Sign.FEE,
        Sign.PRINCIPAL,
        Sign.SPEND,
        Sign.PAID,
        Sign.PAID_SO_FAR,
        Sign.ISSUED,
        Sign.RECEIVED,
        Sign.LURE,
    }
)
WEAK = frozenset(
    {
        Sign.REPAY,
        Sign.LOAN,
        Sign.PRINCIPAL,
        Sign.BILL,
        Sign.DEBIT,
        Sign.CLEARED,
        Sign.PAYOUT,
        Sign.TIMELY,
        Sign.FUNDS,
    }
)
NEUTRAL = frozenset({Sign.BOTH, Sign.SUM})
# what a word to the right of an amount makes of it, where that is not the word's own sign
RIGHT = {
    Sign.MISSED: Sign.REST,
    Sign.OVERDUE: Sign.ARREARS,
    Sign.WAS_DUE: Sign.DUE,
    Sign.CLEARED: Sign.PAID,
    Sign.RECEIVED: Sign.PAID,
    Sign.PAYOUT: Sign.LOAN,
    Sign.LURE: Sign.LIMIT,
    Sign.PAID_SO_FAR: Sign.PAID,
}
SELF_CONTAINED = frozenset({Sign.PAID, Sign.ISSUED, Sign.SPEND})
INTRODUCING = frozenset(
    {Sign.DUE, Sign.MIN, Sign.ARREARS, Sign.TOTAL, Sign.REST, Sign.OWED, Sign.ISSUED}
)
RIGHT_STRONG = frozenset(
    {
        Sign.DUE,
        Sign.REST,
        Sign.MIN,
        Sign.ARREARS,
        Sign.OWED,
        Sign.TOTAL,
        Sign.PAID,
        Sign.LIMIT,
        Sign.WAIVED,
        Sign.PENALTY,
        Sign.INTEREST,
        Sign.FEE,
        Sign.BALANCE,
        Sign.SPEND,
    }
)
CONTINUED = {
    Sign.REST: (Sign.MIN, Sign.LIMIT, Sign.BALANCE),
    Sign.CLOSE_FOR: (Sign.MIN,),
    Sign.MIN: (Sign.FEE, Sign.PENALTY),
}
BEHIND_MIN = ("at the", "or more")  # Rs 1,180 at the least, £14.39 or more
PARTS = frozenset({Sign.PRINCIPAL, Sign.INTEREST, Sign.PENALTY, Sign.FEE})
LISTED = frozenset("、和及与,，+ ")


@dataclass(frozen=True, slots=True)
class Role:
    """An amount and what it is; ``sign`` is ``None`` where no word says so.

    ``inside`` marks a part of the amount before (含罚息8元), ``token`` is the deciding word,
    ``real`` is false where the words only suppose it (以免产生滞纳金50元).
    """

    amount: Amount
    sign: Sign | None
    token: Token | None = None
    inside: bool = False
    real: bool = True
    weak: bool = False
    sum: bool = False
    words: str = ""


def judge_amounts(text: Text) -> tuple[Role, ...]:
    """The role of each amount, in their order. A bare number has one only beside its word."""
    roles: list[Role] = []
    for index, amount in enumerate(text.amounts):
        before = text.amounts[index - 1] if index else None
        after = text.amounts[index + 1] if index + 1 < len(text.amounts) else None
        if amount.bare and not _introduced(text, amount):
            continue
        previous = roles[-1] if roles and before is roles[-1].amount else None
        roles.append(_role(text, amount, previous, before, after))
    return tuple(roles)


SPOKEN = frozenset({Sign.REPAY, Sign.OWED, Sign.TOTAL, Sign.TIMELY})  # pay 6800


def _introduced(text: Text, amount: Amount) -> bool:
    """Whether a bare number stands right behind a word for an amount, or is what to deal with."""
    before = text.before(amount.start)[:1]
    if amount.value >= 100 and text.plain[amount.start - 1 : amount.start] == "的":
        return any(t.sign is Sign.REPAY for t in before)
    if amount.value >= 100 and (
        _is_after_repay(text, amount) or "=" in text.plain[amount.start - 1 : amount.end + 1]
    ):
        return True
    if amount.value >= 100 and _sums_up(text, amount, before):
        return True
    english = text.plain[: amount.start].isascii()
    if english and any(t.sign in SPOKEN and amount.start - t.end <= 1 for t in before):
        return amount.value >= 100
    near = any(t.sign in PARTS | {Sign.LOAN} and amount.start - t.end <= 1 for t in before)
    return (near and amount.value >= 100) or any(
        t.sign in INTRODUCING and amount.start - t.end <= 3 for t in before
    )


def _sums_up(text: Text, amount: Amount, before: list[Token]) -> bool:
    """本息一共5387, 7200.55分6期: a bare sum, or a bare number with cents that can be no day."""
    summing = any(t.sign in NEUTRAL and amount.start - t.end <= 1 for t in before)
    return summing or (text.plain[amount.end - 3 : amount.end - 2] == "." and not before)


def _is_after_repay(text: Text, amount: Amount) -> bool:
    """还205, 再还2,900元: 还 alone is a cue only right before an amount."""
    before = text.plain[amount.start - 2 : amount.start]
    return before.endswith("还") and before not in ("归还", "偿还", "退还", "已还")


def _role(
    text: Text, amount: Amount, previous: Role | None, before: Amount | None, after: Amount | None
) -> Role:
    floor = before.end if before else 0
    left = [t for t in text.before(amount.start) if t.start >= floor]
    gap = text.plain[floor : amount.start]
    if previous and not left and set(gap) <= LISTED:
        return replace(previous, amount=amount)
    clause = text.clause(amount.start)
    near = [t for t in left if text.clause(t.start) == clause]
    summed = any(t.sign is Sign.SUM for t in near) or gap.rstrip().endswith("=")
    token, sign, weak = _decide(text, amount, left, after)
    if token is None and sign is None and not summed:
        token = _first([t for t in left if t not in near], STRONG | WEAK)
        sign, weak = token.sign if token else None, True
    if summed:
        sign = _summed(sign, near)
    inside = any(t.sign is Sign.WITHIN for t in left) and not (summed and before is None)
    real = text.is_real(token) if token else not any(_is_threat(text, t) for t in near)
    words = text.plain[token.start : token.end] if token else ""
    return Role(amount, sign, token, inside, real, weak, summed, words)


def _is_threat(text: Text, token: Token) -> bool:
    """逾期将加收300元: what it would cost to be late."""
    return not text.is_real(token) and text.plain.startswith("逾期", token.start)


Decision = tuple[Token | None, Sign | None, bool]


def _decide(text: Text, amount: Amount, left: list[Token], after: Amount | None) -> Decision:
    """The deciding word of the clause, what it says, and whether it is weak."""
    clause = text.clause(amount.start)
    near = [t for t in left if text.clause(t.start) == clause]
    strong, weak = _qualified(_first(near, STRONG), left), _first(near, WEAK)
    right, right_sign = _right(text, amount, after)
    if near and near[0].sign is Sign.OVERDUE and amount.start - near[0].end <= 2:
        return near[0], Sign.ARREARS, False  # 其中逾期1,431.20元
    if _is_after_repay(text, amount) and (not near or amount.start - near[0].end > 1):
        closing = right is not None and right_sign is Sign.CLOSE_FOR
        return right if closing else None, Sign.CLOSE_FOR if closing else Sign.REPAY, False
    token, sign, is_weak = strong, strong.sign if strong else None, False
    if weak and (strong is None or weak.start > strong.start):
        token, sign, is_weak = weak, weak.sign, True
    beside = is_weak and right_sign is Sign.SPEND and amount.start - near[0].end <= 1
    if (token is None or is_weak) and right and right_sign in RIGHT_STRONG and not beside:
        return right, right_sign, False
    if (
        is_weak
        and strong is not None
        and strong.sign not in SELF_CONTAINED
        and _adjoin(strong, weak)
    ):
        return strong, strong.sign, False
    if token is None and right is not None and not any(t.sign is Sign.SUM for t in near):
        return right, right_sign, True
    return token, sign, is_weak


def _first(tokens: list[Token], signs: frozenset[Sign]) -> Token | None:
    return next((t for t in tokens if t.sign in signs), None)


def _summed(sign: Sign | None, near: list[Token]) -> Sign | None:
    """What 合计 makes of the word before it: 欠款合计, 欠款本金+利息合计 are totals."""
    if sign in (None, Sign.LOAN, Sign.BILL):
        return Sign.SUM
    if sign is Sign.OWED:
        return Sign.TOTAL
    if sign in PARTS and sum(t.sign in PARTS | {Sign.PRINCIPAL_LEFT, Sign.BOTH} for t in near) >= 2:
        owed = _first(near, INTRODUCING | {Sign.PRINCIPAL_LEFT})
        if owed is None:
            return Sign.SUM
        return Sign.TOTAL if owed.sign in (Sign.OWED, Sign.PRINCIPAL_LEFT) else owed.sign
    return sign


def _qualified(token: Token | None, left: list[Token]) -> Token | None:
    """The word that another only continues: 最低还款额 + 尚差, 额度 + 还剩, 选最低还款，仅需."""
    if token is None or token.sign not in CONTINUED:
        return token
    index = left.index(token) + 1
    ahead = left[index] if index < len(left) else None
    joined = (
        ahead
        and token.start - ahead.end <= (6 if token.sign is Sign.MIN else 1)
        and ahead.sign in CONTINUED[token.sign]
    )
    return ahead if joined else token


def _adjoin(strong: Token, weak: Token | None) -> bool:
    """Whether a weak word only continues a strong one: 应还 + 本金, 剩余 + 贷款."""
    return (
        weak is not None and weak.sign is not Sign.PRINCIPAL and 0 <= weak.start - strong.end <= 2
    )


def _right(text: Text, amount: Amount, after: Amount | None) -> tuple[Token | None, Sign | None]:
    """The deciding word to the right, in the same clause and nearer than the next amount."""
    clause = text.clause(amount.start)
    for token in text.after(amount.end):
        if text.clause(token.start) != clause or token.sign in (Sign.WITHIN, Sign.IF):
            break
        if _is_of_another(text, amount, token):
            continue
        if after is not None and after.start - token.end < token.start - amount.end:
            break
        sign = RIGHT.get(token.sign, token.sign)
        if sign is Sign.FALLS_DUE:
            return token, Sign.BILL  # 1,500元明日到期
        if (sign in STRONG or sign in WEAK) and not _names_the_next(text, amount, token, sign):
            return token, sign
    return None, None


def _is_of_another(text: Text, amount: Amount, token: Token) -> bool:
    """25.33元滞纳金 names the amount; 54,500 to raise your limit does not."""
    between = text.plain[amount.end : token.start]
    far = len(between) > 4 or "+" in between
    return (token.sign in PARTS and far) or (token.sign is Sign.LIMIT and len(between) > 8)


def _names_the_next(text: Text, amount: Amount, token: Token, sign: Sign) -> bool:
    """Whether a word belongs to the amount behind it rather than to the one before."""
    if sign is Sign.MIN:  # 445.00 (minimum)
        directly = token.start - amount.end <= 1 and text.plain.startswith(BEHIND_MIN, token.start)
        return not directly and text.plain[amount.end : token.start + 1].strip() != "("
    if sign is Sign.CLOSE_FOR:  # 还2,900元即结清
        return text.plain[token.start] not in "即就"
    return sign in (Sign.ORIGINAL, Sign.EACH, Sign.ISSUED) or (
        sign is Sign.BALANCE and "不足" in text.plain
    )
