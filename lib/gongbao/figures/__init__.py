"""Figures of the frames that `compare` and `trend` give: a frame in, axes out."""

import math
from collections.abc import Sequence
from datetime import date
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter

from gongbao.compare import NATION
from gongbao.figures.data import alt_text
from gongbao.figures.fonts import use_fonts
from gongbao.figures.labels import HALO, Label, make_room, name_ends, value_points, width, wrap
from gongbao.indicators import THINGS, indicator_name
from gongbao.messages import amount, listed, named, number, say
from gongbao.sources import source_note
from gongbao.spans import period_name

__all__ = ["alt_text", "colour", "comparison", "heading", "quantity_name", "trends"]

PALETTE = (
    *("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#332288"),
    *("#e69f00", "#882255", "#56b4e9", "#999933"),
)
INK, GREY = "#22262b", "#6b7280"
MARKERS = {"year": "o", "cumulative": "s", "month": "^", "quarter": "D", "half": "p", "years": "X"}
MARKERS |= {"day": "v"}
FROM_ZERO = ("level", "increment", "multiple")
UNITS_BESIDE = ("%", "位", *THINGS)
SOLID: dict[str, Any] = {"linestyle": "-", "linewidth": 1.6, "markeredgewidth": 1.6}
HOLLOW: dict[str, Any] = {**SOLID, "linestyle": "--", "markerfacecolor": "white"}
SERIES = ["region", "span", "status", "basis"]
FEW = 6
FLAT = 4
WIDE = 9.0
NOTE = 8.5


def colour(region: str) -> str:
    """Give a region its colour, the same in every figure and safe for the colour-blind.

    >>> colour("510000"), colour("100000")
    ('#882255', '#22262b')
    """
    return INK if region == NATION else PALETTE[(int(region[:2]) + 4 * int(region[2:4])) % len(PALETTE)]


def quantity_name(indicator: str, measure: str, subject: str = "", lang: str = "zh") -> str:
    """Name a quantity: the indicator, its subject and its measure.

    >>> quantity_name("gdp", "growth"), quantity_name("gdp", "level", lang="en")
    ('地区生产总值：同比增速', 'Gross domestic product: level')
    """
    words = {"indicator": indicator_name(indicator, lang), "measure": say(f"measure.{measure}", lang)}
    return say("title.subject" if subject else "title", lang, subject=subject, **words)


def heading(frame: pd.DataFrame, lang: str = "zh") -> str:
    """Title a frame by its indicator, subject and measure, and the one period of the rows compared.

    >>> row = {"indicator": "gdp", "measure": "growth", "subject": "", "period": "2023"}
    >>> heading(pd.DataFrame([row]))
    '地区生产总值：同比增速（2023年）'
    """
    indicator, measure, subject = frame[["indicator", "measure", "subject"]].iloc[0]
    title = quantity_name(indicator, measure, subject, lang)
    compared = frame[frame["comparable"]] if "comparable" in frame else frame
    periods = compared["period"].unique()
    if len(periods) != 1:
        return title
    return say("title.period", lang, title=title, period=period_name(periods[0], lang))


def comparison(frame: pd.DataFrame, lang: str = "zh") -> Axes:
    """Draw regions ranked by value as dots against the nation; rows of another period are hollow and say so.

    >>> row = {"region": "510000", "region_name": "四川", "period": "2023", "value": 6.2, "unit": "%"}
    >>> row |= {"gap": 1.9, "bound": "eq", "status": "actual", "comparable": True, "why_not": ""}
    >>> row |= {"indicator": "gdp", "measure": "growth", "subject": "", "doc_id": "a"}
    >>> axes = comparison(pd.DataFrame([row]))
    >>> alt_text(axes)
    '地区生产总值：同比增速（2023年）; 四川 6.2%（比全国高1.9个百分点）'
    >>> plt.close(axes.figure)
    """
    axes = _canvas(frame, lang, 1.75 + 0.38 * len(frame))
    rows = list(frame.itertuples())
    for place, row in enumerate(rows):
        _row(axes, place, row, lang)
    axes.set_yticks(range(len(rows)), [_row_name(row, lang) for row in rows])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: number(round(x, 6))))
    axes.set_xlabel(_axis(frame, lang))
    if frame["measure"].iloc[0] in FROM_ZERO and frame["value"].min() >= 0:
        axes.set_xlim(left=0)
    _nation_line(axes, rows)
    _legend(axes, _row_keys(rows, lang))
    make_room(axes)
    return axes


def _canvas(frame: pd.DataFrame, lang: str, height: float) -> Axes:
    use_fonts()
    figure, axes = plt.subplots(figsize=(WIDE, height), layout="constrained")
    figure.get_layout_engine().set(w_pad=0.12, h_pad=0.08)  # type: ignore[union-attr,call-arg]
    look: dict[str, Any] = {"x": 0.013, "ha": "left", "linespacing": 1.45}
    figure.suptitle(wrap(heading(frame, lang), 78), fontsize=14, **look)
    figure.supxlabel(wrap(source_note(frame, lang), 140), fontsize=NOTE, color=GREY, **look)
    return axes


