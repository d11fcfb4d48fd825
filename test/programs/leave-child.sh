#!/bin/sh
# Ends at once and leaves a child that holds the log, for so many seconds.
sleep "$1" &
echo done
