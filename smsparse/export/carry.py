"""What the user typed into an old workbook -> where it stands in the new one."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from smsparse.export.notes import Notes, UserCell
from smsparse.model import Ledger, Record


@dataclass(frozen=True, slots=True)
class Carried:
    """The notes fitted to a new ledger, and the entries whose rows are no longer there."""

    notes: Notes
    leftovers: tuple[UserCell, ...]


def carry(notes: Notes, ledger: Ledger, record: Record, free_days: frozenset[str]) -> Carried:
    """Keep each entry at its row; a bill or debt under a new id is found by its texts."""
    if not notes.cells:
        return Carried(notes, ())
    homes = {
        "timeline": {entry.reading.id for entry in ledger.entries if entry.reading.debt},
        "review": {entry.reading.id for entry in ledger.entries},
        "debts": {debt.id for debt in ledger.debts},
        "upcoming": {bill.id for bill in ledger.bills},
        "collection": {row.reading.id for row in record.rows},
        "calendar": free_days,
    }
    moves = _moves(notes, ledger, homes)
    kept: list[UserCell] = []
    gone: list[UserCell] = []
    for cell in notes.cells:
        row = moves.get((cell.sheet, cell.row), cell.row)
        at_home = row.startswith("note-") or row in homes.get(cell.sheet, ())
        (kept if at_home else gone).append(replace(cell, row=row))
    return Carried(replace(notes, cells=tuple(kept), by_row={}), tuple(gone))


def _moves(
    notes: Notes, ledger: Ledger, homes: Mapping[str, AbstractSet[str]]
) -> dict[tuple[str, str], str]:
    """Where the entries of a vanished bill or debt go: to the one that holds most of its texts."""
    holders = {
        "upcoming": {bill.id: set(bill.messages) for bill in ledger.bills},
        "debts": {debt.id: set(debt.messages) for debt in ledger.debts},
    }
    moves: dict[tuple[str, str], str] = {}
    for held in notes.held:
        if held.row in homes.get(held.sheet, ()):
            continue
        shared = {
            row: len(held.messages & texts) for row, texts in holders.get(held.sheet, {}).items()
        }
        best = max(shared, key=lambda row: (shared[row], row), default=None)
        if best is not None and shared[best]:
            moves[held.sheet, held.row] = best
    return moves
