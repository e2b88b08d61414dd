"""Sessions and anniversaries that a text names, and what they tell of when it was written."""

import re
from collections.abc import Iterator
from functools import cache

from gongbao.dating import EVER, Evidence, of_year
from gongbao.numerals import whole_number
from gongbao.vocabulary import rows

CONGRESS = re.compile(
    "(?<![一二三四五六七八九十])(?:(十[一二三四五六]?|[五六七八九])届全国(?:人民代表大会|人大|政协)第?|全国(?:人大|政协)(十[一二三四五六]?|[五六七八九])届)"
    "([一二三四五])次会议([^，。；]{0,12}?(?:批准|通过|以来|确定|决定|明确))?"
)
"""Sessions of the national assemblies; what one has decided is told later, and perhaps much later."""
SESSION = re.compile(
    "(?<![十届])(十[六七八九]|二十)(?:大(?![型批])|届([一二三四五六七]中(?:全会)?(?:[、和][一二三四五六七]中(?:全会)?){0,6})(?<=全会))"
)
AHEAD_OF = re.compile("(?:喜迎|迎接|献礼|即将召开)[^，。]{0,6}$")
SOON = re.compile("(?:即将|将要?)?(?:胜利)?召开(?:在即|之际|前夕)|即将")
"""党的二十大召开在即: a session still to come."""
YEARS = r"\d{2,3}|[一二三四五六七八九]?[十百][一二三四五六七八九]?"
LONGEST_RUN = 240
OPENING_YEAR = re.compile("(十[六七八九]|二十)大精神的?开局之年")
"""贯彻二十大精神的开局之年: the year after a congress."""
IN_A_ROW = re.compile(
    r"((?:19|20)\d\d)年(?:(\d{1,2})月份?|([一二三四])季度)(?:起|以来|开始)?[^。；]{0,30}?连续(\d{1,3})个(月|季度)"
)
"""从2010年12月起，已连续96个月高于全国: how long it has been since tells when."""
FIRST_CONGRESS, FIRST_SESSION = 5, 1978
"""The fifth congress first sat in 1978; each sits once a year for five years."""


def told_by(clean: str) -> Iterator[Evidence]:
    """What the congresses, plenary sessions and anniversaries a text names tell of when it was written.

    >>> [str(piece.first // 12) for piece in told_by("十三届全国人大五次会议开幕。")]
    ['2022']
    """
    for session in CONGRESS.finditer(clean):
        congress, nth = whole_number(session[1] or session[2]), whole_number(session[3])
        sat = of_year(FIRST_SESSION + 5 * (congress - FIRST_CONGRESS) + nth - 1, 4)
        yield Evidence(sat.first, EVER, 2) if session[4] else sat
    yield from _of_runs(clean)
    yield from _of_sessions(clean)
    if (opens := OPENING_YEAR.search(clean)) and (held := _months("session").get(f"{opens[1]}大")):
        yield of_year(held // 12 + 1, 2)
    for name, founded in _months("founding").items():
        if kept := re.search(f"{name}[^，。]{{0,2}}?({YEARS})(?:周年|年来|年(?=[，。]))", clean):
            yield of_year(founded // 12 + whole_number(kept[1]), 1.5)


def _of_runs(clean: str) -> Iterator[Evidence]:
    """A text is told soon after the last of the months in a row that it counts from one it names."""
    run = IN_A_ROW.search(clean)
    if run is None:
        return
    each = 3 if run[5] == "季度" else 1
    month = 3 * whole_number(run[3]) - 2 if run[3] else int(run[2])
    if 1 <= month <= 12 and int(run[4]) * each <= LONGEST_RUN:
        last = int(run[1]) * 12 + month - 2 + int(run[4]) * each
        yield Evidence(last, last + 2, 3, anchors=True)


def _of_sessions(clean: str) -> Iterator[Evidence]:
    """A text is told after the party's sessions it names, and soon after the last, unless it looks ahead to one."""
    months = _months("session")
    held = [(months[name], is_ahead, name) for name, is_ahead in _sessions(clean) if name in months]
    for month, is_ahead, _ in held:
        yield Evidence(month - 10, month - 1, 1, anchors=True) if is_ahead else Evidence(month, EVER, 2)
    last, is_ahead, name = max(held, default=(0, True, ""))
    if last and not is_ahead:
        later = [month for month in months.values() if month > last] if name.endswith("全会") else []
        yield Evidence(last, min([last + 14, *(month + 2 for month in later)]), 0.25, anchors=True)


def _sessions(clean: str) -> Iterator[tuple[str, bool]]:
    """The congresses and plenary sessions a text names, each with whether it is still to come."""
    for found in SESSION.finditer(clean):
        is_ahead = bool(
            AHEAD_OF.search(clean, max(0, found.start() - 12), found.start())
            or SOON.match(clean, found.end())
        )
        plenums = re.findall("[一二三四五六七]中", found[2] or "")
        if plenums:
            yield from ((f"{found[1]}届{plenum}全会", is_ahead) for plenum in plenums)
        elif not clean.startswith("以来", found.end()):
            yield f"{found[1]}大", is_ahead


@cache
def _months(kind: str) -> dict[str, int]:
    dated = {row["name"]: row["month"].split("-") for row in rows("events") if row["kind"] == kind}
    return {name: int(year) * 12 + int(month) - 1 for name, (year, month) in dated.items()}
