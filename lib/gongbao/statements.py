"""Sentences to statements: each figure with the region, indicator, subject, period and measure that govern it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gongbao import comparisons, indicators, lists, measures, phrases, status
from gongbao.discourse import Sentence, Topic
from gongbao.measures import TIME, Reading
from gongbao.numerals import Figure
from gongbao.periods import Mention, Period
from gongbao.phrases import Phrase

CLAUSES = re.compile(r"[，；：。！？\n]|——|--")
BRACKET = re.compile(r"（[^（）]*）")
TIMES = "".join(map(chr, range(0xF0000, 0xF0040))) + "由从到至的"
AMOUNTS = ("money", "count", "energy", "ratio", "bare", "index")
NO_TOPIC = re.compile(
    r"[高低快慢优好]于|增长|下降|回落|加快|提高|[占居列达]|实现|[成作]为|进入|推[进动]|[是的]$|目标|[将要]"
)


@dataclass(frozen=True)
class Statement:
    """One figure with everything that governs it; offsets count in the clean text."""

    figure: Figure
    sentence: tuple[int, int]
    topic: Topic
    measure: str
    versus: str
    value: float
    unit: str
    bound: str
    status: str
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clause:
    """The words right before a figure: linked by 、 to the figure before, or naming a part of it (其中)."""

    text: str
    prior: str = ""
    """The clause before, where no figure stands between."""
    linked: bool = False
    part: bool = False


def read_sentence(sentence: Sentence, figures: list[Figure]) -> Iterator[Statement | Figure]:
    """The statements of a sentence, in order; a figure that has no reading comes back as it is."""
    found = list(lists.groups(sentence, figures))
    limits = [group[0].whole[0] for group in found[1:]] + [sentence.start + len(sentence.text)]
    end = sentence.start
    for group, limit in zip(found, limits, strict=True):
        before = sentence.between(end, group[0].whole[0])
        after = sentence.between(group[-1].whole[1], limit)
        sentence.used = 0
        clause = _listen(sentence, before)
        yield from _read_group(sentence, group, clause, after)
        end = group[-1].whole[1] + sentence.used


def pass_sentence(sentence: Sentence) -> None:
    """A sentence without a figure may set the period of its paragraph, or name what comes next: 工业投资。"""
    clause = sentence.fold(CLAUSES.split(sentence.text.strip(), maxsplit=1)[0][:60])
    rest, _, _ = phrases.strip(clause, sentence.state.home)
    if not rest:
        sentence.hear_time(clause)
    phrase = phrases.parse(clause, sentence.state.home)
    if phrase.known and not phrase.verb and clause + "。" == sentence.text.strip():
        sentence.state.topic, sentence.state.same_paragraph = (
            phrases.merged(sentence, phrase, "percent"),
            True,
        )


def _listen(sentence: Sentence, before: str) -> Clause:
    """Take from the clauses since the last figure what they set, and return the figure's own clause."""
    if before.startswith("）") and sentence.aside:
        before, sentence.aside = sentence.aside + before[1:], ""
    clauses = CLAUSES.split(sentence.fold(BRACKET.sub("", before).lstrip("）")))
    if "；" in before:
        sentence.topic = replace(sentence.topic, chained=False)
    for clause in clauses[:-1]:
        _hear(sentence, clause)
    if before.rstrip().endswith("：") and len(clauses) > 1:
        clauses = clauses[:-1]
    opening = clauses[-1].rpartition("（")
    if opening[1]:
        sentence.aside = before.rpartition("（")[0]
        sentence.aside = CLAUSES.split(sentence.aside)[-1]
    text = opening[2]
    linked = len(clauses) == 1 and before[:1] in ("、", "和", "（")
    part = text.startswith("其中") or "其中" in clauses[:-1] or (linked and sentence.topic.is_part)
    text = text.lstrip("、和") if linked else text
    sentence.status = status.of(text, sentence.status)
    text = _compared_aside(sentence) if opening[1] and not text else text
    return Clause(text.rstrip(), clauses[-2] if len(clauses) > 1 else "", linked, part)


def _compared_aside(sentence: Sentence) -> str:
    """A figure alone in a bracket belongs to what stands before it: 比上年同期（3.2%）."""
    match = re.search(r"(?:比|较|高于|低于|快于|慢于)([^，；比较]{1,12})$", sentence.aside)
    return sentence.fold(match[1]) if match else ""


def _hear(sentence: Sentence, clause: str) -> None:
    """Take from a clause without a figure its status, its period, and the topic it opens."""
    sentence.status = status.of(clause, sentence.status)
    sentence.hear_time(clause)
    subject = re.split(r"是|作为|(?:方面|来看|看)$", clause, maxsplit=1)[0]
    if subject and len(subject) < 30 and not NO_TOPIC.search(subject):
        phrase = phrases.parse(subject, sentence.state.home)
        if (phrase.known or phrase.subject) and not phrase.verb:
            sentence.topic = phrases.merged(sentence, phrase, "percent")
    sentence.opened = True


