"""What people judge, applied while names are resolved: each kind where it has its say.

anchors.py      where the sides of a judgement stand, or by which name they are known if their words are gone
retype.py       before an article is clustered: what its names are
divide.py       in an article: two mentions that are two, whatever ties them
bonds.py        before clusters are joined: who is two; after that: who is one
parting.py      two that were one: to whom the names of other articles belong
chosen.py       of whole entities: what they are called, and which are none
affairs.py      of cases, which are built after all others: who is one, who is two, names and none
"""
