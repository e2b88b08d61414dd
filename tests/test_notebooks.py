"""The notebooks: saved as they ran, true to their data, and checked down to each plotted value."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gongbao.figures.data import MIME
from gongbao.reports.engine import execute

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "notebooks"
PATHS = sorted(FOLDER.glob("*.ipynb"))
EACH = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def code_cells(path: Path) -> list[dict[str, Any]]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


@EACH
def test_cells_ran_in_order(path: Path) -> None:
    counts = [cell["execution_count"] for cell in code_cells(path)]
    assert counts == list(range(1, len(counts) + 1))


@EACH
def test_no_cell_failed_or_warned(path: Path) -> None:
    kinds = {output["output_type"] for cell in code_cells(path) for output in cell["outputs"]}
    assert kinds == {"execute_result"}


@EACH
def test_cells_are_thin(path: Path) -> None:
    sources = ["".join(cell["source"]) for cell in code_cells(path)]
    assert not [source for source in sources if re.search(r"^\s*(def|for|while|import re)\b", source, re.M)]


@EACH
def test_nothing_of_the_machine_is_kept(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [word for word in (str(ROOT), "papermill", "start_time", "iopub") if word in text]


def copied(path: Path, to: Path) -> Path:
    """A notebook beside a copy of the bulletins, where both may be altered."""
    shutil.copytree(ROOT / "data/raw", to / "data/raw")
    (to / "notebooks").mkdir()
    return Path(shutil.copy(path, to / "notebooks"))


def nbval(path: Path) -> subprocess.CompletedProcess[str]:
    options = ["-m", "pytest", "--nbval", "-q", "-p", "no:cacheprovider"]
    return subprocess.run(
        [sys.executable, *options, path.name], cwd=path.parent, capture_output=True, text=True
    )


@EACH
def test_a_changed_point_fails_the_check(path: Path, tmp_path: Path) -> None:
    copy = copied(path, tmp_path)
    notebook = json.loads(copy.read_text(encoding="utf-8"))
    figure = next(cell for cell in notebook["cells"] if cell["id"] == "figure")
    figure["outputs"][0]["data"][MIME]["axes"][0]["lines"][0]["xy"][0][0] += 0.1
    copy.write_text(json.dumps(notebook), encoding="utf-8")
    assert MIME in nbval(copy).stdout


def test_a_changed_bulletin_fails_the_check(tmp_path: Path) -> None:
    copy = copied(FOLDER / "province_comparison.ipynb", tmp_path)
    bulletin = tmp_path / "data/raw/000_e694007bee057167.txt"
    bulletin.write_bytes(bulletin.read_bytes().replace("增长6.2%".encode(), "增长6.3%".encode()))
    assert "6.3%" in nbval(copy).stdout


def shown(path: Path, **parameters: object) -> str:
    """All the words a notebook shows when it runs with parameters."""
    ran = execute(path, FOLDER, parameters)
    outputs = [output for cell in ran.cells if cell.cell_type == "code" for output in cell.outputs]
    return "\n".join(output.data["text/plain"] for output in outputs)


@EACH
def test_without_data_a_notebook_says_what_there_is(path: Path) -> None:
    assert "相近的数据有" in shown(path, indicator="exports")


@EACH
def test_a_notebook_speaks_english(path: Path) -> None:
    assert "What was left out" in shown(path, language="en", indicator="industrial_investment")


def test_a_bad_parameter_names_the_good_ones() -> None:
    with pytest.raises(Exception, match="measure 'grwth' is not known; choose for example growth"):
        shown(FOLDER / "trends.ipynb", measure="grwth")
