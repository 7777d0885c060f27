"""What the kit knows about words: lexemes, its own lexicon, the dictionaries it reads in place."""
