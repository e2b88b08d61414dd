"""Sentences put together from parts whose reading is known: what holds for each part holds for the whole."""

import dataclasses
import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from gongbao import document, observations, periods

HOME, DAY = "430000", datetime.date(2024, 8, 20)
PLACES = {"长沙": "430100", "株洲市": "430200", "湘潭": "430300", "衡阳市": "430400", "岳阳": "430600"}
QUANTITIES = {
    "规模以上工业增加值": "industrial_value_added",
    "工业投资": "industrial_investment",
    "技改投资": "technical_upgrade_investment",
    "规上工业企业利润总额": "industrial_profit",
    "工业用电量": "industrial_electricity",
    "社会消费品零售总额": "retail_sales",
    "地区生产总值": "gdp",
}
TIMES = {
    "1—7月": "2024-01/2024-07",
    "上半年": "2024-H1",
    "一季度": "2024-Q1",
    "7月份": "2024-07",
    "2023年": "2023",
}
RATES = {"增长": 1, "同比下降": -1, "比上年同期增长": 1, "增速为": 1}
TRADES = (
    "装备制造业",
    "纺织业",
    "汽车制造业",
    "医药制造业",
    "计算机、通信和其他电子设备制造业",
    "烟草制品业",
)
AGAINST = {"高于全国": 1, "比全国平均水平低": -1, "较全国快": 1, "低于全国平均": -1}
SAID = ("贡献突出", "保持平稳增长", "增长势头良好", "实现稳定增长", "表现亮眼", "持续领跑")

times, quantities = st.sampled_from(sorted(TIMES)), st.sampled_from(sorted(QUANTITIES))
rates, against = st.sampled_from(sorted(RATES)), st.sampled_from(sorted(AGAINST))
places = st.lists(st.sampled_from(sorted(PLACES)), min_size=2, max_size=4, unique=True)
trades = st.lists(st.sampled_from(TRADES), min_size=2, max_size=3, unique=True)
steady = settings(max_examples=60, deadline=None, derandomize=True)
FIGURES = ("3.1", "4.2", "5.3", "6.4")
"""No two figures of a sentence are the same, so that each is known by what is printed."""


def rows(text: str) -> dict[str, dict[str, object]]:
    """The rows of a text by the figure printed, read as a bulletin of the province at the day."""
    month = periods.of_months(DAY.year, DAY.month, DAY.month)
    plain = document.read(f"运行情况\n{text}".encode(), "a.txt")
    reading = observations.read(dataclasses.replace(plain, region=HOME, published=DAY, reference=month))
    decoded = reading.document.text.decoded
    found = observations.observation_rows(reading)
    return {decoded[slice(*map(int, (str(row["start"]), str(row["end"]))))]: row for row in found}


def row_of(text: str, figure: str, **columns: object) -> None:
    """Assert that a figure has a row with these columns."""
    found = rows(text).get(figure)
    assert found is not None, f"{figure} in {text} is not read"
    assert {column: found[column] for column in columns} == columns, text


def in_a_row(names: list[str]) -> str:
    return f"{'、'.join(names[:-1])}和{names[-1]}"


def percents(names: list[str]) -> str:
    return "、".join(f"{figure}%" for figure in FIGURES[: len(names)])


@steady
@given(times, st.sampled_from(["全省", *sorted(PLACES)]), quantities, rates, against)
def test_a_rate_and_its_distance_to_the_nation(
    time: str, place: str, quantity: str, rate: str, than: str
) -> None:
    text = f"{time}，{place}{quantity}{rate}8.5%，{than}1.2个百分点。"
    shared = {
        "region": PLACES.get(place, HOME),
        "indicator": QUANTITIES[quantity],
        "period": TIMES[time],
        "subject": "",
    }
    row_of(text, "8.5", measure="growth", value=8.5 * RATES[rate], **shared)
    row_of(text, "1.2", measure="difference", value=1.2 * AGAINST[than], versus="region:100000", **shared)


@steady
@given(times, places, quantities)
def test_places_told_off_against_figures(time: str, names: list[str], quantity: str) -> None:
    text = f"{time}，{in_a_row(names)}{quantity}分别增长{percents(names)}。"
    for name, figure in zip(names, FIGURES, strict=False):
        row_of(text, figure, region=PLACES[name], indicator=QUANTITIES[quantity], period=TIMES[time])


