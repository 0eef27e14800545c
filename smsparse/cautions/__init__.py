"""From readings to warnings, to the record of collection, to whom to call: the borrower's side."""

from smsparse.cautions.assess import assess
from smsparse.cautions.contacts import contacts
from smsparse.cautions.record import collection_record

__all__ = ["assess", "collection_record", "contacts"]
