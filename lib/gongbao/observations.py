"""Documents to the tables of the contract."""

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from gongbao import damage, discourse, layouts, not_figures, numerals, tables, themes
from gongbao.document import Document
from gongbao.layouts import Table
from gongbao.names import show_brackets
from gongbao.numerals import Figure, Span
from gongbao.periods import Period
from gongbao.records import replace
from gongbao.sentence import Sentence
from gongbao.sentences import pass_sentence, read_sentence
from gongbao.statements import Statement
from gongbao.text import Text

Row = dict[str, object]
SENTENCE = re.compile(r"[^。！？\n]+[。！？]*[”’）]*")
JOINED = re.compile(r"[^。！？]+[。！？]*[”’）]*")
LINE = re.compile(
    r"[^\n]+(?:(?:(?<=[；，、])\n\s*(?:实现|完成|新增|累计|其中|同比|占|拥有|比上年|较上年|增长|下降)"
    r"|(?<=[\d%元家个点位户吨])\n\s*(?:同比|环比|占[^，。\n]{0,12}比重|比上年|较上年|增长|下降|高于|低于|增速))[^\n]*)*"
)
"""A line, with those after it that go on with a sentence it has not ended: ……提高1.1个百分点；⏎实现利润……"""
PLAIN = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,9})?")
"""A number somebody could have meant; 2.3.4 and a hundred digits in a row are none."""
QUOTE = 400
"""Longer sentences are quoted from the clauses around the figure."""


@dataclass(frozen=True)
class Reading:
    """What was read in a document: its statements, and the kind of every Arabic numeral."""

    document: Document
    statements: list[Statement]
    kinds: dict[Span, str]
    """By the numeral's span in the decoded text."""


def read(document: Document, explains: bool = False) -> Reading:
    """Read a document's figures; where they are to be explained, each keeps the reasons of its columns.

    >>> from gongbao import document
    >>> reading = read(document.read("2023年，四川规上工业增加值增长6.2%。".encode(), "a.txt"))
    >>> [(s.topic.indicator, s.value, str(s.topic.period)) for s in reading.statements]
    [('industrial_value_added', 6.2, '2023')]
    """
    text = document.text
    printed = numerals.arabic(text.decoded)
    places = {span: place for span in printed if (place := _place(text, span))}
    spans = list(dict.fromkeys(places.values()))
    kinds = not_figures.kinds(text, spans)
    found_tables = list(layouts.find(text.clean, frozenset(spans)))
    left = {span for table in found_tables for span in table.unread}
    figures = sorted(_figures(document, spans, kinds), key=lambda figure: figure.span)
    figures = [figure for figure in figures if figure.span not in left]
    clear = [table for table in found_tables if table.is_clear]
    kinds |= dict.fromkeys(_years(text.clean, spans, clear), "date")
    kinds |= {number: "enumerator" for table in found_tables for number in table.numbers}
    wide = [table for table in clear if len(table.columns) > 1]
    values = {cell.numeral for table in wide for row in table.rows for cell in row.values}
    kinds = {span: kind for span, kind in kinds.items() if span not in values}
    statements = []
    for found in _read_lines(document, figures, clear, explains):
        if isinstance(found, Statement):
            statements.append(found)
            kinds |= dict.fromkeys(_within(found.figure.whole, spans), "observation")
    statements = _echoed(document, statements)
    by_place = {span: kinds.get(place, "unresolved") for span, place in places.items()}
    return Reading(document, statements, dict.fromkeys(printed, "unresolved") | by_place)


def _echoed(document: Document, statements: list[Statement]) -> list[Statement]:
    """The statements, those of a title that tells no time with the period of the same figure in the text under it."""
    clean = document.text.clean
    end = clean.find(document.title) + len(document.title) if document.title else 0
    return [
        replace(
            one,
            topic=replace(one.topic, period=_told_again(one, statements[i : i + NEAR]) or one.topic.period),
        )
        if one.topic.period == document.reference and (one.sentence[0] < end or _is_headline(clean, one))
        else one
        for i, one in enumerate(statements)
    ]


NEAR = 12
"""How many statements later a headline's figure is told again."""


