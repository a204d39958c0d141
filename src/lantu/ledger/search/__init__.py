"""Words to the sentences that contain them, exactly, one- and two-character words too."""
