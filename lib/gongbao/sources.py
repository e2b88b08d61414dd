"""Which documents stand behind a frame, in words a reader can look up."""

import pandas as pd

from gongbao.messages import listed, say

SHOWN = 4
LONGEST = 32


def source_name(document: pd.Series, lang: str = "zh") -> str:
    """Name a document by title, publisher and date, as far as it has them; one without a title by its file.

    >>> day = pd.Timestamp(2024, 1, 15)
    >>> source_name(pd.Series({"title": "公报", "publisher": "统计局", "published": day}))
    '《公报》（统计局，2024-01-15）'
    """
    day = "" if pd.isna(document["published"]) else f"{document['published']:%Y-%m-%d}"
    by = say("source.comma", lang).join(filter(None, [document["publisher"], day]))
    title = document["title"] or document["doc_id"]
    short = title if len(title) <= LONGEST else title[: LONGEST - 1] + "…"
    return say("source.full" if by else "source.bare", lang, title=short, by=by)


def source_names(documents: pd.DataFrame, lang: str = "zh") -> dict[str, str]:
    """Name every document, by its id.

    >>> about = {"doc_id": ["a"], "title": [""], "publisher": [""], "published": [pd.NaT]}
    >>> source_names(pd.DataFrame(about))
    {'a': '《a》'}
    """
    return {row["doc_id"]: source_name(row, lang) for _, row in documents.iterrows()}


def with_sources(frame: pd.DataFrame, documents: pd.DataFrame, lang: str = "zh") -> pd.DataFrame:
    """Add a column `source` that names the documents of each row.

    >>> about = {"doc_id": ["a"], "title": ["公报"], "publisher": [""], "published": [pd.NaT]}
    >>> with_sources(pd.DataFrame({"doc_id": ["a"]}), pd.DataFrame(about)).source.tolist()
    ['《公报》']
    """
    names = source_names(documents, lang)
    joined = [";".join(names.get(one, one) for one in ids.split(";")) for ids in frame["doc_id"]]
    return frame.assign(source=joined)


def source_note(frame: pd.DataFrame, lang: str = "zh") -> str:
    """Name a frame's sources in one line, the first few in full and the others by number.

    >>> source_note(pd.DataFrame({"doc_id": ["a", "b;a"]}))
    '来源：a、b'
    """
    column = "source" if "source" in frame else "doc_id"
    names = list(dict.fromkeys(name for names in frame[column] for name in names.split(";")))
    shown = listed(names[:SHOWN], lang)
    if len(names) > SHOWN:
        shown = say("sources.more", lang, sources=shown, total=len(names), more=len(names) - SHOWN)
    return say("sources.note", lang, sources=shown)
