"""What carries from clause to clause, sentence to sentence and heading to text, in one visible state."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from gongbao import periods, regions, status
from gongbao.document import META, Document, is_body
from gongbao.home import ZONE, zones_in
from gongbao.not_figures import is_furniture
from gongbao.periods import Period
from gongbao.records import record

HEADING_FORMS = (
    "plan",
    "years_back",
    "years_ahead",
    "past_year",
    "year",
    "year_bare",
    "half",
    "quarter",
    "months",
    "first_quarters",
    "first_months",
)
TELLING = re.compile(r"成绩单|答卷|盘点|综述|公报|回顾|情况|运行|数据|统计|总结|简况|指标")
TURN = re.compile(
    r"\s*(?:(?:事实上|其实|实际上|总的来看|总体来看|数据显示|此外|同时)，)?(?:据了解|今年前[^，。]{1,3}(?:月|季度)|前[一二两三四五六七八九十\d]{1,2}个?(?:季度|月)|去年|今年(?:以来|上半年)|目前|截至|上半年|[一二三四]季度|\S{0,12}(?:表示|指出|介绍)[，：])"
)
ITEM = r"（[一二三四五六七八九十\d]+）|[一二三四五六七八九十\d]+[、.．]"
NUMBERED, ASKED = re.compile(rf"\s*(?:{ITEM})\s*|\s+"), re.compile("[问答]：")
PLANNING = re.compile(
    "(?:工作要点|行动计划|行动方案|工作方案|实施方案|工作计划|工作安排|目标任务|攻坚方案|工作打算|工作思路|工作部署|要点|计划)(?:（[^）]*）)?》?(?:的通知)?$"
    "|20\\d\\d年(?:着力|将)(?:打造|建设|培育|推进|实施)(?!.*(?:综述|成效|实效|取得|回眸))"
)
"""Titles of documents that plan: their sections do so too, unless a heading looks back."""
LOOKING_BACK = re.compile("现状|基础|形势|背景|环境|成[就果]|问题|回顾|总结|情况")
BOTH = re.compile(
    "(?:总结|回顾|情况|成效)[^，。]{0,3}(?:及|和|与|暨|、)[^，。]*(?:打算|计划|安排|思路|要点|部署)"
    "|总结[^，。]{2,16}(?: |　|，)[^，。]{0,4}思路"
)
"""2021年工作总结及2022年工作打算: a title of both is of what follows it, which looks back first."""
STRIVING = re.compile("(?:冲刺|决战|决胜|奋战|部署|谋划|迎战|安排|攻坚|打[好赢]|做好|抓好|奋力)$")
"""冲刺四季度: a title that names what is to come is not about figures of that time."""
AIMING = re.compile(
    "(?:全[国省市区县])?(?:将|力争|拟|有望|冲击)|[^，。：；\\d]{0,16}(?:预期|预计|计划|目标|力争)(?:增长|达|为|突破|完成|实现)"
)
"""工业总产值今年将冲击1530亿: nor is the rest of the text of the year that a title aims at."""
TO_DO = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])*\s*(?:加快|加强|强化|深化|推动|推进|促进|突出|狠抓|大力|全力|着力|深入|坚持|聚焦|围绕|实施|培育|打造|构建|完善|优化|提升|扩大|支持|开展|抓好|做好)"
)
IN_DETAIL = re.compile("\\s*具体(?:来看|而言|来说|看|目标)")
"""具体来看，质量效益方面……: a paragraph that tells the goals before it in detail."""
AIMS = re.compile(r"(?:力争|确保|争取(?!上级|国家|中央|省)|争创|力促)[^，。；]{0,24}\d|年度计划投资")
SEVERAL_AIMS = 2
TELLS_TIME = re.compile(r"\d年|季度|半年|以来|期间|时期|现有")
"""A text that has told aims alone goes on telling them, but in a paragraph that tells of a time."""
DONE = re.compile(
    "已|人口达|全部开工|完成投资|达到?\\d|在建|引进项目|共有|资金\\d|了(?!解)|同比|累计|去年|上年|目前|截[至止]|获[批评得]|荣获|今年以来|完成\\d|[\\d一二三四五六七八九十]月"
)
"""深化技术改造。推动项目建设，实现投资增长11%，力争……: a paragraph of what is to be done, and of nothing that was."""
AHEAD = re.compile(
    "(?<!并)(?<!价格)(?<!行情)将(?=按照|继续|坚持|进一步|着重|重点|全力|围绕|深入|认真)(?![^，。]{1,30}(?:作为|列为))"
)
OPENS = 60
"""下一步，我们将继续…… turns a paragraph's opening or its end; in its middle it is told by the way."""
BY_PLAN = re.compile(r"\s*(?:根据|按照|依据)(?:该|上述|这一)?(?:行动)?(?:计划|规划|方案)，(?:今年|全年)")
"""根据计划，今年将……: the paragraphs after it go on telling the plan."""
ANNOUNCED = re.compile(
    r"(?:今年(?!以来|前|上半年|[一二三]季度|[1-9元])(?![^。]{0,20}(?:完成|运行|排[名序]|发展)[^。]{0,6}：)|明年|\d年(?![^。]{0,16}(?:取得|成[绩效就]|回[顾眸]|总结))|下一?步|下阶段)[^。]{0,24}：\s*$"
)

