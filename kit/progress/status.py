"""What a learner can say of a word."""

STATUSES = ("new", "learning", "known")
