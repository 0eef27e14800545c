"""How far reading has come, as one line on a terminal; nothing where nobody looks."""

import sys
import time

from smsparse.cli.columns import width
from smsparse.cli.words import Words

FIRST, EVERY = 0.6, 0.1  # seconds before the bar shows, and between two pictures of it
BAR = 24
MB = 1_000_000


class Progress:
    """A bar on standard error: called with bytes read, bytes in all and texts found so far."""

    def __init__(self, say: Words, *, shown: bool) -> None:
        self.say = say
        self.shown = shown and sys.stderr.isatty()
        self.began = time.monotonic()
        self.next = self.began + FIRST
        self.columns = 0

    def __call__(self, done: int, size: int, texts: int) -> None:
        """Draw the bar anew, if it is time."""
        now = time.monotonic()
        if self.shown and now >= self.next:
            self.next = now + EVERY
            self._draw(self.line(done, size, texts, now - self.began))

    def line(self, done: int, size: int, texts: int, seconds: float) -> str:
        """The bar as text; a size of 0 means that it is not known."""
        share = min(done / size, 1) if size else 0
        filled = "#" * round(BAR * share)
        left = ""
        if size and share > 0.02:
            left = self.say("left", f"{seconds / share * (1 - share):.0f}")
        of = f"{size / MB:.1f}" if size else "?"
        told = self.say("progress", f"{done / MB:.1f}", of, f"{texts:,}", left)
        return f"{self.say('reading')} [{filled:.<{BAR}}] {told}"

    def end(self) -> None:
        """Take the bar away."""
        if self.columns:
            self._draw("")
            sys.stderr.write("\r")
            sys.stderr.flush()
            self.columns = 0

    def _draw(self, line: str) -> None:
        blanks = " " * max(self.columns - width(line), 0)
        sys.stderr.write(f"\r{line}{blanks}")
        sys.stderr.flush()
        self.columns = width(line)
