"""From a ledger to a copy to hand on: what says who the borrower is, is masked everywhere.

Account numbers keep their last four digits. Names, mobile and ID numbers, addresses and the paths
of links are masked, inside the texts too. Lenders, amounts and dates stay, and in the texts of
collection the sender and the numbers to call back: they are the evidence. Which names are found
stands in ``patterns.NAMES``; others are not promised.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from smsparse.lenders import Book, default_book
from smsparse.model import (
    Account,
    Bill,
    Caution,
    Debt,
    Doubt,
    Entry,
    Event,
    Ledger,
    Message,
    Reading,
    Report,
    Source,
    Step,
)
from smsparse.redact.patterns import FOREIGN, MOBILE
from smsparse.redact.text import MASK, Cut, Secrets, cut, cuts_of, find_secrets, mask

PRESSING = (Event.OVERDUE, Event.COLLECTION, Event.THIRD_PARTY)


@dataclass(frozen=True, slots=True)
class Ids:
    """The running number of every text, debt and bill."""

    new: Mapping[str, str]

    def of(self, old: str) -> str:
        """The running number that took an id's place; other words (``as_of``) stay."""
        return self.new.get(old, old)

    def all(self, old: Iterable[str]) -> tuple[str, ...]:
        """The running numbers of several ids."""
        return tuple(self.of(each) for each in old)


def redact(ledger: Ledger, report: Report, book: Book | None = None) -> tuple[Ledger, Report]:
    """The ledger and the report without what says who the borrower is.

    Ids become running numbers, sources lose name and hash; what the user typed and the texts
    received after ``as_of`` are left out.
    """
    secrets = find_secrets(ledger, book or default_book())
    ids = _running_numbers(ledger)
    files = {source.file: str(n) for n, source in enumerate(report.sources, 1)}
    copy = replace(
        ledger,
        entries=tuple(_entry(entry, secrets, ids, files) for entry in ledger.entries),
        bills=tuple(_bill(bill, secrets, ids) for bill in ledger.bills),
        debts=tuple(_debt(debt, secrets, ids, _evidence(ledger)) for debt in ledger.debts),
        timeline=tuple(_step(step, secrets, ids) for step in ledger.timeline),
        ahead=(),
        decided=(),
    )
    sources = tuple(
        Source(files[s.file], "", s.messages, s.unreadable, s.repaired, s.first, s.last)
        for s in report.sources
    )
    return copy, replace(report, sources=sources, notes=())


def _evidence(ledger: Ledger) -> frozenset[str]:
    """The numbers to call that stand in texts of collection: they stay."""
    return frozenset(n for r in ledger.readings() if _is_evidence(r) for n in r.support)


def _is_evidence(reading: Reading) -> bool:
    """Whether a text stands in the record of collection."""
    threatens = any(c.code in ("threat_to_others", "abuse") for c in reading.cautions)
    return reading.event in PRESSING or threatens


def _running_numbers(ledger: Ledger) -> Ids:
    kinds = (
        ("T", [entry.reading.id for entry in ledger.entries]),
        ("B", [bill.id for bill in ledger.bills]),
        ("D", [debt.id for debt in ledger.debts]),
    )
    return Ids({old: f"{mark}{n}" for mark, olds in kinds for n, old in enumerate(olds, 1)})


def _entry(entry: Entry, secrets: Secrets, ids: Ids, files: Mapping[str, str]) -> Entry:
    reading = _reading(entry.reading, secrets, ids)
    message = entry.reading.message
    label = ids.of(message.id)
    masked = replace(
        reading.message,
        file=files.get(message.file, ""),
        index=int(label[1:]) - 1,
        contact=None,
        sim=None,
        label=label,
    )
    return Entry(
        replace(reading, message=masked),
        ids.of(entry.debt) if entry.debt else None,
        ids.of(entry.bill) if entry.bill else None,
    )


