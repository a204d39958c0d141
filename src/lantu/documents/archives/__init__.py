"""Archives and tables of documents become items: one document's bytes each, with where it lay."""

from lantu.documents.archives.item import Broken, Item
from lantu.documents.archives.opening import ARCHIVES, is_archive, open_archive

__all__ = ["ARCHIVES", "Broken", "Item", "is_archive", "open_archive"]
