"""Figures: Chinese that renders, nothing over anything else, and data that can be read back."""

import warnings
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import matplotlib.pyplot as plt
import pytest
from matplotlib.axes import Axes
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from gongbao.compare import compare
from gongbao.figures import colour, comparison, trends
from gongbao.figures.data import Shown, alt_text
from gongbao.figures.fonts import use_fonts
from gongbao.figures.labels import spread, wrap
from gongbao.regions import region_name
from gongbao.trend import trend
from making import PROVINCES, gap, observations, ten_years

INDUSTRY = "industrial_value_added"
FEW = ("110000", "510000")


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    plt.close("all")


def drawn(kind: str, regions: tuple[str, ...], lang: str) -> Axes:
    rows = ten_years(regions)
    frame = compare(rows, INDUSTRY) if kind == "comparison" else trend(rows, INDUSTRY)
    frame["region_name"] = [region_name(code, lang) for code in frame["region"]]
    return comparison(frame, lang) if kind == "comparison" else trends(frame, lang)


def words(axes: Axes) -> dict[str, Bbox]:
    """Every word shown with the box it fills."""
    figure = axes.figure.get_figure(root=True)
    figure.canvas.draw()
    shown = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    return {f"{place} {text.get_text()}": Text.get_window_extent(text) for place, text in enumerate(shown)}


def touch(one: Bbox, other: Bbox) -> bool:
    """Whether two boxes overlap by more than the air above and below their letters."""
    return bool(one.shrunk(1, 0.85).overlaps(other.shrunk(1, 0.85)))


KINDS = pytest.mark.parametrize("kind", ["comparison", "trends"])
SIZES = pytest.mark.parametrize("regions", [FEW, PROVINCES], ids=["two", "thirty-one"])
LANGUAGES = pytest.mark.parametrize("lang", ["zh", "en"])


@KINDS
@SIZES
@LANGUAGES
def test_no_words_overlap(kind: str, regions: tuple[str, ...], lang: str) -> None:
    boxes = words(drawn(kind, regions, lang))
    assert [pair for pair in combinations(boxes, 2) if touch(boxes[pair[0]], boxes[pair[1]])] == []


@KINDS
@SIZES
@LANGUAGES
def test_no_words_are_cut_off(kind: str, regions: tuple[str, ...], lang: str) -> None:
    axes = drawn(kind, regions, lang)
    whole = axes.figure.bbox
    around = {word: Bbox.union([whole, box]) for word, box in words(axes).items()}
    cut = [word for word, box in around.items() if box.bounds != whole.bounds]
    assert cut == []


def test_a_missing_glyph_is_an_error() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        use_fonts()
        plt.figure().suptitle("\u0e01")
        with pytest.raises(UserWarning, match="missing from font"):
            plt.gcf().canvas.draw()


def test_the_title_names_the_period_compared() -> None:
    rows = observations({}, {"region": "360000"}, {"region": "510100", "period": "2021"})
    axes = comparison(compare(rows, INDUSTRY))
    assert axes.figure.get_figure(root=True).get_suptitle() == "规模以上工业增加值：同比增速（2023年）"


def test_regions_keep_their_colours_apart() -> None:
    assert len({colour(region) for region in ("510000", "360000", "510100", "100000")}) == 4


def test_another_period_is_hollow_and_named() -> None:
    rows = observations({}, {"region": "360000"}, {"region": "510100", "period": "2021"})
    axes = comparison(compare(rows, INDUSTRY))
    faces = [line.get_markerfacecolor() for line in axes.lines if line.get_marker() == "o"]
    assert (faces[-1], axes.get_yticklabels()[-1].get_text()) == ("white", "成都 · 2021年")


def test_the_nation_is_marked_where_the_gap_tells_it() -> None:
    axes = comparison(compare(observations({"value": 6.2}, gap(1.9)), INDUSTRY))
    assert [line.get_xdata() for line in axes.lines if line.get_marker() == "|"] == [[4.3]]


