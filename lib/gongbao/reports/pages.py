"""HTML pages that read offline: no script, nothing fetched, every word of a document escaped."""

import base64
import io
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup
from nbconvert import HTMLExporter
from nbconvert.preprocessors import TagRemovePreprocessor
from nbformat import NotebookNode
from PIL import Image
from traitlets.config import Config

from gongbao.messages import BOTH, say
from gongbao.notebook.sections import templates
from gongbao.reports.webfont import font_face

POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:;"
    " base-uri 'none'; form-action 'none'"
)
HEADLINE = "headline"
TAGS = {"zh": "zh-Hans", "en": "en"}
THUMBNAIL = (640, 400)
Facts = Sequence[tuple[str, str]]


class About(NamedTuple):
    """What a page is about: the name of its notebook, its title, and facts by name."""

    kind: str
    title: str
    facts: Facts


class Card(NamedTuple):
    """A report in the list: its address, what it is about, a thumbnail, and whether it is an earlier build."""

    address: str
    about: About
    thumbnail: str
    kept: bool


class Failure(NamedTuple):
    """A report that could not be built or a bulletin that could not be read, and why."""

    name: str
    error: str


def page(template: str, lang: str, title: str, **filled: Any) -> str:
    """Fill a template, with the policy that lets nothing run and the characters it needs as a font.

    >>> html = page("index.html.j2", "zh", "<script>", leads={}, faults={}, shelves=[], documents="")
    >>> "<script>" in html, "default-src 'none'" in html
    (False, True)
    """
    words = {"lang": TAGS[lang], "title": title, "policy": Markup(POLICY), "say": _say(lang), **filled}
    render = templates().get_template(template).render
    drawn = render(css=Markup(_css()), **words)
    return render(css=Markup(font_face(drawn) + "\n" + _css()), **words)


def _say(lang: str) -> Any:
    """Labels for the templates, in the page's language unless another is named."""
    return lambda key, other="": say(key, other or lang)


def report_page(notebook: NotebookNode, about: About, lang: str, links: Facts) -> str:
    """Write a report from its executed notebook."""
    answer = Markup(_exporter().from_notebook_node(notebook, {"code_title": say("page.code", lang)})[0])
    filled = {"kind": about.kind, "facts": about.facts, "links": links, "answer": answer}
    return page("report.html.j2", lang, about.title, **filled)


def headline(notebook: NotebookNode) -> str:
    """Read the title a notebook gave itself: what its cell tagged headline shows.

    >>> headline(NotebookNode(cells=[]))
    ''
    """
    cells = [cell for cell in notebook.cells if HEADLINE in cell.metadata.get("tags", [])]
    return "".join(output.data["text/plain"] for cell in cells for output in cell.outputs)


@cache
def _css() -> str:
    return resources.files("gongbao").joinpath("templates/page.css").read_text(encoding="utf-8")


@cache
def _exporter() -> HTMLExporter:
    """One exporter for all pages; a page has its own headline, and notebook-only cells stay behind."""
    return HTMLExporter(  # type: ignore[no-untyped-call]
        template_name="base",
        template_file=str(resources.files("gongbao").joinpath("templates/answer.html.j2")),
        preprocessors=[TagRemovePreprocessor],
        config=Config(TagRemovePreprocessor={"remove_cell_tags": {"notebook-only", HEADLINE}}),
    )


def index_page(
    cards: Mapping[str, Sequence[Card]],
    faults: Mapping[str, Sequence[Failure]],
    leads: Mapping[str, str],
    documents: str,
) -> str:
    """Write the list of reports, a shelf a language, with what failed, and of the documents."""
    shelves = [(lang, shelf) for lang, shelf in cards.items() if shelf]
    filled = {"shelves": shelves, "faults": faults, "leads": leads, "documents": Markup(documents)}
    return page("index.html.j2", "zh", say("index.title", BOTH), **filled)


def thumbnail(picture: Path) -> str:
    """Write a small copy of a picture as an address that holds it; without the picture, nothing.

    >>> thumbnail(Path("no-such.png"))
    ''
    """
    if not picture.is_file():
        return ""
    buffer = io.BytesIO()
    with Image.open(picture) as image:
        image.thumbnail(THUMBNAIL)
        image.convert("P", palette=Image.Palette.ADAPTIVE).save(buffer, format="PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()
