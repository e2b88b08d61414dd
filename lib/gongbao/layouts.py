"""The shape of tables in a text that scraping has flattened: title, heads, and rows of as many values each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gongbao import cells, heads, regions, table_rows
from gongbao.cells import CAPTION, WIDEST, Cell, Line
from gongbao.heads import Head
from gongbao.numerals import Span
from gongbao.table_rows import Row

SHORTEST_TITLE = 6


@dataclass(frozen=True)
class Table:
    """A table found; one whose heads do not fit its values has no columns, and is not to be read."""

    start: int
    end: int
    rows: tuple[Row, ...] = ()
    columns: tuple[tuple[Head, Head], ...] = ()
    """The head of each column, with the head above it."""
    title: str = ""
    units: tuple[str, ...] = ()
    is_clear: bool = False
    numbers: tuple[Span, ...] = ()
    """The numbers that only count its rows."""

    @property
    def unread(self) -> list[Span]:
        """The numbers of a table that is not clear, which prose must not read either, unless all have units."""
        values = [each for row in self.rows for each in row.values]
        numbers = [each for each in values if each.numeral]
        is_bare = not self.is_clear and len(values) > 1 and not all(each.unit for each in numbers)
        return [each.numeral for each in numbers if each.numeral] if is_bare else []


def find(clean: str, numerals: frozenset[Span]) -> Iterator[Table]:
    """The tables of a text, those that are clear and those that are not, from the first to the last.

    >>> text = "工业投资情况\\n指标 绝对量（亿元）\\n工业投资 128.3"
    >>> [(table.title, [row.label for row in table.rows]) for table in find(text, frozenset([(23, 28)]))]
    [('工业投资情况', ['工业投资'])]
    """
    lines = table_rows.with_years(cells.numbered(list(cells.lines(clean, numerals))))
    floor = at = 0
    while at < len(lines):
        found, after = table_rows.run(lines, at)
        if found:
            yield _table(lines, floor, at, after, found)
            floor = after
        at = max(after, at + 1)


def _table(lines: list[Line], floor: int, at: int, after: int, rows: list[Row]) -> Table:
    """The table of some rows, with the heads above them."""
    end = rows[-1].values[-1].end
    numbers = tuple(line.number.numeral for line in lines[at:after] if line.number and line.number.numeral)
    unclear = Table(lines[at].start, end, tuple(rows), numbers=numbers)
    n = len(rows[0].values)
    if any(len(row.values) != n or bool(row.unit) != bool(rows[0].unit) for row in rows) or n > WIDEST:
        return unclear
    above = _above(lines, floor, at, 2 * n + 8)
    above = replace(above, cells=_without_numbers(above.cells)) if lines[at].number else above
    found = _series(above, rows) or _headed(above, rows) or _listed(above, rows)
    return replace(found, numbers=numbers) if found else unclear


def _without_numbers(found: list[tuple[Cell, Line]]) -> list[tuple[Cell, Line]]:
    """The heads without that of the numbers of the rows: 序号."""
    plain = ((each, line) for each, line in found if heads.role(each.text) != "number")
    return [
        (each, replace(line, cells=tuple(c for c in line.cells if heads.role(c.text) != "number")))
        for each, line in plain
    ]


NUMBER_ALONE = re.compile(r"[（ ]*(?:附|续)?[表图][\d一二三四五六七八九十—-]*[：:） ]*")
"""表2: a table's number on a line of its own, under its title."""


@dataclass(frozen=True)
class Above:
    """The cells of words above a table, each with its line, and the units that a line of them names."""

    cells: list[tuple[Cell, Line]]
    units: tuple[str, ...]

    def title(self, before: int) -> str:
        """The text of the line that ends before a cell, or nothing."""
        while 1 < before <= len(self.cells) and NUMBER_ALONE.fullmatch(self.cells[before - 1][1].text):
            before -= 1
        return self.cells[before - 1][1].text if 0 < before <= len(self.cells) else ""

    def table(self, first: int, rows: list[Row], columns: list[tuple[Head, Head]], title: int) -> Table:
        """The table whose heads begin with a cell, and whose title ends before another."""
        start = self.cells[first][0].start if first < len(self.cells) else rows[0].start
        end = rows[-1].values[-1].end
        return Table(start, end, tuple(rows), tuple(columns), self.title(title), self.units, True)


def _above(lines: list[Line], floor: int, at: int, most: int) -> Above:
    found: list[tuple[Cell, Line]] = []
    units: tuple[str, ...] = ()
    for i in range(at - 1, floor - 1, -1):
        if lines[i].kind not in ("words", "prose") or len(found) >= most:
            break
        if CAPTION.match(lines[i].text):
            units = units or heads.take_units(lines[i].text)[1]
        elif lines[i].kind == "words":
            found[:0] = [(each, lines[i]) for each in lines[i].cells if each.text]
        else:
            break
    return Above(_with_units(found), units)


def _with_units(found: list[tuple[Cell, Line]]) -> list[tuple[Cell, Line]]:
    """The cells, a unit on a line of its own as a part of the head above it: 工业产值 / 万元."""
    joined: list[tuple[Cell, Line]] = []
    for cell, line in found:
        unit = cell.text.strip("（）")
        alone = len(line.cells) == 1 and cells.is_unit(unit) and joined
        if alone and not heads.role(joined[-1][0].text):
            head, above = joined[-1]
            joined[-1] = replace(head, text=f"{head.text}（{unit}）"), above
        else:
            joined.append((cell, line))
    return joined


