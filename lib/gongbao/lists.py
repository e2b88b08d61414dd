"""A、B、C分别增长x、y、z: names told off against figures."""

import re
from collections.abc import Iterable, Iterator

from gongbao import actors, indicators, periods, phrases, regions, topics, whose
from gongbao.clues import BOTH_WAYS, Clue
from gongbao.discourse import Topic
from gongbao.hearing import LEADING, THEME_END
from gongbao.measures import AGO, TIME, Reading
from gongbao.names import SEPARATOR, split_names
from gongbao.numerals import Figure, chinese_value
from gongbao.periods import Period
from gongbao.phrases import Phrase
from gongbao.records import replace
from gongbao.sentence import Sentence
from gongbao.vocabulary import rows

JOINED = re.compile(r"[、和与及以至到\-—–~～ ]+(?:分别|以及)?")
JOINED_RATES = re.compile(r"[、和与及以至到，\-—–~～ ]+(?:分别|以及)?")
RATES = ("percent", "multiple")
OF_SECTORS = re.compile("三次产业|三产|产业结构|产业比|[一二]产")
NOT_OF_PRODUCT = re.compile("就业|从业|投资|税收|用电")
JOINED_BY = {
    "percent": JOINED_RATES,
    "multiple": JOINED_RATES,
    "point": JOINED_RATES,
    "structure": re.compile(" ?[：∶] ?"),
}
OF_ITS_OWN = re.compile("的?(?![以和与及分的])[㐀-鿿A-Z]{2}")
"""18.4%，超七成企业…: a rate after a comma that its own noun follows is no item of a list."""
EXAMPLES = re.compile(
    "等[^、和]{2,16}$|(?:分别|依次)?(?:位居|[居列位]|排名?)(?:全[国省市区州县])?(?:前[一二两三四五六七八九十\\d]{1,2}[位名强]?|前列)$"
)
EFFECT = re.compile("对[^，]{2,14}的$")
"""A、B对全省工业的｜带动作用增强，分别增长…: what they have an effect on is none of the names."""
OF_TRADES = re.compile(
    "等(?:一批)?(?:重点|主要|战略性|新兴|优势|支柱|传统|特色|[两三四五六七八九十]大)*(?:行业|产业)"
)
"""电子、金属制品等行业实现两位数增长，分别增长…: whatever the names, they are those of industries."""
TOLD_BY = re.compile(
    "[是：]|——|(?<!扭亏)(?<!成)为|(?<![国私民])有(?![色机限关序效])|包括|(?:集中|分布|体现)[在于]"
)
AGAINST_BOTH = re.compile(f"({AGO}|环比)[、和与及]({AGO}|环比)(?:分别)?")
"""同比、环比分别回落0.4、0.3个百分点: against the year before, and against the months before."""
IN_TURN = re.compile("(?:连续|接连|先后|相继)$")
"""接连突破8万亿元、9万亿元: marks passed one after the other."""
STEPS = re.compile("(?:元)?[两二三四]?个?大?(?:[十百千万]亿(?:元)?级?)?(?:台阶|大关|关口)")
"""连续跨越5万亿、6万亿台阶: one series, step after step."""
EACH = re.compile("分别|分[居列]|依次")
MOVES = re.compile(
    "(?:[量额值润入]|收入|投资)(?:双双|均|都|也|同时|有所|略有|首次|近年来|[出实]现|双)*(?:增长|增加|上升|回升|提高|减少|下降|下滑|回落)$"
)
"""新产品产值和出口产品产值减少，同比下降37%和12%: the names of the rates told off next."""
Told = tuple[Topic, Reading]
"""What one figure of a list is of, and how it is read."""


def groups(sentence: Sentence, figures: list[Figure]) -> Iterator[list[Figure]]:
    """Figures of one kind with nothing but a separator between them belong together.

    So do rates that have lost theirs: 增长9.4%7.2%3.1%.
    """
    group: list[Figure] = []
    for figure in figures:
        between = sentence.between(group[-1].whole[1], figure.whole[0]) if group else ""
        joined = JOINED_BY.get(figure.unit_kind, JOINED)
        opens = "，" in between and OF_ITS_OWN.match(sentence.text, figure.whole[1] - sentence.start)
        near = joined.fullmatch(between) or (between == "，" and _is_told_off(sentence, group, figure))
        near = near or (
            not between and figure.unit == "%" == sentence.text[figure.whole[0] - sentence.start - 1]
        )
        goes_on = group and not opens and near and _alike(sentence, group[-1], figure)
        if group and (not goes_on or _passes(sentence, group[-1], figure)):
            yield group
            group = []
        group.append(figure)
    if group:
        yield group


def _is_told_off(sentence: Sentence, group: list[Figure], figure: Figure) -> bool:
    """分别为24亿元、15亿元，14亿元: a comma within what is told off one by one, in one unit."""
    before = sentence.between(sentence.start, group[0].whole[0])
    return len(group) > 1 and group[-1].unit == figure.unit and bool(EACH.search(before[-20:]))


def _alike(sentence: Sentence, one: Figure, other: Figure) -> bool:
    """Whether figures are of one list; 42台、47万千瓦 are two quantities, unless 分别 tells them off."""
    if one.unit_kind == "count" and one.unit != other.unit:
        before = sentence.between(sentence.start, one.whole[0])[-40:]
        return other.unit_kind == "count" and bool(EACH.search(before))
    return one.unit_kind == other.unit_kind or (one.unit_kind in RATES and other.unit_kind in RATES)


AND = re.compile("[、和与及]")
PASSES = re.compile("^(?:突破|跨[越过上]|[迈站跃]上)")


def _passes(sentence: Sentence, before: Figure, figure: Figure) -> bool:
    """新增1700公里、突破7000公里: what was passed is another figure than what was told before it."""
    told, passed = (sentence.between(one.whole[0], one.span[0]) for one in (before, figure))
    return bool(PASSES.match(passed) and not PASSES.match(told))


