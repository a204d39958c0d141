"""Files that people bring become documents of the ledger: taken in, read in a process apart, followed."""

from lantu.atlas.uploads.intake import Brought, UploadLimits, take_in
from lantu.atlas.uploads.uploads import Upload, Uploads

__all__ = ["Brought", "Upload", "UploadLimits", "Uploads", "take_in"]