def _is_headline(clean: str, one: Statement) -> bool:
    """Whether a statement is a line of its own without a full stop, which the text under it tells again."""
    start, end = one.sentence
    alone = clean[start - 1 : start] in ("", "\n") and clean[end : end + 1] in ("", "\n")
    return alone and clean[start:end].rstrip()[-1:] not in "。；，："


def _told_again(title: Statement, statements: list[Statement]) -> Period | None:
    """The period of the first figure after the title that repeats one of it."""
    same = (
        one.topic.period
        for one in statements
        if one.sentence[0] > title.sentence[0]
        and not (one.topic.period and one.topic.period.day)
        and (one.value, one.unit, one.measure) == (title.value, title.unit, title.measure)
        and (one.topic.indicator == title.topic.indicator or not title.topic.indicator)
    )
    return next(same, None)


def _within(whole: Span, spans: list[Span]) -> list[Span]:
    """The numerals that a figure takes up: both of 1/4."""
    return spans[bisect_left(spans, (whole[0], 0)) : bisect_left(spans, (whole[1], 0))]


def _place(text: Text, numeral: Span) -> Span | None:
    """Where a numeral of the decoded text stands in the clean one; None if cleaning took or joined its digits."""
    start, end = text.to_clean(numeral[0]), text.to_clean(numeral[1] - 1) + 1
    is_kept = text.span_decoded((start, end)) == numeral
    is_joined = bool(JOINED_TO.search(text.clean, max(start - 2, 0), start) or JOINS.match(text.clean, end))
    if is_joined:
        return _spread(text, start)
    return (start, end) if is_kept else None


def _spread(text: Text, place: int) -> Span | None:
    """The number in the clean text whose digits were set with spaces between them: 1 9 9 8年."""
    first = max(0, place - LONGEST_SPREAD)
    window = text.clean[first : place + LONGEST_SPREAD]
    for start, end in numerals.arabic(window):
        whole = first + start, first + end
        if whole[0] <= place < whole[1]:
            printed = text.decoded[slice(*text.span_decoded(whole))]
            return whole if re.fullmatch(r"\d+(?:[.﹒\s]+\d+)+", printed) else None
    return None


JOINED_TO, JOINS = re.compile(r"\d\.?\Z"), re.compile(r"\.?\d")
LONGEST_SPREAD = 10


def _figures(document: Document, spans: list[Span], kinds: dict[Span, str]) -> Iterator[Figure]:
    """The figures of a text; a threshold inside a name is marked as a name and left out."""
    clean = document.text.clean
    taken = {i for start, end in spans for i in range(start, end)}
    found = [*numerals.structures(clean), *numerals.quotients(clean)]
    structured = {figure.span for figure in found}
    for span in structured:
        kinds.pop(span, None)
    for span in reversed(spans):
        numeral = clean[span[0] : span[1]].replace("，", "")
        if span not in kinds and span not in structured and PLAIN.fullmatch(numeral):
            figure = _figure(clean, span, float(numeral), found[-1:])
            found += [figure] if figure else []
    told = (figure for figure in numerals.chinese(clean) if figure.span[0] not in taken)
    found += [figure for figure in told if not not_figures.is_slogan(clean, figure)]
    found.sort(key=lambda figure: figure.span)
    end = 0
    for figure in found:
        if figure.span[0] < end:
            kinds[figure.span] = "observation"  # 1万6千: part of the value before it
        elif not_figures.is_threshold(clean, figure):
            kinds[figure.span] = "name"
        else:
            end = figure.whole[1]
            yield figure


def _figure(clean: str, span: Span, value: float, following: list[Figure]) -> Figure | None:
    own = numerals.figure(clean, span, value)
    lent = [numerals.borrow(clean, span, value, lender) for lender in following]
    if own and own.unit_kind == "bare":
        return next((numerals.adopt(clean, own, lender) for lender in following), None) or own
    shares = own is None or (
        own.unit == "个" and bool(lent and lent[0] and lent[0].unit_kind in ("point", "place"))
    )
    return next(filter(None, lent), own) if shares else own


def _years(clean: str, spans: list[Span], found: list[Table]) -> Iterator[Span]:
    """The years in the heads of tables: 2022 2023."""
    starts = [start for start, _ in spans]
    for table in found:
        within = slice(bisect_left(starts, table.start), bisect_left(starts, table.rows[0].values[0].start))
        yield from (span for span in spans[within] if re.fullmatch(r"(?:19|20)\d\d", clean[slice(*span)]))