def items(sentence: Sentence, clue: Clue, topic: Topic) -> list[Told] | None:
    """A topic and a reading for each figure of a group; None where names and figures do not match."""
    n, reading = len(clue.figures), clue.reading
    if turned := _in_turn(sentence, clue, topic):
        return [(replace(item, period=topic.period), reading) for item in turned]
    if n == 1 and (trades := _trades_named(clue, topic)):
        return [(replace(topic, items=trades), reading)]
    if n == 1:
        several = _several(sentence, clue)
        first = replace(several[0], period=topic.period, items=several) if several else topic
        return [(first, reading)]
    if clue.kind == "structure":
        return _structure(sentence, clue, topic)
    pair = AGAINST_BOTH.search(clue.clause.text) if n == 2 else None
    if pair and not SEPARATOR.search(clue.clause.text[: pair.start()]):
        verb = clue.clause.text[pair.end() :]
        return [(topic, replace(reading, than="", words=side + verb)) for side in pair.groups()]
    if ways := BOTH_WAYS.fullmatch(reading.words):
        two = list(topic.items) if len(topic.items) == n else sentence.told[-n:]
        return _each_way(two, replace(reading, words=ways[3]), ways, topic.period)
    if is_range(sentence, clue.figures) and not phrases.parse(clue.head, sentence.state.home).text:
        return [(topic, reading)] * n
    head, spans = clue.head, _spans(sentence, clue)
    names = split_names(re.sub(TIME, "", head), n)
    told = names or len(sentence.names) == n or (n == 2 and _compared_pair(sentence, clue))
    told = told or not sentence.mentions or bool(_told_before(sentence, clue))
    told = told or bool(_groups_told(sentence, clue, topic)) or len(AND.findall(clue.clause.prior)) >= n - 1
    quarterly = bool(EACH_QUARTER.search(clue.clause.text))
    divides = quarterly or len(spans) == 1 or _follows_time(sentence, clue)
    if len(spans) != n and not told and topic.period and divides:
        quarters = quarterly or sentence.form == "first_quarters"
        spans = list(split(topic.period, n, "累计" in head + reading.words, quarters)) or spans
    if len(spans) == n:
        return [(replace(topic, period=span), reading) for span in spans]
    against = [part for part in AND.split(reading.than) if part]
    if len(against) == n:
        after = reading.words.partition(reading.than)[2]
        told_off = topic.items if len(topic.items) == n else [topic] * n
        return [
            (replace(item, period=topic.period), replace(reading, than=than, words=than + after))
            for item, than in zip(told_off, against, strict=True)
        ]
    wholes = [part for part in AND.split(reading.of) if part] if EACH.search(clue.clause.text) else []
    if reading.measure == "share" and len(wholes) == n and len(_listed(sentence, clue, n)) != n:
        return [(topic, replace(reading, of=whole)) for whole in wholes]
    if reading.measure == "contribution" and (driven := _wholes_of_places(sentence, reading.of, n)):
        return [(topic, replace(reading, of=whole)) for whole in driven]
    said = phrases.parse(head, sentence.state.home)
    bare = said.is_empty or said.is_aspect
    each = bare and bool(EACH.search(clue.clause.text))
    listed = _listed(sentence, clue, n) or _antecedents(sentence, topic, n, each, bare)
    listed = listed or _groups_told(sentence, clue, topic) or _told_again(sentence, clue, said)
    listed = listed or _told_before(sentence, clue) or _openers(sentence, clue, topic, said)
    listed = listed or (_drawn_apart(topic, n) if each else [])
    if not listed and bare and len(AND.findall(said_share(clue))) == n - 1:
        return [(topic, reading)] * n
    if listed:
        own = (
            (reading.measure in ("growth", "average_growth") or len(sentence.times(reading.than)) == 1)
            and not said_share(clue)
            and len({item.period for item in listed}) == n
            and len({_series(item) for item in listed}) == 1
        )
        return [(item if own else replace(item, period=topic.period), reading) for item in listed]
    if each_time := _times_again(sentence, clue, said):
        return [(replace(topic, period=period), reading) for period in each_time]
    in_steps = STEPS.match(clue.after) or IN_TURN.search(clue.clause.text)
    return [(topic, reading)] * n if in_steps or is_range(sentence, clue.figures) else None


def _times_again(sentence: Sentence, clue: Clue, said: Phrase) -> list[Period | None]:
    """一季度、上半年增加值分别增长8%、9%，投资分别增长5%、6%: the times that the figures before were told of."""
    told = sentence.told[-len(clue.figures) :]
    spans = [one.period for one in told]
    apart = len(set(spans)) == len(clue.figures) and len({_series(one) for one in told}) == 1
    names_one = said.known and not AND.search(clue.head) and not sentence.topic.closed
    return spans if apart and names_one and EACH.search(clue.clause.text) else []


def _wholes_of_places(sentence: Sentence, words: str, n: int) -> list[str]:
    """拉动全省和全市GDP增长1.6和2.5个百分点: the same whole, of one place after the other."""
    *places, last = AND.split(words)
    home = sentence.state.home
    level, place = LEVEL.match(last), regions.at_start(last, home)
    noun = last[level.end() if level else place[0] if place else len(last) :]
    named = [regions.at_start(one, home) for one in places]
    is_each = all(hit and hit[0] == len(one) for hit, one in zip(named, places, strict=True))
    return [*(one + noun for one in places), last] if is_each and noun and len(places) == n - 1 else []


LEVEL = re.compile("[省市区县州](?:本级|级|直)")
"""市本级GDP: that of the city's own districts."""


def _each_way(
    told: list[Topic], reading: Reading, ways: re.Match[str], period: Period | None
) -> list[Told] | None:
    """分别高于和低于全市2个、2.2个百分点: the first is ahead and the second behind."""
    if len({_series(item) for item in told}) != len(ways.groups()) - 1:
        return None
    return [
        (
            replace(item, period=period),
            replace(reading, sign=-1 if way[0] in "低慢" else 1, words=way + ways[3]),
        )
        for item, way in zip(told, ways.groups(), strict=False)
    ]


