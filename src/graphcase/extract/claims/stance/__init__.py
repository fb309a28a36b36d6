"""How an article holds what it says: the words that govern a predicate, and what they make of it."""
