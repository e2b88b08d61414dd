"""Names that stand in a row."""

import re

from gongbao import indicators, phrases


def split_names(head: str, n: int) -> list[str]:
    """The head as n names; the separators inside a known name (计算机、通信和其他电子设备制造业) do not count.

    >>> split_names("钢铁、计算机、通信和其他电子设备制造业增加值", 2)
    ['钢铁', '计算机、通信和其他电子设备制造业增加值']
    """
    safe, hidden = indicators.hide_separators(phrases.GROUPED.sub("", head.strip("，、：； ")))
    for separators in ("，、和与及", "，、", "、和", "，和", "、", "和", "，"):
        found = [name for name in re.split(f"以及|[{separators}]", safe) if name]
        if len(found) == n:
            return [hidden(name) for name in found]
    return []