@steady
@given(times, trades)
def test_industries_told_off_against_figures(time: str, names: list[str]) -> None:
    text = f"{time}，{'、'.join(names)}增加值分别增长{percents(names)}。"
    for name, figure in zip(names, FIGURES, strict=False):
        row_of(text, figure, subject=name, indicator="industrial_value_added", period=TIMES[time])


@steady
@given(times, trades, st.sampled_from(SAID))
def test_an_industry_goes_on_whatever_is_said_of_it(time: str, names: list[str], said: str) -> None:
    text = f"{time}，{names[0]}{said}，增加值同比增长3.1%，高于全省工业1.2个百分点；{names[1]}增长4.2%。"
    for name, figure in ((names[0], "3.1"), (names[0], "1.2"), (names[1], "4.2")):
        row_of(text, figure, subject=name, period=TIMES[time])


@steady
@given(trades)
def test_the_time_before_is_told_by_the_way(names: list[str]) -> None:
    text = f"7月份，{names[0]}增加值增长3.1%，6月份为下降1.2%；{names[1]}下降4.2%。"
    for name, figure, period in (
        (names[0], "3.1", "2024-07"),
        (names[0], "1.2", "2024-06"),
        (names[1], "4.2", "2024-07"),
    ):
        row_of(text, figure, subject=name, period=period)


@steady
@given(places, quantities)
def test_the_places_of_a_province_go_by_what_it_measured(names: list[str], quantity: str) -> None:
    told = "，".join(f"{name}增长{figure}%" for name, figure in zip(names, FIGURES, strict=False))
    text = f"上半年，全省{quantity}增长8.5%。分市州看，{told}。"
    for name, figure in zip(names, FIGURES, strict=False):
        row_of(text, figure, region=PLACES[name], indicator=QUANTITIES[quantity], period="2024-H1")


AHEAD = (
    "下一步，我省将持续优化营商环境。",
    "下阶段，要压实工作责任。",
    "“十三五”期间，全省工业投资年均增长5.9%。",
    "到2027年，全省小巨人企业达到600家。",
)


@steady
@given(st.sampled_from(AHEAD), quantities, st.sampled_from(["", "\n"]))
def test_what_is_told_of_other_years_ends_with_a_fact(ahead: str, quantity: str, gap: str) -> None:
    text = f"{ahead}{gap}1—7月，全省工业总产值增长3.1%。{quantity}增长4.2%。"
    for figure in ("3.1", "4.2"):
        row_of(text, figure, period="2024-01/2024-07", status="actual", region=HOME)


@steady
@given(quantities, st.sampled_from(["力争", "确保", "预期"]), st.sampled_from(["去年", "2023年"]))
def test_the_base_of_a_goal_is_a_fact(quantity: str, aim: str, base: str) -> None:
    text = f"2024年，{aim}{quantity}增长5.3%（{base}为4.2%）。"
    row_of(text, "5.3", status="target", period="2024", indicator=QUANTITIES[quantity])
    row_of(text, "4.2", status="actual", period="2023", indicator=QUANTITIES[quantity])


@steady
@given(times, places, quantities, st.sampled_from(["：", "，"]))
def test_items_on_lines_go_by_the_line_above(time: str, names: list[str], quantity: str, mark: str) -> None:
    items = "\n".join(f"{name}{mark}增长{figure}%。" for name, figure in zip(names, FIGURES, strict=False))
    for name, figure in zip(names, FIGURES, strict=False):
        row_of(
            f"{time}，各市州{quantity}：\n{items}",
            figure,
            region=PLACES[name],
            indicator=QUANTITIES[quantity],
            period=TIMES[time],
        )


@steady
@given(times, st.lists(quantities, min_size=2, max_size=2, unique=True))
def test_two_rates_are_compared_in_the_next_sentence(time: str, told: list[str]) -> None:
    text = f"{time}，全省{told[0]}增长5.3%，{told[1]}增长6.4%。两项指标分别高于全国3.1个和4.2个百分点。"
    for quantity, figure in zip(told, FIGURES, strict=False):
        row_of(text, figure, indicator=QUANTITIES[quantity], versus="region:100000", period=TIMES[time])
