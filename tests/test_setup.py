"""One list of dependencies, one lock, one environment: they cannot disagree. No machine stands in the repository."""

import ast
import hashlib
import re
import subprocess
import tomllib
from collections import Counter
from pathlib import Path

import pytest
import yaml
from packaging.markers import Marker
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
LISTED = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]


def locked() -> dict[str, str]:
    """The version locked for this Python, by name."""
    found = {}
    for line in re.findall(r"^([a-z0-9][^\n\\]*)", LOCK, re.MULTILINE):
        requirement = Requirement(line.strip())
        if requirement.marker is None or Marker(str(requirement.marker)).evaluate():
            found[requirement.name] = next(iter(requirement.specifier)).version
    return found


@pytest.mark.parametrize("listed", LISTED)
def test_the_lock_answers_the_list(listed: str) -> None:
    requirement = Requirement(listed)
    assert requirement.specifier.contains(locked()[requirement.name.lower()])


def test_every_locked_version_has_its_hash() -> None:
    blocks = re.split(r"^(?=[a-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    assert [block.split("\n")[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_conda_installs_the_same_lock() -> None:
    assert ENVIRONMENT["dependencies"][-1] == {"pip": ["-r requirements.lock"]}


def test_conda_asks_for_the_same_python() -> None:
    assert f"python {PROJECT['project']['requires-python']}" in ENVIRONMENT["dependencies"]


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]


FOREIGN = re.compile(r"(?<![\w./~])/(?:work|root|home|tmp|Users)/|index-url[ =]*https?:|pypi\.org|/simple/")


def test_no_machine_and_no_registry_stands_in_the_repository() -> None:
    texts = {
        path: path.read_text(encoding="utf-8", errors="replace")
        for path in tracked()
        if path != Path(__file__)
    }
    assert [path.name for path, text in texts.items() if FOREIGN.search(text)] == []


def test_make_help_lists_the_targets() -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {"setup", "report", "test", "lab", "score"} <= set(re.findall(r"^\w+", done.stdout, re.MULTILINE))


def test_set_up_again_has_nothing_to_do() -> None:
    done = subprocess.run(["make", "-n", "setup"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "Nothing to be done" in done.stdout


@pytest.mark.parametrize("path", sorted((ROOT / "data" / "raw").glob("*.txt")), ids=lambda path: path.name)
def test_a_raw_bulletin_is_as_received(path: Path) -> None:
    listed = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert f"`{hashlib.sha256(path.read_bytes()).hexdigest()}`" in listed


@pytest.mark.parametrize("module", sorted((ROOT / "lib").rglob("*.py")), ids=lambda path: path.stem)
def test_no_module_gives_a_name_twice(module: Path) -> None:
    told: Counter[str] = Counter()
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            told.update(name.id for name in targets if isinstance(name, ast.Name))
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            told[node.name] += 1
    assert [name for name, times in told.items() if times > 1] == []
