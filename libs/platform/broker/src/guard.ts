/**
 * Runs the broker on behalf of a parent that may die at any time: `/bin/sh -c <script> guard <pid file> <java>
 * <arguments…>`, in a session of its own so that Ctrl-C in the terminal does not reach it while services finish what
 * they began.
 *
 * Its standard input is a pipe that only the parent holds. When that closes, for whatever reason, a watcher asks the
 * broker to stop, and after a while kills it. The watcher is a process of its own: it does its work even when the
 * shell that waits for the broker is killed.
 *
 * The broker is started before the signals are ignored: a Java that finds TERM ignored at its start ignores it too.
 */
export const guardScript = `
exec 3<&0 </dev/null
pidfile=$1
shift
"$@" 3<&- 2>&1 &
broker=$!
trap '' HUP INT TERM
echo "$broker" >"$pidfile"
echo "pid $broker"
(
  read -r _ <&3
  signal=TERM
  seconds=0
  while kill -"$signal" "$broker" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    if [ "$seconds" -ge 20 ]; then signal=KILL; fi
  done
) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait "$broker"
code=$?
kill -KILL "$watcher" 2>/dev/null
exit "$code"
`;
