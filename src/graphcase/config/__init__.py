"""graphcase.toml, a file of the user's beside the articles: settings, and additions to the vocabulary.

    [settings]
    model = "en_core_web_lg"

    [relations.lobbied]                          # a relation of one's own
    from = ["person", "organisation"]
    to = ["person", "organisation"]
    says = "lobbied"
    inverse = "lobbied by"

    [[relations.lobbied.verbs]]                  # the same under a relation of graphcase's: words of one's own for it
    words = ["lobby", "canvass"]
    from = ["subject"]
    to = ["object"]

    [role_nouns]
    offices = ["land commissioner"]
    kin.compadre = { role = "co-parent", gender = "m" }

The tables are those of lexicon/LANGUAGE/relations.toml and roles.toml. Whatever is wrong in the file is one UsageError
that says where it stands and how to mend it.
"""

from .file import FILE_NAME, path, read

__all__ = ["FILE_NAME", "path", "read"]
