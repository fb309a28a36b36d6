"""Numbers in prose: amounts of money with their currency, and counts with what is counted."""
