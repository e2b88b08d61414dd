"""The table of reports: which notebook with which parameters, checked before anything runs."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import papermill  # type: ignore[import-untyped]

from gongbao.errors import GongbaoError

OURS = ("data", "output", "language")


@dataclass(frozen=True)
class Report:
    """One page to build: a name, the notebook behind it, its parameters and its language."""

    name: str
    notebook: Path
    parameters: dict[str, Any] = field(default_factory=dict)
    language: str = "zh"

    @property
    def stem(self) -> str:
        """Name the folder of the report.

        >>> Report("growth", Path("trends.ipynb"), language="en").stem
        'growth-en'
        """
        return f"{self.name}-{self.language}"


def read_plan(path: Path) -> list[Report]:
    """Read the table of reports, one for each language asked; notebooks stand beside the table."""
    table = _toml(path)
    entries = table.get("report", [])
    if not entries:
        raise GongbaoError(f"{path}: no report is listed; add a [[report]] with name and notebook")
    reports = [one for entry in entries for one in _reports(path, table.get("defaults", {}), entry)]
    stems = [report.stem for report in reports]
    twice = {stem for stem in stems if stems.count(stem) > 1}
    if twice:
        raise GongbaoError(
            f"{path}: {', '.join(sorted(twice))} is listed twice; give each report its own name"
        )
    return reports


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise GongbaoError(f"{path}: there is no such file; it lists the reports to build") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GongbaoError(f"{path}: not valid TOML: {error}") from None


def _reports(path: Path, defaults: dict[str, Any], entry: dict[str, Any]) -> Iterator[Report]:
    given = {**defaults, **entry}
    name, notebook = given.pop("name", ""), given.pop("notebook", "")
    languages = given.pop("languages", ["zh"])
    source = path.parent / f"{notebook}.ipynb"
    _check(path, str(name), source, given)
    for language in languages:
        yield Report(name, source, given, language)


def _check(path: Path, name: str, source: Path, given: dict[str, Any]) -> None:
    place = f"{path}: report {name!r}"
    if not name or Path(name).name != name:
        raise GongbaoError(f"{place}: give it a name that can be a folder's")
    if not source.is_file():
        there = ", ".join(sorted(one.stem for one in path.parent.glob("*.ipynb")))
        raise GongbaoError(f"{place}: no notebook {source.stem!r}; there are {there}")
    allowed = [parameter for parameter in papermill.inspect_notebook(source) if parameter not in OURS]
    unknown = [parameter for parameter in given if parameter not in allowed]
    if unknown:
        raise GongbaoError(
            f"{place}: {source.stem} has no parameter {unknown[0]!r}; it has {', '.join(allowed)}"
        )
