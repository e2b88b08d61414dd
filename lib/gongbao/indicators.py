"""What a noun phrase measures: the indicator of the vocabulary, and the part of the region it is about."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

import ahocorasick

from gongbao.vocabulary import any_of, automaton, expand, remembered, rows, words

AMOUNT_UNITS = ("亿元", "亿千瓦时")
"""Units of indicators that are an amount of money or energy."""
RATED = ("%", *AMOUNT_UNITS)
"""Units of indicators that no count of firms, projects or people can be of."""
OF_INDUSTRY = ("industrial_value_added", "industrial_value_added_total", "industrial_output")
"""What industry as a whole makes, told of all branches or of one."""
THINGS = ("家", "户", "个", "项")
"""Units of counts of firms, projects and other things; which of them is told makes no difference."""
QUOTES = re.compile("[“”‘’\"' ]")


@dataclass(frozen=True)
class Alias:
    """A spelling of an indicator: its length, the grade (national, provincial) it goes with, where it may stand."""

    length: int
    indicator: str
    grade: str
    place: str


@cache
def _indicators() -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in rows("indicators")}


def indicator_name(indicator: str, lang: str = "zh") -> str:
    """The indicator's name, in Chinese or English; words the vocabulary has no indicator for stay as they are.

    >>> indicator_name("gdp"), indicator_name("gdp", "en")
    ('地区生产总值', 'Gross domestic product')
    """
    row = _indicators().get(indicator)
    return row[f"name_{lang}"] if row else indicator


def indicator_unit(indicator: str) -> str:
    """The unit of the indicator's level.

    >>> indicator_unit("industrial_loans")
    '亿元'
    """
    row = _indicators().get(indicator)
    return row["unit"] if row else ""


@cache
def _aliases() -> ahocorasick.Automaton:
    """All spellings of all indicators; a spelling may stand for several, told apart by their grades."""
    spellings: dict[str, tuple[Alias, ...]] = {}
    for row in rows("aliases"):
        for spelling in expand(row["pattern"]):
            alias = Alias(len(spelling), row["indicator"], row["grade"], row["place"])
            spellings[spelling] = (*spellings.get(spelling, ()), alias)
    alike = {aliases: aliases for aliases in spellings.values()}
    known = ahocorasick.Automaton()
    for spelling, aliases in spellings.items():
        known.add_word(spelling, alike[aliases])
    known.make_automaton()
    return known


@cache
def _grades() -> tuple[re.Pattern[str], dict[str, str]]:
    pattern = re.compile(rf"{any_of(words('grades'))}(?![长部市会])")
    return pattern, {row["word"]: row["grade"] for row in rows("grades")}


def grade_of(phrase: str) -> str:
    """The grade a phrase names last: national, provincial, ... or nothing.

    >>> grade_of("国家级专精特新企业"), grade_of("专精特新企业")
    ('national', '')
    """
    found = _grades()[0].findall(phrase)
    return _grades()[1][found[-1]] if found else ""


def is_grade(phrase: str) -> bool:
    """Whether a phrase is a grade and nothing else, so that its noun stands before: 国家级14家、省级2054家.

    >>> is_grade("省级"), is_grade("省级平台")
    (True, False)
    """
    return phrase in _grades()[1]


def without_grade(phrase: str) -> str:
    """The phrase without the grade it begins with.

    >>> without_grade("国家级专精特新企业")
    '专精特新企业'
    """
    match = _grades()[0].match(phrase)
    return phrase[match.end() :] if match else phrase


@lru_cache(1024)
def find(phrase: str, grade: str = "", use: str = "") -> tuple[int, int, str] | None:
    """The indicator a phrase ends on, as (start, end, id); the id is empty for one the vocabulary only knows of.

    >>> find("装备制造业增加值")
    (5, 8, 'industrial_value_added')
    >>> find("省级专精特新小巨人企业")
    (2, 11, 'little_giants_provincial')
    """
    best: tuple[int, int, str] | None = None
    spellings = list(_aliases().iter(phrase))
    if not spellings:
        return None
    names = [(last + 1 - len(word), last + 1) for last, word in _subjects().iter(phrase)]
    for last, aliases in spellings:
        end = last + 1
        start = end - aliases[0].length
        if any(first < start < after < end for first, after in names) or PROCESSING.match(
            phrase, max(0, start - 1)
        ):
            continue
        if best and (end, -start) <= (best[1], -best[0]):
            continue
        standing = [alias for alias in aliases if _may_stand(alias, phrase, (start, end), use)]
        indicator = _choose(standing, grade_of(phrase[:end]) or grade) if standing else None
        if indicator is not None:
            best = (start, end, indicator)
    return best


PROCESSING = re.compile("(?<![增追叠])加工业")
"""农产品加工业产值 is the output of an industry, and not 工业产值."""


def names_any(words: str) -> bool:
    """Whether some words hold a spelling of any indicator, wherever it stands.

    >>> names_any("工业“投资”稳步回升"), names_any("坚持稳中求进")
    (True, False)
    """
    return next(_aliases().iter(QUOTES.sub("", words)), None) is not None


def _choose(aliases: list[Alias], grade: str) -> str | None:
    """The indicator of the spelling with a grade, or without one: 市级单项冠军企业 are none of the nation's."""
    graded = [alias for alias in aliases if alias.grade == grade] or [a for a in aliases if not a.grade]
    if not graded:
        return None
    is_lower = grade in LOCAL and graded[0].indicator.endswith(("_national", "_provincial"))
    return "" if is_lower else graded[0].indicator


