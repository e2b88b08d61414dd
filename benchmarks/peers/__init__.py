"""Whoever is measured, a module each; peers run in environments of their own, from the lists beside them."""
