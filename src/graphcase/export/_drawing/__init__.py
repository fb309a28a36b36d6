"""The network as one drawing that needs no program: what `svg` and `png` are made of.

choice.py     which entities and relations are drawn, and what is left out
measure.py    how wide words are, and how a name is broken into rows
geometry.py   rectangles, curves, and what is free among them
scene.py      where everything stands: figures, lines bent around them, names and words where they cover nothing
svg.py        the scene as SVG, with a legend and what a reader must know

Nothing is random and no font is asked, so the same view is the same bytes on every machine.
"""