def _row(axes: Axes, place: int, row: Any, lang: str) -> None:
    """One region: a stem from the nation or from zero, the dot, and the value in words."""
    ink, nation = colour(row.region), _nation(row)
    base = nation if nation is not None else 0 if row.measure in FROM_ZERO else row.value
    axes.plot([base, row.value], [place, place], color=ink, linewidth=3, alpha=0.35, solid_capstyle="butt")
    if nation is not None:
        axes.plot([nation], [place], "|", color=INK, markersize=15, markeredgewidth=2)
    face = ink if row.comparable and row.bound == "eq" else "white"
    axes.plot([row.value], [place], "o", color=ink, markerfacecolor=face, markersize=9, markeredgewidth=2)
    at = (max(base, row.value), place)
    beside: dict[str, Any] = {"xytext": (10, 0), "textcoords": "offset points", "va": "center"}
    axes.annotate(_row_value(row, lang), at, fontsize=10, path_effects=HALO, **beside).set_in_layout(False)


def _nation(row: Any) -> float | None:
    """The nation's figure for the row's own period, as the gap to it tells."""
    if pd.isna(row.gap) or row.measure == "rank":
        return None
    return float(round(row.value - row.gap, 6))


def _row_name(row: Any, lang: str) -> str:
    other = f" · {period_name(row.period, lang)}" if row.why_not == "period" else ""
    return f"{row.region_name}{other}"


def _value(row: Any, lang: str) -> str:
    """The value without the unit that the axis already names."""
    return amount(row.value, row.unit if row.unit in UNITS_BESIDE else "", row.bound, lang)


def _row_value(row: Any, lang: str) -> str:
    said = _value(row, lang)
    if row.status != "actual":
        said = say("figure.value_status", lang, value=said, status=say(f"status.{row.status}", lang))
    if pd.isna(row.gap):
        return said
    unit = "个百分点" if row.unit == "%" else row.unit
    side = "above" if row.gap > 0 else "below" if row.gap < 0 else "level"
    return say(f"figure.{side}", lang, value=said, gap=amount(abs(row.gap), unit, "eq", lang))


def _axis(frame: pd.DataFrame, lang: str) -> str:
    measure, unit = frame[["measure", "unit"]].iloc[0]
    key = "axis.count" if unit in THINGS else "axis.other" if unit else "axis.bare"
    return say(key, lang, measure=say(f"measure.{measure}", lang), unit=named("unit", unit, lang))


def _nation_line(axes: Axes, rows: Sequence[Any]) -> None:
    """A line through all rows where they share the nation's one figure."""
    nations = {_nation(row) for row in rows if row.comparable} - {None}
    if len(nations) == 1 and all(row.comparable for row in rows):
        axes.axvline(nations.pop() or 0, color=INK, linewidth=1, linestyle=(0, (4, 3)), zorder=0.9)


def _row_keys(rows: Sequence[Any], lang: str) -> list[Line2D]:
    alike = [row.comparable for row in rows]
    reasons = {
        "figure.not_comparable": not all(alike),
        "figure.bound": any(row.bound != "eq" for row in rows),
    }
    hollow = listed([say(key, lang) for key, there in reasons.items() if there], lang)
    shown = {
        _key("o", say("figure.comparable", lang)): any(row.comparable and row.bound == "eq" for row in rows),
        _key("o", hollow, face="white"): bool(hollow),
        _key("|", say("figure.nation", lang), size=13): any(_nation(row) is not None for row in rows),
    }
    return [key for key, there in shown.items() if there]


def _key(marker: str, label: str, face: str = GREY, size: float = 8) -> Line2D:
    look = {"marker": marker, "markerfacecolor": face, "markersize": size, "markeredgewidth": 1.8}
    return Line2D([], [], color=GREY, linestyle="", label=label, **look)  # type: ignore[arg-type]


def _legend(axes: Axes, keys: list[Line2D]) -> None:
    place: dict[str, Any] = {"loc": "lower left", "bbox_to_anchor": (-0.005, 1.0), "borderaxespad": 0.2}
    axes.legend(handles=keys, ncols=len(keys), fontsize=9.5, handletextpad=0.3, columnspacing=1.4, **place)


