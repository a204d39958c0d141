"""Other readers of figures, each in an environment of their own, measured on the text that Lantu reads."""
