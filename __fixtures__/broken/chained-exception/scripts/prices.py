"""Reads prices."""


def parse(text):
    try:
        return float(text)
    except ValueError as error:
        # The first error is the cause; this one is what the caller sees.
        message = f"{text} is not a price"
        raise ValueError(message) from error
