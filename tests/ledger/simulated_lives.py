"""Simulated lives of a debt: a loan month by month, a card statement by statement."""

import random
from datetime import date, timedelta
from decimal import Decimal

from simulated_texts import ZERO, Bill, Lender, Told, Truth, Writer


def _month(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, start.day)


def _money(rng: random.Random, low: int, high: int) -> Decimal:
    return Decimal(rng.randrange(low * 100, high * 100)) / 100


def days(number: int) -> timedelta:
    """So many days."""
    return timedelta(days=number)


class LoanLife:
    """A loan in equal instalments, month by month."""

    def __init__(
        self, rng, lender: Lender, start: date, told: list[Told], ref: str | None = None
    ) -> None:
        self.rng = rng
        self.truth = Truth(lender, ref=ref)
        self.write = Writer(rng, self.truth, told)
        self.amount = _money(rng, 200, 2500)
        self.of = rng.choice((3, 6, 9, 12))
        self.start = start
        self.states_total = rng.random() < 0.4
        self.left = self.amount * self.of
        self.alerts = rng.random() < 0.3

    def live(self) -> Truth:
        """Let all its months pass."""
        write, rng = self.write, self.rng
        if rng.random() < 0.5:
            write.say("payout", self.start - days(25), payout=self.amount * self.of)
        ways = ("on_time", "early", "parts", "failed", "late", "silent", "defer")
        stops = rng.randrange(1, self.of) if rng.random() < 0.25 else None
        settles = rng.randrange(2, self.of) if rng.random() < 0.15 else None
        for number in range(self.of):
            bill = Bill(_month(self.start, number), self.amount, self.amount)
            self.truth.bills.append(bill)
            self._remind(bill, number)
            if stops is not None and number >= stops:
                if self._stop(bill, number - stops):
                    break
            elif number == settles:
                self._settle(bill)
                break
            else:
                way = rng.choices(ways, (40, 10, 8, 10, 12, 14, 3))[0]
                getattr(self, f"_{way}")(bill)
        return self.truth

    def _remind(self, bill: Bill, number: int) -> None:
        def tell() -> None:
            bill.told = True
            for one in self.truth.bills:
                late = one.overdue or one.failed
                if one.told and one.due < bill.due and not late and one.end is None and one.rest:
                    one.end = "presumed_paid"

        for before in sorted(self.rng.sample((1, 2, 3, 5), self.rng.randrange(1, 3)), reverse=True):
            said = {"amount": self.amount, "due": bill.due, "term": (number + 1, self.of)}
            self.write.say("reminder", bill.due - days(before), tell, **said)

    def _pay(self, bill: Bill, day: date, amount: Decimal, hour: int = 21) -> None:
        self.left -= min(amount, self.amount)
        left = self.left

        def take() -> None:
            bill.rest -= amount
            bill.repaid += amount
            if self.states_total:
                self.truth.total = left

        what = "paid_total" if self.states_total else "paid"
        self.write.say(what, day, take, hour=hour, paid=amount, total=left)
        if self.alerts:
            self.write.alert(self.write.told[-1].at, amount)

    def _on_time(self, bill: Bill) -> None:
        self._pay(bill, bill.due, bill.rest)

    def _early(self, bill: Bill) -> None:
        self._pay(bill, bill.due - days(1), self.amount)

    def _parts(self, bill: Bill) -> None:
        part = (self.amount * Decimal("0.37")).quantize(Decimal("0.01"))
        self._pay(bill, bill.due, part, hour=21)
        self._pay(bill, bill.due, self.amount - part, hour=22)

    def _failed(self, bill: Bill) -> None:
        self.write.say("failed", bill.due, lambda: setattr(bill, "failed", True), hour=8,
                       amount=self.amount)  # fmt: skip
        self._pay(bill, bill.due, self.amount)

    def _overdue(self, bill: Bill, late: int, figure: Decimal) -> None:
        def tell() -> None:
            bill.overdue = True
            bill.rest = figure

        said = {"amount": figure, "due": bill.due, "days": late}
        self.write.say("overdue", bill.due + days(late), tell, **said)

    def _late(self, bill: Bill) -> None:
        penalty = self.amount * Decimal("0.001")
        figure = self.amount
        for late in (1, 3):
            figure = (self.amount + penalty * late).quantize(Decimal("0.01"))
            self._overdue(bill, late, figure)
        self._pay(bill, bill.due + days(4), figure)

    def _silent(self, bill: Bill) -> None:
        self.left -= bill.figure

    def _defer(self, bill: Bill) -> None:
        def take() -> None:
            bill.end = "deferred"

        self.write.say("deferred", bill.due, take, hour=21, amount=self.amount, due=bill.due)

    def _stop(self, bill: Bill, months: int) -> bool:
        """Not paid any more; the lender counts terms, then sells. True when it is over."""
        if months == 0:
            for late in (1, 5):
                figure = (self.amount * (1 + Decimal("0.001") * late)).quantize(Decimal("0.01"))
                self._overdue(bill, late, figure)
            return False
        figure = (self.amount * (months + 1) * Decimal("1.03")).quantize(Decimal("0.01"))

        def tell() -> None:
            for one in self.truth.bills:
                if one.due < bill.due and one.overdue and one.rest and one.end is None:
                    one.end = "rolled_over"
            bill.overdue, bill.rest = True, figure

        said = {"amount": figure, "terms": months + 1}
        self.write.say("overdue_terms", bill.due + days(2), tell, **said)
        if months < 3:
            return False
        self._collect(bill, figure)
        return True

    def _collect(self, bill: Bill, figure: Decimal) -> None:
        everything = figure + self.amount * 2

        def total() -> None:
            self.truth.total = everything

        said = {"agent": "远山资产", "all": everything}
        self.write.say("collection", bill.due + days(12), total, **said)
        if self.rng.random() < 0.5:
            offer = (everything * Decimal("0.7")).quantize(Decimal("0.01"))
            self.write.say("offered", bill.due + days(15), offer=offer)
            self._end(bill.due + days(18), offer)

    def _settle(self, bill: Bill) -> None:
        self._end(bill.due, self.left)

    def _end(self, day: date, amount: Decimal) -> None:
        def end() -> None:
            self.truth.settled = True
            for one in self.truth.bills:
                if one.told and one.end is None:
                    one.rest = ZERO

        self.write.say("settled", day, end, hour=21, paid=amount)


