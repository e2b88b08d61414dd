"""What a document says of itself, tried on the real bulletins."""

import datetime
from pathlib import Path

import pytest

from gongbao import document, observations
from gongbao.periods import Period, of_months

RAW = Path(__file__).parents[1] / "data" / "raw"
BULLETINS = {path.name[:3]: document.read(path.read_bytes(), path.as_posix()) for path in RAW.glob("*.txt")}


@pytest.mark.parametrize(
    "name, region, published, script",
    [
        ("000", "510000", datetime.date(2024, 1, 15), "Hans"),
        ("001", "510000", None, "Hans"),
        ("002", "510000", datetime.date(2024, 3, 11), "Hant"),
        ("003", "510100", None, "Hans"),
        ("004", "360000", datetime.date(2024, 8, 6), "Hans"),
    ],
)
def test_a_bulletin_tells_its_region_date_and_script(
    name: str, region: str, published: datetime.date | None, script: str
) -> None:
    read = BULLETINS[name]
    assert (read.region, read.published, read.text.script) == (region, published, script)


@pytest.mark.parametrize(
    "name, title, publisher",
    [
        ("000", "2024年四川工业如何乘势开新局？这场会议释放重要信号", "四川经济网"),
        ("001", "", ""),
        ("002", "全国人大代表翟刚：构建四川工业“绿色本底” 培育壮大新质生产力", "四川新闻网"),
        ("003", "成都市经济和信息化局：加快建设具有国际竞争力的先进制造业集群", "四川省经济和信息化厅"),
        ("004", "江西深入推进新型工业化新闻发布会在昌举行", "江西省工业和信息化厅"),
    ],
)
def test_a_bulletin_tells_its_title_and_publisher(name: str, title: str, publisher: str) -> None:
    assert (BULLETINS[name].title, BULLETINS[name].publisher) == (title, publisher)


@pytest.mark.parametrize("name, year", [("001", 2020), ("003", 2021)])
def test_an_undated_bulletin_counts_from_the_year_it_reviews(name: str, year: int) -> None:
    assert BULLETINS[name].reference == of_months(year)


