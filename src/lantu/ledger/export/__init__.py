"""Statements become files that other programs read, under a written contract."""
