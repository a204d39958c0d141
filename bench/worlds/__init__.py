"""Worlds whose every quantity is known, and documents that print it: with faults or without.

Nothing here imports the product: what is printed and what is planted is decided by the truth alone.
"""
