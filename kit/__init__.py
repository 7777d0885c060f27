"""Nashra: the language of Arabic news, in Jupyter. The names a notebook uses."""
