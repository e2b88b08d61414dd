"""Frozen records that differ from one another in a few fields."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import replace
else:
    from dataclasses import dataclass

    def record(frozen: bool) -> Callable[[type], type]:
        """A dataclass that the type checker alone keeps frozen: it is made in a third of the time.

        >>> from gongbao.discourse import Topic
        >>> Topic("510000") == Topic("510000"), len({Topic(), Topic()})
        (True, 1)
        """
        return dataclass(unsafe_hash=frozen)

    def replace(record: T, **changes: object) -> T:
        """A copy of a dataclass with some fields changed, made ten times as fast as by `dataclasses.replace`.

        >>> from gongbao.periods import Period
        >>> replace(Period(24276, 24287), day=1)
        Period(first=24276, last=24287, day=1)
        """
        copy = object.__new__(type(record))
        object.__setattr__(copy, "__dict__", record.__dict__ | changes)
        return copy


__all__ = ["record", "replace"]
