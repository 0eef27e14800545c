"""Chinese numerals -> numbers: 壹仟贰佰叁拾肆元伍角, 一千二百, 十二."""

from decimal import Decimal

DIGITS = {
    c: n
    for n, cs in enumerate(
        ("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for c in cs
}
STEPS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
BLOCKS = {"万": 10_000, "亿": 100_000_000}
NUMERAL = f"[{''.join(DIGITS)}{''.join(STEPS)}{''.join(BLOCKS)}]"


def number(words: str) -> int | None:
    """The number that Chinese numerals or digits spell, ``None`` if they spell none.

    >>> number("壹仟贰佰叁拾肆"), number("十二"), number("三万零五十"), number("15")
    (1234, 12, 30050, 15)
    >>> number("二〇二五"), number("两千五")
    (2025, 2500)
    """
    if words.isascii():
        return int(words) if words.isdigit() else None
    if all(c in DIGITS for c in words):
        return int("".join(str(DIGITS[c]) for c in words))
    total = block = digit = 0
    step = 1
    for char in words:
        if char in DIGITS:
            digit = DIGITS[char]
            if digit == 0:
                step = 1  # 零: what follows counts one by one
        elif char in STEPS:
            step = STEPS[char]
            block += (digit or 1) * step
            digit = 0
        elif char in BLOCKS:
            step = BLOCKS[char]
            total += (block + digit) * step
            block = digit = 0
        else:
            return None
    return total + block + digit * max(step // 10, 1)


def money(yuan: str, jiao: str | None, fen: str | None) -> Decimal | None:
    """An amount in Chinese numerals.

    >>> money("壹仟贰佰叁拾肆", "伍", "陆")
    Decimal('1234.56')
    """
    whole = number(yuan)
    if whole is None:
        return None
    cents = 10 * (number(jiao) or 0 if jiao else 0) + (number(fen) or 0 if fen else 0)
    return Decimal(whole) + Decimal(cents) / 100
