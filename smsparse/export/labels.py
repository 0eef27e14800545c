"""The words of the workbook in two languages (``labels.toml``), and back from word to key."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Texts = tuple[str, str]


@cache
def all_labels() -> Mapping[str, Texts]:
    """Every label: ``group.name`` -> (Chinese, English)."""
    tables = tomllib.loads(files("smsparse.export").joinpath("labels.toml").read_text("utf-8"))
    return {
        f"{group}.{name}": (texts[0], texts[1])
        for group, table in tables.items()
        for name, texts in table.items()
    }


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one language: ``labels("col.id")``; words fill ``{0}``, ``{1}``."""

    lang: str

    def __call__(self, key: str, *words: object) -> str:
        """The label of a key."""
        text = all_labels()[key][0 if self.lang == "zh" else 1]
        return text.format(*words) if words else text


def key_of(group: str, text: str) -> str | None:
    """The key of a label in either language, or nothing where it is none of ours.

    >>> key_of("col", "我的备注"), key_of("verdict", "paid"), key_of("col", "Days (on 06-30)")
    ('col.note', 'verdict.paid', 'col.days')
    """
    plain = text.strip()
    for key, pattern in _patterns(group):
        if pattern.fullmatch(plain):
            return key
    return None


@cache
def _patterns(group: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The keys of a group with what their labels look like once words are filled in."""
    return tuple(
        (key, re.compile(re.sub(r"\\\{\d\\\}", ".*", re.escape(text)), re.IGNORECASE))
        for key, texts in all_labels().items()
        if key.startswith(f"{group}.")
        for text in texts
    )
