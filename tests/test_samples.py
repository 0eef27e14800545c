"""The sample backup and its workbook are what their scripts make today."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from openpyxl import load_workbook

SAMPLES = Path(__file__).parents[1] / "samples"


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, SAMPLES / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def cells(path: Path) -> dict[str, object]:
    book = load_workbook(path, rich_text=True)
    return {
        f"{sheet.title}!{cell.coordinate}": str(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def test_backup_is_what_its_script_writes():
    made = script("make_samples").make()
    assert (SAMPLES / "sms-20250624.xml").read_text("utf-8") == made
    assert 240 <= made.count("<sms ") <= 280


def test_workbook_is_what_its_script_writes(tmp_path):
    script("make_pictures").make_workbook(tmp_path / "new.xlsx", "zh")
    old, new = cells(SAMPLES / "sms-20250624.xlsx"), cells(tmp_path / "new.xlsx")
    changed = {place: (old.get(place), new.get(place)) for place in old.keys() | new.keys()}
    told = {place: pair for place, pair in sorted(changed.items()) if pair[0] != pair[1]}
    assert not told, "run samples/make_pictures.py"
