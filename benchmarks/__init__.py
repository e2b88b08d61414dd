"""`make bench`: characters a second against peers, time by size, and inputs made to be slow."""
