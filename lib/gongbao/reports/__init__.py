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
from gongbao.messages import BOTH, LANGUAGES, listed, named, say
from gongbao.notebook import documents_read
from gongbao.regions import region_name
from gongbao.reports.engine import execute, save
from gongbao.reports.pages import About, Card, Failure, headline, index_page, report_page, thumbnail
from gongbao.reports.plan import Report, read_plan
from gongbao.schema import Tables
from gongbao.spans import period_name

PAGE, NOTEBOOK, DATA, ABOUT = "index.html", "report.ipynb", "observations.csv", "about.json"
BULLETIN = ".txt"
LEFTOVER, STAGE = ".before-", ".build-"


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
    _check_folder(raw)
    tables, unread = _extract(raw)
    out.mkdir(parents=True, exist_ok=True)
    _recover(out)
    with _aside(out) as stage:
        store.save(tables, stage / "data")
        bar = tqdm(plan, desc="report", unit="report", disable=None)
        outcomes = [_build_one(report, plan, stage, out) for report in bar]
        (stage / PAGE).write_text(_index(plan, outcomes, unread, tables, out), encoding="utf-8")
        _place(stage / "data", out / "data")
        (stage / PAGE).replace(out / PAGE)
    return outcomes + [Outcome(str(raw / one.name), out / PAGE, one.error) for one in unread]


def _check_folder(raw: Path) -> None:
    if raw.is_file():
        raise GongbaoError(f"{raw}: this is a file; name the folder it is in, {raw.parent}")
    if not raw.is_dir():
        raise GongbaoError(f"{raw}: there is no such folder; put the bulletins there or name another")
    if not any(raw.rglob(f"*{BULLETIN}")):
        raise GongbaoError(
            f"{raw}: no {BULLETIN} file is in this folder; put the bulletins there or name another"
        )


def _extract(raw: Path) -> tuple[Tables, list[Failure]]:
    """The tables of a folder, with paths as seen from it: a build is the same wherever the folder lies."""
    tables, lines = extract_all([raw])
    unread = [_unread(line.replace(f"{raw.as_posix()}/", "")) for line in lines]
    if tables.documents.empty:
        why = "; ".join(f"{one.name}: {one.error}" for one in unread[:3])
        raise GongbaoError(f"{raw}: none of the {len(unread)} bulletins could be read; mend them ({why})")
    paths = [Path(path).relative_to(raw).as_posix() for path in tables.documents["path"]]
    return tables._replace(documents=tables.documents.assign(path=paths)), unread


def _unread(line: str) -> Failure:
    name, _, reason = line.partition(f"{BULLETIN}: ")
    return Failure(name + BULLETIN, reason)


@contextmanager
def _aside(out: Path) -> Iterator[Path]:
    stage = Path(tempfile.mkdtemp(prefix=STAGE, dir=out))
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
    """Clear what a run cut short left: an earlier folder comes back unless the new one stands."""
    for stage in out.glob(f"{STAGE}*"):
        shutil.rmtree(stage)
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
    """What the failing cell raised, without the traceback; our own errors say all in their message."""
    name, said = getattr(error, "ename", type(error).__name__), getattr(error, "evalue", str(error))
    return " ".join((said if name == GongbaoError.__name__ else f"{name}: {said}").split())


def _make(report: Report, plan: list[Report], folder: Path) -> None:
    if report.fault:
        raise GongbaoError(report.fault)
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
    """The regions asked, the periods of the figures, and the last date of the documents behind a page."""
    lang = report.language
    used, documents = _read(folder / DATA), _read(folder.parent / "data/documents.csv")
    dates = documents.loc[documents["doc_id"].isin(used["doc_id"]), "published"]
    regions = [region_name(code, lang) for code in report.regions] or [say("question.all", lang)]
    periods = [period_name(period, lang) for period in sorted(set(used["period"]) - {""})]
    facts = {
        "index.regions": listed(regions, lang),
        "page.periods": say("instead.range", lang).join(dict.fromkeys(periods[:1] + periods[-1:])),
        "page.as_of": max(dates) or say("page.undated", lang) if len(dates) else "",
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


def _index(
    plan: list[Report], outcomes: list[Outcome], unread: list[Failure], tables: Tables, out: Path
) -> str:
    failed = [Failure(one.name, one.error) for one in outcomes if one.error]
    kept = {one.name for one in outcomes if one.kept}
    there = [report for report in plan if (out / report.stem / ABOUT).is_file()]
    cards = {lang: [_card(one, out, kept) for one in there if one.language == lang] for lang in LANGUAGES}
    counts = {"documents": len(tables.documents), "observations": len(tables.observations)}
    leads = {lang: say("index.lead", lang, n=len(there), **counts) for lang in LANGUAGES}
    faults = {"index.failed": failed, "index.unread": unread}
    return index_page(cards, faults, leads, documents_read(tables, BOTH).html())


def _card(report: Report, out: Path, kept: set[str]) -> Card:
    folder = out / report.stem
    about = About(*json.loads((folder / ABOUT).read_text(encoding="utf-8")))
    picture = next(iter(sorted(folder.glob("*.png"))), Path())
    return Card(f"{report.stem}/{PAGE}", about, thumbnail(picture), report.stem in kept)
