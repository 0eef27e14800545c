"""What the judges found -> one reading with its evidence and doubts."""

from dataclasses import dataclass

from smsparse.model import Event, Found, Reading
from smsparse.reading import choose, details, due
from smsparse.reading.accounts import Accounts
from smsparse.reading.contacts import Contact
from smsparse.reading.currency import currency_of
from smsparse.reading.lender import Whose
from smsparse.reading.money import judge_money
from smsparse.reading.roles import Role
from smsparse.reading.sums import FIELDS, Sums, value
from smsparse.reading.support import judge_support
from smsparse.reading.text import Text


@dataclass(frozen=True, slots=True)
class Judged:
    """A text and what the judges say of it."""

    text: Text
    event: Event
    whose: Whose
    accounts: Accounts
    roles: tuple[Role, ...]
    dated: tuple[due.Dated, ...]


def compose(j: Judged) -> Reading:
    """The reading of a text about debt."""
    text, event, whose, accounts = j.text, j.event, j.whose, j.accounts
    sums, (dated, day, due_kind, doubts) = _asked(j)
    support = judge_support(text)
    paid_on, paid_at = details.paid_when(text, event, j.dated)
    return Reading(
        text.message,
        event,
        lender=whose.lender,
        institution=whose.institution,
        product=whose.product,
        agent=whose.agent,
        kind=whose.kind,
        currency=currency_of(text, sums, whose),
        amount_due=value(sums.amount_due),
        min_due=value(sums.min_due),
        total_owed=value(sums.total_owed),
        principal_only=sums.principal_only,
        paid_amount=value(sums.paid_amount),
        paid_on=paid_on,
        paid_at=paid_at,
        payout_amount=value(sums.payout_amount),
        due_date=day,
        due_kind=due_kind,
        account=accounts.account,
        card_tail=accounts.card.tail if accounts.card else None,
        loan_ref=text.printed(accounts.loan) if accounts.loan else None,
        term=details.term_of(text),
        terms=details.terms_of(text),
        days_overdue=details.days_overdue(text),
        settled=details.settled_by(text, event),
        relief=details.relief_of(text, event),
        parts=sums.parts,
        also=sums.also,
        support=tuple(text.printed(contact) for contact in support),
        found=_found(j, sums, dated, support),
        doubts=(*whose.doubts, *sums.doubts, *doubts),
    )


def _asked(j: Judged) -> tuple[Sums, choose.Chosen]:
    """The amounts and the day, of a text that tells what was and what is now: what is now."""
    for_amounts, for_days = details.moved_from(j.text, j.event)
    ahead = choose.days_ahead(j.text, j.dated) is not None
    roles = tuple(r for r in j.roles if r.amount.start >= for_amounts)
    days = tuple(d for d in j.dated if d.day.start >= for_days)
    sums = judge_money(j.text, roles, j.event, asked_by_a_day=ahead)
    return sums, choose.choose(j.text, days, j.event)


def _found(
    j: Judged, sums: Sums, dated: due.Dated | None, support: list[Contact]
) -> tuple[Found, ...]:
    """The evidence: each value with its place in the body and the cue that gave it its role."""
    places: list[tuple[str, tuple[int, int], str]] = []
    if j.whose.place is not None:
        places.append(("lender", j.whose.place, "name"))
    for name in FIELDS:
        role: Role | None = getattr(sums, name)
        if role is not None and value(role) is not None:
            rule = role.token.cue.name if role.token else "lone amount"
            places.append((name, (role.amount.start, role.amount.end), rule))
    if dated is not None:
        rule = dated.token.cue.name if dated.token else "前"
        places.append(("due_date", (dated.day.start, dated.day.end), rule))
    if j.accounts.place is not None:
        places.append(("account", j.accounts.place, "account number"))
    places += [("support", (contact.start, contact.end), "contact") for contact in support]
    return tuple(_evidence(j.text, *place) for place in places)


def _evidence(text: Text, field: str, place: tuple[int, int], rule: str) -> Found:
    span = text.folded.span(*place)
    return Found(field, text.message.body[slice(*span)], span, rule)
