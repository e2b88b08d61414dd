"""How well the bulletins told again are read."""

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

import gongbao
import retold
from gold.score import score
from gongbao import document, observations, store
from gongbao.observations import Row


def of_bulletins() -> tuple[dict[str, float], list[str]]:
    """The scores of the experts' scorer over all of them together, and the misses."""
    with TemporaryDirectory() as folder:
        texts, labels, tables = (Path(folder, name) for name in ("texts", "labels", "tables"))
        texts.mkdir()
        labels.mkdir()
        for path in sorted(retold.FOLDER.glob("bulletins/*.txt")):
            told = retold.read(path)
            (texts / path.name).write_text(told.text, encoding="utf-8", newline="")
            with (labels / f"{told.name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, list(told.rows[0]))
                writer.writeheader()
                writer.writerows(told.rows)
        store.save(gongbao.extract(texts), tables)
        result = score(labels, tables)
    return result["all"], [
        f"{doc} {text}: {why}\n    {around}" for doc, text, why, around in result["misses"]
    ]


def of_openings() -> tuple[dict[str, float], list[str]]:
    """The share of the figures whose region, period and status are right, and the others."""
    right, missed = 0, []
    for path in sorted(retold.FOLDER.glob("openings/*.txt")):
        told = retold.read(path)
        reading = observations.read(document.read(told.text.encode(), path.name))
        found = observations.observation_rows(reading)
        for row in (row for row in told.rows if row["kind"] == "observation"):
            wrong = _wrong(row, found)
            right += wrong == []
            if wrong != []:
                missed.append(f"{told.name} {row['text']}: {wrong or 'not extracted'}\n    {row['context']}")
    return {"figures": right + len(missed), "right": round(right / (right + len(missed)), 4)}, missed


def _wrong(row: dict[str, str], found: list[Row]) -> list[str] | None:
    """What the best reading of a figure has wrong; None if it was not read."""
    start, end = int(row["start"]), int(row["end"])
    over = [one for one in found if int(str(one["start"])) < end and int(str(one["end"])) > start]
    told = [
        [
            f"{column} {one[column]} should be {row[column]}"
            for column in retold.COLUMNS["openings"]
            if str(one[column]) not in row[column].split("|")
        ]
        for one in over
    ]
    return min(told, key=len, default=None)
