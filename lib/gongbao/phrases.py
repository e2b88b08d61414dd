"""Noun phrases before and after a figure: whose, of what, and which verb leads in."""

import re
from dataclasses import dataclass
from functools import cache

from gongbao import indicators, regions
from gongbao.measures import TIME
from gongbao.vocabulary import any_of, rows, words

CLAUSE_END = re.compile(r"[，；：。！？（）\n]")


@dataclass(frozen=True)
class Phrase:
    """What a noun phrase names; empty parts are to be taken from the context."""

    text: str = ""
    indicator: str = ""
    subject: str = ""
    region: str = ""
    verb: str = ""
    is_aspect: bool = False
    is_grade: bool = False
    grade: str = ""
    known: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.text or self.subject)


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"(?P<word>{any_of(words('leads'))})|{TIME}|[，、：；（）“”\s]+|等(?=[，：])")


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"(?:已|共|累计|合计|共计|总计|再|又|陆续)*({any_of(words('leads', role='verb'))})了?")


@cache
def _is_verb() -> frozenset[str]:
    return frozenset(words("leads", role="verb"))


@cache
def _aspects() -> frozenset[str]:
    return frozenset(words("aspects"))


@cache
def _new() -> re.Pattern[str]:
    return re.compile(any_of(words("cues", group="NEW")) + "$")


def is_new_verb(verb: str) -> bool:
    """Whether a verb says that what follows was added in the period.

    >>> is_new_verb("净增"), is_new_verb("完成")
    (True, False)
    """
    return bool(_new().fullmatch(verb))


def parse(head: str, home: str, grade: str = "", is_new: bool = False) -> Phrase:
    """Read the words before a figure, without those that only lead in.

    >>> parse("全省规上工业企业实现利润总额", "510000")
    Phrase(text='利润总额', indicator='industrial_profit', subject='', region='510000', verb='实现', ...)
    >>> parse("江铜集团营业收入", "360000").subject
    '江铜集团'
    """
    rest, region, verb = strip(head, home)
    if not rest:
        return Phrase(region=region, verb=verb)
    if rest in _aspects():
        return Phrase(text=rest, region=region, verb=verb, is_aspect=True)
    if indicators.is_grade(rest):
        return Phrase(text=rest, region=region, verb=verb, is_grade=True)
    return _named(rest, region, verb, home, grade, is_new or is_new_verb(verb))


def strip(head: str, home: str) -> tuple[str, str, str]:
    """The phrase without lead-in words, with the region it opens on and the last verb taken off.

    >>> strip("其中，全市新增规上工业企业", "510100")
    ('规上工业企业', '510100', '新增')
    """
    rest, region, verb = head, "", ""
    while rest:
        taken, found = _lead(rest, home)
        if not taken:
            break
        region = found or region
        verb = rest[:taken] if rest[:taken] in _is_verb() else verb
        rest = rest[taken:]
    return re.sub(rf"{TIME}|的$", "", rest).strip("，、：；（）“” "), region, verb


def _lead(rest: str, home: str) -> tuple[int, str]:
    """How many characters at the start only lead in, and the region they name, if they do."""
    named = regions.find(rest[:16], home)
    if named and named[0][0] == 0 and rest[:2] != "国家" and not _names_a_body(rest[named[0][1] :]):
        return named[0][1], named[0][2]
    match = _leads().match(rest)
    if match is None or (match["word"] and indicators.starts_with_term(rest) > len(match["word"])):
        return 0, ""
    return match.end(), ""


def _names_a_body(after: str) -> bool:
    """Whether a place name goes on as the name of a firm, park or group of places (成都医学城, 江西铜业集团)."""
    return bool(re.match(r"(?:现代|国际)?[^，。、]{0,6}?(?:集团|公司|大学|学院|医学城|科技|股份|经开区|高新区|新区|平均)", after))


