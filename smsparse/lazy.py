"""A pattern that is compiled when it is first used.

A run needs a part of all patterns, and compiling takes longer than reading hundreds of texts.
"""

from collections.abc import Callable


class Lazy:
    """Stands for the compiled pattern, and looks to its users like it."""

    def __init__(self, make: Callable[[str, int], object], pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._made: Callable[[], object] = lambda: make(pattern, flags)

    def __getattr__(self, name: str) -> object:
        """What the compiled pattern has under this name, found once."""
        made = self._made()
        self._made = lambda: made
        value: object = getattr(made, name)
        setattr(self, name, value)
        return value
