import { setMaxListeners } from 'node:events';
import { run } from './run.ts';

const interrupted = new AbortController();
// Every truck on the road waits for it at the same time.
setMaxListeners(0, interrupted.signal);
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Who started this as a part of itself is gone: nobody waits for the rest.
process.once('disconnect', () => interrupted.abort());

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
  signal: interrupted.signal,
  ...(process.send === undefined ? {} : { tell: (news: object) => void process.send?.(news) }),
});
// an open channel would keep the process alive
if (process.connected) process.disconnect();