LISTS_AIMS = re.compile(
    "(?:提出|确定|确立|明确|制定|设定)了?(?![^。]{0,40}(?:完成|实现|回顾))[^。]{0,40}(?:目标|指标)：\\s*$"
)
"""《规划》提出了“十四五”的五大目标：the items after it are what is aimed at in those years."""
TASKS = re.compile(
    "(?:明年|新的一年|下一?步|下阶段|下半年|今后|接下来|四季度)[^。，]{0,12}，?[^。，]{0,16}(?:抓好|做好|开展|推进|实施|抓|干好|完成)"
    "[^。，]{0,4}(?:以下|下列|如下|[几两三四五六七八九十]+(?:件|项|个|大|点)(?:方面)?)[^。，]{0,8}[。：]?\\s*$"
)
"""明年重点抓好以下几件事: what the lines after it tell is planned, and of that year."""
SITE = re.compile("(?:网|日报|晚报|晨报|时报|频道|电视台)(?:[^㐀-鿿]|$)")
"""晋城生活网 is the name of a site, and no heading about the place."""
ASKING = re.compile(r"\s*[^，。]{0,12}(?:问|记者|主持人)")
BULLET = re.compile(
    r"\s*[•●■◆▲★◎·]\s*[^\d\s][^\n]{0,40}?\d[\d.]*(?:%|个百分点|[万亿]*[元家户项吨人个台件])(?!大|以?来)"
)
"""• 生产总值增长7.5%以上: an item of a list, and no heading."""
LIST_ITEM = re.compile(
    rf"\s*+(?:[-—●■◆▲★◎•·]++|{ITEM})?\s*+[^，。：；\d\s][^，。：；\d]{{1,23}}[：，]?[^，。：；\d]{{0,12}}\d[^。]{{0,60}}[。；]?\s*+$"
)
"""湘潭县：223.4亿元，增长9.5%；: an item of a list that has a line for each."""
TELLS_OF = re.compile(r"(?:做|抓|开展)[^，。]{0,3}(?:以下|下列|如下)[^，。；]{0,10}[。：]?\s*$")
"""2023年，主要做了以下工作: what follows is of the period the line has told."""


@record(frozen=True)
class Topic:
    """Whom and what a clause speaks of; the next clause takes from it what it leaves out."""

    region: str = ""
    subject: str = ""
    indicator: str = ""
    text: str = ""
    grade: str = ""
    measure: str = ""
    versus: str = ""
    period: Period | None = None
    is_part: bool = False
    chained: bool = False
    closed: bool = False
    """A semicolon has followed: what it is about does not go on, but what is measured may."""
    items: tuple["Topic", ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.text or self.subject or self.indicator)


NOTHING = Topic()