def _read_group(
    sentence: Sentence, group: list[Figure], clause: Clause, after: str
) -> Iterator[Statement | Figure]:
    kind = group[0].unit_kind
    reading = measures.read(clause.text, kind)
    if clause.prior and reading.measure == "level" and not clause.text[: reading.start].strip(TIMES):
        clause, reading = _with_prior(clause, reading, kind)
    if kind == "percent" and reading.measure == "level" and measures.AFTER.match(after):
        reading = replace(reading, measure="growth")
    if (
        kind == "point"
        and clause.linked
        and reading.measure == "level"
        and sentence.topic.measure == "difference"
    ):
        reading = replace(reading, measure="difference", than=clause.text, start=0)
    head = clause.text[: reading.start]
    named = _governing(sentence, head, reading)
    before = sentence.period, sentence.form
    if named and len(named) < max(2, len(group)):
        sentence.set_period(named[-1], opens=_opens(clause.text))
    sentence.opened = True
    phrase = _phrase(sentence, group, clause, head, reading, after)
    topic = phrases.merged(sentence, phrase, kind, clause.linked, clause.part)
    topic = replace(topic, period=sentence.governing_period(kind), is_part=clause.part)
    names = (
        lists.split_names(head, int(group[0].value)) if kind == "count" and 1 < group[0].value < 20 else []
    )
    sentence.names = tuple(names) or sentence.names
    told = lists.items(sentence, group, head, reading, topic, named)
    if FROM.search(clause.text):
        sentence.period, sentence.form = before
    yield from _tell(sentence, group, told, topic, phrase) if told else group


FROM = re.compile(rf"[由从]{TIME}的?[^，]*$")
"""由上年的40.2%提高到42.5%: the time is of the first figure alone."""


def _with_prior(clause: Clause, reading: Reading, kind: str) -> tuple[Clause, Reading]:
    """A clause that only reaches a figure goes on from the one before it: 占工业比重，由2020年的32%提高至…"""
    joined = measures.read(clause.prior + clause.text, kind)
    if joined.measure == "level":
        return clause, reading
    return replace(clause, text=clause.prior + clause.text), joined


def _opens(text: str) -> bool:
    return bool(re.match(rf"(?:截至|截止|到|在|自|从|预计|同时|此外|[“（\s])*{TIME}", text))


def _governing(sentence: Sentence, head: str, reading: Reading) -> list[Mention]:
    """The time expressions of the figure's own clause, without those it only compares with."""
    compared = sentence.times(reading.than)
    named = sentence.times(head) + [m for m in sentence.times(reading.words) if m not in compared]
    return [m for m in named if m.form not in ("year_ago", "year_start", "since_year", "duration")]


def _phrase(
    sentence: Sentence, group: list[Figure], clause: Clause, head: str, reading: Reading, after: str
) -> Phrase:
    """What the figure is of: the words before it, or for a count the noun after it."""
    use = "new" if reading.measure == "increment" else group[0].unit_kind
    grade = sentence.topic.grade if clause.linked else ""
    phrase = phrases.parse(head, sentence.state.home, grade, use)
    if len(group) > 1 or not _takes_after(group[0], phrase, clause.text, after):
        return phrase
    if phrase.indicator == "project_investment":
        return replace(phrase, subject=phrases.parse_after(after)[0].text)
    noun, used = phrases.parse_after(after, "new" if phrases.is_new_verb(phrase.verb) else use)
    sentence.used, sentence.heard = used, phrases.rate_named(after[:used])
    return replace(noun, region=phrase.region, verb=phrase.verb, subject=noun.subject or phrase.subject)


def _takes_after(figure: Figure, phrase: Phrase, clause: str, after: str) -> bool:
    """Whether a count is of the noun that follows it: 24个督导专班, 某科技等341家纳入专板."""
    if figure.unit_kind == "money" and phrase.indicator == "project_investment" and not phrase.subject:
        return bool(re.match(r"的[^，。；、\d]{1,20}(?:项目|工程|基地)", after))
    if figure.unit_kind == "money":
        return phrase.is_empty and bool(re.match(r"[^，。；、\d]{0,8}(?:资金|贷款|投资|基金)", after))
    if figure.unit_kind != "count" or not re.match(r"[㐀-鿿“]", after):
        return False
    return not phrase.text or clause.endswith(("等", "对")) or not phrases.is_predicate(after)


def _tell(
    sentence: Sentence, group: list[Figure], told: list[tuple[Topic, Reading]], topic: Topic, phrase: Phrase
) -> Iterator[Statement | Figure]:
    carried = sentence.topic
    own = tuple(item for item, _ in told)
    sentence.topic = (
        replace(own[0], items=topic.items) if len(own) == 1 else replace(topic, subject="", items=own)
    )
    sentence.told += own
    for i, (figure, (item, reading)) in enumerate(zip(group, told, strict=True)):
        statement = _state(sentence, figure, item, reading, phrase, carried)
        if statement is None:
            yield figure
            continue
        if lists.is_range(sentence, group) and own[0] == own[-1]:
            statement = replace(statement, bound=("ge", "le")[i])
        sentence.topic = replace(sentence.topic, measure=statement.measure, versus=statement.versus)
        if statement.measure == "difference" and statement.versus.startswith("period:"):
            sentence.state.base = statement.versus
        yield statement
    if sentence.heard is not None:
        sentence.topic = replace(sentence.topic, indicator=sentence.heard.indicator, text=sentence.heard.text)
    sentence.heard = None
    sentence.state.topic, sentence.state.same_paragraph = sentence.topic, True


