"""Where work runs: in this process or in several; it knows nothing of what the work is."""

from lantu.engine.here import run_here
from lantu.engine.processes import Died, run_in_processes

__all__ = ["Died", "run_here", "run_in_processes"]
