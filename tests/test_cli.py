"""The command line as a user meets it: files written, one clear line for each fault, an exit code that says so."""

import filecmp
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

GONGBAO = Path(sys.executable).with_name("gongbao")
RAW = Path(__file__).parents[1] / "data" / "raw"
TABLES = [
    f"{name}.{ending}" for name in ("documents", "numerals", "observations") for ending in ("csv", "parquet")
]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([GONGBAO, *map(str, arguments)], capture_output=True, text=True, check=False)


def test_extract_writes_each_table_as_csv_and_parquet(tmp_path: Path) -> None:
    assert run("extract", RAW, "--out", tmp_path).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(TABLES)


def test_two_extractions_are_identical_byte_for_byte(tmp_path: Path) -> None:
    for name in ("a", "b"):
        run("extract", RAW, "--out", tmp_path / name)
    assert filecmp.cmpfiles(tmp_path / "a", tmp_path / "b", TABLES, shallow=False)[0] == TABLES


def test_csv_and_parquet_hold_the_same(tmp_path: Path) -> None:
    run("extract", RAW, "--out", tmp_path)
    read = pd.read_csv(tmp_path / "observations.csv", dtype=str, keep_default_na=False)
    assert read["quote"].tolist() == pd.read_parquet(tmp_path / "observations.parquet")["quote"].tolist()


def test_an_unreadable_file_is_one_line_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01")
    done = run("extract", RAW, tmp_path / "bad.txt", "--out", tmp_path / "out")
    assert (done.returncode, done.stderr.count("\n"), "bad.txt" in done.stderr) == (1, 1, True)
    assert "5 documents" in done.stdout


@pytest.mark.parametrize(
    "arguments, word",
    [
        (["extract", "none.txt", "--out", "OUT"], "none.txt"),
        (["extract", RAW], "--out"),
        (["report", "--raw", "none", "--out", "OUT"], "none"),
        (["report", "--reports", "none.toml", "--out", "OUT"], "none.toml"),
        (["extract", RAW, "--out", str(RAW / "001_568111fbe1276f3a.txt") + "/x"], "001"),
        (["wrong"], "wrong"),
        (["extract", RAW, "--out", ""], "name a folder"),
    ],
)
def test_a_fault_is_said_without_a_traceback(tmp_path: Path, arguments: list[object], word: str) -> None:
    done = run(*[tmp_path / "out" if argument == "OUT" else argument for argument in arguments])
    assert (done.returncode != 0, word in done.stderr, "Traceback" in done.stderr) == (True, True, False)


def test_nothing_read_replaces_nothing(tmp_path: Path) -> None:
    run("extract", RAW, "--out", tmp_path / "out")
    (tmp_path / "none").mkdir()
    done = run("extract", tmp_path / "none", "--out", tmp_path / "out")
    assert (done.returncode, "no .txt file" in done.stderr) == (1, True)
    assert len(pd.read_csv(tmp_path / "out" / "documents.csv")) == 5


@pytest.mark.parametrize("command", ["extract", "report"])
def test_help_shows_an_example(command: str) -> None:
    assert f"Example:\n    gongbao {command}" in run(command, "--help").stdout