def _state(
    sentence: Sentence, figure: Figure, topic: Topic, reading: Reading, phrase: Phrase, last: Topic
) -> Statement | None:
    """The statement of one figure, or nothing where its measure, topic or base cannot be told."""
    measure = _measure(sentence, figure, reading, phrase, last)
    goes_on = reading.measure == "level" and measure == last.measure in ("share", "contribution_rate")
    versus = (
        last.versus if goes_on else comparisons.versus(sentence, topic, reading, measure) if measure else None
    )
    if versus is None:
        return None
    topic = _settled(sentence, topic, measure, versus)
    if topic.is_empty:
        return None
    unit, scale = _unit(figure, topic, measure)
    if unit is None:
        return None
    said = status.settle(sentence.status, sentence.state.plan, topic.period, sentence.publication)
    if said != "actual" and topic.period == sentence.state.reference and topic.period:
        topic = replace(topic, period=topic.period.whole_year())
    sign = reading.sign * _flip(reading, phrase, measure)
    value = figure.value if figure.value < 0 and sign < 0 else figure.value * sign
    return Statement(
        figure=figure,
        sentence=(sentence.start, sentence.start + len(sentence.text)),
        topic=topic,
        measure=measure,
        versus=versus,
        value=float(f"{value / scale:.12g}"),
        unit=unit,
        bound=figure.bound,
        status=said,
        flags=() if sentence.state.is_dated else ("period_inferred",),
    )


def _unit(figure: Figure, topic: Topic, measure: str) -> tuple[str | None, float]:
    """The unit, and what to divide by: a bare 302.55万 takes the unit of its indicator, or has none."""
    if topic.indicator == "pmi" and measure == "level":
        return "", 1.0
    if figure.unit == "亿元" and re.search("每[百千万]元", topic.text):
        return "元", 1e-8
    if figure.unit_kind != "bare":
        return figure.unit, 1.0
    unit = "人" if topic.text.endswith("人口") else indicators.indicator_unit(topic.indicator)
    return unit or None, 1e8 if unit.startswith("亿") else 1.0


def _settled(sentence: Sentence, topic: Topic, measure: str, versus: str) -> Topic:
    """The topic with what the measure adds: the whole's indicator to a bare part, the run of an increment."""
    if topic.subject and not (topic.indicator or topic.text) and versus.startswith("of:"):
        whole = versus.removeprefix("of:")
        topic = replace(topic, indicator=whole) if indicators.indicator_unit(whole) else topic
    month = (
        topic.period and topic.period.first == topic.period.last and sentence.form in ("month", "month_bare")
    )
    if measure == "increment" and month and topic.period:
        return replace(topic, period=Period(topic.period.year * 12, topic.period.last))
    return topic


def _measure(sentence: Sentence, figure: Figure, reading: Reading, phrase: Phrase, last: Topic) -> str:
    """The measure a reading comes to, with the words of the phrase and what the clause before measured."""
    forms = {mention.form for mention in sentence.times(reading.words)}
    if reading.measure == "level" and figure.unit_kind in AMOUNTS:
        same_kind = last.measure == "increment" and not phrase.verb and not phrase.is_aspect
        carried = same_kind and (phrase.is_grade or not phrase.text)
        return "increment" if phrases.is_new_verb(phrase.verb) or carried else "level"
    if reading.measure == "level" and figure.unit_kind == "percent" and phrase.is_empty:
        if forms == {"year_ago"}:
            return "growth"
        return last.measure if last.measure in ("growth", "share", "level", "contribution_rate") else ""
    if reading.measure == "level" and phrase.is_aspect:
        return "share" if re.search("占比|比重", phrase.text) else "growth"
    if reading.measure == "difference" and figure.unit_kind in AMOUNTS:
        return (
            "difference"
            if (reading.than or "year_ago" in forms) and "year_start" not in forms
            else "increment"
        )
    if reading.measure == "growth" and figure.unit_kind == "multiple":
        return "multiple"
    return "growth" if reading.measure == "multiple" and figure.unit_kind == "percent" else reading.measure


def _flip(reading: Reading, phrase: Phrase, measure: str) -> int:
    """A fall that narrows is a rise: 降幅收窄 is +, 增幅收窄 is -."""
    narrows = re.search(r"收窄|缩小|扩大|加深|缩减", reading.words)
    falls = re.search(r"降幅|跌幅|减幅", phrase.text + reading.words)
    return -1 if measure == "difference" and narrows and falls else 1
