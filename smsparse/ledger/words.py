"""The words that the ledger asks for at every text, each looked up once.

To fetch a member from its enum takes ten times as long as a plain name.
"""

from smsparse.model import AccountRole, BillStatus, DebtKind, DueKind, Event, Relief, Settled

PAID = Event.PAID
FAILED = Event.FAILED
PAYOUT = Event.PAYOUT
RELIEF = Event.RELIEF
USUAL = frozenset((Event.STATEMENT, Event.REMINDER))
ARREARS = frozenset((Event.OVERDUE, Event.COLLECTION))
PRESSING = ARREARS | {FAILED}
DEBT = frozenset(event for event in Event if event.is_debt)
SHOWN = DEBT | {Event.THIRD_PARTY}

CARD = DebtKind.CARD
LOAN = DebtKind.LOAN
ASKED_BY = DueKind.ASKED_BY
GRANTED = Relief.GRANTED
BILL_SETTLED = Settled.BILL
DEBT_SETTLED = Settled.DEBT
OPEN = frozenset(status for status in BillStatus if status.is_open)

AUTO_DEBIT = AccountRole.AUTO_DEBIT
CARD_BILLED = AccountRole.CARD
