"""What the reading commands ask of a store, and the records that answer them. Each command loads its own file alone.

    lookup.find         which entities a name means: with accents or without, partial, reordered, an alias, misspelt
    dossier.dossier     who or what that is: relations grouped, each with status, speaker, best quote and source
    paths.path          how two entities connect, every step quoted
    why.why             from an entity to its mentions and merges, or from two entities to every claim between them
    top.top             the main entities
    view.Filter, View   the part of a case that an export shows

A name that fits several entities is answered with an Ambiguous record, not with an error.
"""
