#!/bin/sh
# Three generations that all ignore SIGTERM; the oldest exits when told to, the others stay.
trap '' TERM
case "$1" in
	0) while :; do sleep 1; done ;;
	*) sh "$0" $(($1 - 1)) & ;;
esac
echo "generation $1"
while :; do sleep 1; done
