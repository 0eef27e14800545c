"""What the ledger doubts or concludes: each a code (see ``reasons``) with the words it is about."""

from datetime import date
from decimal import Decimal

from smsparse.model import Doubt


def money(amount: Decimal) -> str:
    """An amount as the sentences print it."""
    return f"{amount:,.2f}"


def which_debt(lender: str) -> Doubt:
    """A text fits several debts of one lender; it was put where it fits best."""
    return Doubt("lender", "text_fits_several_debts", (lender,))


def lender_unknown(sender: str) -> Doubt:
    """A text names no lender; it was joined to a debt by its amount, day or sender."""
    return Doubt("lender", "joined_without_lender", (sender,))


def no_lender() -> Doubt:
    """No text of a debt names its lender."""
    return Doubt("lender", "no_text_names_lender")


def repaid_unknown(day: date) -> Doubt:
    """A text tells of a repayment but not of its amount."""
    return Doubt("paid_amount", "repaid_unknown_amount", (str(day),))


def card_reissued(old: str, new: str) -> Doubt:
    """A card seems to have got a new number."""
    return Doubt("card_tail", "card_seems_reissued", (old, new))


def several_loans(day: date) -> Doubt:
    """Two amounts are due on one day and nothing tells the loans apart."""
    return Doubt("lender", "perhaps_several_loans", (str(day),))


def amount_jumps(old: Decimal, new: Decimal) -> Doubt:
    """A bill's amount changed and no repayment or penalty explains it."""
    return Doubt("amount_due", "amount_jumps", (money(old), money(new)))


def two_due_dates(old: date, new: date) -> Doubt:
    """Two texts give one bill different days."""
    return Doubt("due_date", "two_due_dates", (str(old), str(new)))


def paid_more(paid: Decimal, over: Decimal) -> Doubt:
    """A repayment is larger than all bills that were open."""
    return Doubt("paid_amount", "repaid_more_than_billed", (money(paid), money(over)))


def new_account(account: str) -> Doubt:
    """An account that this lender never named before."""
    return Doubt("account", "account_never_seen", (account,))


def new_support(number: str) -> Doubt:
    """A number for enquiries that this lender never gave before."""
    return Doubt("support", "support_never_seen", (number,))


def total_below_bills(total: Decimal, bills: Decimal) -> Doubt:
    """A stated total is less than the older bills together: they are contained or paid."""
    return Doubt("total_owed", "total_below_bills", (money(total), money(bills)))


def principal_only(total: Decimal) -> Doubt:
    """The stated total leaves the interest out."""
    return Doubt("total_owed", "total_is_principal", (money(total),))


def interest_unknown(paid: Decimal) -> Doubt:
    """A repayment was taken off a principal in full: its interest is not stated."""
    return Doubt("owed", "interest_part_unknown", (money(paid),))


def total_before_presumed(day: date) -> Doubt:
    """The stated total is older than a bill presumed paid: it may be too high."""
    return Doubt("owed", "total_older_than_presumed", (str(day),))


def total_is_old(day: date) -> Doubt:
    """Nothing was heard of this balance for a long time."""
    return Doubt("owed", "total_is_old", (str(day),))


def balance_unknown(borrowed: Decimal) -> Doubt:
    """Money was paid out and no text says what is left: ``owed`` holds only what is billed."""
    return Doubt("owed", "balance_never_stated", (money(borrowed),))


def payout_only(borrowed: Decimal) -> Doubt:
    """All that is known of this debt is that it was paid out."""
    return Doubt("owed", "only_payout_known", (money(borrowed),))


def bill_without_amount() -> Doubt:
    """An open bill has no amount: what is owed may be more."""
    return Doubt("owed", "open_bill_without_amount")


def amount_unknown() -> Doubt:
    """No text of this bill states an amount."""
    return Doubt("amount_due", "bill_without_amount")


def paid_unknown_amount(paid: Decimal) -> Doubt:
    """A bill without amount is taken as paid by the repayment that came."""
    return Doubt("amount_due", "paid_without_amount", (money(paid),))


def overdue_after_paid(day: date) -> Doubt:
    """The lender speaks of arrears although the repayment had come."""
    return Doubt("amount_due", "overdue_after_paid", (str(day),))


def overdue_after_settled(day: date) -> Doubt:
    """The lender speaks of arrears although the debt was called settled."""
    return Doubt("owed", "overdue_after_settled", (str(day),))


def bill_after_settled(day: date) -> Doubt:
    """A new bill came although the debt was called settled and no payout was seen."""
    return Doubt("owed", "bill_after_settled", (str(day),))


def next_bill_lower(rest: Decimal, new: Decimal) -> Doubt:
    """The next statement is lower than the rest it should contain."""
    return Doubt("amount_due", "next_bill_below_rest", (money(rest), money(new)))


def presumed_after_overdue() -> Doubt:
    """An overdue bill is presumed paid since two further due days passed without a word."""
    return Doubt("status", "presumed_after_overdue")


def disputed() -> Doubt:
    """The user disputes the bill."""
    return Doubt("amount_due", "user_disputes")


def because(code: str, *words: str) -> Doubt:
    """Why a status was concluded."""
    return Doubt("status", code, words)
