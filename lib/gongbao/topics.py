"""Topics: what the phrase of a clause names, and what it leaves out and takes from the clause before."""

import re
from collections.abc import Callable

from gongbao import indicators, names, phrases, regions, whose
from gongbao.actors import INDUSTRY, PARTS_OF_INDUSTRY, is_host, is_industry
from gongbao.discourse import Discourse, Topic
from gongbao.phrases import Phrase
from gongbao.records import record, replace
from gongbao.sentence import Sentence
from gongbao.themes import counts_firms
from gongbao.vocabulary import words

THRESHOLD = re.compile(
    r"(?:[^，。；]{0,6})(?:过|超|超过|突破|上)[百千万\d]*亿元?(?:以上)?|[百千万\d.]*亿?元以上|(?:[^，。；]{0,6})[十百千万\d]+亿元?级"
)
"""营业收入超百亿元的33户, 千亿级的4户: of what was counted before, those of a size."""
PASSING = re.compile("[过超破达上][百千万亿\\d]")


def merged(
    sentence: Sentence, phrase: Phrase, unit_kind: str, linked: bool = False, part: bool = False
) -> Topic:
    """The topic of a clause: what its phrase names, and from the clause before it what it leaves out."""
    topic, own = _merged(sentence, phrase, unit_kind, linked, part), sentence.state.own
    if unit_kind == "money" and _counts_things(topic):
        of_revenue = "_revenue_" in topic.indicator
        topic = replace(
            topic, indicator="industrial_revenue" * of_revenue, text="" if of_revenue else phrase.verb
        )
    if indicators.is_grade(topic.subject) or (phrase.region and SOME_PLACES.fullmatch(topic.subject)):
        topic = replace(topic, subject="")
    if topic.text == "制造业投资" and sentence.state.title_theme.indicator == "industrial_investment":
        topic = replace(topic, subject="制造业", indicator="industrial_investment", text="投资")
    of_zone = sentence.state.is_zone and sentence.says("全区") and topic.region == f"{own[:2]}0000"
    return replace(topic, region=own) if of_zone else topic


def _counts_things(topic: Topic) -> bool:
    """Whether the indicator of a topic is a number of things, and no amount: 千亿产业11个，家电超3000亿元."""
    return indicators.indicator_unit(topic.indicator) in indicators.THINGS


@record(frozen=True)
class Said:
    """The phrase of a clause, with the topics before it that it may go on from."""

    sentence: Sentence
    phrase: Phrase
    unit_kind: str
    linked: bool
    part: bool
    last: Topic
    """What the sentence, or the one before, was about last."""
    region: str

    @property
    def within(self) -> Topic:
        return self.sentence.topic

    @property
    def counts(self) -> bool:
        return self.unit_kind == "count"


def _merged(sentence: Sentence, phrase: Phrase, unit_kind: str, linked: bool, part: bool) -> Topic:
    within, state = sentence.topic, sentence.state
    phrase = _of_places_counted(within, _as_used(phrase, unit_kind), unit_kind)
    last = state.topic if within.is_empty else within
    ended = within.closed and within.is_part and not phrase.is_empty
    others = phrase.text.startswith(OTHERS) or phrase.subject.startswith(OTHERS)
    region = phrase.region or ("" if ended or others else within.region) or state.home
    said = Said(sentence, phrase, unit_kind, linked, part, last, region)
    if topic := _first_known(SILENT if phrase.is_empty or phrase.is_aspect else ELLIPTIC, said):
        return topic
    told = state.topic if within.is_empty and state.same_paragraph else within
    phrase = _of_sector(_of_revenue(sentence, _of_last_noun(told, phrase, part)))
    said = replace(said, phrase=phrase)
    if topic := _first_known(NAMING, said):
        return topic
    if unit_kind == "count" and PLACES.fullmatch(phrase.text) and not phrase.region:
        region = state.home
    return _named(sentence, phrase, region, unit_kind, linked or (part and _is_of_whole(within, phrase)))


def _as_used(phrase: Phrase, unit_kind: str) -> Phrase:
    """销售 before money is what is measured; some park is who made it, and some places are whose rate it is."""
    if unit_kind == "money" and phrase.is_empty and phrase.verb.endswith("销售"):
        phrase = replace(phrase, text="销售", verb=phrase.verb.removesuffix("销售"))
    is_place = is_host(phrase.text) or TOWN.fullmatch(phrase.text)
    if unit_kind == "money" and is_place and not (phrase.known or phrase.subject):
        phrase = replace(phrase, subject=phrase.text, text="")
    if unit_kind in ("percent", "point") and SOME_PLACES.fullmatch(phrase.text):
        phrase = replace(phrase, subject=phrase.text, text="")
    return phrase


def _of_places_counted(within: Topic, phrase: Phrase, unit_kind: str) -> Phrase:
    """5个县市实现10%以上增长: the noun of the places just counted names nothing that grows."""
    counted = within.measure in ("level", "increment") and phrase.text == within.text
    is_rate = unit_kind in ("percent", "point") and not (phrase.known or within.indicator)
    return replace(phrase, text="") if counted and is_rate and PLACES.fullmatch(phrase.text) else phrase


TOWN = re.compile("(?!各|全|重点|特色|中心)[㐀-鿿]{2,4}(?:街道|镇|乡)")
"""东城街道完成产值56亿元；西城街道完成36亿元: a town has no code, and is whose the money is."""


