"""Collecting garbage less often while very many small objects are made that are to stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS = 50_000  # made before the collector looks for dead circles; by default it is 700


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Within it the collector looks for dead circles of objects less often.

    Readings and ledgers hold no circles, and what nothing refers to is freed at once all the
    same. The collector's usual pace costs a large ledger a third of its time for nothing.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(OBJECTS, before[0]) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
