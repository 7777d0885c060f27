"""What news does with words: attributions, political terms, names, and their inventories."""
