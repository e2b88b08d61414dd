"""The README is tested: its Python gives the output it shows, and every public name and command stands in it."""

import contextlib
import io
import re
from pathlib import Path

import pytest

import gongbao
from gongbao.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    return found[1] if found else ""


def test_the_python_gives_the_output_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(block("python"), {})
    assert printed.getvalue() == block("text")


def test_the_python_is_short() -> None:
    assert len(block("python").splitlines()) <= 10


@pytest.mark.parametrize("name", [name for name in gongbao.__all__ if name.islower()])
def test_every_public_function_stands_in_it(name: str) -> None:
    assert f"gongbao.{name}" in README


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_stands_in_it(command: str) -> None:
    assert f"gongbao {command}" in README


@pytest.mark.parametrize("path", re.findall(r"\]\(([^)]+)\)", README))
def test_every_link_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists()
