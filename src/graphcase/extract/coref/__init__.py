"""Which mentions of one article mean the same."""