def _series(topic: Topic) -> tuple[str, str, str, str]:
    return topic.region, topic.subject, topic.indicator, topic.text


def _in_turn(sentence: Sentence, clue: Clue, topic: Topic) -> list[Topic]:
    """A、B、C分别增长x、下降y、增长z: rates that go different ways are told off too, one after the other."""
    m, waiting, sentence.turns = len(clue.figures), sentence.turns, ()
    if waiting and clue.clause.linked and phrases.parse(clue.head, sentence.state.home).is_empty:
        sentence.turns = waiting[m:]
        return [replace(item, items=topic.items) for item in waiting[:m]]
    turns = _turns_after(sentence, clue)
    n = m + len(turns)
    if not turns:
        return []
    told = list(topic.items) if len(topic.items) == n else _listed(sentence, clue, n)
    items = tuple(told or _antecedents(sentence, topic, n, each=True, bare=True))
    sentence.turns = tuple(
        item for item, turn in zip(items[m:], turns, strict=False) if not STEADY.fullmatch(turn)
    )
    return [replace(item, items=items) for item in items[:m]]


def _turns_after(sentence: Sentence, clue: Clue) -> list[str]:
    """The rates that follow and go another way than the figures at hand, or stay as they were: 和持平."""
    if clue.kind not in ("percent", "point", "place") or not EACH.search(clue.clause.text):
        return []
    found = OTHER_WAY.match(sentence.text, clue.figures[-1].whole[1] - sentence.start)
    return TURN.findall(found[0]) if found else []


WAYS = "(?:同比|环比|则)?(?:微|略|大幅|小幅)?(?:增长|下降|上升|下滑|回落|减少|增加|负增长|降低|上涨|下跌|提高|提升|加快|放缓|收窄|扩大|[前后上下]移|前进|后退|进位)了?"
SIGN = "(?:%|个(?:百分点)?|[位名])"
STEADY = re.compile("持平|不变")
TURN = re.compile(rf"\d[\d.]*|{STEADY.pattern}")
TURNED = rf"[、，和与及]+(?:{WAYS}\d[\d.]*{SIGN}?|(?:同比|环比|基本|保持)*(?:{STEADY.pattern}))"
OTHER_WAY = re.compile(rf"{TURNED}(?:{TURNED}|[、和与及]\d[\d.]*{SIGN})*")


def said_share(clue: Clue) -> str:
    """占工业和固定资产投资的比重，分别降低…: the wholes of several shares, which name nobody."""
    wholes = SHARES.search(clue.clause.prior)
    return wholes[1] if wholes else ""


SHARES = re.compile("占([^，占]{2,30}?)的?(?:比重|比例|份额)$")


def _follows_time(sentence: Sentence, clue: Clue) -> bool:
    """Whether 分别 tells off the parts of the time right before: 2021年至2023年，园区分别完成…"""
    told = {(item.text, item.subject, item.region) for item in sentence.told[-len(clue.figures) :]}
    if len(told) == len(clue.figures) and not clue.clause.prior:
        return False
    said = sentence.said
    since = max((said.rfind("，", 0, time.start()) for time in YEARS.finditer(said)), default=0)
    return bool(EACH.search(clue.clause.text)) and not LISTING.search(said, max(0, since))


YEARS = re.compile("[年月]")
EACH_QUARTER = re.compile("各季度?")
LISTING = re.compile("[㐀-鿿]{2}[、和与及][㐀-鿿]{2}")
"""Names in a row, and no figures or times in a row."""


def _several(sentence: Sentence, clue: Clue) -> tuple[Topic, ...]:
    """宜昌、襄阳双双突破3000亿元，分别达…: the names that one figure goes for, for those told off after it."""
    if clue.kind == "count" or not TOGETHER.search(clue.head) or SUM.search(clue.clause.text):
        return ()
    both, told_off = bool(BOTH.search(clue.clause.text)), bool(TOLD_OFF.match(clue.after))
    of_all = clue.reading.measure in ("share", *CONTRIBUTED) or GROUP_OF_PLACES.search(clue.head)
    if of_all and not (told_off or clue.kind == "rank" or BOTH.search(clue.clause.text)):
        return ()
    for n in (2, 3, 4):
        listed = tuple(_listed(sentence, clue, n))
        if listed and _are_alike(listed, both or (told_off and all(item.indicator for item in listed))):
            return listed
    return ()


def _trades_named(clue: Clue, topic: Topic) -> tuple[Topic, ...]:
    """冶金、建材和机电三个行业的增速均在15%以上，分别达到…: the industries that a figure for all of them names."""
    group = OF_GROUP.match(clue.head) if TOLD_OFF.match(clue.after) else None
    names = split_names(group[1], int(chinese_value(group[2]))) if group else []
    return tuple(replace(topic, subject=phrases.tidy_subject(name), items=()) for name in names)


def _are_alike(listed: tuple[Topic, ...], both: bool) -> bool:
    """Whether names are all places, or all quantities of which a word says that the figure is of both."""
    places = {(item.indicator, item.text, item.subject) for item in listed}
    trades = {(item.indicator, item.text, item.region) for item in listed}
    quantities = {(item.region, item.subject) for item in listed}
    if any(not (item.indicator or item.text) for item in listed) or len(set(listed)) < len(listed):
        return False
    return len(places) == 1 or (both and 1 in (len(quantities), len(trades)))


TOLD_OFF = re.compile(r"[，；]\s*(?:同比|环比)?分别")
CONTRIBUTED = ("contribution", "contribution_rate")
GROUP_OF_PLACES = re.compile(
    "[两二三四五六七八九十\\d]个?(?:市州|州市|地市|县市|县区|区县|省市|[省市县区州盟旗])"
)
"""成都、德阳、眉山三市工业增加值增长6.8%: one figure of them all."""
LED_UP = re.compile("^[^、]*(?:[位名]|靠前|居前|[较最][大高快多])的")
"""排在前两位的海南、吉林: the words that lead up to the first name are none of it."""
LISTED_LAST = re.compile("(?<=[市县省区地州])(?:各自|分别)(?:入围|入选|上榜|获批)$")
BOTH = re.compile("双双|均|(?<![成首新丰江宜于昌花])都|同时")
TOGETHER = re.compile("双双|[、和与及]")
SUM = re.compile("合计|总计|之和|总和|(?<![公总])共(?!同|享|建|有制|产党)")
"""两市合计占全省的五成: one figure of several names together, and not of each."""


