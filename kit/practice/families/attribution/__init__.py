"""The families on attribution: who says what, through which word, and how far it is vouched for.

Each module yields items as every family does, from reports that are certain: sentences of the text
whose verb, source and content no other reading could have, and examples of the reporting verbs.
"""