@dataclass
class Discourse:
    """What a document, its headings and its paragraphs have set for the sentences that follow."""

    own: str
    """The document's home region."""
    reference: Period | None
    is_dated: bool
    title: Period | None = None
    section: Period | None = None
    reviewed: bool = False
    """The heading that tells the section's year looks back on it: 2020年工作回顾."""
    paragraph: Period | None = None
    running: Period | None = None
    run_to_end: Period | None = None
    """The months whose end was told last (截至9月底), which amounts in the paragraphs after it are of."""
    is_running: bool = False
    """The running period was said under the heading at hand."""
    runs_to_goal: bool = False
    """The running period was told with a goal, by the way: what tells no goal is not of it."""
    is_assembly: bool = False
    """A government's report to an assembly: what is told of some months of the year is told by the way."""
    told_year: Period | None = None
    """The year a section told first (全年): months in it are then told by the way, and do not run on."""
    epoch: Period | None = None
    """The last span of years named, which yearly averages go by: 五年来…，年均增长."""
    line: str = ""
    """The line at hand."""
    section_place: str = ""
    division: str = ""
    """The place that a heading names and says no more, for the headings under it too: 荆门市."""
    numbered_within: bool = False
    """The headings under that place have numbers of their own, from the first on."""
    above_alone: bool = False
    """The heading above only named a place; several in a row are a list of links."""
    paragraph_place: str = ""
    city: str = ""
    """The city of the home province that a sentence opened on last."""
    paragraph_plan: bool = False
    aims_told: int = 0
    """How many goals a text has told that has told of nothing done yet; less than none once it has."""
    tells_past: bool = False
    """The paragraph opens on a time that is over, and on no goal: it is no part of the plan it stands in."""
    divides: bool = False
    """从行业分布看: the figures of the paragraph are those of industries, of what was counted before."""
    parts: tuple[Topic, ...] = ()
    """The industries or places the paragraph has told of, each once, in order: 三大门类贡献率分别为…"""
    headline: Topic = field(default_factory=Topic)
    """The growth a section tells first, which the growth of its places is of: 各市目标：某市7%."""
    lead: Topic = field(default_factory=Topic)
    """The growth the document tells first, which its industries go by where they name none."""
    listed: Topic = field(default_factory=Topic)
    """The kind of firm whose list the paragraph has named: 公布小巨人企业名单."""
    last_list: Topic = field(default_factory=Topic)
    """The list named last, which the places of a later paragraph go by."""
    counted: str = ""
    """What the paragraph has counted first: 签约项目58个."""
    told_before: tuple[Topic, ...] = ()
    """What the sentence before in the paragraph has told: 两项指标分别高于全国……"""
    told_parts: bool = False
    """It told parts (其中) of what stands a sentence earlier still."""
    ends: tuple[Period, Period] | None = None
    """The two years that the sentence before in the paragraph has compared: 从2007年的A增加到2012年的B."""
    items_head: tuple[Period | None, Topic] | None = None
    """The period and quantity told by a line that ends on a colon, for the items on the lines after it."""
    amounts: dict[str, Topic] = field(default_factory=dict)
    """What the paragraph has last told of an amount of money, and what of a count."""
    status: str = ""
    """The status of the figure before in the paragraph, which goes on for what is a part of it (其中)."""
    told: tuple[Period | None, str] = (None, "")
    """The period of the sentence before in the paragraph, which goes on for what is a part of it (其中)."""
    told_up_to: bool = False
    """That period was told by its end: 截至7月末."""
    is_fresh: bool = True
    """No sentence of the paragraph has been read yet."""
    explains: bool = False
    """Whether the reasons of each column are to be kept."""
    industry: Topic = field(default_factory=Topic)
    """What was told last of industry as a whole, which its branches go by after a figure of the whole economy."""
    goal: Period | None = None
    """The year to come that the goals told last are of, which goals in the paragraphs after them go by."""
    sums_up: bool = False
    """News of the first months of a year that sums up the one before, and tells of no months."""
    is_estimated: bool = False
    """A bracket has said that the figures of the year are estimates: （预计数，下同）."""
    this_years: dict[str, Period] = field(default_factory=dict)
    """The parts of the year at hand that were told as its own: 今年一季度, which 一季度 then is."""
    said: dict[str, str] = field(default_factory=dict)
    """The words that set the period of the paragraph, section and title."""
    theme: Topic = field(default_factory=Topic)
    """What a heading or question says the lines under it are about."""
    title_theme: Topic = field(default_factory=Topic)
    paragraph_actor: str = ""
    """The firm, project or park that the paragraph is about."""
    opener: str = ""
    """The industry that the sentence before, which has no figure, opens on."""
    trade: str = ""
    """The industry that a sentence without a figure opened on last, which 行业 means."""
    actors: dict[str, str] = field(default_factory=dict)
    """The firm, project and park named last, which 该公司 and 项目 mean."""
    base: str = ""
    plan: bool = False
    plan_by_prose: bool = False
    """The turn to the time ahead was told in running text, and by no heading: a fact after it ends it."""
    topic: Topic = field(default_factory=Topic)
    same_paragraph: bool = False
    year_said: bool = False
    """Whether the paragraph itself says the year, and not only the document as a whole."""
    is_planning: bool = False
    """A document whose title says that it plans."""
    zone: str = ""
    """What the home district is called as the development zone that it is one with: 高新区."""
    is_zone: bool = False
    """A report of a development zone, which means itself by 全区, also where it lies in an autonomous region."""
    is_review: bool = False
    """A work report: its amounts too are of the time it reviews, and not of the day it was given."""

    @property
    def is_plan(self) -> bool:
        """Whether a heading, or a sentence of the paragraph, has turned to the time ahead."""
        return (self.plan and not self.tells_past) or self.paragraph_plan

    @property
    def home(self) -> str:
        """The region that 全省 and a figure without a place of its own mean here."""
        return self.paragraph_place or self.section_place or self.own

    @property
    def of_branches(self) -> Topic:
        """The growth that branches of industry go by: what was told first, unless that is of the whole economy."""
        return self.industry if self.lead.indicator == "gdp" else self.lead

    def hear_place(self, region: str, is_named: bool = False) -> None:
        """A paragraph that opens on a place is about it, until a sentence opens on another."""
        if regions.is_city_of(region, self.own):
            self.city = region
        wider = regions.lies_in(self.own, region)
        if region and not wider and region != regions.NATION and (self.is_fresh or self.paragraph_place):
            own = self.own if is_named and self.section_place else ""
            self.paragraph_place = own if region == self.own else region

    def hear_example(self, region: str) -> None:
        """各地抢抓机遇。以北京为例，……: the rest of the paragraph is about the place, which lies in the document's own."""
        if regions.lies_in(region, self.own):
            self.paragraph_place = region

    def hear_fact(self) -> None:
        """A sentence that opens on months that are over: what running text said of the time ahead has ended."""
        self.paragraph_plan = False
        if self.plan_by_prose:
            self.plan = self.plan_by_prose = False

    def hear_goal(self, of_this_year: bool) -> None:
        """A review that tells a goal of the year it is given in has come to the time ahead."""
        if of_this_year and not self.plan:
            self.plan = self.plan_by_prose = True

    def hear_month(self) -> None:
        """A bulletin that tells of one month, and of no run of months, goes on about it."""
        run, month = self.running, self.paragraph
        begun = run and month and self.reference and run.covers(month) and run.last > self.reference.last
        if (begun or not run) and not (self.section or self.title):
            self.running, self.is_running = month, True

    def enter(self, line: str, is_title: bool) -> None:
        """A new line: a heading opens a section; a paragraph forgets the period of the one before."""
        if not line.strip():
            return
        self.line = line
        self.paragraph, self.base, self.same_paragraph, self.year_said = None, "", False, False
        self.paragraph_place, self.is_fresh, self.paragraph_actor, self.trade = "", True, "", ""
        self.opener = ""
        self.paragraph_plan, self.tells_past, self.divides, self.status = False, False, False, ""
        self.listed, self.parts, self.told, self.counted = NOTHING, (), (None, ""), ""
        self.amounts, self.told_before, self.ends = {}, (), None
        if self.items_head and not LIST_ITEM.match(line):
            self.items_head = None
        if self.items_head:
            self.paragraph, self.topic = self.items_head
            self.same_paragraph = not self.topic.is_empty
        if is_title:
            self.plan = self.plan or self.is_planning
        elif self.is_question(line):
            self.plan = False
            self._hear_period(line)
        elif is_body(line) or BULLET.match(line) or "。" in line.rstrip("。）”’ "):
            self.above_alone = False
            self._hear_opening(line)
            plans = TO_DO.match(line) and AIMS.search(line) and not DONE.search(line)
            goes_on = self.aims_told >= SEVERAL_AIMS and not DONE.search(line) and not TELLS_TIME.search(line)
            self.paragraph_plan = bool(plans or goes_on or (self.goal and IN_DETAIL.match(line)))
        elif not (META.search(line) or is_furniture(line) or _tells_day(line)):
            planning = self.is_planning and not LOOKING_BACK.search(line)
            plans = status.is_plan(line, planning) and not BOTH.search(line)
            turned, self.plan, self.is_running = not self.plan, plans, False
            self.plan_by_prose = False
            self.told_year = None
            if turned and self.plan:
                self.section, self.running, self.actors = None, None, {}
            self.headline, self.goal, self.run_to_end = NOTHING, None, None
            place = "" if SITE.search(line) else _place_named(line, self.own)
            alone = bool(place) and _is_place_alone(line, self.own)
            self.division = ("" if self.above_alone else place) if alone else self.division
            self.numbered_within = FIRST_ITEM.match(line) is not None or (self.numbered_within and not alone)
            if LEAVES_DIVISION.search(line) or (NEXT_ITEM.match(line) and not self.numbered_within):
                self.division = ""
            self.section_place, self.above_alone = place or self.division, alone
            self._hear_period(line)

    def _hear_opening(self, line: str) -> None:
        """A paragraph turns to the time ahead, or from it to what is over: 事实上，今年前三季度……"""
        turns, section = bool(TURN.match(line)), self.section
        plans = status.is_plan(line.strip()[:16], self.plan and not turns, is_heading=False)
        self.plan, self.plan_by_prose = plans, plans and (self.plan_by_prose or not self.plan)
        if turns and not self.plan and section and self.reference and section.first > self.reference.last:
            self.section = None

    def _hear_period(self, line: str) -> None:
        mention = next(periods.find(line), None)
        is_title = mention and mention.form == "year" and ASSEMBLY_REPORT.search(line)
        is_title = is_title or (mention and mention.form != "plan" and STRIVING.search(line[: mention.start]))
        is_title = is_title or (mention and ISSUE.match(line[mention.end :]))
        if mention and mention.form in HEADING_FORMS and not is_title:
            year = self.reference.year if self.plan and self.reference else None
            plan = mention.whole_plan if self.plan else None
            self.section, self.running = plan or mention.resolve(self.reference, year), None
            self.said["section"], self.reviewed = mention.words, bool(LOOKING_BACK.search(line))
            self.epoch = self.section if periods.is_epoch(self.section) else None

    def _tells_past(self, line: str) -> bool:
        """2023年主要做了以下工作：a line that announces what is over, and no plan."""
        mention = next(periods.find(line), None) if line.rstrip().endswith("：") else None
        told = mention.resolve(self.reference) if mention else None
        return bool(told and self.reference and told.last < self.reference.first)

    @staticmethod
    def is_question(line: str) -> bool:
        """A question governs the answer under it; a paragraph that only ends on one does not."""
        asked = line.rstrip().endswith(("？", "?"))
        return asked and (line.count("。") < 2 or bool(ASKING.match(line)))

    def is_heading(self, line: str) -> bool:
        """Whether a line governs those under it: a heading, or a question."""
        return self.is_question(line) or not (
            is_body(line) or BULLET.match(line) or META.search(line) or is_furniture(line) or _tells_day(line)
        )

    def leave(self, line: str) -> None:
        """The end of a line: one that announces what is to come turns what follows into plans."""
        if is_body(line) and (ahead := TASKS.search(line)):
            self.plan = True
            self._hear_period(ahead[0])
        if not self.plan and is_body(line) and _announces_plans(line) and not self._tells_past(line):
            self.plan = self.plan_by_prose = True
            if LISTS_AIMS.search(line):
                self._hear_period(line)
        if line.rstrip().endswith("："):
            self.items_head = self.paragraph, self.topic if self.same_paragraph else NOTHING
        if self.paragraph and TELLS_OF.search(line):
            self.section = self.paragraph