def _structure(sentence: Sentence, clue: Clue, topic: Topic) -> list[Told] | None:
    """三次产业结构为a：b：c: the shares of the three sectors in the gross product, and of nothing else."""
    start = clue.figures[0].whole[0]
    before = "".join(item.text for item in sentence.topic.items[:1]) or sentence.topic.text
    words = before + topic.text + sentence.between(max(sentence.start, start - 30), start)
    if len(clue.figures) != 3 or not OF_SECTORS.search(words) or NOT_OF_PRODUCT.search(words):
        return _parts(sentence, clue, topic.period)
    whole = replace(topic, indicator="gdp", text="三次产业结构")
    sectors = ("第一产业", "第二产业", "第三产业")
    return [(replace(whole, subject=one), clue.reading) for one in sectors]


def _parts(sentence: Sentence, clue: Clue, period: Period | None) -> list[Told] | None:
    """采矿业、制造业投资比例为a：b, 轻重工业之比为a：b: each name's share of the indicator they divide."""
    head = re.sub("(?:的?(?:比例|比重|结构|构成)|之比)$", "", clue.head)
    listed = _listed(
        sentence,
        replace(clue, clause=replace(clue.clause, text=head), reading=replace(clue.reading, start=len(head))),
        len(clue.figures),
    )
    listed = [_of_head(item, clue.head) for item in listed]
    sentence.items = tuple(listed) or sentence.items
    listed = _invested(listed)
    told = listed or (list(sentence.items) if len(sentence.items) == len(clue.figures) else [])
    return [(replace(item, period=period), clue.reading) for item in told] or None


def _of_head(item: Topic, head: str) -> Topic:
    """产业集群33个。轻重工业比重由41.8：58.2变为……: what was counted before is not what two industries divide."""
    counted = item.subject and item.text and not item.indicator and item.text not in head
    return replace(item, text="") if counted else item


def _invested(listed: list[Topic]) -> list[Topic]:
    """新材料、电子信息行业投资: what is invested in industries is industrial investment."""
    bare = listed and all(item.text in whose.INVESTED for item in listed)
    trades = any(indicators.is_subject(item.subject) for item in listed)
    others = (actors.is_actor(item.subject) or topics.SERVICE.search(item.subject) for item in listed)
    if not bare or not trades or any(others):
        return listed
    return [replace(item, indicator="industrial_investment") for item in listed]


def remember_names(sentence: Sentence, clue: Clue) -> None:
    """Keep the names a count has just listed: A、B、C 3个行业."""
    figure = clue.figures[0]
    if clue.kind == "count" and 1 < figure.value < 20:
        after = NAMED_AFTER.match(clue.after)
        listed = split_names(after[1], int(figure.value)) if after else []
        sentence.names = tuple(split_names(clue.head, int(figure.value)) or listed) or sentence.names


NAMED_AFTER = re.compile("[^，。；、]{0,10}(?:分别|依次)?[是为有：]([^，。；\\d]+)(?=[，。；]|$)")
"""增势较好的3个产品是改装汽车、氧化铝、乳制品: the names stand after the count."""


def _antecedents(sentence: Sentence, topic: Topic, n: int, each: bool, bare: bool) -> list[Topic]:
    """The list a group goes back to: the last one told off, the names just counted, the last n figures."""
    if len(topic.items) == n:
        return list(topic.items)
    if len(sentence.names) == n:
        return [replace(topic, subject=phrases.tidy_subject(name)) for name in sentence.names]
    told = sentence.told[-n:]
    bare = bare or (bool(topic.text) and all(item.text.endswith(topic.text[-2:]) for item in told))
    apart = list({_series(item): item for item in sentence.told}.values())[-n:]
    told = apart if each and bare and len(apart) == n and len({_series(item) for item in told}) < n else told
    alike = len(told) == n and len({(item.text, item.subject, item.region) for item in told}) == n
    return told if len(told) == n and (each or (alike and bare)) else []


def _told_again(sentence: Sentence, clue: Clue, said: Phrase) -> list[Topic]:
    """6月，汽车、空调产量分别为……；1—6月，产量分别为……: the same names, of the same quantity."""
    last = sentence.topic
    same = said.text != "" and all(item.text == said.text for item in last.items)
    same = same and not (said.subject or said.region)
    is_told_off = same and len(last.items) == len(clue.figures) and EACH.search(clue.clause.text)
    return list(last.items) if is_told_off else []


OF_GROUP = re.compile(
    "(.*[、和与].*?)(?<![第、和与一二])([两二三四五六七八九])[大个]?(?:主导|支柱|重点|优势|特色|传统|新兴)*(?:行业|产业(?:集群|链群?)?|集群|门类|板块|领域)(?:预计)?([^、和与]*)"
)
"""批发业、零售业两大行业销售额: the names, how many they are, and what is measured."""
GROUPS = re.compile(
    "^(?:[^，]*?)([两二三四五六七八])(?:大|个)?(?:门类|行业|产业|板块|领域|集群|地区|区域|片区|园区|城区|平台|开发区|县区|区县|县市|者)"
)


def _groups_told(sentence: Sentence, clue: Clue, topic: Topic) -> list[Topic]:
    """三大门类贡献率分别为x、y、z: the groups whose figures the paragraph has just told, as many as it says."""
    named, n = GROUPS.match(clue.clause.text), len(clue.figures)
    told = sentence.state.parts
    if not named or not EACH.search(clue.clause.text) or n != chinese_value(named[1]):
        return []
    last = {one.subject for one in sentence.state.told_before if not GROUPS.match(one.subject)}
    told = told if len(told) == n else tuple(part for part in told if part.subject in last)
    if len(told) != n:
        return []
    indicator = topic.indicator or told[0].indicator
    text = topic.text if topic.indicator else told[0].text
    return [replace(topic, subject=part.subject, indicator=indicator, text=text) for part in told]


