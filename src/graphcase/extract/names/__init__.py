"""Which words name somebody or something, and of which type."""
