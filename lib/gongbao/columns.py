"""What each column of a table holds: measure, period, unit, and the place or indicator of its head."""

import re
from dataclasses import dataclass, field, replace

from gongbao import heads, indicators, labels, phrases
from gongbao.discourse import Discourse
from gongbao.heads import Head
from gongbao.layouts import Table
from gongbao.periods import Period, of_months
from gongbao.phrases import Phrase
from gongbao.titles import Title

LEVELS = ("", "level")
NATION_WORDS = ("全国", "全省", "全市", "全区", "全州", "全县")


@dataclass(frozen=True)
class Column:
    """A column: what is left empty, labels and the title tell."""

    measure: str
    period: Period
    units: tuple[str, ...] = ()
    region: str = ""
    phrase: Phrase = field(default_factory=Phrase)
    of: str = ""
    among: str = ""
    base: Period | None = None
    """The period of the other column of amounts, where there are two of them."""
    has_level: bool = False
    """Some column of the table holds amounts."""


def read(table: Table, title: Title, state: Discourse) -> list[Column | None]:
    """The columns of a table, from the first to the last; None for one that cannot be told."""
    found: list[Column | None] = []
    last, above = title.period, Head()
    is_level_before = False
    phrase: Phrase | None = Phrase()
    for head, upper in table.columns:
        period = _period(head, upper, title, last if upper is above else title.period, state)
        told = replace(head, phrase="") if _is_titled(head, table) else head
        column = _column(told, upper, period, state) if period else None
        if heads.role(head.phrase) == "unread":
            found.append(None)
            continue
        if head.phrase or upper.phrase:
            phrase = column.phrase if column else None
        found.append(replace(column, phrase=phrase) if column and phrase is not None else None)
        is_level = head.measure in LEVELS
        if head.measure != "year_ago":
            last = _later(last, period) if is_level and is_level_before else period
        above, is_level_before = upper, is_level
    return _with_bases(found, [head for head, _ in table.columns])


def _is_titled(head: Head, table: Table) -> bool:
    """Whether a head names what the title has named: 综合能耗, under 分行业综合能耗."""
    alone = not SEVERAL.search(table.title) and head.measure in LEVELS
    return alone and len(head.phrase) > 2 and head.phrase in table.title


SEVERAL = re.compile("[、和与及（]")
"""A title that names several quantities leaves it to the heads to tell which."""


def _later(last: Period | None, new: Period | None) -> Period | None:
    """The period of a rate behind two amounts: the later one, or that next to it where they end together."""
    return last if last and new and last.last > new.last else new


def _period(head: Head, upper: Head, title: Title, last: Period | None, state: Discourse) -> Period | None:
    """The period of a column: that of its head or the head above, else that of the amounts before it."""
    mention, span, base = head.mention or upper.mention, head.span or upper.span, title.period
    if mention:
        period = mention.resolve(state.reference, base.year if base and base != state.reference else None)
        return of_months(period.year, 1, period.last % 12 + 1) if period and span == "cumulative" else period
    if base is None:
        return None
    if span == "month":
        return Period(base.last, base.last) if _may_have_month(base, title, state) else None
    if span == "cumulative":
        return of_months(base.year, 1, base.last % 12 + 1)
    if head.measure == "year_ago":
        return (last or base).shifted(-12)
    return base if head.measure in LEVELS else last


def _may_have_month(base: Period, title: Title, state: Discourse) -> bool:
    """Whether 本月 can be told: the month of the title, or the last of the months from January on."""
    return base.first == base.last or (base.first % 12 == 0 and base.last % 12 != 11)


def _column(head: Head, upper: Head, period: Period, state: Discourse) -> Column | None:
    words = head.phrase or upper.phrase
    made = Column(head.measure, period, head.units or upper.units, of=head.of)
    if head.measure == "rank" and words in NATION_WORDS:
        return replace(made, among=words)
    if not words:
        return made
    if code := labels.place(words, state.own):
        return replace(made, region=code)
    phrase = phrases.parse(words, state.home)
    is_trade = words.endswith("业") and indicators.is_subject(phrase.subject)
    return replace(made, phrase=phrase, region=phrase.region) if phrase.known or is_trade else None


def _with_bases(columns: list[Column | None], named: list[Head]) -> list[Column | None]:
    """The columns, each knowing whether there are amounts, which other period they have, and what they differ in."""
    known = [column for column in columns if column]
    has_level = any(head.measure in LEVELS for head in named)
    periods = {column.period for column in known if column.measure in LEVELS}
    differing = {unit for column in known if column.measure == "change" for unit in column.units} - {"%"}
    beside = tuple(differing) if len(differing) == 1 else ()
    return [
        column
        and replace(
            column,
            has_level=has_level,
            units=column.units or (beside if column.measure in (*LEVELS, "year_ago") else ()),
            base=min(periods) if len(periods) == 2 and column.period == max(periods) else None,
        )
        for column in columns
    ]
