"""Regions beside each other: like with like, the best evidence first, the gap to the nation."""

import pandas as pd

from gongbao.compare import compare
from making import gap, observations

INDUSTRY = "industrial_value_added"
SICHUAN, JIANGXI, CHENGDU, NATION = "510000", "360000", "510100", "100000"


def first(*rows: dict[str, object], period: str | None = None) -> pd.Series:
    return compare(observations(*rows), INDUSTRY, period).iloc[0]


def test_like_periods_are_ranked() -> None:
    rows = compare(observations({"value": 6.2}, {"region": JIANGXI, "value": 8.8}), INDUSTRY)
    assert rows[["region_name", "rank"]].values.tolist() == [["江西", 1], ["四川", 2]]


def test_unlike_periods_are_not_ranked() -> None:
    rows = compare(observations({"period": "2023"}, {"region": JIANGXI, "period": "2024-H1"}), INDUSTRY)
    assert rows.loc[~rows["comparable"], "rank"].isna().tolist() == [True, True]


def test_unranked_rows_keep_the_order_asked() -> None:
    rows = observations({"value": 1.0, "period": "2022"}, {"region": JIANGXI, "value": 9.0})
    asked = compare(rows, INDUSTRY, regions=[SICHUAN, JIANGXI])
    assert asked["region"].tolist() == [SICHUAN, JIANGXI]


def test_one_alone_has_no_rank() -> None:
    rows = compare(observations({}, {"region": JIANGXI, "period": "2024-H1"}), INDUSTRY, "2023")
    assert rows["rank"].isna().all()


def test_the_odd_period_says_why() -> None:
    rows = compare(observations({}, {"region": JIANGXI}, {"region": CHENGDU, "period": "2021"}), INDUSTRY)
    assert rows.set_index("region")["why_not"].to_dict() == {SICHUAN: "", JIANGXI: "", CHENGDU: "period"}


def test_the_asked_period_goes_before_a_later_one() -> None:
    assert first({"value": 1.0, "period": "2024"}, {"value": 2.0}, period="2023").value == 2.0


def test_without_the_asked_period_the_latest_stands_apart() -> None:
    assert first({"period": "2024"}, period="2023").why_not == "period"


def test_without_a_period_the_latest_is_taken() -> None:
    assert first({"period": "2022"}, {"period": "2023-01/2023-11"}).period == "2023-01/2023-11"


def test_the_year_goes_before_its_last_month() -> None:
    assert first({"period": "2023-12"}, {"period": "2023"}).period == "2023"


def test_an_outcome_goes_before_a_later_target() -> None:
    assert first({"period": "2024", "status": "target"}, {"period": "2023"}).status == "actual"


def test_a_stated_figure_goes_before_a_derived_one() -> None:
    assert first({"basis": "derived", "value": 1.0}, {"value": 2.0}).value == 2.0


def test_the_latest_document_goes_first() -> None:
    rows = observations({"value": 1.0}, {"value": 2.0}).assign(
        published=pd.to_datetime(["2024-01-01", "2024-03-01"])
    )
    assert compare(rows, INDUSTRY)["value"].tolist() == [2.0]


def test_a_target_is_not_lined_up_with_outcomes() -> None:
    rows = observations({}, {"region": JIANGXI}, {"region": CHENGDU, "status": "target"})
    assert compare(rows, INDUSTRY).set_index("region").loc[CHENGDU, "why_not"] == "status"


def test_firms_counted_in_two_words_are_lined_up() -> None:
    rows = observations(
        {"measure": "level", "unit": "家"}, {"region": JIANGXI, "measure": "level", "unit": "户"}
    )
    assert compare(rows, INDUSTRY, measure="level")["comparable"].all()


def test_a_stated_gap_is_kept_with_its_statement() -> None:
    row = first({}, gap(1.9))
    assert (row.gap, row.gap_basis, row.gap_obs_id) == (1.9, "stated", "d:10")


def test_the_gap_of_another_unit_is_not_taken() -> None:
    assert pd.isna(first({}, {**gap(1.9), "unit": "亿元"}).gap)


def test_the_gap_of_another_period_is_not_taken() -> None:
    assert pd.isna(first({}, gap(1.9, period="2022")).gap)


def test_a_gap_follows_from_the_nations_own_figure() -> None:
    row = first({"value": 6.2}, {"region": NATION, "value": 4.3})
    assert (row.gap, row.gap_basis) == (1.9, "derived")


def test_the_nation_is_no_region_unless_asked_for() -> None:
    rows = observations({}, {"region": NATION, "value": 4.3})
    assert compare(rows, INDUSTRY)["region"].tolist() == [SICHUAN]


def test_a_smaller_place_ranks_first() -> None:
    rows = observations(
        {"measure": "rank", "value": 12.0}, {"region": JIANGXI, "measure": "rank", "value": 4.0}
    )
    assert compare(rows, INDUSTRY, measure="rank")["region"].tolist() == [JIANGXI, SICHUAN]


def test_subjects_are_not_mixed() -> None:
    assert compare(observations({"subject": "电子信息"}), INDUSTRY).empty


def test_nothing_asked_nothing_found() -> None:
    assert compare(observations({}), "exports", regions=[SICHUAN]).empty
