"""Ledger and report -> a workbook, JSON, CSV or calendar file; and an old workbook -> notes.

The order of a run that finds an older workbook::

    texts = {reading.id for reading in readings}
    notes = find_notes(out, texts, elsewhere)      # what the user typed, if anything
    ledger = reconcile(readings, as_of=…, decisions=notes.decisions)
    written = write(ledger, out, report=…, notes=notes, made=now, version=…)

``read_notes`` reads one named workbook. ``write`` alone is enough where decisions do not matter:
it looks at the place itself and carries what it finds. An existing file is treated so:

- a workbook that shares a text with the new data is the same phone's: its entries are carried,
  the old file is kept as a dated backup, the new one takes its name;
- one that shares none is somebody else's, a file that is no workbook of ours is the user's own,
  one that cannot be read may be anything, one that is open in Excel would be overwritten by it:
  all are left alone, and the next free or fitting name (``-2``, ``-3`` …) is used and said;
- JSON, CSV and calendar files hold nothing of the user's: one of our own is replaced.

The library reads no clock: ``made`` is passed in; without it the day of the figures stands.
"""

from typing import TYPE_CHECKING

from smsparse.export.as_json import json_chunks
from smsparse.export.notes import Notes
from smsparse.export.places import find_notes
from smsparse.export.save import Written
from smsparse.export.writing import write

if TYPE_CHECKING:
    from smsparse.export.read_back import read_notes

__all__ = ["Notes", "Written", "find_notes", "json_chunks", "read_notes", "write"]


def __getattr__(name: str) -> object:
    """What reads an old workbook, imported when it is first asked for: most runs have none."""
    if name != "read_notes":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from smsparse.export.read_back import read_notes  # noqa: PLC0415

    return read_notes
