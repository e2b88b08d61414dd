"""Gongbao's whole extraction: bytes in, the three checked tables out."""

from benchmarks.timing import Pieces, report
from gongbao import document, observations
from gongbao.extract import assemble
from gongbao.schema import Tables


def read(pieces: Pieces) -> Tables:
    """The tables of the texts, each a document."""
    documents = [document.read(text.encode(), f"{i}.txt") for i, text in enumerate(pieces)]
    return assemble([observations.read(document) for document in documents])


if __name__ == "__main__":
    report(read)
