"""The nine sheets, each a function from the view to its ``Sheet``."""
