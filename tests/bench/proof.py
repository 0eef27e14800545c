"""What smsparse costs and how often it is right, side by side with others, in one run.

    pip install -e ".[bench]"
    python tests/bench/proof.py            prints the tables (some minutes, 2 GB in the temp folder)
    python tests/bench/proof.py --write    puts them into README.md too
    python tests/bench/proof.py --small    with small files, to try it

The whole job is measured against a bare pass of expat over the same file, in the same run, each
as a process of its own: CPU time (user and system) and peak memory as the system counts them.
"""

import argparse
import os
import platform
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]

from generate import write_backup  # noqa: E402
from proof_accuracy import accuracy_table  # noqa: E402
from proof_texts import texts_table  # noqa: E402

BARE = """
import sys
from xml.parsers import expat
parser = expat.ParserCreate()
parser.StartElementHandler = lambda tag, attributes: None
with open(sys.argv[1], "rb") as file:
    while piece := file.read(int(sys.argv[2])):
        parser.Parse(piece)
parser.Parse(b"", True)
"""
KB, MB = 1 << 10, 1 << 20


class Case(NamedTuple):
    """A file to make: so many texts and pictures; ``chunk`` is what bare expat is fed."""

    name: str
    texts: int
    pictures: int = 0
    picture_kb: int = 400
    chunk: int = 64 * KB
    times: int = 1


CASES = (
    Case("2,000 texts", 2_000, times=5),
    Case("100,000 texts", 100_000, times=3),
    Case("1,000,000 texts", 1_000_000),
    Case("100,000 texts and 1 GB of pictures", 100_000, 2_400, chunk=MB),
    Case("8 pictures of 40 MB", 8, 8, 40_000, chunk=MB),
)


class Cost(NamedTuple):
    """What a process took."""

    seconds: float
    mib: float


def cost(command: Sequence[str | Path], times: int) -> Cost:
    """CPU seconds and peak memory of a command, the least of some runs."""
    return Cost(*map(min, zip(*(_once(command) for _ in range(times)), strict=True)))


def _once(command: Sequence[str | Path]) -> Cost:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = subprocess.Popen([sys.executable, *map(str, command)], env=environment)
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    assert running.returncode == 0, command
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / KB)


def jobs_table(cases: Sequence[Case], folder: Path) -> Iterator[str]:
    """The whole job, each file in a line."""
    yield "| backup | size | bare expat | `-o out.json` | memory | workbook | memory |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for case in cases:
        path = folder / "backup.xml"
        write_backup(path, case.texts, pictures=case.pictures, picture_kb=case.picture_kb)
        bare = cost(["-c", BARE, path, str(case.chunk)], case.times)
        told = [case.name, f"{path.stat().st_size / 1e6:,.0f} MB", f"{bare.seconds:.2f} s"]
        for out in ("out.json", "out.xlsx"):
            job = ["-m", "smsparse", path, "--quiet", "-o", folder / out]
            spent = cost(job, case.times)
            told += [f"{spent.seconds / bare.seconds:.2f} × ({spent.seconds:.2f} s)"]
            told += [f"{spent.mib:.0f} MiB"]
            (folder / out).unlink()
        yield f"| {' | '.join(told)} |"


def machine() -> str:
    """Where and when this was measured."""
    names = re.findall(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text("utf-8"))
    processor = names[0] if names else platform.machine()
    day = datetime.now(UTC).date()
    return f"Python {platform.python_version()}, {processor}, {os.cpu_count()} cores, {day}."


def report(*, small: bool) -> Iterator[str]:
    """All tables."""
    yield f"Measured by `python tests/bench/proof.py`: {machine()}"
    yield from ("", "The whole job, CPU time as a multiple of a bare expat pass over the file:", "")
    few = (Case("200 texts", 200), Case("10,000 texts", 10_000), Case("1 picture", 8, 1, 4_000))
    with tempfile.TemporaryDirectory() as folder:
        yield from jobs_table(few if small else CASES, Path(folder))
    yield from ("", "Reading one text, the same texts through each:", "")
    yield from texts_table()
    yield from (
        "",
        "Right values in the project's own texts (`tests/corpus`, invented, labelled by hand).",
        "",
    )
    yield from accuracy_table()


def main() -> None:
    """Print the tables, and write them if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--write", action="store_true")
    at = parser.parse_args()
    lines = []
    for line in report(small=at.small):
        print(line, flush=True)
        lines.append(line)
    if at.write:
        readme = ROOT / "README.md"
        head, rest = readme.read_text("utf-8").split("<!-- proof -->\n")
        told = "\n".join(lines)
        _, tail = rest.split("<!-- end -->", 1)
        text = f"{head}<!-- proof -->\n{told}\n<!-- end -->{tail}"
        readme.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
