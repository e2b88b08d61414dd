"""Of what: the quantity that figures standing together are of, before them or after."""

import re
from itertools import pairwise

from gongbao import clues, comparisons, indicators, lists, phrases, regions, topics, whose
from gongbao.clauses import without_brackets
from gongbao.clues import Clue
from gongbao.discourse import Topic
from gongbao.hearing import GOAL, GOAL_AFTER, KIND_OF_PROJECT
from gongbao.measures import TIME
from gongbao.periods import is_epoch
from gongbao.phrases import Phrase
from gongbao.records import replace
from gongbao.sentence import Sentence

PROJECT_AFTER = re.compile(
    "(?:、年产[^，。；、的]{2,12})?(?:[建兴]设|建成|打造|兴建|新建|实施)?的[^，。；、]{1,24}?(?:项目|工程|基地|园区|产业园|工业园)"
)
NAMED_AFTER = re.compile("的[^，。；、的]{2,16}?(?:、(?:总|计划|预计)?投资$|等[^，。；、]{0,8}(?:项目|工程))")
"""投资110亿元的某公司二期、投资76亿元的某新材料等大项目: projects by their names."""
ROW_OF_PROJECTS = re.compile(
    "的[^，。；、的\\d]{2,20}(?:、[\\d.]+[万亿]+(?:元|美元)的[^，。；、的\\d]{2,20}){1,5}[^，。；、的]{0,14}(?<=项目|工程)"
)
"""总投资52亿元的某某产业城、48亿元的某某车身板等重大项目: the word for the amounts stands before the first only."""
NEXT_IN_ROW = re.compile(
    "的([^，。；、的\\d]{2,20}?)(?=、[\\d.]+[万亿]+(?:元|美元)的|等[^，。；、]{0,12}(?:项目|工程))"
)
PROJECT = re.compile(".{2,}?(?:项目|工程|基地|园区|产业园|工业园)")


def _next_in_row(sentence: Sentence, clue: Clue) -> Phrase | None:
    """总投资52亿元的甲产业城、48亿元的乙材料等项目: the next project told off by its amount."""
    last, head = sentence.topic, clue.clause.text
    if last.indicator != "project_investment" or not (head.startswith("的") and head.endswith("、")):
        return None
    named = NEXT_IN_ROW.match(sentence.text, clue.figures[-1].whole[1] - sentence.start)
    return Phrase(last.text, last.indicator, named[1], known=True) if named else None


def _project_ahead(sentence: Sentence, clue: Clue, phrase: Phrase) -> str:
    """总投资12亿元、占地300亩的某某项目: the project by its own name, after all that is said of it."""
    if not OF_PROJECT.fullmatch(phrase.text):
        return ""
    after = AHEAD.match(sentence.text, clue.figures[-1].whole[1] - sentence.start)
    return after[1] if after and not KIND_OF_PROJECT.fullmatch(after[1]) else ""


