"""Bulletins told again in other words, each numeral of them marked with what the contract says of it.

A file begins with a line for its home region and the day it was given, `#home=510000 published=2024-08-06`. In the
text under it a numeral that is no figure stands as ⟦2024;date⟧, with its kind; a figure as ⟦6.2;o;…⟧. In `bulletins`
all columns of the contract follow, in `openings` region, period and status alone. A point is the home region, an empty
bound is `eq`, an empty status `actual`, and what allows several readings holds them separated by |.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from gongbao.vocabulary import Row

FOLDER = Path(__file__).parent
HEAD = re.compile(r"#home=(\d{6}) published=(\S*)\n")
MARK = re.compile("⟦([^⟦⟧]*)⟧")
KINDS = {"o": "observation", "d": "date"}
COLUMNS = {
    "bulletins": (
        *("region", "indicator", "indicator_text", "subject", "measure", "versus"),
        *("period", "value", "unit", "bound", "status"),
    ),
    "openings": ("region", "period", "status"),
}
AROUND = 20
"""How much of the text is shown on each side of a numeral."""


@dataclass(frozen=True)
class Retold:
    """A bulletin without its marks, and a row for each of them."""

    name: str
    text: str
    rows: list[Row]


def read(path: Path) -> Retold:
    """Take the marks out of a text.

    >>> text = read(sorted(FOLDER.glob("openings/*.txt"))[0])
    >>> all(text.text[int(row["start"]) : int(row["end"])] == row["text"] for row in text.rows)
    True
    """
    marked = path.read_text(encoding="utf-8")
    head = HEAD.match(marked)
    if head is None:
        raise ValueError(f"{path}: the first line must be #home=CODE published=DAY")
    text, rows, last = "", [], head.end()
    for mark in MARK.finditer(marked, head.end()):
        text += marked[last : mark.start()]
        numeral, kind, *told = mark[1].split(";")
        rows.append(_row(numeral, kind, told, len(text), head[1], COLUMNS[path.parent.name]))
        text, last = text + numeral, mark.end()
    text += marked[last:]
    for row in rows:
        start, end = int(row["start"]), int(row["end"])
        around = text[max(0, start - AROUND) : start], row["text"], text[end : end + AROUND]
        row["context"] = "{}【{}】{}".format(*around).replace("\n", "⏎")
    return Retold(path.stem, text, rows)


def _row(numeral: str, kind: str, told: list[str], start: int, home: str, columns: tuple[str, ...]) -> Row:
    kinds = "|".join(KINDS.get(one, one) for one in kind.split("|"))
    cells = dict.fromkeys(COLUMNS["bulletins"], "") | dict(zip(columns, told, strict=False))
    if "observation" in kinds:
        cells["region"] = cells["region"].replace(".", home)
        cells["bound"], cells["status"] = cells["bound"] or "eq", cells["status"] or "actual"
    return {"start": str(start), "end": str(start + len(numeral)), "text": numeral, "kind": kinds, **cells}
