"""A lesson pack: its model, loading, checking; packs/<name>/ holds the content."""
