"""What a rule can verify of a pack, one module a subject; each yields problems."""
