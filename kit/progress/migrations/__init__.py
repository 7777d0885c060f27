"""How the record came to have the schema it has, step by step."""
