"""The command line: words in, files and words out, an exit status at the end."""

import os
import sys
from collections.abc import Sequence

from smsparse import __version__
from smsparse.cli import machine
from smsparse.cli.options import LANGUAGES, UsageError, parse
from smsparse.cli.usage import help_text
from smsparse.cli.words import Words
from smsparse.errors import SmsparseError

__all__ = ["main"]
WRITTEN, UNUSABLE, WRONG_USAGE, STOPPED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program: 0 written, 1 a file could not be used, 2 wrong usage, 130 stopped."""
    machine.make_streams_safe()
    words = list(sys.argv[1:] if argv is None else argv)
    say = Words(_language(words))
    try:
        return _run(words, say)
    except UsageError as error:
        machine.tell([f"smsparse: {say(error.key, *error.words)}", say("usage_hint")])
        return WRONG_USAGE
    except SmsparseError as error:
        machine.tell([f"smsparse: {_in_language(error, say.lang)}"])
        return UNUSABLE
    except KeyboardInterrupt:
        machine.tell(["", f"smsparse: {say('stopped')}"])
        return STOPPED
    except BrokenPipeError:
        return UNUSABLE
    except Exception as error:
        machine.tell([f"smsparse: {say('bug', *_where(error))}"])
        if "SMSPARSE_TRACEBACK" in os.environ:
            raise
        return UNUSABLE


def _run(words: list[str], say: Words) -> int:
    options = parse(words)
    if options.help:
        machine.write_out([help_text(say.lang)], say)
    elif options.version:
        machine.write_out([f"smsparse {__version__}\n"], say)
    else:
        from smsparse.cli.job import run

        run(options, say)
    return WRITTEN


def _language(words: Sequence[str]) -> str:
    """The language to speak before the options are known: the one asked for, or the machine's."""
    for n, word in enumerate(words):
        name, _, value = word.partition("=")
        value = value or "".join(words[n + 1 : n + 2])
        if name == "--lang" and value in LANGUAGES:
            return value
    return machine.language()


def _in_language(error: SmsparseError, lang: str) -> str:
    """The one line of an error; the Chinese one is its note, where it has one."""
    notes = getattr(error, "__notes__", [])
    return notes[0] if lang == "zh" and notes else str(error)


def _where(error: Exception) -> tuple[str, str]:
    """What failed and where in the code: enough to report, and nothing of the texts."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    code = place.tb_frame.f_code if place else None
    file = os.path.basename(code.co_filename) if code else "?"  # noqa: PTH119
    return type(error).__name__, f"{file}:{place.tb_lineno if place else 0}"
