"""Reads the figures in Chinese official bulletins into tidy, sourced DataFrames."""
