"""Regions set against each other and the nation; unlike periods are never lined up in silence."""

import math
from collections.abc import Collection

import pandas as pd

from gongbao import indicators
from gongbao.regions import region_name
from gongbao.spans import span_of

NATION = "100000"
EVIDENCE = {
    "status": ("actual", "estimate", "target"),
    "basis": ("stated", "derived"),
    "bound": ("eq", "approx", "ge", "gt", "le", "lt"),
}
Gap = tuple[float, str, str]
COLUMNS = (
    *("region", "region_name", "period", "value", "unit", "bound", "status", "basis"),
    *("gap", "gap_basis", "gap_obs_id", "rank", "comparable", "why_not"),
    *("doc_id", "obs_id", "quote", "indicator", "measure", "subject", "flags"),
)


def select(observations: pd.DataFrame, indicator: str, measure: str, subject: str = "") -> pd.DataFrame:
    """The observations of one quantity.

    >>> rows = pd.DataFrame({"indicator": ["gdp"], "measure": ["growth"], "subject": [""]})
    >>> len(select(rows, "gdp", "growth")), len(select(rows, "gdp", "level"))
    (1, 0)
    """
    wanted = {"indicator": indicator, "measure": measure, "subject": subject}
    return observations[(observations[list(wanted)] == pd.Series(wanted)).all(axis=1)]


def best_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Order rows by evidence: actual, stated, exact, of the latest period and document first.

    >>> row = {"obs_id": "d:1", "period": "2023", "status": "target", "basis": "stated", "bound": "eq"}
    >>> best_first(pd.DataFrame([row, {**row, "status": "actual", "obs_id": "d:9"}])).obs_id.tolist()
    ['d:9', 'd:1']
    """
    spans = rows["period"].map(span_of)
    keys = {f"_{name}": rows[name].map(words.index) for name, words in EVIDENCE.items()}
    keys["_end"] = spans.map(lambda span: -span.end.toordinal() if span else 0)
    keys["_start"] = spans.map(lambda span: span.start.toordinal() if span else 0)
    keys["_age"] = -rows["published"].rank() if "published" in rows else pd.Series(0, index=rows.index)
    order = ["_status", "_end", "_start", "_basis", "_bound", "_age", "obs_id"]
    return rows.loc[rows.assign(**keys).sort_values(order, kind="stable").index]


def compare(
    observations: pd.DataFrame,
    indicator: str,
    period: str | None = None,
    regions: Collection[str] | None = None,
    measure: str = "growth",
    subject: str = "",
) -> pd.DataFrame:
    """One row a region with its best evidence for a period, or its latest; ranked where the periods agree.

    >>> compare(pd.DataFrame(columns=["region", "indicator", "measure", "subject"]), "gdp").empty
    True
    """
    rows = select(observations, indicator, measure, subject)
    among = rows["region"].isin(regions) if regions else ~rows["region"].isin([NATION, ""])
    if not among.any():
        return pd.DataFrame(columns=list(COLUMNS))
    best = _one_a_region(rows[among], period)
    best["region_name"] = best["region"].map(region_name)
    best[["gap", "gap_basis", "gap_obs_id"]] = _gaps(best, observations)
    best["why_not"] = _why_not(best, period)
    best["comparable"] = best["why_not"] == ""
    best["rank"] = _ranks(best, measure)
    best["_asked"] = best["region"].map(_places(regions or best["region"].unique()))
    order = best.sort_values(["rank", "comparable", "_asked"], ascending=[True, False, True])
    return order[list(COLUMNS)].reset_index(drop=True)


def _places(regions: Collection[str]) -> dict[str, int]:
    """Each region's place in the order asked, and by code where that has no order."""
    ordered = list(regions) if isinstance(regions, list | tuple) else sorted(regions)
    return {region: place for place, region in enumerate(ordered)}


def _one_a_region(rows: pd.DataFrame, period: str | None) -> pd.DataFrame:
    ordered = best_first(rows)
    asked_first = pd.concat([ordered[ordered["period"] == period], ordered])
    return asked_first.drop_duplicates("region").copy()


def _why_not(best: pd.DataFrame, period: str | None) -> "pd.Series[str]":
    """The first reason why a row cannot stand beside the others: its period, its status or its unit."""
    reasons = pd.Series("", index=best.index)
    reasons[best["period"] != (period or _shared(best["period"]))] = "period"
    for column in ("status", "unit"):
        words = best[column].replace(dict.fromkeys(indicators.THINGS, "count"))
        alike = reasons == ""
        reasons[alike & (words != _shared(words[alike]))] = column
    return reasons


def _shared(words: pd.Series) -> str | None:
    """The word most rows have, the latest of equals; none when several rows share no word."""
    counts = words.value_counts().sort_index(ascending=False)
    alone = len(words) > 1 and counts.max() == 1
    return None if counts.empty or alone else str(counts.idxmax())


def _ranks(best: pd.DataFrame, measure: str) -> pd.Series:
    several = best["comparable"].sum() > 1
    alike = best["value"].where(best["comparable"] & several)
    return alike.rank(method="min", ascending=measure == "rank").astype("Int64")


def _gaps(best: pd.DataFrame, observations: pd.DataFrame) -> pd.DataFrame:
    """Each row's distance to the nation and what it rests on: a statement, else the nation's own figure."""
    indicator, measure, subject = best[["indicator", "measure", "subject"]].iloc[0]
    stated = select(observations, indicator, "difference", subject)
    stated = stated[stated["versus"] == f"region:{NATION}"]
    rows = select(observations, indicator, measure, subject)
    nation = best_first(rows[rows["region"] == NATION]).drop_duplicates("period")
    gaps = [_stated_gap(row, stated) or _own_gap(row, nation) for _, row in best.iterrows()]
    return pd.DataFrame(gaps, index=best.index, columns=["gap", "gap_basis", "gap_obs_id"])


def _stated_gap(row: pd.Series, stated: pd.DataFrame) -> Gap | None:
    """The stated difference of a row's region, period and kind of unit, the nearest in its own document."""
    unit = "个百分点" if row["unit"] == "%" else row["unit"]
    wanted = pd.Series({"region": row["region"], "period": row["period"], "unit": unit})
    same = stated[(stated[list(wanted.index)] == wanted).all(axis=1)]
    if same.empty:
        return None
    elsewhere, far = same["doc_id"] != row["doc_id"], (same["start"] - row["start"]).abs()
    nearest = same.assign(_elsewhere=elsewhere, _far=far).sort_values(["_elsewhere", "_far"]).iloc[0]
    return nearest["value"], "stated", nearest["obs_id"]


def _own_gap(row: pd.Series, nation: pd.DataFrame) -> Gap:
    own = nation[(nation["period"] == row["period"]) & (nation["unit"] == row["unit"])]
    if own.empty or row["region"] == NATION:
        return math.nan, "", ""
    other = own.iloc[0]
    digits = max(_digits(row["value"]), _digits(other["value"]))
    return round(row["value"] - other["value"], digits), "derived", other["obs_id"]


def _digits(value: float) -> int:
    return len(str(value).rstrip("0").partition(".")[2])
