"""Whom and what the label of a row names: an indicator, a part of one, a place, or a time."""

import re
from dataclasses import dataclass, field, replace

from gongbao import heads, phrases, regions
from gongbao.periods import Mention
from gongbao.phrases import Phrase
from gongbao.titles import Title

PREFIX = re.compile(
    r"^(?:[#＃*·•—–\-]+|其中：?|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d{1,2}[.、．](?!\d))+"
)
PART = re.compile(r"^(?:[#＃*]|其中)")
SECTOR = re.compile(
    r"第[一二三]产业|[一二三]产|工业|农业|建筑业|服务业|制造业|采矿业|规模以上工业|规上工业|轻工业|重工业"
)
WHOLE = ("工业", "规模以上工业", "规上工业")
NOUN = re.compile(
    r"增加值|总产值|产值|投资|用电量|利润总额|利润|营业收入|主营业务收入|贷款余额|税收|出口交货值"
)
TRADE = re.compile(r"(?<=.{2})(?:制造|加工|处理|生产|供应|采选|开采|冶炼|修理|制品)$")
"""纺织服装制造: an industry without 业."""
RATE = re.compile(r"(?:率|强度|占比|比重|程度|系数|度)$")
QUANTITY = re.compile(r"(?:量|值|额|数|率|收入|支出|投资|价格|均价|价|面积|余额|强度|里程|户数|人口)$")


@dataclass(frozen=True)
class Label:
    """What a label says; empty parts are told by the title and the heads."""

    phrase: Phrase
    measure: str = ""
    units: tuple[str, ...] = ()
    region: str = ""
    mention: Mention | None = None
    names: bool = False
    """It names a quantity itself, and does not only take over one."""
    is_place: bool = False


@dataclass(frozen=True)
class Before:
    """What the rows above a label have named."""

    parent: Phrase = field(default_factory=Phrase)
    """The last quantity that was not itself a part of one."""
    last: Phrase = field(default_factory=Phrase)
    """The quantity of the row right above."""

    def after(self, text: str, label: Label | None) -> "Before":
        """What is known after one more row."""
        if label is None:
            return Before()
        if not label.names:
            return Before(self.parent, label.phrase if label.phrase.subject else Phrase())
        within_gdp = self.parent.indicator == "gdp" or not label.phrase.indicator
        is_part = PART.match(text) or (within_gdp and SECTOR.match(PREFIX.sub("", text)))
        return Before(self.parent if is_part and not self.parent.is_empty else label.phrase, label.phrase)


def read(text: str, title: Title, before: Before, home: str) -> Label | None:
    """Read a label, by the title and the rows above it; None where it cannot be told.

    >>> from gongbao.heads import Head
    >>> title = Title(Phrase(), Head(), None, "510000")
    >>> read("#工业投资（亿元）", title, Before(), "510000").phrase.indicator
    'industrial_investment'
    """
    rest, units = heads.take_units(PREFIX.sub("", text))
    whole = title.phrase
    if heads.role(rest) == "total":
        return Label(whole, units=units, region=title.region, is_place=True) if title.region else None
    head = heads.read(rest)
    if head.mention and head.is_plain and not head.measure:
        return Label(whole, units=units, mention=head.mention)
    if code := place(rest, home):
        return Label(whole, units=units, region=code, is_place=True)
    rest, measure = heads.take_measure(rest)
    if not rest and measure == "growth" and not before.last.is_empty:
        return Label(before.last, measure, units)
    if not rest or heads.read(rest).measure:
        return None
    governing = whole if not whole.is_empty else before.parent
    named = _named(rest, title, governing, bool(PART.match(text)), home)
    if named is None:
        return None
    return Label(
        named, measure, units, named.region, names=not (named.subject and named.text == governing.text)
    )


def place(text: str, home: str) -> str:
    """The place that a whole label or head names, or nothing.

    >>> place("成都", "510000"), place("成都平原", "510000")
    ('510100', '')
    """
    plain = WITHOUT_PARTS.sub("", text)
    found = [code for start, end, code in regions.find(plain, home) if (start, end) == (0, len(plain))]
    return found[0] if found else ""


WITHOUT_PARTS = re.compile("（[市县区]?本级）$")
"""阳新县（本级）: the county, without what it only looks after."""


def _named(rest: str, title: Title, governing: Phrase, is_part: bool, home: str) -> Phrase | None:
    """The phrase of a label, as a part of what governs it unless it names a quantity of its own."""
    if title.is_of_products and title.phrase.is_empty:
        return Phrase(text=rest) if rest.endswith("量") else Phrase(text="产量", subject=rest)
    if title.is_index and title.own_words:
        own = phrases.parse(rest, home)
        subject = "" if rest == title.own_words else rest
        if own.known or rest.endswith(("指数", "价格")):
            return own if own.known else Phrase(rest)
        return Phrase(title.own_words, title.phrase.indicator, subject)
    if SECTOR.fullmatch(rest):
        return _of_sector(rest, governing, home)
    if is_part and rest in phrases.OF_SIZE[:2] and not governing.is_empty:
        of_size = phrases.parse(rest + governing.text, home, use="count")
        return of_size if of_size.indicator else replace(governing, text=rest + governing.text)
    phrase = phrases.parse(rest, home)
    if phrase.known or (phrase.text and QUANTITY.search(rest)):
        return phrase
    if TRADE.search(rest) and not (phrase.subject or phrase.region or phrase.verb):
        phrase = Phrase(subject=phrases.tidy_subject(rest))
    is_subject = bool(phrase.subject) and not phrase.text
    if governing.is_empty:
        return None if phrase.is_aspect else phrase
    if is_subject or is_part or governing is title.phrase:
        subject = phrase.subject or phrases.tidy_subject(rest)
        return replace(governing, subject=subject, region=phrase.region)
    return None if phrase.is_aspect or phrase.is_empty else phrase


def _of_sector(rest: str, governing: Phrase, home: str) -> Phrase | None:
    """第二产业 under 地区生产总值 is its value added; 工业 under 用电量 what industry used."""
    if governing.is_empty:
        return None if rest in WHOLE else Phrase(subject=rest)
    noun = NOUN.findall(governing.text)
    joined = phrases.parse(
        rest + ("增加值" if governing.indicator == "gdp" else noun[-1] if noun else "其他"), home
    )
    is_within = governing.indicator != "industrial_value_added" or rest not in WHOLE
    if not is_within:
        return governing
    return (
        joined
        if joined.known and noun + [1] * (governing.indicator == "gdp")
        else replace(governing, subject=rest)
    )


def is_rate(text: str) -> bool:
    """Whether a quantity is a rate, so that a percentage is its level.

    >>> is_rate("产销率"), is_rate("利润总额")
    (True, False)
    """
    return bool(RATE.search(text))
