"""What people do with Lantu, as functions: the only place that joins reading, ledger and engines."""
