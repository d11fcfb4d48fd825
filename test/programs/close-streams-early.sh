#!/bin/sh
# Lives on for a while after it closed both streams.
echo early
exec 1>&- 2>&-
sleep 0.3
exit 7
