"""The one exception users meet."""


class GongbaoError(Exception):
    """An error a user can mend: its message names the file or place, what is wrong, and the remedy."""
