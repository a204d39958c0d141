"""The pages of the reference that are made from the program itself, so that none can fall behind it."""
