"""The shape of the code: imports point down, third parties have one home, files stay small."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "smsparse"
FILES = sorted(PACKAGE.rglob("*.py"))
LAYERS = [  # each may import from itself and from what stands above it
    {"model", "errors", "lazy", "pieces", "seldom"},
    {"reasons", "lenders"},
    {"reading", "cautions", "backup", "ledger", "export", "redact"},  # never one another
    {"flow"},
    {"cli", "__main__", "__init__"},
]
HOMES = {  # the only places that import a third party
    "regex": {"reading"},
    "dateutil": {"reading", "backup"},
    "openpyxl": {"export", "backup"},
    "pyzipper": {"backup"},
    "tqdm": {"cli"},
}
FORBIDDEN = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "asyncio"}
LOADS_A_NETWORK = ("xml.sax",)  # saxutils imports urllib.request; html.escape does what it does


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: imports are absolute"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_there_is_something_to_check():
    assert len(FILES) > 5


@pytest.mark.parametrize("path", FILES, ids=str)
def test_imports_point_down(path):
    home = part_of(path)
    rank = next(n for n, layer in enumerate(LAYERS) if home in layer)
    allowed = {home}.union(*LAYERS[:rank])
    if home in ("cli", "__main__", "__init__"):
        allowed |= {"cli", "smsparse"}
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "smsparse" and len(parts) > 1 and parts[1] != "__version__":
            assert parts[1] in allowed, f"{path} may not import {name}"


@pytest.mark.parametrize("path", FILES, ids=str)
def test_third_parties_have_one_home(path):
    for name in imports(path):
        root = name.split(".")[0]
        assert root not in FORBIDDEN, f"{path}: {root} could open a connection"
        assert not name.startswith(LOADS_A_NETWORK), f"{path}: {name} imports urllib.request"
        assert part_of(path) in HOMES.get(root, {part_of(path)}), f"{path} may not import {root}"


@pytest.mark.parametrize("path", FILES, ids=str)
def test_files_and_functions_are_short(path):
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 400, f"{path} has more than 400 lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno is not None
            length = node.end_lineno - node.lineno + 1
            assert length <= 40, f"{path}: {node.name} has {length} lines"
