"""The learner's record."""
