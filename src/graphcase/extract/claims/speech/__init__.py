"""Whose words they are: verbs of saying, quotations, asides, chains."""