@pytest.mark.parametrize(
    "text, reference",
    [
        ("某区工业和信息化局  2022年1月\n2021年，全区工业投资增长5%。", of_months(2022, 1, 1)),
        ("1993年政府工作报告\n发布日期：2006-02-16\n过去一年，工业增长5%。", of_months(1993, 1, 1)),
        ("刚刚过去的2021年，全省工业投资增长5%。", of_months(2022, 1, 1)),
        ("某区工信局2022年1月2021年，区工信局认真履职。工业投资增长5%。", of_months(2022, 1, 1)),
        ("2008年上半年工作总结\n发布时间：2021-02-25\n上半年，工业投资增长5%。", of_months(2008)),
        (
            "2015年政府工作报告\n2016年1月11日在县第三届人民代表大会上\n一、2015年工作回顾",
            of_months(2016, 1, 1),
        ),
        ("在2017年全市招商工作会议上获悉，去年，工业投资增长5%，去年签约5个。", of_months(2017, 1, 1)),
        ("增速比2001年提高1.2个百分点。", of_months(2002)),
        ("工业投资从2007年的6亿元增加到2012年的9亿元。", of_months(2012)),
        ("2008上半年工作总结\n发布时间：2021-02-25\n上半年，工业投资增长5%。", of_months(2008)),
        ("某区2020年政府工作报告完成情况\n日期：2021-03-26\n新增企业19户。", of_months(2021, 3, 3)),
        ("各位代表：\n一、2021年工作总结\n去年增长8%。面向2035年，今年增长7%。", of_months(2022, 1, 1)),
        ("去年，增长8%。2022年，面对复杂形势，稳中有进。今年一季度，增长7%。", of_months(2022)),
        ("产值将由2023年的300亿元提升到2027年的600亿元。", None),
        ("去年表现突出。2022年，产值增长4.4%。今年一季度，增长8.3%。", of_months(2023)),
        ("市长作《政府工作报告》\n2005年，我市生产总值达到146亿元。", of_months(2006, 1, 1)),
        ("1-9月，工业增长7%，比2019年同期下降2%，两年平均下降1%。", of_months(2021)),
        ("去年，工业增加值增长5%，“十四五”前四年年均增长4%。", of_months(2025)),
        ("4月2日，市政府印发《产业集群三年行动方案（2024—2026年）》，增长8%。", of_months(2024)),
        ("今年是“十四五”开局之年。一季度，园区产值增长9%。", of_months(2021)),
        ("省厅召开“十三五”规划解读发布会，到2020年，增加值比2010年翻一番。", of_months(2016)),
        ("2013年，全市完成工业投资181亿元。今年上半年，投资增长8%。", of_months(2014)),
        ("截至去年底，企业3200家。2022年工业增加值260亿元。", of_months(2023, 1, 1)),
        ("截止11月底，全县完成2008年煤炭产值的127%。", of_months(2009)),
        (
            "项目总投资11亿元，将于2023年建成。3月8日上午，2022年3月全市项目开工仪式举行。",
            of_months(2022, 3, 3),
        ),
        ("2002年，园区产值18亿元。\n2024年，园区产值达到330亿元。", of_months(2024)),
        ("2月9日，全市大会召开。2024年，全镇将加快建设，工业增长9%。", of_months(2024, 2, 2)),
        (
            "标题文字标题文字\n发布日期：2019-01-17\n2018年，园区加快建设。今年以来，产值95亿元。",
            of_months(2018, 12, 12),
        ),
        ("各位代表：\n一、2016年工作回顾\n一年来，设立产业基金4支。", of_months(2017, 1, 1)),
        (
            "7月16日，省政府举行发布会，介绍2022年上半年工业运行情况。今年上半年，增长7%。",
            of_months(2022, 7, 7),
        ),
        ("从2015年3月起，增速已连续50个月高于全国。今年1—4月，增长6%。", of_months(2019)),
        (
            "某社某地一月十五日电 省人民代表大会会议今日在某堂开幕，听取2009年预算执行情况和2010年预算草案的报告。",
            of_months(2010, 1, 1),
        ),
        ("新中国成立70周年之际，园区晒出成绩单。今年上半年，投资增长9%。", of_months(2019)),
        ("今年1-11月，投资增长9%。为“十四五”收好官、“十五五”起好步夯实基础。", of_months(2025)),
        ("由2014年的28亿元增至2020年的70亿元。今年第一季度，增长47%。", of_months(2021)),
        ("学习贯彻二十大精神的开局之年，今年一季度，投资增长9%。", of_months(2023)),
        ("2021年经济社会发展成绩令人振奋，去年完成投资120亿元，今年投资力争增长9%。", of_months(2022, 1, 1)),
        (
            "未来五年，我市将培育30个产业集群。到2017年，产值达到4万亿元。今年前10个月，增长8%。",
            of_months(2012),
        ),
        ("某区政府新闻办公室9月2日举行发布会。截至2025年7月底，企业95家。", of_months(2025, 9, 9)),
        (
            "11月14日，省政府举行发布会介绍，“十四五”期间，投资年均增长12%。“十四五”以来，培育企业15户。",
            of_months(2025, 11, 11),
        ),
        ("12月25日，全省经济工作会议召开，总结2023年，部署2024年工作。", of_months(2023)),
        (
            "据预测，到2025年产业规模达到15亿元，2030年达2万亿元，2035年达3万亿元。2022年，增长8%。今年1—9月，增长9%。",
            of_months(2023),
        ),
        ("2012年全年增长10%。1—8月，增长9%，较2012年同期加快。", of_months(2013)),
        ("根据十三届全国人大一次会议批准的方案组建。2023年，增长5%。今年一季度，增长6%。", of_months(2024)),
        ("全国政协十三届二次会议3月3日下午在京开幕。", of_months(2019, 3, 3)),
        ("去年是“十一五”收官之年。今年1至4月，投资增长9%，“十二五”良好开局。", of_months(2011)),
        ("2020年，增长5%。今年增长6%。党的二十届" + "一中、" * 40 + "完", of_months(2021, 1, 1)),
        ("一改2015年全年下降的局面，今年1至2月，利润增长7%。", of_months(2016)),
        ("到2035年，全省先进制造业占比达到30%，建成5个万亿级产业集群。", None),
        ("力争到2027年，全市规上工业企业达到3000家。今年上半年，投资增长9%。", None),
        ("去年，全市完成技改投资120亿元，较2019年增长8%。", None),
        ("今年上半年，增加值增长6.8%，规模比2019年同期增长16.7%。", None),
        ("今年上半年，完成448亿元，在2000年的基础上翻了两番。", None),
        ("直辖之初的2000年，劳动生产率只有2.4万元。去年，达到20.3万元。", None),
        ("“十五”末，过百亿元的企业集团只有4户。去年，增至17户。", None),
        ("“十三五”以来，投资年均增长6%。今年前三季度，投资增长9%。", None),
        ("2021年1月至今年6月，全市引进项目300个，总投资2600亿元。", None),
        ("去年新增企业300家，2021年为200家，今年力争新增400家。", of_months(2023)),
        (
            "在2010年产值突破1万亿元之后，去年1至11月，产值增长19%。1至11月，投资增长9%。",
            of_months(2012, 1, 1),
        ),
        ("党的二十大召开在即，全市加快建设。今年上半年，投资增长5.1%。", of_months(2022)),
        ("贯彻十八届三中全会精神。1月19日上午，市人大会议在某堂开幕，投资增长9%。", of_months(2014, 1, 1)),
        ("自2018年一季度以来，投资已连续5个季度增长，今年一季度增长12%。", of_months(2019)),
        ("2024年9月起，投资增速已连续5个月回升，今年1—2月增长8%。", of_months(2025)),
        ("全市工信系统2023年认真落实重要讲话精神。今年一季度，增长9%。2023年，增长8%。", of_months(2024)),
        (
            "在2020年全市经济和信息化工作会上获悉，2019年1月至11月，营收增长14%。今年将补链。",
            of_months(2020, 1, 1),
        ),
        ("2022年是重要的一年。各位代表：2022年，投资增长5%。", of_months(2023, 1, 1)),
        ("12月21日，会议在京召开。2023年是全面恢复发展的一年，预计全年增长4%。", of_months(2023, 12, 12)),
        ("全年产值超过历史高位的2008年。今年前三季度，投资增长9%。", None),
        ("增速是2012年以来同期最高。今年1—2月，增长9%。", None),
    ],
)
def test_the_month_an_undated_text_counts_from(text: str, reference: Period | None) -> None:
    assert document.read(text.encode(), "a.txt").reference == reference


