"""For each figure of a bulletin, the sentence with its parts marked, and the reason for every column."""

from collections.abc import Iterator
from pathlib import Path

from gongbao import observations
from gongbao.extract import read
from gongbao.messages import say
from gongbao.observations import Reading
from gongbao.reasons import Reason
from gongbao.statements import Statement

COLUMNS = ("region", "indicator", "subject", "measure", "versus", "period", "status")
AROUND = 24


def explain(path: str | Path, lang: str = "zh") -> str:
    """Explain every numeral of a bulletin: of a figure each column and its reason, of the others their kind.

    Raises GongbaoError where the file cannot be read.
    """
    reading = read(Path(path), explains=True)
    return "\n".join(entry for _, entry in sorted(entries(reading, lang))) + "\n"


def entries(reading: Reading, lang: str = "zh") -> Iterator[tuple[int, str]]:
    """An entry for each figure, and for each numeral that is none, with its offset in the decoded text.

    >>> from gongbao import document
    >>> text = "2023年，全省工业投资增长11.5%，“1269”行动计划见效。".encode()
    >>> found = dict(entries(observations.read(document.read(text, "a.txt"), explains=True), "en"))
    >>> print(found[14])  # doctest: +ELLIPSIS
    [14] ‹2023年›，全省‹工业投资›‹增长›【11.5%】，“1269”行动计划见效。
        ...
        period: 2023 - said in the sentence: 2023年
        ...
    >>> found[21]
    '[21] 1269 name: 2023年，全省工业投资增长11.5%，“【1269】”行动计划见效。'
    """
    rows = observations.observation_rows(reading)
    for statement, row in zip(reading.statements, rows, strict=True):
        yield int(str(row["start"])), _figure(reading, statement, row, lang)
    for (start, end), kind in reading.kinds.items():
        if kind not in ("observation", "date"):
            yield start, _other(reading.document.text.decoded, start, end, kind)


def _figure(reading: Reading, statement: Statement, row: dict[str, object], lang: str) -> str:
    marked = mark(reading.document.text.clean, statement)
    lines = [f"[{row['start']}] {marked}"]
    lines.append(f"    value: {row['value']} {row['unit']} ({row['bound']}) - {_printed(reading, statement)}")
    for column in COLUMNS:
        shown = row[column] or "-"
        lines.append(
            f"    {column}: {shown} - {_reason(statement.reasons.get(column, Reason('table')), lang)}"
        )
    return "\n".join([*lines, *[f"    flags: {row['flags']}"] * bool(row["flags"])])


def _printed(reading: Reading, statement: Statement) -> str:
    return reading.document.text.clean[slice(*statement.figure.whole)]


def _reason(reason: Reason, lang: str) -> str:
    said = say(f"why.{reason.key}", lang)
    return f"{said}: {reason.words}" if reason.words else said


def mark(clean: str, statement: Statement) -> str:
    """The sentence of a figure, with the figure in 【】 and the words that decide its columns in ‹›."""
    start, end = statement.sentence
    spans = [statement.figure.whole]
    for reason in statement.reasons.values():
        at = clean.rfind(reason.words, start, end) if reason.words else -1
        span = (at, at + len(reason.words))
        if at >= 0 and all(span[1] <= first or last <= span[0] for first, last in spans):
            spans.append(span)
    pieces, last = [], start
    for first, after in sorted(spans):
        opening, closing = "【】" if (first, after) == statement.figure.whole else "‹›"
        pieces += [clean[last:first], opening, clean[first:after], closing]
        last = after
    return "".join([*pieces, clean[last:end]]).strip()


def _other(decoded: str, start: int, end: int, kind: str) -> str:
    before = decoded[max(0, start - AROUND) : start].rpartition("\n")[2]
    after = decoded[end : end + AROUND].partition("\n")[0]
    return f"[{start}] {decoded[start:end]} {kind}: {before}【{decoded[start:end]}】{after}"
