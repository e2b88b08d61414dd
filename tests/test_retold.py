"""Bulletins of all provinces, told again in other words: how much of them is read right may not fall."""

import pytest

from retold.scores import of_bulletins, of_openings


@pytest.fixture(scope="module")
def bulletins() -> dict[str, float]:
    return of_bulletins()[0]


@pytest.mark.parametrize(
    "name, least", [("conserved", 1.0), ("found_f1", 0.98), ("strict_f1", 0.85), ("kinds", 0.975)]
)
def test_bulletins_are_read_as_well_as_before(bulletins: dict[str, float], name: str, least: float) -> None:
    assert bulletins[name] >= least


def test_the_whose_when_and_whether_of_openings_are_read_as_well_as_before() -> None:
    assert of_openings()[0]["right"] >= 0.86
