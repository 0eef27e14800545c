"""From one text, and what was found in all of them, to the text with its secrets masked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from smsparse.lenders import Book
from smsparse.model import Account, Ledger
from smsparse.redact.patterns import (
    ACCOUNT,
    ADDRESS,
    CALL_BACK,
    FOREIGN,
    HALF_WIDTH,
    ID_NUMBER,
    LINK,
    MAIL,
    MOBILE,
    NAMES,
    NOBODY,
    SURNAME,
)

MASK = "***"
Cut = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Secrets:
    """What was found anywhere in the ledger and is masked wherever it stands."""

    names: re.Pattern[str] | None
    numbers: re.Pattern[str] | None
    lenders: Book

    def is_lender(self, text: str) -> bool:
        """Whether words are the name of a known lender or one of its products."""
        return text.lower() in self.lenders.names


def find_secrets(ledger: Ledger, book: Book) -> Secrets:
    """The names and numbers that the ledger holds."""
    names: set[str] = set()
    numbers: set[str] = set()
    for reading in ledger.readings():
        contact, account = reading.message.contact or "", reading.account or Account()
        names |= {contact, account.payee or "", *_suffixes(_names(reading.message.body, book))}
        numbers |= {account.number or "", reading.loan_ref or ""}
    for debt in ledger.debts:
        account = debt.repayment_account or Account()
        names.add(account.payee or "")
        numbers |= {account.number or "", debt.loan_ref or ""}
    names = {n for n in names if len(n) > 1 and n.lower() not in book.names and not _plain(n)}
    numbers = {n for n in numbers if len(re.sub(r"\D", "", n)) > 4}
    return Secrets(_any_of(names), _any_of(numbers), book)


def _plain(name: str) -> bool:
    """Whether words name nobody: 客户, a company, a number."""
    return bool(NOBODY.search(name)) or not re.search(r"[^\W\d_*]", name)


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first))) if longest_first else None


def _names(body: str, book: Book) -> Iterator[re.Match[str]]:
    """Where names stand in a text, as the first group of each match."""
    text = body.translate(HALF_WIDTH)
    for pattern in NAMES:
        for found in pattern.finditer(text):
            known = any(found[1].lower().startswith(n) for n in _lenders_at(text, found, book))
            if not known and not _plain(found[1]):
                yield found


def _lenders_at(text: str, found: re.Match[str], book: Book) -> Iterator[str]:
    """The names of lenders that stand where a name was found (马上消费 is no 马先生)."""
    start = found.start(1)
    for length in range(2, 9):
        words = text[start : start + length].lower()
        if words in book.names:
            yield words[: len(found[1])]


def _suffixes(found: Iterable[re.Match[str]]) -> Iterator[str]:
    """Each name, and its endings that begin with a family name (关于王敏 -> 王敏)."""
    for match in found:
        name = match[1].strip()
        if not re.match("[\u4e00-\u9fff]", name):
            yield name
            continue
        for start in range(len(name) - 1):
            if re.match(SURNAME, name[start]) and "*" not in name:
                yield name[start:]


def mask(text: str, secrets: Secrets, *, calls: bool = False) -> str:
    """A text with its secrets masked; ``calls`` leaves the numbers to call back."""
    return cut(text, cuts_of(text, secrets, calls=calls))


def cut(text: str, cuts: Sequence[Cut]) -> str:
    """A text with its places replaced."""
    pieces, end = [], 0
    for start, stop, instead in cuts:
        pieces += [text[end:start], instead]
        end = stop
    return "".join((*pieces, text[end:]))


def cuts_of(text: str, secrets: Secrets, *, calls: bool) -> list[Cut]:
    """What to replace in a text, in order; places that overlap are replaced as one."""
    joined: list[Cut] = []
    found = sorted(_found(text, secrets, calls=calls), key=lambda c: (c[0], -c[1], c[2]))
    for start, end, instead in found:
        if joined and start < joined[-1][1]:
            first, last, before = joined[-1]
            joined[-1] = (first, max(last, end), before if end <= last else MASK)
        elif start < end:
            joined.append((start, end, instead))
    return joined


def _found(text: str, secrets: Secrets, *, calls: bool) -> Iterator[Cut]:
    plain = text.translate(HALF_WIDTH)
    for name in _names(text, secrets.lenders):
        yield *name.span(1), MASK
    for number in _all((ACCOUNT, secrets.numbers), plain):
        yield *number.span(), MASK + _last_four(number[0])
    for secret in _all((secrets.names, ID_NUMBER, MAIL), plain):
        yield *secret.span(), MASK
    for phone in _all((MOBILE, FOREIGN), plain):
        before = plain[max(0, phone.start() - 20) : phone.start()]
        if not (calls and CALL_BACK.search(before)):
            yield *phone.span(), MASK
    for link in LINK.finditer(plain):
        yield *link.span(2), "/" + MASK
    for address in ADDRESS.finditer(plain):
        yield *address.span(1 if address[1] else 2), MASK


def _all(patterns: Iterable[re.Pattern[str] | None], text: str) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        if pattern is not None:
            yield from pattern.finditer(text)


def _last_four(number: str) -> str:
    """The last four of an account number; none where the words already hide the rest."""
    bare = re.sub(r"[^0-9A-Za-z]", "", number)
    return bare[-4:] if len(bare) > 6 else ""
