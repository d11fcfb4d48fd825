#!/bin/sh
# Writes so many bytes, and ends.
head -c "$1" /dev/zero | tr '\0' x
