"""The phrase book: all cue words of all languages, one folder a language."""

from functools import cache

from smsparse.reading.cue import Index, index_of
from smsparse.reading.phrases import en, zh

CUES = (*zh.CUES, *en.CUES)


@cache
def book() -> Index:
    """The index of all cue words; built once, when the first text is read."""
    return index_of(CUES)
