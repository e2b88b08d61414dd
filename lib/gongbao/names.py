"""Names that stand in a row."""

import re

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
    if len(SEPARATOR.findall(head)) < n - 1:
        return []
    safe, hidden = indicators.hide_separators(phrases.GROUPED.sub("", head.strip("，、：； ")))
    for separators in SEPARATORS:
        found = [name for name in separators.split(safe) if name]
        if len(found) == n:
            return [hidden(name) for name in found]
    return []
