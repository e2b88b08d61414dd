"""The words of figures, tables and notebooks, in Chinese and English, from `vocabulary/labels.csv`."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from gongbao import vocabulary
from gongbao.errors import GongbaoError

LANGUAGES = ("zh", "en")


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
    """Say a message in a language, with its blanks filled in.

    >>> say("measure.growth", "zh"), say("sources", "en")
    ('同比增速', 'Sources')
    """
    return _labels()[key][check_language(lang)].format(**values)


def listed(words: list[str], lang: str = "zh") -> str:
    """Join words as the language does.

    >>> listed(["四川", "江西"]), listed(["Sichuan", "Jiangxi"], "en")
    ('四川、江西', 'Sichuan, Jiangxi')
    """
    return say("list.separator", lang).join(words)


def number(value: float, sign: bool = False) -> str:
    """Write a number as printed in a table: thousands grouped, no digit invented.

    >>> number(40922.2), number(5600000000.0), number(1.9, sign=True)
    ('40,922.2', '5,600,000,000', '+1.9')
    """
    return format(Decimal(str(value)).normalize(), "+,f" if sign else ",f")


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
    said = say(f"bound.{bound}", lang) + number(value)
    if lang == "zh" or word in ("", "%"):
        return said + word
    return f"{said} {word}" if " " not in word else f"{said} ({word})"
