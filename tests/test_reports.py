"""Reports: whole pages that read offline, the same each time, and never lost to a failure."""

import filecmp
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gongbao.errors import GongbaoError
from gongbao.reports import PAGE, Outcome, build
from gongbao.reports.plan import read_plan

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
BULLETIN = """四川工业公报<script>top.hit=1</script>

发布日期：2024-01-15    来源：四川经济网<img/src=x/onerror=top.hit=2>

2023年，四川规模以上工业增加值增长6.2%<script>top.hit=3</script>，比全国高1.9个百分点。
"""
REPORT = """
[[report]]
name = "{name}"
notebook = "{notebook}"
regions = ["510000"]
indicator = "{indicator}"
"""
GROWTH = {"name": "growth", "notebook": "province_comparison", "indicator": "industrial_value_added"}
TREND = {"name": "trend", "notebook": "trends", "indicator": "industrial_value_added"}


def planned(folder: Path, *reports: dict[str, str]) -> Path:
    """A table of reports beside copies of the notebooks."""
    folder.mkdir(parents=True)
    for notebook in NOTEBOOKS.glob("*.ipynb"):
        (folder / notebook.name).write_bytes(notebook.read_bytes())
    table = folder / "reports.toml"
    table.write_text("".join(REPORT.format(**report) for report in reports), encoding="utf-8")
    return table


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("raw")
    (folder / "made.txt").write_text(BULLETIN, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return planned(tmp_path_factory.mktemp("plan") / "notebooks", GROWTH, TREND)


@pytest.fixture(scope="module")
def site(raw: Path, table: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    build(raw, out, table)
    return out


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    return {str(path.relative_to(site)): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}


def files(folder: Path) -> Iterator[str]:
    yield from sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_every_report_has_its_parts(site: Path) -> None:
    parts = [
        "about.json",
        "comparison.png",
        "comparison.svg",
        "index.html",
        "observations.csv",
        "report.ipynb",
    ]
    assert list(files(site / "growth-zh")) == parts


def test_a_second_build_is_the_same_to_the_byte(raw: Path, table: Path, site: Path, tmp_path: Path) -> None:
    build(raw, tmp_path, table)
    assert filecmp.cmpfiles(site, tmp_path, list(files(site)), shallow=False)[1:] == ([], [])


def test_nothing_is_left_of_the_building(site: Path) -> None:
    assert sorted(path.name for path in site.iterdir()) == ["data", "growth-zh", "index.html", "trend-zh"]


def test_no_page_holds_a_script_or_a_live_tag(pages: dict[str, str]) -> None:
    assert not [name for name, html in pages.items() if re.search(r"<script|<[^>]*onerror|javascript:", html)]


def test_what_a_bulletin_says_is_shown_as_written(pages: dict[str, str]) -> None:
    assert "&lt;script&gt;top.hit=3&lt;/script&gt;" in pages["growth-zh/index.html"]


def test_every_page_forbids_scripts(pages: dict[str, str]) -> None:
    policy = 'http-equiv="Content-Security-Policy" content="default-src \'none\';'
    assert all(policy in html for html in pages.values())


def test_no_page_fetches_anything(pages: dict[str, str]) -> None:
    fetching = r"https?://|url\((?!data:)|src=\"(?!data:)"
    assert not [name for name, html in pages.items() if re.search(fetching, html)]


def test_every_link_leads_somewhere(site: Path, pages: dict[str, str]) -> None:
    links = {site / name: re.findall(r'href="([^"]+)"', html) for name, html in pages.items()}
    assert all((page.parent / link).is_file() for page, found in links.items() for link in found)


def test_no_path_of_the_machine_is_kept(raw: Path, site: Path) -> None:
    told = (str(raw.parent).encode(), str(NOTEBOOKS.parent).encode())
    assert not [name for name in files(site) if any(word in (site / name).read_bytes() for word in told)]


def test_a_page_carries_its_own_chinese_font(pages: dict[str, str]) -> None:
    font = "@font-face{font-family:gongbao;src:url(data:font/woff;base64,"
    assert all(font in html for html in pages.values())


@pytest.fixture(scope="module")
def broken(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, list[Outcome]]:
    """A site whose first notebook was broken after a good build, that build's page, and the next outcomes."""
    folder = tmp_path_factory.mktemp("broken")
    table, out = planned(folder / "notebooks", GROWTH, TREND), folder / "reports"
    build(raw, out, table)
    good = (out / "growth-zh" / PAGE).read_bytes()
    notebook = table.parent / "province_comparison.ipynb"
    source = notebook.read_text(encoding="utf-8").replace("tables = load(data)", "tables = load(dada)")
    notebook.write_text(source, encoding="utf-8")
    return out, good, build(raw, out, table)


def test_a_failure_is_named_with_its_error(broken: tuple[Path, bytes, list[Outcome]]) -> None:
    assert [outcome.error for outcome in broken[2]] == ["NameError: name 'dada' is not defined", ""]


def test_a_failure_keeps_the_page_before_it(broken: tuple[Path, bytes, list[Outcome]]) -> None:
    assert (broken[0] / "growth-zh" / PAGE).read_bytes() == broken[1]


def test_a_kept_report_is_marked(broken: tuple[Path, bytes, list[Outcome]]) -> None:
    assert (broken[0] / PAGE).read_text(encoding="utf-8").count("此为上次成功生成的版本") == 1


def test_the_index_tells_of_a_failure(broken: tuple[Path, bytes, list[Outcome]]) -> None:
    assert "dada" in (broken[0] / PAGE).read_text(encoding="utf-8")


def test_what_a_killed_run_set_aside_comes_back(raw: Path, tmp_path: Path) -> None:
    table = planned(tmp_path / "notebooks", {**TREND, "indicator": "exports"})
    (tmp_path / "out/.before-kept").mkdir(parents=True)
    build(raw, tmp_path / "out", table)
    assert (tmp_path / "out/kept").is_dir()


@pytest.fixture(scope="module")
def flawed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Outcome]]:
    """A site of a good and an empty bulletin, one notebook that is none, one without its tag, and a dead run."""
    folder = tmp_path_factory.mktemp("flawed")
    (folder / "raw").mkdir()
    (folder / "raw/made.txt").write_text(BULLETIN, encoding="utf-8")
    (folder / "raw/empty.txt").touch()
    (folder / "out/.build-dead").mkdir(parents=True)
    whole = TREND | {"name": "none", "notebook": "none"}, TREND | {"name": "bare", "notebook": "bare"}
    table = planned(folder / "notebooks", *whole, TREND)
    (table.parent / "none.ipynb").write_text("[[", encoding="utf-8")
    trends = (table.parent / "trends.ipynb").read_text(encoding="utf-8")
    (table.parent / "bare.ipynb").write_text(trends.replace('"parameters"', '"other"'), encoding="utf-8")
    return folder / "out", build(folder / "raw", folder / "out", table)


