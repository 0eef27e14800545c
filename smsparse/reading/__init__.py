"""From a message to what it says: ``read``."""

from smsparse.reading.read import Reader, default_reader, read, reader
from smsparse.reading.sieve import SIEVE

__all__ = ["SIEVE", "Reader", "default_reader", "read", "reader"]
