"""Wants all prices of the world at once."""


def main(input_paths, output_paths, environ_vars, job_args):
    print(len(bytes(1 << 62)))
