"""The sample backup in, its workbook and the pictures of the README out.

    python samples/make_pictures.py

Pictures need LibreOffice and poppler; without them only the workbook is written. The workbook is
made by the library alone, which reads no clock, so the same code gives the same cells.
"""

import shutil
import subprocess
import tempfile
from datetime import date
from pathlib import Path

import smsparse
from smsparse.export.labels import Labels

HERE = Path(__file__).parent
BACKUP = HERE / "sms-20250624.xml"
WORKBOOK = HERE / "sms-20250624.xlsx"
PORTRAIT, LANDSCAPE = 1000, 1500  # pixels that a page is wide
TOP = 0.035  # of a page that is margin
PICTURES = {  # name of the picture: language, sheet, how much of the first page is shown
    "overview-en": ("en", "overview", 0.72),
    "overview": ("zh", "overview", 0.72),
    "timeline": ("zh", "timeline", 0.6),
    "debts": ("zh", "debts", 0.29),
    "upcoming": ("zh", "upcoming", 0.26),
    "collection": ("zh", "collection", 0.48),
}


def make_workbook(path: Path, lang: str) -> None:
    """Write the workbook of the sample."""
    backup = smsparse.open_backup([BACKUP])
    readings = [smsparse.read(message) for message in backup]
    ledger = smsparse.reconcile(readings, as_of=date(2025, 6, 24))
    path.unlink(missing_ok=True)
    smsparse.write(ledger, path, report=backup.report, lang=lang)


def make_pictures(lang: str, workbook: Path, folder: Path) -> None:
    """Draw the first page of each sheet that has a picture in this language."""
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, workbook]
    subprocess.run(command, check=True, capture_output=True)
    pdf = folder / f"{workbook.stem}.pdf"
    pages = pdf_pages(pdf)
    for name, (language, sheet, share) in PICTURES.items():
        if language == lang:
            title = Labels(lang)(f"title.{sheet}")
            number = next(n for n, text in enumerate(pages, 1) if title in text[:200])
            draw(pdf, number, share, HERE / name)


def pdf_pages(pdf: Path) -> list[str]:
    """The words of each page."""
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True)
    return done.stdout.decode().split("\f")


def draw(pdf: Path, number: int, share: float, out: Path) -> None:
    """One page as a picture: without its margins, and cut below ``share`` of its height."""
    command = ["pdfinfo", "-f", str(number), "-l", str(number), pdf]
    info = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    size = next(line for line in info.splitlines() if " size:" in line)
    width, height = (float(word) for word in size.split(":")[1].split()[0:3:2])
    scale = (LANDSCAPE if width > height else PORTRAIT) / width
    box = (0.03 * width, TOP * height, 0.94 * width, (share - TOP) * height)
    places = (str(round(side * scale)) for side in box)
    cut = [word for pair in zip(("-x", "-y", "-W", "-H"), places, strict=True) for word in pair]
    page = ["-f", str(number), "-l", str(number), "-singlefile", "-r", str(72 * scale), "-png"]
    subprocess.run(["pdftoppm", *page, *cut, pdf, out], check=True)


def main() -> None:
    """Write all of it."""
    make_workbook(WORKBOOK, "zh")
    if not (shutil.which("soffice") and shutil.which("pdftoppm")):
        print("no LibreOffice or no poppler: no pictures")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_workbook(folder / "en.xlsx", "en")
        make_pictures("en", folder / "en.xlsx", folder)
        make_pictures("zh", WORKBOOK, folder)


if __name__ == "__main__":
    main()
