"""The first bytes of a file in, the family that can read it out, or the error that says why none can.

What a file is, its content says, not its name.
"""

import re
from enum import StrEnum

from smsparse.backup.encodings import declared, encoding_of, wide
from smsparse.backup.problem import Problem
from smsparse.backup.refuse import refuse

HEAD = 1 << 16  # bytes that a file is judged by
ROOT = re.compile(r"<([A-Za-z_][\w.:-]*)")
COMMENT = re.compile(r"<!--.*?(?:-->|$)|<\?.*?(?:\?>|$)", re.DOTALL)
TEXTS = ("smses", "allsms", "sms", "mms")
CALLS = ("calls", "alllogs", "call", "log")
