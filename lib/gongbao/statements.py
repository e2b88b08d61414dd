"""Sentences to statements: what governs each figure, carried from clause to clause in one visible state."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from gongbao import indicators, measures, periods, phrases, regions, status
from gongbao.measures import Reading
from gongbao.numerals import Figure
from gongbao.periods import Mention, Period
from gongbao.phrases import Phrase

CLAUSES = re.compile(r"[，；：。！？]|——|--|\n")
JOINED = re.compile(r"^[、和与及以至到，\-—–~～ ]*(?:分别|以及)?$")
BRACKET = re.compile(r"（[^（）]*）")
FIRST_TIME = 0xF0000
MONEY_LIKE = ("money", "count", "energy")


@dataclass(frozen=True)
class Topic:
    """Whom and what a clause speaks of; the next clause takes from it what it leaves out."""

    region: str = ""
    subject: str = ""
    indicator: str = ""
    text: str = ""
    measure: str = ""
    versus: str = ""
    period: Period | None = None
    grade: str = ""
    is_part: bool = False
    items: tuple["Topic", ...] = ()


@dataclass(frozen=True)
class Statement:
    """One figure with everything that governs it, in clean-text offsets."""

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
    """The words right before a figure; linked by 、 to the figure before, or naming a part (其中)."""

    text: str
    linked: bool
    part: bool


@dataclass
class Discourse:
    """What carries on from sentence to sentence of a document."""

    home: str
    reference: Period | None
    is_dated: bool = True
    title: Period | None = None
    title_text: str = ""
    section: Period | None = None
    paragraph: Period | None = None
    running: Period | None = None
    year: int | None = None
    plan: bool = False
    topic: Topic = field(default_factory=Topic)


@dataclass
class Sentence:
    """What carries on from clause to clause of one sentence."""

    text: str
    start: int
    state: Discourse
    status: str = ""
    period: Period | None = None
    period_is_stated: bool = False
    topic: Topic = field(default_factory=Topic)
    mentions: list[Mention] = field(default_factory=list)
    opened: bool = False
    used: int = 0
    """How much of the text after the last figure belongs to that figure."""


def resolve(sentence: Sentence, mention: Mention) -> Period | None:
    """The period a mention means here: a year named before it in the sentence, paragraph or heading governs."""
    state = sentence.state
    year = state.section.year if state.section and not state.is_dated else None
    carried = sentence.period if sentence.period_is_stated else state.paragraph
    if carried and state.reference and carried.year != state.reference.year and not mention.has_year:
        year = carried.year
    return mention.resolve(state.reference, year or state.year)


def with_times(sentence: Sentence, text: str) -> str:
    """The text with each time expression as one character that stands for it."""
    pieces, last = [], 0
    for mention in periods.find(text):
        pieces += [text[last : mention.start], chr(FIRST_TIME + len(sentence.mentions) % 0xFFFF)]
        sentence.mentions.append(mention)
        last = mention.end
    return "".join([*pieces, text[last:]])


def times_in(sentence: Sentence, text: str) -> list[Mention]:
    """The time expressions that stand in a text as single characters."""
    return [sentence.mentions[ord(c) - FIRST_TIME] for c in text if ord(c) >= FIRST_TIME]


def read_sentence(sentence: Sentence, figures: list[Figure]) -> Iterator[Statement | Figure]:
    """The statements of a sentence, in order; a figure that has no reading comes back as it is."""
    groups = list(_groups(sentence, figures))
    end = sentence.start
    for i, group in enumerate(groups):
        before = sentence.text[end - sentence.start : group[0].whole[0] - sentence.start]
        limit = groups[i + 1][0].whole[0] if i + 1 < len(groups) else sentence.start + len(sentence.text)
        after = sentence.text[group[-1].whole[1] - sentence.start : limit - sentence.start]
        sentence.used = 0
        yield from _read_group(sentence, group, before, after)
        end = group[-1].whole[1] + sentence.used


def _groups(sentence: Sentence, figures: list[Figure]) -> Iterator[list[Figure]]:
    """Figures of one kind with nothing but a separator between them belong together."""
    group: list[Figure] = []
    for figure in figures:
        between = sentence.text[group[-1].whole[1] - sentence.start : figure.whole[0] - sentence.start] if group else ""
        if group and not (JOINED.match(between) and between and _alike(group[-1], figure)):
            yield group
            group = []
        group.append(figure)
    if group:
        yield group


def _alike(one: Figure, other: Figure) -> bool:
    rates = ("percent", "multiple")
    return one.unit_kind == other.unit_kind or (one.unit_kind in rates and other.unit_kind in rates)


def _read_group(sentence: Sentence, group: list[Figure], before: str, after: str) -> Iterator[Statement | Figure]:
    clauses = CLAUSES.split(with_times(sentence, BRACKET.sub("", before).lstrip("）")))
    for clause in clauses[:-1]:
        _hear(sentence, clause)
    clause = clauses[-1].split("（")[-1]
    linked = len(clauses) == 1 and before[:1] in ("、", "和")
    clause = clause.lstrip("、和") if linked else clause
    sentence.status = status.of(clause, sentence.status)
    reading = measures.read(clause, group[0].unit_kind)
    if group[0].unit_kind == "percent" and reading.measure == "level" and measures.AFTER.match(after):
        reading = replace(reading, measure="growth")
    part = clause.startswith("其中") or (linked and sentence.topic.is_part) or "其中" in clauses[:-1]
    yield from _assemble(sentence, group, Clause(clause, linked, part), reading, after)


def _hear(sentence: Sentence, clause: str) -> None:
    """Take from a clause without a figure what it sets for those after it: period, status, a topic."""
    sentence.status = status.of(clause, sentence.status)
    named = times_in(sentence, clause)
    if named and _opens_on_time(clause):
        _set_period(sentence, named[0])
    if len(clause) < 30 and not NO_TOPIC.search(clause):
        phrase = phrases.parse(re.sub(r"(?:方面|来看|看)$", "", clause), sentence.state.home)
        if phrase.known or phrase.subject:
            sentence.topic = _merged(sentence, phrase, Clause(clause, False, False), "percent")
    sentence.opened = True


NO_TOPIC = re.compile(r"[高低快慢优好]于|增长|下降|回落|加快|提高|[占居列达]|实现|[成作]为|进入|推[进动]|[是的]$|目标|[将要]")


def _opens_on_time(clause: str) -> bool:
    return bool(re.match(rf"(?:其中|截至|截止|到|在|自|从|预计|同时|此外|[“（\s])*{measures.TIME}", clause))


def _set_period(sentence: Sentence, mention: Mention, opens: bool = True) -> None:
    if mention.form in ("year_ago", "since_year") or (mention.form == "year_end" and sentence.period_is_stated):
        return
    period = resolve(sentence, mention)
    if period is None:
        return
    sentence.period, sentence.period_is_stated = period, True
    if opens and not sentence.opened and mention.form not in ("day", "iso", "month", "this_month"):
        sentence.state.paragraph = sentence.state.running = period


def _assemble(
    sentence: Sentence, group: list[Figure], clause: Clause, reading: Reading, after: str
) -> Iterator[Statement | Figure]:
    head = clause.text[: reading.start]
    named = _governing(sentence, head, reading)
    if named and len(named) < max(2, len(group)):
        _set_period(sentence, named[-1], _opens_on_time(clause.text))
    sentence.opened = True
    phrase = phrases.parse(head, sentence.state.home, sentence.topic.grade if clause.linked else "", reading.measure == "increment")
    if _takes_after(group, phrase, after):
        phrase = _after(sentence, phrase, after)
    topic = _merged(sentence, phrase, clause, group[0].unit_kind)
    topic = replace(topic, period=_period(sentence, group[0]), is_part=clause.part)
    topics = _items(sentence, group, head, reading, topic, named)
    if topics is None:
        yield from group
        return
    items = tuple(topics) if len(topics) > 1 else topic.items
    carried = sentence.topic
    sentence.topic = replace(topics[0] if len(topics) == 1 else topic, items=items)
    for figure, own in zip(group, topics, strict=True):
        statement = _state(sentence, figure, own, reading, phrase, carried)
        if isinstance(statement, Statement):
            sentence.topic = replace(sentence.topic, measure=statement.measure, versus=statement.versus)
        yield statement
    sentence.state.topic = sentence.topic


def _governing(sentence: Sentence, head: str, reading: Reading) -> list[Mention]:
    """The time expressions of the figure's own clause, without those it only compares with."""
    compared = times_in(sentence, reading.than)
    named = times_in(sentence, head) + [m for m in times_in(sentence, reading.words) if m not in compared]
    return [m for m in named if m.form not in ("year_ago", "year_start", "since_year")]


