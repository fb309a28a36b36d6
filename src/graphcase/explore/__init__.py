"""What the reading commands ask of a store, and the records that answer them. Each command loads its own file alone.

    lookup.find         which entities a name means: with accents or without, partial, reordered, an alias, misspelt
    dossier.dossier     who or what that is: relations grouped, each with status, speaker, best quote and source
    paths.path          how two entities connect, every step quoted
    why.why             from an entity to its mentions and merges, from two names of one to how they came to be one, or
                        from two entities to every claim between them
    review.suggestions  pairs that may be one, both sides with what is said of them
    decisions.merge ... what a person wants corrected, as a judgement that is bound to mentions
    timeline.timeline   what happened when: to an entity, in a case, or to all
    changes.changes     what is new, has changed and has gone since the build before, or against another store; and why
    top.top             the main entities
    view.Filter, View   the part of a case that an export shows

A name may be a reference to a mention (PATH:START). One that fits several entities is answered with an Ambiguous
record, not with an error.
"""
