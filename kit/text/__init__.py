"""Characters and spans: marks, folding, chunks with offsets, sentences, quotations."""