def _after(sentence: Sentence, phrase: Phrase, after: str) -> Phrase:
    """The noun after a figure, with region and verb of the words before it."""
    noun, used = phrases.parse_after(after, sentence.state.home, is_new=phrases.is_new_verb(phrase.verb))
    sentence.used = used
    return replace(noun, region=phrase.region, verb=phrase.verb)


def _takes_after(group: list[Figure], phrase: Phrase, after: str) -> bool:
    """Whether a count is of the noun that follows it: 24个督导专班, 341家纳入专板."""
    if len(group) > 1 or group[0].unit_kind not in ("count", "money") or not re.match(r"[㐀-鿿“]", after):
        return False
    if group[0].unit_kind == "money" and not re.match(r".{0,6}(?:资金|贷款|投资|基金)", after):
        return False
    return phrase.is_empty or phrase.text.endswith(("等", "对", "有")) or phrase.text in ("其",)


def _merged(sentence: Sentence, phrase: Phrase, clause: Clause, unit_kind: str) -> Topic:
    """The topic of a clause: what it names, and from the clause before it what it leaves out."""
    last = sentence.topic if sentence.topic.text or sentence.topic.subject else sentence.state.topic
    within = sentence.topic
    region = phrase.region or within.region or sentence.state.home
    if phrase.is_empty or phrase.is_aspect:
        return replace(last, region=phrase.region or last.region or sentence.state.home)
    if phrase.is_grade:
        noun = phrase.text + indicators.without_grade(last.text)
        found = indicators.find(noun)
        return replace(last, text=noun, indicator=found[2] if found else "", region=region, grade=indicators.grade_of(noun))
    if not phrase.text and unit_kind == "count" and not clause.part:
        return Topic(region, "", "", phrase.subject)
    if not phrase.text:
        return replace(last, subject=phrase.subject, region=region, items=())
    elided = phrase.verb and not phrase.subject and not phrase.region
    subject = phrase.subject or (within.subject if elided else "")
    return Topic(region, subject, phrase.indicator, phrase.text, grade=phrase.grade)


