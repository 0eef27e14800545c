"""The code of a problem and its words in, the error to raise out."""

from smsparse.errors import BackupError
from smsparse.reasons.backup import REASONS

MISSED = frozenset(  # files of these problems may hold texts that are missing from the result
    {
        "refused_vmsg", "refused_sqlite", "refused_miui", "refused_adb", "refused_signal",
        "refused_hisuite", "refused_json", "refused_mail", "refused_sealed", "backup_encrypted",
        "backup_no_aes", "backup_password", "backup_bomb", "backup_zip_broken",
    }
)  # fmt: skip


class Problem(BackupError):  # noqa: N818 (short, and it is caught as a BackupError)
    """A backup error with its code; the message is English, a note says the same in Chinese."""

    def __init__(self, code: str, *words: object) -> None:
        chinese, english = REASONS[code]
        self.code = code
        self.words = tuple(" ".join(str(word).split()) for word in words)
        super().__init__(english.format(*self.words))
        self.add_note(chinese.format(*self.words))
