"""The closed sets of words that the nouns use; their values are those of the JSON."""

from enum import StrEnum


class Event(StrEnum):
    """What a text tells its reader."""

    STATEMENT = "statement"  # a bill was issued
    REMINDER = "reminder"  # a payment is due soon or today; an automatic debit is announced
    OVERDUE = "overdue"  # the lender's own notice that a payment was missed
    COLLECTION = "collection"  # third party, legal or threat stage
    PAID = "paid"  # a repayment was received, a debit succeeded, a debt is settled
    FAILED = "failed"  # a debit failed, the balance was too low
    PAYOUT = "payout"  # loan money was paid out, an instalment plan was set up
    RELIEF = "relief"  # extension, deferral, discount or plan for a debt in arrears
    THIRD_PARTY = "third_party"  # asks to pass on word of somebody else's debt
    OFFER = "offer"  # new credit, or instalments for a bill
    OTHER = "other"

    @property
    def is_debt(self) -> bool:
        """Whether such a text is about the phone owner's own debt."""
        return self not in (Event.THIRD_PARTY, Event.OFFER, Event.OTHER)


class DueKind(StrEnum):
    """Whose day a due date is."""

    DUE = "due"  # the bill's own day
    ASKED_BY = "asked_by"  # a pay-by day in a failed, overdue, collection or relief text


class DebtKind(StrEnum):
    """What kind of debt a text speaks of."""

    CARD = "card"
    LOAN = "loan"


class AccountRole(StrEnum):
    """What an account is to the repayment."""

    AUTO_DEBIT = "auto_debit"  # the account that is debited
    TRANSFER_TO = "transfer_to"  # the account to pay into
    CARD = "card"  # the card billed


class Settled(StrEnum):
    """How much a text calls paid off."""

    BILL = "bill"
    DEBT = "debt"


class Relief(StrEnum):
    """How far relief has come."""

    OFFERED = "offered"
    GRANTED = "granted"


class Level(StrEnum):
    """How grave a warning is. A red text counts in no figure until its reader says it is right."""

    RED = "red"
    AMBER = "amber"


class BillStatus(StrEnum):
    """How a bill stands; the first that fits (see the README)."""

    PAID = "paid"
    DEFERRED = "deferred"
    ROLLED_OVER = "rolled_over"
    OVERDUE = "overdue"
    PRESUMED_PAID = "presumed_paid"
    PART_PAID = "part_paid"
    PAST_DUE = "past_due"
    DUE = "due"

    @property
    def is_open(self) -> bool:
        """Whether something of such a bill is still to be paid."""
        return self in (
            BillStatus.OVERDUE,
            BillStatus.PART_PAID,
            BillStatus.PAST_DUE,
            BillStatus.DUE,
        )


class DebtStatus(StrEnum):
    """How a debt stands; the first that fits (see the README)."""

    SETTLED = "settled"
    OVERDUE = "overdue"
    PAST_DUE = "past_due"
    DUE = "due"
    OPEN = "open"
    CLEAR = "clear"


class Verdict(StrEnum):
    """What the user says in the workbook of a text (first three) or of a bill (the others)."""

    RIGHT = "right"
    WRONG = "wrong"
    IGNORE = "ignore"
    PAID = "paid"
    PART_PAID = "part_paid"
    UNPAID = "unpaid"
    NEGOTIATING = "negotiating"
    DISPUTED = "disputed"
    NOT_MINE = "not_mine"