def _of_verb(said: Said) -> Topic | None:
    phrase = said.phrase
    bare = phrase.is_empty and phrase.verb and (said.within.is_empty or phrase.verb in RELIEF)
    if not bare or CARRYING.search(phrase.verb):
        return None
    counted = _counted(said.sentence) if GENERIC.fullmatch(phrase.verb) else None
    return replace(counted, region=said.region) if counted else Topic(said.region, text=phrase.verb)


RELIEF = ("减税降费", "授信")
"""争取贷款36亿元，减税降费12亿元: a verb that says of itself what the money is, whatever was told before."""


def _of_stage_of_last(said: Said) -> Topic | None:
    phrase, last = said.phrase, said.last
    if not (said.counts and phrase.is_empty and phrase.verb):
        return None
    staged = _is_amount(last) or _is_stage(phrase, said.part, last)
    return Topic(said.region, last.subject, text=phrase.verb) if staged else None


def _of_outdoing(said: Said) -> Topic | None:
    outdoes = said.counts and OUTDOING.fullmatch(said.phrase.text)
    counted_first = _whole_counted(said.sentence) if outdoes else ""
    return Topic(said.region, text=counted_first) if counted_first else None


def _of_moved(said: Said) -> Topic | None:
    moved = _noun_told(said.sentence) if said.counts and MOVED_SO.fullmatch(said.phrase.text) else ""
    return Topic(said.region, text=moved) if moved else None


def _of_last(said: Said) -> Topic:
    return _going_on(said.sentence, said.phrase, said.unit_kind, said.last)


def _of_grade(said: Said) -> Topic | None:
    if not said.phrase.is_grade:
        return None
    graded = _noun_ahead(said.sentence) or indicators.without_grade(said.last.text)
    return _of_noun(said.last, said.region, said.phrase.text + graded)


def _of_threshold(said: Said) -> Topic | None:
    passes = THRESHOLD.fullmatch(said.phrase.text)
    noun = _noun_counted(said.sentence, said.last) if passes else None
    return _of_noun(said.last, said.region, said.phrase.text + noun[0]) if noun else None


def _of_firms_at_stage(said: Said) -> Topic | None:
    phrase = said.phrase
    things = phrase.subject in (*whose.FIRMS, *whose.PROJECTS)
    if not (said.counts and said.part and things and phrase.verb in STAGES):
        return None
    return Topic(said.region, said.within.subject, text=phrase.verb + phrase.subject, is_part=True)


def _of_kind(said: Said) -> Topic | None:
    phrase, last = said.phrase, said.last
    is_kind = said.counts and said.part and not phrase.text and _is_kind_of(phrase.subject, last.text)
    return replace(last, subject="", region=said.region, text=phrase.subject, items=()) if is_kind else None


def _of_division(said: Said) -> Topic | None:
    phrase, last = said.phrase, said.last
    divided = said.counts and said.sentence.state.divides and whose.is_count(last) and _is_bare(phrase)
    if not divided:
        return None
    return replace(last, subject=phrase.subject or phrase.text, region=said.region, items=())


def _of_field(said: Said) -> Topic | None:
    phrase = said.phrase
    field = FIELD_NAME.fullmatch(phrase.text or phrase.subject) if said.counts and not phrase.verb else None
    whole = _whole_counted(said.sentence) if field else ""
    return (
        replace(_of_noun(Topic(said.region), said.region, whole), subject=field[1])
        if field and whole
        else None
    )


def _of_someone(said: Said) -> Topic | None:
    """A phrase that names only a subject: how many of it, or what it has of what was told last."""
    phrase = said.phrase
    if phrase.text:
        return None
    beside = said.linked and _is_part_named(said.within)
    if said.counts and (not said.part or beside or _counts_another(phrase, said.last)):
        return _of_count(said.sentence, phrase, said.region)
    return _of_subject(said.sentence, phrase, said.unit_kind, replace(said.last, region=said.region))


def _of_next_part(said: Said) -> Topic | None:
    goes_on = said.linked and said.counts and _names_next_part(said.within, said.phrase)
    subject = phrases.tidy_subject(said.phrase.text) if goes_on else ""
    return replace(said.within, subject=subject, region=said.region, items=()) if goes_on else None


def _of_name(said: Said) -> Topic | None:
    """An industry, or another name beside the ones before it: what was told last is measured of it."""
    phrase, last, kind = said.phrase, said.last, said.unit_kind
    is_next = (
        _is_trade(said)
        or is_name(phrase, last, kind, said.part)
        or _is_sibling(said.within, phrase, kind, said.part)
    )
    if not is_next:
        return None
    return replace(last, subject=phrases.tidy_subject(phrase.text), region=said.region, items=())


def _is_trade(said: Said) -> bool:
    """Whether the words before an amount of money name an industry, or whom a view of the same amount divides by."""
    phrase, last, view = said.phrase, said.last, said.sentence.view
    if said.unit_kind != "money" or phrase.known or last.measure == "share":
        return False
    if indicators.indicator_unit(last.indicator) != "亿元":
        return False
    viewed = view is not None and view.indicator == last.indicator != ""
    named = viewed and len(phrase.text) <= 10 and not (phrase.verb or QUANTITY.search(phrase.text))
    return bool(named or (last.subject and TRADE_NAME.search(phrase.text)))


Rule = Callable[[Said], Topic | None]
SILENT: tuple[Rule, ...] = (_of_verb, _of_stage_of_last, _of_outdoing, _of_moved, _of_last)
"""What a phrase without a noun is of, by the first that knows."""
ELLIPTIC: tuple[Rule, ...] = (
    _of_outdoing,
    _of_moved,
    _of_grade,
    _of_threshold,
    _of_firms_at_stage,
    _of_kind,
    _of_division,
)
"""What a phrase that leaves out a part of its noun is of, by the first that knows."""
NAMING: tuple[Rule, ...] = (_of_field, _of_someone, _of_next_part, _of_name)
"""What a phrase that names only whose it is, is of, by the first that knows."""


