"""Words and rules as data, and the one way to read them."""

import csv
import itertools
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, lru_cache, wraps
from importlib.resources import files
from typing import ParamSpec, TypeVar, cast

import ahocorasick

Row = dict[str, str]
P = ParamSpec("P")
T = TypeVar("T")
LONGEST = 120
"""No longer words are remembered: they seldom come again."""


def remembered(function: Callable[P, T]) -> Callable[P, T]:
    """A function of some words, and of what stands with them, that remembers what it made of short ones.

    >>> count = remembered(lambda words: print("counts") or len(words))
    >>> count("工业投资"), count("工业投资")
    counts
    (4, 4)
    """
    known = cast(Callable[P, T], lru_cache(4096)(function))

    @wraps(function)
    def ask(*given: P.args, **named: P.kwargs) -> T:
        is_short = len(str(given[0])) <= LONGEST
        return known(*given, **named) if is_short else function(*given, **named)

    return ask


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of a vocabulary table.

    >>> rows("digits")[0]
    {'word': '零', 'value': '0', 'role': 'digit'}
    """
    text = (files(__name__) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def words(name: str, column: str = "word", **where: str) -> list[str]:
    """A column of a table, of the rows that carry the given values.

    >>> words("bounds", place="before", bound="lt")[:2]
    ['近', '接近']
    """
    return [row[column] for row in rows(name) if all(row[key] == value for key, value in where.items())]


def expand(pattern: str) -> list[str]:
    """All spellings of a pattern with alternatives in brackets.

    >>> expand("(规上|规模以上|)工业")
    ['规上工业', '规模以上工业', '工业']
    """
    parts = [part.split("|") for part in re.split(r"[()]", pattern)]
    return ["".join(choice) for choice in itertools.product(*parts)]


def openings(pattern: str) -> str:
    """The Chinese characters a match may begin with, of a pattern that begins with words; and a few others.

    >>> openings("(?:预计|有望)(?!值)|将?[会能](?:有|要)")
    '会将有能预'
    """
    taken = NOT_TAKEN.sub("", pattern)
    while (shorter := GROUP_AFTER_WORD.sub("", taken)) != taken:
        taken = shorter
    return "".join(sorted(set(re.findall("[㐀-鿿]", "".join(FIRST.findall(taken))))))


NOT_TAKEN = re.compile(r"\(\?<?[!=][^()]*\)|\[\^[^\]]*\]")
"""What a pattern looks at beside a match, and the characters it leaves out."""
GROUP_AFTER_WORD = re.compile(r"(?<=[㐀-鿿\]])\(\?:[^()]*\)")
FIRST = re.compile(r"(?<![㐀-鿿\]])(?:\[[^\]]*\]|[㐀-鿿])")
"""What no character or set of characters stands right before, of which a match takes one."""


def from_openings(pattern: str) -> re.Pattern[str]:
    """The pattern, which begins with words, tried only where one of them may begin.

    >>> from_openings("预计|有望").pattern
    '(?=[有预])(?:预计|有望)'
    """
    return re.compile(f"(?=[{openings(pattern)}])(?:{pattern})")


def any_of(spellings: Collection[str]) -> str:
    """A regular expression for any of the words, the longest first; words that begin alike share their beginning.

    >>> any_of(["家", "户", "家次"])
    '(?:家(?:次|)|户)'
    """
    tails: dict[str, list[str]] = {}
    for spelling in filter(None, spellings):
        tails.setdefault(spelling[0], []).append(spelling[1:])
    branches = [re.escape(first) + (any_of(rest) if any(rest) else "") for first, rest in tails.items()]
    return f"(?:{'|'.join([*branches, *[''] * ('' in spellings)])})"


def automaton(spellings: Iterable[str]) -> ahocorasick.Automaton:
    """What finds all of some words in one reading of a text, wherever they stand.

    >>> list(automaton(["工业", "工业园"]).iter("某工业园"))
    [(2, '工业'), (3, '工业园')]
    """
    known = ahocorasick.Automaton()
    for word in spellings:
        known.add_word(word, word)
    known.make_automaton()
    return known


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches at some places, from left to right; one begins where the one before it ends, or after.

    >>> [match[0] for match in matches_at(re.compile("[0-9]+"), "增长12.5%", [2, 3, 5])]
    ['12', '5']
    """
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)):
            end = match.end()
            yield match
