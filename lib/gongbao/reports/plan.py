"""The table of reports: which notebook with which parameters, checked before anything runs."""

import ast
import re
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import papermill  # type: ignore[import-untyped]

from gongbao.errors import GongbaoError
from gongbao.messages import LANGUAGES
from gongbao.notebook.answers import Question

OURS = ("data", "output", "language")
TABLES = "[defaults] and, once a report, [[report]]"
ASKED = {"regions": "list[str]", **dict.fromkeys(("indicator", "measure", "period", "subject"), "str")}
KINDS = {
    "str": "text, between quotation marks",
    "list[str]": 'a list of texts, such as ["510000", "360000"]',
    "int": "a whole number",
    "bool": "true or false",
}
FOLDER = r"\w[\w .-]{0,59}"


@dataclass(frozen=True)
class Report:
    """One page to build: a name, its notebook, parameters and language, and what is wrong with the notebook."""

    name: str
    notebook: Path
    parameters: dict[str, Any] = field(default_factory=dict)
    language: str = "zh"
    regions: tuple[str, ...] = ()
    fault: str = ""

    @property
    def stem(self) -> str:
        """Name the folder of the report.

        >>> Report("growth", Path("trends.ipynb"), language="en").stem
        'growth-en'
        """
        return f"{self.name}-{self.language}"


def read_plan(path: Path) -> list[Report]:
    """Read the table of reports, one for each language asked; notebooks stand beside the table."""
    defaults, entries = _tables(path)
    reports = [
        one for number, entry in enumerate(entries, 1) for one in _reports(path, number, defaults, entry)
    ]
    stems = [report.stem for report in reports]
    twice = {stem for stem in stems if stems.count(stem) > 1}
    if twice:
        raise GongbaoError(
            f"{path}: {', '.join(sorted(twice))} is listed twice; give each report its own name"
        )
    return reports


def _tables(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The defaults and the reports of the file, in the shape they must have."""
    table = _toml(path)
    unknown = sorted(table.keys() - {"defaults", "report"})
    defaults, entries = table.get("defaults", {}), table.get("report", [])
    if unknown:
        raise GongbaoError(f"{path}: {unknown[0]!r} is not known; the file has {TABLES}")
    if not isinstance(defaults, dict):
        raise GongbaoError(f"{path}: defaults is no table; head it with [defaults]")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise GongbaoError(f"{path}: report is no list of tables; head each report with [[report]]")
    if not entries:
        raise GongbaoError(f"{path}: no report is listed; add a [[report]] with name and notebook")
    return defaults, entries


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise GongbaoError(f"{path}: there is no such file; it lists the reports to build") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GongbaoError(f"{path}: not valid TOML: {error}") from None


def _reports(path: Path, number: int, defaults: dict[str, Any], entry: dict[str, Any]) -> Iterator[Report]:
    given = {**defaults, **entry}
    name, notebook = given.pop("name", ""), given.pop("notebook", "")
    languages = given.pop("languages", ["zh"])
    try:
        _check_name(name)
        _check_languages(languages)
        source = _source(path.parent, notebook)
        has, fault = _inspected(source)
        asked = None if fault else _check_parameters(source.stem, has, given)
    except GongbaoError as error:
        named = repr(name) if name else f"number {number}"
        raise GongbaoError(f"{path}: report {named}: {error}") from None
    for language in languages:
        yield Report(name, source, given, language, asked.regions if asked else (), fault)


def _check_name(name: object) -> None:
    if not isinstance(name, str) or not re.fullmatch(FOLDER, name):
        raise GongbaoError("give it a name that can be a folder's: letters, digits, - and _, at most 60")


def _check_languages(languages: object) -> None:
    known = isinstance(languages, list) and languages and all(one in LANGUAGES for one in languages)
    if not known:
        some = ", ".join(f'"{language}"' for language in LANGUAGES)
        raise GongbaoError(f"languages is {languages!r}; write a list with some of {some}, such as [{some}]")


def _source(folder: Path, notebook: object) -> Path:
    stems = sorted(one.stem for one in folder.glob("*.ipynb"))
    if notebook not in stems:
        what = f"no notebook {notebook!r}" if notebook else "it names no notebook"
        raise GongbaoError(f"{what}; there are {', '.join(stems) or f'none in {folder}'}")
    return folder / f"{notebook}.ipynb"


def _inspected(source: Path) -> tuple[dict[str, Any], str]:
    """A notebook's parameters, or why they cannot be read: that is its report's failure, not the table's."""
    try:
        has = papermill.inspect_notebook(source)
    except Exception as error:  # whatever a file raises that is no notebook
        said = " ".join(str(error).split())[:80]
        return {}, f"{source.name} cannot be read as a notebook ({said}); open it in JupyterLab and save it"
    tagged = "" if has else f"{source.name} has no cell tagged parameters; tag the one that sets them"
    return has, tagged


def _check_parameters(stem: str, has: dict[str, Any], given: dict[str, Any]) -> Question | None:
    """Refuse a parameter the notebook has not, a value of another type, and a question it could not answer."""
    allowed = [parameter for parameter in has if parameter not in OURS]
    for parameter, value in given.items():
        if parameter not in allowed:
            raise GongbaoError(f"{stem} has no parameter {parameter!r}; it has {', '.join(allowed)}")
        _check_type(parameter, value, ASKED.get(parameter, has[parameter]["inferred_type_name"]))
    asked = {name: value for name, value in {**_defaults(has), **given}.items() if name in ASKED}
    if "indicator" not in asked:
        return None
    return Question(**{**asked, "regions": tuple(asked.get("regions", ()))})


def _defaults(has: dict[str, Any]) -> dict[str, Any]:
    """The notebook's own values, as far as they are plain texts and lists."""
    values = {}
    for name, parameter in has.items():
        with suppress(ValueError, SyntaxError):
            values[name] = ast.literal_eval(parameter["default"])
    return values


def _check_type(parameter: str, value: object, kind: str) -> None:
    """Hold a value against the type declared; a type not in the list is the notebook's affair."""
    texts = isinstance(value, list) and all(isinstance(one, str) for one in value)
    right = texts if kind == "list[str]" else type(value).__name__ == kind
    if kind in KINDS and not right:
        raise GongbaoError(f"{parameter} is {value!r}; write {KINDS[kind]}")
