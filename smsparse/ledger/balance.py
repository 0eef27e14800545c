"""What is left of a debt by the totals that its texts state."""

from dataclasses import dataclass, field
from decimal import Decimal

from smsparse.ledger import doubts
from smsparse.ledger.texts import Text
from smsparse.model import Doubt, Parts

ZERO = Decimal(0)


@dataclass(slots=True, eq=False)
class Balance:
    """The newest stated total, and what repayments and payouts have made of it since.

    ``net`` is ``None`` as long as no text has stated a total.
    """

    stated: Decimal | None = None
    text: Text | None = None
    net: Decimal | None = None
    principal_only: bool = False
    doubts: list[Doubt] = field(default_factory=list)

    def state(self, total: Decimal, text: Text) -> None:
        """Take a total that a text states."""
        self.stated = self.net = total
        self.text = text
        self.principal_only = text.reading.principal_only
        self.doubts = [doubt for doubt in text.reading.doubts if doubt.field == "total_owed"]
        if self.principal_only:
            self.doubts.append(doubts.principal_only(total))

    def clear(self) -> None:
        """Nothing is left: the whole debt was called settled."""
        if self.net is not None:
            self.net = ZERO
        self.doubts = []
        self.principal_only = False

    def repay(self, amount: Decimal, parts: Parts | None) -> None:
        """Take off a repayment; of a principal only its principal part, where that is stated."""
        if self.net is None:
            return
        if self.principal_only:
            principal = _principal(amount, parts)
            if principal is None:
                self.doubts.append(doubts.interest_unknown(amount))
            else:
                amount = principal
        self.net = max(self.net - amount, ZERO)

    def pay_out(self, amount: Decimal) -> None:
        """Add new money."""
        if self.net is not None:
            self.net += amount


def _principal(amount: Decimal, parts: Parts | None) -> Decimal | None:
    """The principal in a repayment, as far as its text states the parts."""
    if parts is None:
        return None
    if parts.principal is not None:
        return parts.principal
    rest = [part for part in (parts.interest, parts.penalty, parts.fee) if part is not None]
    return amount - sum(rest) if rest else None
