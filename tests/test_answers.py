"""Questions: what is asked is checked, and what is shown accounts for every statement."""

import pytest

from gongbao.compare import compare
from gongbao.errors import GongbaoError
from gongbao.notebook.answers import Question, behind, existing, left_over
from making import gap, observations

INDUSTRY = "industrial_value_added"
SICHUAN = ("510000",)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"indicator": "industrial_value"}, "industrial_value_added"),
        ({"measure": "grwth"}, "growth"),
        ({"regions": ("四川",)}, "510000"),
        ({"regions": ("51000",)}, "510000"),
        ({"period": "2023年"}, "2023-01/2023-11"),
        ({"language": "fr"}, "zh, en"),
    ],
)
def test_what_cannot_be_asked_names_what_can(asked: dict[str, str], said: str) -> None:
    with pytest.raises(GongbaoError, match=said):
        Question(**{"indicator": INDUSTRY, **asked})  # type: ignore[arg-type]


def test_a_figure_and_its_gap_are_both_shown() -> None:
    assert behind(compare(observations({}, gap(1.9)), INDUSTRY)) == {"d:0", "d:10"}


def test_every_statement_is_shown_or_left_over() -> None:
    rows = observations({}, gap(1.9), {"period": "2022"}, {"subject": "电子信息"}, {"measure": "rank"})
    frame, asked = compare(rows, INDUSTRY), Question(INDUSTRY, regions=SICHUAN)
    assert behind(frame) | set(left_over(frame, asked, rows)["obs_id"]) == set(rows["obs_id"])


def test_what_there_is_instead_begins_with_the_same_indicator() -> None:
    rows = observations({"indicator": "gdp"}, {"indicator": "gdp"}, {"region": "360000"})
    found = existing(Question(INDUSTRY, regions=SICHUAN), rows)
    assert found["indicator"].tolist() == [INDUSTRY, "gdp"]
