"""From the debt texts on a phone to a clear picture of what is owed.

    backup = smsparse.open_backup(["sms.xml"])
    readings = [smsparse.read(message) for message in backup]
    ledger = smsparse.reconcile(readings, as_of=date(2025, 6, 30))
    smsparse.write(ledger, "debts.xlsx", report=backup.report)

Each name is imported when it is first used, so that a program which only asks for help starts
at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smsparse.backup import Backup, open_backup
    from smsparse.errors import BackupError, ExportError, LenderFileError, SmsparseError
    from smsparse.export import read_notes
    from smsparse.flow import reconcile, write
    from smsparse.model import Bill, Debt, Ledger, Message, Reading, Report
    from smsparse.reading import read

__version__ = "0.1.0"
__all__ = [
    "Backup",
    "BackupError",
    "Bill",
    "Debt",
    "ExportError",
    "Ledger",
    "LenderFileError",
    "Message",
    "Reading",
    "Report",
    "SmsparseError",
    "open_backup",
    "read",
    "read_notes",
    "reconcile",
    "write",
]
_HOMES = {
    "smsparse.backup": ("Backup", "open_backup"),
    "smsparse.errors": ("BackupError", "ExportError", "LenderFileError", "SmsparseError"),
    "smsparse.export": ("read_notes",),
    "smsparse.flow": ("reconcile", "write"),
    "smsparse.model": ("Bill", "Debt", "Ledger", "Message", "Reading", "Report"),
    "smsparse.reading": ("read",),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            value: object = getattr(import_module(home), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