LOCAL = ("municipal", "county")
"""Grades below those that any indicator has."""


def _may_stand(alias: Alias, phrase: str, span: tuple[int, int], use: str) -> bool:
    """Whether the alias may stand here: some only alone, only at the start, or only for what was added."""
    if use == "count" and indicator_unit(alias.indicator) in RATED:
        return False
    if not alias.place:
        return True
    opens = span[0] == 0 or bool(OF_PARK.search(phrase[: span[0]]))
    alone = opens and (span[1] == len(phrase) or phrase[span[1] :] in aspects()) and use != "count"
    ends = use == "new" and span[1] == len(phrase)
    first, amount = span[0] == 0, use not in ("percent", "point", "rank", "structure")
    return {
        "whole": alone,
        "start": first,
        "bare": first,
        "part": not first and phrase[span[0] - 1] not in "加轻重化军手民",
        "new": ends,
        "amount": amount,
    }.get(alias.place, True)


OF_PARK = re.compile("(?:新区|园区|开发区|高新区|经开区|示范区|经济带|经济区|城市群|都市圈)$")
"""某新区规上工业: the whole industry of a place that has no code."""


@cache
def aspects() -> frozenset[str]:
    """The words for a side of a quantity that name none themselves: 增速, 占比."""
    return frozenset(words("aspects"))


@cache
def _subjects() -> ahocorasick.Automaton:
    return automaton(words("subjects"))


@cache
def _endings() -> re.Pattern[str]:
    return re.compile(any_of(words("subject_endings")) + "$")


def is_known_subject(phrase: str) -> bool:
    """Whether the vocabulary lists a phrase as an industry or a kind of firm.

    >>> is_known_subject("外商及港澳台商投资企业"), is_known_subject("工业")
    (True, False)
    """
    return phrase in _subjects()


def known_at_end(words: str) -> str:
    """The longest industry or kind of firm of the vocabulary that some words end on.

    >>> known_at_end("增长较快的有化学原料和化学制品制造业"), known_at_end("增长较快")
    ('化学原料和化学制品制造业', '')
    """
    ends = (words[i:] for i in range(max(0, len(words) - LONGEST), len(words)))
    return next((end for end in ends if is_known_subject(end) or is_known_subject(ACTIVITY.sub("", end))), "")


