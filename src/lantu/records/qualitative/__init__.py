"""Clauses without a figure become qualitative statements: attainments, trends and classes."""

from lantu.records.qualitative.bind import QualitativeBinder
from lantu.records.qualitative.statement import QualitativeStatement

__all__ = ["QualitativeBinder", "QualitativeStatement"]
