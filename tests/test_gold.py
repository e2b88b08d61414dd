"""The scores against two experts' labels of every numeral in the five bulletins."""

from pathlib import Path

import pytest

import gongbao
from gold.score import score
from gongbao import store

TESTS = Path(__file__).parent
SEEDS = TESTS / "gold" / "seeds"


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    folder = tmp_path_factory.mktemp("tables")
    store.save(gongbao.extract(TESTS.parent / "data" / "raw"), folder)
    result: dict[str, float] = score(SEEDS, folder)["all"]
    return result


@pytest.mark.parametrize(
    "name, least", [("conserved", 1.0), ("found_f1", 0.99), ("strict_f1", 0.97), ("kinds", 0.98)]
)
def test_the_scores_hold(scores: dict[str, float], name: str, least: float) -> None:
    assert scores[name] >= least


def test_the_gold_is_whole() -> None:
    assert len(list(SEEDS.glob("*.csv"))) == 5
