"""Observations made up for tests, with the defaults of a plain statement."""

import pandas as pd

PLAIN = {
    "doc_id": "d",
    "quote": "四川规上工业增加值增长。",
    "region": "510000",
    "indicator": "industrial_value_added",
    "indicator_text": "",
    "subject": "",
    "measure": "growth",
    "versus": "",
    "period": "2023",
    "value": 6.2,
    "unit": "%",
    "bound": "eq",
    "status": "actual",
    "basis": "stated",
    "derivation": "",
    "flags": "",
}
PROVINCES = (
    *("110000", "120000", "130000", "140000", "150000", "210000", "220000", "230000", "310000", "320000"),
    *("330000", "340000", "350000", "360000", "370000", "410000", "420000", "430000", "440000", "450000"),
    *("460000", "500000", "510000", "520000", "530000", "540000", "610000", "620000", "630000", "640000"),
    "650000",
)


def observations(*rows: dict[str, object]) -> pd.DataFrame:
    """Rows of the observations table, each told by what makes it different."""
    made = [{**PLAIN, "start": 10 * place, "end": 10 * place + 3, **row} for place, row in enumerate(rows)]
    return pd.DataFrame([{"obs_id": f"{row['doc_id']}:{row['start']}", **row} for row in made])


def gap(value: float, **row: object) -> dict[str, object]:
    """A stated difference to the nation."""
    return {"measure": "difference", "versus": "region:100000", "value": value, "unit": "个百分点", **row}


def ten_years(regions: tuple[str, ...]) -> pd.DataFrame:
    """Growth and its gap to the nation for some provinces from 2015 to 2024; one ends in November."""
    rows: list[dict[str, object]] = []
    for place, region in enumerate(regions):
        for year in range(2015, 2025):
            period = f"{year}-01/{year}-11" if (place, year) == (1, 2024) else str(year)
            value = round(4 + (place * 7 + year * 3) % 50 / 10, 1)
            own = {"region": region, "period": period, "doc_id": f"d{region}"}
            rows += [{**own, "value": value}, gap(round(value - 5.8, 1), **own)]
    return observations(*rows)
