"""Why a value is doubted, a status was concluded or a text is warned of: codes into plain words.

A reason is a code with the words it speaks of; the workbook's language decides how it reads.
"""

from smsparse.model import Caution, Damage, Doubt
from smsparse.reasons import backup, caution, ledger, reading

REASONS: dict[str, tuple[str, str]] = {
    **reading.REASONS,
    **ledger.REASONS,
    **caution.REASONS,
    **backup.REASONS,
}


def say(reason: Doubt | Caution | Damage, lang: str) -> str:
    """The reason as a sentence, ``lang`` being ``zh`` or ``en``.

    A template holds ``{0}``, ``{1}`` for the words of the reason.
    """
    chinese, english = REASONS[reason.code]
    template = chinese if lang == "zh" else english
    return template.format(*reason.words)
