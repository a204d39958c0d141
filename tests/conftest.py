"""How property tests draw: the same examples on every machine; ``make test-slow`` draws new ones."""

from hypothesis import settings

# A check of one commit must say the same thing twice: chance belongs to the long run.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("fuzz", deadline=None, print_blob=True)
settings.load_profile("same")
