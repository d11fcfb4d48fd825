#!/bin/sh
# Writes to both streams in turn.
for number in 1 2 3 4 5; do
	echo "out $number"
	echo "err $number" >&2
done