OF_PROJECT = re.compile(
    "(?:计划|预计|设计)?(?:总?投资额?|总投资|占地(?:面积)?|用地面积|总?建筑面积|年产值|年产能|产能|年?销售收入)"
)
AHEAD = re.compile(
    "(?:[、，](?:规划|总|预计|计划|设计|可|将|年|建成后|达产后)*(?:占地|用地|建筑|年?产|产能|投资|年?销售)[^，。；、的]{1,16}){0,3}"
    "的((?!.{0,24}等)[㐀-鿿A-Z]{4,24}?(?:(?:产业园|生产线|基地)?(?:项目|工程)|产业园|生产线|基地)(?:[一二三]期)?)(?!项目|工程|的|、|和|及|建设)"
)
SEVERAL_PROJECTS = re.compile(
    "的?(?:[^，。；\\d]{2,40}等)?\\d+[个项]([㐀-鿿]{2,12}?(?:项目|工程))"
    "|的([㐀-鿿A-Z]{2,12}\\d[\\d.]*[万亿]?(?:吨|台|套|件|辆|只|千瓦|兆瓦|平方米)(?:/年)?[^，。；、\\d]{2,16}?(?:项目|工程))"
)
"""总投资88亿元的甲公司、乙公司等13个重大产业项目, 52亿元的某某50万吨甲醇项目: whose investment it is stands after it."""
NUMBERED = re.compile("^\\d+[个项](?=.{2})")
BUILT = re.compile("^(?:[建兴]设|建成|打造|兴建|新建|实施)的")
LEADS = re.compile("(?:位居|位列|排名|[居列排])(?:首|第|前|全)")
"""602家居首: what was counted stands before."""
RATES_OF = ("growth", "average_growth")
GAVE = re.compile("为[^，]{0,8}贡献|贡献")
PLACES = re.compile(f"(?:{regions.KINDS}|[市县区州])(?!级)")
"""金川区、高台县等9个县区: some places are counted in the region they lie in."""
COUNT_OF_PLACES = re.compile(f"\\d个?{PLACES.pattern}")
TRADES = re.compile("行业|产业(?=增速|增幅|增加值|产值|增长)")
RATED = re.compile("增加值|产值|增速|增幅|增长")
RATE_GOES_ON = re.compile(f"(?:{PLACES.pattern})?的?(?:增速|增幅|[正负]增长(?=（))")
PERSONS = "|".join((*phrases.PEOPLE["户"], *phrases.PEOPLE["人"]))
PEOPLE = re.compile(f"^(.*?(?:{PERSONS})).*$")
"""6000万农村人口饮水安全: who is counted, without what is done for them."""
STEPS = re.compile("(?:大关|台阶|关口)$")
"""经济总量跨过3个万亿元大关，占比……: what has passed the marks goes on."""


GIVEN = re.compile(
    "(?:贡献|供应|占据|生产)了?(?:全[国省市区县州球]|世界|国内)([^，；]{1,8}(?:量|产能|产值|出口额?))"
)
"""某企业贡献全国手机产量约六成: what it makes a share of is what is measured of it."""


