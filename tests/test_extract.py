"""The pipeline from files to the tables of the contract."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gongbao
from gongbao import document, numerals, observations, schema
from gongbao.errors import GongbaoError
from gongbao.extract import extract_all

RAW = Path(__file__).parents[1] / "data" / "raw"
TABLES = gongbao.extract(RAW)
CONTRACT = {
    "documents": "doc_id path sha256 title publisher published region script encoding n_chars n_numerals n_damaged",
    "numerals": "doc_id start end text kind",
    "observations": "obs_id doc_id start end quote region indicator indicator_text subject measure versus period "
    "value unit bound status basis derivation flags",
}


@pytest.mark.parametrize("name", CONTRACT)
def test_the_columns_are_those_of_the_contract(name: str) -> None:
    assert list(getattr(TABLES, name).columns) == CONTRACT[name].split()


DECODED = {path.stem: document.read(path.read_bytes(), path.name).text.decoded for path in RAW.glob("*.txt")}


def cut(frame: pd.DataFrame) -> list[str]:
    """What the offsets of each row cut out of the decoded text."""
    places = zip(frame["doc_id"], frame["start"], frame["end"], strict=True)
    return [DECODED[doc_id][start:end] for doc_id, start, end in places]


def test_every_offset_cuts_out_the_numeral_as_printed() -> None:
    assert cut(TABLES.numerals) == TABLES.numerals["text"].tolist()


def test_every_observation_quotes_its_sentence() -> None:
    figures = zip(cut(TABLES.observations), TABLES.observations["quote"], strict=True)
    assert [figure for figure, quote in figures if figure not in quote] == []


def test_every_arabic_observation_stands_in_numerals() -> None:
    marked = TABLES.numerals.query("kind == 'observation'")
    seen = set(zip(TABLES.observations["doc_id"], TABLES.observations["start"], strict=True))
    assert set(zip(marked["doc_id"], marked["start"], strict=True)) <= seen


def test_two_extractions_are_the_same() -> None:
    again = gongbao.extract(RAW)
    assert all(a.equals(b) for a, b in zip(TABLES, again, strict=True))


def test_a_document_reads_the_same_from_its_bytes_alone() -> None:
    data = (RAW / "001_568111fbe1276f3a.txt").read_bytes()
    first, second = (observations.read(document.read(data, name)).statements for name in ("a.txt", "b.txt"))
    assert first == second


@pytest.mark.parametrize(
    "text, flags",
    [
        ("2020年重点工作\n全省工业投资增长5%。", "period_inferred"),
        ("2020年重点工作\n2020年，全省工业投资增长5%。上半年增长6%。", ""),
        ("发布日期：2024-08-06\n上半年，全省工业投资增长5%。", ""),
        ("2020年重点工作\n2020年，意义？！比珖舜蟠，全省工业投资增长5%。", "damaged_text"),
    ],
)
def test_a_row_is_flagged_where_it_leans_on_more_than_its_paragraph(text: str, flags: str) -> None:
    rows = observations.observation_rows(observations.read(document.read(text.encode(), "a.txt")))
    assert rows[-1]["flags"] == flags


def test_an_unreadable_file_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("全省工业投资增长5%。", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02")
    tables, errors = extract_all(tmp_path)
    assert (len(tables.documents), ["bad.txt" in error for error in errors]) == (1, [True])


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(GongbaoError, match=r"none\.txt: there is no such file"):
        gongbao.extract(tmp_path / "none.txt")


def test_a_file_named_twice_is_read_once() -> None:
    tables, errors = extract_all([RAW, RAW / "001_568111fbe1276f3a.txt"])
    assert (len(tables.documents), errors) == (5, [])


def test_two_files_of_one_name_are_not_mixed(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text("全省工业投资增长5%。", encoding="utf-8")
    _, errors = extract_all(tmp_path)
    assert ["rename" in error for error in errors] == [True]


def test_an_empty_folder_gives_empty_tables(tmp_path: Path) -> None:
    assert [len(frame) for frame in gongbao.extract(tmp_path)] == [0, 0, 0]


def test_empty_tables_keep_their_types(tmp_path: Path) -> None:
    empty = gongbao.extract(tmp_path).observations
    assert empty.dtypes.equals(TABLES.observations.dtypes)


@pytest.mark.parametrize(
    "column, word", [("measure", "guess"), ("period", "2024-13-1"), ("region", "51"), ("bound", "?")]
)
def test_a_row_that_breaks_the_contract_is_an_error(column: str, word: str) -> None:
    rows = [{str(key): value for key, value in TABLES.observations.iloc[0].items()} | {column: word}]
    with pytest.raises(GongbaoError, match="contract"):
        schema.table([dict(rows[0])], schema.OBSERVATIONS)


ALPHABET = "全省规上工业增加值增长下降比高于第位家亿元万个百分点%，。；、：（）“”《》年月日—-0123456789.,（）\n 十(ye4)/∶成\u200b\ue000\U000f0000\U0010fffd"


PIECES = [
    "全省",
    "成都市",
    "规上工业增加值",
    "电子信息产业",
    "工业投资",
    "利润总额",
    "技改投资增速",
    "三次产业结构",
    "其中",
    "其中，",
    "分别",
    "比",
    "较",
    "高于",
    "由",
    "从",
    "上年同期的",
    "一季度",
    "2023年",
    "1—11月",
    "“十四五”以来",
    "年均",
    "增长",
    "下降",
    "占",
    "的",
    "居全国第",
    "提高到",
    "收窄",
    "翻一番",
    "累计",
    "新增",
    "达到",
    "预计",
    "力争",
    "6.2%",
    "1.9个百分点",
    "5亿元",
    "3万家",
    "12位",
    "2.5倍",
    "三成",
    "百分之六",
    "7.1：48.2：44.7",
    "（3.2%）",
    "、",
    "，",
    "。",
    "；",
    "：",
    "\n",
    "指标",
    "绝对量",
    "同比±%",
    "同期",
    "该公司",
    "一二三产",
    "二、2024年工作安排\n",
    "问：",
    "？\n",
    "|",
    "亿元",
    "元",
    "万",
    "余",
    "以上",
    "左右",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(deadline=None, max_examples=300)
def test_no_order_of_constructions_breaks_the_reading(decoded: str) -> None:
    reading = observations.read(document.read(f"x{decoded}".encode(), "a.txt"))
    assert schema.table(observations.observation_rows(reading), schema.OBSERVATIONS)["obs_id"].is_unique


@given(st.text(alphabet=ALPHABET, max_size=120))
@settings(deadline=None, max_examples=300)
def test_no_text_breaks_the_reading_and_no_numeral_is_lost(decoded: str) -> None:
    reading = observations.read(document.read(f"x{decoded}".encode(), "a.txt"))
    table = schema.table(observations.observation_rows(reading), schema.OBSERVATIONS)
    n_printed = len(numerals.arabic(reading.document.text.decoded))
    assert (len(observations.numeral_rows(reading)), table["obs_id"].is_unique) == (n_printed, True)


@pytest.mark.parametrize("piece", ["1", "增长1%，", "（", "、", "2024年", "增长5", "“5+1”", "a(yè)"])
def test_long_monotonous_text_is_read(piece: str) -> None:
    reading = observations.read(document.read((piece * 3000).encode(), "a.txt"))
    assert len(reading.kinds) == len(numerals.arabic(reading.document.text.decoded))


@pytest.mark.parametrize(
    "decoded, kinds",
    [
        ("工业(ye4)5家，增长6%", ["unresolved", "observation", "observation"]),
        ("工业增加值增长1\u200b2.3%", ["unresolved", "unresolved"]),
        ("1 9 9 8 年工业增加值3 6 亿元，增长8. 8 %。", ["date"] * 4 + ["observation"] * 4),
    ],
)
def test_a_digit_that_cleaning_takes_away_or_joins_is_kept_unresolved(decoded: str, kinds: list[str]) -> None:
    rows = observations.numeral_rows(observations.read(document.read(decoded.encode(), "a.txt")))
    assert [row["kind"] for row in rows] == kinds


def test_a_day_of_publication_is_a_date_or_missing() -> None:
    published = TABLES.documents["published"]
    assert (pd.api.types.is_datetime64_dtype(published), int(published.isna().sum())) == (True, 2)
