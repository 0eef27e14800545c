"""From the debt texts on a phone to a clear picture of what is owed."""

__version__ = "0.1.0"
