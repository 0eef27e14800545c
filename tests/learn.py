"""Learn from the labelled texts how each kind of text, and how forged ones, are worded.

``python -m tests.learn`` writes the two ``likeness.tsv`` of ``smsparse``; ``--try`` tells how often
the kinds are right on texts that were not learned from.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from smsparse.cautions import likeness as forged
from smsparse.cautions.plain import plain
from smsparse.model import Event
from smsparse.pieces import HAN, pieces, without_numbers
from smsparse.reading import likeness
from smsparse.reading.fold import fold
from smsparse.reading.likeness import BEST, KINDS, STEP

HERE = Path(__file__).parent
KINDS_TABLE = Path(likeness.__file__).with_name(likeness.TABLE)
FORGED_TABLE = Path(forged.__file__).with_name(forged.TABLE)
SMOOTH = 0.3  # added to each count, Lidstone's way
FEWEST, FEWEST_FORGED = 2, 4  # texts that a piece must stand in; more tell little more of forgeries
BREAKS = frozenset("\t\n\r")  # part the columns and lines of the table
FIRST, LAST = 33, 126  # the letters that may stand for a weight: ! to ~

Labelled = tuple[str, Event]  # a body and its kind
Pieces = set[str]


def corpus() -> list[Path]:
    """The files of texts whose kind is labelled."""
    corpus = HERE / "corpus"
    return sorted([*corpus.glob("zh_?.jsonl"), *corpus.glob("en_?.jsonl"), *corpus.glob("*.tsv")])


def labelled(path: Path) -> Iterator[Labelled]:
    """The bodies of a file and their kinds."""
    for line in filter(None, path.read_text("utf-8").split("\n")):
        if path.suffix == ".tsv":
            kind, body = line.split("\t")
        else:
            row = json.loads(line)
            kind, body = row["event"], row["body"]
        yield body, Event(kind)


def cautioned(name: str) -> Iterator[str]:
    """The bodies of a file of the warnings: lines of kind | sender | body."""
    for line in (HERE / "cautions" / name).read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            yield line.split("|", 2)[2]


def kinds_learned(texts: Iterable[Labelled]) -> str:
    """The table of kinds: a piece a line, with a letter for each kind."""
    return _table(
        [(_pieces(fold(body).text), kind) for body, kind in texts], KINDS, _of_kinds, FEWEST
    )


def forged_learned() -> str:
    """The table of forged texts: a piece a line, with one letter."""
    bodies = [(body, True) for body in cautioned("forged.txt")]
    bodies += [(body, False) for body in cautioned("genuine.txt")]
    bodies += [(body, False) for path in corpus() for body, _ in labelled(path)]
    return _table(
        [(_pieces(plain(b).text), f) for b, f in bodies], (True, False), _of_forged, FEWEST_FORGED
    )


def _pieces(text: str) -> Pieces:
    return pieces(without_numbers(text))


def _table(texts, classes, letters, fewest) -> str:
    """The pieces of Chinese and of English texts apart: each has frequencies of its own."""
    chinese = [text for text in texts if any(map(HAN.search, text[0]))]
    english = [text for text in texts if not any(map(HAN.search, text[0]))]
    lines = {
        **_weighed(english, classes, letters, fewest),
        **_weighed(chinese, classes, letters, fewest),
    }
    return "".join(f"{piece}\t{lines[piece]}\n" for piece in sorted(lines))


def _weighed(texts, classes, letters, fewest) -> dict[str, str]:
    """Each piece that stands in some texts, and the letters of its weights."""
    total = Counter(piece for found, _ in texts for piece in found)
    often = [p for p, count in total.items() if count >= fewest and not BREAKS & set(p)]
    counts = {c: Counter(p for found, of in texts if of == c for p in found) for c in classes}
    floor = {c: sum(counts[c][p] for p in often) + SMOOTH * len(often) for c in classes}
    return {
        p: letters([math.log((counts[c][p] + SMOOTH) / floor[c]) for c in classes]) for p in often
    }


def _of_kinds(logs: list[float]) -> str:
    return "".join(_letter(BEST - (max(logs) - log) * STEP) for log in logs)


def _of_forged(logs: list[float]) -> str:
    return _letter(forged.EVEN + (logs[0] - logs[1]) * forged.STEP)


def _letter(code: float) -> str:
    return chr(min(max(FIRST, round(code)), LAST))


def right_on_unseen() -> tuple[float, float]:
    """The share of right kinds, and of right answers whether a debt is meant, file by file."""
    files = {path: list(labelled(path)) for path in corpus()}
    right = debts = count = 0
    for held, texts in files.items():
        others = (text for path, some in files.items() if path != held for text in some)
        rows = (row.split("\t") for row in kinds_learned(others).split("\n") if row)
        known = {piece: letters.encode() for piece, letters in rows}
        for body, kind in texts:
            weights = [known[p] for p in _pieces(fold(body).text) if p in known]
            scores = [sum(column) for column in zip(*weights, strict=True)] or [0]
            guess = KINDS[scores.index(max(scores))]
            right += guess is kind
            debts += guess.is_debt == kind.is_debt
            count += 1
    return right / count, debts / count


if __name__ == "__main__":
    if "--try" in sys.argv:
        print("kind {:.1%}, debt or not {:.1%}".format(*right_on_unseen()))
    else:
        KINDS_TABLE.write_text(kinds_learned(t for p in corpus() for t in labelled(p)), "utf-8")
        FORGED_TABLE.write_text(forged_learned(), "utf-8")
