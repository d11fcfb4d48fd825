"""Prints its arguments as JSON, exactly as it got them."""

import json
import sys

print(json.dumps([argument.encode("utf8", "surrogateescape").decode() for argument in sys.argv[1:]]))
