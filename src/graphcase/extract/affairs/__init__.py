"""The cases that an article tells of, and who has which part in them."""
