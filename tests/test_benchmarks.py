"""The texts that `make bench` measures are the same each time, and as large as they say."""

import pytest

from benchmarks.corpus import corpus
from benchmarks.hard import HARD
from gongbao import document, observations
from gongbao.numerals import arabic

SIZE = 100_000


@pytest.mark.parametrize("size", [1_000, SIZE])
def test_the_corpus_has_its_size(size: int) -> None:
    assert size - 3 <= len(corpus(size).encode()) <= size


def test_a_larger_corpus_begins_with_the_smaller() -> None:
    assert corpus(SIZE).startswith(corpus(1_000))


@pytest.mark.parametrize("name", HARD)
def test_a_hard_text_is_the_same_each_time_and_near_its_size(name: str) -> None:
    text = HARD[name](SIZE)
    assert text == HARD[name](SIZE)
    assert 0.5 < len(text.encode()) / SIZE < 1.2


@pytest.mark.parametrize("name", HARD)
def test_a_hard_text_is_read(name: str) -> None:
    text = HARD[name](20_000)
    assert len(observations.read(document.read(text.encode(), "hard.txt")).kinds) == len(arabic(text))
