"""What the figures show, in sentences whose numbers are computed."""

from typing import Any

import pandas as pd

from gongbao.messages import amount, listed, say
from gongbao.notebook.answers import Question
from gongbao.regions import region_name
from gongbao.spans import period_name

MOST = 12


def comparison_words(rows: pd.DataFrame, asked: Question) -> list[str]:
    """Say how regions stand: ranked where their periods agree, and plainly not ranked where they do not."""
    lang, alike = asked.language, rows[rows["comparable"]]
    sentences = [_ranking(alike, lang)] if len(alike) > 1 else []
    if len(alike) == len(rows) == 1:
        sentences = [say("prose.only", lang, region=rows["region_name"].iloc[0])]
    if not len(alike):
        sentences = [say("prose.unlike", lang)]
    elif len(alike) < len(rows):
        others = listed(rows.loc[~rows["comparable"], "region_name"].tolist(), lang)
        sentences.append(say("prose.some_unlike", lang, regions=others))
    return [*sentences, *missing_words(rows, asked)]


def _ranking(alike: pd.DataFrame, lang: str) -> str:
    top, bottom = _ends(alike)
    unit = "个百分点" if top["unit"] == "%" else top["unit"]
    words = {"top": top["region_name"], "most": _amount(top, lang)}
    words |= {"bottom": bottom["region_name"], "least": _amount(bottom, lang)}
    words["apart"] = amount(round(top["value"] - bottom["value"], 6), unit, "eq", lang)
    return say("prose.ranking", lang, n=len(alike), period=period_name(top["period"], lang), **words)


def _ends(rows: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The rows of the highest and of the lowest value."""
    ordered = rows.sort_values("value", kind="stable")
    return ordered.iloc[-1], ordered.iloc[0]


def missing_words(rows: pd.DataFrame, asked: Question) -> list[str]:
    """Name the regions asked for that have no row.

    >>> missing_words(pd.DataFrame({"region": ["360000"]}), Question("gdp", regions=("510000", "360000")))
    ['没有四川的数据。']
    """
    without = [region_name(code, asked.language) for code in asked.regions if code not in set(rows["region"])]
    names = listed(without, asked.language)
    return [say("prose.missing", asked.language, regions=names)] if without else []


def comparison_items(rows: pd.DataFrame, lang: str) -> list[str]:
    """Say each region's figure in a sentence; with many regions the table says it."""
    return [_region_words(row, lang) for _, row in rows.iterrows()] if len(rows) <= MOST else []


def _region_words(row: pd.Series, lang: str) -> str:
    period, value = period_name(row["period"], lang), _amount(row, lang)
    status = say(f"status.{row['status']}", lang)
    status = "" if row["status"] == "actual" else say("prose.status", lang, status=status)
    words = {"region": row["region_name"], "period": period, "value": value, "status": status}
    return say("prose.region", lang, **words, gap=_gap_words(row, lang))


def _gap_words(row: pd.Series, lang: str) -> str:
    if pd.isna(row["gap"]):
        return ""
    unit = "个百分点" if row["unit"] == "%" else row["unit"]
    side = "above" if row["gap"] > 0 else "below" if row["gap"] < 0 else "level"
    basis = say(f"basis.{row['gap_basis']}", lang)
    return say(f"prose.{side}", lang, gap=amount(abs(row["gap"]), unit, "eq", lang), basis=basis)


def trend_words(rows: pd.DataFrame, asked: Question) -> list[str]:
    """Say what of the points may be read together, and who has none."""
    lang = asked.language
    spans = listed([say(f"span.{span}", lang) for span in sorted(set(rows["span"]) - {""})], lang)
    several = rows["span"].nunique() > 1
    counted = say("prose.points", lang, n=len(rows), regions=rows["region"].nunique())
    apart = [say("prose.spans", lang, spans=spans)] if several else []
    return [counted, *apart, *missing_words(rows, asked)]


def trend_items(rows: pd.DataFrame, lang: str) -> list[str]:
    """Say for each region and kind of period where its line starts, ends, and lies highest and lowest."""
    groups = [group.sort_values("end") for _, group in rows.groupby(["region", "span"], sort=True)]
    return [_line_words(group, lang) for group in groups[: 2 * MOST]]


def _line_words(group: pd.DataFrame, lang: str) -> str:
    first, last = group.iloc[0], group.iloc[-1]
    top, bottom = _ends(group)
    ends: dict[str, Any] = {"first": first, "last": last, "top": top, "bottom": bottom}
    words = {name: say("prose.point", lang, **_point(row, lang)) for name, row in ends.items()}
    span = say(f"span.{first['span']}", lang) if first["span"] else ""
    line = say("figure.line", lang, region=first["region_name"], span=span)
    return say("prose.line" if len(group) > 1 else "prose.one", lang, line=line, n=len(group), **words)


def _point(row: pd.Series, lang: str) -> dict[str, str]:
    return {"period": period_name(row["period"], lang), "value": _amount(row, lang)}


def _amount(row: pd.Series, lang: str) -> str:
    return amount(row["value"], row["unit"], row["bound"], lang)