def _first_known(rules: tuple[Rule, ...], said: Said) -> Topic | None:
    for rule in rules:
        if topic := rule(said):
            return topic
    return None


def _noun_told(sentence: Sentence) -> str:
    """65家企业中，43家产值增长，22家下降: what the sentence has counted before."""
    told = (one.text for one in reversed(sentence.just_told) if whose.is_count(one))
    return _whole_counted(sentence) or next((noun for noun in told if not MOVED_SO.fullmatch(noun)), "")


MOVED_SO = re.compile(
    "(?:产值|产量|增加值|营业收入|收入|利润|价格|用电量?|(?:产值|产量|增加值|价格|用电量?)?(?:同比|环比)?(?:实现|出现|呈|保持)?[正负]?(?:增长|下降|回落|回升|上升|上涨|下跌|持平|减产|增产|停产|亏损|盈利))"
)
"""How those counted have moved: the words name no noun of their own."""
OUTDOING = re.compile("(?:增速|增幅)?[高低快慢优]于[^，、]{1,12}|(?:增速|增幅)(?:在|超过?|达到?)?")
FIELD_NAME = re.compile("([㐀-鿿]{2,14}?)(?:领域|赛道)")
"""45个集群中，新材料领域7个: how many of those are of a field."""
COUNTED_FIRST = re.compile(
    "\\d+(?:[个种家户项]|大(?!类)|(?=大类))([^，。；、\\d]{1,8}?)(?:（[^）]{1,8}）)?中"
)


def _whole_counted(sentence: Sentence) -> str:
    """13个县区中，高于全市平均水平的有7个: what is counted stands first, by its number."""
    counted = COUNTED_FIRST.findall(sentence.said)
    return counted[-1] if counted else ""


def counted_before(sentence: Sentence) -> Topic:
    """What a sentence or paragraph has counted, for a number that cannot be of the amount told last.

    28个行业增加值增长，比一季度增加5个: five industries, and no value added.
    """
    first = _whole_counted(sentence)
    return Topic(text=first) if first else sentence.state.amounts.get("count", Topic())


GRADES_NEXT = re.compile("[㐀-鿿]{1,3}级(?:[、，和及]\\d[\\d.]*[万]?[家户个项][㐀-鿿]{1,3}级)+")
GRADES_AHEAD = re.compile(r"\d+[家个户](?:、(?:国家|省|市|县|州|区)级\d+[家个户])+")


def _noun_ahead(sentence: Sentence) -> str:
    """新增国家级38家、省级37家、市级51家绿色工厂: what all of them are stands after the last."""
    row = GRADES_AHEAD.match(sentence.text, sentence.at - sentence.start)
    return phrases.parse_after(sentence.text[row.end() :])[0].text if row else ""


def noun_of_grades(sentence: Sentence, at: int) -> str:
    """15个国家级、41个省级特色产业集群: what the first are is told after the last, without its grade."""
    row = GRADES_NEXT.match(sentence.text, at - sentence.start)
    return phrases.parse_after(sentence.text[row.end() :])[0].text if row else ""


def _of_last_noun(within: Topic, phrase: Phrase, part: bool) -> Phrase:
    """新增储能装机137万千瓦，累计装机…, 软件产品收入稳健增长，收入达…: the noun alone is the last one's."""
    own = not phrase.subject or (part and is_host(phrase.subject))
    is_all = _is_all_invested(phrase) and phrase.region == within.region and within.text != phrase.text
    if phrase.text in whose.INVESTED and within.indicator.endswith("_investment") and own and not is_all:
        return replace(phrase, indicator=within.indicator)
    bare = BARE.fullmatch(phrase.text) and not (phrase.subject or phrase.region or phrase.indicator)
    goes_on = bare and within.text != phrase.text and within.text.endswith(phrase.text.removesuffix("数"))
    made = (
        whose.PRODUCT.fullmatch(within.text) if phrase.text in whose.OF_SAME_PRODUCT and not goes_on else None
    )
    if made and not (phrase.subject or phrase.region or within.subject):
        return replace(phrase, text=made[1] + phrase.text)
    if goes_on and within.indicator and phrase.text == "收入":
        return replace(phrase, text=within.text, indicator=within.indicator, known=True)
    return replace(phrase, text=within.text) if goes_on and not within.indicator else phrase


def _is_all_invested(phrase: Phrase) -> bool:
    """全省投资增长11%: after the place alone, and without a verb, all that is invested in fixed assets there."""
    return bool(phrase.text == "投资" and phrase.region and not (phrase.subject or phrase.verb))


def _of_revenue(sentence: Sentence, phrase: Phrase) -> Phrase:
    """水泥制造业主营业务收入10亿元；玻璃制品业收入8亿元: the revenue of another industry, told shortly."""
    of_firms = INDUSTRIAL.search(phrase.subject or sentence.topic.text)
    if phrase.text == "收入" and of_firms and not phrase.indicator:
        return replace(phrase, indicator="industrial_revenue")
    found = SHORTLY.fullmatch(phrase.text) if not (phrase.known or phrase.subject) else None
    if not (found and (indicators.is_subject(found[1]) or found[1].endswith(("业", "材料", "制品")))):
        return phrase
    if not any(topic.indicator == "industrial_revenue" for topic in sentence.just_told):
        return phrase
    subject = phrases.tidy_subject(found[1])
    return replace(phrase, subject=subject, text="收入", indicator="industrial_revenue", known=True)


