"""What a debt's texts tell besides amounts: its names, accounts and numbers for enquiries."""

from dataclasses import dataclass, field
from datetime import date

from smsparse.ledger import doubts
from smsparse.ledger.repayments import is_alert
from smsparse.ledger.texts import Text
from smsparse.model import Account, AccountRole, Doubt

SHOWN = 5  # numbers for enquiries that a debt shows, the newest first


@dataclass(slots=True, eq=False)
class Seen:
    """The accounts and numbers that one lender's texts have named so far."""

    accounts: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Facts:
    """The newest name, account and numbers of one debt. ``rank`` tells how well ``name`` fits."""

    name: str | None = None
    rank: int = 0
    account: Account | None = None
    support: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)

    def note(self, text: Text, seen: Seen) -> list[Doubt]:
        """Take in a text; doubt an account or number that its lender never named before."""
        reading = text.reading
        self._name(text)
        if reading.agent is not None and reading.agent not in self.agents:
            self.agents.append(reading.agent)
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
        if account.role is AccountRole.CARD:
            self.account = self.account or account
            return []
        self.account = account
        shown = account.tail or account.number or account.payee
        if shown is None or not _is_new(_digits(shown)[-4:], seen.accounts):
            return []
        return [doubts.new_account(shown)]

    def _name(self, text: Text) -> None:
        reading = text.reading
        if reading.lender is None or reading.lender in self.agents:
            return
        rank = 1 if is_alert(reading) else 3 if reading.product else 2
        if rank >= self.rank:
            self.name, self.rank = reading.lender, rank


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


def is_fresh(day: date, as_of: date, days: int) -> bool:
    """Whether something of a day still matters."""
    return (as_of - day).days <= days
