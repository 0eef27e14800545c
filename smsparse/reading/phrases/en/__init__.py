"""The English cue words."""

from smsparse.reading.cue import Cue
from smsparse.reading.phrases.en import days, happened, money, noise

CUES: tuple[Cue, ...] = (*money.CUES, *days.CUES, *happened.CUES, *noise.CUES)
