"""Points over time: one a figure, with all its sources, and the days its period covers."""

import pandas as pd

from gongbao.trend import trend
from making import observations

INDUSTRY = "industrial_value_added"


def points(*rows: dict[str, object]) -> pd.DataFrame:
    return trend(observations(*rows), INDUSTRY)


def test_points_come_in_order() -> None:
    rows = points({"period": "2024-H1"}, {"period": "2020-06"}, {"period": "2023"})
    assert rows["period"].tolist() == ["2020-06", "2023", "2024-H1"]


def test_the_same_figure_twice_is_one_point_with_both_sources() -> None:
    rows = points({"doc_id": "a"}, {"doc_id": "b"})
    assert rows[["doc_id", "obs_id"]].values.tolist() == [["a;b", "a:0;b:10"]]


def test_two_different_figures_of_one_period_both_stand() -> None:
    assert points({"value": 6.2}, {"value": 6.3})["value"].tolist() == [6.2, 6.3]


def test_a_stated_figure_speaks_for_a_derived_one() -> None:
    assert points({"basis": "derived"}, {"basis": "stated"})["basis"].tolist() == ["stated"]


def test_a_target_is_another_point_than_its_outcome() -> None:
    assert len(points({"status": "target"}, {"status": "actual"})) == 2


def test_spans_are_told_apart() -> None:
    periods = ["2023", "2012/2023", "2024-H1", "2024-Q1", "2023-01/2023-11", "2020-06", "2024-08-01"]
    rows: list[dict[str, object]] = [{"period": period} for period in periods]
    spans = points(*rows).set_index("period")["span"]
    assert list(spans[periods]) == ["year", "years", "half", "quarter", "cumulative", "month", "day"]


def test_a_period_begins_and_ends_on_its_days() -> None:
    row = points({"period": "2023-01/2023-11"}).iloc[0]
    assert [f"{row[day]:%Y-%m-%d}" for day in ("start", "end")] == ["2023-01-01", "2023-11-30"]


def test_days_are_datetimes() -> None:
    assert points({})[["start", "end"]].dtypes.astype(str).str.startswith("datetime64").all()


def test_a_figure_without_a_period_stands_without_days() -> None:
    assert points({"period": ""})["end"].isna().all()


def test_a_period_limits_the_points() -> None:
    rows: list[dict[str, object]] = [
        {"period": period} for period in ("2019", "2020-06", "2024", "2012/2023", "")
    ]
    within = trend(observations(*rows), INDUSTRY, period="2020/2024")
    assert within["period"].tolist() == ["2020-06", "2024"]


def test_only_the_regions_asked_for() -> None:
    rows = trend(observations({}, {"region": "360000"}), INDUSTRY, ["360000"])
    assert rows["region_name"].tolist() == ["江西"]
