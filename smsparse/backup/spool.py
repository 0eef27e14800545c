"""A stream that can be read only once in, one that can be opened as often as needed out."""

import io
import shutil
import tempfile
from typing import IO, BinaryIO

IN_MEMORY = 1 << 23  # bytes that are kept off the disk


class Spool:
    """What was read from a pipe. Beyond ``IN_MEMORY`` it lies in a nameless file of mode 0600."""

    def __init__(self, stream: BinaryIO) -> None:
        self.kept = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115
        shutil.copyfileobj(stream, self.kept, 1 << 20)
        self.size = self.kept.tell()

    def open(self) -> BinaryIO:
        """The bytes from their start; several readers do not disturb one another."""
        return io.BufferedReader(Reading(self.kept), 1 << 16)

    def close(self) -> None:
        """Forget the bytes."""
        self.kept.close()


class Reading(io.RawIOBase):
    """A place in a shared file."""

    def __init__(self, shared: IO[bytes]) -> None:
        super().__init__()
        self.shared = shared
        self.place = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Move to a place."""
        self.shared.seek(self.place)
        self.place = self.shared.seek(offset, whence)
        return self.place

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        """Read the next bytes into the buffer."""
        self.shared.seek(self.place)
        found = self.shared.read(len(buffer))
        buffer[: len(found)] = found
        self.place += len(found)
        return len(found)
