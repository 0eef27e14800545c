"""Patterns of ``regex`` that are compiled when they are first used."""

from typing import TYPE_CHECKING

import regex

from smsparse.lazy import Lazy

if TYPE_CHECKING:
    lazy = regex.compile
else:

    def lazy(words: str, flags: int = 0) -> Lazy:
        """Stands for ``regex.compile``."""
        return Lazy(regex.compile, words, flags)
