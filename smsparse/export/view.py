"""Ledger and report -> what every sheet needs: names, colours, order, places of rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from smsparse.export.labels import Labels
from smsparse.export.notes import Notes
from smsparse.export.style import OTHERS, lender_colours
from smsparse.model import Bill, Contact, Debt, Ledger, Reading, Record, Report, Summary

ZERO = Decimal(0)
HEADING_ROW = 3
FIRST_ROW = HEADING_ROW + 1


@dataclass(frozen=True, slots=True)
class Contents:
    """What a workbook is made from; ``record`` is the record of collection."""

    ledger: Ledger
    report: Report
    say: Labels
    record: Record
    made: datetime
    version: str
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """One text with its place in the ledger: ``id`` is worked out once, here.

    ``grade`` is how much it needs a look (aside, red, amber, doubt or nothing), ``name`` how its
    debt is called, ``owed`` and ``total`` what was owed after it; ``again`` marks
    a repayment that counts at another text.
    """

    id: str
    reading: Reading
    debt: str | None
    bill: str | None
    grade: str
    name: str
    colour: str
    owed: Decimal | None = None
    total: Decimal | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """The ledger, ready to be laid out. ``texts`` and ``checks`` are the rows of two sheets.

    ``text_rows`` and ``check_rows`` tell the row of a text there, ``names`` how a debt is called.
    """

    ledger: Ledger
    report: Report
    say: Labels
    version: str
    made: datetime
    notes: Notes
    record: Record
    contacts: tuple[Contact, ...]
    debts: Mapping[str, Debt]
    bills: Mapping[str, Bill]
    entries: Mapping[str, Text]
    names: Mapping[str, str]
    colours: Mapping[str, str]
    currencies: tuple[str, ...]
    texts: tuple[Text, ...]
    checks: tuple[Text, ...]
    text_rows: Mapping[str, int] = field(default_factory=dict)
    check_rows: Mapping[str, int] = field(default_factory=dict)

    @property
    def many(self) -> bool:
        """Whether there is more than one currency."""
        return len(self.currencies) > 1

    @property
    def currency(self) -> str:
        """The currency of the large figures and the charts."""
        return self.currencies[0] if self.currencies else "CNY"

    @property
    def unit(self) -> str:
        """What amounts are in, as a word."""
        return "元" if self.currency == "CNY" and self.say.lang == "zh" else self.currency

    @property
    def as_of(self) -> date:
        """The day that the figures stand for."""
        return self.ledger.as_of

    def figures(self, currency: str) -> Summary:
        """The summary of one currency; all zero where the ledger has none."""
        for summary in self.ledger.summary:
            if summary.currency == currency:
                return summary
        return Summary(currency, *[ZERO] * 7)

    def open_bills(self, debt: Debt) -> list[Bill]:
        """The bills of a debt of which something is still to be paid."""
        bills = (self.bills[bill] for bill in debt.bills if bill in self.bills)
        return [bill for bill in bills if bill.status.is_open]


def view(contents: Contents, notes: Notes) -> View:
    """Order and name everything once, for all sheets."""
    ledger = contents.ledger
    names = _names(ledger.debts, contents.say)
    colours = lender_colours(_lenders_by_size(ledger.debts))
    all_texts = _texts(ledger, names, colours, contents.say("event.none"))
    texts = tuple(text for text in reversed(all_texts) if text.reading.debt)
    checks = _checks(all_texts, notes)
    return View(
        ledger=ledger,
        report=contents.report,
        say=contents.say,
        version=contents.version,
        made=contents.made,
        notes=notes,
        record=contents.record,
        contacts=contents.contacts,
        debts={debt.id: debt for debt in ledger.debts},
        bills={bill.id: bill for bill in ledger.bills},
        entries={text.id: text for text in all_texts},
        names=names,
        colours=colours,
        currencies=_currencies(ledger),
        texts=texts,
        checks=checks,
        text_rows={text.id: row for row, text in enumerate(texts, FIRST_ROW)},
        check_rows={text.id: row for row, text in enumerate(checks, FIRST_ROW)},
    )


def _texts(
    ledger: Ledger, names: Mapping[str, str], colours: Mapping[str, str], nameless: str
) -> tuple[Text, ...]:
    lenders = {debt.id: debt.lender for debt in ledger.debts}
    steps = {step.message: step for step in ledger.timeline}
    texts: list[Text] = []
    for entry in ledger.entries:
        reading, debt = entry.reading, entry.debt or ""
        number = reading.id
        step = steps.get(number)
        texts.append(
            Text(
                id=number,
                reading=reading,
                debt=entry.debt,
                bill=entry.bill,
                grade=grade(reading),
                name=names.get(debt) or reading.lender or nameless,
                colour=colours.get(lenders.get(debt) or reading.lender or "", OTHERS),
                owed=step.owed if step else None,
                total=step.total if step else None,
                again=entry.again is not None,
            )
        )
    return tuple(texts)


def grade(reading: Reading) -> str:
    """How much a text needs a look: aside, red, amber, doubt or nothing."""
    if reading.set_aside:
        return "aside"
    for level in ("red", "amber"):
        if any(caution.level.value == level for caution in reading.cautions):
            return level
    return "doubt" if reading.doubts else ""


def _checks(texts: Iterable[Text], notes: Notes) -> tuple[Text, ...]:
    """What to check: texts set aside first, then by gravity, each newest first.

    A text that the user has looked at stays, so that the verdict can be seen and changed.
    """
    order = {"aside": 0, "red": 1, "amber": 2, "doubt": 3, "": 4}
    chosen = [text for text in texts if text.grade or notes.row("review", text.id)]
    chosen.reverse()
    return tuple(sorted(chosen, key=lambda text: order[text.grade]))


def _names(debts: Iterable[Debt], say: Labels) -> dict[str, str]:
    """The lender's name; where a lender has several debts, with what tells them apart."""
    by_lender: dict[str, list[Debt]] = {}
    for debt in debts:
        by_lender.setdefault(debt.lender, []).append(debt)
    names: dict[str, str] = {}
    for lender, group in by_lender.items():
        for place, debt in enumerate(group, 1):
            mark = say("account.tail", debt.card_tail) if debt.card_tail else debt.loan_ref
            others = [
                d for d in group if (d.card_tail, d.loan_ref) == (debt.card_tail, debt.loan_ref)
            ]
            if len(group) == 1:
                names[debt.id] = lender
            elif len(others) > 1:  # told apart by currency alone, or by nothing
                names[debt.id] = " ".join(filter(None, (lender, mark, debt.currency, f"#{place}")))
            else:
                names[debt.id] = f"{lender} {mark or f'#{place}'}"
    return names


def _lenders_by_size(debts: Iterable[Debt]) -> list[str]:
    sizes: dict[str, Decimal] = {}
    for debt in debts:
        sizes[debt.lender] = sizes.get(debt.lender, ZERO) + (debt.owed or ZERO)
    return sorted(sizes, key=lambda lender: (-sizes[lender], lender))


def _currencies(ledger: Ledger) -> tuple[str, ...]:
    """The currencies with a figure; the one with most texts first."""
    counts: dict[str, int] = {summary.currency: 0 for summary in ledger.summary}
    for debt in ledger.debts:
        counts[debt.currency] = counts.get(debt.currency, 0) + len(debt.messages)
    return tuple(sorted(counts, key=lambda currency: (-counts[currency], currency)))
