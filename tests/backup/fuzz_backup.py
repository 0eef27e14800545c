"""Damaged backups without end: any error but our own ends the run and leaves the file behind.

python tests/backup/fuzz_backup.py FOLDER --seconds 60 --seed 1
"""

import argparse
import random
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from backup_samples import FORMS, NOON, Text, damaged, zipped  # noqa: E402

from smsparse.backup import open_backup  # noqa: E402
from smsparse.errors import SmsparseError  # noqa: E402

PIECES = [
    "应还",
    "逾期3天",
    "1,234.56元",
    " ",
    "\n",
    "&",
    "<",
    '"',
    "'",
    "😀",
    "due",
    "【甲】",
    "\u3000",
]
SLOWEST = 20.0  # seconds for a file of some kilobytes: far beyond what any takes


def survives(path: Path) -> int:
    """How many messages a file gives; 0 where it is refused with one of our errors."""
    try:
        backup = open_backup([path])
        messages = list(backup)
    except SmsparseError as error:
        if "\n" in str(error) or not str(error):
            raise AssertionError("an error is one line") from error
        return 0
    report = backup.report
    if len(messages) != len({(message.file, message.index) for message in messages}):
        raise AssertionError("two messages at one place")
    if len(messages) > report.messages - report.duplicates - report.sent:
        raise AssertionError("more messages than the report counts")
    return len(messages)


def some_texts(rng: random.Random) -> list[Text]:
    """A few invented texts."""
    return [
        Text(
            body="".join(rng.choices(PIECES, k=rng.randrange(9))),
            sender=rng.choice(["95555", "+86 138", "FAB", ""]),
            milliseconds=NOON + rng.randrange(10**7),
            box=rng.choice([1, 1, 2]),
        )
        for _ in range(rng.randrange(1, 40))
    ]


def fuzz(folder: Path, *, seconds: float, seed: int) -> int:
    """Read damaged backups for so long; how many they were."""
    rng = random.Random(seed)
    path = folder / "fuzzed"
    end = time.monotonic() + seconds
    files = 0
    while time.monotonic() < end:
        content = rng.choice(list(FORMS.values()))(some_texts(rng))
        content = damaged(content, rng, most=20)
        if rng.random() < 0.1:
            content = zipped({"sms.xml": content, "b/../c.csv": content[: rng.randrange(99)]})
        path.write_bytes(content)
        before = time.monotonic()
        survives(path)
        if time.monotonic() - before > SLOWEST:
            raise AssertionError("a small file took too long")
        files += 1
    path.unlink()
    return files


def main() -> None:
    """Read the arguments and fuzz."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    at = parser.parse_args()
    print(fuzz(at.folder, seconds=at.seconds, seed=at.seed), "files, nothing found")


if __name__ == "__main__":
    main()
