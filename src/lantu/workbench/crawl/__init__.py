"""From a crawl or any large pile of documents to a ledger: shards, what is worth reading, import."""

from lantu.workbench.crawl.engines import ENGINES, choose_engine
from lantu.workbench.crawl.importing import import_shards
from lantu.workbench.crawl.job import read_shards
from lantu.workbench.crawl.kernel import Work
from lantu.workbench.crawl.plan import PlanError
from lantu.workbench.crawl.report import CrawlReport, ImportReport
from lantu.workbench.limits import Budget

__all__ = [
    "ENGINES",
    "Budget",
    "CrawlReport",
    "ImportReport",
    "PlanError",
    "Work",
    "choose_engine",
    "import_shards",
    "read_shards",
]
