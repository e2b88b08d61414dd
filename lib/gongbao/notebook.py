"""What the notebooks show: findings, figure, table, what was left out, and sources, each by one call."""

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from gongbao.answers import Question, behind, existing, left_over
from gongbao.figuredata import Shown
from gongbao.indicators import indicator_name
from gongbao.messages import amount, listed, named, number, say
from gongbao.prose import comparison_items, comparison_words, trend_items, trend_words
from gongbao.regions import region_name
from gongbao.schema import Tables
from gongbao.sections import Section
from gongbao.sources import source_name
from gongbao.spans import period_name

COMPARED = ("rank", "region", "period", "value", "gap", "status", "remark", "quote", "source")
TREND = ("region", "period", "span", "value", "status", "basis", "remark", "quote", "source")
LEFT = ("region", "subject", "measure", "period", "value", "quote", "source")
EXISTING = ("region", "indicator", "subject", "measure", "count", "periods")
READ = ("source", "home", "numerals", "observations", "shown", "unresolved")
MOST = 40
Row = dict[Hashable, Any]


def findings(rows: pd.DataFrame, asked: Question, tables: Tables) -> Section:
    """Say what the rows show; with no rows, say what there is instead."""
    lang = asked.language
    if rows.empty:
        return _instead(asked, tables.observations)
    ranked = "rank" in rows
    sentences = comparison_words(rows, asked) if ranked else trend_words(rows, asked)
    items = comparison_items(rows, lang) if ranked else trend_items(rows, lang)
    return Section(asked.title, sentences, items, language=lang)


def _instead(asked: Question, observations: pd.DataFrame) -> Section:
    lang, there = asked.language, existing(asked, observations)
    cells = [_existing_cells(row, lang) for row in there.head(MOST).to_dict("records")]
    said = [say("instead.none", lang, title=asked.title)]
    said.append(say("instead.there" if cells else "instead.nothing", lang))
    return Section(asked.title, said, columns=EXISTING, rows=cells, language=lang)


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
        cells["gap"] = "" if pd.isna(row["gap"]) else number(row["gap"], sign=True)
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
    names = {row["doc_id"]: source_name(row, lang) for _, row in tables.documents.iterrows()}
    shown = others.head(MOST).to_dict("records")
    cells = [_statement(row, lang) | {"source": names[row["doc_id"]]} for row in shown]
    said = say("left.some" if cells else "left.none", lang, n=len(others), shown=len(cells))
    return Section(say("left.title", lang), [said], columns=LEFT, rows=cells, language=lang)


def sources(rows: pd.DataFrame, asked: Question, tables: Tables, output: str = "") -> Section:
    """List the documents read, with how much of each is shown here and how much no reading was found for."""
    lang = asked.language
    used = tables.observations[tables.observations["obs_id"].isin(behind(rows))]
    if output:
        Path(output).mkdir(parents=True, exist_ok=True)
        used.to_csv(Path(output, "observations.csv"), index=False, lineterminator="\n")
    cells = [_document(row, used, tables, lang) for _, row in tables.documents.iterrows()]
    said = say("read.said", lang, n=len(cells), used=used["doc_id"].nunique())
    return Section(say("sources", lang), [said], columns=READ, rows=cells, language=lang)


def _document(document: pd.Series, used: pd.DataFrame, tables: Tables, lang: str) -> dict[str, str]:
    own = {name: frame[frame["doc_id"] == document["doc_id"]] for name, frame in tables._asdict().items()}
    return {
        "source": source_name(document, lang),
        "home": region_name(document["region"], lang),
        "numerals": number(len(own["numerals"])),
        "observations": number(len(own["observations"])),
        "shown": number(int((used["doc_id"] == document["doc_id"]).sum())),
        "unresolved": number(int((own["numerals"]["kind"] == "unresolved").sum())),
    }
