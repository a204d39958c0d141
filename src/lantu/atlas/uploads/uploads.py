"""Uploads under way: each is a job that reads files in a process apart and can be followed and stopped."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from lantu.atlas.uploads.intake import Brought, UploadLimits
from lantu.errors import BusyError
from lantu.workbench.jobs import ENDED, Job, Jobs, Tracker
from lantu.workbench.reading import read_documents
from lantu.workbench.report import Progress, Report

_KEPT = 100


@dataclass(frozen=True, slots=True)
class Upload:
    """Files that somebody brought at one time, and the job that reads them."""

    files: tuple[Brought, ...]
    job: Job[Report]
    folder: Path

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.job.state in ENDED


class Uploads:
    """Reads uploads one after the other into a ledger, which has one writer at a time.

    Parameters
    ----------
    ledger : Path
    pack : str or None
        Of the region; without one nothing can be read.
    limits : UploadLimits
    writing : callable
        Gives what holds the ledger free for a reading as long as it lasts.
    """

    def __init__(
        self,
        ledger: Path,
        pack: str | None,
        limits: UploadLimits,
        writing: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self.limits = limits
        self._ledger = ledger
        self._pack = pack
        self._writing = writing
        self._jobs = Jobs(waiting=limits.jobs, kept=_KEPT)
        self._uploads: dict[str, Upload] = {}

    @property
    def pack(self) -> str | None:
        """The region that uploads are read by."""
        return self._pack

    @property
    def jobs(self) -> Jobs:
        """Where uploads run one after the other; whatever else writes to the ledger joins the queue."""
        return self._jobs

    def check_room(self) -> None:
        """Refuse another upload where as many as may wait do.

        Raises
        ------
        BusyError
        """
        if not self._jobs.room():
            raise BusyError(
                f"{self.limits.jobs} uploads are being read or wait: try again when one has ended"
            )

    def make_folder(self) -> Path:
        """Return a new folder for the files of one upload."""
        return Path(tempfile.mkdtemp(prefix="lantu-upload-"))

    def begin(self, folder: Path, files: list[Brought], pack: str, who: str) -> Upload:
        """Let the files of a folder be read; the folder is removed at the end, whatever that is.

        Raises
        ------
        BusyError
            When as many wait as may.
        """

        def work(tracker: Tracker) -> Report:
            def progress(told: Progress) -> None:
                tracker.step(told.done, told.total, unit="documents", name=told.name)

            try:
                tracker.step(0, len(files), unit="documents")
                with self._writing():
                    return read_documents(
                        [folder],
                        self._ledger,
                        region=pack,
                        limits=self.limits.each,
                        budget=self.limits.budget,
                        progress=progress,
                    )
            finally:
                shutil.rmtree(folder, ignore_errors=True)

        title = "、".join(file.name for file in files[:3])
        job = self._jobs.begin(Job("read", work, title=title, who=who, plain=Report.data))
        upload = Upload(tuple(files), job, folder)
        self._uploads = {job.id: self._uploads[job.id] for job in self._jobs if job.id in self._uploads}
        self._uploads[upload.job.id] = upload
        return upload

    def find(self, identifier: str) -> Upload:
        """Return an upload by the id of its job.

        Raises
        ------
        NotFoundError
            When there is none, or it ended long ago.
        """
        self._jobs.find(identifier)
        return self._uploads[identifier]

    def every(self) -> list[Upload]:
        """Return the uploads that are remembered, the newest first."""
        return list(reversed(self._uploads.values()))

    def cancel(self, upload: Upload) -> None:
        """Stop an upload at its next file; what was read by then stays."""
        upload.job.cancel()
        if upload.has_ended:
            # One that never ran does not clear up behind itself.
            shutil.rmtree(upload.folder, ignore_errors=True)

    def close(self) -> None:
        """Stop every upload at its next file, and wait for that."""
        for upload in self.every():
            self.cancel(upload)
        self._jobs.close()
