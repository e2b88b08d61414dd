"""Whose bulletin a document is."""

import pytest

from gongbao import home
from gongbao.vocabulary import Row, rows

CASES = [
    ("全省工业座谈会在济南召开", "", "会议指出，全省工业增长5%，青岛、潍坊贡献大。", "370000"),
    (
        "上半年工业运行情况",
        "",
        "全区工业增长5%，呼和浩特、包头、鄂尔多斯领先。自治区党委高度重视。",
        "150000",
    ),
    ("工业经济分析会召开", "", "全市工业增长5%，居全省前列，浏阳、宁乡、望城和长沙县发展均衡。", "430100"),
    ("2014年工作要点", "", "全省工业增长13%，贵阳、遵义、贵阳、安顺加快发展。", "520000"),
    ("某地产业园半年总结", "", "芦溪工业园位于县城以南，税收增幅全市第一，萍乡市支持建设。", "360323"),
    ("深圳光明区工业增长", "", "光明区工业增长5%，深圳市排名第三。", "440311"),
    ("", "", "我国工业增长5%，广东、江苏、山东、浙江位居前列，我国制造业规模第一。", "100000"),
    ("", "", "深入贯彻省委省政府和市委的部署，市政府推动制造业发展，台州工业增长5%。", "331000"),
    ("工业经济开门红", "靖江日报", "江苏某重工公司满负荷运转，全市工业用电量增长9%。", "321282"),
    ("某县产业集群", "", "浙江省桐乡市濮院镇有毛衫企业4900家，产业工人19万人。", "330483"),
    ("起重机之乡", "", "河南长垣：整机产量28万台。在河南长垣采访了解到，税收增长5%。", "410783"),
    (
        "县工信局获评先进",
        "",
        "首页 > 泗阳新闻。在县委的领导下，全县工业用电量增长5%，泗阳获批试点。",
        "321323",
    ),
    ("增速连续三个月领跑无锡", "江阴市人民政府", "我市规上工业产值增长11%，居无锡大市第一。", "320281"),
    ("", "", "工信部运行监测局局长7日在北京表示，下半年工业增速将有所回落。", "100000"),
    ("现代产业体系", "", "云南省曲靖市站位全国、全省大局谋划，建设全省重要的铝产业基地。", "530300"),
    ("", "", "安徽网 大皖客户端讯 来安县经济开发区企业120家，全区产值增长9%。", "341122"),
    ("某镇经济", "", "湖北省黄冈市黄石镇实现产值5亿元，全镇企业12家。", "421100"),
]


@pytest.mark.parametrize("title, publisher, body, region", CASES, ids=[case[3] for case in CASES])
def test_the_home_region_is_the_one_a_text_calls_its_own(
    title: str, publisher: str, body: str, region: str
) -> None:
    assert home.home_region(title, publisher, body) == region


@pytest.mark.parametrize("row", rows("bynames"), ids=lambda row: row["name"])
def test_a_province_is_told_by_its_byname_where_no_place_is_named(row: Row) -> None:
    assert home.home_region("", "", row["example"]) == row["code"]


def test_a_text_that_names_no_place_has_no_home() -> None:
    assert home.home_region("工业运行情况", "", "工业增长5%。") == ""
