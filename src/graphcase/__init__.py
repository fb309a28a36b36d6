"""graphcase turns a folder of articles into a network in which every line shows the words it stands on."""

__version__ = "0.1.0"
