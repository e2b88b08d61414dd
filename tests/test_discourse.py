"""What carries from clause to clause, sentence to sentence and heading to text, each in a made bulletin."""

import pytest

from gongbao import document, observations
from gongbao.statements import Statement

DATED = "发布日期：2024-08-06\n"


def read(text: str) -> list[Statement]:
    return observations.read(document.read(text.encode(), "a.txt")).statements


def periods_of(text: str) -> list[str]:
    return [str(statement.topic.period) for statement in read(text)]


@pytest.mark.parametrize(
    "text, periods",
    [
        # a heading governs the paragraphs below it, a paragraph its sentences, a clause itself
        (
            DATED + "2022年工作回顾\n全省新建园区5个。\n2023年工业投资增长5%。技改投资增长6%。",
            ["2022", "2023", "2023"],
        ),
        # the year that a heading looks back on is the one that is over, also where the text's own is not told
        (
            "会议明确2025年任务。\n一、2024年工作回顾\n过去一年，工业投资增长5%。\n二、2025年任务\n今年，工业投资增长6%。",
            ["2024", "2025"],
        ),
        # the title of a release, but not the year in the title of a piece of news
        ("2024年上半年全省工业运行情况\n" + DATED + "全省工业投资增长5%。", ["2024-H1"]),
        ("2024年四川工业开新局，信号已经释放\n" + DATED + "全省工业投资增长5%。", ["2024-08"]),
        # a title that tells no time is of the time the text repeats its figure with
        ("全省工业投资增长6.3%\n" + DATED + "1—5月，全省工业投资增长6.3%。", ["2024-01/2024-05"] * 2),
        # in a report to an assembly the months of a year are told by the way, and do not run on
        (
            "2024年政府工作报告\n2023年工作回顾\n上半年工业投资增长5%。\n新建园区5个，技改投资增长6%。",
            ["2023-H1", "2023", "2023"],
        ),
        # a year a review tells first goes on, and not the months told after it
        (
            DATED + "2023年工作总结\n预计全年工业投资增长5%；1—11月利润增长6%。\n新建园区5个。",
            ["2023", "2023-01/2023-11", "2023"],
        ),
        # growth without a time goes on from the paragraph before, a stock is as of publication
        (
            DATED + "上半年，全省工业投资增长5%。\n技改投资增长6%，拥有园区5个。",
            ["2024-H1", "2024-H1", "2024-08"],
        ),
        # a time that is only compared with, or only tells the best since, does not govern
        (
            DATED + "上半年工业投资增长5%，比一季度加快1个百分点，是2020年以来最好水平。技改投资增长6%。",
            ["2024-H1"] * 3,
        ),
        # the time of the figure a change starts from is its own
        (DATED + "2023年，装备制造业占工业比重由上年的30%提高到32%。", ["2022", "2023"]),
        # a work report tells of the year before, unless it says otherwise
        (
            "2024年某省政府工作报告\n各位代表，刚刚过去的2023年，全省工业投资增长5%。\n新建园区5个。",
            ["2023", "2023"],
        ),
        ("2024年某省政府工作报告\n全省新建园区5个。", ["2023"]),
        # five years: where they started from, where they ended, and the average over them
        (DATED + "五年来，工业产值从5万亿元增加到8万亿元，年均增长7%。", ["2018", "2023", "2019/2023"]),
        (
            DATED + "工业产值从2012年的5万亿元增加到2021年的8万亿元，年均增长7%。",
            ["2012", "2021", "2012/2021"],
        ),
        # what was added by the end of a month was added since January
        (DATED + "截至6月底，新增规上工业企业5家。", ["2024-H1"]),
    ],
)
def test_the_nearest_time_governs(text: str, periods: list[str]) -> None:
    assert periods_of(text) == periods


@pytest.mark.parametrize(
    "text, statuses",
    [
        ("今年力争工业投资增长5%，技改投资增长6%。去年工业投资增长4%。", ["target", "target", "actual"]),
        ("预计全年工业投资增长5%，技改投资增长6%。", ["estimate", "estimate"]),
        ("2023年工作回顾\n新建园区5个。\n2024年工作思路\n新建园区6个。", ["actual", "target"]),
        ("下一步，我们将坚持稳中求进，抓好三方面工作。\n一是建设园区5个。", ["target"]),
        ("下一步，建设园区5个。\n据了解，全省已有园区4个。", ["target", "actual"]),
        ("下一步，建设园区5个。\n请问上半年情况如何？\n全省新建园区4个。", ["target", "actual"]),
        ("2030年建成园区5个。", ["target"]),
    ],
)
def test_a_plan_is_told_from_a_fact(text: str, statuses: list[str]) -> None:
    assert [statement.status for statement in read(DATED + text)] == statuses


