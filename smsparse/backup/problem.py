"""The code of a problem and its words in, the error to raise out."""

from smsparse.errors import BackupError
from smsparse.reasons.backup import REASONS


def problem(code: str, *words: object) -> BackupError:
    """The error that says the reason in one line; the Chinese line is its note."""
    chinese, english = REASONS[code]
    shown = [" ".join(str(word).split()) for word in words]
    error = BackupError(english.format(*shown))
    error.add_note(chinese.format(*shown))
    return error
