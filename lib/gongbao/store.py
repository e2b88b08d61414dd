"""The three tables in a folder: written once by an extraction, read again by every notebook."""

from pathlib import Path

import pandas as pd

from gongbao.errors import GongbaoError
from gongbao.extract import extract
from gongbao.schema import Tables


def save(tables: Tables, folder: str | Path) -> None:
    """Write each table as CSV (UTF-8) and as Parquet."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, frame in tables._asdict().items():
        frame.to_csv(folder / f"{name}.csv", index=False, lineterminator="\n", date_format="%Y-%m-%d")
        frame.to_parquet(folder / f"{name}.parquet", index=False)


def load(folder: str | Path) -> Tables:
    """Read a folder: tables that were saved in it, or else the bulletins it holds."""
    folder = Path(folder)
    if not folder.is_dir():
        raise GongbaoError(f"{folder}: there is no such folder; name one with bulletins or with saved tables")
    if (folder / "observations.parquet").is_file():
        return Tables(*(pd.read_parquet(folder / f"{name}.parquet") for name in Tables._fields))
    return extract([folder])
