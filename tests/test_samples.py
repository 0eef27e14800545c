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


def test_the_days_of_a_debt_and_of_its_bill_are_explained():
    """A bill that holds older arrears says since when; a doubted number stands last and marked."""
    book = load_workbook(SAMPLES / "sms-20250624.xlsx")
    headers = [cell.value for cell in book["待还"][3]]
    rows = [
        dict(zip(headers, values, strict=True))
        for values in book["待还"].iter_rows(min_row=4, values_only=True)
        if values[0] == "京东金条"
    ]
    assert [row["天数（截至06-24）"] for row in rows] == ["逾期 4 天"]
    assert "含更早的逾期：自 2025-03-20 起，已 96 天" in rows[0]["怎么得出"]
    assert rows[0]["客服电话（短信）"] == "95118\n？ 021-60000318"