def _period(sentence: Sentence, figure: Figure) -> Period | None:
    """The period that governs a figure: clause, sentence, paragraph, heading, title, publication month."""
    state = sentence.state
    if sentence.period_is_stated:
        return sentence.period
    nearest = state.paragraph or state.section or state.title
    if nearest is None and figure.unit_kind in ("percent", "point", "rank"):
        nearest = state.running
    return nearest or state.reference


def _items(
    sentence: Sentence, group: list[Figure], head: str, reading: Reading, topic: Topic, named: list[Mention]
) -> list[Topic] | None:
    """One topic a figure: a list of subjects, indicators, regions or periods told off against the figures."""
    n = len(group)
    if n == 1:
        return [topic]
    spans = [resolve(sentence, m) for m in named]
    if len(spans) == n:
        return [replace(topic, period=span) for span in spans]
    if len(spans) == 1 and spans[0] and (years := _split_span(spans[0], n)):
        return [replace(topic, period=span) for span in years]
    if len(_than_list(reading)) == n:
        return [topic] * n
    listed = _listed(sentence, head, n)
    if listed:
        return [replace(item, period=topic.period) for item in listed]
    if len(topic.items) == n:
        return [replace(item, period=topic.period) for item in topic.items]
    return [topic] * n if n == 2 and _is_range(sentence, group) else None