def unnumbered(words: str) -> str:
    """The words of a heading, a question or an item without what stands before them.

    >>> unnumbered("（一）工业投资"), unnumbered("2.问：增长如何")
    ('工业投资', '增长如何')
    """
    number = NUMBERED.match(words)
    plain = words[number.end() :] if number else words
    return ASKED.sub("", plain) if "：" in plain else plain


@lru_cache(64)
def _tells_day(line: str) -> bool:
    return any(mention.form == "iso" for mention in periods.find(line[:60]))


def _announces_plans(line: str) -> bool:
    last = line.rstrip("。 ").rfind("。")
    turns = any(found.start() < OPENS or found.start() > last for found in AHEAD.finditer(line))
    announced = line.rstrip().endswith("：") and ANNOUNCED.search(line) and not BOTH.search(line)
    return bool(turns or BY_PLAN.match(line) or announced or LISTS_AIMS.search(line))


def _place_named(heading: str, home: str) -> str:
    """The place a heading opens on: （一）成都市."""
    plain = unnumbered(heading)
    place = regions.at_start(plain[:12], home)
    if place is None or place[1] == regions.NATION:
        return ""
    own = home in ("", regions.NATION) or place[1] == home or regions.lies_in(place[1], home)
    return place[1] if own else ""


ISSUE = re.compile(r"第[\d一二三四五六七八九十]+期")
"""工业运行旬报（2022年第2期）: the number of an issue, and not the time that it is about."""
ASSEMBLY_REPORT = re.compile("政府工作报告")
"""2009年某市政府工作报告: the year it was given is not the one that it tells of first."""
LEAVES_DIVISION = re.compile("全[省国]|问题|下一?步|建议|形势|预测")
FIRST_ITEM = re.compile(r"\s*(?:一、|（一）)")
NEXT_ITEM = re.compile(r"\s*(?:[二三四五六七八九十]+、|（[二三四五六七八九十]+）)")
"""四、用电 after the places: a section of the whole again."""


