"""Topics: what the phrase of a clause names, and what it leaves out and takes from the clause before."""

import re
from dataclasses import replace

from gongbao import indicators, phrases
from gongbao.discourse import Sentence, Topic
from gongbao.phrases import Phrase

THRESHOLD = re.compile(r"(?:[^，。；]{0,6})(?:过|超|超过|突破|上)[百千万\d]*亿元?(?:以上)?")
COUNTED = re.compile(r"(?:产业集群|企业|产业|项目|集群|园区)$")
"""营业收入过百亿元企业44家、过千亿元3家: the second threshold is of the same noun."""
FIRMS = ("企业", "公司", "集团")


def merged(
    sentence: Sentence, phrase: Phrase, unit_kind: str, linked: bool = False, part: bool = False
) -> Topic:
    """The topic of a clause: what its phrase names, and from the clause before it what it leaves out."""
    within, state = sentence.topic, sentence.state
    last = state.topic if within.is_empty else within
    region = phrase.region or within.region or state.home
    if phrase.is_empty or phrase.is_aspect:
        carries = not within.is_empty or state.same_paragraph or bool(phrase.region)
        same = last if carries else Topic()
        return replace(same, region=phrase.region or same.region or state.home)
    if phrase.is_grade:
        return _of_noun(last, region, phrase.text + indicators.without_grade(last.text))
    if THRESHOLD.fullmatch(phrase.text) and (noun := COUNTED.search(last.text)):
        return _of_noun(last, region, phrase.text + noun[0])
    if not phrase.text and unit_kind == "count" and not part:
        return Topic(region, text=phrase.subject)
    if not phrase.text:
        carries = not within.is_empty or state.same_paragraph or last.indicator.startswith("industrial_")
        return replace(last if carries else Topic(), subject=phrase.subject, region=region, items=())
    return _named(sentence, phrase, Topic(region), unit_kind, linked)


def _named(sentence: Sentence, phrase: Phrase, topic: Topic, unit_kind: str, linked: bool) -> Topic:
    """A topic with an indicator of its own; who it is about may go on from the clause before."""
    within = sentence.topic
    elided = linked or (phrase.verb and not phrase.region and not (within.closed and unit_kind == "count"))
    themed = bool(within.subject) and not sentence.told and not phrase.region and unit_kind != "count"
    goes_on = elided or themed or (within.chained and unit_kind == "money")
    subject = _meant(sentence, phrase.subject) or (_actor(within, unit_kind) if goes_on else "")
    return replace(
        topic,
        subject=subject,
        indicator=phrase.indicator,
        text=phrase.text,
        grade=phrase.grade,
        closed=False,
        chained=bool(subject and (phrase.verb or within.chained)),
    )


def _actor(within: Topic, unit_kind: str) -> str:
    """Who goes on acting in a clause without a subject: the last one's subject, or the firms it counted."""
    counted = within.text if not within.indicator and within.text.endswith(FIRMS) else ""
    return within.subject or (phrases.tidy_subject(counted) if unit_kind != "count" else "")


ACTOR = re.compile("(?<=.{2})(?:公司|集团|股份|厂)$")
SAME = re.compile("该?(?:公司|集团)|该(?:企业|厂|项目|园区)")


def is_actor(subject: str) -> bool:
    """Whether a later 公司 or 该企业 may mean this subject.

    >>> is_actor("某某科技公司"), is_actor("该公司")
    (True, False)
    """
    return bool(ACTOR.search(subject)) and not SAME.fullmatch(subject)


def _meant(sentence: Sentence, subject: str) -> str:
    """该公司 is the firm named last."""
    return sentence.state.actor or subject if SAME.fullmatch(subject) else subject


def _of_noun(last: Topic, region: str, noun: str) -> Topic:
    """国家级14家、省级2054家: the noun of the first figure, with the grade or threshold of the second."""
    found = indicators.find(noun)
    indicator = found[2] if found and found[1] == len(noun) else ""
    return replace(last, text=noun, indicator=indicator, region=region, grade=indicators.grade_of(noun))


def rate_named(words: str) -> Topic | None:
    """The indicator that the words after a count speak of, which goes on: 8条产业链｜工业增加值增速有所提高.

    >>> rate_named("产业链工业增加值增速有所提高").text
    '工业增加值'
    """
    found = indicators.find(words, "", "percent")
    return Topic(text=words[found[0] : found[1]], indicator=found[2]) if found and found[2] else None
