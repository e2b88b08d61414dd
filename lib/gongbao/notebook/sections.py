"""A part of a notebook's answer: a heading, sentences and a table, as HTML with every word escaped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from gongbao.messages import say

NUMBERS = ("rank", "value", "gap", "count", "numerals", "observations", "shown", "unresolved")


SHORT = (*NUMBERS, "region", "period", "measure", "status", "span", "basis", "home")


def _look(column: str) -> Markup:
    """A column's class and layout, in the element itself: JupyterLab has styles of its own."""
    align = "right" if column in NUMBERS else "left"
    space = "nowrap" if column in SHORT else "normal"
    return Markup('class="{}" style="text-align: {}; white-space: {}"').format(column, align, space)


@cache
def templates() -> Environment:
    """Open the package's templates: what is filled in is escaped, and a missing value is an error.

    >>> templates().from_string("{{ word }}").render(word="<script>")
    '&lt;script&gt;'
    """
    return Environment(
        loader=PackageLoader("gongbao"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@dataclass(frozen=True)
class Section:
    """A heading with sentences, a list and a table; columns name the keys of the rows.

    >>> print(Section("Table", ["One row."], columns=["value"], rows=[{"value": "6.2%"}], language="en"))
    Table
    One row.
    Value
    6.2%
    """

    title: str
    sentences: Sequence[str] = ()
    items: Sequence[str] = ()
    columns: Sequence[str] = ()
    rows: Sequence[Mapping[str, str]] = field(default_factory=list)
    language: str = "zh"

    def __str__(self) -> str:
        """Write the section as plain text, a row a line."""
        lines = [self.title, *self.sentences, *(f"- {item}" for item in self.items)]
        return "\n".join([*lines, *("\t".join(cells) for cells in self._cells())])

    def _filled(self) -> list[str]:
        """The columns that hold anything."""
        return [column for column in self.columns if any(row[column] for row in self.rows)]

    def _cells(self) -> list[list[str]]:
        columns = self._filled()
        head = [say(f"column.{column}", self.language) for column in columns]
        return [head, *([row[column] for column in columns] for row in self.rows)] if columns else []

    def html(self) -> str:
        """Write the section as HTML.

        >>> "<script>" in Section("<script>").html()
        False
        """
        looks = [_look(column) for column in self._filled()]
        return (
            templates().get_template("section.html.j2").render(section=self, cells=self._cells(), looks=looks)
        )

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/plain": str(self), "text/html": self.html()}
