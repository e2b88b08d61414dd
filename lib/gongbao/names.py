"""Names that stand in a row."""

import re

from gongbao import indicators, phrases

SEPARATOR = re.compile("[，、和与及]")
SEPARATORS = [
    re.compile(f"以及|[{characters}]")
    for characters in ("，、和与及", "，、", "、和", "，和", "、", "和", "，")
]


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
