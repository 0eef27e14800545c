"""From readings to warnings, and to the record of collection: on the borrower's side."""

from smsparse.cautions.assess import assess

__all__ = ["assess"]
