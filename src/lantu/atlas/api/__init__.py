"""The REST API under ``/api/v1``: one file a resource, every answer a struct of ``shapes``."""
