"""``python -m lantu`` is ``lantu``."""

from lantu.cli import main

if __name__ == "__main__":
    main()