INDUSTRIAL = re.compile("(?:工业|制造业?|重点|骨干)企业$")
"""骨干企业合计实现收入……: in a bulletin on industry, those of industry."""
SHORTLY = re.compile("([㐀-鿿、]{2,16}?)收入")
BARE = re.compile("收入|装机(?:容量)?|用户数?|产量|产能|出货量|业务总量")


def _counts_another(phrase: Phrase, last: Topic) -> bool:
    """Whether what a part (其中) names is counted itself: after an amount, of another noun, or by its size."""
    is_money = indicators.indicator_unit(last.indicator) in indicators.RATED
    other = bool(whose.COUNTED.search(phrase.subject)) and not last.text.endswith(phrase.subject[-2:])
    return is_money or other or bool(PASSING.search(phrase.subject))


def _is_part_named(within: Topic) -> bool:
    """其中规上企业98家、科技型企业56家: a part of its own noun, beside which the next one is of its own too."""
    return within.is_part and within.text.endswith(whose.FIRMS) and not within.subject.endswith(whose.FIRMS)


def _noun_counted(sentence: Sentence, last: Topic) -> re.Match[str] | None:
    """What a threshold is one of: of the last noun, or of what was counted before an amount was told."""
    counted = sentence.state.amounts.get("count", last)
    return whose.COUNTED.search(last.text) or whose.COUNTED.search(counted.text)


def _of_count(sentence: Sentence, phrase: Phrase, region: str) -> Topic:
    """The topic of a count whose noun is known as a subject: 项目26个, or the kind of firm a list is of."""
    within, firms = sentence.topic, sentence.state.amounts.get("count")
    if firms and firms.text.endswith(whose.FIRMS) and whose.TRADE.search(phrase.subject):
        return replace(firms, region=region, subject=phrase.subject)
    if (counted := _counted(sentence)) and GENERIC.fullmatch(phrase.subject or phrase.verb):
        return replace(counted, region=region)
    goes_on = bool(phrase.verb and GENERIC_NOUN.fullmatch(phrase.subject)) and not within.closed
    goes_on = goes_on and not phrase.verb.startswith(FUNDED)
    goes_on = goes_on or (is_host(within.subject) and whose.OF_HOST.match(phrase.subject) is not None)
    subject = within.subject if goes_on else whose.theme_of(sentence, phrase)
    return Topic(region, text=phrase.subject, subject=subject)


FUNDED = ("惠及", "支持", "扶持", "补助", "奖励", "资助")
"""省财政安排专项资金5亿元，支持项目40个: who is funded is no part of who pays."""


def _going_on(sentence: Sentence, phrase: Phrase, unit_kind: str, last: Topic) -> Topic:
    """The topic of a clause that names no more than a place or an aspect: the last one, or the section's."""
    state, within = sentence.state, sentence.topic
    if phrase.is_empty and (phrase.region or sentence.is_linked):
        last = _told_alike(sentence, unit_kind, last)
    carries = not within.is_empty or state.same_paragraph or bool(phrase.region)
    same = last if carries else Topic()
    if (
        unit_kind == "count"
        and phrase.is_aspect
        and phrase.text.endswith(("数", "数量"))
        and _is_amount(same)
    ):
        return Topic(phrase.region or state.home, text=phrase.text)
    if unit_kind == "percent" and not same.indicator and (named := _told_of_places(sentence, same)):
        same = replace(named, region=same.region)
    elif _goes_by_headline(sentence, phrase, unit_kind, same):
        same = replace(_headline(state), region=within.region or state.home)
    elif unit_kind == "count" and _opens_on_place(sentence, phrase) and not state.last_list.is_empty:
        same = state.last_list
    elif unit_kind == "count" and phrase.is_empty and same.is_empty:
        same = _counted(sentence) or same
    if unit_kind == "percent" and phrase.is_empty and _grows_as_headline(sentence, same):
        same = replace(same, indicator=_headline(state).indicator, text=_headline(state).text)
    other_place = phrase.region not in ("", same.region) and within.is_empty
    other_place = other_place and not sentence.text.lstrip().startswith("其中")
    if other_place and (indicators.is_known_subject(same.subject) or INDUSTRY.search(same.subject)):
        same = replace(same, subject="")
    if phrase.region and (is_host(same.subject) or OF_PLACES.match(same.subject)):
        same = replace(same, subject="")
    same = _as_counted(same) if unit_kind == "count" and not same.text else same
    return replace(same, region=phrase.region or within.region or same.region or state.home)


def _grows_as_headline(sentence: Sentence, last: Topic) -> bool:
    """钢铁行业持续发力。连续6个月保持10%以上增长: an industry opened on grows by what the document told first."""
    trade = whose.is_industry(last.subject) or indicators.is_known_subject(last.subject)
    bare = trade and not (last.indicator or last.text)
    return bare and _headline(sentence.state).indicator in OF_BRANCHES and not SHARED.search(sentence.said)


OF_BRANCHES = ("industrial_value_added", "industrial_value_added_total", "industrial_output")


def _told_of_places(sentence: Sentence, last: Topic) -> Topic | None:
    """工业增加值正增长的市地达到3个。某市增长7%: the places counted were told by what grew in them."""
    if not OF_GROWING.search(last.text):
        return None
    return rate_named(last.text) or (_grown_before(sentence) if OF_GROWING.match(last.text) else None)


