"""Articles into parsed segments: the pipelines, and what they are given to read."""
