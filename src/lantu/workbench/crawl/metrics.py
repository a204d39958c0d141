"""How a job does, in a file that Prometheus' node exporter collects beside its folder's shards."""

from __future__ import annotations

from pathlib import Path

from prometheus_client import CollectorRegistry, Gauge, write_to_textfile

from lantu.workbench.crawl.report import CrawlReport

NAME = "metrics.prom"


def write_metrics(report: CrawlReport, shards: int, total_shards: int) -> Path:
    """Write the state of a job, whole or not at all; return the file.

    Gauges, not counters: a job that goes on where it was counts what an earlier run did as done.

    Parameters
    ----------
    report : CrawlReport
        As far as it is.
    shards, total_shards : int
        Shards done and in all.
    """
    registry = CollectorRegistry()
    for name, said, value in (
        ("lantu_job_shards", "Shards that are done.", shards),
        ("lantu_job_shards_planned", "Shards of the job.", total_shards),
        ("lantu_job_shards_lost", "Shards of which there is nothing.", len(report.lost)),
        ("lantu_job_documents", "Documents dealt with.", report.documents),
        ("lantu_job_documents_read", "Documents that were read.", report.read),
        ("lantu_job_records", "Records in them.", report.records),
        ("lantu_job_bytes", "Bytes of the documents.", report.bytes),
    ):
        Gauge(name, said, registry=registry).set(value)
    for name, said, counts in (
        ("lantu_job_documents_failed", "Documents that could not be read, by reason.", report.failed),
        ("lantu_job_documents_left_out", "Documents passed over, by reason.", report.left_out),
    ):
        gauge = Gauge(name, said, ["reason"], registry=registry)
        for reason, count in counts.items():
            gauge.labels(reason).set(count)
    Gauge("lantu_job_written_seconds", "When this was written.", registry=registry).set_to_current_time()
    path = report.folder / NAME
    write_to_textfile(str(path), registry)
    return path
