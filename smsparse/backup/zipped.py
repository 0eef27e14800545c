"""A zip archive in, its members as streams out; nothing is unpacked to a place that it names."""

import importlib
import importlib.util
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from contextlib import ExitStack
from typing import IO, BinaryIO

from smsparse.backup.problem import Problem

BIG = 200 * 1024 * 1024  # bytes that an archive may hold however well they are packed
RATIO = 200  # and how well more may be packed: texts reach 20, a bomb 1000
MEMBERS = 10_000
STEP = 1 << 14  # bytes that are lost at most where the archive is damaged
AES = 99  # the compression type that stands for AES encryption
ENCRYPTED = 1  # the flag of any encryption
BROKEN = (  # what zipfile raises where an archive is damaged
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, OSError,
    ValueError, IndexError, struct.error,
)  # fmt: skip


class Member:
    """One member of an archive, read once from front to back."""

    def __init__(self, file: BinaryIO, archive: zipfile.ZipFile, stream: IO[bytes]) -> None:
        self.file = file
        self.archive = archive
        self.stream = stream
        self.broken = False

    def read(self, size: int) -> bytes:
        """The next bytes, none at the end; ``EOFError`` where the archive is damaged."""
        pieces: list[bytes] = []
        try:
            while size > 0 and not self.broken and (piece := self.stream.read(min(size, STEP))):
                pieces.append(piece)
                size -= len(piece)
        except BROKEN:
            self.broken = True
        if self.broken and not pieces:
            raise EOFError
        return b"".join(pieces)

    def close(self) -> None:
        """Close the archive too."""
        self.stream.close()
        self.archive.close()
        self.file.close()


def members(name: str, file: BinaryIO) -> list[zipfile.ZipInfo]:
    """What an archive holds, unless it is a bomb."""
    try:
        with zipfile.ZipFile(file) as archive:
            found = archive.infolist()
    except BROKEN:
        raise Problem("backup_zip_broken", name) from None
    packed = max(file.seek(0, io.SEEK_END), 1)
    unpacked = sum(member.file_size for member in found)
    if len(found) > MEMBERS or (unpacked > BIG and unpacked > RATIO * packed):
        raise Problem("backup_bomb", name, unpacked >> 20, packed >> 10)
    return found


def member(
    name: str, opener: Callable[[], BinaryIO], number: int, password: Callable[[], str | None]
) -> Member:
    """The member with this number as a stream; it yields no more than the size that was checked."""
    with ExitStack() as closing_on_error:
        file = closing_on_error.enter_context(opener())
        try:
            found = in_archive(name, file, number, password)
        except Problem:
            raise
        except BROKEN:
            raise Problem("backup_zip_broken", name) from None
        except RuntimeError:  # what zipfile says to a wrong password
            raise Problem("backup_password", name) from None
        closing_on_error.pop_all()
    return found


def in_archive(
    name: str, file: BinaryIO, number: int, password: Callable[[], str | None]
) -> Member:
    """The member of the archive in an open file."""
    archive = zipfile.ZipFile(file)
    info = archive.infolist()[number]
    if not info.flag_bits & ENCRYPTED:
        return Member(file, archive, archive.open(info))
    if info.compress_type == AES:
        archive = with_aes(name)(file)
        info = archive.infolist()[number]
    word = password()
    if not word:
        raise Problem("backup_encrypted", name)
    return Member(file, archive, archive.open(info, pwd=word.encode()))


def with_aes(name: str) -> type[zipfile.ZipFile]:
    """The class that opens AES-encrypted archives, from the extra ``smsparse[aes]``."""
    if importlib.util.find_spec("pyzipper") is None:
        raise Problem("backup_no_aes", name)
    found: type[zipfile.ZipFile] = importlib.import_module("pyzipper").AESZipFile
    return found