def _told_before(sentence: Sentence, clue: Clue) -> list[Topic]:
    """……增长7.2%，……增长8.1%。两项指标分别高于全国x和y: what the sentence before told, as many as these."""
    told = list({_series(one): one for one in sentence.state.told_before}.values())
    goes_back = len(told) == len(clue.figures) and not sentence.told and THEIR_RATES.match(clue.clause.text)
    return told if goes_back and not sentence.state.told_parts else []


def _openers(sentence: Sentence, clue: Clue, topic: Topic, said: Phrase) -> list[Topic]:
    """食品工业稳步增长，化学工业不断壮大，产值分别增长x、y: the industries that the clauses before open on."""
    n = len(clue.figures)
    if said.subject or said.region or not EACH.search(clue.clause.text):
        return []
    told = DATED.sub("", sentence.between(sentence.start, clue.figures[0].whole[0]))
    clauses = NO_NAME.split(told)[-1].split("，")[:-1]
    names = [_opening_trade(clause.strip()) for clause in clauses[-n:]]
    if len(set(names)) != n or not all(names) or not any(map(indicators.is_subject, names)):
        return []
    base = _carried(sentence, replace(topic, subject="", items=()), names)
    return [replace(base, subject=phrases.tidy_subject(name)) for name in names]


def _opening_trade(clause: str) -> str:
    """The industry or kind of firm that a clause opens on and says something of: 国有企业贡献突出."""
    plain = OF_STANDING.sub("", LED_BY_MAIN.sub("", clause))
    said = THEME_END.split(plain, maxsplit=1)[0]
    is_named = said != plain and indicators.is_known_subject(said)
    named = None if is_named else NAMED_TRADE.match(plain)
    return said if is_named else actors.trade_opening(plain) or (named[0] if named else "")


DATED = re.compile(r"\d{1,4}(?:[—~至-]\d{1,2})?[年月]")
NAMED_TRADE = re.compile(
    "(?!规上|规模|全[国省市区县州]|重点|第)[㐀-鿿]{2,8}?(?<!规模以上)(?:工业|产业|行业|制造业|加工业)(?![的企园增投用总]|产[值销业量])"
)
"""化学工业不断壮大: an industry that the vocabulary does not know, beside others."""
OF_STANDING = re.compile("的(?=(?:支柱|主导|龙头|领先|优势)[^，]{0,2}(?:地位|作用))")
LED_BY_MAIN = re.compile("^(?:其中，?)?(?:以[^，]{1,16}?为(?:主|主体|核心|代表|龙头)的)?")
THEIR_RATES = re.compile(
    "(?:这|以上|上述)?(?:[两三四五]个?(?:项|个)?(?:主要|经济)?(?:指标|数据|增速|数字)的?)?(?:增速|增幅)?(?:均|都)?分别"
)
"""两项指标分别高于……, 分别高于……: of what has just been told."""


def _spans(sentence: Sentence, clue: Clue) -> list[Period | None]:
    """The periods of a list; the year said with the first goes for those after it."""
    is_run = len(sentence.run) == len(clue.figures)
    named = sentence.run if is_run else clue.governing(sentence) or sentence.run
    forms = [mention.form for mention in sentence.times(clue.head + clue.reading.words)]
    run = sentence.governing_period(clue.kind) if "year_ago" in forms else None
    runs = "累计" in clue.clause.text
    spans: list[Period | None] = []
    for mention in named:
        first = spans[0] if spans and named[0].has_year and not mention.has_year else None
        span = mention.resolve(sentence.state.reference, first.year) if first else sentence.resolve(mention)
        span = _same_months(span, run) if span and run else span
        spans.append(Period(span.year * 12, span.last) if span and runs and mention.form == "month" else span)
    return spans


def _same_months(span: Period, run: Period) -> Period:
    """2015年同期: the months the sentence speaks of, in that year."""
    return run.shifted(12 * (span.year - run.year)) if span == span.whole_year() else span


def shared_bound(first: Figure, figure: Figure) -> str:
    """The bound of a figure in a list; a word before the first goes for all: 跃上3万亿元、4万亿元."""
    leads = first.whole[0] < first.span[0]
    return first.bound if leads and figure.bound == "eq" else figure.bound


def is_range(sentence: Sentence, group: list[Figure]) -> bool:
    """Whether two figures are the ends of a range: 5%—6%."""
    between = sentence.between(group[0].whole[1], group[-1].whole[0])
    return len(group) == 2 and bool(re.fullmatch(r" *[\-—–~～至到]+ *", between))


def split(span: Period, n: int, running: bool = False, quarters: bool = False) -> list[Period]:
    """A span of n years, quarters or months, as its parts; running totals each start in January.

    >>> [str(part) for part in split(periods.of_months(2024, 2, 4), 3, running=True)]
    ['2024-01/2024-02', '2024-Q1', '2024-01/2024-04']
    """
    months = span.last - span.first + 1
    if months == n * 12 and n > 1:
        return [periods.of_months(span.year - n + 1 + i) for i in range(n)]
    if quarters and months == 3 * n:
        return [Period(span.first + 3 * i, span.first + 3 * i + 2) for i in range(n)]
    first = span.year * 12 if running else None
    lasts = range(span.first, span.last + 1) if months == n else ()
    return [Period(last if first is None else first, last) for last in lasts]


