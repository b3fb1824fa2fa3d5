#!/bin/sh
# Ctrl-C in a terminal goes to every process of the foreground group. workerd would die of it at once,
# in the middle of a run; ignored signals stay ignored after exec, so it ends when the script says so.
trap '' INT
exec "$BROADSHEET_WORKERD" "$@"
