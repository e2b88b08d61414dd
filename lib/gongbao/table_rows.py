"""The rows of a table: a label and its values, on a line of their own or a cell a line."""

import re
from dataclasses import dataclass, replace

from gongbao import cells, heads
from gongbao.cells import Cell, Line


@dataclass(frozen=True)
class Row:
    """A label with its values, and the unit where it has a cell of its own."""

    label: str
    values: tuple[Cell, ...]
    start: int
    unit: str = ""


def with_years(lines: list[Line]) -> list[Line]:
    """The lines, with years that stand below one another taken for heads and not for values.

    >>> [line.kind for line in with_years(list(cells.lines("2022\\n2023\\n12", frozenset([(10, 12)]))))]
    ['words', 'words', 'values']
    """
    years = [_year(line) for line in lines]
    padded = [0, *years, 0]
    for i, year in enumerate(years):
        if year and 1 in (abs(padded[i] - year), abs(padded[i + 2] - year)):
            lines[i] = replace(lines[i], kind="words", cells=(replace(lines[i].cells[0], is_value=False),))
    return lines


def _year(line: Line) -> int:
    return int(line.text) if len(line.cells) == 1 and re.fullmatch(r"(?:19|20)\d\d", line.text) else 0


def run(lines: list[Line], at: int) -> tuple[list[Row], int]:
    """The rows from a line on, and the line after them.

    >>> lines = list(cells.lines("钢材 12.3\\n水泥 4.5", frozenset([(3, 7), (11, 14)])))
    >>> [row.label for row in run(lines, 0)[0]]
    ['钢材', '水泥']
    """
    found: list[Row] = []
    row, after = _row(lines, at)
    while row:
        found.append(row)
        at = after
        row, after = _row(lines, at)
        if row is None and at < len(lines) and heads.role(lines[at].text) == "group":
            row, after = _row(lines, at + 1)
    return found, at


def _row(lines: list[Line], at: int) -> tuple[Row | None, int]:
    """The row that begins on a line, and the line after it; its values may stand on lines of their own."""
    if at >= len(lines) or lines[at].kind == "prose":
        return None, at
    first, after = lines[at], at + 1
    if first.kind == "row":
        label = [each for each in first.cells if not each.is_value]
        return _made(label, first.cells[len(label) :], first.start), after
    label = list(first.cells) if first.kind == "words" else []
    if len(label) == 1 and after < len(lines) and cells.is_unit(lines[after].text):
        label, after = [*label, lines[after].cells[0]], after + 1
    begin = after - (first.kind == "values")
    after = _end_of_values(lines, begin)
    values = tuple(each for line in lines[begin:after] for each in line.cells)
    is_label = len(label) < 2 or (len(label) == 2 and cells.is_unit(label[1].text))
    return (_made(label, values, first.start), after) if values and is_label else (None, at)


def _end_of_values(lines: list[Line], at: int) -> int:
    while at < len(lines) and lines[at].kind == "values":
        at += 1
    return at


def _made(label: list[Cell], values: tuple[Cell, ...], start: int) -> Row:
    unit = label[-1].text if len(label) > 1 and cells.is_unit(label[-1].text) else ""
    return Row("".join(each.text for each in label[: len(label) - bool(unit)]), values, start, unit)