def _grown_before(sentence: Sentence) -> Topic | None:
    """增长的市州有7个：甲市7%；下降的市州也有7个：乙市……: what was told to grow in the places before."""
    grew = (told for told in reversed(sentence.just_told) if told.indicator and told.measure == "growth")
    return next((Topic(text=told.text, indicator=told.indicator) for told in grew), None)


OF_GROWING = re.compile(
    f"(?:增长|增速|增幅|下降|回升|回落|提高)(?:(?:为|由)[正负]|[高低快慢]于[^，]{{2,8}}|[较最][快高低慢]|居前|靠前)?的?(?:{regions.KINDS}|[市县区州]|行业|产业)$"
)


def _as_counted(last: Topic) -> Topic:
    """高新技术企业从无到有，达到6户: what a clause without a figure opened on is what is counted."""
    if not last.subject.endswith("企业"):
        return last
    noun = phrases.parse(last.subject, last.region, use="count")
    return replace(last, subject="", text=last.subject, indicator=noun.indicator)


def _told_alike(sentence: Sentence, unit_kind: str, last: Topic) -> Topic:
    """甲市12项、30亿元；乙市8项: a count of the next place goes on from the last count, and not from the money."""
    counts = unit_kind == "count"
    if unit_kind not in ("count", "money") or _is_amount(last) != counts:
        return last
    alike = sentence.state.amounts.get(unit_kind)
    goes_on = alike and not (sentence.is_linked and alike.region == last.region)
    return replace(alike, region=last.region) if alike and goes_on else last


def _of_subject(sentence: Sentence, phrase: Phrase, unit_kind: str, last: Topic) -> Topic:
    """The topic of a clause that only names whose its figure is, which is of what was measured last."""
    region, state = last.region, sentence.state
    within = sentence.topic
    told = bool(within.indicator or within.subject or QUANTITY.search(within.text))
    if (
        within.text
        and not told
        and unit_kind in ("percent", "multiple")
        and last.measure in ("growth", "multiple")
        and not (state.parts and INDUSTRY.search(phrase.subject))
    ):
        return replace(last, text=phrase.subject, items=())
    is_rate = unit_kind == "percent" or (unit_kind == "multiple" and bool(INDUSTRY.search(phrase.subject)))
    of_count = is_rate and whose.is_count(last)
    of_industry = last.indicator.startswith("industrial_")
    same_kind = (
        last.measure == "share" and phrase.subject.endswith(whose.FIRMS) and last.text.endswith(whose.FIRMS)
    )
    of_count = of_count and not same_kind
    carries = not sentence.topic.is_empty or ((state.same_paragraph or of_industry) and not of_count)
    own = ("of:industrial_value_added", f"of:{last.indicator}")
    of_product = last.measure.startswith("contribution") and last.versus not in own
    parts = names.SEPARATOR.split(phrase.subject)
    of_trade = indicators.is_known_subject(phrase.subject) or bool(INDUSTRY.search(phrase.subject))
    of_trade = of_trade or (len(parts) > 1 and all(map(indicators.is_subject, parts)))
    if of_product and (of_trade or phrases.is_sector(phrase.subject)):
        last = Topic()
    is_heard = not last.measure and last.text.endswith(("产量", "销量"))
    if is_rate and last.text and not last.indicator and of_trade and not is_heard:
        last = _growth_of_industries(state, last)
        carries = carries or last.indicator in HEADLINES
    if is_rate and of_trade and last.indicator == "gdp" and not state.industry.is_empty:
        last = state.industry
    if is_rate and OF_GROUPS.search(last.text):
        last = replace(last, text="", indicator="")
    bare = is_rate and is_industry(phrase) and not (carries and (last.text or last.indicator))
    if bare and not _headline(state).is_empty:
        last, carries = _headline(state), True
    return of_part(replace(last if carries else Topic(), subject=phrase.subject, region=region, items=()))


OF_GROUPS = re.compile("(?:行业|门类|地区)$")
"""39个大类行业中25个增长。纺织业5%: the industries were counted, and are no quantity that grows."""


def of_part(topic: Topic) -> Topic:
    """采矿业 after 制造业增加值: another part of industry than the one that has an indicator of its own."""
    other = topic.indicator == "manufacturing_value_added" and topic.subject not in ("", "制造业")
    return replace(topic, indicator="industrial_value_added", text="增加值") if other else topic


def is_next_part(within: Topic, phrase: Phrase, unit_kind: str) -> bool:
    """其中纺织业70家，服装业20家: another industry of those counted."""
    if not (within.is_part and within.subject) or within.closed or unit_kind != "count" or phrase.text:
        return False
    both = whose.is_industry(within.subject) and whose.is_industry(phrase.subject)
    return both or (within.subject.endswith("企业") and phrase.subject.endswith("企业"))


