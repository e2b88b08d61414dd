"""Decoding and cleaning: every character of the clean text keeps its offset in the decoded text."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongbao import numerals, text
from gongbao.errors import GongbaoError

SENTENCE = "规模以上工业增加值增长6.2%，居全国第4位。"
ENCODINGS = {
    "utf-8": SENTENCE.encode(),
    "utf-8-sig": codecs.BOM_UTF8 + SENTENCE.encode(),
    "gb18030": SENTENCE.encode("gb18030"),
    "utf-16": codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"),
    "utf-16-le": ("1—6月，" + SENTENCE).encode("utf-16-le"),
    "utf-16-be": ("1—6月，" + SENTENCE).encode("utf-16-be"),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_an_encoding_is_told(encoding: str) -> None:
    decoded, found = text.decode(ENCODINGS[encoding])
    assert (decoded.endswith(SENTENCE), found) == (True, encoding)


def test_a_big_endian_mark_is_read() -> None:
    assert text.decode(codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"))[0] == SENTENCE


@pytest.mark.parametrize("data", [b"\xff\xff\xff\xff", b"PK\x03\x04\x00\x00\x00\x01", b"\x89PNG\x00\x00\x01"])
def test_data_that_is_no_text_is_refused_with_the_remedy(data: bytes) -> None:
    with pytest.raises(GongbaoError, match="try again"):
        text.decode(data)


@pytest.mark.parametrize(
    "written, read",
    [
        ("增长６．２％", "增长6.2%"),
        ("產業(yè)增長(zhǎng)6%", "产业增长6%"),
        ("工業(ye4)", "工业"),
        ("綠色(LÜ)", "绿色(LÜ)".replace("(", "（").replace(")", "）")),
        ("研发(R&D)投入", "研发（R&D）投入"),
        ("机器人(AGV)等", "机器人（AGV）等"),
        ("本底?!钡詣傉f，", "本底。”翟刚说，"),
        ("全市工业平稳。\n規模以上工業增長6%。", "全市工业平稳。\n规模以上工业增长6%。"),
        ("增长6%，，利润，。其中", "增长6%，利润。其中"),
        ("增长6%。 二、投资回升 1-4月，增长", "增长6%。\n二、投资回升\n1-4月，增长"),
        ("大家怎么看?我们认为", "大家怎么看？我们认为"),
        ("增\u200b长5\ufeff%", "增长5%"),
        ("1 9 9 8 年达到7 4 7 7 2 亿元，增长8. 8 %", "1998年达到74772亿元，增长8.8%"),
        ("1. 8家企业，共1 2 3 4页", "1. 8家企业，共1 2 3 4页"),
        ("提高3.7个百分点. 各月平稳", "提高3.7个百分点。 各月平稳"),
        ("一行\r\n二行", "一行\n二行"),
        ("一行\r二行\u2028三行", "一行\n二行\n三行"),
        ("二OO四年产值", "2004年产值"),
        ("二〇〇六年七月二十八日", "二〇〇六年七月二十八日"),
        ("二OO六年七月二十八日", "二〇〇六年七月二十八日"),
        ("增长1 5 .4 %。", "增长15.4%。"),
        ("居全省第5位.产值", "居全省第5位。产值"),
        ("一.工业投资", "一.工业投资"),
    ],
)
def test_text_is_cleaned(written: str, read: str) -> None:
    assert text.read(written.encode()).clean == read


def test_repairs_are_counted() -> None:
    assert text.read("產業(yè)增長(zhǎng)6%".encode()).n_damaged == 2


@given(st.text(alphabet="增长?!钡詣傉f產業(yè)，。0123456789６.%\u200b\r\n ", max_size=80))
@settings(deadline=None)
def test_every_clean_character_has_its_place(decoded: str) -> None:
    read = text.read(decoded.encode())
    assert [read.to_clean(read.to_decoded(i)) for i in range(len(read.clean))] == list(range(len(read.clean)))


@given(st.text(alphabet="增长?!钡詣傉f產業(yè)，。0123456789６.%\u200b\r\n ", max_size=80))
@settings(deadline=None)
def test_every_clean_digit_is_the_one_printed(decoded: str) -> None:
    read = text.read(decoded.encode())
    digits = [i for i, c in enumerate(read.clean) if c.isascii() and c.isdigit()]
    assert [read.clean[i] for i in digits] == [str(int(read.decoded[read.to_decoded(i)])) for i in digits]


def test_the_numeral_of_the_contract() -> None:
    decoded = "1,234.5亿元，12,34家，６．２％，2024.4.24"
    found = [decoded[slice(*span)] for span in numerals.arabic(decoded)]
    assert found == ["1,234.5", "12", "34", "６．２", "2024.4.24"]


def test_lines_broken_at_one_width_are_joined_and_keep_their_offsets() -> None:
    lines = [
        "上半年全市规模以上工业实现增加值一百二十亿元同比增",
        "长百分之六，工业投资完成九十亿元，比上年同期增长百",
        "分之八，其中技术改造投资完成三十亿元，比上年同期增",
        "长百分之五，民间投资完成四十亿元，占全部工业投资的",
        "百分之四十四，比上年同期提高两个百分点，规模以上工",
        "业企业实现利润十二亿元，比上年同期增长百分之七点一",
        "；亏损企业五十家，亏损额一亿元，比上年同期减少百分",
        "之三。",
    ]
    found = text.read("\n".join(["全市工业情况", *lines]).encode())
    assert found.clean == "\n".join(["全市工业情况", "".join(lines)])
    place = found.clean.index("亏损企业")
    assert found.decoded[found.to_decoded(place) :].startswith("亏损企业")
