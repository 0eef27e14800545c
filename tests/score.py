"""How often texts are read right, on the project's own labelled texts.

    python -m tests.score                         all of tests/corpus, file by file
    python -m tests.score FILE.jsonl --misses 5   other texts; print the first five read wrong
    python -m tests.score --raise                 lift tests/corpus/floors.toml to what is reached

A line of a file is one text with the values a careful reader finds in it; `accept` holds a second
reading that is as good. Where a line leaves a field out, nothing is asked of it.
"""

import argparse
import json
import re
import sys
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from decimal import ROUND_FLOOR, Decimal
from pathlib import Path
from typing import Any, NamedTuple

from smsparse.lenders import default_book
from smsparse.model import Account, Message, Reading
from smsparse.reading import read

CORPUS = Path(__file__).parent / "corpus"
FLOORS = CORPUS / "floors.toml"
APART = ("bugs", "known")  # kept for tests of their own: they would not say how good the reading is
AMOUNTS = ("amount_due", "min_due", "total_owed", "paid_amount")
FIELDS = ("lender", *AMOUNTS, "due_date", "currency", "account", "support")
LINK = re.compile(r"://|^www\.|[a-z0-9]\.[a-z]{2,}(?:/|$)")
NAMED = re.compile(r"^(?:tel:|微信公众号:?|公众号:?|微信:?)|[\"“”「」]")

Row = Mapping[str, Any]


class Verdict(NamedTuple):
    """One field of one text: the values it asks for and those that were read."""

    field: str
    want: object
    got: object
    right: int = 0
    wrong: int = 0  # another value
    extra: int = 0  # a value where there is none
    missed: int = 0  # none where there is one
    doubted: bool = False

    @property
    def fine(self) -> bool:
        """Whether nothing is amiss."""
        return not (self.wrong or self.extra or self.missed)

    @property
    def silent(self) -> bool:
        """Whether the reader cannot see that the value is wrong."""
        return bool(self.wrong or self.extra) and not self.doubted

    def __str__(self) -> str:
        mark = " (doubted)" if self.doubted else ""
        return f"{self.field}: expected {_shown(self.want)}, read {_shown(self.got)}{mark}"


@dataclass(frozen=True, slots=True)
class Scored:
    """One text, how it was read, and the verdict on each field."""

    row: Row
    reading: Reading
    event_right: bool
    verdicts: tuple[Verdict, ...]

    @property
    def all_right(self) -> bool:
        """Whether text and labels agree in everything."""
        return self.event_right and all(v.fine for v in self.verdicts)

    def misses(self) -> Iterator[str]:
        """What is wrong, a line each."""
        if not self.event_right:
            yield f"event: expected {self.row['event']}, read {self.reading.event}"
        yield from (str(v) for v in self.verdicts if not v.fine)


# the values of a field that are compared: none, one, or for support several
def _none_or_one(value: object) -> set[str]:
    return set() if value in (None, "") else {str(value)}


def _money(value: object) -> set[str]:
    return {str(abs(Decimal(one)).normalize()) for one in _none_or_one(value)}


def _tail(account: object) -> set[str]:
    """The last four digits, or the payee of an account without a number."""
    if not account:
        return set()
    get = account.get if isinstance(account, dict) else lambda name: getattr(account, name)
    digits = re.sub(r"\D", "", str(get("tail") or get("number") or ""))
    return {digits[-4:]} if digits else _none_or_one(get("payee"))


def _contacts(items: Iterable[str]) -> set[str]:
    """Numbers as digits alone, names as plain text; links are not judged."""
    plain = (_fold(item) for item in items)
    return {_contact(NAMED.sub("", item)) for item in plain if not LINK.search(item)}


def _contact(item: str) -> str:
    digits = re.sub(r"[()+\-–转]|ext\.?", "", item)
    return re.sub(r"^(?:00)?86(?=1\d{10}$|[48]00)", "", digits) if digits.isdigit() else item