def _series(above: Above, rows: list[Row]) -> Table | None:
    """Periods or places with a value each and no label: the title says of what."""
    row, n = rows[0], len(rows[0].values)
    texts = [each.text for each, _ in above.cells] + [row.label] * bool(row.label)
    if len(rows) > 1 or row.unit or n < 2 or len(texts) < n or not _are_alike(texts[-n:]):
        return None
    first = len(texts) - n
    columns = [(heads.read(text), Head()) for text in texts[-n:]]
    start = above.cells[first][0].start
    return above.table(first, [replace(row, label="", start=start)], columns, first)


def _are_alike(texts: list[str]) -> bool:
    """Whether all are periods, or all are places."""
    are_periods = all(_is_time(heads.read(text)) and heads.read(text).mention for text in texts)
    return are_periods or all(_is_place(text) for text in texts)


def _is_time(head: Head) -> bool:
    return head.is_plain and not head.measure and bool(head.mention or head.span)


def _is_place(text: str) -> bool:
    return any((start, end) == (0, len(text)) for start, end, _ in regions.find(text, ""))


def _headed(above: Above, rows: list[Row]) -> Table | None:
    """Rows with a label each under heads of their own."""
    n, first = len(rows[0].values), len(above.cells) - len(rows[0].values)
    if first < 0 or not all(row.label for row in rows):
        return None
    named = [heads.read(each.text) for each, _ in above.cells[first:]]
    if any(heads.role(each.text) in NO_COLUMN for each, _ in above.cells[first:]):
        return None
    if n == 1 and named[0].phrase and not (first and heads.role(above.cells[first - 1][0].text) == "label"):
        return None
    groups = _groups(above, first, named)
    if groups is None:
        return None
    first -= len(set(map(id, groups))) if groups and groups[0] is not NO_GROUP else 0
    labelled = _label(above, first, bool(rows[0].unit))
    return (
        above.table(labelled, rows, list(zip(named, groups, strict=True)), labelled)
        if labelled >= 0
        else None
    )


NO_COLUMN = ("label", "unit", "total", "group", "number")
NO_GROUP = Head()


def _groups(above: Above, first: int, named: list[Head]) -> list[Head] | None:
    """The upper head of each column; None where upper and lower heads do not fit."""
    texts = [each.text for each, _ in above.cells[first:]]
    sizes = _repeats(texts)
    spans = any(head.span for head in named) and (len(sizes) == 1 or len(set(sizes)) > 1)
    if spans or any(head.mention or head.phrase for head in named):
        return [NO_GROUP] * len(named)
    upper = [replace(heads.read(each.text)) for each, _ in above.cells[max(0, first - len(sizes)) : first]]
    if len(sizes) == 1:
        is_above = upper and (_is_time(upper[0]) or _is_beside_label(above, first - 1, upper[0]))
        return upper * len(named) if is_above else [NO_GROUP] * len(named)
    uneven = len(set(sizes)) > 1 and any(head.measure not in ("level", "growth", "chain") for head in named)
    fits = len(upper) == len(sizes) and (
        all(map(_is_time, upper)) or all(u.phrase and not u.measure for u in upper)
    )
    is_label = any(heads.role(each.text) for each, _ in above.cells[max(0, first - len(sizes)) : first])
    if uneven or not fits or is_label:
        return None
    return [head for head, size in zip(upper, sizes, strict=True) for _ in range(size)]


def _is_beside_label(above: Above, at: int, head: Head) -> bool:
    """县市区 | 工业投资, 增速 | 排名: what stands beside the head of the labels, alone, is what every column is of."""
    if at < 1 or not head.phrase or head.measure:
        return False
    (label, line), (_, own) = above.cells[at - 1 : at + 1]
    return line is own and len(line.cells) == 2 and heads.role(label.text) == "label"


def _repeats(texts: list[str]) -> list[int]:
    """How many heads stand under each upper one, which begins where a head comes again: 2, 2."""
    sizes, seen = [0], set[str]()
    for text in texts:
        if text in seen:
            sizes, seen = [*sizes, 0], set()
        sizes[-1] += 1
        seen.add(text)
    return sizes


def _label(above: Above, first: int, has_unit: bool) -> int:
    """The first cell of the heads, with the heads of labels and units; -1 where it cannot be told."""
    roles = [heads.role(each.text) for each, _ in above.cells[:first]]
    at = first - 1 if has_unit and roles[-1:] == ["unit"] else first
    if has_unit and at == first:
        return -1
    if at and (roles[at - 1] == "label" or (roles[at - 1] == "unit" and not has_unit)):
        each, line = above.cells[at - 1]
        return at - 1 if each is line.cells[0] else -1
    title = above.title(at)
    ends_line = at == len(above.cells) or at == 0 or above.cells[at - 1][1] is not above.cells[at][1]
    is_title = ends_line and len(title) >= SHORTEST_TITLE and not heads.read(title).is_plain
    return at if is_title and not {"label", "unit", "number"} & set(roles[-8:]) else -1


def _listed(above: Above, rows: list[Row]) -> Table | None:
    """A label and a value in each row under nothing but a title."""
    title = above.title(len(above.cells))
    if (
        len(rows[0].values) > 1
        or len(rows) < 2
        or len(title) < SHORTEST_TITLE
        or not all(row.label for row in rows)
    ):
        return None
    if heads.role(above.cells[-1][0].text) or heads.read(title).is_plain or len(above.cells[-1][1].cells) > 2:
        return None
    if all(row.values[0].unit not in ("", "%") for row in rows if row.values[0].numeral):
        return None
    return above.table(len(above.cells), rows, [(NO_GROUP, NO_GROUP)], len(above.cells))
