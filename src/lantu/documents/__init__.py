"""Files become documents: frozen, hashed text with metadata, sections, tables and a map to the source."""
