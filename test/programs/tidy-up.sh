#!/bin/sh
# Ends by SIGTERM in its own way: last words and an exit code.
trap 'echo bye; exit 5' TERM
echo started
while :; do sleep 0.05; done
