"""Texts that are made to be slow to read, each of a size in bytes."""

from collections.abc import Callable

import opencc

from benchmarks.corpus import corpus, cut

SENTENCE = "全省规上工业增加值增长6.2%。"
LINE_ENDS = str.maketrans("。！？\n", "，，，，")
PUNCTUATION = dict.fromkeys(map(ord, "，。、；：！？（）()“”《》 \u3000\r\n"))
DIGITS = dict.fromkeys(map(ord, "0123456789０１２３４５６７８９"))


def _digits(size: int) -> str:
    return cut("1" * (size // 10) + "\n", size)


def _listed(size: int) -> str:
    return cut("、".join(f"{n}%" for n in range(1, size // 5)) + "、", size)


def _nested(size: int) -> str:
    opening = cut("（增长6.2%", size * 4 // 5)
    return opening + "）" * opening.count("（")


def _unpunctuated(size: int) -> str:
    return corpus(size).translate(PUNCTUATION | DIGITS) + SENTENCE


def _with_pinyin(size: int) -> str:
    traditional = opencc.OpenCC("s2t").convert(corpus(size // 6))
    return cut("".join(f"{character}業(yè)" for character in traditional), size)


HARD: dict[str, Callable[[int], str]] = {
    "rows of digits, a tenth of the text each": _digits,
    "a letter, digits, a percent sign": lambda size: (
        "A" + "1" * (size // 10) + "%。\n" + corpus(size * 9 // 10)
    ),
    "no full stop and no line break": lambda size: corpus(size).translate(LINE_ENDS),
    "nested brackets with figures": _nested,
    "brackets that never close": lambda size: cut("（", size),
    "one line of digits and commas": lambda size: cut("123,456,78,9,", size),
    "1%、2%、3%、...": _listed,
    "1、2、3、4、...": lambda size: cut("1、2、3、4、", size),
    "2015、2016、2015、...": lambda size: cut("2015、2016、", size),
    "no figure at all": lambda size: corpus(size).translate(DIGITS),
    "no punctuation, one figure at the end": _unpunctuated,
    "one clause of words that lead in": lambda size: cut("其中", size) + "增长6.2%。",
    "業(yè) after each character": _with_pinyin,
    "lost bytes in each sentence": lambda size: cut(f"\ue000，{SENTENCE}", size),
    "an indicator and words that overlap": lambda size: cut(f"工业投资{'累计增速' * 20}某增长6.2%。", size),
    "one clause that ends on no noun": lambda size: cut("以下期间", size // 12 * 12) + "以工业投资增长6.2%。",
    "figures before open brackets": lambda size: cut("增长6.2%（含", size),
    "a count and one word again and again": lambda size: cut(f"全省120家企业{'在' * (size // 30)}。", size),
    "a year and a base in each clause": lambda size: cut("2020年，工业产值5亿元，较2019年同期增长3%，", size),
    "a list with brackets": lambda size: cut("化工（14.1%）、", size),
    "headlines with one figure each": lambda size: cut("工业投资增长6.2%\n", size),
    "blank lines": lambda size: SENTENCE + "\n" * size,
    "one line of spaces": lambda size: SENTENCE + " " * size + SENTENCE,
}