def _is_place_alone(heading: str, home: str) -> bool:
    """Whether a heading is the name of a place and nothing else, not even a number."""
    place = regions.at_start(heading.strip(), home)
    return bool(place and place[0] == len(heading.strip()))


def _sums_up(document: Document) -> bool:
    """Whether a text of January to March tells of 全年 and of the year before, and of no months or of 今年."""
    reference, clean = document.reference, document.text.clean
    if reference is None or reference.first % 12 > 2:
        return False
    names_it = f"{reference.year - 1}年" in clean and "全年" in clean
    return names_it and not OF_MONTHS.search(DAYS.sub("", clean))


DAYS = re.compile(r"\d{1,2}月\d{1,2}日")
OF_MONTHS = re.compile(r"\d月|季度|半年|今年|[本当]月")


def begin(document: Document) -> Discourse:
    """The state at the head of a document."""
    state = Discourse(document.region, document.reference, document.is_dated)
    looks_back = LOOKING_BACK.search(document.title) or ASSEMBLY_REPORT.search(document.title)
    plans = PLANNING.search(document.title) and not looks_back
    state.is_planning = state.plan = bool(plans)
    state.zone = zones_in(document.text.clean).get(document.region, "")
    state.is_review = bool(re.search(r"工作报告|工作总结|情况的报告", document.title))
    state.is_zone = bool(ZONE.search(document.title + document.publisher))
    state.is_assembly = "政府工作报告" in (document.title or document.text.clean[:600])
    state.is_review = state.is_review or state.is_assembly
    if not state.is_dated and state.reference and state.reference.first == state.reference.last:
        state.is_review = True
    state.sums_up = document.is_dated and _sums_up(document)
    for mention in periods.find(document.title):
        year_only = mention.form == "year" and not TELLING.search(document.title)
        before, after = document.title[: mention.start], document.title[mention.end :]
        is_year = mention.form in ("year", "year_end")
        is_ahead = STRIVING.search(before) or (is_year and AIMING.match(after))
        is_ahead = is_ahead or ISSUE.match(after)
        if before.endswith(("比", "较", "是")):
            continue
        if mention.form not in ("day", "iso", "now", "year_ago", "years_ahead", "so_far") and not (
            year_only or is_ahead
        ):
            at_hand = document.is_dated and document.reference and mention.at_hand(document.reference)
            state.title = at_hand or mention.resolve(document.reference)
            state.said["title"] = mention.words
            break
    return state
