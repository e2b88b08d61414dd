"""Why each column of a figure is what it is: the words that say so, or where it goes on from."""

from dataclasses import dataclass

from gongbao.discourse import Topic
from gongbao.measures import Reading
from gongbao.names import show_brackets
from gongbao.phrases import Phrase
from gongbao.records import record
from gongbao.sentence import Sentence


@dataclass(frozen=True)
class Reason:
    """Where a column comes from (a key of the labels, `why.…`), and the words that say it, if any do."""

    key: str
    words: str = ""


@record(frozen=True)
class Context:
    """What a figure is read in: its sentence, its phrase, and the topic of the clause before."""

    sentence: Sentence
    phrase: Phrase
    last: Topic
    linked: bool = False
    """Joined by 、 to the figure before."""
    words: str = ""
    """The clause, as it stands."""
    sign: int = 1
    """That of the figure before the clause, which all differences of a list are read by."""


def of(context: Context, topic: Topic, reading: Reading, unit_kind: str) -> dict[str, Reason]:
    """The reasons of region, indicator, subject and period."""
    return {
        "region": _region(context, topic),
        "indicator": _said(context, topic, "text"),
        "subject": _said(context, topic, "subject") if topic.subject else Reason("whole"),
        "period": _period(context.sentence, topic, context.words + reading.words, unit_kind),
    }


def _region(context: Context, topic: Topic) -> Reason:
    state, region = context.sentence.state, topic.region
    levels = [
        ("clause", context.phrase.region),
        ("before", "" if context.last.is_empty else context.last.region),
        ("paragraph", state.paragraph_place),
        ("heading", state.section_place),
        ("document", state.own),
    ]
    return Reason(next((key for key, told in levels if told == region), "list"))


def _said(context: Context, topic: Topic, name: str) -> Reason:
    """Why the words measured, or whom they are of: said in the clause, gone on from, or told by a heading."""
    state, told = context.sentence.state, str(getattr(topic, name))
    if not told:
        return Reason("unnamed")
    levels = [
        ("after" if context.sentence.used else "clause", getattr(context.phrase, name)),
        ("before", getattr(context.last, name)),
        ("paragraph", state.paragraph_actor if name == "subject" else ""),
        ("heading", getattr(state.theme, name)),
    ]
    return Reason(next((key for key, words in levels if words == told), "list"), show_brackets(told))


def _period(sentence: Sentence, topic: Topic, words: str, unit_kind: str) -> Reason:
    for key, mentions in (("clause", sentence.times(words)), ("sentence", sentence.mentions)):
        for mention in reversed(mentions):
            if topic.period and sentence.resolve(mention) == topic.period:
                return Reason(key, mention.words)
    level, period = sentence.governing(unit_kind)
    return Reason(level, sentence.state.said.get(level, "")) if period == topic.period else Reason("ends")


def of_measure(sentence: Sentence, reading: Reading, measure: str, versus: str) -> dict[str, Reason]:
    """The reasons of the measure and of what it is measured against."""
    words = show_brackets(sentence.unfold(reading.words))
    against = show_brackets(sentence.unfold(reading.than or reading.of or reading.among))
    bare = Reason("year_before" if measure == "growth" else "nothing")
    told = Reason("clause", against) if against else Reason("before")
    return {
        "measure": Reason("clause", words) if words else Reason("bare"),
        "versus": told if versus else bare,
    }


def of_status(sentence: Sentence, status: str) -> dict[str, Reason]:
    """The reason of the status: a word, a plan it stands in, a time ahead, or no such word."""
    if sentence.status:
        return {"status": Reason("word")}
    plan = "plan" if sentence.state.is_plan else "ahead"
    return {"status": Reason("fact" if status == "actual" else plan)}
