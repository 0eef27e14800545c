"""What is shipped: the wheel and the sdist hold what they need and nothing else."""

import ast
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

import smsparse

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
MODULES = {  # of what a requirement installs, where the name is another
    "python-dateutil": "dateutil",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


def shipped() -> set[str]:
    """The files of the package as they lie in the tree."""
    files = (path for path in (ROOT / "smsparse").rglob("*") if path.is_file())
    return {
        path.relative_to(ROOT).as_posix() for path in files if path.parent.name != "__pycache__"
    }


def test_wheel_holds_the_package_and_nothing_else(built):
    (wheel,) = built.glob("*.whl")
    assert wheel.name == f"smsparse-{smsparse.__version__}-py3-none-any.whl"
    names = set(zipfile.ZipFile(wheel).namelist())
    info = f"smsparse-{smsparse.__version__}.dist-info"
    assert {name for name in names if not name.startswith(info)} == shipped()
    assert {"smsparse/py.typed", "smsparse/lenders.toml"} <= names
    assert f"{info}/licenses/LICENSE" in names


def test_wheel_works_where_the_tree_is_not(built, tmp_path):
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")  # noqa: S202 - our own file
    done = subprocess.run(
        [sys.executable, "-m", "smsparse", str(ROOT / "samples/sms-20250624.xml"), "-o", "-"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        check=True,
    )
    assert b'"lender": "\xe8\x8a\xb1\xe5\x91\x97"' in done.stdout  # 花呗


def test_sdist_holds_the_sources_and_nothing_else(built):
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames()}
    folders = {name.split("/")[0] for name in names if "/" in name}
    assert folders == {"smsparse", "tests", "samples"}
    files = {name for name in names if "/" not in name}
    wanted = {"README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml"}
    assert wanted <= files <= wanted | {"PKG-INFO", ".gitignore"}
    assert shipped() <= names
    assert not [name for name in names if "__pycache__" in name or name.endswith(".tmp")]


def is_text(call: ast.Call) -> bool:
    return isinstance(call.args[0], ast.Constant)


def test_requirements_are_what_is_imported():
    imported: set[str] = set()
    for path in (ROOT / "smsparse").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.split(".")[0])
            elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
                imported |= {str(ast.literal_eval(node.args[0]))} if is_text(node) else set()
    third_parties = imported - set(sys.stdlib_module_names) - {"smsparse"}
    required = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["aes"]]
    names = {re.split("[<>=;\\[ ]", line)[0] for line in required} - {"tzdata"}
    assert third_parties == {MODULES.get(name, name) for name in names}


def test_public_names_are_there():
    assert set(smsparse.__all__) <= set(dir(smsparse))
    for name in smsparse.__all__:
        assert getattr(smsparse, name).__doc__, name
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = smsparse.nothing
