"""Tables that scraping has flattened, read into statements where rows, columns and units are clear."""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongbao import columns, heads, indicators, labels, numerals, statements, titles
from gongbao.cells import Cell
from gongbao.columns import LEVELS, Column
from gongbao.discourse import Discourse, Topic
from gongbao.labels import Before, Label
from gongbao.layouts import Table
from gongbao.numerals import Figure
from gongbao.periods import Period
from gongbao.records import replace
from gongbao.statements import Statement
from gongbao.table_rows import Row
from gongbao.titles import Title

PARTLY = re.compile("重点|主要|部分|支柱|主导|优势|前[十\\d]|[两三四五六七八九十]大")
"""重点行业……合计: the sum of some industries, and not that of the region."""
ZONE = re.compile("(?:高新区|经开区|开发区|新区|保税区|园区|集聚区)$")
"""新港园区, told off beside the counties of a city: ranked among them."""
RATES = ("growth", "chain", "share", "ratio")
AMONG = {"nation": "全国", "province": "全省", "prefecture": "全市", "county": "全县"}


@dataclass(frozen=True)
class Reading:
    """What governs every cell of a table."""

    table: Table
    title: Title
    state: Discourse
    flags: tuple[str, ...]


def read(table: Table, state: Discourse) -> Iterator[Statement]:
    """The statements of a table under the headings of its document; none where it is not clear.

    >>> from gongbao import discourse, document, layouts
    >>> read_document = document.read("四川2023年工业投资\\n指标 绝对量（亿元）\\n工业投资 128.3".encode(), "a.txt")
    >>> table = next(layouts.find(read_document.text.clean, frozenset([(28, 33)])))
    >>> [(s.topic.indicator, s.value, s.unit) for s in read(table, discourse.begin(read_document))]
    [('industrial_investment', 128.3, '亿元')]
    """
    if not table.is_clear or state.plan or titles.is_ahead(table.title):
        return
    title = titles.read(table.title, state)
    told = columns.read(table, title, state)
    flags = () if state.is_dated or title.says_year else ("period_inferred",)
    reading, before = Reading(table, title, state, flags), Before()
    found: list[Statement] = []
    for row in table.rows:
        label = labels.read(row.label, title, before, state.own) if row.label else Label(title.phrase)
        if label and before.last.subject and heads.role(row.label) == "total" and PARTLY.search(table.title):
            label = dataclasses.replace(label, phrase=replace(label.phrase, subject=row.label))
        before = before.after(row.label, label)
        if label and _fits(row.unit or _first(label.units), label.phrase.indicator):
            stated = (_statement(reading, row, label, *pair) for pair in zip(told, row.values, strict=True))
            found += filter(None, stated)
    yield from _of_size(found, title)


def _of_size(found: list[Statement], title: Title) -> list[Statement]:
    """工业增加值 told off by industry is that of enterprises above designated size, and so is their sum; a title may say so."""
    total, of_size = "industrial_value_added_total", "industrial_value_added"
    trades = title.phrase.indicator == of_size or any(
        one.topic.indicator == total and indicators.is_subject(one.topic.subject) for one in found
    )
    if not trades:
        return found
    return [
        replace(one, topic=replace(one.topic, indicator=of_size))
        if one.topic.indicator == total and "全部" not in one.topic.text
        else one
        for one in found
    ]


def _fits(unit: str, indicator: str) -> bool:
    """Whether an indicator may be printed in a unit: no profit in firms, and no number of firms in money."""
    wanted = indicators.indicator_unit(indicator)
    if not wanted or unit in ("", "%"):
        return True
    return ("元" in unit) == ("元" in wanted) and ("千瓦时" in unit) == ("千瓦时" in wanted)


