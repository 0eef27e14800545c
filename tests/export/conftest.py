"""One finished workbook for all tests that only look at it."""

import zipfile
from pathlib import Path

import made_ledger as made
import openpyxl
import pytest

from smsparse.export import write


@pytest.fixture(scope="session")
def path(tmp_path_factory) -> Path:
    """The workbook of the made ledger."""
    target = tmp_path_factory.mktemp("book") / "debts.xlsx"
    write(made.ledger(), target, report=made.report(), made=made.MADE, version="0.1.0",
          record=made.record())  # fmt: skip
    return target


@pytest.fixture(scope="session")
def parts(path: Path) -> dict[str, bytes]:
    """Its parts by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="session")
def book(path: Path) -> openpyxl.Workbook:
    """It, opened."""
    return openpyxl.load_workbook(path, rich_text=True)