def test_a_document_without_any_year_has_no_reference() -> None:
    assert document.read("全省工业投资增长5%。".encode(), "a.txt").reference is None


def test_damage_is_counted() -> None:
    assert BULLETINS["002"].text.n_damaged == 218


@pytest.mark.parametrize(
    "head, day",
    [
        ("标题文字标题文字\n发布时间：2023-05-09 10:12  来源：统计局", datetime.date(2023, 5, 9)),
        ("标题文字标题文字\n（2013年3月20日）", datetime.date(2013, 3, 20)),
        ("某新闻节目 (20231207)\n标题文字标题文字", datetime.date(2023, 12, 7)),
        ("2024.4.24-26 某国际博览城\n标题文字标题文字", None),
        (
            "标题文字标题文字\n2018年1月27日在省人民代表大会会议上\n时间：\n2018-02-02 09:20",
            datetime.date(2018, 2, 2),
        ),
        ("标题文字标题文字\n2018年02月10日 07时41分\n来源：\n某日报", datetime.date(2018, 2, 10)),
        ("标题文字标题文字\n2015-01-27 09:49:57 评论：0 点击：", datetime.date(2015, 1, 27)),
        ("标题文字标题文字\nhttp://www.example.cn 2007年07月31日 00:20", datetime.date(2007, 7, 31)),
        ("标题文字标题文字\n2023-07-05\n全省工业增长5%。\n2024年02月28日 15:23", datetime.date(2023, 7, 5)),
        ("标题文字标题文字\n某县政府门户网站　2017-07-18　信息来源：管委会", datetime.date(2017, 7, 18)),
        ("标题文字标题文字\n■本报记者 某某 《某某日报》2012年3月16日 第二版", datetime.date(2012, 3, 16)),
        (
            "标题文字标题文字\n某某日报讯 2016年7月19日，记者从某管委会获悉，产值突破5亿元。",
            datetime.date(2016, 7, 19),
        ),
        ("标题文字标题文字\n某某日报讯 2016年7月19日，某项目开工，总投资5亿元。", None),
        ("标题文字标题文字\n省人民政府新闻办公室 2019-09-18 浏览量:213", datetime.date(2019, 9, 18)),
        # a report posted years after it was given counts from the day it was given
        (
            "1998年政府工作报告\n某门户网站 2006年02月16日 来源：某社\n"
            "——1998年3月5日在第九届全国人民代表大会第一次会议上",
            datetime.date(1998, 3, 5),
        ),
        # a cabled report tells no year; what it looks back on, or is held for, does
        (
            "标题文字标题文字\n某社某地3月10日电 2022年全省工作会议期间，代表们谈工业。",
            datetime.date(2022, 3, 10),
        ),
        ("标题文字标题文字\n某社某地1月24日电 刚刚过去的2024年，工业平稳。", datetime.date(2025, 1, 24)),
        ("部署2025年工业工作\n某社某地1月24日电 2024年工业增长。", datetime.date(2025, 1, 24)),
        ("标题文字标题文字\n某社某地9月13日电 2024年工业增长。", None),
        (
            "标题文字标题文字\n某社某地2月20日电 2010年增长。2011年是开局之年，为2018年达标打基础。",
            datetime.date(2011, 2, 20),
        ),
        (
            "标题文字标题文字\n2月6日上午，省人民代表大会会议开幕。2017年将压减产能，2016年压减产能。",
            datetime.date(2017, 2, 6),
        ),
        ("归档时间：2017-08-02\n标题文字标题文字\n发布时间：2015-07-28 00:00", datetime.date(2015, 7, 28)),
        ("标题文字标题文字", None),
        ("发布日期：2024-02-31", None),
    ],
)
def test_the_day_of_publication(head: str, day: datetime.date | None) -> None:
    text = head + "\n今年以来，全省工业经济平稳运行。"
    assert document.read(text.encode(), "a.txt").published == day


@pytest.mark.parametrize(
    "head",
    [
        "打印\n【字号：\n大\n小\n】\n2018年安徽省政府工作报告\n来源：某日报\n省长 某某",
        "2018年安徽省政府工作报告\n省长在会议上作报告。本报记者 李某某 摄",
        "2018年安徽省政府工作报告\n王小明、李大海、陈晓、徐静",
    ],
)
def test_buttons_and_captions_are_no_title(head: str) -> None:
    assert (
        document.title_of(head + "\n各位代表：\n过去一年，全省工业经济平稳运行。")
        == "2018年安徽省政府工作报告"
    )


def test_a_bulletin_that_never_says_which_city_it_is_of_has_no_region() -> None:
    told = document.read("全市工业增加值增长6.5%，居全省第3位。".encode(), "a.txt")
    nation = document.read("工业增加值增长6.5%。".encode(), "a.txt")
    assert (told.region, nation.region) == ("", "100000")
    difference = observations.read(document.read("全市工业增长6.5%，高于全省1.2个百分点。".encode(), "a.txt"))
    assert [(row.topic.region, row.versus) for row in difference.statements][1] == ("", "of:全省")
