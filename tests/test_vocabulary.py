"""Every row of the vocabulary is a rule with an example: the example must give its answer."""

import dataclasses
import re

import pytest

from gongbao import (
    actors,
    dating,
    document,
    heads,
    hearing,
    indicators,
    measures,
    not_figures,
    numerals,
    observations,
    periods,
    phrases,
    regions,
    status,
    text,
    undated,
)
from gongbao.statements import Statement
from gongbao.vocabulary import Row, expand, rows

AUGUST = periods.of_months(2024, 8, 8)
HOME, CITY = "510000", "510100"


def table(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", rows(name), ids=lambda row: next(iter(row.values()))[:24])


def read(sentence: str) -> list[Statement]:
    read_document = document.read(sentence.encode(), "a.txt")
    known = dataclasses.replace(read_document, region=HOME, reference=AUGUST, title="")
    return observations.read(known).statements


def first_figure(sentence: str) -> numerals.Figure:
    figures = [
        numerals.figure(sentence, span, float(sentence[slice(*span)])) for span in numerals.arabic(sentence)
    ]
    return next(filter(None, [*figures, *numerals.chinese(sentence)]))


@table("periods")
def test_a_time_expression_means_its_period(row: Row) -> None:
    mention = next(periods.find(row["example"]))
    assert (mention.form, str(mention.resolve(AUGUST) or "")) == (row["form"], row["answer"])


@table("dating")
def test_a_year_plays_its_part(row: Row) -> None:
    assert row["answer"] in [part for part, _ in dating.parts(row["example"])]


@table("events")
def test_an_event_tells_when_a_text_was_written(row: Row) -> None:
    year, month = map(int, row["month"].split("-"))
    told = undated.counts_from(f"6月5日，省政府召开会议，{row['example']}。", "")
    assert told is not None
    if row["kind"] == "session":
        assert periods.of_months(year, month, month).last <= told.last < periods.of_months(year + 2).first
    else:
        assert (told.year - year) % 10 == 0


@table("units")
def test_a_unit_scales_its_figure(row: Row) -> None:
    figure = first_figure(row["example"])
    assert (figure.unit, figure.value) == (row["unit"], float(row["answer"]))


@table("chinese_numerals")
def test_a_figure_in_chinese_numerals_is_read(row: Row) -> None:
    values = [statement.value for statement in read(row["example"])]
    assert float(row["answer"]) in values


@table("bounds")
def test_a_bound_is_read(row: Row) -> None:
    assert first_figure(row["example"]).bound == row["answer"]


@table("digits")
def test_a_digit_has_its_value(row: Row) -> None:
    assert numerals.chinese_value(row["word"]) == float(row["value"])


@pytest.mark.parametrize("name", ["not_figures", "enumerators", "not_periods"])
def test_what_is_no_figure_has_its_kind(name: str) -> None:
    default = {"enumerators": "enumerator", "not_periods": "date"}.get(name, "")
    wrong = [
        row for row in rows(name) if (row.get("kind") or default) != kind_of(row["example"], row["answer"])
    ]
    assert wrong == []


def kind_of(sentence: str, numeral: str) -> str:
    read_text = text.read(sentence.encode())
    spans = numerals.arabic(read_text.clean)
    kinds = not_figures.kinds(read_text, spans)
    return next(
        (kinds.get(span, "") for span in spans if sentence[slice(*span)] == numeral), "no such numeral"
    )


@table("thresholds")
def test_a_threshold_is_a_name(row: Row) -> None:
    spans = [
        span for span in numerals.arabic(row["example"]) if row["example"][slice(*span)] == row["answer"]
    ]
    figure = numerals.figure(row["example"], spans[0], float(row["answer"]))
    assert figure is not None
    assert not_figures.is_threshold(row["example"], figure)


@table("furniture")
def test_furniture_is_known(row: Row) -> None:
    assert not_figures.is_furniture(row["example"])


@table("page_words")
def test_a_page_word_is_no_body(row: Row) -> None:
    assert document.META.search(row["example"])


@table("regions")
def test_a_region_finds_itself(row: Row) -> None:
    found = [regions.find(name, row["code"]) for name in (row["name"], row["short"]) if name]
    assert {code for places in found for _, _, code in places} == {row["code"]}


@pytest.mark.parametrize("words", ["东部地区", "全面推进", "工业增加值", "市场交易电量", "上下游企业"])
def test_other_words_name_no_region(words: str) -> None:
    assert regions.find(words, HOME) == []


@table("home_words")
def test_a_home_word_means_home(row: Row) -> None:
    home = CITY if row["level"] == "prefecture" else HOME
    expected = regions.NATION if row["level"] == "nation" else home
    assert regions.find(row["example"], home)[0][2] == expected


@table("aliases")
def test_an_alias_means_its_indicator(row: Row) -> None:
    assert read(row["example"])[0].topic.indicator == row["indicator"]


@table("aliases")
def test_an_alias_spells_out(row: Row) -> None:
    assert "" not in expand(row["pattern"])


@table("grades")
def test_a_grade_is_read(row: Row) -> None:
    assert indicators.grade_of(row["example"]) == row["grade"]


@table("wholes")
def test_a_whole_has_its_indicator(row: Row) -> None:
    assert row["word"] in row["example"]
    assert indicators.whole(row["word"]) == row["indicator"]


@table("aspects")
def test_an_aspect_names_nothing_of_its_own(row: Row) -> None:
    assert phrases.parse(row["word"], HOME).is_aspect


@table("subjects")
def test_a_subject_is_read(row: Row) -> None:
    assert read(f"规上工业增加值增长6%，其中{row['example']}。")[-1].topic.subject == phrases.tidy_subject(
        row["word"]
    )


@table("subject_endings")
def test_an_ending_makes_a_subject(row: Row) -> None:
    assert indicators.is_subject(f"某某{row['word']}")


@table("protected")
def test_a_protected_word_is_not_cut(row: Row) -> None:
    assert phrases.strip(row["word"] + "数", HOME)[0] == row["word"] + "数"


@table("leads")
def test_a_lead_is_taken_off(row: Row) -> None:
    head = row["example"].replace("，", "").split("投资")[0].split("企业")[0].split("产业")[0]
    assert not phrases.strip(head, HOME)[0].startswith(row["word"])


@table("after_noun_stops")
def test_a_verb_ends_the_noun_after_a_count(row: Row) -> None:
    assert phrases.parse_after(row["example"].partition("个")[2])[0].text == "工作专班"


@table("measures")
def test_a_measure_is_read(row: Row) -> None:
    clause, kind = (
        re.sub(r"\d{4}年(?=(?:同期|工业投资)?的?第?\d)", "\U000f0000", row["example"]),
        row["unit_kind"],
    )
    figure = first_figure(clause)
    reading = measures.read(clause[: figure.whole[0]], "count" if kind == "amount" else kind)
    sign = -1 if row["answer"].startswith("-") else 1
    assert (reading.measure, reading.sign if figure.value > 0 else 1) == (row["measure"], sign)


GROUPS = {
    "ADV": "growth",
    "UP": "growth",
    "DOWN": "growth",
    "RATE": "growth",
    "FALL": "growth",
    "ABOVE": "difference",
    "BELOW": "difference",
    "REACH": "level",
    "RANK": "rank",
    "DRIVE": "contribution",
}


@pytest.mark.parametrize(
    "row", [row for row in rows("cues") if row["group"] == "NEW"], ids=lambda row: row["word"]
)
def test_a_verb_of_adding_makes_an_increment(row: Row) -> None:
    assert read(row["example"])[0].measure == "increment"


@pytest.mark.parametrize(
    "row", [row for row in rows("cues") if row["group"] in GROUPS], ids=lambda row: row["word"]
)
def test_a_cue_is_read(row: Row) -> None:
    figure = first_figure(row["example"])
    clause = row["example"][: figure.whole[0]]
    kind = "count" if row["group"] == "REACH" else figure.unit_kind
    assert measures.read(clause, kind).measure == GROUPS[row["group"]]


@pytest.mark.parametrize(
    "row", [row for row in rows("cues") if row["group"] in ("STAGE", "ONGOING")], ids=lambda row: row["word"]
)
def test_a_stage_is_how_far_those_counted_have_come(row: Row) -> None:
    whole, part = read(row["example"])
    assert (part.topic.text, part.measure) == (row["word"], "level")
    assert row["word"] not in whole.topic.text


@table("table_heads")
def test_a_head_word_has_its_role(row: Row) -> None:
    assert row["role"] in {*heads.read(row["example"]).roles, heads.role(row["example"])}


@table("table_heads")
def test_a_head_word_leaves_nothing_unread(row: Row) -> None:
    assert heads.read(row["example"]).is_plain or row["role"] in heads.ALONE


@table("statuses")
def test_a_status_word_is_read(row: Row) -> None:
    assert status.of(row["example"]) == row["status"]


@table("theme_ends")
def test_the_noun_of_a_clause_ends_there(row: Row) -> None:
    assert hearing.THEME_END.split(row["example"], maxsplit=1)[0] == row["theme"]
    assert re.search(row["pattern"], row["example"])


@table("former_regions")
def test_a_place_that_is_no_more_is_found_by_its_name(row: Row) -> None:
    assert regions.find(row["name"], row["code"]) == [(0, len(row["name"]), row["code"])]
    assert 2003 <= int(row["last_listed"]) < 2019


@table("predicates")
def test_what_is_said_of_a_noun_is_none_of_it(row: Row) -> None:
    assert hearing.THEME_END.split(row["example"], maxsplit=1)[0] == row["theme"]
    assert row["word"] in row["example"]


def _opened(group: str, words: str) -> str:
    """What a clause opens on: goods sold abroad, a firm that acts, or an industry."""
    if group == "GOODS_NOT":
        return phrases.EXPORTED.sub(r"\3", words) if phrases.EXPORTED.fullmatch(words) else ""
    firm = (hearing.ZONE_ACTS if group == "ZONE_DOES" else hearing.FIRM_ACTS).match(words)
    return actors.trade_opening(words) if group.startswith("TRADE") else firm[1] if firm else ""


@pytest.mark.parametrize("row", rows("openings"), ids=lambda row: f"{row['group']}-{row['word']}")
def test_a_clause_opens_on_a_name_or_not(row: Row) -> None:
    assert _opened(row["group"], row["example"]) == row["answer"]
    assert row["word"] in row["example"]


@table("plan_words")
def test_a_plan_word_turns_ahead(row: Row) -> None:
    assert status.is_plan(row["example"])


@table("review_words")
def test_a_review_word_turns_back(row: Row) -> None:
    assert not status.is_plan(row["example"], carried=True)


@table("contractions")
def test_a_contraction_is_told_apart(row: Row) -> None:
    told = {(statement.topic.text, statement.topic.subject) for statement in read(row["example"])}
    assert len(told) == len(row["parts"].split("|"))


@pytest.mark.parametrize(
    "name", ["cues", "leads", "subjects", "protected", "aspects", "wholes", "grades", "table_heads"]
)
def test_no_word_stands_twice(name: str) -> None:
    words = [(row.get("group"), row["word"]) for row in rows(name)]
    assert sorted(set(words), key=str) == sorted(words, key=str)


@pytest.mark.parametrize(
    "name", ["periods", "not_figures", "not_periods", "enumerators", "furniture", "thresholds"]
)
def test_patterns_compile_and_match_no_empty_text(name: str) -> None:
    patterns = [row.get("pattern") or row["after"] + row["before"] for row in rows(name)]
    assert not any(re.compile(pattern.replace("{Y}", periods.YEAR)).fullmatch("") for pattern in patterns)
