/**
 * Runs PostgreSQL on behalf of a parent that may die at any time: `/bin/sh -c <script> guard <postgres> <arguments…>`,
 * in a session of its own so that Ctrl-C in the terminal does not reach it while services finish what they began.
 *
 * Its standard input is a pipe that only the parent holds. When that closes, for whatever reason, a watcher asks the
 * server for a fast shutdown until it is gone, and after a minute for an immediate one. The watcher is a process of
 * its own: it does its work even when the shell that waits for the server is killed.
 */
export const guardScript = `
trap '' HUP INT TERM
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
(
  read -r _ <&3
  signal=INT
  seconds=0
  while kill -"$signal" "$server" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    if [ "$seconds" -ge 60 ]; then signal=QUIT; fi
  done
) 2>/dev/null &
watcher=$!
exec 3<&-
wait "$server"
code=$?
kill -KILL "$watcher" 2>/dev/null
exit "$code"
`;