def _read_lines(
    document: Document, figures: list[Figure], clear: list[Table], explains: bool
) -> Iterator[Statement | Figure]:
    """The statements of a text line by line; a table is not read as prose."""
    state = discourse.begin(document)
    state.explains = explains
    themes.hear_title(state, document.title)
    starts = [figure.span[0] for figure in figures]
    to_come = deque(clear)
    end_of_table = 0
    for line in LINE.finditer(document.text.clean):
        if line.start() < end_of_table:
            continue
        if to_come and to_come[0].start < line.end():
            table = to_come.popleft()
            statements = list(tables.read(table, state))
            yield from statements
            if statements or len(table.columns) > 1:
                end_of_table = table.end
                continue
        is_title = line[0].strip() == document.title
        state.enter(line[0], is_title)
        if state.is_heading(line[0]) and line[0].strip() and not is_title:
            themes.hear_heading(state, line[0])
        themes.hear_opening(state, line[0])
        ends = JOINED if "\n" in line[0] else SENTENCE
        for match in ends.finditer(document.text.clean, line.start(), line.end()):
            inside = figures[bisect_left(starts, match.start()) : bisect_left(starts, match.end())]
            sentence = Sentence(match[0], match.start(), state)
            if inside:
                yield from read_sentence(sentence, inside)
            else:
                pass_sentence(sentence)
        state.leave(line[0])


def quote(clean: str, sentence: Span, figure: Figure) -> str:
    """The sentence of a figure, or the row of a table; of a very long one, the part around the figure."""
    start, end = sentence
    if end - start > QUOTE:
        start, end = max(start, figure.span[0] - QUOTE // 2), min(end, figure.span[1] + QUOTE // 2)
    return clean[start:end].strip().replace("\n", " ")


def observation_rows(reading: Reading) -> list[Row]:
    """The rows of `observations` for one document."""
    damaged = sorted(damage.remaining(reading.document.text.clean))
    return [
        _observation(reading.document, statement, _is_damaged(statement, damaged))
        for statement in reading.statements
    ]


def _is_damaged(statement: Statement, damaged: list[Span]) -> bool:
    """Whether one of the damaged spans, which are in order and apart, reaches into the sentence."""
    start, end = statement.sentence
    after = bisect_right(damaged, start, key=lambda span: span[1])
    return after < len(damaged) and damaged[after][0] < end


def _observation(document: Document, statement: Statement, is_damaged: bool) -> Row:
    start, end = document.text.span_decoded(statement.figure.span)
    topic = statement.topic
    return {
        "obs_id": f"{document.doc_id}:{start}",
        "doc_id": document.doc_id,
        "start": start,
        "end": end,
        "quote": quote(document.text.clean, statement.sentence, statement.figure),
        "region": topic.region,
        "indicator": topic.indicator,
        "indicator_text": show_brackets(topic.text),
        "subject": show_brackets(topic.subject),
        "measure": statement.measure,
        "versus": show_brackets(statement.versus),
        "period": str(topic.period or ""),
        "value": statement.value,
        "unit": statement.unit,
        "bound": statement.bound,
        "status": statement.status,
        "basis": "stated",
        "derivation": "",
        "flags": ";".join([*statement.flags, *["damaged_text"] * is_damaged]),
    }


def numeral_rows(reading: Reading) -> list[Row]:
    """The rows of `numerals` for one document: each Arabic numeral of the decoded text once."""
    text = reading.document.text
    return [
        {
            "doc_id": reading.document.doc_id,
            "start": start,
            "end": end,
            "text": text.decoded[start:end],
            "kind": kind,
        }
        for (start, end), kind in reading.kinds.items()
    ]


def document_row(reading: Reading) -> Row:
    """The row of `documents` for one document."""
    document = reading.document
    day = document.published
    return {
        "doc_id": document.doc_id,
        "path": document.path,
        "sha256": document.sha256,
        "title": document.title,
        "publisher": document.publisher,
        "published": datetime(day.year, day.month, day.day) if day else None,
        "region": document.region,
        "script": document.text.script,
        "encoding": document.text.encoding,
        "n_chars": len(document.text.decoded),
        "n_numerals": len(reading.kinds),
        "n_damaged": document.text.n_damaged,
    }