def test_an_unreadable_bulletin_is_named(flawed: tuple[Path, list[Outcome]]) -> None:
    assert (Path(flawed[1][-1].name).name, "empty" in flawed[1][-1].error) == ("empty.txt", True)


def test_a_broken_notebook_stops_only_its_own_report(flawed: tuple[Path, list[Outcome]]) -> None:
    errors = [outcome.error.partition(".ipynb ")[2][:20] for outcome in flawed[1][:3]]
    assert errors == ["cannot be read as a ", "has no cell tagged p", ""]


def test_the_index_names_an_unreadable_bulletin_without_its_folder(
    flawed: tuple[Path, list[Outcome]],
) -> None:
    html = (flawed[0] / PAGE).read_text(encoding="utf-8")
    assert ("<b>empty.txt</b>" in html, str(flawed[0].parent) in html) == (True, False)


def test_what_a_killed_run_was_building_is_removed(flawed: tuple[Path, list[Outcome]]) -> None:
    assert not list(flawed[0].glob(".build-*"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[report", "not valid TOML"),
        ("", "no report is listed"),
        (REPORT.format(**{**GROWTH, "notebook": "trand"}), "no notebook 'trand'; there are"),
        (REPORT.format(**{**GROWTH, "name": "../up"}), "give it a name that can be a folder's"),
        (REPORT.format(**GROWTH) + "colour = 1", "has no parameter 'colour'; it has"),
        (REPORT.format(**GROWTH) * 2, "listed twice"),
        ("[report]", r"head each report with \[\[report\]\]"),
        ("report = 3", r"head each report with \[\[report\]\]"),
        ('report = ["x"]', r"head each report with \[\[report\]\]"),
        ("defaults = 3", r"head it with \[defaults\]"),
        ("[[defaults]]", r"head it with \[defaults\]"),
        ("[[reports]]", r"'reports' is not known; the file has \[defaults\]"),
        ("[[report]]\nname = 5", "report 5: give it a name"),
        ("[[report]]", "report number 1: give it a name"),
        ('[[report]]\nname = "x"', "'x': it names no notebook; there are province_comparison, trends"),
        (REPORT.format(**GROWTH) + "languages = 5", "'growth': languages is 5; write a list"),
        (REPORT.format(**GROWTH) + 'languages = "zh"', "languages is 'zh'; write a list"),
        (REPORT.format(**GROWTH) + "languages = []", r"languages is \[\]; write a list"),
        (REPORT.format(**GROWTH) + 'languages = ["fr"]', 'some of "zh", "en"'),
        (
            REPORT.format(**GROWTH).replace('"510000"', "510000"),
            r"regions is \[510000\]; write a list of texts",
        ),
        (REPORT.format(**GROWTH).replace('["510000"]', '"510000"'), "regions is '510000'; write a list"),
        (REPORT.format(**GROWTH).replace("510000", "四川"), "region '四川' is not known; .* 510000"),
        (REPORT.format(**GROWTH).replace('"industrial_value_added"', "5"), "indicator is 5; write text"),
        (REPORT.format(**{**GROWTH, "indicator": "gpd"}), "indicator 'gpd' is not known; .* gdp"),
        (REPORT.format(**GROWTH) + "period = 2023", "period is 2023; write text"),
        (REPORT.format(**TREND) + 'period = "2024/2020"', "ends before it begins"),
        (REPORT.format(**GROWTH) + 'measure = "grwth"', "measure 'grwth' is not known; .* growth"),
    ],
)
def test_a_bad_table_is_told_with_its_remedy(text: str, said: str, tmp_path: Path) -> None:
    table = planned(tmp_path / "notebooks")
    table.write_text(text, encoding="utf-8")
    with pytest.raises(GongbaoError, match=f"reports.toml: .*{said}"):
        read_plan(table)


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(GongbaoError, match="no such file"):
        read_plan(tmp_path / "reports.toml")


def test_a_missing_folder_of_bulletins_is_told(table: Path, tmp_path: Path) -> None:
    with pytest.raises(GongbaoError, match="no such folder"):
        build(tmp_path / "raw", tmp_path / "out", table)


@pytest.mark.parametrize(
    ("name", "said"), [("", "no .txt file is in this folder"), ("empty.txt", "none of the 1 bulletins")]
)
def test_nothing_is_replaced_without_a_bulletin(name: str, said: str, table: Path, tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / (name or "notes.md")).touch()
    with pytest.raises(GongbaoError, match=said):
        build(tmp_path / "raw", tmp_path / "out", table)
    assert not (tmp_path / "out").exists()


def test_a_file_in_place_of_the_folder_is_told(raw: Path, table: Path, tmp_path: Path) -> None:
    with pytest.raises(GongbaoError, match="this is a file; name the folder"):
        build(raw / "made.txt", tmp_path / "out", table)


def test_a_report_without_regions_shows_its_notebooks(tmp_path: Path) -> None:
    table = planned(tmp_path / "notebooks", GROWTH)
    table.write_text(table.read_text(encoding="utf-8").replace('regions = ["510000"]', ""), encoding="utf-8")
    assert read_plan(table)[0].regions == ("510000", "360000", "510100")