def _fold(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).lower().split())


VALUES: dict[str, Callable[[Any], set[str]]] = {
    **dict.fromkeys(AMOUNTS, _money),
    **dict.fromkeys(("lender", "due_date", "currency"), _none_or_one),
    "account": _tail,
    "support": _contacts,
}


def same_lender(one: str, other: str) -> bool:
    """Whether two names mean one lender: one holds the other, or the lender facts say so.

    >>> same_lender("招行信用卡", "招商银行"), same_lender("招商银行", "工商银行")
    (True, False)
    """
    a, b = _fold(one), _fold(other)
    return a in b or b in a or bool(_keys(a) & _keys(b))


def _keys(folded: str) -> set[str]:
    """The lenders that the longest known names in a name stand for."""
    known = {words: name.lender.key for words, name in default_book().names.items()}
    found = {words for words in known if _fold(words) in folded}
    return {known[w] for w in found if not any(w != o and w in o for o in found)}


def judge(row: Row, reading: Reading) -> Scored:
    """Compare the reading of a text with its labels."""
    accept = row.get("accept", {})
    event_right = reading.event in (row["event"], accept.get("event"))
    if not row["debt"]:
        return Scored(row, reading, reading.debt == row["debt"], ())
    asked = [field for field in FIELDS if field in row]
    verdicts = tuple(_verdict(row, accept, reading, field) for field in asked)
    return Scored(row, reading, event_right, verdicts)


def _verdict(row: Row, accept: Row, reading: Reading, field: str) -> Verdict:
    nothing = () if field == "support" else None
    got = getattr(reading, field) if reading.debt else nothing
    if field == "currency" and all(row.get(name) is None for name in AMOUNTS):
        return Verdict(field, row[field], got)  # without an amount a currency says nothing
    doubted = reading.is_doubted(field)
    wants = [row[field], *([accept[field]] if field in accept else [])]
    verdicts = [_compare(field, want, got, doubted=doubted) for want in wants]
    return next((v for v in verdicts if v.fine), verdicts[0])


def _compare(field: str, want: object, got: object, *, doubted: bool) -> Verdict:
    labelled, answered = VALUES[field](want), VALUES[field](got)
    if field == "lender" and labelled and answered:
        if same_lender(min(labelled), min(answered)):
            answered = labelled
    elif field == "lender" and not labelled:
        answered = set()  # a lender known from the sender alone is welcome
    right, extra, missed = (
        len(labelled & answered),
        len(answered - labelled),
        len(labelled - answered),
    )
    if field != "support" and extra and missed:
        return Verdict(field, want, got, wrong=1, doubted=doubted)
    return Verdict(field, want, got, right, 0, extra, missed, doubted)


def message_of(row: Row) -> Message:
    """The text of a line."""
    return Message(row["sender"], datetime.fromisoformat(row["received"]), row["body"])


def rows_of(path: Path) -> list[Row]:
    """The lines of a file."""
    lines = path.read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def corpus_files() -> list[Path]:
    """The files that say how good the reading is."""
    return sorted(path for path in CORPUS.glob("*.jsonl") if path.stem not in APART)


def score(rows: Iterable[Row]) -> list[Scored]:
    """Read and judge texts."""
    return [judge(row, read(message_of(row))) for row in rows]


def figures(scored: Sequence[Scored]) -> dict[str, float]:
    """What the texts of a file score, each figure from 0 to 1, the higher the better."""
    debts = [s for s in scored if s.row["debt"]]
    found = [s for s in scored if s.reading.debt]
    hits = sum(s.row["debt"] for s in found)
    verdicts = [v for s in debts for v in s.verdicts]
    rights = [v for v in verdicts if v.right]
    seen = {
        "debt_precision": _ratio(hits, len(found)),
        "debt_recall": _ratio(hits, len(debts)),
        "event": _ratio(sum(s.event_right for s in debts), len(debts)),
    }
    for field in FIELDS:
        seen[field] = _f1([v for v in verdicts if v.field == field])
    seen["all_right"] = _ratio(sum(_fields_right(s) for s in debts), len(debts))
    silent = sum(any(v.silent for v in s.verdicts) for s in debts)
    seen["never_silently_wrong"] = 1 - (silent / len(debts) if debts else 0)
    doubted = sum(v.doubted for v in rights)
    seen["right_undoubted"] = 1 - (doubted / len(rights) if rights else 0)
    return seen


