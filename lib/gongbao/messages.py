"""The words of figures, tables and notebooks, in Chinese and English, from `vocabulary/labels.csv`."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from gongbao import vocabulary
from gongbao.errors import GongbaoError

LANGUAGES = ("zh", "en")
BOTH = "both"
WITH_DECIMAL = ("%", "个百分点")


@cache
def _labels() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in vocabulary.rows("labels")}


def check_language(lang: str) -> str:
    """Return a language the labels have, or say which there are.

    >>> check_language("en")
    'en'
    """
    if lang not in LANGUAGES:
        raise GongbaoError(f"language {lang!r} is not known: choose one of {', '.join(LANGUAGES)}")
    return lang


def say(key: str, lang: str = "zh", **values: object) -> str:
    """Say a message in a language or in both, with its blanks filled in.

    >>> say("measure.growth", "zh"), say("sources", "en"), say("sources", BOTH)
    ('同比增速', 'Sources', '来源 · Sources')
    """
    words = [_labels()[key][one].format(**values) for one in spoken(lang)]
    return " · ".join(dict.fromkeys(words))


def spoken(lang: str) -> tuple[str, ...]:
    """Each language that a word for a language, or for both, stands for.

    >>> spoken("en"), spoken(BOTH)
    (('en',), ('zh', 'en'))
    """
    return LANGUAGES if lang == BOTH else (check_language(lang),)


def listed(words: list[str], lang: str = "zh") -> str:
    """Join words as the language does.

    >>> listed(["四川", "江西"]), listed(["Sichuan", "Jiangxi"], "en")
    ('四川、江西', 'Sichuan, Jiangxi')
    """
    return say("list.separator", lang).join(words)


def number(value: float, sign: bool = False, unit: str = "") -> str:
    """Write a number as printed in a table: thousands grouped, percentages and points with a decimal.

    >>> number(40922.2), number(5600000000.0), number(1.9, sign=True), number(10.0, unit="%")
    ('40,922.2', '5,600,000,000', '+1.9', '10.0')
    """
    plain = Decimal(str(value)).normalize()
    if unit in WITH_DECIMAL and plain == plain.to_integral_value():
        plain = plain.quantize(Decimal("0.0"))
    return format(plain, "+,f" if sign else ",f")


def named(group: str, word: str, lang: str = "zh") -> str:
    """Name a word of the tables in a language; a word without a label stands for itself.

    >>> named("unit", "亿元", "en"), named("unit", "场次", "en"), named("flag", "")
    ('100 million yuan', '场次', '')
    """
    return say(f"{group}.{word}", lang) if f"{group}.{word}" in _labels() else word


def amount(value: float, unit: str, bound: str = "eq", lang: str = "zh") -> str:
    """Write a value with its unit and its bound; a unit that is itself a number stands in brackets.

    >>> amount(6.2, "%"), amount(40000.0, "亿元", "gt"), amount(1.9, "个百分点", lang="en")
    ('6.2%', '>40,000亿元', '1.9 pp')
    """
    word = named("unit", unit, lang)
    said = say(f"bound.{bound}", lang) + number(value, unit=unit)
    if lang == "zh" or word in ("", "%"):
        return said + word
    return f"{said} {word}" if " " not in word else f"{said} ({word})"
