"""What a reader sees in a terminal: the records of explore as text of a given width, or as JSON."""
