"""Lines of a table that scraping has flattened, cut into cells: words, numbers and marks of what is missing."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from gongbao.numerals import Span
from gongbao.records import record
from gongbao.text import ONE_CELL
from gongbao.vocabulary import any_of, words

WIDEST = 40
"""No cell of a table is longer, and no table has more columns."""
PROSE = re.compile(r"[。；！？]|，(?!\d{3}(?!\d))")
RULE = re.compile(r"[\s|：=_—-]*\|[\s|：=_—-]*")
"""The line under the heads of a table in Markdown."""
CAPTION = re.compile(r"[（\s]*(?:计量)?单位：")
NUMBER = r"\d{1,3}(?:，\d{3})+(?:\.\d+)?|\d{1,18}(?:\.\d{1,9})?"
MISSING = re.compile(r"[…—–―/*×_.-]+|空|无|持平")
UNCLEAR = re.compile(r"[（\[]?[–—↑↓▲▼△±~～*+-]*\d[\d.，]*[*↑↓▲▼△）\]]*")
"""A number whose sign cannot be told: it keeps its place, and is not read."""


WORD, WHOLE_LINE = re.compile(r"\S+"), re.compile(r"\S(?:.*\S)?")
INNER = re.compile(r"[^| ](?:[^|]*[^| ])?|$")


@record(frozen=True)
class Cell:
    """A cell, with where it stands in the clean text; a value has a number, or nothing where one is missing."""

    text: str
    start: int
    end: int
    is_value: bool = False
    numeral: Span | None = None
    value: float = 0.0
    unit: str = ""


@record(frozen=True)
class Line:
    """A line and its cells: words only, values only, or a label and values; prose has no cells."""

    cells: tuple[Cell, ...]
    start: int
    end: int
    kind: str
    """`words`, `values`, `row` or `prose`."""
    number: Cell | None = None
    """A number that only counts the rows, before the label, which is no cell of the row."""

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)


@cache
def _unit() -> re.Pattern[str]:
    each = any_of(words("units"))
    return re.compile(
        rf"(?:[十百千]?[万亿]{{1,2}}|[百千])?{each}(?:/(?:[百千]?万)?(?:{each}|小时|月|年|日|桶))?"
    )


def is_unit(text: str) -> bool:
    """Whether a cell holds a unit and nothing else.

    >>> is_unit("亿千瓦时"), is_unit("美元/吨"), is_unit("钢材")
    (True, True, False)
    """
    return bool(_unit().fullmatch(text))


@cache
def _value() -> re.Pattern[str]:
    return re.compile(rf"(?P<sign>[-+])?(?P<number>{NUMBER})(?P<unit>{_unit().pattern})?")


def cell(text: str, start: int, end: int, numerals: frozenset[Span]) -> Cell:
    """A cell of the clean text; a number must be one of its numerals.

    >>> cell("-2.1%", 0, 5, frozenset([(1, 4)])).value
    -2.1
    >>> cell("钢材", 0, 2, frozenset()).is_value
    False
    """
    match = _value().fullmatch(text)
    if match:
        span = (start + match.start("number"), start + match.end("number"))
        size = float(match["number"].replace("，", ""))
        number = -size if match["sign"] == "-" else size
        return Cell(text, start, end, True, span if span in numerals else None, number, match["unit"] or "")
    text = text.replace(" ", "")
    return Cell(text, start, end, bool(MISSING.fullmatch(text) or UNCLEAR.fullmatch(text)))


def lines(clean: str, numerals: frozenset[Span]) -> Iterator[Line]:
    """The lines of a text that are not blank, with the cells of those that may be part of a table.

    >>> text = "指标 绝对量\\n发电量 128.3\\n全省发电量增长，好于预期。"
    >>> [line.kind for line in lines(text, frozenset([(11, 16)]))]
    ['words', 'row', 'prose']
    """
    for match in re.finditer(r"[^\n]+", clean):
        if match[0].strip() and not RULE.fullmatch(match[0]):
            cells = _cells(match, numerals) if _may_be_table(match[0]) else ()
            yield Line(cells, *match.span(), _kind(cells))


def numbered(found: list[Line]) -> list[Line]:
    """The lines, those that count up from 1 before their labels (1 | 杭州 | 206.1) without that number.

    >>> text = "1 钢材 12.3\\n2 水泥 4.5"
    >>> [line.text for line in numbered(list(lines(text, frozenset([(0, 1), (5, 9), (10, 11), (15, 18)]))))]
    ['钢材 12.3', '水泥 4.5']
    """
    numbers = [_number(line) for line in found]
    for i, number in enumerate(numbers):
        before, after = numbers[max(0, i - 1)] if i else 0, numbers[i + 1] if i + 1 < len(numbers) else 0
        if number and (number == before + 1 or (number == 1 and after == 2)):
            rest = found[i].cells[1:]
            found[i] = replace(found[i], cells=rest, kind=_kind(rest), number=found[i].cells[0])
    return found


def _number(line: Line) -> int:
    """The number that a row may begin with, or nothing."""
    first, *rest = line.cells if len(line.cells) > 2 else (None,)
    is_number = first and re.fullmatch(r"[1-9]\d?", first.text) and not rest[0].is_value
    return int(first.text) if first and is_number and all(each.is_value for each in rest[1:]) else 0


def _may_be_table(line: str) -> bool:
    return len(line) <= WIDEST * 12 and (bool(CAPTION.match(line)) or not PROSE.search(line))


def _cells(line: re.Match[str], numerals: frozenset[Span]) -> tuple[Cell, ...]:
    each = WHOLE_LINE if _is_one_cell(line[0]) else WORD
    pieces = list(_between_bars(line) if "|" in line[0] else each.finditer(line[0]))
    offset = line.start()
    found: list[Cell] = []
    for piece in pieces:
        new = cell(piece[0], offset + piece.start(), offset + piece.end(), numerals)
        new = new if piece[0] else replace(new, is_value=True)
        if found and _goes_on(found[-1], new):
            new = Cell(found[-1].text + new.text, found[-1].start, new.end)
            found.pop()
        found.append(new)
    while found and not found[-1].text and not any(each.numeral for each in found):
        found.pop()
    is_table = 0 < len(found) <= WIDEST and all(len(each.text) <= WIDEST for each in found)
    return tuple(found) if is_table else ()


def _is_one_cell(line: str) -> bool:
    """指 标 名 称 | is one cell; 地区 增速（%） | and 成都市 6.2 | are two."""
    if not line.rstrip(" ").endswith(ONE_CELL):
        return False
    pieces = line.split()
    return len(pieces) == 1 or not any(piece in _labels() or _value().fullmatch(piece) for piece in pieces)


@cache
def _labels() -> frozenset[str]:
    return frozenset(words("table_heads", role="label"))


def _between_bars(line: re.Match[str]) -> Iterator[re.Match[str]]:
    """The cells between bars without the spaces around them; an empty one counts, but not at the ends."""
    bars = [-1, *(match.start() for match in re.finditer(r"\|", line[0])), len(line[0])]
    gaps = list(itertools.pairwise(bars))
    for start, end in gaps:
        match = INNER.search(line[0], start + 1, end)
        if match and (match[0] or (start, end) not in (gaps[0], gaps[-1])):
            yield match


def _goes_on(last: Cell, new: Cell) -> bool:
    """A bracket goes with the words before it (绝对数 （亿元）), and 项 目 or 全 区 is one word."""
    if last.is_value or new.is_value:
        return False
    return new.text.startswith("（") or (
        len(last.text) == len(new.text) == 1 and last.text + new.text in _spaced()
    )


@cache
def _spaced() -> frozenset[str]:
    return frozenset(word for word in (*words("table_heads"), *words("home_words")) if len(word) == 2)


def _kind(cells: tuple[Cell, ...]) -> str:
    values = [each.is_value for each in cells]
    if not cells:
        return "prose"
    if all(values):
        return "words" if _are_years(cells) else "values"
    n_words = values.index(True) if True in values else len(cells)
    if n_words == len(cells) or _are_years(cells[n_words:]):
        return "words"
    return "row" if all(values[n_words:]) and n_words and any(c.numeral for c in cells) else "words"


def _are_years(cells: tuple[Cell, ...]) -> bool:
    """Whether numbers are years in a row: 2019 2020 2021."""
    years = [each.value for each in cells if re.fullmatch(r"(?:19|20)\d\d", each.text)]
    steps = {after - before for before, after in itertools.pairwise(years)}
    return len(years) == len(cells) and steps in ({1.0}, {-1.0})
