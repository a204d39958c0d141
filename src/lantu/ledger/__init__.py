"""The append-only store of documents and records: nothing in it is ever erased."""
