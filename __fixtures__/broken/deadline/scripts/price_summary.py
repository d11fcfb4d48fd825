"""Waits for something that never comes."""

import threading


def main(input_paths, output_paths, environ_vars, job_args):
    print("waiting for prices", flush=True)
    threading.Event().wait()
