"""Whether a figure is a fact, an estimate or a target."""

import re
from functools import cache, lru_cache

from gongbao.periods import Period, is_epoch
from gongbao.vocabulary import from_openings, remembered, rows, words


@cache
def _words() -> re.Pattern[str]:
    """One pattern for the words of all statuses, which names the status found first."""
    statuses = sorted({row["status"] for row in rows("statuses")})
    said = {status: "|".join(words("statuses", "pattern", status=status)) for status in statuses}
    joined = "|".join(f"(?P<{status}>{patterns})" for status, patterns in said.items())
    return from_openings(joined)


WEAK = re.compile("将(?:达|超|突破|有|实现|增|完成|保持|$)")
"""预计全年将达到: still an estimate."""


@cache
def _plan(is_heading: bool) -> re.Pattern[str]:
    return re.compile(
        "|".join(row["pattern"] for row in rows("plan_words") if is_heading or row["scope"] == "any")
    )


MET = re.compile("(?:目标|任务|计划)(?:任务)?(?:完成|实现|执行|兑现|提前|超额|如期)")
"""一、“十五”计划主要预期目标提前实现: a heading on goals that were met."""


@cache
def _review() -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in rows("review_words")))


@remembered
def of(clause: str, carried: str = "") -> str:
    """The status a clause sets for its figures; without a word of its own it keeps the one before it.

    >>> of("力争工业投资"), of("预计营业收入"), of("利润", carried="target")
    ('target', 'estimate', 'target')
    """
    found = _words().search(clause)
    if found is None or (carried == "estimate" and found["target"] and WEAK.search(clause, found.start())):
        return carried
    return found.lastgroup or carried


def is_plan(text: str, carried: bool = False, is_heading: bool = True) -> bool:
    """Whether a heading, or the opening of a paragraph, turns to the time ahead.

    >>> is_plan("2021年工作思路"), is_plan("一、过去一年工作回顾", carried=True)
    (True, False)
    """
    if is_heading and MET.search(text):
        return False
    if _plan(is_heading).search(text):
        return True
    return carried and not _review().search(text)


def _is_ahead(period: Period, reference: Period) -> bool:
    """Whether a period is to come; so is a whole year in its first three months, and a span that ends after this year."""
    whole = period.last >= reference.last + 9 and period == period.whole_year()
    is_span = is_epoch(period) and period.last > reference.whole_year().last
    return period.first > reference.last or is_span or (whole and reference.first == reference.last)


@lru_cache(1024)
def settle(
    said: str, plan: bool, period: Period | None, reference: Period | None, is_told: bool = False
) -> str:
    """The status of a figure from its sentence, its section, and its period against a known publication date.

    Where the sentence itself tells a period that is over (`is_told`), no plan around it makes a target of it.

    >>> settle("", True, None, None), settle("", False, None, None)
    ('target', 'actual')
    """
    if said:
        return said
    if is_told and period and reference and period.last < reference.first:
        return "actual"
    ahead = period is not None and reference is not None and _is_ahead(period, reference)
    return "target" if plan or ahead else "actual"
