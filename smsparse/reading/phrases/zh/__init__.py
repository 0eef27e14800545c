"""The Chinese cue words."""

from smsparse.reading.cue import Cue
from smsparse.reading.phrases.zh import days, happened, money, noise

CUES: tuple[Cue, ...] = (*money.CUES, *days.CUES, *happened.CUES, *noise.CUES)
