"""The data contract as code: columns, types and allowed words of the three tables, and one check."""

from typing import NamedTuple

import pandas as pd
import pandera.pandas as pa

from gongbao.errors import GongbaoError

KINDS = ("observation", "date", "ordinal", "name", "enumerator", "boilerplate", "unresolved")
MEASURES = (
    *("level", "increment", "growth", "average_growth", "multiple", "share"),
    *("contribution_rate", "contribution", "rank", "difference"),
)
BOUNDS = ("eq", "gt", "ge", "lt", "le", "approx")
STATUSES = ("actual", "estimate", "target")
PERIOD = r"^$|^\d{4}(-(Q[1-4]|H[12]|\d\d(-\d\d)?))?$|^\d{4}(-\d\d)?/\d{4}(-\d\d)?$"
VERSUS = r"^$|^region:\d{6}$|^period:.+$|^(of|among):.+$"


def _text(pattern: str = "", among: tuple[str, ...] = ()) -> pa.Column:
    checks = [pa.Check.str_matches(pattern)] * bool(pattern) + [pa.Check.isin(among)] * bool(among)
    return pa.Column(str, checks, coerce=True)


OFFSET = pa.Column(int, pa.Check.ge(0))
DOCUMENTS = pa.DataFrameSchema(
    {
        "doc_id": pa.Column(str, unique=True, coerce=True),
        "path": _text(),
        "sha256": _text(r"^[0-9a-f]{64}$"),
        "title": _text(),
        "publisher": _text(),
        "published": pa.Column("datetime64[ns]", nullable=True, coerce=True),
        "region": _text(r"^(\d{6})?$"),
        "script": _text(among=("Hans", "Hant")),
        "encoding": _text(),
        "n_chars": OFFSET,
        "n_numerals": OFFSET,
        "n_damaged": OFFSET,
    },
    strict=True,
    ordered=True,
)
NUMERALS = pa.DataFrameSchema(
    {
        "doc_id": _text(),
        "start": OFFSET,
        "end": OFFSET,
        "text": _text(r"^[0-9０-９]"),
        "kind": _text(among=KINDS),
    },
    unique=["doc_id", "start"],
    strict=True,
    ordered=True,
)
OBSERVATIONS = pa.DataFrameSchema(
    {
        "obs_id": pa.Column(str, unique=True, coerce=True),
        "doc_id": _text(),
        "start": OFFSET,
        "end": OFFSET,
        "quote": _text(),
        "region": _text(r"^(\d{6})?$"),
        "indicator": _text(),
        "indicator_text": _text(),
        "subject": _text(),
        "measure": _text(among=MEASURES),
        "versus": _text(VERSUS),
        "period": _text(PERIOD),
        "value": pa.Column(float),
        "unit": _text(),
        "bound": _text(among=BOUNDS),
        "status": _text(among=STATUSES),
        "basis": _text(among=("stated", "derived")),
        "derivation": _text(),
        "flags": _text(),
    },
    strict=True,
    ordered=True,
)


class Tables(NamedTuple):
    """The three tables of the contract: one row a document, a numeral, a quantitative statement."""

    documents: pd.DataFrame
    numerals: pd.DataFrame
    observations: pd.DataFrame


def table(rows: list[dict[str, object]], schema: pa.DataFrameSchema) -> pd.DataFrame:
    """Rows as a DataFrame with the schema's columns and types; a row that breaks the contract is an error.

    >>> table([], NUMERALS).columns.tolist()
    ['doc_id', 'start', 'end', 'text', 'kind']
    """
    frame = pd.DataFrame(rows, columns=list(schema.columns))
    if not rows:
        frame = frame.astype({name: str(column.dtype) for name, column in schema.columns.items()})
    try:
        return schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        raise GongbaoError(f"the tables break the data contract:\n{error.failure_cases.head()}") from None
