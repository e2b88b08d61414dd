"""The reports: tables extracted once, each notebook run aside, each page moved into place whole."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from tqdm import tqdm

from gongbao import store
from gongbao.errors import GongbaoError
from gongbao.extract import extract_all
from gongbao.messages import LANGUAGES, listed, named, say
from gongbao.notebook import documents_read
from gongbao.regions import region_name
from gongbao.reports.engine import execute, save
from gongbao.reports.pages import About, Failure, headline, index_page, report_page, thumbnail
from gongbao.reports.plan import Report, read_plan
from gongbao.schema import Tables
from gongbao.spans import period_name

PAGE, NOTEBOOK, DATA, ABOUT = "index.html", "report.ipynb", "observations.csv", "about.json"
LEFTOVER = ".before-"


@dataclass(frozen=True)
class Outcome:
    """What became of a report: its page, or what stopped it and whether an earlier page was kept."""

    name: str
    page: Path
    error: str = ""
    kept: bool = False


def build(raw: Path, out: Path, reports_toml: Path) -> list[Outcome]:
    """Read a folder of bulletins and build every report of the table; a failure stops only its own report."""
    plan = read_plan(reports_toml)
    if not raw.is_dir():
        raise GongbaoError(f"{raw}: there is no such folder; put the bulletins there or name another")
    tables, unread = _extract(raw)
    out.mkdir(parents=True, exist_ok=True)
    _recover(out)
    with _aside(out) as stage:
        store.save(tables, stage / "data")
        bar = tqdm(plan, desc="report", unit="report", disable=None)
        outcomes = [_build_one(report, plan, stage, out) for report in bar]
        outcomes += [Outcome(path, out / PAGE, reason) for path, _, reason in unread]
        (stage / PAGE).write_text(_index(plan, outcomes, tables, out), encoding="utf-8")
        _place(stage / "data", out / "data")
        (stage / PAGE).replace(out / PAGE)
    return outcomes


def _extract(raw: Path) -> tuple[Tables, list[tuple[str, str, str]]]:
    """The tables of a folder, with paths as seen from it: a build is the same wherever the folder lies."""
    tables, unread = extract_all([raw])
    paths = [Path(path).relative_to(raw).as_posix() for path in tables.documents["path"]]
    named = [line.partition(": ") for line in unread]
    return tables._replace(documents=tables.documents.assign(path=paths)), named


@contextmanager
def _aside(out: Path) -> Iterator[Path]:
    stage = Path(tempfile.mkdtemp(prefix=".build-", dir=out))
    try:
        yield stage
    finally:
        shutil.rmtree(stage)


def _place(made: Path, place: Path) -> None:
    """Put a whole folder in place of an earlier one, which comes back if that fails."""
    before = place.with_name(LEFTOVER + place.name)
    if place.exists():
        place.rename(before)
    try:
        made.rename(place)
    except OSError:
        _recover(place.parent)
        raise
    shutil.rmtree(before, ignore_errors=True)


def _recover(out: Path) -> None:
    """Finish what a run cut short left: an earlier folder comes back unless the new one stands."""
    for before in out.glob(f"{LEFTOVER}*"):
        place = before.with_name(before.name.removeprefix(LEFTOVER))
        if place.exists():
            shutil.rmtree(before)
        else:
            before.rename(place)


def _build_one(report: Report, plan: list[Report], stage: Path, out: Path) -> Outcome:
    folder, place = stage / report.stem, out / report.stem
    folder.mkdir()
    try:
        _make(report, plan, folder)
    except Exception as error:  # whatever a notebook raises is that report's outcome
        return Outcome(report.stem, place / PAGE, _one_line(error), kept=(place / PAGE).is_file())
    _place(folder, place)
    return Outcome(report.stem, place / PAGE)


def _one_line(error: Exception) -> str:
    """What the failing cell raised, without the traceback."""
    raised = [str(getattr(error, part)) for part in ("ename", "evalue") if hasattr(error, part)]
    return " ".join(": ".join(raised or [type(error).__name__, str(error)]).split())


def _make(report: Report, plan: list[Report], folder: Path) -> None:
    parameters = {**report.parameters, "language": report.language, "data": "../data", "output": "."}
    notebook = execute(report.notebook, folder, parameters)
    save(notebook, folder / NOTEBOOK)
    about = About(_kind(report), headline(notebook) or report.name, _facts(report, folder))
    (folder / ABOUT).write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")
    html = report_page(notebook, about, report.language, _links(report, plan, folder))
    (folder / PAGE).write_text(html, encoding="utf-8")


def _kind(report: Report) -> str:
    return named("notebook", report.notebook.stem, report.language)


def _facts(report: Report, folder: Path) -> list[tuple[str, str]]:
    """The regions asked, the periods and the last date of the documents behind a page, and its language."""
    lang = report.language
    used, documents = _read(folder / DATA), _read(folder.parent / "data/documents.csv")
    dates = documents.loc[documents["doc_id"].isin(used["doc_id"]), "published"]
    regions = [region_name(code, lang) for code in report.parameters.get("regions", [])]
    periods = [period_name(period, lang) for period in sorted(set(used["period"]) - {""})]
    facts = {
        "index.regions": listed(regions, lang),
        "page.periods": say("instead.range", lang).join(dict.fromkeys(periods[:1] + periods[-1:])),
        "page.as_of": max(dates) or say("page.undated", lang) if len(dates) else "",
        "page.language": say(f"page.{lang}", lang),
    }
    return [(say(key, lang), fact) for key, fact in facts.items() if fact]


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def _links(report: Report, plan: list[Report], folder: Path) -> list[tuple[str, str]]:
    lang = report.language
    links = [("page.contents", f"../{PAGE}"), ("page.csv", DATA), ("page.notebook", NOTEBOOK)]
    for picture in sorted(folder.glob("*.png")):
        links += [("page.png", picture.name), ("page.svg", f"{picture.stem}.svg")]
    others = [one for one in plan if one.name == report.name and one.language != lang]
    links += [(f"page.{one.language}", f"../{one.stem}/{PAGE}") for one in others]
    return [(say(key, lang), address) for key, address in links]


def _index(plan: list[Report], outcomes: list[Outcome], tables: Tables, out: Path) -> str:
    failures = [Failure(one.name, one.error, one.kept) for one in outcomes if one.error]
    there = [report for report in plan if (out / report.stem / ABOUT).is_file()]
    shelves = {lang: [_card(one, out) for one in there if one.language == lang] for lang in LANGUAGES}
    documents, observations = len(tables.documents), len(tables.observations)
    lead = say("index.lead", n=len(there), documents=documents, observations=observations)
    shown = {lang: cards for lang, cards in shelves.items() if cards}
    return index_page(shown, failures, lead, documents_read(tables, "zh").html())


def _card(report: Report, out: Path) -> tuple[str, About, str]:
    folder = out / report.stem
    about = About(*json.loads((folder / ABOUT).read_text(encoding="utf-8")))
    picture = next(iter(sorted(folder.glob("*.png"))), Path())
    return f"{report.stem}/{PAGE}", about, thumbnail(picture)