def _than_list(reading: Reading) -> list[str]:
    return [part for part in re.split(r"[、和与及]", reading.than) if part]


def _is_range(sentence: Sentence, group: list[Figure]) -> bool:
    between = sentence.text[group[0].whole[1] - sentence.start : group[1].whole[0] - sentence.start]
    return bool(re.fullmatch(r"[\-—–~～至到]+", between))


def _split_span(span: Period, n: int) -> list[Period] | None:
    """A span of n years or of n months as its parts."""
    months = span.last - span.first + 1
    if months == n * 12:
        return [periods.of_months(span.year - n + 1 + i) for i in range(n)]
    return [Period(span.first + i, span.first + i) for i in range(n)] if months == n else None


def _listed(sentence: Sentence, head: str, n: int) -> list[Topic] | None:
    """The topics of a list of n names: subjects before one indicator, indicators, or regions."""
    home = sentence.state.home
    whole = phrases.parse(head, home)
    names = _split_names(re.sub(measures.TIME, "", head), n)
    if names is None:
        return None
    read = [phrases.parse(name, home) for name in names]
    plain = Clause(head, False, False)
    base = _merged(sentence, replace(whole, subject="") if whole.text else Phrase(), plain, "percent")
    topics = []
    for name, phrase in zip(names, read, strict=True):
        if phrase.known and (phrase is not read[-1] or all(p.known for p in read)):
            topics.append(replace(_merged(sentence, phrase, plain, "percent"), region=base.region))
        elif phrase.region and phrase.is_empty:
            topics.append(replace(base, region=phrase.region))
        else:
            subject = phrase.subject or (phrase.text if not phrase.known else "")
            topics.append(replace(base, subject=phrases.tidy_subject(subject)))
    return topics


def _split_names(head: str, n: int) -> list[str] | None:
    """The head as n names, split by its separators from the strongest to the weakest."""
    head = head.strip("，、：； ")
    for separators in ("，、和与及", "，、", "、和", "，和", "、", "和"):
        names = [name for name in re.split(f"以及|[{separators}]", head) if name]
        if len(names) == n:
            return names
    return None


def _state(
    sentence: Sentence, figure: Figure, topic: Topic, reading: Reading, phrase: Phrase, last: Topic
) -> Statement | Figure:
    measure = _measure(figure, reading, phrase, last)
    if not measure or not (topic.text or topic.subject or topic.indicator):
        return figure
    sign = reading.sign * _flip(reading, phrase, sentence)
    value = figure.value * sign if figure.value > 0 or sign > 0 else figure.value
    versus = _versus(sentence, figure, topic, reading, measure)
    if versus is None:
        return figure
    if measure == "increment" and topic.period and topic.period.first == topic.period.last:
        topic = replace(topic, period=Period(topic.period.year * 12, topic.period.last))
    flags = () if sentence.state.is_dated else ("period_inferred",)
    said = status.settle(sentence.status, sentence.state.plan, topic.period, sentence.state.reference)
    unit = "个百分点" if measure == "contribution" else figure.unit
    return Statement(figure, (sentence.start, sentence.start + len(sentence.text)), topic, measure, versus, value, unit, figure.bound, said, flags)


def _measure(figure: Figure, reading: Reading, phrase: Phrase, last: Topic) -> str:
    if reading.measure == "level" and figure.unit_kind in ("count", "money", "energy"):
        carried = last.measure == "increment" and (phrase.is_grade or not phrase.text) and not phrase.verb
        carried = carried and not phrase.is_aspect
        return "increment" if phrases.is_new_verb(phrase.verb) or carried else "level"
    if reading.measure == "level" and figure.unit_kind == "percent" and phrase.is_empty:
        return last.measure if last.measure in ("growth", "share", "level", "contribution_rate") else ""
    if reading.measure == "difference" and figure.unit_kind in MONEY_LIKE and not reading.than:
        return "difference" if "同比" in reading.words else "increment"
    if reading.measure == "difference" and figure.unit_kind in MONEY_LIKE and re.match(measures.TIME, reading.than):
        return "difference"
    return reading.measure


