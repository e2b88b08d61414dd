"""Time expressions are only looked for where one may begin."""

import re

import pytest
from hypothesis import given, settings
from hypothesis.strategies import DataObject, data, from_regex

from gongbao.periods import OPENING, OPENS, YEAR
from gongbao.vocabulary import rows

BEGINS = re.compile(f"(?=[{OPENS}])(?:{OPENING})")


@pytest.mark.parametrize("pattern", [row["pattern"].replace("{Y}", YEAR) for row in rows("periods")])
@settings(max_examples=20, deadline=None, derandomize=True)
@given(data())
def test_a_form_begins_as_one_may_begin(pattern: str, data: DataObject) -> None:
    text = data.draw(from_regex(pattern))
    match = re.search(pattern, text)
    assert match is None or BEGINS.match(text, match.start())
