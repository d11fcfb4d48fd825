#!/bin/sh
# Says that it runs, and then never ends by itself.
echo started
exec sleep 1000
