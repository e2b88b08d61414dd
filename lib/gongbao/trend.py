"""One indicator over time, one row a point, with every source of the point."""

from collections.abc import Collection

import pandas as pd

from gongbao.compare import best_first, select
from gongbao.regions import region_name
from gongbao.spans import span_of

POINT = ["region", "period", "value", "unit", "bound", "status"]
COLUMNS = (
    *("region", "region_name", "period", "start", "end", "span", "value", "unit", "bound", "status"),
    *("basis", "doc_id", "obs_id", "quote", "indicator", "measure", "subject", "flags"),
)


def trend(
    observations: pd.DataFrame,
    indicator: str,
    regions: Collection[str] | None = None,
    measure: str = "growth",
    subject: str = "",
    period: str = "",
) -> pd.DataFrame:
    """One row a point, all or those within a period; the same figure stated twice is one row with both sources.

    >>> trend(pd.DataFrame(columns=["region", "indicator", "measure", "subject"]), "gdp").empty
    True
    """
    rows = select(observations, indicator, measure, subject)
    rows = rows[rows["region"].isin(regions)] if regions else rows
    rows = rows[_within(rows["period"], period)] if period else rows
    if rows.empty:
        return pd.DataFrame(columns=list(COLUMNS))
    points = _reconcile(best_first(rows))
    spans = points["period"].map(span_of)
    points["region_name"] = points["region"].map(region_name)
    points["start"] = pd.to_datetime(spans.map(lambda span: span and span.start))
    points["end"] = pd.to_datetime(spans.map(lambda span: span and span.end))
    points["span"] = spans.map(lambda span: span.kind if span else "")
    return points.sort_values(["region", "end", "start", "obs_id"])[list(COLUMNS)].reset_index(drop=True)


def _within(periods: "pd.Series[str]", limits: str) -> "pd.Series[bool]":
    """Which periods begin and end within another, such as 2021-H1 within 2020/2024."""
    whole, spans = span_of(limits), periods.map(span_of)
    inside = [bool(whole and span and whole.start <= span.start and span.end <= whole.end) for span in spans]
    return pd.Series(inside, index=periods.index)


def _reconcile(rows: pd.DataFrame) -> pd.DataFrame:
    joined = {"doc_id": _joined, "obs_id": _joined}
    first = dict.fromkeys(["basis", "quote", "indicator", "measure", "subject", "flags"], "first")
    return rows.groupby(POINT, sort=False).agg({**joined, **first}).reset_index()


def _joined(words: "pd.Series[str]") -> str:
    return ";".join(sorted(set(words)))
