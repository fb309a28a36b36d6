"""The wheel holds every file of the package: lexicons, schema, page; an editable install would hide a missing one."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.slow
def test_the_wheel_is_complete(tmp_path: Path) -> None:
    package = ROOT / "src" / "graphcase"
    shutil.copytree(package, tmp_path / "src" / "graphcase", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", tmp_path, tmp_path], check=True)
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    files = [path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert not [path for path in files if path.relative_to(package.parent).as_posix() not in packed]
    assert any(name.endswith("licenses/LICENSE") for name in packed)
