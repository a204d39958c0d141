"""Measurements of the product on data that it has not seen; each file runs by itself."""
