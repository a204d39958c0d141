"""Sentences to project events: named things that are built, opened, set up, issued, signed or moved."""

from lantu.records.projects.bind import ProjectBinder

__all__ = ["ProjectBinder"]
