"""What role nouns state: posts, kin, partners, members, owners."""
