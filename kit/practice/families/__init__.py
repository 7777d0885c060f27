"""The families of items: each a module with ``items(material, rng, answer)``, in random order.

``answer`` is what the learner wants to do: ``choice`` (choose, order, match, select: everything
without typing), ``typed`` (type a word or write a text) or ``both``. The shapes an item can have,
and how each is made, stand at the top of ``kit.practice.item``.
"""
