"""From texts to debts: which texts speak of one and the same loan or card.

A card is known by its lender, tail and currency; a loan by its lender, number or product and
currency. A text that says less joins the only debt that fits, or the one its amounts point to.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from smsparse.ledger import doubts
from smsparse.ledger.facts import Seen
from smsparse.ledger.repayments import Repayment, is_alert
from smsparse.ledger.texts import Text
from smsparse.ledger.traits import Traits, is_usual, kind_of, same_ref
from smsparse.ledger.words import CARD, LOAN
from smsparse.model import Reading

CARD_WORDS = ("信用卡", "creditcard", "card")
ENOUGH = 3  # hints that let a text without any lender join a debt
LOOK_BACK = 200  # debts, the newest, that a text is held against which names none for sure
WHOLE = 8  # signs of a loan number that tell it from those of all other lenders
NEXT_BILL = range(20, 71)  # days from the last bill of a lost card to the first of the new one
SAME_DAY = 3  # days by which the due day of one card may move


def share_out(texts: Sequence[Text], repayments: Mapping[str, Repayment]) -> list[Traits]:
    """The debt of each text, the texts being in order; those of one repayment share theirs."""
    register = Register(texts)
    shared: list[Traits] = []
    for text in texts:
        repayment = repayments.get(text.id)
        told = text if repayment is None or text.extra else repayment.leader
        traits = register.debt_of(told)
        traits.learn(text)
        if text.reading.account is not None or text.reading.support:
            new = traits.facts.note(text.reading, register.seen[traits.house])
            traits.notes += [(text.day, doubt) for doubt in new]
        shared.append(traits)
    return shared


class Register:
    """All debts known so far, by what names them."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self._folded: dict[str, str] = {}
        self._homes = self._homes_of_names(text.reading for text in texts)
        self._last_seen = self._last_seen_of_tails(texts)
        self.seen: defaultdict[str | None, Seen] = defaultdict(Seen)
        self._debts: list[Traits] = []
        self._of_house: defaultdict[str | None, list[Traits]] = defaultdict(list)
        self._by_tail: defaultdict[tuple[str | None, str], list[Traits]] = defaultdict(list)
        self._by_ref: defaultdict[tuple[str | None, str], list[Traits]] = defaultdict(list)
        self._by_agent: defaultdict[str, dict[Traits, None]] = defaultdict(dict)

    def debt_of(self, text: Text) -> Traits:
        """The debt that a text speaks of: a known one or a new one."""
        reading = text.reading
        house = self._house(reading)
        traits = self._known(text, house) or self._open(text, house)
        if reading.agent is not None:
            self._by_agent[reading.agent].setdefault(traits)
        return traits

    def _known(self, text: Text, house: str | None) -> Traits | None:
        reading = text.reading
        if is_alert(reading):
            paid = self._paid_from_afar(text, house)
            if paid is not None:
                return paid
        if reading.card_tail is not None and reading.kind is not LOAN:
            return self._card(text, house, reading.card_tail)
        if reading.loan_ref is not None:
            return self._loan(text, house, reading.loan_ref)
        if house is None:
            return self._nameless(text)
        fitting = [traits for traits in self._newest(house) if traits.fits(reading)]
        if not fitting and not self._of_house[house]:
            fitting = [t for t in self._of_collector(reading) if t.fits(reading)]
        same = [traits for traits in fitting if traits.product == reading.product]
        if reading.product is not None and same:
            fitting = same
        return _choose([t for t in fitting if t.fits_term(text)], text)

    def _of_collector(self, reading: Reading) -> list[Traits]:
        """The debts for which this lender was known to write as somebody's collector."""
        names = (reading.lender, reading.institution)
        return [t for name in names if name is not None for t in self._by_agent.get(name, ())]

    def _card(self, text: Text, house: str | None, tail: str) -> Traits | None:
        known = [t for t in self._by_tail[house, tail] if t.fits(text.reading)]
        if known:
            return known[-1]
        bare = [
            traits
            for traits in self._newest(house)
            if house is not None
            and not (traits.tails or traits.ref)
            and traits.kind is not LOAN
            and traits.fits(text.reading)
        ]
        traits = _choose(bare, text) or self._reissued(text, house)
        if traits is not None:
            self._name_card(traits, tail)
        return traits

    def _name_card(self, traits: Traits, tail: str) -> None:
        traits.tails.append(tail)
        self._by_tail[traits.house, tail].append(traits)
        if traits.house is not None:
            self._by_tail[None, tail].append(traits)

    def _reissued(self, text: Text, house: str | None) -> Traits | None:
        """The card that this one seems to follow.

        The old tail is never heard of again, nothing was overdue on it, and the bill goes on: the
        next one is due on the same day of a month, or the same one is due under the new tail.
        """
        due = text.due
        if due is None or not is_usual(text.reading):
            return None
        for traits in reversed(self._newest(house)):
            if not traits.tails or traits.last_due is None or traits.pressed:
                continue
            if not traits.fits(text.reading) or text.day < traits.last:
                continue
            if self._last_seen[house, traits.tails[-1]] >= text.at:
                continue
            again = due == traits.last_due and text.reading.amount_due in traits.figures
            next_bill = (due - traits.last_due).days in NEXT_BILL
            if again or (next_bill and abs(due.day - traits.last_due.day) <= SAME_DAY):
                tail = text.reading.card_tail or ""
                traits.notes.append((text.day, doubts.card_reissued(traits.tails[-1], tail)))
                return traits
        return None

    def _loan(self, text: Text, house: str | None, ref: str) -> Traits | None:
        reading = text.reading
        known = self._by_ref[house, ref[-3:].upper()]
        if not self._of_house[house] and len(ref) >= WHOLE:
            known = self._by_ref[None, ref[-3:].upper()]
        for traits in known[-LOOK_BACK:]:
            if traits.ref and same_ref(traits.ref, ref) and traits.fits(reading):
                return traits
        bare = [
            traits
            for traits in self._newest(house)
            if house is not None
            and not (traits.tails or traits.ref)
            and traits.kind is not CARD
            and traits.fits(reading)
            and traits.fits_term(text)
        ]
        chosen = _choose(bare, text)
        if chosen is not None:
            self._name_loan(chosen, ref)
        return chosen

    def _name_loan(self, traits: Traits, ref: str) -> None:
        traits.ref = ref
        self._by_ref[traits.house, ref[-3:].upper()].append(traits)
        if traits.house is not None:
            self._by_ref[None, ref[-3:].upper()].append(traits)

    def _paid_from_afar(self, text: Text, house: str | None) -> Traits | None:
        """The debt of another lender that a bank's debit alert speaks of, by its amount."""
        amount = text.reading.paid_amount
        own = [t for t in self._newest(house) if t.fits(text.reading)]
        if amount is None or any(amount in traits.figures for traits in own):
            return None
        others = [
            t for t in self._debts[-LOOK_BACK:] if amount in t.figures and t.fits(text.reading)
        ]
        if len(others) != 1:
            return None
        others[0].notes.append((text.day, doubts.lender_unknown(text.sender)))
        return others[0]

    def _nameless(self, text: Text) -> Traits | None:
        """The debt of a text that names no lender: its agent's, or where its amount or day points.

        Where only one debt is known, the text is taken to speak of that.
        """
        reading = text.reading
        agents = self._by_agent[reading.agent] if reading.agent is not None else ()
        fitting = [t for t in agents if t.fits(reading)]
        if fitting:
            return _choose(fitting, text)
        fitting = [t for t in self._debts[-LOOK_BACK:] if t.fits(reading) and t.fits_term(text)]
        pointed = [t for t in fitting if t.hints(text) >= ENOUGH]
        same_sender = [t for t in fitting if text.sender in t.senders]
        if len(same_sender) > 1:  # a gateway of many: only those that are as nameless
            same_sender = [t for t in same_sender if t.house is None]
        traits = _choose(pointed or same_sender, text)
        if traits is None and len(fitting) == len(self._debts) == 1:
            traits = fitting[0]
        if traits is not None and traits.house is not None:
            traits.notes.append((text.day, doubts.lender_unknown(text.sender)))
        return traits

    def _newest(self, house: str | None) -> list[Traits]:
        return self._of_house[house][-LOOK_BACK:]

    def _open(self, text: Text, house: str | None) -> Traits:
        reading = text.reading
        traits = Traits(house, len(self._debts), text, kind=kind_of(reading))
        self._debts.append(traits)
        self._of_house[house].append(traits)
        if reading.card_tail is not None and reading.kind is not LOAN:
            self._name_card(traits, reading.card_tail)
        elif reading.loan_ref is not None:
            self._name_loan(traits, reading.loan_ref)
        return traits

    def _house(self, reading: Reading) -> str | None:
        """Whose debts to look among: the institution, or a lender's name that no fact knows."""
        if reading.institution is not None:
            return self._fold(reading.institution)
        if reading.lender is None:
            return None
        name = self._fold(reading.lender)
        return self._homes.get(name, name)

    def _fold(self, name: str) -> str:
        folded = self._folded.get(name)
        if folded is None:
            folded = "".join(name.casefold().split())
            for word in CARD_WORDS:
                folded = folded.removesuffix(word) or folded
            self._folded[name] = folded
        return folded

    def _homes_of_names(self, readings: Iterable[Reading]) -> dict[str, str]:
        """The institution of each lender's and product's name that has only one.

        A lender without an institution may be the beginning of the only one so called.
        """
        homes: defaultdict[str, set[str]] = defaultdict(set)
        known = {(r.institution, r.lender, r.product) for r in readings}
        full = sorted({self._fold(name) for name, _, _ in known if name is not None})
        for institution, lender, product in known:
            for name in (lender, product):
                if institution is not None and name is not None:
                    homes[self._fold(name)].add(self._fold(institution))
            if institution is None and lender is not None:
                short = self._fold(lender)
                at = bisect_left(full, short)
                longer = [name for name in full[at : at + 2] if name.startswith(short)]
                homes[short].update(longer)
        return {name: min(home) for name, home in homes.items() if len(home) == 1}

    def _last_seen_of_tails(self, texts: Sequence[Text]) -> dict[tuple[str | None, str], datetime]:
        return {
            (self._house(text.reading), text.reading.card_tail): text.at
            for text in texts
            if text.reading.card_tail is not None
        }


def _choose(fitting: list[Traits], text: Text) -> Traits | None:
    """The one that the text's amounts, days and sender point to; the newest of equals."""
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    ranked = sorted(
        ((t.hints(text), t.last, -t.number, t) for t in fitting[-LOOK_BACK:]),
        key=lambda rank: rank[:3],
    )
    (second, *_), (first, *_, traits) = ranked[-2:]
    if first == second:
        name = text.reading.lender or text.sender
        traits.notes.append((text.day, doubts.which_debt(name)))
    return traits
