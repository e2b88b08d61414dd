"""Time expressions are only looked for at the characters that one may begin with."""

from collections.abc import Iterator
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from gongbao.periods import OPENS, YEAR
from gongbao.vocabulary import rows


def firsts(pattern: Any) -> Iterator[Any]:
    """The literals, ranges and classes that a parsed pattern may begin with, and None where it may be empty."""
    for operation, argument in pattern:
        begins = list(_begins(operation, argument))
        yield from (first for first in begins if first is not None)
        if None not in begins:
            return
    yield None


def _begins(operation: Any, argument: Any) -> Iterator[Any]:
    match str(operation):
        case "LITERAL":
            yield chr(argument)
        case "IN":
            yield from (chr(a) if str(o) == "LITERAL" else (str(o), a) for o, a in argument)
        case "BRANCH":
            yield from (first for branch in argument[1] for first in firsts(branch))
        case "SUBPATTERN":
            yield from firsts(argument[-1])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            yield from firsts(argument[2])
            yield from [None] * (argument[0] == 0)
        case "ASSERT" | "ASSERT_NOT" | "AT":
            yield None
        case _:
            raise NotImplementedError(operation)


def allowed() -> set[Any]:
    return set(firsts(_parser.parse(f"[{OPENS}]")))


@pytest.mark.parametrize("pattern", [row["pattern"] for row in rows("periods")])
def test_a_form_begins_with_one_of_the_characters(pattern: str) -> None:
    digits = {
        ("CATEGORY", _constants.CATEGORY_DIGIT),
        *"0123456789",
        ("RANGE", (49, 52)),
        ("RANGE", (49, 57)),
    }
    found = set(firsts(_parser.parse(pattern.replace("{Y}", YEAR))))
    assert found - digits <= allowed() - digits
