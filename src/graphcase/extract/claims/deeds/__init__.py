"""What verbs and nouns of action state."""
