"""Names that stand in a row."""

import re
from collections.abc import Iterable, Iterator

from gongbao import indicators, phrases

SEPARATOR = re.compile("[，、和与及]")
SEPARATORS = [
    re.compile(f"以及|[{characters}]")
    for characters in ("，、和与及", "，、", "、和", "，和", "、", "和", "，")
]


IN_NAME = re.compile("（([^（）]{1,8})）(?=[㐀-鿿]{0,6}(?:有限|集团|公司|股份))")
HIDDEN = str.maketrans("㘎㘏", "（）")
"""Two characters that no bulletin uses stand for the brackets of a name."""


def hide_brackets(text: str) -> str:
    """The text with the brackets inside the names of firms hidden, which set nothing apart; as long as before.

    >>> show_brackets(hide_brackets("博世部件（长沙）有限公司")), len(hide_brackets("产值（现价）增长"))
    ('博世部件（长沙）有限公司', 8)
    """
    return IN_NAME.sub(r"㘎\1㘏", text) if "（" in text else text


def show_brackets(text: str) -> str:
    """The text with those brackets as they were."""
    return text.translate(HIDDEN)


def split_names(head: str, n: int) -> list[str]:
    """The head as n names; the separators inside a known name (计算机、通信和其他电子设备制造业) do not count.

    >>> split_names("钢铁、计算机、通信和其他电子设备制造业增加值", 2)
    ['钢铁', '计算机、通信和其他电子设备制造业增加值']
    """
    return next(splits(head, [n]), [])


def splits(head: str, counts: Iterable[int]) -> Iterator[list[str]]:
    """The head as names, for each of the counts that it can be split in.

    >>> list(splits("钢铁、化工和纺织", [2, 3, 4]))
    [['钢铁', '化工和纺织'], ['钢铁', '化工', '纺织']]
    """
    most = len(SEPARATOR.findall(head)) + 1
    counts = [n for n in counts if n <= most]
    if not counts:
        return
    safe, hidden = indicators.hide_separators(phrases.GROUPED.sub("", head.strip("，、：； ")))
    rows = [[name for name in separators.split(safe) if name] for separators in SEPARATORS]
    for n in counts:
        if row := next((row for row in rows if len(row) == n), None):
            yield [hidden(name) for name in row]
