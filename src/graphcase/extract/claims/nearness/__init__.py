"""What names state by standing beside one another: seats, homes, parts of bodies."""
