"""The families of items: each a module with ``items(material, rng, answer)``, in random order.

``answer`` is ``choice``, ``typed`` or ``both``.
"""
