"""Learn from the labelled texts what the words of each kind of text are.

``python -m tests.learn`` writes ``smsparse/reading/likeness.tsv``; ``--try`` tells how often the
table is right on texts that it has not learned from.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from smsparse.model import Event
from smsparse.reading import likeness
from smsparse.reading.fold import fold
from smsparse.reading.likeness import BEST, KINDS, NUMBER, STEP, pieces

CORPUS = Path(__file__).parent / "corpus"
TABLE = Path(likeness.__file__).with_name(likeness.TABLE)
SMOOTH = 0.3  # added to each count, Lidstone's way
FEWEST = 2  # texts that a piece must stand in
BREAKS = frozenset("\t\n")  # part the columns and lines of the table
WEAKEST = 33  # the letter that stands for "hardly ever", !

Texts = list[tuple[set[str], Event]]


def labelled(sets: Iterable[Path]) -> Texts:
    """The pieces and the kind of each labelled text."""
    rows = (json.loads(line) for path in sorted(sets) for line in _lines(path))
    return [(pieces(NUMBER.sub("0", fold(row["body"]).text)), Event(row["event"])) for row in rows]


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").split("\n") if line]


def corpus() -> list[Path]:
    """The files of labelled texts."""
    return [*CORPUS.glob("zh_?.jsonl"), *CORPUS.glob("en_?.jsonl")]


def learned(texts: Texts) -> str:
    """The table of weights, one piece a line."""
    chinese = [text for text in texts if any(map(likeness.HAN.search, text[0]))]
    english = [text for text in texts if not any(map(likeness.HAN.search, text[0]))]
    lines = {**dict(_weighed(english)), **dict(_weighed(chinese))}
    return "".join(f"{piece}\t{lines[piece]}\n" for piece in sorted(lines))


def _weighed(texts: Texts) -> Iterator[tuple[str, str]]:
    """Each piece that stands in some texts, and its weights."""
    total = Counter(piece for found, _ in texts for piece in found)
    often = {p for p, count in total.items() if count >= FEWEST and not BREAKS & set(p)}
    counts = {
        kind: Counter(p for found, k in texts if k is kind for p in found if p in often)
        for kind in KINDS
    }
    floor = {kind: sum(counts[kind].values()) + SMOOTH * len(often) for kind in KINDS}
    for piece in often:
        logs = [math.log((counts[kind][piece] + SMOOTH) / floor[kind]) for kind in KINDS]
        steps = [round((max(logs) - log) * STEP) for log in logs]
        yield piece, "".join(chr(max(WEAKEST, BEST - step)) for step in steps)


def right_on_unseen() -> tuple[float, float]:
    """The share of right kinds, and of right answers whether a debt is meant, set by set."""
    sets = corpus()
    right = debts = count = 0
    for held in sets:
        table = learned(labelled(path for path in sets if path != held))
        known = {p: w.encode() for p, w in (row.split("\t") for row in table.split("\n") if row)}
        for found, kind in labelled([held]):
            weights = [known[piece] for piece in found if piece in known]
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
        TABLE.write_text(learned(labelled(corpus())), "utf-8")
