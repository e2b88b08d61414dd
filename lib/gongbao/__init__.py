"""Reads the figures in Chinese official bulletins into tidy, sourced DataFrames."""

from gongbao.compare import compare
from gongbao.errors import GongbaoError
from gongbao.extract import extract
from gongbao.schema import Tables
from gongbao.trend import trend

__all__ = ["GongbaoError", "Tables", "compare", "extract", "trend"]