def _statement(
    reading: Reading, row: Row, label: Label, column: Column | None, cell: Cell
) -> Statement | None:
    """The statement of one cell, or nothing where its measure, topic, base or unit cannot be told."""
    if column is None or cell.numeral is None:
        return None
    topic = _topic(reading, label, column)
    measure, unit = _measure(reading, row, label, column, cell, topic) if topic else ("", "")
    if topic is None or not measure or topic.period is None:
        return None
    figure = _figure(cell, "%" if measure in RATES else "位" if measure == "rank" else unit)
    versus = _versus(reading, label, column, measure, unit, topic) if figure else None
    if figure is None or versus is None:
        return None
    value, unit = (
        _amount(figure, topic)
        if measure in ("level", "increment", "difference")
        else (figure.value, figure.unit)
    )
    measure, value = ("growth", float(f"{value - 100:.12g}")) if measure == "ratio" else (measure, value)
    measure = "growth" if measure == "chain" else measure
    place = (row.start, row.values[-1].end)
    topic = replace(topic, measure=measure, versus=versus)
    return Statement(figure, place, topic, measure, versus, value, unit, "eq", "actual", reading.flags)


def _topic(reading: Reading, label: Label, column: Column) -> Topic | None:
    """Whom and what a cell is about; None where label and head, or two heads, name different ones."""
    title = reading.title
    if (label.is_place or label.region) and column.region:
        return None
    if label.names and not column.phrase.is_empty:
        return None
    phrase = column.phrase if not column.phrase.is_empty else label.phrase
    subject = label.phrase.subject or phrase.subject
    if phrase is column.phrase and phrase.subject and not (phrase.text or phrase.indicator):
        phrase = replace(title.phrase, subject=phrase.subject)
    text = phrase.text or (title.own_words if not phrase.indicator else "")
    region = label.region or column.region or title.region
    period = label.mention.resolve(reading.state.reference, _year(title)) if label.mention else column.period
    if period and period.last - period.first > 11:
        return None
    if not (text or phrase.indicator) or not region or (label.mention and column.period != title.period):
        return None
    return Topic(region, subject, phrase.indicator, text, period=period)


def _year(title: Title) -> int | None:
    return title.period.year if title.period else None


def _measure(
    reading: Reading, row: Row, label: Label, column: Column, cell: Cell, topic: Topic
) -> tuple[str, str]:
    """The measure of a cell, and the unit it is printed in; no measure where they do not fit."""
    if column.measure in (*LEVELS, "year_ago"):
        is_amount = any(unit not in ("", "%") for unit in (row.unit, *label.units, *column.units))
        said = label.measure or ("" if column.measure or is_amount else reading.title.head.measure)
        return _level(reading, row, label, column, cell, topic, said if said in RATES else "")
    own = cell.unit or (column.units[0] if len(column.units) == 1 else "")
    if column.measure == "rank":
        is_rank = cell.unit in ("", "位", "名") and cell.value > 0 and cell.value % 1 == 0
        return ("rank" if is_rank and not label.measure else ""), "位"
    if (label.measure or labels.is_rate(topic.text)) and column.has_level:
        return "", ""
    if own == "%" or (not own and column.measure in RATES):
        return ("growth" if column.measure == "change" else column.measure), "%"
    return _change(row, label, column, cell, own)


def _level(
    reading: Reading, row: Row, label: Label, column: Column, cell: Cell, topic: Topic, said: str
) -> tuple[str, str]:
    """An amount, or the rate that a label or title says the values are."""
    if reading.title.is_index and not said:
        return "level", ""
    unit = cell.unit or row.unit or _first(label.units) or _first(column.units)
    unit = unit or _of_caption(reading, topic, said or labels.is_rate(topic.text))
    if said:
        return (said, "%") if unit in ("", "%") else ("", "")
    if unit == "%" and not labels.is_rate(topic.text):
        is_amount = indicators.indicator_unit(topic.indicator) in indicators.AMOUNT_UNITS
        return ("growth" if is_amount and column.measure in LEVELS else ""), "%"
    if not unit and topic.indicator == "pmi":
        return "level", ""
    amount = "increment" if reading.title.is_added and column.phrase.is_empty and not label.names else "level"
    return (amount if unit else ""), unit


