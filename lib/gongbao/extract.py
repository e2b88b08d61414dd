"""The pipeline: files in, the three tables of the contract out."""

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from tqdm import tqdm

from gongbao import document, observations
from gongbao.errors import GongbaoError
from gongbao.observations import Reading
from gongbao.schema import DOCUMENTS, NUMERALS, OBSERVATIONS, Tables, table

Paths = str | PathLike[str] | Iterable[str | PathLike[str]]


def extract(paths: Paths, progress: bool = False) -> Tables:
    """Read bulletins (files, or folders of .txt files) into the three tables of the contract.

    Raises GongbaoError where a path cannot be read; `extract_all` reads on past it.
    """
    tables, errors = extract_all(paths, progress)
    if errors:
        raise GongbaoError("\n".join(errors))
    return tables


def extract_all(paths: Paths, progress: bool = False) -> tuple[Tables, list[str]]:
    """Like `extract`, but reads every file it can, and returns the tables with one line for each it could not."""
    files = list(find(paths))
    readings: dict[str, Reading] = {}
    errors: list[str] = []
    for path in tqdm(files, desc="extract", unit="file", disable=not progress):
        try:
            if path.stem in readings:
                raise GongbaoError(
                    f"{readings[path.stem].document.path} has the same name: rename one of them"
                )
            readings[path.stem] = read(path)
        except (GongbaoError, OSError) as error:
            errors.append(f"{path}: {_reason(error)}")
    return assemble(list(readings.values())), errors


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file: check the name"
    if isinstance(error, PermissionError):
        return "it may not be read: change its permissions"
    return str(error.strerror if isinstance(error, OSError) else error)


def find(paths: Paths) -> Iterator[Path]:
    """The files named, and in folders those that end in .txt, in order of their names, each once."""
    named = [paths] if isinstance(paths, str | PathLike) else paths
    seen = set()
    for path in map(Path, named):
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def read(path: Path, explains: bool = False) -> Reading:
    """Load, repair, find and assemble one document: a pure function of its bytes and name."""
    data = path.read_bytes()
    if not data.strip():
        raise GongbaoError("the file is empty: export the document again")
    return observations.read(document.read(data, path.as_posix()), explains)


def assemble(readings: list[Reading]) -> Tables:
    """The readings as tables, checked against the contract."""
    documents = [observations.document_row(reading) for reading in readings]
    numerals = [row for reading in readings for row in observations.numeral_rows(reading)]
    found = [row for reading in readings for row in observations.observation_rows(reading)]
    return Tables(table(documents, DOCUMENTS), table(numerals, NUMERALS), table(found, OBSERVATIONS))
