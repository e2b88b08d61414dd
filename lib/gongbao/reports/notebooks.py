"""Run notebooks again where they stand and save them clean: `python -m gongbao.reports.notebooks notebooks`."""

import sys
from pathlib import Path

from tqdm import tqdm

from gongbao.reports.engine import execute, save


def refresh(folder: Path) -> None:
    """Run each notebook of a folder with its own parameters, and save it in place with its outputs."""
    for path in tqdm(sorted(folder.glob("*.ipynb")), unit="notebook"):
        save(execute(path, folder), path)


if __name__ == "__main__":
    refresh(Path(sys.argv[1]))
