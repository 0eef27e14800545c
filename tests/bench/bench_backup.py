"""What reading a backup costs, beside a bare pass of expat over the same file in the same run.

    python tests/bench/bench_backup.py            100,000 texts; then with 2,400 pictures
    python tests/bench/bench_backup.py --full     1,000,000 texts and eight pictures of 40 MB too
    python tests/bench/bench_backup.py --check    fails where reading costs more than its goal

CPU seconds (user and system) and peak memory of whole processes, the median of several. The goals
leave room for reading on the machine at hand; the README has those for the whole job.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
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
READ = """
import re, sys
from smsparse.backup import open_backup
sieve = re.compile("[贷欠债逾账](?:(?<=[贷欠债逾])|(?<=账)单)|应还|还款|due|overdue|EMI")
backup = open_backup([sys.argv[1]], sieve=sieve)
yielded = sum(1 for _ in backup)
assert backup.report.messages >= yielded > 0
"""
KB, MB = 1 << 10, 1 << 20


class Case(NamedTuple):
    """A file, and what reading it may cost: times a bare expat pass, and MiB."""

    name: str
    texts: int
    pictures: int
    picture_kb: int
    chunk: int  # what bare expat is fed: larger pieces where pictures are in the file
    ratio: float
    memory: int
    full: bool = False


CASES = [
    Case("100,000 texts", 100_000, 0, 0, 64 * KB, 1.3, 60),
    Case("100,000 texts, 1 GB of pictures", 100_000, 2_400, 400, MB, 0.25, 60),
    Case("1,000,000 texts", 1_000_000, 0, 0, 64 * KB, 1.2, 120, full=True),
    Case("8 pictures of 40 MB", 100, 8, 40 * KB, MB, 0.05, 45, full=True),
]


def cost(*arguments: str) -> tuple[float, float]:
    """CPU seconds and peak MiB of one process, its modules compiled as pip leaves them."""
    compiled = Path(tempfile.gettempdir()) / "smsparse-bench-pyc"
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen([sys.executable, "-c", *arguments], env=environment)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed: {arguments[1:]}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / KB


def measure(case: Case, folder: Path, times: int) -> bool:
    """Make the file, read it both ways in turn, tell the ratio; whether the goals are met."""
    path = folder / "backup.xml"
    write = f"--texts {case.texts} --pictures {case.pictures} --picture-kb {case.picture_kb}"
    # in a process of its own: the memory of this one counts as that of those it starts
    subprocess.run([sys.executable, HERE / "generate.py", path, *write.split()], check=True)
    pairs = [(cost(BARE, str(path), str(case.chunk)), cost(READ, str(path))) for _ in range(times)]
    bare = median(one[0] for one, _ in pairs)
    reading = median(other[0] for _, other in pairs)
    memory = max(other[1] for _, other in pairs)
    size = path.stat().st_size / MB
    path.unlink()
    print(
        f"{case.name:34}{size:7.0f} MB   expat {bare:6.2f} s   reading {reading:6.2f} s"
        f"   {reading / bare:5.2f} of {case.ratio}   {memory:4.0f} of {case.memory} MiB"
    )
    return reading <= case.ratio * bare and memory <= case.memory


def main() -> int:
    """Measure every case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--times", type=int, default=3)
    at = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        met = [measure(case, Path(folder), at.times) for case in CASES if at.full or not case.full]
    return 1 if at.check and not all(met) else 0


if __name__ == "__main__":
    raise SystemExit(main())
