"""What the lexicons and gazetteers know, as typed records."""
