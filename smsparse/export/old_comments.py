"""The comments of an old workbook -> entries of the user, kept in a column of their own."""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping

from smsparse.export.notes import UserCell
from smsparse.export.rows import split_ref

COLUMN = "批注 Comments"  # one heading in both languages: it is the user's own column
RELATION = "/comments"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def comments(
    archive: zipfile.ZipFile,
    pages: Mapping[str, str],
    ids: Mapping[tuple[str, int], str],
) -> Iterator[UserCell]:
    """The comments of our sheets; ``pages`` is part -> key, ``ids`` the id of a table's row."""
    for part, key in pages.items():
        by_row: dict[str, list[str]] = {}
        for ref, text in _of_part(archive, part):
            row = ids.get((key, split_ref(ref)[0]), ref)
            by_row.setdefault(row, []).append(f"{ref}: {text}")
        for row, lines in by_row.items():
            yield UserCell(key, row, COLUMN, "\n".join(lines))


def _of_part(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """Place and words of each comment of a sheet's part."""
    from openpyxl.xml.functions import fromstring  # noqa: PLC0415

    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.namelist():
        return
    for relation in fromstring(archive.read(relations)):
        if relation.get("Type", "").endswith(RELATION):
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            for comment in fromstring(archive.read(target.lstrip("/"))).iter(f"{MAIN}comment"):
                words = "".join(run.text or "" for run in comment.iter(f"{MAIN}t"))
                yield comment.get("ref", "A1"), words.strip()
