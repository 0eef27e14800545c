"""How often the project's own labelled texts are read right, by field and language.

Beside it stands the naive answer, judged in the same way: the first amount is what is due, the
first date is when.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from smsparse.model import Event, Reading
from tests.score import Scored, by_language, figures, judge, message_of

AMOUNT = re.compile(
    r"(?i)(?:[¥￥$₹£]|rs\.?|inr|usd|人民币)\s*(\d[\d,]*(?:\.\d+)?)|(\d[\d,]*(?:\.\d+)?)\s*元"
)
DAY = re.compile(
    r"(?P<year>20\d\d)[-年/.](?P<month>\d{1,2})[-月/.](?P<day>\d{1,2})"
    r"|(?P<month2>\d{1,2})月(?P<day2>\d{1,2})日"
    r"|(?i:(?P<day3>\d{1,2})[-\s]?(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
NAIVE = ("amount_due", "due_date")
LANGUAGES = {"zh": "Chinese", "en": "English"}


def naive(row: dict[str, str]) -> Reading:
    """The first amount and the first date of a text."""
    message = message_of(row)
    amount = AMOUNT.search(message.body)
    figure = amount and (amount[1] or amount[2]).replace(",", "")
    return Reading(
        message,
        Event.REMINDER,
        amount_due=Decimal(figure) if figure else None,
        due_date=first_day(message.body, message.received.year),
    )


def first_day(body: str, year: int) -> date | None:
    """The first date of a text, in the year that it was received in if it names none."""
    found = DAY.search(body)
    if not found:
        return None
    month = found["month"] or found["month2"] or MONTHS.index(found["name"].lower()) + 1
    try:
        return date(
            int(found["year"] or year),
            int(month),
            int(found["day"] or found["day2"] or found["day3"]),
        )
    except ValueError:
        return None


def accuracy_table() -> Iterator[str]:
    """A line for each figure, two columns for each language."""
    found = by_language()
    judged = {name: found[name] for name in LANGUAGES}
    own = {name: figures(scored) for name, scored in judged.items()}
    others = {name: figures(_naive(scored)) for name, scored in judged.items()}
    heads = [f"{LANGUAGES[name]} ({len(scored)} texts) | naive" for name, scored in judged.items()]
    yield f"| figure | {' | '.join(heads)} |"
    yield "|---" + "|---:" * 2 * len(judged) + "|"
    for figure in next(iter(own.values())):
        cells = []
        for name, seen in own.items():
            beside = f"{100 * others[name][figure]:.1f} %" if figure in NAIVE else ""
            cells += [f"{100 * seen[figure]:.1f} %", beside]
        yield f"| {figure.replace('_', ' ')} | {' | '.join(cells)} |"


def _naive(scored: Sequence[Scored]) -> list[Scored]:
    return [judge(one.row, naive(dict(one.row))) for one in scored]
