"""What the notebooks show: findings, figure, table, what was left out, and sources, each by one call."""

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from gongbao.figures.data import Shown
from gongbao.indicators import indicator_name
from gongbao.messages import amount, listed, named, number, say, spoken
from gongbao.notebook.answers import Question, behind, existing, left_over
from gongbao.notebook.prose import comparison_items, comparison_words, trend_items, trend_words
from gongbao.notebook.sections import Section
from gongbao.regions import region_name
from gongbao.schema import Tables
from gongbao.sources import source_name, source_names
from gongbao.spans import period_name

COMPARED = ("rank", "region", "period", "value", "gap", "status", "remark", "quote", "source")
TREND = ("region", "period", "span", "value", "status", "basis", "remark", "quote", "source")
LEFT = ("region", "subject", "measure", "period", "value", "quote", "source")
EXISTING = ("region", "indicator", "subject", "measure", "count", "periods")
MOST = 40
Row = dict[Hashable, Any]


def headline(asked: Question) -> Section:
    """Say what is asked.

    >>> print(headline(Question("gdp", regions=("510000",))))
    地区生产总值：同比增速（四川）
    """
    return Section(asked.title, language=asked.language)


def findings(rows: pd.DataFrame, asked: Question, tables: Tables) -> Section:
    """Say what the rows show; with no rows, say what there is instead."""
    lang = asked.language
    if rows.empty:
        return _instead(asked, tables.observations)
    title = say("findings.title", lang)
    ranked = "rank" in rows
    sentences = comparison_words(rows, asked) if ranked else trend_words(rows, asked)
    items = comparison_items(rows, lang) if ranked else trend_items(rows, lang)
    return Section(title, sentences, items, language=lang)


def _instead(asked: Question, observations: pd.DataFrame) -> Section:
    lang, there = asked.language, existing(asked, observations)
    cells = [_existing_cells(row, lang) for row in there.head(MOST).to_dict("records")]
    said = [say("instead.none", lang, title=asked.title)]
    said.append(say("instead.there" if cells else "instead.nothing", lang))
    return Section(say("findings.title", lang), said, columns=EXISTING, rows=cells, language=lang)


def _existing_cells(row: Row, lang: str) -> dict[str, str]:
    ends = list(dict.fromkeys(period_name(row[end], lang) for end in ("first", "last")))
    return {
        "region": region_name(row["region"], lang),
        "indicator": indicator_name(row["indicator"], lang),
        "subject": row["subject"],
        "measure": say(f"measure.{row['measure']}", lang),
        "count": number(row["n"]),
        "periods": say("instead.range", lang).join(ends),
    }


def figure(
    draw: Callable[[pd.DataFrame, str], Axes], rows: pd.DataFrame, language: str, output: str = ""
) -> Shown | None:
    """Draw rows, if there are any, and keep the picture as PNG and SVG where a folder is named."""
    if rows.empty:
        return None
    shown = Shown(draw(rows, language))
    if output:
        shown.save(output, draw.__name__)
    return shown


def table(rows: pd.DataFrame, language: str) -> Section | None:
    """Show the rows with their sentences and documents."""
    if rows.empty:
        return None
    columns = COMPARED if "rank" in rows else TREND
    cells = [_cells(row, language) for row in rows.to_dict("records")]
    return Section(say("table.title", language), columns=columns, rows=cells, language=language)


def _cells(row: Row, lang: str) -> dict[str, str]:
    cells = _statement(row, lang) | {"source": row["source"].replace(";", say("source.comma", lang))}
    cells |= {group: named(group, row.get(group, ""), lang) for group in ("status", "basis", "span")}
    if "rank" in row:
        cells["rank"] = "" if pd.isna(row["rank"]) else number(row["rank"])
        cells["gap"] = "" if pd.isna(row["gap"]) else number(row["gap"], sign=True, unit=row["unit"])
    return cells | {"remark": listed(_remarks(row, lang), lang)}


def _statement(row: Row, lang: str) -> dict[str, str]:
    return {
        "region": region_name(row["region"], lang),
        "subject": row["subject"],
        "measure": say(f"measure.{row['measure']}", lang),
        "period": period_name(row["period"], lang),
        "value": amount(row["value"], row["unit"], row["bound"], lang),
        "quote": row["quote"],
    }


def _remarks(row: Row, lang: str) -> list[str]:
    reason = named("why_not", row.get("why_not", ""), lang)
    derived = say("remark.gap_derived", lang) if row.get("gap_basis") == "derived" else ""
    flags = [named("flag", flag, lang) for flag in row["flags"].split(";")]
    return [remark for remark in (reason, derived, *flags) if remark]


def left_out(rows: pd.DataFrame, asked: Question, tables: Tables) -> Section:
    """Show the other statements on the indicator in these regions, which the figure does not use."""
    lang, others = asked.language, left_over(rows, asked, tables.observations)
    names = source_names(tables.documents, lang)
    shown = others.head(MOST).to_dict("records")
    cells = [_statement(row, lang) | {"source": names[row["doc_id"]]} for row in shown]
    said = say("left.some" if cells else "left.none", lang, n=len(others), shown=len(cells))
    return Section(say("left.title", lang), [said], columns=LEFT, rows=cells, language=lang)


def sources(rows: pd.DataFrame, asked: Question, tables: Tables, output: str = "") -> Section:
    """List the documents and how much of each is shown; keep the statements shown where a folder is named."""
    used = tables.observations[tables.observations["obs_id"].isin(behind(rows))]
    if output:
        Path(output).mkdir(parents=True, exist_ok=True)
        used.to_csv(Path(output, "observations.csv"), index=False, lineterminator="\n")
    return documents_read(tables, asked.language, used)


def documents_read(tables: Tables, language: str, used: pd.DataFrame | None = None) -> Section:
    """List the documents with what was read of each, what is shown, and how much no reading was found for."""
    counts = {
        "numerals": tables.numerals["doc_id"].value_counts(),
        "observations": tables.observations["doc_id"].value_counts(),
        "unresolved": tables.numerals.loc[tables.numerals["kind"] == "unresolved", "doc_id"].value_counts(),
    }
    if used is not None:
        counts = {"shown": used["doc_id"].value_counts(), **counts}
    cells = [_document(row, counts, language) for _, row in tables.documents.iterrows()]
    key = "read.all" if used is None else "read.used"
    counted = {"n": len(cells), "used": 0 if used is None else used["doc_id"].nunique()}
    said = [say(key, one, **counted) for one in spoken(language)]
    title = say("sources", language)
    return Section(title, said, columns=("source", "home", *counts), rows=cells, language=language)


def _document(document: pd.Series, counts: "dict[str, pd.Series[int]]", lang: str) -> dict[str, str]:
    first, homes = spoken(lang)[0], [region_name(document["region"], one) for one in spoken(lang)]
    named = {"source": source_name(document, first), "home": " · ".join(dict.fromkeys(homes))}
    return named | {name: number(int(count.get(document["doc_id"], 0))) for name, count in counts.items()}