def test_levels_start_at_zero() -> None:
    rows = observations({"measure": "level", "value": 255.0, "unit": "家"})
    assert comparison(compare(rows, INDUSTRY, measure="level")).get_xlim()[0] == 0


def test_periods_of_different_kinds_are_not_joined() -> None:
    axes = trends(
        trend(observations({"period": "2020-06"}, {"period": "2020"}, {"period": "2021"}), INDUSTRY)
    )
    assert [line.get_label() for line in axes.lines] == ["四川（当月）", "四川（全年）"]


def test_a_target_is_hollow_and_dashed() -> None:
    line = trends(trend(observations({"status": "target"}), INDUSTRY)).lines[0]
    assert (line.get_markerfacecolor(), line.get_linestyle()) == ("white", "--")


def test_a_bound_is_hollow_and_keeps_its_prefix() -> None:
    axes = trends(trend(observations({"bound": "ge"}, {"period": "2024"}), INDUSTRY))
    assert axes.lines[1].get_markerfacecolor() == "white"
    assert "≥6.2%" in [text.get_text() for text in axes.texts]


def test_every_series_of_a_region_is_named() -> None:
    axes = trends(trend(observations({"period": "2020-06"}, {"period": "2023"}), INDUSTRY))
    assert sorted(text.get_text() for text in axes.texts) == ["6.2%", "四川", "四川 6.2%"]


def amounts(*values: float) -> Axes:
    rows = [
        {"measure": "level", "unit": "亿元", "period": str(2020 + i), "value": v}
        for i, v in enumerate(values)
    ]
    return trends(trend(observations(*rows), INDUSTRY, measure="level"))


def test_amounts_start_at_zero_where_they_can() -> None:
    assert amounts(300.0, 400.0).get_ylim()[0] == 0


def test_an_axis_that_does_not_start_at_zero_says_so() -> None:
    assert amounts(390.0, 400.0).get_ylabel() == "总量（亿元）；不从零起"


def test_no_word_stands_on_a_line() -> None:
    axes = trends(trend(ten_years(("510000",)), INDUSTRY))
    axes.figure.canvas.draw()
    paths = [line.get_transform().transform_path(line.get_path()) for line in axes.lines]
    boxes = [Text.get_window_extent(text) for text in axes.texts]
    assert not [box for box in boxes for path in paths if path.intersects_bbox(box, filled=False)]


def test_the_axes_fill_the_width() -> None:
    axes = drawn("comparison", FEW, "en")
    axes.figure.canvas.draw()
    assert axes.get_window_extent().x1 > 0.97 * axes.figure.bbox.x1


def test_a_figure_names_its_sources() -> None:
    figure = comparison(compare(observations({}), INDUSTRY)).figure.get_figure(root=True)
    assert figure.get_supxlabel() == "来源：d"


def test_alt_text_tells_the_figures() -> None:
    axes = comparison(compare(observations({}, gap(1.9)), INDUSTRY), "zh")
    assert alt_text(axes) == "规模以上工业增加值：同比增速（2023年）; 四川 6.2%（比全国高1.9个百分点）"


@pytest.mark.parametrize("change", [{"value": 6.3}, {"value": -6.2}, {"region": "360000"}])
def test_the_data_read_back_shows_a_change(change: dict[str, object]) -> None:
    before, after = (comparison(compare(observations(row), INDUSTRY)) for row in ({}, change))
    assert Shown(before).data != Shown(after).data


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_picture_is_the_same_each_time(kind: str, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        Shown(trends(trend(observations({}), INDUSTRY))).save(tmp_path / folder, "t")
    assert (tmp_path / f"a/t.{kind}").read_bytes() == (tmp_path / f"b/t.{kind}").read_bytes()


def test_words_wrap_to_a_width() -> None:
    assert wrap("来源：《四川工业》 and two more", 12) == "来源：《四川\n工业》 and\ntwo more"


def test_names_move_only_as_far_as_they_must() -> None:
    assert spread([5, 6, 7], 4, low=0, high=100) == [2, 6, 10]


def test_names_stay_between_the_ends() -> None:
    assert spread([1, 2, 99], 10, low=5, high=95) == [5, 15, 95]
