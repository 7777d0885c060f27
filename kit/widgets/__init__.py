"""What a learner touches: one .py with its .js and .css beside it."""
