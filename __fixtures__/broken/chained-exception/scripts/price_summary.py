"""Counts the prices."""

from prices import parse


def main(input_paths, output_paths, environ_vars, job_args):
    print(parse("three"))
