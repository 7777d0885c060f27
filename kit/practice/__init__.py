"""Items, marking and sessions: pure, the clock and the randomness passed in."""