def phrase_of(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """What the figures are of: the words before them, the whole they are set against, or the noun after."""
    if clue.reading.measure == "whole":
        return _of_whole(sentence, clue)
    if clue.reading.measure == "other":
        return _of_other(sentence, clue)
    if clue.is_goal:
        return _of_goal(sentence, clue)
    if clue.reading.measure == "part":
        return _of_part(sentence, clue)
    if clue.reading.measure == "kind":
        return _of_kind(sentence, clue)
    if clue.reading.measure == "share" and (given := GIVEN.match(clue.reading.words)):
        giver = phrases.parse(clue.head, sentence.state.home)
        noun = phrases.parse(given[1], sentence.state.home)
        return replace(noun, subject=giver.subject or giver.text, region=giver.region), clue
    if clue.reading.measure == "held":
        noun, sentence.used = phrases.parse_after(clue.after)
        return noun, replace(clue, reading=replace(clue.reading, measure="share"))
    if clue.clause.named and clue.kind == "percent":
        _take_view(sentence)
        return _of_name(sentence, clue), clue
    if clue.clause.named and clue.kind == "money" and whose.is_count(sentence.topic):
        named = _of_name(sentence, clue)
        if named.subject.endswith(("项目", "工程")):
            return replace(named, text="投资", indicator="project_investment", known=True), clue
    return _of_words(sentence, clue)


def _use_of(clue: Clue) -> str:
    """What the words are read for: an increment, a count also where a share is one of a number of firms."""
    is_share = clue.reading.measure == "share"
    if is_share and indicators.indicator_unit(indicators.whole(clue.reading.of)) == "家":
        return "count"
    return "new" if clue.reading.measure == "increment" else clue.kind


GIVING_OUT = re.compile("给予(?:[^，\\d]{0,6}(?:最高|一次性|不超过))?$")
BOUNTY = re.compile("的?(?:一次性)?((?:资金|财政)?(?:奖励|补助|补贴|资助|奖补|贴息|支持))")
"""给予最高500万元的奖励: what is given stands after its amount."""


def _of_words(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """The words before the figures, or the noun after them where those name none."""
    if clue.kind == "money" and (project := _next_in_row(sentence, clue)):
        return project, clue
    use = _use_of(clue)
    grade = sentence.topic.grade if clue.clause.linked else ""
    phrase = _of_harvest(clue, phrases.parse(clue.head, sentence.state.home, grade, use))
    if clue.kind == "money" and GIVING_OUT.search(clue.clause.text) and (granted := BOUNTY.match(clue.after)):
        sentence.used = granted.end()
        return Phrase(text=granted[1], region=phrase.region), clue
    if clue.kind == "count" and clue.clause.runs_on and OF_THOSE.fullmatch(clue.clause.text):
        return Phrase(text=sentence.topic.text, known=True), clue
    if phrase.text == "率":
        phrase = Phrase(text=phrases.strip(clue.head, sentence.state.home)[0], region=phrase.region)
    phrase = _of_market(clue, _of_several(sentence, clue, phrase))
    among = clue.kind in ("rank", "place") and regions.lies_in(sentence.state.home, phrase.region)
    if among and (phrase.is_empty or phrase.is_aspect or RANKING.fullmatch(phrase.text)):
        phrase = Phrase()
    if clue.kind == "rank" and IN_LIST.match(clue.clause.text.lstrip("，；")):
        phrase = Phrase(text="排名", region=phrase.region, known=True)
    if clue.kind == "rank" and HOW_MANY.fullmatch(phrase.text):
        phrase = replace(phrase, text="")
    is_kind = clue.reading.measure == "share" and _is_kind(phrase.subject, clue.reading.of)
    if (is_kind or use != clue.kind == "percent") and phrase.subject and not phrase.text:
        phrase = replace(phrase, text=phrase.subject, subject="", known=is_kind)
    if clue.reading.measure == "share" and (holder := HOLDER.match(clue.after)):
        clue = replace(clue, reading=replace(clue.reading, of=clue.reading.of or phrase.text))
        phrase = Phrase(subject=phrases.tidy_subject(holder[1]), region=phrase.region)
    if phrase.is_empty and clue.kind in ("percent", "money", "rank"):
        _take_view(sentence)
    if clue.kind == "count" and (
        sized := OF_SIZE.match(sentence.text, clue.figures[-1].whole[1] - sentence.start)
    ):
        return replace(phrase, text=sized[1], indicator="", known=False), clue
    if phrase.indicator == "project_investment" and clue.after.startswith("的"):
        built = SEVERAL_PROJECTS.match(sentence.text, clue.figures[-1].whole[1] - sentence.start)
        if built:
            name = built[1] or built[0].removeprefix("的")
            return replace(phrase, subject=name), clue
    if not (phrase.subject or phrase.region) and (named := _project_ahead(sentence, clue, phrase)):
        return replace(phrase, subject=named), clue
    several = len(clue.figures) > 1 and not lists.is_range(sentence, clue.figures)
    if several or not _takes_after(sentence, clue, phrase):
        sentence.heard = _heard(sentence, clue) if clue.kind == "count" else None
        some = clue.kind == "count" and clue.clause.text.endswith("等")
        return (Phrase() if some else phrase), clue
    noun, used = phrases.parse_after(clue.after, "new" if phrases.is_new_verb(phrase.verb) else use)
    if phrase.indicator == "project_investment":
        if row := NEXT_IN_ROW.match(sentence.text, clue.figures[-1].whole[1] - sentence.start):
            return replace(phrase, subject=row[1]), clue
        name = PROJECT.match(noun.text)
        return replace(phrase, subject=BUILT.sub("", NUMBERED.sub("", name[0] if name else noun.text))), clue
    if clue.kind == "count" and indicators.is_grade(noun.text):
        shared = topics.noun_of_grades(sentence, clue.figures[-1].whole[1])
        noun = phrases.parse_after(noun.text + shared, use)[0] if shared else noun
    if (watched := whose.WATCHED.search(clue.head)) and noun.text.endswith(whose.FIRMS):
        noun = replace(noun, text=watched[1] + noun.text, indicator="")
    if noun.indicator == phrases.ABOVE_SIZE and MARK_PASSED.match(clue.after):
        noun = replace(noun, indicator="")
    if clue.kind == "bare":
        noun = replace(noun, text=PEOPLE.sub(r"\1", noun.text))
    place = PLACES.match(noun.text) or TRADES.match(noun.text)
    if place and RATED.search(noun.text):
        noun = replace(noun, text=place[0], indicator="")
    if phrase.is_grade:
        noun = phrases.parse(phrase.text + noun.text, sentence.state.home, use=use)
        noun = replace(noun, text=noun.text or noun.subject)
    sentence.used, sentence.heard = used, _heard(sentence, clue)
    if STEPS.search(noun.text):
        passed = phrases.parse(clue.head, sentence.state.home)
        last = sentence.topic if passed.is_empty else passed
        sentence.heard = Topic(indicator=last.indicator, text=last.text)
    some = clue.clause.text.endswith("等")
    region = "" if PLACES.match(clue.after) or some else phrase.region
    is_named = _is_example(clue, phrase.subject) or _are_counted(noun.text, phrase.subject)
    subject = noun.subject or ("" if is_named else phrase.subject)
    verb = phrase.verb or ("新认定" if RECOGNISED.match(clue.after) else "")
    return replace(noun, region=region, verb=verb, subject=subject), clue


OF_SIZE = re.compile(
    r"(?:计划)?总?投资额?(?:超过?|达到?|过)?[\d.]+[万亿]+元(?:及?以上)?的?"
    r"(?:、\d+[个项](?:计划)?总?投资额?(?:超过?|达到?|过)?[\d.]+[万亿]+元(?:及?以上)?的?)?([㐀-鿿]{2,16}?(?:项目|工程))"
)
"""50项总投资10亿元以上、10项总投资100亿元以上重大工业项目: what is counted stands after its size."""
MARK_PASSED = re.compile(
    "[^，。；\\d]{0,8}企业[^，。；\\d]{0,8}(?:收入|营收|产值|利润|税收|增加值)[^，。；\\d]{0,6}(?:超|突破|过|上|达)"
)
"""3家规上工业企业全年营收首次突破100亿元: those that pass a mark, and not how many of the size there are."""
OF_THOSE = re.compile("[^，；]{2,16}中(?:已|共)?有?")
"""228家新增企业中143家实现增长: of those that have just been counted."""
HOLDER = re.compile(
    r"的([^，。；、的\d]{2,14}?(?:行业|产业|工业|制造业|采矿业|企业|经济|门类|板块))(?!的|企业|[和及])"
)
"""占工业82.9%的电力行业拉动增长9个百分点, 占70%的大型企业增长3%: whose share it is stands after it."""
HOW_MANY = re.compile("\\d+[个家]?")
"""15个副省级城市中排名第3: how many are ranked is no quantity."""
IN_LIST = re.compile("在[^，]{3,24}(?:榜单?|排行)(?:中|上|里)?的?(?:综合)?(?:排名|位次|名次)")
"""在全国百强园区榜单中的排名由第36位升至第29位: the place in a list, and no place of what was counted before."""
RANKING = re.compile("(?:综合)?(?:排名|位次|排位|名次)")
"""全市排名前移2位: among whom, and not where."""


RECOGNISED = re.compile("[^，。；]{0,8}企业(?:被)?新(?:认定|评定|列入|获评)")
"""31户企业被新认定为省级技术中心: those that were added."""


def _of_market(clue: Clue, phrase: Phrase) -> Phrase:
    """产品国内市场占有率超过70%: the share a product has of a market is a quantity of its own."""
    market = MARKET.search(clue.reading.words) if clue.kind == "percent" else None
    if market is None:
        return phrase
    name = "市场份额" if market[0].endswith("份额") else "市场占有率"
    return replace(phrase, text=name, indicator="", subject=phrase.subject or phrase.text)


MARKET = re.compile("市场(?:上|中)?的?(?:占有率|份额)|市占率")


def _is_kind(part: str, whole: str) -> bool:
    """新开工项目占施工项目的55%: a part of things counted is what is measured, and not whose."""
    noun = COUNTED.search(part)
    return noun is not None and whole.endswith(noun[0])


COUNTED = re.compile("(?<=.{2})(?:项目|企业|产品|用户|工厂|园区|车间)$")


def _of_several(sentence: Sentence, clue: Clue, phrase: Phrase) -> Phrase:
    """苏州、无锡和常州3个园区, 苏州、无锡共完成: one figure of several places is of the region they lie in."""
    if not phrase.region or len(clue.figures) > 1:
        return phrase
    own = sentence.state.own
    found = regions.find(clue.head, own)
    listed = any(clue.head[one[1] : other[0]] in regions.JOINS for one, other in pairwise(found))
    inside = listed and all(regions.lies_in(code, own) for _, _, code in found)
    return replace(phrase, region=own) if inside else phrase


def _is_example(clue: Clue, subject: str) -> bool:
    """Whether a firm is only named as one of those counted: 实施某集团产业园等53个项目."""
    return clue.clause.text.endswith("等") and clue.clause.text.find(subject) > 0


def _are_counted(noun: str, subject: str) -> bool:
    """Whether a row of names are those counted, and nobody whose they are: 甲产业集群、乙产业集群2个集群."""
    names = subject.split("、")
    return len(names) > 1 and len(noun) > 1 and all(name.endswith(noun[-2:]) for name in names)


def _heard(sentence: Sentence, clue: Clue) -> Topic | None:
    """What the words after a count speak of: 15条产业链产值增长; 增速 alone is that of what was heard before."""
    state = sentence.state
    before = sentence.topic if sentence.topic.indicator or not state.same_paragraph else state.topic
    return (
        before
        if before.indicator and RATE_GOES_ON.match(clue.after)
        else topics.rate_named(without_brackets(clue.after).partition("，")[0])
    )


def _of_harvest(clue: Clue, phrase: Phrase) -> Phrase:
    """粮食连续五年增产，总产量…: the output is of what the clause before opens on."""
    of_some = clue.kind == "count" and phrase.text in ("产量", "总产量")
    product = HARVEST.match(clue.clause.prior) if of_some else None
    return replace(phrase, text=product[1] + phrase.text, is_aspect=False) if product else phrase


HARVEST = re.compile(
    rf"(?:全年|其中)?([㐀-鿿]{{2,6}}?)(?:生产|种植|养殖)?(?:{TIME}|连续|再[获次创]|又[获是]|喜获|实现|获得|稳步|稳定|持续|[增减]产|丰收)"
)


def _takes_after(sentence: Sentence, clue: Clue, phrase: Phrase) -> bool:
    """Whether a count is of the noun that follows it: 24个督导专班, 某科技等341家纳入专板."""
    if (
        clue.kind == "money"
        and phrase.indicator == "project_investment"
        and (not phrase.subject or clue.clause.text.startswith("的"))
    ):
        in_row = ROW_OF_PROJECTS.match(sentence.text, clue.figures[-1].whole[1] - sentence.start)
        return bool(PROJECT_AFTER.match(clue.after) or NAMED_AFTER.match(clue.after) or in_row)
    if clue.kind == "money":
        if clue.clause.text.endswith("以") and BROUGHT.match(clue.after):
            return True
        if clue.clause.text.endswith("了") and not phrase.known and MADE_SO.match(clue.after):
            return True
        granted = phrase.is_empty or bool(GRANTED.search(clue.clause.text))
        return granted and bool(re.match(r"[^，。；、\d]{0,12}(?:资金|贷款|投资|基金)|用于", clue.after))
    if clue.kind == "bare":
        return bool(re.match(rf"[^，。；、\d]{{0,8}}(?:{PERSONS})", clue.after)) and phrase.is_empty
    if clue.kind not in ("count", "energy") or not AFTER_NOUN.match(clue.after):
        return False
    examples = clue.clause.text.endswith(("等", "对"))
    if LEADS.match(clue.after) or DONE.match(clue.after) or (OF_EACH.match(clue.after) and not examples):
        return False
    acts = bool(phrase.verb and phrase.subject and not phrase.text)
    return phrase.is_empty or examples or acts or not phrases.is_predicate(clue.after)


OF_EACH = re.compile(
    r"年?(?:(?:销售|营业|主营业务)?收入|产值)(?:均|都)?(?:超过?|突破|过|上)[\d.百千万亿]+元?(?:[，。；]|$)"
)
"""其中14个销售收入过亿元: what each of them has, and no noun that is counted."""
BROUGHT = re.compile("的[^，。；、的\\d]{0,8}(?:总量|规模|[额值]|收入|营收|GDP)(?=[，。站位居列跃排成])")
"""某省以4.2万亿元的经济总量，站上新台阶: the noun follows."""
MADE_SO = re.compile("的[^，。；、的\\d]{2,14}(?=[，。；]|$)")
"""还完成了2451亿元的一般公共预算收入: the noun follows."""
DONE = re.compile(
    "占(?!地|用)|[过超](?=[\\d百千万.]+[亿万]?元(?:[，。；、]|$))|已(?!有|经?建成)|正在|尚未|均已|全部"
)
"""在建项目中，121个已竣工投产: what was done with them is no noun."""
GRANTED = re.compile("(?:设立|安排|拿出|筹集|筹措|下达|拨付|争取|出资|统筹|列支|划拨|获|获得|获批|授信)了?$")
"""省财政设立40亿元专项资金: what is granted follows."""
AFTER_NOUN = re.compile(
    r"(?!(?:扩大|提高|提升)(?=[了\d]|$)|(?:提高|增加|上升|提升|发展|扩大|增长|减少|下降|降低|[增减升降达])[到至为]|和|及|与|以及|的|之?[后前时](?:[，。；]|$)|大关|关口|新?台阶)(?:[㐀-鿿“\d]|[A-Z]{1,6}\+?[㐀-鿿])"
)
"""销量不足5万台后，…: what follows is no noun; 30个AI应用标杆: what follows is one."""


def _take_view(sentence: Sentence) -> None:
    """从GDP总量看 goes on past a count of places: 有11个省份超过万亿，其中广东以2.8万亿元居第一."""
    goes_on = not sentence.topic.text or not sentence.told or sentence.says(COUNT_OF_PLACES)
    if sentence.view and goes_on and not sentence.topic.indicator:
        sentence.topic = replace(sentence.view, region=sentence.topic.region)


def _of_name(sentence: Sentence, clue: Clue) -> Phrase:
    """The place or industry right before a bracket."""
    phrase = phrases.parse(clue.clause.text, sentence.state.home)
    return (
        phrase
        if phrase.region and phrase.is_empty
        else Phrase(subject=phrases.tidy_subject(clue.clause.text))
    )


OF_FIRMS = re.compile("的?[^，。；、]{0,10}?(?:企业|行业)(?=产值|利润|收入|营收|增加值|用电)")
"""58.8%的规上工业企业产值增长: the firms are what it is a share of."""


def _of_part(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """84.9%的规上企业已开展转型, 贡献了60%的税收: the noun after a percentage is what it is a share of."""
    noun, sentence.used = phrases.parse_after(clue.after, "count" if OF_FIRMS.match(clue.after) else "")
    if rated := clues.RATED_NOUN.match(clue.after):
        sentence.used = rated.end()
        phrase = phrases.parse(rated[1], sentence.state.home)
        measure = "average_growth" if clue.clause.text.endswith("年均") else "growth"
        return phrase, replace(clue, reading=replace(clue.reading, measure=measure))
    if people := WHO_WORK.match(clue.after):
        noun = Phrase(text=people[1], known=True)
    subject = phrases.parse(GAVE.split(clue.clause.text)[0], sentence.state.home).subject
    return replace(noun, subject=subject), replace(
        clue, reading=replace(clue.reading, measure="share", of=noun.text)
    )


WHO_WORK = re.compile(
    "的([㐀-鿿]{0,4}?(?:员工|职工|工人|人员))(?=从事|专门|专职|[做在是为有]|拥有|来自|具有|参与)"
)
"""80%的员工做研发: who does it, and not what they do."""


def _of_kind(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """规上企业中，70%为中小企业: the noun after a percentage is what it counts, of those told before it."""
    verb = clues.KIND_AFTER.match(clue.after)
    start = verb.end() if verb else 0
    noun, used = phrases.parse_after(clue.after[start:], "count")
    sentence.used = start + used
    head = phrases.parse(AMONG_LAST.sub("", clue.head), sentence.state.home)
    among = AMONG_LAST.search(clue.clause.prior) if head.is_empty else None
    prior = phrases.parse(clue.clause.prior[: among.start()], sentence.state.home) if among else Phrase()
    last = sentence.topic
    goes_on = last.versus.removeprefix("of:") if last.measure == "share" else ""
    of_last = goes_on or last.text or last.indicator or last.subject
    told = [head.text, head.subject, prior.text, prior.subject, of_last]
    whole = next(filter(None, told), "")
    topic = Phrase(noun.text or noun.subject, noun.indicator, region=head.region or prior.region)
    return topic, replace(clue, reading=replace(clue.reading, measure="share", of=whole))


AMONG_LAST = re.compile("(?:当|之|其)?中(?:已?有|约|近|超过?)*$|(?<=[业品目工])(?:已?有|约|近|超过?)+$")


def _of_whole(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """占年度目标220亿元的81.9%: the amount is the whole's; the share that follows goes on from it."""
    sentence.whole, whole = clue.reading.words, clue.reading.of
    clue = replace(clue, reading=replace(clue.reading, measure="level"))
    named = sentence.times(clue.reading.words)
    if named and not whole:
        sentence.period = comparisons.base_period(sentence, named, sentence.governing_period(clue.kind))
        return Phrase(), clue
    if GOAL.search(whole):
        period = sentence.governing_period("money")
        sentence.status, sentence.period = "target", period and period.whole_year()
        return _planned(sentence, clue, whole), clue
    if OF_ALL.match(whole):
        sentence.topic = replace(sentence.topic, subject="", items=())
    return phrases.parse(whole, sentence.state.home), clue


OF_ALL = re.compile("[全我][国省市区州县]|规上|规模以上")
"""占全市规上工业总产值668亿元的46.8%: the amount is of all, whoever has a share of it."""


def _planned(sentence: Sentence, clue: Clue, plan: str) -> Phrase:
    """工业投资完成全年任务80亿元的76%, 完成全年投资计划4亿元的91%: what is planned stands before, or in the plan's name."""
    said = phrases.parse(clue.head, sentence.state.home)
    return said if not said.is_empty else _known(phrases.parse(GOAL.split(plan)[0], sentence.state.home))


def _known(phrase: Phrase) -> Phrase:
    return phrase if phrase.known else Phrase()


def _of_goal(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """超额完成全年下降3%的目标: a goal of the same, unless the words after 完成 name what it is of."""
    verb = clues.ACHIEVED.search(clue.clause.text)
    named = clue.clause.text[verb.end() : max(verb.end(), clue.reading.start)] if verb else ""
    phrase = phrases.parse(named, sentence.state.home, use=clue.kind)
    sentence.status, period = "target", sentence.governing_period(clue.kind)
    named_times = [mention for mention in sentence.times(named) if mention.form != "year_start"]
    if not named_times and period and not is_epoch(period):
        sentence.period = period.whole_year()
    reading, last = clue.reading, sentence.topic
    if reading.measure in ("level", "part") and clue.kind == "percent" and last.measure in RATES_OF:
        reading = replace(reading, measure=last.measure, sign=sentence.sign)
    figures = [replace(one, bound="eq") for one in clue.figures] if clue.is_passed else clue.figures
    return _known(phrase), replace(clue, reading=reading, figures=figures)


def names_whole(clue: Clue) -> bool:
    """占投资(539亿元): whether the amount a share is of is another quantity, and no plan of the same."""
    return bool(clue.reading.of) and not GOAL.search(clue.reading.of)


def hear_compared(sentence: Sentence, clue: Clue) -> None:
    """技改投资增速低于工业投资13.2%的增速，占比…: what is compared goes on, and not what it is compared with."""
    plan = clue.reading.of if GOAL.search(clue.reading.of) else ""
    phrase = _planned(sentence, clue, plan)
    if not (phrase.is_empty or phrase.is_aspect or clue.clause.compared):
        sentence.topic = topics.merged(sentence, phrase, clue.kind)


def _of_other(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """增速低于去年同期27.7%, 比2009年的66.83%高: the figure is the other's; what follows goes on from it."""
    reading, measure = clue.reading, sentence.topic.measure
    if reading.words[:1] in "比较" or GOES_ON.fullmatch(clue.after):
        sentence.whole = reading.words.removesuffix("的")
    named = sentence.times(reading.of)
    is_goal = GOAL.search(reading.of) or GOAL_AFTER.match(clue.after)
    if is_goal:
        period = sentence.governing_period("percent")
        sentence.status, sentence.period = "target", period and period.whole_year()
    elif named:
        sentence.period = comparisons.base_period(sentence, named, sentence.governing_period(clue.kind))
    measure = OTHERS_MEASURE.get(measure, "growth")
    measure = "growth" if reading.words.startswith(("增速", "增幅", "增长")) else measure
    measure = measure if clue.kind in ("percent", "multiple") else "rank" if clue.kind == "rank" else "level"
    if OWN_AVERAGE.match(reading.of) and (clue.after.startswith("的平均") or "平均" in reading.of):
        sentence.topic = replace(sentence.topic, subject="", items=())
    settled = replace(reading, measure=measure, of="")
    if is_goal:
        return Phrase(), replace(clue, reading=settled)
    phrase = phrases.parse(LEVELLED.sub("", reading.of), sentence.state.home)
    if clue.kind == "percent" and indicators.indicator_unit(phrase.indicator) == "家":
        phrase = Phrase(subject=phrase.text, region=phrase.region)
    return phrase, replace(clue, reading=settled)


OTHERS_MEASURE = {
    "share": "level",
    "level": "level",
    "average_growth": "average_growth",
    "contribution_rate": "contribution_rate",
}
"""贡献率达50%，比去年同期（40%）提高: what was told last is measured of the other too, else it grew."""
OWN_AVERAGE = re.compile("全[省市区县州]")
"""汽车产业增速高于全市5%的平均水平: the average is of all, and not of the industry that is above it."""
GOES_ON = re.compile("的[^，。；]{2,8}")
"""快于全年7.5%的预期目标(0.8个百分点): by how much is told right after."""
LEVELLED = re.compile("^(?:或等于|等于或)|(?<=.)的?(?:平均(?:水平|增速|增幅|值)?|水平)$")
"""高于全省平均水平4.6%: the figure is the province's."""
