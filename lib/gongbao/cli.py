"""The command line: `gongbao extract`, `gongbao explain` and `gongbao report`."""

import sys
from pathlib import Path

import click

from gongbao.errors import GongbaoError


class Commands(click.Group):
    """Commands whose errors are one line a fault on stderr and exit code 1, never a traceback."""

    def invoke(self, context: click.Context) -> object:
        """Run the command; what a user can mend is said, not raised."""
        try:
            return super().invoke(context)
        except GongbaoError as error:
            fail([str(error)])
        except OSError as error:
            fail([f"{error.filename}: {error.strerror}: name another file or folder"])
        return None


def fail(lines: list[str]) -> None:
    """Say what went wrong, a line each, and exit with 1 if anything did."""
    for line in lines:
        click.echo(f"gongbao: {line}", err=True)
    if lines:
        sys.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="gongbao")
def main() -> None:
    """Read the figures in Chinese official bulletins into tidy, sourced tables and reports."""


def folder(_: click.Context, option: click.Parameter, name: str) -> Path:
    """The folder of a name; an empty one is refused, for it would mean the current folder."""
    if not name:
        raise click.BadParameter("name a folder", param=option)
    return Path(name)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--out",
    required=True,
    callback=folder,
    type=click.Path(file_okay=False),
    help="Folder to write to.",
)
def extract(paths: tuple[Path, ...], out: Path) -> None:
    """Read bulletins (files, or folders of .txt files) into tables.

    Writes documents, numerals and observations to the folder, as CSV (UTF-8) and as Parquet. A file that
    cannot be read is named and the others are still read; the exit code is then 1.

    \b
    Example:
      gongbao extract data/raw --out tables
    """
    from gongbao import store
    from gongbao.extract import extract_all

    tables, errors = extract_all(paths, progress=sys.stderr.isatty())
    if tables.documents.empty:
        fail(
            errors
            or [f"{', '.join(map(str, paths))}: no .txt file there: name the bulletins or their folder"]
        )
    store.save(tables, out)
    counts = f"{len(tables.documents)} documents, {len(tables.observations)} observations"
    unread = int((tables.numerals["kind"] == "unresolved").sum())
    click.echo(f"{out}: {counts}, {unread} of {len(tables.numerals)} numerals unresolved")
    fail(errors)


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--lang", default="zh", type=click.Choice(["zh", "en"]), help="Language of the reasons.")
def explain(path: Path, lang: str) -> None:
    """Show why each figure of a bulletin was read as it was.

    For each figure: its sentence with the figure in 【】 and the words that decide in ‹›, then every column
    with its reason. Numerals that are no figures follow in their places, with their kind.

    \b
    Example:
      gongbao explain data/raw/bulletin.txt --lang en
    """
    from gongbao.explain import explain as explained

    click.echo(explained(path, lang), nl=False)


@main.command()
@click.option("--raw", default="data/raw", type=click.Path(path_type=Path), help="Folder of bulletins.")
@click.option("--out", default="reports", callback=folder, type=click.Path(), help="Folder to write to.")
@click.option(
    "--reports",
    "plan",
    default="notebooks/reports.toml",
    type=click.Path(path_type=Path),
    help="Which notebooks, with which parameters.",
)
def report(raw: Path, out: Path, plan: Path) -> None:
    """Read the bulletins and build the reports: pages, figures, notebooks and tables.

    Each report is a folder with a page that works offline; index.html lists them all. A notebook that
    fails is named with its error, the others are still built, and its last good report stays.

    \b
    Example:
      gongbao report --raw data/raw --out reports
    """
    from gongbao import reports

    outcomes = reports.build(raw, out, plan)
    built = sum(not outcome.error for outcome in outcomes)
    click.echo(f"{out / 'index.html'}: {built} reports built")
    fail([f"{outcome.name}: {outcome.error}" for outcome in outcomes if outcome.error])
