"""Which quantity a figure is: the words that lead up to it, read as growth, share, rank, difference, ..."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from gongbao.records import record
from gongbao.vocabulary import any_of, openings, rows, words

TIME = "[\U000f0000-\U0010fffd]"
TIMES = re.compile(TIME)
AGO = "[\U00100000-\U0010fffd]"
"""A time expression in a clause stands as one character of these ranges; 同期 and 同比 in the second."""
WINDOW = 90
RATES = ("percent", "point", "multiple", "rank", "place")
AFTER = re.compile(r"的?(?:以上的?)?(?:高速|快速|较快|中高速|两位数)?(?:增长|增速|增幅|成长)")


@record(frozen=True)
class Reading:
    """A measure with its sign, the words it compares with, and where the words that say so begin."""

    measure: str
    sign: int
    start: int
    than: str = ""
    of: str = ""
    among: str = ""
    words: str = ""


@cache
def _macros() -> dict[str, str]:
    groups = dict.fromkeys(row["group"] for row in rows("cues"))
    macros = {group: _any_ahead(words("cues", group=group)) for group in groups}
    macros["ADV"] = f"(?:(?!(?<=成)都)(?:{macros['ADV']}|{AGO})(?<![设审会统]计))*+"
    macros["REACH"] = (
        f"(?:(?:{macros['REACH']}|的|{TIME}|(?<=[入收值额量资润模])过)(?<![签合制]约)(?<![成首新丰江宜于昌花]都)(?<!居首)(?<!人才)(?<!截至)(?<!截到)(?<!资产总计)(?<!负债合计)(?<!权益合计))*+"
    )
    macros["THAN"] = (
        "(?:环?(?<!占)比(?!重(?!工业)|例|较|率|值|价|如)|(?<!径比)较(?!为|快|好|强|大)|相(?:比|较)于?|较之(?:于)?)"
    )
    macros["T"], macros["AGO"] = TIME, AGO
    macros["REACH0"] = f"(?:分别)?(?:达到|达|约|近|为|至|到|{TIME})?"
    return macros


def _any_ahead(spellings: list[str]) -> str:
    """Any of the words, tried only where one of them may begin.

    >>> _any_ahead(["降", "升", "降低"])
    '(?=[升降])(?:降(?:低|)|升)'
    """
    return f"(?=[{''.join(sorted({word[0] for word in spellings}))}]){any_of(spellings)}"


def with_macros(pattern: str) -> str:
    """A pattern of the table with the words that its macros stand for.

    >>> with_macros("{REACH0}")[:7]
    '(?:分别)?'
    """
    return re.sub(r"\{([A-Z0]+)\}", lambda macro: _macros()[macro[1]], pattern)


@cache
def _pattern(unit_kind: str) -> re.Pattern[str]:
    """One pattern for all measures of a kind; the number of a row names its groups."""
    readings = [f"{_openings(reading)}{reading}" for reading in _readings(unit_kind)]
    joined = "|".join(readings)
    return re.compile(f"{_openings(joined)}(?:{joined})$")


def _readings(unit_kind: str) -> Iterator[str]:
    """The patterns of the rows of a kind; the adverbs that rows one after the other begin with are read once for all."""
    numbered = [
        (i, row["pattern"]) for i, row in enumerate(rows("measures")) if row["unit_kind"] == unit_kind
    ]
    for is_alike, alike in groupby(numbered, key=lambda row: row[1].startswith(ADVERBS)):
        bodies = [_body(i, pattern.removeprefix(ADVERBS)) for i, pattern in alike]
        yield from [f"{with_macros(ADVERBS)}(?:{'|'.join(bodies)})"] if is_alike else bodies


ADVERBS = "{ADV}"


def _body(number: int, pattern: str) -> str:
    """The pattern of a row, its groups with the number of the row."""
    numbered = re.sub(r"[?]P<(\w+)>", rf"?P<\1_{number}>", pattern)
    return f"(?P<row_{number}>{with_macros(numbered)})"


def _openings(pattern: str) -> str:
    """What a pattern is tried at: a character it may begin with, a time, or the end of the words."""
    return f"(?![^{openings(pattern)}{TIME.strip('[]')}])"


def read(clause: str, unit_kind: str) -> Reading:
    """Read the words before a figure; where several readings fit, the longest counts, or the first of the table.

    >>> read("工业投资比全国高", "point").than, read("利润总额微降", "percent").sign
    ('全国', -1)
    """
    kind = "percent" if unit_kind == "structure" else unit_kind if unit_kind in RATES else "amount"
    match = _pattern(kind).search(clause, max(0, len(clause) - WINDOW))
    if match is None:
        return Reading("", 1, len(clause))
    number = (match.lastgroup or "").removeprefix("row_")
    parts = {name: match[group] or "" for name, group in _parts(kind)[number]}
    row = rows("measures")[int(number)]
    sign = -1 if row["sign"] == "-" else 1
    return Reading(row["measure"], sign, match.start(), words=match[0], **parts)


@cache
def _parts(unit_kind: str) -> dict[str, list[tuple[str, str]]]:
    """The groups of each row of a pattern that tell what is compared: than, of, among."""
    parts: dict[str, list[tuple[str, str]]] = {}
    for group in _pattern(unit_kind).groupindex:
        name, _, number = group.rpartition("_")
        named = parts.setdefault(number, [])
        if name in ("than", "of", "among"):
            named.append((name, group))
    return parts
