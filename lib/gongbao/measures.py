"""Which quantity a figure is: the words that lead up to it, read as growth, share, rank, difference, ..."""

import re
from dataclasses import dataclass
from functools import cache

from gongbao.vocabulary import any_of, rows, words

TIME = "[\U000f0000-\U0010fffd]"
AGO = "[\U00100000-\U0010fffd]"
"""A time expression in a clause stands as one character of these ranges; 同期 and 同比 in the second."""
WINDOW = 90
RATES = ("percent", "point", "multiple", "rank", "place")
AFTER = re.compile(r"的?(?:以上的?)?(?:高速|快速|较快|中高速|两位数)?(?:增长|增速|增幅|成长)")


@dataclass(frozen=True)
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
    macros = {group: any_of(words("cues", group=group)) for group in groups}
    macros["ADV"] = f"(?:{macros['ADV']}|{AGO})*+"
    macros["REACH"] = f"(?:{macros['REACH']}|的|{TIME})*+"
    macros["THAN"] = "(?:环?(?<!占)比(?!重|例|较|率|值)|较(?!为|快|好|强|大))"
    macros["T"] = TIME
    macros["REACH0"] = f"(?:达到|达|约|近|为|至|到|{TIME})?"
    return macros


@cache
def _patterns(unit_kind: str) -> list[tuple[re.Pattern[str], str, int]]:
    compiled = []
    for row in rows("measures"):
        if row["unit_kind"] == unit_kind:
            pattern = re.sub(r"\{([A-Z0]+)\}", lambda m: _macros()[m[1]], row["pattern"])
            compiled.append((re.compile(f"(?:{pattern})$"), row["measure"], -1 if row["sign"] == "-" else 1))
    return compiled


def read(clause: str, unit_kind: str) -> Reading:
    """Read the words before a figure; where several readings fit, the longest counts.

    >>> read("工业投资比全国高", "point").than, read("利润总额微降", "percent").sign
    ('全国', -1)
    """
    offset = max(0, len(clause) - WINDOW)
    found = []
    for pattern, measure, sign in _patterns(unit_kind if unit_kind in RATES else "amount"):
        if match := pattern.search(clause, offset):
            found.append((match.start(), measure, sign, match))
    if not found:
        return Reading("", 1, len(clause))
    start, measure, sign, match = min(found, key=lambda reading: reading[0])
    parts = {key: value or "" for key, value in match.groupdict().items() if key in ("than", "of", "among")}
    return Reading(measure, sign, start, words=match[0], **parts)
