"""The straight line from a folder to a network, and the check that it still stands on the folder's words.

build.py    scan, extract what is new, resolve, relate, publish, export
work.py     what a worker process does with a batch of sources
verify.py   every mention and quote against the files as they are now
"""