@pytest.mark.parametrize(
    "text, subjects",
    [
        ("江铜集团营业收入达5亿元，实现利润总额1亿元，税收2亿元。", ["江铜集团"] * 3),
        ("食品加工企业23家，实现产值5亿元，增加值1亿元。", ["", "食品加工企业", "食品加工企业"]),
        ("规模以上工业企业23家，实现产值5亿元。", ["", ""]),
        ("装备制造业发挥支撑作用，上半年增加值增长5%。", ["装备制造业"]),
        ("采矿业增加值增长5%；新增规上工业企业3家。", ["采矿业", ""]),
        ("上半年，8条产业链工业增加值增速提高。其中，有色金属产业增长5%。", ["", "有色金属"]),
        ("工业投资增长5%，低于去年同期的7%，技改投资增长6%。", ["", "", ""]),
        ("企业效益同步提高，实现利税5亿元。", [""]),
    ],
)
def test_whom_a_clause_leaves_out_goes_on(text: str, subjects: list[str]) -> None:
    assert [statement.topic.subject for statement in read(DATED + text)] == subjects


@pytest.mark.parametrize(
    "text, indicators",
    [
        ("上半年，8条产业链工业增加值增速提高。其中，有色金属产业增长5%。", ["", "industrial_value_added"]),
        ("工业投资。增长5%。", ["industrial_investment"]),
        ("完成工业投资180亿元，占年度目标220亿元的81.9%，增长5%。", ["industrial_investment"] * 4),
        ("占全社会固定资产投资（539亿元）的29%。", ["fixed_asset_investment"]),
    ],
)
def test_what_a_clause_leaves_out_goes_on(text: str, indicators: list[str]) -> None:
    assert [statement.topic.indicator for statement in read(DATED + text)] == indicators


@pytest.mark.parametrize(
    "text, versus",
    [
        (
            "1—5月工业投资增长5%，比1—4月提高1个百分点；技改投资增长6%，回落2个百分点。",
            "period:2024-01/2024-04",
        ),
        ("1—5月工业投资增长5%，高于全国1、四川2个百分点。", "region:510000"),
        ("2024年同2019年相比，钢产量增长42%。", "period:2019"),
        ("技改投资占工业投资30%，比2019年的28%高2个百分点。", "period:2019"),
    ],
)
def test_a_base_goes_on(text: str, versus: str) -> None:
    assert read(DATED + "全省" + text)[-1].versus == versus


@pytest.mark.parametrize(
    "text, regions",
    [
        ("成都、绵阳、宜宾规上工业增加值分别增长5%、6%、7%。", ["510100", "510700", "511500"]),
        ("黄金、白银、精炼铜产量分别增长5%、6%、7%。", ["510000", "510000", "510000"]),
        ("全省地区生产总值增长5%。", ["510000"]),
        ("全国规上工业增加值增长5%，四川增长6%。", ["100000", "510000"]),
    ],
)
def test_whose_a_figure_is(text: str, regions: list[str]) -> None:
    assert [s.topic.region for s in read("四川工业稳步回升向好\n" + DATED + text)] == regions


def test_a_bound_before_a_list_goes_for_all_of_it() -> None:
    text = "营业收入先后在2014年、2021年跃上3万亿元、4万亿元的台阶。"
    assert [s.bound for s in read(DATED + "全省" + text)] == ["ge", "ge"]


def test_both_ends_of_a_range_are_bounds() -> None:
    assert [s.bound for s in read(DATED + "力争工业投资增长5%—6%。")] == ["ge", "le"]


@pytest.mark.parametrize(
    "title, text, subjects",
    [
        ("上半年全省石化行业经济运行简况", "全行业增加值增长5%，其中炼油业增长6%。", ["石化", "炼油业"]),
        ("抚州高新区上半年产值突破80亿元", "抚州日报讯 该区实现产值81亿元。", ["抚州高新区"]),
        ("年中盘点：全市规模工业稳步回升", "技改投资增长5%。", [""]),
    ],
)
def test_the_title_tells_whom_all_is_about(title: str, text: str, subjects: list[str]) -> None:
    found = [s.topic.subject for s in read(f"{title}\n{DATED}{text}")]
    assert found[-len(subjects) :] == subjects
