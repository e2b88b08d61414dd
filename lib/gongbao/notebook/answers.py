"""What a notebook is asked, checked once, and the frame that answers it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

import pandas as pd

from gongbao import vocabulary
from gongbao.compare import compare
from gongbao.errors import GongbaoError
from gongbao.figures import quantity_name
from gongbao.messages import check_language, listed, say
from gongbao.regions import region_name
from gongbao.schema import MEASURES, Tables
from gongbao.sources import with_sources
from gongbao.spans import period_name, span_of
from gongbao.trend import trend


@dataclass(frozen=True)
class Question:
    """An indicator and measure, for some regions or all, a period or each one's latest, and a language.

    >>> Question("gdp", "growth", ("510000",), "2023").title
    '地区生产总值：同比增速（四川，2023年）'
    """

    indicator: str
    measure: str = "growth"
    regions: tuple[str, ...] = ()
    period: str = ""
    subject: str = ""
    language: str = "zh"

    def __post_init__(self) -> None:
        """Refuse what no bulletin could answer, naming what could be asked instead."""
        check_language(self.language)
        _known("measure", self.measure, MEASURES)
        _known("indicator", self.indicator, [row["id"] for row in vocabulary.rows("indicators")])
        for region in self.regions:
            _check_region(region)
        _check_period(self.period)

    @property
    def quantity(self) -> str:
        """Name the indicator, its subject and its measure.

        >>> Question("gdp", language="en").quantity
        'Gross domestic product: growth on a year earlier'
        """
        return quantity_name(self.indicator, self.measure, self.subject, self.language)

    @property
    def title(self) -> str:
        """Say what is asked in the language of the answer."""
        regions = listed([region_name(code, self.language) for code in self.regions], self.language)
        about = [regions or say("question.all", self.language), period_name(self.period, self.language)]
        joined = say("list.comma", self.language).join(filter(None, about))
        return say("question.title", self.language, quantity=self.quantity, about=joined)


def _known(what: str, word: str, allowed: Iterable[str]) -> None:
    allowed = list(allowed)
    if word in allowed:
        return
    raise _unknown(what, word, get_close_matches(word, allowed) or allowed[:12])


def _check_region(word: str) -> None:
    places = vocabulary.rows("regions")
    if any(row["code"] == word for row in places):
        return
    named = [row["code"] for row in places if word in (row["name"], row["short"], row["name_en"])]
    alike = [row["code"] for row in places if row["code"].startswith(word[:2])]
    raise _unknown("region", word, (named or alike or ["510000", "360000"])[:3])


def _unknown(what: str, word: str, near: list[str]) -> GongbaoError:
    return GongbaoError(f"{what} {word!r} is not known; choose for example {', '.join(near)}")


def _check_period(period: str) -> None:
    try:
        span = span_of(period)
    except ValueError:
        forms = "2023, 2024-Q1, 2024-H1, 2020-06 or 2023-01/2023-11"
        raise GongbaoError(f"period {period!r} is not known; write it like {forms}") from None
    if span and span.end < span.start:
        raise GongbaoError(f"period {period!r} ends before it begins; turn it round")


def compared(asked: Question, tables: Tables) -> pd.DataFrame:
    """Answer with one row a region, its sources named in the language of the question."""
    return _answer(compare, asked, tables, period=asked.period or None)


def over_time(asked: Question, tables: Tables) -> pd.DataFrame:
    """Answer with one row a point in time, of the period asked or all, its sources named in the language of the question."""
    return _answer(trend, asked, tables, period=asked.period)


def _answer(
    ask: Callable[..., pd.DataFrame], asked: Question, tables: Tables, **more: str | None
) -> pd.DataFrame:
    dated = tables.observations.merge(tables.documents[["doc_id", "published"]], on="doc_id", how="left")
    rows = ask(
        dated, asked.indicator, regions=asked.regions, measure=asked.measure, subject=asked.subject, **more
    )
    rows["region_name"] = [region_name(code, asked.language) for code in rows["region"]]
    return with_sources(rows, tables.documents, asked.language)


def behind(rows: pd.DataFrame) -> set[str]:
    """The statements that a frame's figures and gaps rest on.

    >>> sorted(behind(pd.DataFrame({"obs_id": ["a:1;b:2"], "gap_obs_id": [""]})))
    ['a:1', 'b:2']
    """
    ids = [rows[column] for column in ("obs_id", "gap_obs_id") if column in rows]
    return set(";".join(pd.concat(ids)).split(";")) - {""}


def left_over(rows: pd.DataFrame, asked: Question, observations: pd.DataFrame) -> pd.DataFrame:
    """The other statements on the indicator in the regions asked: another measure, subject or period."""
    others = observations[(observations["indicator"] == asked.indicator)]
    others = others[~others["obs_id"].isin(behind(rows))]
    return others[others["region"].isin(asked.regions)] if asked.regions else others


def existing(asked: Question, observations: pd.DataFrame) -> pd.DataFrame:
    """What there is instead, counted: quantities of the same indicator, then others of the same regions."""
    near = observations[
        ((observations["indicator"] == asked.indicator) | observations["region"].isin(asked.regions))
        & (observations["indicator"] != "")
    ]
    groups = near.groupby(["region", "indicator", "subject", "measure"], as_index=False)
    counted = groups.agg(n=("obs_id", "size"), first=("period", "min"), last=("period", "max"))
    counted["same"] = counted["indicator"] == asked.indicator
    return counted.sort_values(["same", "n", "region", "indicator"], ascending=[False, False, True, True])