def _fields_right(scored: Scored) -> bool:
    return scored.reading.debt and all(v.fine for v in scored.verdicts)


def _f1(verdicts: Iterable[Verdict]) -> float:
    count: Counter[str] = Counter()
    for v in verdicts:
        count.update(right=v.right, wrong=v.wrong, extra=v.extra, missed=v.missed)
    return _ratio(2 * count["right"], 2 * count.total() - count["extra"] - count["missed"])


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def by_language() -> dict[str, list[Scored]]:
    """The whole corpus, judged, by the language of its texts."""
    found: dict[str, list[Scored]] = {}
    for path in corpus_files():
        for scored in score(rows_of(path)):
            found.setdefault(str(scored.row["set"]), []).append(scored)
    return found


def floors() -> dict[str, dict[str, float]]:
    """The least that each language must score."""
    return tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}


def lift(reached: Mapping[str, Mapping[str, float]], margin: float = 0.0) -> str:
    """The floors as TOML, none lower than before, each at most ``margin`` below what is reached."""
    old = floors()
    lines = ["# The least that the reading of tests/corpus scores; lifted, never lowered, by"]
    lines += ["#     python -m tests.score --raise"]
    for language, seen in sorted(reached.items()):
        lines += ["", f"[{language}]"]
        for name, value in seen.items():
            floor = Decimal(value - margin).quantize(Decimal("0.001"), ROUND_FLOOR)
            lines.append(f"{name} = {max(float(floor), old.get(language, {}).get(name, 0.0))}")
    return "\n".join(lines) + "\n"


def _shown(value: object) -> str:
    if isinstance(value, Account):
        value = asdict(value)
    if isinstance(value, dict):
        return " ".join(str(v) for v in value.values() if v)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value)


def table(columns: Mapping[str, Sequence[Scored]]) -> Iterator[str]:
    """A line for each figure, a column for each file."""
    width = max(map(len, columns), default=0) + 2
    seen = {name: figures(scored) for name, scored in columns.items()}
    yield " " * 22 + "".join(name.rjust(width) for name in columns)
    yield "texts".ljust(22) + "".join(str(len(s)).rjust(width) for s in columns.values())
    for figure in figures([]):
        values = (f"{100 * of[figure]:.1f}".rjust(width) for of in seen.values())
        yield figure.ljust(22) + "".join(values)


def told(scored: Scored) -> str:
    """A text that was read wrong, and how."""
    row = scored.row
    lines = [f"[{row['id']}] {row['received'][:16]} {row['sender']} {row['body']!r}"]
    return "\n    ".join([*lines, *scored.misses()])


def main(argv: Sequence[str] | None = None) -> int:
    """Print the report, and lift the floors if asked to."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.score",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="print N misread texts")
    parser.add_argument(
        "--raise", dest="margin", type=float, nargs="?", const=0.0, metavar="MARGIN",
        help="lift the floors to what the corpus scores, less a margin",
    )  # fmt: skip
    at = parser.parse_args(argv)
    columns = {path.stem: score(rows_of(path)) for path in at.files or corpus_files()}
    everything = [scored for column in columns.values() for scored in column]
    wrong = [scored for scored in everything if not scored.all_right]
    for scored in wrong[: at.misses]:
        print(told(scored), end="\n\n")
    for line in table(columns | {"all": everything}):
        print(line)
    if at.margin is not None:
        reached = {name: figures(scored) for name, scored in by_language().items()}
        FLOORS.write_text(lift(reached, at.margin), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
