/** How a server is to end when its parent is gone or lets go of it. */
export interface Ending {
  /** The signal that asks it, each second until it is gone. */
  readonly ask: 'TERM' | 'INT';
  /** The signal that does not ask any more. */
  readonly insist: 'KILL' | 'QUIT';
  readonly insistAfterSeconds: number;
  /** Where to write the number of the server's process, which is then said as well, on a line `pid <number>`. */
  readonly pidFile?: string;
}

/**
 * The arguments of `/bin/sh` that run a server on behalf of a parent that may die at any time. The parent starts it in a
 * session of its own (`detached`), so that Ctrl-C in the terminal does not reach it while services finish what they began.
 *
 * Standard input is a pipe that only the parent holds. When that closes, for whatever reason, a watcher asks the server to
 * end, and after a while insists. The watcher is a process of its own: it does its work even when the shell that waits for
 * the server is killed. What the server writes, on either stream, comes on standard output; its exit code is the shell's.
 */
export const endWithParent = (ending: Ending, command: readonly string[]): readonly string[] => {
  const { ask, insist, insistAfterSeconds, pidFile = '' } = ending;
  return ['-c', script, 'guard', pidFile, ask, insist, String(insistAfterSeconds), ...command];
};

/** The server is started before the signals are ignored: a Java that finds TERM ignored at its start ignores it too. */
const script = `
exec 3<&0 </dev/null
pidfile=$1 ask=$2 insist=$3 patience=$4
shift 4
"$@" 3<&- 2>&1 &
server=$!
trap '' HUP INT TERM
if [ -n "$pidfile" ]; then
  echo "$server" >"$pidfile"
  echo "pid $server"
fi
(
  read -r _ <&3
  signal=$ask
  seconds=0
  while kill -"$signal" "$server" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    if [ "$seconds" -ge "$patience" ]; then signal=$insist; fi
  done
) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait "$server"
code=$?
kill -KILL "$watcher" 2>/dev/null
exit "$code"
`;
