"""How far reading has come, as one line on a terminal; nothing where nobody looks."""

import sys
from typing import TYPE_CHECKING, NoReturn

from smsparse.cli.words import Words

if TYPE_CHECKING:
    from tqdm import tqdm

AFTER, EVERY = 0.6, 0.1  # seconds before the bar shows, and between two pictures of it


class Progress:
    """A bar on standard error: called with bytes read, bytes in all and texts found so far."""

    def __init__(self, say: Words, *, shown: bool) -> None:
        self.say = say
        self.bar = _bar(say) if shown and sys.stderr.isatty() else None

    def __call__(self, done: int, size: int, texts: int) -> None:
        """Draw the bar anew, if it is time; a size of 0 means that it is not known."""
        if self.bar is not None:
            self.bar.total = size or None
            self.bar.set_postfix_str(self.say("found", f"{texts:,}"), refresh=False)
            self.bar.update(done - self.bar.n)

    def end(self) -> None:
        """Take the bar away."""
        if self.bar is not None:
            self.bar.close()


def _bar(say: Words) -> "tqdm[NoReturn]":
    from tqdm import tqdm  # needed on a terminal only

    tqdm.monitor_interval = 0  # no thread beside this one: reading calls often enough
    return tqdm(
        desc=say("reading"),
        unit="B",
        unit_scale=True,
        delay=AFTER,
        mininterval=EVERY,
        leave=False,
        file=sys.stderr,
        dynamic_ncols=True,
        bar_format="{desc} {percentage:3.0f}% |{bar}| {n_fmt}/{total_fmt}{postfix}, {remaining}",
    )
