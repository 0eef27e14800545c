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

from bench_backup import BARE, cost  # noqa: E402

JOB = """
import sys
from pathlib import Path
from smsparse.cli import main
Path(sys.argv[-1]).unlink(missing_ok=True)  # an older workbook would be read, too
sys.exit(main(sys.argv[1:]))
"""
KB, MB = 1 << 10, 1 << 20
TEXTS = 3_000


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


def least(times: int, *arguments: str) -> tuple[float, float]:
    """CPU seconds and peak MiB of a process, the least of some runs."""
    seconds, memory = zip(*(cost(*arguments) for _ in range(times)), strict=True)
    return min(seconds), min(memory)


def jobs_table(cases: Sequence[Case], folder: Path) -> Iterator[str]:
    """The whole job, each file in a line."""
    yield "| backup | size | bare expat | `-o out.json` | memory | workbook | memory |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for case in cases:
        path = folder / "backup.xml"
        size = f"--texts {case.texts} --pictures {case.pictures} --picture-kb {case.picture_kb}"
        # by a process of its own: the memory of this one counts as that of those it starts
        subprocess.run([sys.executable, HERE / "generate.py", path, *size.split()], check=True)
        bare, _ = least(case.times, BARE, str(path), str(case.chunk))
        told = [case.name, f"{path.stat().st_size / 1e6:,.0f} MB", f"{bare:.2f} s"]
        for out in ("out.json", "out.xlsx"):
            job = (JOB, str(path), "--quiet", "-o", str(folder / out))
            seconds, memory = least(case.times, *job)
            told += [f"{seconds / bare:.2f} × ({seconds:.2f} s)", f"{memory:.0f} MiB"]
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
    # only now: the memory of this process counts as that of those it starts
    from proof_accuracy import accuracy_table  # noqa: PLC0415
    from reading import Kind, lines, messages, noise  # noqa: PLC0415

    from tests.learn import right_on_unseen  # noqa: PLC0415

    yield from ("", "Reading one text, the same texts through each:", "")
    yield from (
        "```",
        *lines([Kind("about debt", messages(TEXTS)), Kind("thrown out", noise(TEXTS))]),
    )
    yield from (
        "```",
        "",
        "Right values in the texts of `tests/corpus` (invented, labelled by hand; fields by F1):",
        "",
    )
    yield from accuracy_table()
    kinds, debts = right_on_unseen()
    yield ""
    yield (
        "The rules were made with these texts in view: the table is what must not be lost, not what"
        " to expect of other texts. The second judge of kinds, learning from all files but one,"
        f" is right on {kinds:.0%} of the kinds of that one, on {debts:.0%} of debt or not."
    )


def main() -> None:
    """Print the tables, and write them if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--write", action="store_true")
    at = parser.parse_args()
    told = []
    for line in report(small=at.small):
        print(line, flush=True)
        told.append(line)
    if at.write:
        readme = ROOT / "README.md"
        head, rest = readme.read_text("utf-8").split("<!-- proof -->\n")
        _, tail = rest.split("<!-- end -->", 1)
        text = f"{head}<!-- proof -->\n{chr(10).join(told)}\n<!-- end -->{tail}"
        readme.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
