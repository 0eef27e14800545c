"""Ledger and report in, the five closing lines out."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from smsparse.cli.columns import padded, width
from smsparse.cli.words import Words
from smsparse.model import Debt, DebtStatus, Ledger, Report
from smsparse.reasons import say as reason

SIGNS = {"CNY": "¥", "USD": "$", "GBP": "£", "INR": "₹", "HKD": "HK$", "TWD": "NT$"}

MOST_LOSSES = 3
STATUSES = (
    DebtStatus.OVERDUE,
    DebtStatus.PAST_DUE,
    DebtStatus.DUE,
    DebtStatus.OPEN,
    DebtStatus.CLEAR,
    DebtStatus.SETTLED,
)


def summary(ledger: Ledger, report: Report, say: Words) -> Iterator[str]:
    """Texts read, debts found, total owed, next due, what needs a look."""
    heads = [say(f"sum_{name}") for name in ("texts", "debts", "owed", "next", "look")]
    told = (
        _texts(ledger, report, say),
        _debts(ledger, say),
        _owed(ledger, say),
        _next(ledger, say),
        _look(ledger, report, say),
    )
    column = max(map(width, heads)) + 2
    for head, words in zip(heads, told, strict=True):
        yield padded(head, column) + words


def losses(report: Report, say: Words) -> Iterator[str]:
    """What was lost or read only after a repair, the worst first, and what was passed over.

    Emoji in halves are how some apps write them: nothing is lost by joining them.
    """
    places = [
        (source.file, damage)
        for source in report.sources
        for damage in source.damage
        if damage.code != "backup_surrogates"
    ]
    places.sort(key=lambda place: not place[1].lost)
    for file, damage in places[:MOST_LOSSES]:
        yield say("loss", file, f"{damage.byte:,}", reason(damage, say.lang))
    if len(places) > MOST_LOSSES:
        yield say("more_losses", len(places) - MOST_LOSSES)
    for note in report.notes:
        yield say("note", reason(note, say.lang))


def money(amount: Decimal, currency: str) -> str:
    """An amount as people write it: ``¥1,284.60``, ``KES 3,000.00``."""
    sign = SIGNS.get(currency, f"{currency} ")
    return f"{sign}{amount:,.2f}"


def _texts(ledger: Ledger, report: Report, say: Words) -> str:
    told = say("texts", f"{report.messages:,}", f"{ledger.debt_texts:,}")
    if report.duplicates:
        told += say("texts_duplicates", f"{report.duplicates:,}")
    if report.repaired:
        told += say("texts_repaired", f"{report.repaired:,}")
    if report.first and report.last:
        told += say("texts_span", report.first.date(), report.last.date())
    zone = say("texts_zone", report.zone.name, say(f"zone_{report.zone.source}"))
    later = say("texts_later", ledger.later, ledger.as_of) if ledger.later else ""
    return told + later + zone


def _debts(ledger: Ledger, say: Words) -> str:
    if not ledger.debts:
        return say("debts_none")
    kinds = Counter(debt.status for debt in ledger.debts)
    told = [say("status_count", kinds[s], say(f"status_{s}")) for s in STATUSES if kinds[s]]
    lenders = len({debt.lender for debt in ledger.debts})
    return say("debts", len(ledger.debts), lenders, say("comma").join(told))


def _owed(ledger: Ledger, say: Words) -> str:
    told = []
    for part in ledger.summary:
        words = money(part.owed, part.currency)
        notes = [
            say(f"owed_{name}", money(amount, part.currency))
            for name in ("overdue", "to_review", "set_aside")
            if (amount := getattr(part, name))
        ]
        told.append(words + (say("brackets", say("comma").join(notes)) if notes else ""))
    if not told:
        return say("owed_none", ledger.as_of)
    return say("owed", say("semicolon").join(told), ledger.as_of)


def _next(ledger: Ledger, say: Words) -> str:
    """The open bill of the nearest day, from ``as_of`` on."""
    ahead = [
        bill
        for bill in ledger.bills
        if bill.status.is_open and bill.due_date and bill.due_date >= ledger.as_of
    ]
    if not ahead:
        return say("next_none")
    first = min(ahead, key=lambda bill: (bill.due_date or ledger.as_of, bill.id))
    debt = next(debt for debt in ledger.debts if debt.id == first.debt)
    amount = say("unknown") if first.remaining is None else money(first.remaining, first.currency)
    more = sum(bill.due_date == first.due_date for bill in ahead) - 1
    told = say("next", first.due_date, _name(debt, say), amount)
    return told + (say("next_more", more) if more else "")


def _name(debt: Debt, say: Words) -> str:
    return " ".join(filter(None, (debt.lender, debt.card_tail and say("tail", debt.card_tail))))


def _look(ledger: Ledger, report: Report, say: Words) -> str:
    """How many texts are set aside, warned of or in doubt, and what the backup has lost."""
    readings = list(ledger.readings())
    aside = sum(reading.set_aside for reading in readings)
    warned = sum(bool(reading.cautions) and not reading.set_aside for reading in readings)
    doubted = sum(bool(reading.doubts) and not reading.cautions for reading in readings)
    counts = {
        "aside": aside,
        "warned": warned,
        "doubted": doubted,
        "debts": sum(bool(debt.doubts) for debt in ledger.debts),
        "unreadable": report.unreadable,
    }
    told = [say(f"look_{name}", count) for name, count in counts.items() if count]
    return say("comma").join(told) or say("nothing_to_see")
