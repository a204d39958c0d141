"""Why statements contradict each other: one file a reason, each tested by relaxing what it would excuse."""