class CardLife:
    """A credit card, statement by statement."""

    def __init__(self, rng, lender: Lender, start: date, told: list[Told], months: int) -> None:
        self.rng, self.start, self.months = rng, start, months
        self.truth = Truth(lender, f"{rng.randrange(1000, 9999)}")
        self.write = Writer(rng, self.truth, told)

    def live(self) -> Truth:
        """Let all its months pass."""
        ways = ("full", "minimum", "part", "silent", "late", "stop")
        rest = ZERO
        for number in range(self.months):
            figure = rest + _money(self.rng, 300, 6000)
            minimum = (figure / 10).quantize(Decimal("0.01"))
            bill = Bill(_month(self.start, number), figure, figure, minimum)
            self.truth.bills.append(bill)
            self._tell(bill)
            way = self.rng.choices(ways, (45, 15, 10, 12, 10, 8))[0]
            rest = (getattr(self, f"_{way}")(bill) * Decimal("1.015")).quantize(Decimal("0.01"))
        return self.truth

    def _tell(self, bill: Bill) -> None:
        def tell() -> None:
            bill.told = True
            for one in self.truth.bills:
                if one.told and one.due < bill.due and one.end is None and one.rest:
                    known = one.overdue or one.repaid
                    one.end = "rolled_over" if known else "presumed_paid"

        said = {"amount": bill.figure, "min": bill.minimum, "due": bill.due}
        self.write.say("statement", bill.due - days(18), tell, **said)
        if self.rng.random() < 0.6:
            self.write.say("reminder", bill.due - days(3), **said)

    def _pay(self, bill: Bill, day: date, amount: Decimal) -> None:
        def take() -> None:
            bill.rest -= amount
            bill.repaid += amount

        self.write.say("paid", day, take, hour=21, paid=amount)

    def _full(self, bill: Bill) -> Decimal:
        self._pay(bill, bill.due - days(self.rng.randrange(3)), bill.figure)
        return ZERO

    def _minimum(self, bill: Bill) -> Decimal:
        self._pay(bill, bill.due, bill.minimum)
        return bill.figure - bill.minimum

    def _part(self, bill: Bill) -> Decimal:
        part = (bill.figure * Decimal("0.55")).quantize(Decimal("0.01"))
        self._pay(bill, bill.due - days(1), part)
        return bill.figure - part

    def _silent(self, bill: Bill) -> Decimal:
        return bill.figure * 0

    def _overdue(self, bill: Bill) -> None:
        def tell() -> None:
            bill.overdue = True

        said = {"amount": bill.figure, "min": bill.minimum, "due": bill.due}
        self.write.say("overdue", bill.due + days(2), tell, **said)

    def _late(self, bill: Bill) -> Decimal:
        self._overdue(bill)
        self._pay(bill, bill.due + days(4), bill.figure)
        return ZERO

    def _stop(self, bill: Bill) -> Decimal:
        self._overdue(bill)
        return bill.figure