def _listed(sentence: Sentence, clue: Clue, n: int) -> list[Topic]:
    """The topics of a list of names: subjects before one indicator, indicators, aspects, or regions."""
    head = LISTED_LAST.sub("", LED_UP.sub("", clue.head))
    if (group := OF_GROUP.fullmatch(head)) and chinese_value(group[2]) == n:
        head = group[1] + group[3]
    plain = re.sub(TIME, "", head)
    names = _expanded(plain, n, "、") or split_names(plain, n)
    expanded = [] if names else _expanded(plain, n)
    names = indicators.in_full(names or expanded)
    if not names and (apart := _apart(sentence, clue, n)):
        return apart
    if not names:
        return _listed_before(sentence, clue, n)
    home = sentence.state.home
    whole = phrases.parse(head, home, use=clue.kind)
    if clue.kind == "count" and (counted := _counted_each(names, whole.region or home, home)):
        return counted
    said = topics.merged(sentence, replace(whole, subject=""), "percent")
    base = _carried(sentence, said, names)
    completed = _completed(names)
    read = [phrases.parse(name, home, use=clue.kind) for name in completed]
    if read[-1].indicator == OF_SECTOR and any(p.subject and not p.text for p in read[:-1]):
        read[-1] = replace(read[-1], subject="制造业", text="增加值", indicator="industrial_value_added")
        base = replace(base, indicator="industrial_value_added", text="增加值")
    if clue.clause.part and all(topics.is_part_name(p, sentence.topic, clue.kind) for p in read):
        named = (phrases.tidy_subject(p.subject or p.text) for p in read)
        return [replace(sentence.topic, subject=name, items=()) for name in named]
    own = any(p.known and p.indicator and p.text for p in read[:-1])
    known = read[-1].known and (read[-1].indicator or not OF_PRODUCTS.search(names[-1]))
    shares = base == said and not (known or own or expanded or completed != names)
    noun = _shared_noun(names[-1]) if shares and not EACH.search(names[-1]) else ""
    if noun:
        base, read = (
            replace(base, indicator="", text=noun),
            [phrases.parse(n.removesuffix(noun), home, use=clue.kind) for n in names],
        )
    told = _invested([_item(sentence, base, phrase, read) for phrase in read])
    return _of_one(
        told[:1]
        + [_own(sentence, item, phrase, read[0]) for item, phrase in zip(told, read, strict=True)][1:]
    )


OF_SECTOR = "manufacturing_value_added"
"""采矿业和制造业增加值: beside another industry, the value added of each."""


def _counted_each(names: list[str], region: str, home: str) -> list[Topic]:
    """国家级、省级绿色工厂分别为21家、86家, 上市企业、智能工厂分别……: kinds of things counted, known or not."""
    noun = STAGED.fullmatch(names[-1])
    stages = [stage[0] for name in names[:-1] if (stage := ENDS_STAGED.search(name))]
    if noun and len(stages) == len(names) - 1:
        return [Topic(region, text=stage + noun[2]) for stage in (*stages, noun[1])]
    if sized := _sized_each([phrases.strip(name, home)[0] or name for name in names]):
        read = [phrases.parse(name, home, use="count") for name in sized]
        return [Topic(region, "", p.indicator, name) for p, name in zip(read, sized, strict=True)]
    plain = [NUMBER_LAST.sub("", phrases.strip(name, home)[0] or name) for name in names]
    read = [phrases.parse(name, home, use="count") for name in _completed(plain)]
    is_kind = all(THINGS.search(p.text or p.subject) and not p.verb for p in read)
    if not is_kind or not any(p.indicator or indicators.grade_of(p.text or p.subject) for p in read):
        return []
    whose = [p.subject if p.text else "" for p in read]
    return [
        Topic(region, subject, p.indicator, p.text or p.subject, p.grade)
        for p, subject in zip(read, whose, strict=True)
    ]


def _sized_each(names: list[str]) -> list[str]:
    """Kinds told by their size, each with the noun of the last.

    >>> _sized_each(["百亿级", "十亿级企业"]), _sized_each(["产值超50亿元", "10亿元以上的工业企业"])
    (['百亿级企业', '十亿级企业'], ['产值超50亿元工业企业', '10亿元以上工业企业'])
    """
    last = OF_SIZE.fullmatch(names[-1])
    if not last or not last[2] or not all(map(OF_SIZE.fullmatch, names)):
        return []
    return [*(name.removesuffix("的") + last[2] for name in names[:-1]), last[1] + last[2]]


OF_SIZE = re.compile(
    "([㐀-鿿]{0,10}?[一二三四五六七八九十百千\\d]{1,4}[百千]?[万亿]元?(?:级|以上|以下)?)的?([㐀-鿿]{0,6}(?:企业|项目|园区|集群))?"
)
STAGES = f"新?(?:{'|'.join(topics.STAGES)})"
STAGED = re.compile(rf"({STAGES})([㐀-鿿\d]{{0,12}}(?:项目|企业))")
"""新开工、竣工项目: the noun of the last name is that of each."""
ENDS_STAGED = re.compile(f"{STAGES}$")
NUMBER_LAST = re.compile("(?<=..)(?:总数|数量|总量|数)$")
THINGS = re.compile("(?:企业|工厂|车间|平台|中心|园区|基地|集群|冠军|巨人|机构|实验室|公司|产品)”?$")


def _apart(sentence: Sentence, clue: Clue, n: int) -> list[Topic]:
    """食品加工业，金属制品业，汽车制造业增加值分别增长…: industries with commas between them, because some have 、 in their names."""
    if not EACH.search(clue.clause.text):
        return []
    told = NO_NAME.split(sentence.between(sentence.start, clue.figures[0].whole[0]))[-1]
    *names, _ = (name.strip() for name in told.split("，"))
    names = names[1 - n :] if n > 1 else []
    last = phrases.parse(clue.head, sentence.state.home)
    if len(names) != n - 1 or not last.subject or not all(map(indicators.is_subject, names)):
        return []
    topic = replace(topics.merged(sentence, replace(last, subject=""), "percent"), subject="")
    return [replace(topic, subject=phrases.tidy_subject(name)) for name in (*names, last.subject)]


NO_NAME = re.compile(r"[。；：]|\d[\d.]*%?|其中，|[中看]，")


def _own(sentence: Sentence, item: Topic, phrase: Phrase, first: Phrase) -> Topic:
    """规下工业营业收入、利润: whom the clause before was about is not whom the second quantity is of."""
    whole = first.subject or whose.WHOLE_ECONOMY.search(first.text)
    carried = whole and not phrase.subject and item.subject == sentence.topic.subject
    return replace(item, subject="") if carried and phrase.known else item