def _named(rest: str, region: str, verb: str, home: str, grade: str, is_new: bool) -> Phrase:
    plain = rest.translate(indicators.QUOTES)
    found = indicators.find(plain, grade, is_new)
    if found and _closes(plain[found[1] :]):
        start, end, indicator = found
        subject, inner = _subject_before(plain[:start], home)
        text = _grade_tail(plain[:start]) + re.sub(r"^(?:实现|完成)", "", plain[start:end])
        own_grade = indicators.grade_of(plain[:end]) or grade
        return Phrase(text, indicator, subject, region, inner or verb, grade=own_grade, known=True)
    return _unknown(plain, region, verb, home)


def _grade_tail(before: str) -> str:
    """The grade that stands right before an indicator, as part of its name."""
    for row in rows("grades"):
        if before.endswith(row["word"]):
            return row["word"]
    return ""


def _closes(after: str) -> bool:
    """Whether nothing of weight stands between an indicator and its figure."""
    return len(after) <= 6 and not indicators.find(after)


def _subject_before(before: str, home: str) -> tuple[str, str]:
    """The part of the region named before an indicator, and the verb in between, if one is."""
    before = before[: len(before) - len(_grade_tail(before))]
    verbs = list(_verbs().finditer(before))
    verb = verbs[-1][1] if verbs and verbs[-1].end() == len(before) else ""
    before = before[: verbs[-1].start()] if verb else before
    before = re.sub(r"(?:已|共|累计|的|，|、)+$", "", before)
    before, _, _ = strip(before, home)
    return ("" if _is_whole(before) else tidy_subject(before)), verb


def _is_whole(phrase: str) -> bool:
    return phrase in {row["word"] for row in rows("wholes")} or phrase in (
        "规模以上",
        "规上",
        "工业企业",
        "规模以上工业企业",
        "规上工业企业",
        "全部",
        "企业",
        "规模工业企业",
    )


def tidy_subject(subject: str) -> str:
    """A subject without 产业 and 行业 at its end, as the contract writes it.

    >>> tidy_subject("电子信息产业"), tidy_subject("装备制造业"), tidy_subject("战略性新兴产业")
    ('电子信息', '装备制造业', '战略性新兴产业')
    """
    subject = re.sub(r"^(?:.*?)(?:中|看|来看)，", "", subject).strip("，、：；的等")
    short = re.sub(r"(?:产业|行业)$", "", subject)
    return short if len(short) > 1 and indicators.is_subject(short) and short != subject else subject


def _unknown(plain: str, region: str, verb: str, home: str) -> Phrase:
    """A phrase without an indicator of the vocabulary: a bare subject, or words of the document's own."""
    verbs = [m for m in _verbs().finditer(plain) if 0 < m.start() and m.end() < len(plain)]
    if not verbs and indicators.is_subject(plain):
        return Phrase(subject=tidy_subject(plain), region=region, verb=verb)
    if verbs:
        subject, _, _ = strip(plain[: verbs[-1].start()], home)
        subject = subject if indicators.is_subject(subject) or 1 < len(subject) <= 12 else ""
        return Phrase(plain[verbs[-1].end() :], "", tidy_subject(subject), region, verbs[-1][1])
    return Phrase(plain, "", "", region, verb)


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(any_of(words("after_noun_stops")))


def parse_after(tail: str, home: str, grade: str = "", is_new: bool = False) -> tuple[Phrase, int]:
    """Read the words after a figure and its measure word, and how many characters they take up.

    >>> parse_after("督导专班实施重大项目，成效明显", "510100")[0].text
    '督导专班'
    """
    clause = re.split(r"、|和(?=\d)|及(?=\d)", CLAUSE_END.split(tail[:80], maxsplit=1)[0], maxsplit=1)[0]
    used = len(clause)
    clause = re.sub(TIME, "", clause.translate(indicators.QUOTES)).strip("的 ")
    found = indicators.find(clause, grade, is_new)
    stop = _stops().search(clause, 2)
    noun = clause[: stop.start()] if stop else clause
    text = noun if len(noun) > 2 and not _stops().match(noun) else clause
    return Phrase(text, found[2] if found else "", known=bool(found)), used
