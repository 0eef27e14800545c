"""The errors a caller may meet: each says which file, where, what was expected and what to do."""


class SmsparseError(ValueError):
    """A file, not a text, that cannot be used; its message is one line for the user."""


class BackupError(SmsparseError):
    """A backup that cannot be read at all."""


class LenderFileError(SmsparseError):
    """A lender file that is malformed."""


class ExportError(SmsparseError):
    """An output that cannot be written."""
