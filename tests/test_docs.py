"""The README runs: its commands, their output, its tables, its Python and its pictures.

python -m tests.test_docs    writes the generated parts and the outputs into README.md anew
"""

import contextlib
import io
import json
import re
import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from smsparse.cli import main
from smsparse.cli.options import OPTIONS
from smsparse.cli.usage import spelt
from smsparse.lenders import Book, default_book

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SAMPLE = ROOT / "samples" / "sms-20250624.xml"
PART = re.compile(r"(<!-- (\w+(?: \w+)?) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
CONSOLE = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
COUNTRIES = {
    "CN": "Mainland China", "TW": "Taiwan", "HK": "Hong Kong", "IN": "India", "US": "USA",
    "GB": "Britain", "KE": "Kenya", "NG": "Nigeria", "TZ": "Tanzania", "PH": "Philippines",
}  # fmt: skip
SORTS = ("bank", "consumer finance", "platform", "online", "collector")


def readme() -> str:
    return README.read_text("utf-8")


def parts() -> dict[str, str]:
    return {name: text for _, name, text, _ in PART.findall(readme())}


# what is generated


def options_table(n: int) -> str:
    heading = ("选项", "作用") if n == 0 else ("option", "what it does")
    rows = [
        f"| `{spelt(option).replace('|', chr(92) + '|')}` | {option.about[n]} |"
        for option in OPTIONS
    ]
    return "\n".join((f"| {heading[0]} | {heading[1]} |", "|---|---|", *rows, ""))


def lenders_list(book: Book) -> str:
    lines = []
    for country, place in COUNTRIES.items():
        for sort in SORTS:
            names = [
                lender.name
                for lender in book.lenders
                if (lender.sort, lender.country) == (sort, country)
            ]
            if names:
                lines.append(f"- **{place}, {sort}** ({len(names)}): {', '.join(sorted(names))}")
    head = f"<details><summary>{len(book.lenders)} lenders are known by name</summary>\n"
    return "\n".join((head, *lines, "\n</details>\n"))


GENERATED: dict[str, Callable[[], str]] = {
    "options en": lambda: options_table(1),
    "options zh": lambda: options_table(0),
    "lenders": lambda: lenders_list(default_book()),
}


# what is run


def outputs(block: str, folder: Path) -> Iterator[str]:
    """The lines of a console block as they should read: each command, then what it prints."""
    for line in block.splitlines():
        if line.startswith("$ "):
            yield line
            yield from printed(shlex.split(line[2:]), folder)


def printed(words: list[str], folder: Path) -> list[str]:
    assert words[0] == "smsparse", words
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with contextlib.redirect_stderr(out), contextlib.redirect_stdout(out), contextlib.chdir(folder):
        assert main(words[1:]) == 0, words
    out.seek(0)
    return out.read().splitlines()


@pytest.fixture
def folder(tmp_path):
    return furnished(tmp_path)


def furnished(folder: Path) -> Path:
    """What the commands of the README find where they run: a backup, and its lender file."""
    shutil.copy(SAMPLE, folder / "sms.xml")
    (lender,) = re.findall(r"```toml\n(.*?)```", readme(), re.DOTALL)
    (folder / "mine.toml").write_text(lender, "utf-8")
    return folder


def console_blocks() -> list[str]:
    return [block for _, block, _ in CONSOLE.findall(readme())]


@pytest.mark.parametrize("number", range(len(console_blocks())))
def test_commands_print_what_the_readme_shows(number, folder):
    block = console_blocks()[number]
    assert list(outputs(block, folder)) == block.splitlines()


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_tables_are_those_of_the_program(name):
    assert parts()[name] == GENERATED[name]()


def test_the_two_commands_for_a_fresh_machine():
    commands = re.findall(r"```sh\n(.*?)```", readme(), re.DOTALL)
    use, test, again = (command.strip() for command in commands)
    assert use == again
    start = "python3 -m venv .venv && .venv/bin/pip install "
    assert use == f"{start}. && .venv/bin/smsparse samples/{SAMPLE.name}"
    assert test == f'{start}-e ".[dev]" && .venv/bin/pytest'
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    assert 'pip" install -q -e ".[dev]"' in ci  # the same there
    assert "bin/pytest" in ci


def test_python_block(folder, monkeypatch, capsys):
    (code,) = re.findall(r"```python\n(.*?)```", readme(), re.DOTALL)
    monkeypatch.chdir(folder)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102
    assert (folder / "debts.xlsx").exists()
    assert "花呗 clear 0" in capsys.readouterr().out


def sample_json(folder: Path) -> dict:
    printed(shlex.split("smsparse sms.xml --quiet -o out.json"), folder)
    return json.loads((folder / "out.json").read_text("utf-8"))


def test_every_key_of_the_json_is_told(folder):
    told = set(re.findall(r"`(\w+)`", parts()["json"]))

    def keys(value: object, path: str = "") -> Iterator[str]:
        if isinstance(value, list):
            for item in value:
                yield from keys(item, path)
        elif isinstance(value, dict):
            for key, inner in value.items():
                if not path.endswith("evidence"):
                    yield key
                yield from keys(inner, f"{path}/{key}")

    found = sample_json(folder)
    assert set(keys(found)) <= told
    assert set(found) <= told


def test_figures_by_hand_are_those_of_the_program(folder):
    section = readme().split("### Check it by hand")[1].split("## What it cannot know")[0]
    rows = re.findall(
        r"^\| (\d{4}-\d\d-\d\d) \| (\w+).*\| ([\d,.]+) \| ([\d,.]+) \|$", section, re.MULTILINE
    )
    found = sample_json(folder)
    steps = [step for step in found["timeline"] if step["lender"] == "京东金条"]
    shown = [
        (day, Decimal(owed.replace(",", "")), Decimal(total.replace(",", "")))
        for day, _, owed, total in rows
    ]
    assert shown == [
        (s["date"], Decimal(s["owed"]), Decimal(s["total"])) for s in steps[-len(rows) :]
    ]
    assert len(rows) == 5
    for debt in found["debts"]:
        assert f"{debt['lender']} {Decimal(debt['owed']):,.2f}" in section
    (figures,) = found["summary"]
    assert f"= {Decimal(figures['owed']):,.2f}" in section
    assert f"({Decimal(figures['set_aside']):,.2f})" in section


def test_pictures_and_paths_exist():
    text = readme()
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", text)
    assert len(pictures) >= 5
    contributing = text.split("## How it works")[1].split("## Proof")[0]
    paths = re.findall(r"`((?:smsparse|tests|reading|export|cli|backup)/[\w./]+)`", contributing)
    assert len(paths) > 10
    for path in (*pictures, *paths):
        assert (ROOT / path).exists() or (ROOT / "smsparse" / path).exists(), path


def test_links_inside_the_readme_lead_somewhere():
    text = readme()
    headings = {
        re.sub(r"[^\w\- ]", "", h).strip().lower().replace(" ", "-")
        for h in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    }
    for target in re.findall(r"\]\(#([^)]+)\)", text):
        assert target in headings


def rewrite(folder: Path) -> None:
    """Write the generated parts and the printed outputs into the README."""
    furnished(folder)

    def part(found: re.Match[str]) -> str:
        made = GENERATED[found[2]]() if found[2] in GENERATED else found[3]
        return f"{found[1]}{made}{found[4]}"

    def block(found: re.Match[str]) -> str:
        for path in folder.glob("debts*.xlsx"):
            path.unlink()
        lines = "".join(f"{line}\n" for line in outputs(found[2], folder))
        return f"{found[1]}{lines}{found[3]}"

    README.write_text(CONSOLE.sub(block, PART.sub(part, readme())), "utf-8", newline="\n")


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        rewrite(Path(name))
    sys.stdout.write(f"{README}\n")
