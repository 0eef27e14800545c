"""Ledger, report and the user's notes -> the nine sheets of the workbook."""

from datetime import datetime

from smsparse.export.carry import carry
from smsparse.export.labels import Labels
from smsparse.export.months import months_of
from smsparse.export.notes import Notes
from smsparse.export.page import Book, Sheet
from smsparse.export.sheets import (
    about,
    calendar_page,
    collection,
    debts,
    overview,
    review,
    timeline,
    upcoming,
)
from smsparse.export.sheets.monthly import monthly
from smsparse.export.sheets.users import place_strays, user_sheet
from smsparse.export.view import View, view
from smsparse.model import Ledger, Record, Report


def build(
    ledger: Ledger,
    report: Report,
    say: Labels,
    notes: Notes,
    record: Record | None,
    made: datetime,
    version: str,
) -> Book:
    """All sheets in their order, with what the user typed into an older workbook."""
    log = collection.plain_record(ledger.entries) if record is None else record
    carried = carry(notes, ledger, log, calendar_page.free_days(ledger))
    seen = view(ledger, report, say, carried.notes, log, made, version)
    placed = place_strays(_sheets(seen), notes.strays)
    leftovers = (*carried.leftovers, *placed.leftovers)
    users = [user_sheet(sheet) for sheet in notes.sheets]
    return Book(
        sheets=(*placed.sheets, about.sheet(seen, leftovers, notes.held), *users),
        title=say("title.overview"),
        subject=say("property.subject"),
        creator=f"smsparse {version}",
        privacy=say("property.privacy"),
        language="zh-CN" if say.lang == "zh" else "en",
        made=made,
    )


def _sheets(seen: View) -> list[Sheet]:
    """All sheets but the last, which tells what could not be placed on them."""
    currencies = seen.currencies or (seen.currency,)
    all_months = tuple(months_of(seen, currency) for currency in currencies)
    by_month = monthly(seen, all_months)
    sheets: list[Sheet | None] = [
        overview.sheet(seen, all_months[0], by_month),
        timeline.sheet(seen),
        debts.sheet(seen),
        upcoming.sheet(seen),
        calendar_page.sheet(seen),
        by_month.sheet,
        collection.sheet(seen),
        review.sheet(seen),
    ]
    return [sheet for sheet in sheets if sheet]
