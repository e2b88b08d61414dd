"""Words and rules as data, and the one way to read them."""

import csv
import itertools
import re
from functools import cache
from importlib.resources import files

Row = dict[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of a vocabulary table.

    >>> rows("digits")[0]
    {'word': '零', 'value': '0', 'role': 'digit'}
    """
    text = (files(__name__) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def words(name: str, column: str = "word", **where: str) -> list[str]:
    """A column of a table, of the rows that carry the given values.

    >>> words("bounds", place="before", bound="lt")[:2]
    ['近', '接近']
    """
    return [row[column] for row in rows(name) if all(row[key] == value for key, value in where.items())]


def expand(pattern: str) -> list[str]:
    """All spellings of a pattern with alternatives in brackets.

    >>> expand("(规上|规模以上|)工业")
    ['规上工业', '规模以上工业', '工业']
    """
    parts = [part.split("|") for part in re.split(r"[()]", pattern)]
    return ["".join(choice) for choice in itertools.product(*parts)]


def any_of(spellings: list[str]) -> str:
    """A regular expression for any of the words, the longest first.

    >>> any_of(["家", "家次"])
    '(?:家次|家)'
    """
    return "(?:" + "|".join(map(re.escape, sorted(spellings, key=len, reverse=True))) + ")"
