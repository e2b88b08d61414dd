"""What a period of the contract covers (first day, last day, kind) and how it is read out."""

from __future__ import annotations

import calendar
from datetime import date
from typing import NamedTuple

PARTS = {
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
    "H1": (1, 6),
    "H2": (7, 12),
}
PART_ZH = {"Q1": "一季度", "Q2": "二季度", "Q3": "三季度", "Q4": "四季度", "H1": "上半年", "H2": "下半年"}
KINDS = {"Q": "quarter", "H": "half"}


class Span(NamedTuple):
    """The days a period covers, and its kind: year, years, half, quarter, month, cumulative or day."""

    start: date
    end: date
    kind: str


def span_of(period: str) -> Span | None:
    """Read a period of the contract; an empty one gives None.

    >>> span_of("2023-01/2023-11").end.isoformat(), span_of("2024-H1").kind
    ('2023-11-30', 'half')
    """
    if not period:
        return None
    first, _, last = period.partition("/")
    if not last:
        return _one(first)
    kind = "years" if len(first) == len(last) == 4 else "cumulative"
    return Span(_one(first).start, _one(last).end, kind)


def _one(text: str) -> Span:
    year, _, part = text.partition("-")
    if "-" in part:
        return Span(date.fromisoformat(text), date.fromisoformat(text), "day")
    if not part:
        return _months(int(year), (1, 12), "year")
    if part in PARTS:
        return _months(int(year), PARTS[part], KINDS[part[0]])
    return _months(int(year), (int(part), int(part)), "month")


def _months(year: int, months: tuple[int, int], kind: str) -> Span:
    last = calendar.monthrange(year, months[1])[1]
    return Span(date(year, months[0], 1), date(year, months[1], last), kind)


def period_name(period: str, lang: str = "zh") -> str:
    """Read a period out in words.

    >>> period_name("2023-01/2023-11"), period_name("2023-01/2023-11", "en"), period_name("2024-H1")
    ('2023年1—11月', 'Jan–Nov 2023', '2024年上半年')
    """
    span = span_of(period)
    if span is None:
        return ""
    return (_zh if lang == "zh" else _en)(period, span)


def _zh(period: str, span: Span) -> str:
    start, end = span.start, span.end
    if span.kind == "years":
        return f"{start.year}—{end.year}年"
    if span.kind == "cumulative":
        until = f"{end.month}月" if start.year == end.year else f"{end.year}年{end.month}月"
        return f"{start.year}年{start.month}" + ("—" if start.year == end.year else "月—") + until
    rest = {"year": "", "month": f"{end.month}月", "day": f"{end.month}月{end.day}日"}
    return f"{end.year}年" + rest.get(span.kind, PART_ZH.get(period[5:], ""))


def _en(period: str, span: Span) -> str:
    start, end = span.start, span.end
    if span.kind == "years":
        return f"{start.year}–{end.year}"
    month, until = calendar.month_abbr[start.month], f"{calendar.month_abbr[end.month]} {end.year}"
    if span.kind == "cumulative":
        return f"{month}{'' if start.year == end.year else f' {start.year}'}–{until}"
    words = {"year": f"{end.year}", "month": until, "day": f"{end.day} {until}"}
    return words.get(span.kind, f"{period[5:]} {end.year}")
