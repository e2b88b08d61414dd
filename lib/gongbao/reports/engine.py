"""Notebooks run by papermill, each in a kernel of its own, and saved without a trace of time or place."""

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat
import papermill  # type: ignore[import-untyped]
from nbformat import NotebookNode
from papermill.engines import NBClientEngine, papermill_engines  # type: ignore[import-untyped]
from traitlets.config import Config

NAME = "gongbao"
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


class IpcEngine(NBClientEngine):  # type: ignore[misc]
    """papermill's own engine over private sockets: two runs at once share no port and no history file."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **options: Any) -> Any:
        """Execute a notebook in a fresh kernel."""
        options.setdefault("extra_arguments", ["--HistoryManager.hist_file=:memory:"])
        options.setdefault("shutdown_kernel", "immediate")
        if sys.platform == "win32":
            return super().execute_managed_notebook(nb_man, kernel_name, **options)
        with tempfile.TemporaryDirectory(prefix="k") as folder:
            manager = {"transport": "ipc", "ip": os.path.join(folder, "s")}
            options.setdefault("config", Config(KernelManager=manager))
            return super().execute_managed_notebook(nb_man, kernel_name, **options)


papermill_engines.register(NAME, IpcEngine)


def execute(notebook: Path, folder: Path, parameters: dict[str, Any] | None = None) -> NotebookNode:
    """Run a notebook with parameters, from a folder; return it clean, or raise what a cell raised."""
    quiet = {"progress_bar": False, "log_output": False, "kernel_name": KERNEL["name"]}
    done = papermill.execute_notebook(notebook, None, parameters, cwd=str(folder), engine_name=NAME, **quiet)
    return clean(done)


def clean(notebook: NotebookNode) -> NotebookNode:
    """Strip times, paths, machines and random names, and number the cells in the order they ran.

    >>> sorted(clean(nbformat.v4.new_notebook(metadata={"papermill": {"start_time": "now"}})).metadata)
    ['kernelspec', 'language_info']
    """
    notebook.metadata = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    for cell in notebook.cells:
        _clean_cell(cell)
    ran = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for count, cell in enumerate(ran, start=1):
        cell.execution_count = count
        for output in cell.outputs:
            if "execution_count" in output:
                output.execution_count = count
    return notebook


def _clean_cell(cell: NotebookNode) -> None:
    tags = cell.metadata.get("tags", [])
    cell.metadata = {"tags": tags} if tags else {}
    if "injected-parameters" in tags:
        cell.id = "injected-parameters"


def save(notebook: NotebookNode, path: Path) -> None:
    """Write a notebook as text that differs only where the notebook does."""
    text: str = nbformat.writes(notebook)  # type: ignore[no-untyped-call]
    path.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
