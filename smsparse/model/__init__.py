"""The nouns: what a text is, what it says, and what the texts together mean.

Everything here is frozen. Money is a ``Decimal`` beside the ISO 4217 ``currency`` of its noun,
times are aware, days are ``date``. ``None`` always means "not stated" or "not known", never zero.
"""

from smsparse.model.collection import CollectionRow, Force, Record, Rule
from smsparse.model.contact import Contact, ContactKind
from smsparse.model.ledger import Bill, Debt, Decision, Entry, Ledger, Step, Summary
from smsparse.model.message import Message, plain_body, plain_sender, text_id
from smsparse.model.reading import Account, Also, Caution, Doubt, Found, Parts, Reading
from smsparse.model.report import Damage, Report, Source, Zone
from smsparse.model.words import (
    AccountRole,
    BillStatus,
    DebtKind,
    DebtStatus,
    DueKind,
    Event,
    Level,
    Relief,
    Settled,
    Verdict,
)

__all__ = [
    "Account",
    "AccountRole",
    "Also",
    "Bill",
    "BillStatus",
    "Caution",
    "CollectionRow",
    "Contact",
    "ContactKind",
    "Damage",
    "Debt",
    "DebtKind",
    "DebtStatus",
    "Decision",
    "Doubt",
    "DueKind",
    "Entry",
    "Event",
    "Force",
    "Found",
    "Ledger",
    "Level",
    "Message",
    "Parts",
    "Reading",
    "Record",
    "Relief",
    "Report",
    "Rule",
    "Settled",
    "Source",
    "Step",
    "Summary",
    "Verdict",
    "Zone",
    "plain_body",
    "plain_sender",
    "text_id",
]
