"""Who has which part in an affair."""
