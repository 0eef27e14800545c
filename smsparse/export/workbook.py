"""Ledger, report and the user's notes -> the nine sheets of the workbook."""

from smsparse.export.carry import carry
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
from smsparse.export.view import Contents, View, view


def build(contents: Contents, notes: Notes) -> Book:
    """All sheets in their order, with what the user typed into an older workbook."""
    say, ledger = contents.say, contents.ledger
    carried = carry(notes, ledger, contents.record, calendar_page.free_days(ledger))
    seen = view(contents, carried.notes)
    placed = place_strays(_sheets(seen), notes.strays)
    leftovers = (*carried.leftovers, *placed.leftovers)
    users = [user_sheet(sheet) for sheet in notes.sheets]
    return Book(
        sheets=(*placed.sheets, about.sheet(seen, leftovers, notes.held), *users),
        title=say("title.overview"),
        subject=say("property.subject"),
        creator=f"smsparse {contents.version}",
        privacy=say("property.privacy"),
        language="zh-CN" if say.lang == "zh" else "en",
        made=contents.made,
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
