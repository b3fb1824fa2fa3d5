#!/bin/sh
# Runs workerd so that it ends with the script that started it, neither earlier nor later.

# Not earlier: Ctrl-C in a terminal goes to every process of the foreground group, and workerd would die of it in the
# middle of a run. Ignored signals stay ignored after exec.
trap '' INT

# Not later: a script that is killed can't take workerd with it, which would keep the port and the data folder.
script=$PPID
(
  while kill -0 "$script" && kill -0 $$; do sleep 0.3 || sleep 1; done
  kill -9 $$
) </dev/null >/dev/null 2>&1 3>&- &

exec "$BROADSHEET_WORKERD" "$@"
