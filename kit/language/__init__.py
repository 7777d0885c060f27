"""One text analysed: candidates, ranking, Document."""