def _reading(reading: Reading, secrets: Secrets, ids: Ids) -> Reading:
    calls = _is_evidence(reading)
    body = reading.message.body
    cuts = cuts_of(body, secrets, calls=calls)
    message = replace(
        reading.message, body=cut(body, cuts), sender=_sender(reading.message, calls=calls)
    )
    return replace(
        reading,
        message=message,
        lender=_name(reading.lender, secrets),
        institution=_name(reading.institution, secrets),
        product=_name(reading.product, secrets),
        agent=_name(reading.agent, secrets),
        account=_account(reading.account, secrets),
        loan_ref=_number(reading.loan_ref),
        support=tuple(n if calls else mask(n, secrets) for n in reading.support),
        found=tuple(
            replace(f, value=mask(f.value, secrets, calls=calls), span=_moved(f.span, cuts))
            for f in reading.found
        ),
        doubts=_doubts(reading.doubts, secrets, ids),
        cautions=tuple(_caution(c, message, cuts, secrets) for c in reading.cautions),
    )


def _moved(span: tuple[int, int], cuts: Sequence[Cut]) -> tuple[int, int]:
    """A place in the old body as a place in the masked one; masked words count as a whole."""
    start, end = span
    shift = 0
    first, last = start, end
    for cut_start, cut_end, instead in cuts:
        grown = len(instead) - (cut_end - cut_start)
        if cut_end <= start:
            first = start + shift + grown
        elif cut_start <= start:
            first = cut_start + shift
        if cut_end <= end:
            last = end + shift + grown
        elif cut_start < end:
            last = cut_start + shift + len(instead)
        shift += grown
    return first, last


def _caution(caution: Caution, message: Message, cuts: Sequence[Cut], secrets: Secrets) -> Caution:
    if caution.span is not None:
        span = _moved(caution.span, cuts)
        return replace(caution, span=span, words=(message.body[slice(*span)],))
    if caution.code in ("private_mobile", "far_sender"):
        return replace(caution, words=(message.sender,))
    return replace(caution, words=tuple(mask(word, secrets) for word in caution.words))


def _sender(message: Message, *, calls: bool) -> str:
    """The sender; a person's number is masked outside the record of collection."""
    personal = MOBILE.search(message.sender) or FOREIGN.search(message.sender)
    return MASK if personal and not calls else message.sender


def _name(name: str | None, secrets: Secrets) -> str | None:
    return name if name is None or secrets.is_lender(name) else mask(name, secrets)


def _number(number: str | None) -> str | None:
    """A number to its last four; a short one stays, it is no more than that."""
    if number is None or len(number) <= 4:
        return number
    return MASK + re.sub(r"[^0-9A-Za-z]", "", number)[-4:]


def _account(account: Account | None, secrets: Secrets) -> Account | None:
    if account is None:
        return None
    company = account.payee and ("公司" in account.payee or secrets.is_lender(account.payee))
    payee = account.payee if company or not account.payee else MASK
    return replace(account, number=_number(account.number), payee=payee)


def _doubts(doubts: Iterable[Doubt], secrets: Secrets, ids: Ids) -> tuple[Doubt, ...]:
    return tuple(
        replace(d, words=tuple(mask(ids.of(word), secrets) for word in d.words)) for d in doubts
    )


def _bill(bill: Bill, secrets: Secrets, ids: Ids) -> Bill:
    return replace(
        bill,
        id=ids.of(bill.id),
        debt=ids.of(bill.debt),
        status_from=ids.of(bill.status_from),
        contained_in=ids.of(bill.contained_in) if bill.contained_in else None,
        why=next(iter(_doubts((bill.why,), secrets, ids)), None) if bill.why else None,
        doubts=_doubts(bill.doubts, secrets, ids),
        messages=ids.all(bill.messages),
    )


def _debt(debt: Debt, secrets: Secrets, ids: Ids, evidence: frozenset[str]) -> Debt:
    return replace(
        debt,
        id=ids.of(debt.id),
        lender=_name(debt.lender, secrets) or "",
        status_from=ids.of(debt.status_from),
        loan_ref=_number(debt.loan_ref),
        repayment_account=_account(debt.repayment_account, secrets),
        support=tuple(n if n in evidence else mask(n, secrets) for n in debt.support),
        agents=tuple(_name(agent, secrets) or "" for agent in debt.agents),
        doubts=_doubts(debt.doubts, secrets, ids),
        bills=ids.all(debt.bills),
        messages=ids.all(debt.messages),
    )


def _step(step: Step, secrets: Secrets, ids: Ids) -> Step:
    return replace(
        step,
        message=ids.of(step.message),
        debt=ids.of(step.debt),
        lender=_name(step.lender, secrets) or "",
    )
