"""What a debt's texts tell besides amounts: its accounts and its numbers for enquiries."""

from dataclasses import dataclass, field

from smsparse.ledger import doubts
from smsparse.ledger.words import CARD_BILLED
from smsparse.model import Account, Doubt, Reading

SHOWN = 5  # numbers for enquiries that a debt shows, the newest first


@dataclass(slots=True, eq=False)
class Seen:
    """The accounts and numbers that one lender's texts have named so far."""

    accounts: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Facts:
    """The newest account and numbers of one debt."""

    account: Account | None = None
    support: list[str] = field(default_factory=list)

    def note(self, reading: Reading, seen: Seen) -> list[Doubt]:
        """Take in a text; doubt an account or number that its lender never named before."""
        found: list[Doubt] = []
        for number in reading.support:
            if number in self.support:
                self.support.remove(number)
            self.support.insert(0, number)
            if _is_new(_digits(number), seen.numbers):
                found.append(doubts.new_support(number))
        del self.support[SHOWN:]
        if reading.account is not None:
            found += self._note_account(reading.account, seen)
        return found

    def _note_account(self, account: Account, seen: Seen) -> list[Doubt]:
        if account.role is CARD_BILLED:
            self.account = self.account or account
            return []
        self.account = account
        shown = account.tail or account.number or account.payee
        if shown is None or not _is_new(_digits(shown)[-4:], seen.accounts):
            return []
        return [doubts.new_account(shown)]


def _digits(shown: str) -> str:
    """What is compared of a number: its digits, or a name's letters.

    >>> _digits("400-820 5555"), _digits("公众号 XX")
    ('4008205555', '公众号xx')
    """
    digits = "".join(sign for sign in shown if sign.isdigit())
    return digits if len(digits) >= 3 else "".join(shown.casefold().split())


def _is_new(value: str, seen: set[str]) -> bool:
    """Whether others were seen before and this one was not; from now on it was."""
    is_new = bool(seen) and value not in seen
    seen.add(value)
    return is_new