def _first(units: tuple[str, ...]) -> str:
    return units[0] if len(units) == 1 else ""


def _of_caption(reading: Reading, topic: Topic, is_rate: object) -> str:
    """The unit the caption or title names: of several, that of amounts, or % for what is a rate; of 个、万元, the one that fits."""
    units = reading.table.units or reading.title.head.units
    kinds = [unit for unit in units if (unit == "%") == bool(is_rate)]
    if len(kinds) > 1:
        kinds = [unit for unit in kinds if ("元" in unit) == statements.is_money(topic)]
    return kinds[0] if len(kinds) == 1 else units[0] if len(units) == 1 else ""


def _change(row: Row, label: Label, column: Column, cell: Cell, own: str) -> tuple[str, str]:
    """An increase in the unit of the amounts; without a unit of its own, only if it is what two of them differ by."""
    if column.measure not in ("change", "growth", "chain"):
        return "", ""
    if own:
        return "difference", own
    unit = row.unit or _first(label.units)
    amounts = [each.value for each in row.values if each.numeral and each is not cell][:2]
    differs = len(amounts) == 2 and any(abs(a - b - cell.value) < 1e-6 for a, b in (amounts, amounts[::-1]))
    own = "个百分点" if unit == "%" else unit
    return ("difference", own) if unit and differs and column.base else ("", "")


def _figure(cell: Cell, unit: str) -> Figure | None:
    """The figure of a cell in the contract's unit; None where the unit is not known or does not fit."""
    if cell.numeral is None or (unit == "位") != (unit == "位" and cell.unit in ("", "位", "名")):
        return None
    size = abs(cell.value)
    number = f"{size:.12g}"
    whole = (cell.start, cell.end)
    if not unit:
        return Figure(cell.numeral, whole, cell.value, "", "index", "eq")
    if unit in ("%", "位"):
        return Figure(cell.numeral, whole, cell.value, unit, "percent", "eq")
    found = numerals.figure(number + unit, (0, len(number)), size)
    if found is None or found.whole != (0, len(number + unit)):
        return None
    sign = -1 if cell.value < 0 else 1
    return replace(found, span=cell.numeral, whole=whole, value=sign * found.value)


def _amount(figure: Figure, topic: Topic) -> tuple[float, str]:
    """The value and unit of an amount; one that is for each of something keeps the unit it is printed in."""
    unit, scale = statements.unit_of(figure, topic, "level")
    return float(f"{figure.value / scale:.12g}"), unit or ""


def _versus(
    reading: Reading, label: Label, column: Column, measure: str, unit: str, topic: Topic
) -> str | None:
    """What a cell is measured against; None where that cannot be told."""
    period = topic.period
    if measure == "share":
        whole = indicators.whole(column.of) if column.of else topic.indicator or topic.text
        return f"of:{whole or column.of}"
    if measure == "rank":
        return _among(reading, label, column)
    if measure == "chain" or (measure == "difference" and column.measure == "chain"):
        return f"period:{before}" if period and (before := _before(period)) else None
    if measure == "difference" and period:
        return f"period:{column.base or period.shifted(-12)}"
    return ""


def _before(period: Period) -> Period | None:
    """The month before a month, or the quarter before a quarter."""
    n = period.last - period.first + 1
    return period.shifted(-n) if n == 1 or (n == 3 and period.first % 3 == 0) else None


def _among(reading: Reading, label: Label, column: Column) -> str | None:
    """The field of a ranking: what the head says, or the places of the labels."""
    is_zone = ZONE.search(label.phrase.subject) is not None
    if column.among or not (label.is_place or is_zone):
        return f"among:{column.among}" if column.among else None
    own = reading.state.own
    level = (
        "nation"
        if own == "100000"
        else "province"
        if own.endswith("0000")
        else "prefecture"
        if own.endswith("00")
        else "county"
    )
    return f"among:{AMONG[level]}"