def trends(frame: pd.DataFrame, lang: str = "zh") -> Axes:
    """Draw each region's points at the end of their period, the kinds of period told apart by marker.

    >>> row = {"region": "510000", "region_name": "四川", "period": "2023", "value": 6.2, "unit": "%"}
    >>> row |= {"bound": "eq", "status": "actual", "basis": "stated", "doc_id": "a", "span": "year"}
    >>> row |= {"end": pd.Timestamp(2023, 12, 31)}
    >>> axes = trends(pd.DataFrame([row | {"indicator": "gdp", "measure": "growth", "subject": ""}]))
    >>> alt_text(axes)
    '地区生产总值：同比增速（2023年）; 四川（全年） 2023-12 6.2'
    >>> plt.close(axes.figure)
    """
    frame = frame[frame["end"].notna()]
    axes = _canvas(frame, lang, max(4.8, 1.6 + 0.21 * frame["region"].nunique()))
    size = 7.0 if frame["region"].nunique() <= FEW else 4.0
    for _, rows in frame.groupby(SERIES):
        _line(axes, rows, size, lang)
    axes.set_ylabel(_axis(frame, lang))
    _dates(axes, frame)
    _values(axes, frame, lang)
    _legend(axes, _line_keys(frame, lang))
    _direct_labels(axes, frame, lang)
    return axes


def _line(axes: Axes, rows: pd.DataFrame, size: float, lang: str) -> None:
    first = next(rows.itertuples())
    label = say("figure.line", lang, region=first.region_name, span=say(f"span.{first.span}", lang))
    look = SOLID if (first.status, first.basis) == ("actual", "stated") else HOLLOW
    days = [end.toordinal() for end in rows["end"]]
    look |= {
        "color": colour(str(first.region)),
        "marker": MARKERS[str(first.span)],
        "markersize": size,
    }
    axes.plot(days, rows["value"], label=label, **look)
    bounds = rows[rows["bound"] != "eq"]
    hollow: dict[str, Any] = {**look, "linestyle": "", "markerfacecolor": "white"}
    if len(bounds):
        axes.plot([end.toordinal() for end in bounds["end"]], bounds["value"], **hollow)


def _dates(axes: Axes, frame: pd.DataFrame) -> None:
    first, last = frame["end"].min().year, frame["end"].max().year
    left, right = date(first, 1, 1).toordinal(), frame["end"].max().toordinal()
    room = (max(map(width, frame["region_name"])) * 5.5 + 45) / (60 * WIDE)
    axes.set_xlim(left - 0.02 * (right - left), left + max(right - left, 120) / (1 - room))
    _years(axes, first, last)


def _values(axes: Axes, frame: pd.DataFrame, lang: str) -> None:
    """The value axis: amounts from zero unless that would press them flat, which is then said."""
    axes.margins(y=0.16)
    axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: number(round(y, 6))))
    least, most = frame["value"].min(), frame["value"].max()
    if least < 0 < most:
        axes.axhline(0, color=GREY, linewidth=1)
    if frame["measure"].iloc[0] not in FROM_ZERO or least < 0:
        return
    if least == most or most <= FLAT * (most - least):
        axes.set_ylim(0, 1.16 * most or None)
    else:
        axes.set_ylabel(say("axis.cut", lang, axis=axes.get_ylabel()))


def _years(axes: Axes, first: int, last: int) -> None:
    """Years as bands between two lines, named in the middle: a year's own figure stands at its band's end."""
    limits = axes.get_xlim()
    step = math.ceil((last - first + 1) / 12)
    named = range(first, last + 1, step)
    starts = [date(year, 1, 1).toordinal() for year in range(first, last + 2)]
    middles = [date(year, 7, 1).toordinal() for year in named]
    axes.set_xticks(starts, [""] * len(starts))
    axes.set_xticks(middles, [str(year) for year in named], minor=True)
    axes.set_xlim(limits)


def _line_keys(frame: pd.DataFrame, lang: str) -> list[Line2D]:
    spans = [span for span in MARKERS if (frame["span"] == span).any()]
    keys = [_key(MARKERS[span], say(f"span.{span}", lang)) for span in spans]
    reasons = {
        "figure.hollow": ((frame["status"] != "actual") | (frame["basis"] == "derived")).any(),
        "figure.bound": (frame["bound"] != "eq").any(),
    }
    hollow = listed([say(key, lang) for key, there in reasons.items() if there], lang)
    return [*keys, _key("o", hollow, face="white")] if hollow else keys


def _direct_labels(axes: Axes, frame: pd.DataFrame, lang: str) -> None:
    """Names at each region's last point, and values where there is room, on a layout that no longer moves."""
    figure = axes.figure.get_figure(root=True)
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    ordered = frame.sort_values("end")
    ends = ordered.drop_duplicates("region", keep="last")
    few = len(ends) <= FEW
    taken = name_ends(
        axes, [_label(row, str(row.region_name)) for row in ends.itertuples()], 10 if few else 9
    )
    if few:
        others = ordered.drop_duplicates(SERIES, keep="last").index.difference(ends.index)
        named = [
            _label(row, f"{row.region_name} {_value(row, lang)}") for row in frame.loc[others].itertuples()
        ]
        plain = [_label(row, _value(row, lang)) for row in frame.drop(index=others).itertuples()]
        value_points(axes, [*named, *plain], taken, NOTE)


def _label(row: Any, text: str) -> Label:
    return Label(text, row.end.toordinal(), row.value, colour(row.region))
