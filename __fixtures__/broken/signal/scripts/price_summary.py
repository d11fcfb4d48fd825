"""Crashes as a broken extension module does."""

import os


def main(input_paths, output_paths, environ_vars, job_args):
    os.abort()
