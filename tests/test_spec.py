"""The constructions of bulletins, a sentence each, with the rows the contract wants; gaps are expected failures."""

import csv
import dataclasses
import datetime
import re
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from gold.score import disagreements
from gongbao import document, observations, periods
from gongbao.vocabulary import Row

SPEC = Path(__file__).parent / "spec"


def spec_rows(observed: bool) -> list[ParameterSet]:
    found = []
    for path in sorted(SPEC.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle):
                if (row["kind"] == "observation") != observed:
                    continue
                gap = [pytest.mark.xfail(reason="known gap", strict=True)] if row["gap"] else []
                found.append(pytest.param(row, marks=gap, id=f"{path.stem}-{row['case']}-{row['figure']}"))
    return found


def read(row: Row) -> observations.Reading:
    day = datetime.date.fromisoformat(row["published"])
    month = periods.of_months(day.year, day.month, day.month)
    plain = document.read(row["text"].encode(), "a.txt")
    title = plain.title if re.search("报告|公报", plain.title) else ""
    return observations.read(
        dataclasses.replace(plain, region=row["home"], published=day, reference=month, title=title)
    )


def rows_at(row: Row) -> list[Row]:
    """The rows read where the figure of a spec row stands."""
    reading = read(row)
    decoded = reading.document.text.decoded
    found = [{key: str(value) for key, value in o.items()} for o in observations.observation_rows(reading)]
    return [o for o in found if decoded[int(o["start"]) : int(o["end"])] == row["figure"]]


@pytest.mark.parametrize("row", spec_rows(observed=True))
def test_a_figure_is_read(row: Row) -> None:
    assert [] in [disagreements(row, found) for found in rows_at(row)]


@pytest.mark.parametrize("row", spec_rows(observed=False))
def test_what_is_no_figure_gives_no_row(row: Row) -> None:
    kinds = [n["kind"] for n in observations.numeral_rows(read(row)) if n["text"] == row["figure"]]
    assert set(kinds) == {row["kind"]}


NOTHING = [
    "坚持把稳增长放在第一位。",
    "这是一次团结的大会、奋进的大会。",
    "实施“千项技改万企升级”行动，推进“百场万企”对接。",
    "第十四届全国人民代表大会第二次会议于2024年3月5日召开。",
    "联系电话：028-12345678，传真：028-12345679",
    "深入推进5G+工业互联网，打造“5+1”现代工业体系。",
    "上一篇：某省召开2024年工作会议",
    "增速与上年持平，实现两位数增长。",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_sentence_without_figures_gives_no_row(text: str) -> None:
    row = {"text": text, "home": "510000", "published": "2024-08-01"}
    assert observations.observation_rows(read(row)) == []