def _flip(reading: Reading, phrase: Phrase, sentence: Sentence) -> int:
    """A fall that narrows is a rise: 降幅收窄 is +, 增幅收窄 is -."""
    if reading.measure != "difference":
        return 1
    narrows = re.search(r"收窄|缩小|扩大|加深|缩减", reading.words)
    falls = re.search(r"降幅|跌幅|减幅", phrase.text + reading.words)
    return -1 if narrows and falls else 1


def _versus(sentence: Sentence, figure: Figure, topic: Topic, reading: Reading, measure: str) -> str | None:
    """What a figure is measured against, as the contract writes it; none where it cannot be told."""
    if measure in ("share", "contribution_rate", "contribution"):
        return _of(reading.of, topic, measure)
    if measure == "rank":
        return _among(reading.among, topic)
    if measure == "average_growth":
        return ""
    if measure not in ("difference", "growth", "multiple"):
        return ""
    return _against(sentence, topic, reading, measure)


def _of(words: str, topic: Topic, measure: str) -> str:
    plain = re.sub(rf"{measures.TIME}|^(?:全省|全市|全国|我省|全区)(?=.)|的$|增长$|增速$", "", words)
    indicator = indicators.whole(plain) or indicators.whole(words)
    if indicator:
        return f"of:{indicator}"
    if plain in ("", "全省", "全市", "比重", "全区") or (measure == "share" and not plain):
        return f"of:{topic.indicator or topic.text or 'industrial_value_added'}"
    return f"of:{plain}"


def _among(words: str, topic: Topic) -> str:
    plain = re.sub(rf"{measures.TIME}|^(?:在|由|从)|(?:的|排名|中|第)+$", "", words)
    if plain:
        return f"among:{plain}"
    return topic.versus if topic.versus.startswith("among:") else "among:全国"


def _against(sentence: Sentence, topic: Topic, reading: Reading, measure: str) -> str | None:
    base = topic.period
    for mention in times_in(sentence, reading.than):
        return _versus_period(sentence, mention, base, measure)
    if "环比" in reading.words and base:
        return f"period:{base.shifted(-1 if base.first == base.last else base.first - base.last - 1)}"
    if measure != "difference":
        return ""
    if reading.than:
        return _versus_place(sentence, reading.than)
    if re.search("|".join(chr(FIRST_TIME + i) for i, m in enumerate(sentence.mentions) if m.form == "year_ago") or "$^", reading.words):
        return f"period:{base.shifted(-12)}" if base else None
    if topic.versus.startswith("period:"):
        return topic.versus
    return f"period:{base.shifted(-12)}" if base else None


def _versus_period(sentence: Sentence, mention: Mention, base: Period | None, measure: str) -> str | None:
    if mention.form == "year_ago" and base:
        return "" if measure == "growth" else f"period:{base.shifted(-12)}"
    anchor = Period(base.last, base.last) if base else sentence.state.reference
    if mention.form == "last_month" and base:
        earlier = Period(base.first, base.last - 1) if base.first < base.last else base.shifted(-1)
        return f"period:{earlier}"
    period = mention.resolve(anchor, base.year if base and mention.form != "year_start" else None)
    if period is None or (base and period == base):
        return None
    if measure == "growth" and base and period in (base.shifted(-12), periods.of_months(base.year - 1)):
        return ""
    return f"period:{period}"


def _versus_place(sentence: Sentence, words: str) -> str:
    found = regions.find(words, sentence.state.home)
    plain = re.sub(rf"{measures.TIME}|(?:的)?(?:平均)?(?:水平|增速|增幅|增长)?$", "", words)
    if found and not re.search(r"规上|规模以上|工业|产业|行业", plain[found[0][1] :]):
        return f"region:{found[0][2]}"
    indicator = indicators.whole(re.sub(r"^(?:全省|全市|全国)", "", plain))
    return f"of:{indicator or plain or words}"
