"""Work handed out in batches: to this process, to processes of its own, or to a Dask cluster.

    here                  this process; nothing protects it
    processes(workers)    fresh processes of this machine
    cluster(Scheduler())  whatever workers a Dask scheduler has, on any number of machines

`run` is the same for all: what is in memory is bounded by the workers, nothing is lost, and an item that kills its
process, or exceeds its `time_limit`, costs no other one.
"""

from .cluster import Alike, Scheduler, cluster
from .flight import run
from .here import here
from .processes import cores, processes
from .team import Ending, Pool, Team, Work
from .watchdog import time_limit

__all__ = [
    "Alike",
    "Ending",
    "Pool",
    "Scheduler",
    "Team",
    "Work",
    "cluster",
    "cores",
    "here",
    "processes",
    "run",
    "time_limit",
]
