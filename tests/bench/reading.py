"""What reading costs: µs for a text about debt, and for one that the sieve throws out.

    pip install -e ".[bench]"
    python tests/bench/reading.py
    python tests/bench/reading.py --texts 20000

The same texts go through jionlp and dateparser, if they are installed: fewer of them, as these
take milliseconds for one.
"""

import argparse
import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE)]

from generate import START, texts  # noqa: E402
from proof_texts import messages, with_dateparser, with_jionlp  # noqa: E402

from smsparse.model import Message  # noqa: E402
from smsparse.reading import SIEVE, default_reader  # noqa: E402

FEW = 100
Read = Callable[[Message], object]


class Kind(NamedTuple):
    """Texts of one kind."""

    name: str
    texts: list[Message]


def noise(count: int) -> list[Message]:
    """Texts that the sieve throws out, mixed anew so that none lies in a cache."""
    bodies = [text.body for text in texts(4 * count, debt=0.0)]
    kept = [body for body in bodies if SIEVE.search(body) is None][:count]
    Random(1).shuffle(kept)
    return [Message("106900010001", START, body) for body in kept]


def micros(read: Read, made: list[Message], rounds: int = 3) -> float:
    """CPU microseconds a text, the least of some rounds."""
    spent = []
    for _ in range(rounds):
        began = time.process_time()
        for message in made:
            read(message)
        spent.append(time.process_time() - began)
    return min(spent) / len(made) * 1e6


def others() -> Iterator[tuple[str, Read | None]]:
    """The other programs, ``None`` for one that is not installed."""
    for name, make in (("jionlp", with_jionlp), ("dateparser", with_dateparser)):
        found = None
        with contextlib.suppress(ModuleNotFoundError):
            found = make()
        yield name, found


def lines(kinds: list[Kind]) -> Iterator[str]:
    """The table: a line for each program."""
    yield "".join(["µs a text".ljust(12), *(kind.name.rjust(16) for kind in kinds)])
    own = [micros(default_reader(), kind.texts) for kind in kinds]
    yield "".join(["smsparse".ljust(12), *(f"{spent:,.1f}".rjust(16) for spent in own)])
    for name, read in others():
        if read is None:
            yield f'{name.ljust(12)}  skipped, not installed: pip install -e ".[bench]"'
            continue
        theirs = (micros(read, kind.texts[:FEW], rounds=1) for kind in kinds)
        yield "".join([name.ljust(12), *(f"{spent:,.1f}".rjust(16) for spent in theirs)])


def main() -> None:
    """Make the texts, print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--texts", type=int, default=3_000, help="how many of each kind")
    count = parser.parse_args().texts
    for line in lines([Kind("about debt", messages(count)), Kind("thrown out", noise(count))]):
        print(line, flush=True)


if __name__ == "__main__":
    main()
