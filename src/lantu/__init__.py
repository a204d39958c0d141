"""Lantu (蓝图): what a regional development programme says, with the sentence that says it."""

__version__ = "0.1.0"
