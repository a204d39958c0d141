"""The jobs there are: what a user can begin, follow and stop; a module for what each has to load."""