def _carried(sentence: Sentence, base: Topic, names: list[str]) -> Topic:
    """轨道交通、航空、服饰分别增长: names of industries alone go by what the sentence before measured."""
    state = sentence.state
    measured = state.topic.indicator or topics.QUANTITY.search(state.topic.text)
    last = state.topic if state.same_paragraph and measured else state.of_branches
    trades = map(topics.TRADE_NAME.search, names)
    are_names = not base.indicator and (any(map(indicators.is_subject, names)) or all(trades))
    only_names = are_names and all(indicators.is_subject(name) and name in base.text for name in names)
    base = replace(base, text="") if only_names else base
    growing = last.text and last.measure in ("growth", "average_growth")
    rated = last.indicator or growing or topics.QUANTITY.search(last.text)
    told = rated and not any(map(topics.QUANTITY.search, names))
    return replace(last, subject="", region=base.region, items=()) if are_names and told else base


def _of_one(items: Iterable[Topic]) -> list[Topic]:
    """小巨人企业营业收入、利润总额: whose the first is, the others are, unless 工业 says otherwise."""
    first, *others = items
    shared = actors.is_host(first.subject) or first.subject.endswith("企业")
    return [
        first,
        *(
            replace(o, subject=o.subject or first.subject) if shared or whose.goes_on(o) else o
            for o in others
        ),
    ]


def _listed_before(sentence: Sentence, clue: Clue, n: int) -> list[Topic]:
    """贡献最大的是A、B、C，增加值分别增长x、y、z: the names stand in the clause before."""
    if said_share(clue) or not (EACH.search(clue.clause.text) or MOVES.search(clue.clause.prior)):
        return []
    prior = LEADING.sub("", clue.clause.prior)
    if n == 2 and (pair := _compared_pair(sentence, clue)):
        return pair
    told = THEME_END.split(TOLD_BY.split(prior)[-1], maxsplit=1)[0].rstrip("、")
    made = OF_PRODUCTS_ALIKE.search(told)
    told = EXAMPLES.sub("", EFFECT.sub("", told))
    priced = PRICES_MOVED.search(prior) if not made else None
    told = TOLD_BY.split(prior[: priced.start()])[-1] if priced else told
    told, listed = GROUP_LAST.sub("", phrases.GROUPED.sub("", told)), told
    names, home = split_names(told, n), sentence.state.home
    said = phrases.parse(clue.head, home, use=clue.kind)
    base = topics.merged(sentence, said, "percent")
    opening = regions.listed(clue.clause.prior, home)
    if len(opening) == n and said.text and not said.is_aspect:
        return [replace(base, region=place, subject="") for place in opening]
    if len(opening) == n and said.is_empty and (led := _measured_in(sentence, clue, told)):
        return [replace(led, region=place, subject="") for place in opening]
    measured = base.indicator or topics.QUANTITY.search(base.text)
    if len(opening) == n and measured and (said.is_empty or said.is_aspect):
        return [replace(base, region=place, subject="") for place in opening]
    if not names:
        return []
    if (of_each := made or priced) and said.is_empty:
        return [replace(base, indicator="", text=of_each[1], subject=name) for name in names]
    names = [LED_UP.sub("", name) for name in names]
    trades = listed.endswith(("行业", "产业", "集群", "产业链", "链群")) or OF_TRADES.search(
        clue.clause.prior
    )
    if clue.kind == "count" and not said.text and (counted := OPENING_COUNT.match(said.subject or prior)):
        base = replace(base, indicator="", text=counted[1])
    ended = said.known and prior != told and THEME_END.search(prior)
    mostly = ended and not any(topics.QUANTITY.search(name) or regions.at_start(name, home) for name in names)
    if trades or mostly or all(map(indicators.is_subject, names)):
        headline = sentence.state.headline
        of = headline if said.is_empty and not (base.indicator or headline.is_empty) else base
        return [replace(of, subject=phrases.tidy_subject(name)) for name in names]
    places = [regions.at_end(name, home) for name in names]
    zones = [
        name if ENDS_ON_ZONE.search(name) and not place else ""
        for name, place in zip(names, places, strict=True)
    ]
    measured = base.text or base.indicator
    if measured and any(places) and all(place or zone for place, zone in zip(places, zones, strict=True)):
        told_off = zip(places, zones, strict=True)
        return [replace(base, region=place or home, subject=zone) for place, zone in told_off]
    last = phrases.parse(names[-1], home, use=clue.kind)
    bare = phrases.parse(clue.head, home).is_empty
    if bare and (last.known or topics.QUANTITY.search(last.text)):
        return _listed(sentence, _led_by(clue, told), n)
    if not bare or len(opening) != n or sentence.state.headline.is_empty:
        return []
    return [replace(sentence.state.headline, region=place) for place in opening]


GROUP_LAST = re.compile(
    "(?<=.)(?<!第)[两二三四五六七八九](?:[大个](?:主导|支柱|重点|优势|特色|传统|战略性|新兴)+(?:行业|产业)|[大个]?(?:产业(?:集群|链群?)|集群|行业))$"
)
"""能源、建材、食品三大支柱产业: how many they are, which is no part of the last name."""
ENDS_ON_ZONE = re.compile("(?:高新区|经开区|开发区|新区|保税区|园区)$")
"""泰兴市、医药高新区、海陵区: a zone among places has no code of its own."""


def _compared_pair(sentence: Sentence, clue: Clue) -> list[Topic]:
    """国内销售产值增速高于出口交货值，分别增长8%和5%: the two that the clause before compares."""
    pair = HIGHER.fullmatch(clue.clause.prior)
    if not pair or not phrases.parse(clue.head, sentence.state.home).is_empty:
        return []
    read = [phrases.parse(name, sentence.state.home, use=clue.kind) for name in pair.groups()]
    if not all(phrase.known or topics.QUANTITY.search(phrase.text) for phrase in read):
        return []
    return [topics.merged(sentence, phrase, "percent") for phrase in read]