def _opens_on_place(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a paragraph opens on a place and nothing else: 从地区看，某市283家."""
    return (
        bool(phrase.region)
        and phrase.is_empty
        and sentence.topic.is_empty
        and not sentence.state.same_paragraph
    )


def _is_amount(topic: Topic) -> bool:
    """Whether a topic is money or a rate, which nothing counted can go on from: 总投资5亿元，开工7个."""
    return indicators.indicator_unit(topic.indicator) in indicators.RATED or topic.text.endswith("率")


def _is_stage(phrase: Phrase, part: bool, last: Topic) -> bool:
    """入园企业76家，其中投产52家, 项目签约31个，落户20个, 在谈项目31个，落户20个: how far those counted have come."""
    return phrase.verb in STAGES and (part or last.text.endswith(STAGES) or last.text.startswith(ONGOING))


ONGOING = tuple(words("cues", group="ONGOING"))
STAGES = (*words("cues", group="STAGE"), *ONGOING)


def _headline(state: Discourse) -> Topic:
    """The growth that a section tells first, or else the document."""
    return state.lead if state.headline.is_empty else state.headline


def _goes_by_headline(sentence: Sentence, phrase: Phrase, unit_kind: str, last: Topic) -> bool:
    """Whether a place alone, in a new paragraph or after a count of places, is told by what was told first."""
    if unit_kind != "percent" or _headline(sentence.state).is_empty:
        return False
    alone = phrase.is_empty and phrase.region not in ("", sentence.state.home)
    after_count = last.measure in ("level", "increment") and not last.indicator and not last.subject
    after_count = after_count and not QUANTITY.search(last.text)
    of_places = after_count and (sentence.says(COUNT_OF_PLACES) or last.text.endswith("行业"))
    opens = not sentence.state.headline.is_empty and _opens_on_place(sentence, phrase)
    return of_places or (alone and (after_count or opens))


def _growth_of_industries(state: Discourse, last: Topic) -> Topic:
    """原油加工量增长3.7%。冶金行业增长3.3%: after a product an industry goes by what those before it were told by."""
    told = [part for part in (*state.parts, state.headline) if part.indicator in HEADLINES]
    if told:
        return told[-1]
    lead = state.of_branches
    return lead if not lead.is_empty else Topic(last.region) if last.measure == "share" else last


OF_PLACES = re.compile(
    "(?:区县|县区|县域|市县|各市|各县|市州|地市)|[^，]{2,6}[两三四五六七八九十][市县区州]$"
)
"""区县工业增长26.8%，其中武清区增长29.3%: one of the places is a place, and no part of them all."""
OTHERS = ("其它", "其他", "其余")
"""除某市增长18.7%外，其它设区市……: they are not of the place told last."""
SOME_PLACES = re.compile(
    rf"(?:其[它他余])?(?:\d+|[一二三四五六七八九十]+)个?(?:{regions.KINDS}|[市县区州盟旗])|其[它他余]{regions.KINDS}(?:工业)?"
)
"""6市增速高于10%: some places are whose growth it is, and no quantity."""
COUNT_OF_PLACES = re.compile(
    rf"[\d一二三四五六七八九十]个?(?:重点|设区)?的?(?:{regions.KINDS}|[市县区州](?![级域内外场]))"
)


def _is_kind_of(name: str, noun: str) -> bool:
    """平台72家，其中国家级双跨平台2家: a graded kind of what was counted, and no part of the region."""
    return bool(indicators.grade_of(name)) and name[-2:] == noun[-2:]


TRADE_NAME = re.compile("^[㐀-鿿]{2,12}(?:加工|制造|生产|冶炼|采选|压延|供应|开采)$")
"""饲料加工27.9亿元, after 玻璃制造业产值18.4亿元: who, and not what."""
GENERIC_NOUN = re.compile("项目|企业|产品|平台")
"""确定在建项目26个，谋划项目15个: of the same industry."""


def may_head(topic: Topic, measure: str, before: Topic) -> bool:
    """Whether a figure is one that a section goes by: the first growth of the whole region, and of output if of no more."""
    if measure != "growth" or topic.subject or topic.indicator not in HEADLINES:
        return False
    return before.is_empty or (before.indicator == "industrial_output" != topic.indicator)


HEADLINES = (
    "gdp",
    "industrial_value_added",
    "industrial_value_added_total",
    "industrial_output",
    "industrial_profit",
)
PLACES = re.compile(
    f"(?:(?:增长|下降|回升|回落)?的)?(?:{regions.KINDS}|[市县区州盟旗])(?:（[^）]*）)?[也均]?有?"
)
"""增幅低于5%的市有3个, after some cities: a count of places is of the region they lie in."""
CARRYING = re.compile("实现|完成|新增|净增|新建|达|有")


def _names_next_part(within: Topic, phrase: Phrase) -> bool:
    """其中光伏548万千瓦、风电387万千瓦: the next part of the same whole."""
    names_part = phrase.text not in ("", *STAGES) and _is_bare(phrase) and not QUANTITY.search(phrase.text)
    return within.is_part and bool(within.subject and within.text) and names_part and len(phrase.text) < 8


def _of_sector(phrase: Phrase) -> Phrase:
    """第一产业投资: of all investment, and of that sector."""
    sector = SECTOR_INVESTED.fullmatch(phrase.text) if not (phrase.indicator or phrase.subject) else None
    if not sector:
        return phrase
    return replace(phrase, subject=sector[1], text="投资", indicator="fixed_asset_investment", known=True)


SECTOR_INVESTED = re.compile("(第[一二三]产业)(?:完成)?投资")


SPENT = re.compile("到位|购置|融资|补助|奖励|贷款|补贴")
"""实际到位200亿元: what was done with money is no part of an industry's."""


def _is_sibling(within: Topic, phrase: Phrase, unit_kind: str, part: bool) -> bool:
    """其中，化工104亿元，机电127亿元: the next part of the same amount, by a name that the vocabulary does not list."""
    is_amount = unit_kind == "money" and indicators.indicator_unit(within.indicator) == "亿元"
    is_named = phrase.text.endswith(TRADE_ENDS)
    longest = 16 if is_named else 6
    named = _is_bare(phrase) and not phrase.region and 1 < len(phrase.text) <= longest
    named = named and not SPENT.search(phrase.text)
    is_trade = whose.TRADE.search(within.subject) or within.subject.endswith(TRADE_ENDS)
    listed = within.is_part or (part and is_named) or (within.closed and is_trade)
    return bool(listed and within.subject and is_amount and named) and not QUANTITY.search(phrase.text)


TRADE_ENDS = ("加工", "制造", "业")
QUANTITY = re.compile("[量额率数值入润资价费税款面积度人口]$|(?<!冶)金$|指数|产销|产能|投资|消费|增长|其他")


def _is_of_whole(within: Topic, phrase: Phrase) -> bool:
    """Whether a part (其中) is of the same park or zone, or one of the firms just counted."""
    counts = whose.is_count(within) and phrase.text.endswith(whose.FIRMS)
    return is_host(within.subject) or counts


def _is_bare(phrase: Phrase) -> bool:
    """Whether a phrase only says whose the things counted before are: 农副食品加工业22家，其中精制茶加工12家."""
    return not phrase.known and not phrase.verb and not COUNTS.search(phrase.text)


COUNTS = re.compile("(?:企业|公司|项目|集群|园区|基地|平台|中心|车间|工厂|数|量|人员?)$")


def is_name(phrase: Phrase, last: Topic, unit_kind: str, part: bool) -> bool:
    """电气机械增长8.7%, after 石化产值增长22.4%: a noun that names no quantity is who, and not what."""
    if (
        phrase.known
        or phrase.verb
        or unit_kind not in ("percent", "multiple")
        or not indicators.indicator_unit(last.indicator)
    ):
        return False
    is_of_parts = last.subject or part or any(item.subject for item in last.items)
    longest = 16 if phrase.text.endswith(TRADE_ENDS) else 8
    return bool(is_of_parts) and 1 < len(phrase.text) <= longest and not QUANTITY.search(phrase.text)


def is_part_name(phrase: Phrase, last: Topic, unit_kind: str) -> bool:
    """Whether a name after 其中 only says which part: 规上工业增长5.8%，其中石化化工、有色冶金分别增长…"""
    whose = bool(phrase.subject) and not (phrase.text or phrase.verb or phrase.region)
    if unit_kind in ("count", "energy") and MEASURED.search(last.text) and not (phrase.known or phrase.verb):
        return not phrase.region and len(phrase.text) <= 8 and not QUANTITY.search(phrase.text)
    return (whose and bool(last.indicator)) or is_name(phrase, last, unit_kind, True)


MEASURED = re.compile("(?:容量|装机|产量|销量|产能|面积|库存|规模)$")
"""发电装机容量1.2亿千瓦，其中火电、风电分别为…: a quantity of its own words has parts too."""


def _named(sentence: Sentence, phrase: Phrase, region: str, unit_kind: str, linked: bool) -> Topic:
    """A topic with an indicator of its own; who it is about may go on from the clause before."""
    within, subject = sentence.topic, whose.subject_of(sentence, phrase, unit_kind, linked)
    phrase = _of_all_industry(sentence, _of_theme(sentence, phrase))
    if (
        unit_kind in ("percent", "point", "rank", "place")
        and _is_all_invested(phrase)
        and not phrase.indicator
    ):
        phrase = replace(phrase, indicator="fixed_asset_investment")
    of_size = within.indicator == "enterprises_above_designated" and subject == within.subject != ""
    of_size = of_size or (unit_kind in ("percent", "point") and _grows_as_told_first(sentence))
    if phrase.text == "工业增加值" and (of_size or whose.is_industry(subject)):
        phrase = replace(phrase, indicator="industrial_value_added")
    return Topic(
        region,
        subject,
        phrase.indicator,
        phrase.text,
        phrase.grade,
        chained=bool(subject and (phrase.verb or within.chained)),
    )


def _grows_as_told_first(sentence: Sentence) -> bool:
    """Whether a rate of 工业增加值, and no goal or share, follows that of 规上工业增加值 which the document told first."""
    fact = sentence.status != "target" and not SHARED.search(sentence.said)
    return fact and sentence.state.lead.text in OF_SIZE_TOLD


SHARED = re.compile("占[^，；。]{0,20}$")
OF_SIZE_TOLD = ("规上工业增加值", "规模以上工业增加值", "规模工业增加值")


def _of_all_industry(sentence: Sentence, phrase: Phrase) -> Phrase:
    """工业增加值380亿元，地方工业增加值116亿元: a part is of the same industry as the whole before it."""
    before = sentence.topic.indicator or sentence.state.topic.indicator * sentence.state.same_paragraph
    is_part = phrase.text == "增加值" and PARTS_OF_INDUSTRY.search(phrase.subject) and not sentence.says("规")
    total = "industrial_value_added_total"
    beside_output = phrase.text == "增加值" and sentence.topic.text == "工业总产值" and not phrase.subject
    scoped = "规" in sentence.said
    is_total = (is_part and before == total) or (beside_output and not scoped)
    return replace(phrase, indicator=total) if is_total else phrase


GENERIC = re.compile(
    "(?:第.{1,2}批|前.{1,2}批)?(?:新增|新添)?(?:入围|入选|上榜|公示|认定)?(?:的)?企业(?:总?数|总?共|数量)?|入围|入选|上榜|新增|新添"
)
"""河南入围118家, under a title about one kind of firm."""


def _of_theme(sentence: Sentence, phrase: Phrase) -> Phrase:
    """完成投资 under a heading 工业投资 is that investment."""
    theme, counted = sentence.state.theme, _counted(sentence)
    if counted and GENERIC.fullmatch(phrase.text):
        return replace(phrase, indicator=counted.indicator, text=counted.text)
    if phrase.text in USED and _uses_of_industry(sentence, phrase):
        return replace(phrase, indicator="industrial_electricity")
    if _divides_investment(sentence, phrase):
        return replace(phrase, indicator="fixed_asset_investment")
    if _is_technical(sentence, phrase):
        return replace(phrase, indicator="technical_upgrade_investment")
    industrial = sentence.topic.indicator == "industrial_investment" and sentence.state.divides
    if industrial and phrase.text in whose.INVESTED and phrase.subject and not ACTS.search(phrase.subject):
        return replace(phrase, indicator="industrial_investment")
    if phrase.text not in whose.INVESTED:
        return phrase
    built = ACTS.search(phrase.subject or sentence.topic.subject)
    if not built and OF_INDUSTRIAL.match(sentence.text, sentence.at - sentence.start):
        return replace(phrase, indicator="industrial_investment")
    if phrases.is_sector(phrase.subject) and phrase.subject != "制造业":
        return replace(phrase, indicator="fixed_asset_investment")
    within = sentence.topic
    told = within.text.endswith("投资") and not (
        within.text in whose.INVESTED or within.measure or within.closed
    )
    if told and not phrase.subject:
        return replace(phrase, indicator=within.indicator, text=within.text)
    of_projects = theme is sentence.state.title_theme and sentence.says("项目")
    if (
        theme.indicator.endswith("_investment")
        and theme.indicator != "project_investment"
        and not of_projects
    ):
        return replace(phrase, indicator=theme.indicator)
    if sentence.state.lead.indicator == "industrial_investment" and not ACTS.search(phrase.subject):
        return replace(phrase, indicator="industrial_investment")
    is_industry = indicators.is_known_subject(phrase.subject) or INDUSTRY.search(phrase.subject)
    is_service = SERVICE.search(phrase.subject)
    return replace(phrase, indicator="industrial_investment") if is_industry and not is_service else phrase


OF_INDUSTRIAL = re.compile(
    "[\\d.]+[万亿]*元，占(?:全[省市区县州盟旗]|我[省市])?工业(?:固定资产)?投资(?!项目)"
)
"""完成投资107亿元，占全省工业投资的28%: a part of that investment is of its kind."""


def _counted(sentence: Sentence) -> Topic | None:
    """The kind of firm that the paragraph's list, or the heading, is about."""
    state = sentence.state
    return next((topic for topic in (state.listed, state.theme) if counts_firms(topic)), None)


def _divides_investment(sentence: Sentence, phrase: Phrase) -> bool:
    """固定资产投资50亿元。从投资性质看，地方投资…: parts of the investment told last, and no project's."""
    within, before = sentence.topic.indicator, sentence.state.topic.indicator
    last = within or before * sentence.state.same_paragraph
    bare = phrase.text in whose.INVESTED and bool(phrase.subject) and not ACTS.search(phrase.subject)
    named = phrase.known and not phrase.indicator and phrase.text.endswith("投资")
    is_industry = INDUSTRY.search(phrase.subject) and not phrases.is_sector(phrase.subject)
    return last == "fixed_asset_investment" and (bare or named) and not is_industry


def _is_technical(sentence: Sentence, phrase: Phrase) -> bool:
    """实施技改项目46项，完成投资32亿元: what is invested in technical upgrading."""
    counted = sentence.topic.text if not sentence.topic.indicator else ""
    bare = phrase.text in whose.INVESTED and not (phrase.subject or phrase.region)
    return bare and bool(TECHNICAL.search(counted))


def _uses_of_industry(sentence: Sentence, phrase: Phrase) -> bool:
    """工业用电量55亿千瓦时。其中，制造业用电35亿千瓦时: a part of what industry has just been told to use."""
    before = sentence.topic.indicator or sentence.state.topic.indicator * sentence.state.same_paragraph
    is_branch = not phrase.subject or SECTORS_OF_INDUSTRY.fullmatch(phrase.subject) is not None
    is_branch = is_branch or (is_industry(phrase) if not phrase.text else whose.is_industry(phrase.subject))
    return before == "industrial_electricity" and is_branch and not SERVICE.search(phrase.subject)


SECTORS_OF_INDUSTRY = re.compile("制造业|采矿业|[轻重]工业")
TECHNICAL = re.compile("(?:技改|技术改造)(?:升级)?项目$")
USED = ("用电", "用电量")
ACTS = re.compile("(?:项目|工程|公司|集团|企业|股份|厂|园区?|开发区|高新区|新区|基地)$")
SERVICE = re.compile("服务业|批发|零售|住宿|餐饮|仓储|金融|房地产|娱乐|农|第[一三]产业|[一三]产|建筑业|旅游")


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
    told_off = words.startswith(("、", "和", "及")) or BEYOND.search(words)
    if not told_off and OF_REVENUE.match(words):
        return Topic(text="收入", indicator="industrial_revenue")
    found = None if told_off else indicators.find(words, "", "percent")
    return Topic(text=words[found[0] : found[1]], indicator=found[2]) if found and found[2] else None


OF_REVENUE = re.compile("[^，。；、]{0,6}(?:行业|制造业)收入(?:增[速幅长]|[高低]于|实现|同比|保持|均|都)")
"""7个行业收入增速高于全市平均: of industry, an income is what its firms take in."""
BEYOND = re.compile("[超过破达上][百千万\\d]+\\.?\\d*[亿万]")
"""5家企业年产值超50亿元: a bound that says which firms are counted, and no quantity that goes on."""