ACTIVITY = re.compile("(?:工业|产业|行业)$")
LONGEST = 24
"""No industry of the vocabulary has a longer name."""


def in_full(names: list[str]) -> list[str]:
    """Names of industries in a row, each with the 制造业 or 企业 that stands after the last one only.

    >>> in_full(["装备", "高技术制造业"]), in_full(["钢铁", "汽车"])
    (['装备制造业', '高技术制造业'], ['钢铁', '汽车'])
    """
    ending = next((end for end in ("制造业", "企业") if names and names[-1].endswith(end)), "")
    return [name + ending if is_known_subject(name + ending) else name for name in names]


def is_actor(phrase: str) -> bool:
    """Whether a phrase may be the theme of a sentence: an industry of the vocabulary, or a firm.

    >>> is_actor("装备制造业"), is_actor("某某集团"), is_actor("坚持工业经济")
    (True, True, False)
    """
    return (
        phrase in _subjects() or f"{phrase}产业" in _subjects() or phrase.endswith(("集团", "公司", "股份"))
    )


@cache
def _with_separators() -> re.Pattern[str]:
    places = {row["name"].rstrip("市县区") for row in rows("regions") if "和" in row["name"]}
    known = [word for word in words("subjects") if re.search("[、和]", word)]
    return re.compile(any_of([*known, *(place for place in places if len(place) > 1)]))


def hide_separators(text: str) -> tuple[str, Callable[[str], str]]:
    """The text with the separators inside known names hidden, and the function that brings them back.

    >>> hide_separators("酒、饮料和精制茶制造业、钢铁")[0].split("、")[1]
    '钢铁'
    """
    return _with_separators().sub(lambda m: m[0].translate(HIDE), text), lambda name: name.translate(SHOW)


HIDE, SHOW = str.maketrans("、和", "\x01\x02"), str.maketrans("\x01\x02", "、和")


def is_subject(phrase: str) -> bool:
    """Whether a phrase names an industry, a kind of firm, a firm or a place of production.

    >>> is_subject("有色金属"), is_subject("江铜集团"), is_subject("民间投资")
    (True, True, False)
    """
    if phrase in _subjects():
        return True
    named = bool(_endings().search(phrase)) or phrase.endswith(_last_words())
    return named and len(phrase) <= 40 and not _not_a_name().search(phrase)


@cache
def _not_a_name() -> re.Pattern[str]:
    return re.compile(
        r"[高低快慢优]于|增长|下降|提高|实现|达到|位居|成为|居全|列全|，|^国家(?:[和及或、])?地区$"
    )


@cache
def _last_words() -> tuple[str, ...]:
    return tuple(word for word in words("subjects") if len(word) > 2)


@cache
def _terms() -> ahocorasick.Automaton:
    """The subjects, the spellings of all indicators, and the words that no lead-in cuts in two."""
    return automaton([*words("subjects"), *words("protected"), *_aliases()])


@remembered
def starts_with_term(phrase: str) -> int:
    """The length of the longest subject or indicator of the vocabulary that the phrase begins with.

    >>> starts_with_term("有色金属产业")
    4
    """
    terms = _terms()
    lengths = range(terms.longest_prefix(phrase), 0, -1)
    return next((length for length in lengths if phrase[:length] in terms), 0)


@cache
def _wholes() -> dict[str, str]:
    return {row["word"]: row["indicator"] for row in rows("wholes")}


def whole(phrase: str) -> str:
    """The indicator that a share or contribution is part of, from the words that name the whole; else nothing.

    >>> whole("规上工业"), whole("工业投资"), whole("全国")
    ('industrial_value_added', 'industrial_investment', '')
    """
    if phrase in _wholes():
        return _wholes()[phrase]
    found = find(phrase)
    is_all = found and found[1] == len(phrase) and not is_known_subject(OF_HOME.sub("", phrase[: found[0]]))
    return found[2] if found and is_all else ""


OF_HOME = re.compile("^(?:全|我)[国省市区县州]")
