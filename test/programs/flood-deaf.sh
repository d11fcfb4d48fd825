#!/bin/sh
# Writes without end, whatever it is told.
trap '' TERM
while :; do head -c 1000000 /dev/zero | tr '\0' x; done
