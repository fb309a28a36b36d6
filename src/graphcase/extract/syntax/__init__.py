"""The parse as grammar: who does what to whom, by form alone. No mention and no relation.

`tree.py` walks the parse, `voice.py` tells active from passive, `phrases.py` reads prepositions, `arguments.py`
subjects, objects and control; `frames.py` puts it together: one record for a verb, one for a noun. The labels are those
of spaCy's English pipelines (ClearNLP, Choi 2012). All functions are pure; they take and return tokens of one Doc.
"""