HIGHER = re.compile(
    "([^，]{2,14}?)(?:增速|增幅)?(?:明显|略|大幅|均)*[高快低慢好优]于([^，]{2,14}?)(?:的?(?:增速|增幅))?"
)
OF_PRODUCTS_ALIKE = re.compile(
    "等[^、和，]{0,12}(产量|销量|产销量|价格|出口量|出口)(?:保持|持续|稳步|快速|均|都|大幅|小幅|有所)*(?:增长|下降|上涨|下跌|回升|回落)?$"
)
"""钢材、水泥等产品产量持续下降，分别下降3%、28%: what fell of each."""
PRICES_MOVED = re.compile(
    "的?((?:出厂|销售|市场|收购|平均)?价格)(?:同比|环比|总体|均|都|双双|普遍|持续|小幅|大幅){0,4}(?:[降跌涨]幅|回升|回落|上涨|下跌|下降|走[高低]|下行|上行)(?:仍|均|都|比?较|最|相对|更为?){0,3}(?:[大小高深]|明显|突出|显著|居前|靠前)?$"
)
"""甲业、乙业的出厂价格降幅较大，分别下降11%和10%: what fell of each."""
OPENING_COUNT = re.compile("([^，、]{2,10}?(?:企业|项目|园区))")
"""停产企业增加较多的主要是A、B，分别增加8户、5户: what is counted of each."""


def _measured_in(sentence: Sentence, clue: Clue, told: str) -> Topic | None:
    """甲、乙、丙软件业务收入居全国前三，分别增长…: the quantity that follows the places."""
    end = max((end for _, end, _ in regions.find(told, sentence.state.home)), default=len(told))
    phrase = phrases.parse(told[end:], sentence.state.home, use=clue.kind)
    return topics.merged(sentence, phrase, "percent") if phrase.known and phrase.text else None


def _led_by(clue: Clue, words: str) -> Clue:
    """The clue with the words of the clause before it in the place of its own."""
    clause = replace(clue.clause, text=words, prior="")
    return replace(clue, clause=clause, reading=replace(clue.reading, start=len(words)))


def _completed(names: list[str]) -> list[str]:
    """制造业、普惠小微贷款余额: a name with the noun of the last one, where the two make an indicator."""
    last = names[-1]
    noun = indicators.without_grade(last)
    if noun and noun != last and all(map(indicators.is_grade, names[:-1])):
        return [*(grade + noun for grade in names[:-1]), last]
    if not _is_indicator(last):
        return names
    for cut in range(1, len(last)):
        whole = [name + last[cut:] for name in names[:-1]]
        if all(map(_is_indicator, whole)):
            return [*whole, last]
    return names


def _is_indicator(name: str) -> bool:
    found = indicators.find(name, "", "percent")
    return found is not None and found[:2] == (0, len(name))


def _shared_noun(name: str) -> str:
    """What a list counts after its last name: 汽车、新能源汽车产量 is 产量."""
    length, made = indicators.starts_with_term(name), OF_PRODUCTS.search(name)
    if made and (length < made.start() or length == len(name)):
        return made[0]
    is_trade = topics.TRADE_NAME.match(name) or indicators.is_subject(name)
    return name[length:] if 0 < length < len(name) and not is_trade else ""


PRODUCED = ("产量", "销量", "产销量", "产能", "出口量", "进口量", "库存", "均价", "价格")
OF_PRODUCTS = re.compile(f"(?<=.{{2}})(?:{'|'.join(PRODUCED)})$")
"""手机、空调产量: products are too many for a vocabulary, and what is counted of them is not."""


def _expanded(head: str, n: int, within: str = "") -> list[str]:
    """The names one word, with a separator within it or not, draws together: 产销 is 产量 and 销量."""
    parts = {row["word"]: row["parts"].split("|") for row in rows("contractions") if row["word"] in head}
    fitting = [word for word in parts if within in word and len(parts[word]) == n]
    longest = max(fitting, key=len, default="")
    return [head.replace(longest, part) for part in parts.get(longest, [])]


def _drawn_apart(topic: Topic, n: int) -> list[Topic]:
    """汽车产销量双双突破100万辆，分别达137万辆和135万辆: each of the two that the noun told last draws together.

    >>> [one.text for one in _drawn_apart(Topic(text="汽车产销量"), 2)]
    ['汽车产量', '汽车销量']
    """
    told_off = [] if topic.indicator else _expanded(topic.text, n)
    return [replace(topic, text=name, items=()) for name in told_off]


def _item(sentence: Sentence, base: Topic, phrase: Phrase, read: list[Phrase]) -> Topic:
    if phrase.is_aspect:
        known = next((p for p in read if p.known), None)
        return replace(base, subject=known.subject if known else base.subject)
    if phrase.known and (all(p.known or p.is_aspect for p in read) or phrase is not read[-1]):
        own = topics.merged(sentence, phrase, "percent")
        return replace(own, region=base.region)
    places = all(p.region and p.is_empty for p in read[:-1]) or all(p.region and p.is_empty for p in read[1:])
    if phrase.region and phrase.is_empty and places:
        return replace(base, region=phrase.region)
    is_trade = indicators.is_subject(phrase.text) or topics.TRADE_NAME.match(phrase.text)
    measured = phrase.text and not phrase.known and not is_trade
    measured = measured and base.text not in (*PRODUCED, "进口", "出口")
    beside = any(p.known for p in read[:-1]) or (read[-1].known and not read[-1].subject)
    if measured and (beside or phrase.verb or all(p.text and not (p.known or p.subject) for p in read)):
        return replace(base, indicator="", text=phrase.text)
    beside = len(read) > 1 and all(p.region and p.is_empty for p in read[:-1])
    base = replace(base, region=phrase.region or sentence.state.home) if beside else base
    return replace(
        base, subject=phrases.tidy_subject(phrase.subject or ("" if phrase.known else phrase.text))
    )
