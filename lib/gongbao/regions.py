"""Names of places as GB/T 2260 codes."""

import re
from collections import Counter
from functools import cache

import ahocorasick

from gongbao.vocabulary import rows, words

NATION = "100000"


@cache
def _by_code() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in rows("regions")}


def region_name(code: str, lang: str = "zh") -> str:
    """The usual short name of a region, in Chinese or English.

    >>> region_name("510000"), region_name("510100", "en")
    ('四川', 'Chengdu')
    """
    row = _by_code().get(code)
    if row is None:
        return code
    return row["name_en"] if lang == "en" else row["short"] or row["name"]


@cache
def _names() -> ahocorasick.Automaton:
    codes: dict[str, list[str]] = {word: [] for word in words("home_words")}
    for row in rows("regions"):
        for name in {row["name"], row["short"]} - {""}:
            codes.setdefault(name, []).append(row["code"])
    automaton = ahocorasick.Automaton()
    for name, named in codes.items():
        automaton.add_word(name, (name, tuple(named)))
    automaton.make_automaton()
    return automaton


@cache
def _home_levels() -> dict[str, str]:
    return {row["word"]: row["level"] for row in rows("home_words")}


def find(text: str, home: str) -> list[tuple[int, int, str]]:
    """The places named in a text, as (start, end, code); 全省, 全市 and their like mean the home region.

    >>> find("成都市高于全省、全国", "510000")
    [(0, 3, '510100'), (5, 7, '510000'), (8, 10, '100000')]
    """
    found = []
    for last, (name, codes) in _names().iter_long(text):
        code = _nearest(codes, home) if codes else _of_home_word(name, home)
        found += [(last + 1 - len(name), last + 1, code)] if code or not codes else []
    return found


def _nearest(codes: tuple[str, ...], home: str) -> str:
    """The one region of the name; where several bear it, the one in the home region, if only one is."""
    for digits in (6, 4, 2, 0):
        near = [code for code in codes if code[:digits] == home[:digits]]
        if near:
            return near[0] if len(near) == 1 else ""
    return ""


def _of_home_word(word: str, home: str) -> str:
    level = _home_levels()[word]
    if level == "nation":
        return NATION
    return home[:2] + "0000" if level == "province" and home else home


def home_region(title: str, publisher: str, body: str) -> str:
    """The region a document is about: the smallest its title names, else what publisher and text name most.

    >>> home_region("成都市经济和信息化局", "四川省人民政府", "")
    '510100'
    >>> home_region("", "", "在成都召开，全省增长6.2%，四川开新局")
    '510000'
    """
    own = _own_level(publisher + body)
    titled = [code for code in _named(title) if code != NATION]
    if titled:
        return max(titled, key=lambda code: (own in _levels(code), LEVELS.index(_levels(code)[-1])))
    weights = Counter(_named(body)) + Counter(_named(publisher) * 6)
    nation = 2 * body.count("我国") + body.count("全国")
    national = re.search("国务院|全国人民代表大会会议", body) and not weights
    if national or (not own and nation >= 3 and nation > max(weights.values(), default=0)):
        return NATION
    ranked = [code for code, _ in weights.most_common() if own in ("", *_levels(code))]
    return ranked[0] if ranked else next((code for code, _ in weights.most_common(1)), "")


def _named(text: str) -> list[str]:
    """The codes named, without the nation where it only begins the name of an office (全国人大, 国家统计局)."""
    return [
        code
        for start, end, code in find(text, "")
        if code and not (code == NATION and text[end : end + 1] in "人政首第统工发级")
    ]


def _own_level(text: str) -> str:
    """The administrative level a text calls its own: a city's bulletin says 全市 oftener than 全省."""
    counts = {word: text.count(word) for word, level in _home_levels().items() if level in LEVELS[1:]}
    word = max(counts, key=lambda w: counts[w])
    return _home_levels()[word] if counts[word] else ""


LEVELS = ("nation", "province", "prefecture", "county")
MUNICIPALITIES = ("110000", "120000", "310000", "500000")


def _levels(code: str) -> tuple[str, ...]:
    """The levels a region may call itself by, the usual one last; a municipality says 全市 though a province."""
    if code in MUNICIPALITIES:
        return ("prefecture", "province")
    return (LEVELS[0 if code == NATION else 1 if code.endswith("0000") else 2 if code.endswith("00") else 3],)
