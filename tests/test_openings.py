"""What is only looked for where certain characters stand is found wherever it may stand."""

import re

import pytest
from hypothesis import given, settings
from hypothesis.strategies import DataObject, data, from_regex

from gongbao import hearing, measures, numerals, periods, phrases, sentences
from gongbao.not_figures import NUMERAL_FIRST
from gongbao.vocabulary import openings, rows

FORM = re.compile(periods.OPENING)
FORMS = [(row["pattern"].replace("{Y}", periods.YEAR), FORM) for row in rows("periods")]
CHINESE = re.compile(f"[{numerals.OPENS}]")
FORMS += [(row["pattern"], CHINESE) for row in rows("chinese_numerals")]
NUMERAL = re.compile(r"(?<!\d)\d")
NOT_FIGURES = [row["pattern"] for name in ("not_figures", "not_periods", "enumerators") for row in rows(name)]
FORMS += [(pattern, NUMERAL) for pattern in NOT_FIGURES if NUMERAL_FIRST.match(pattern)]
FORMS += [(row["pattern"], re.compile(f"[{openings(row['pattern'])}]")) for row in rows("statuses")]
AHEAD = re.compile(r"\(\?=\[[^]]*\]\)")
"""A look-ahead for the first character of some words, which changes no match, and of which no text is drawn."""
MEASURES = [AHEAD.sub("", f"(?:{measures.with_macros(row['pattern'])})$") for row in rows("measures")]
MEASURES = [pattern.replace("*+", "*") for pattern in MEASURES]
FORMS += [(pattern, re.compile(f"[{openings(pattern)}]|{measures.TIME}|$")) for pattern in MEASURES]

LOOKED_FOR = [hearing.THEME_END, sentences.QUALITY, phrases._leads(is_told=False), numerals._before()]
AHEAD_AND_REST = [pattern.pattern.removeprefix("(?=").partition(")") for pattern in LOOKED_FOR]
FORMS += [(AHEAD.sub("", rest), re.compile(ahead)) for ahead, _, rest in AHEAD_AND_REST]


@pytest.mark.parametrize("pattern, opening", FORMS, ids=[pattern[:24] for pattern, _ in FORMS])
@settings(max_examples=20, deadline=None, derandomize=True)
@given(data())
def test_a_form_opens_as_forms_may(pattern: str, opening: re.Pattern[str], data: DataObject) -> None:
    text = data.draw(from_regex(pattern))
    match = re.search(pattern, text)
    assert match is None or opening.match(text, match.start())
