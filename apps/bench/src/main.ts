import { readCall, usage, WrongUsage } from './args.ts';
import { runBench } from './run-bench.ts';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());

try {
  const call = readCall(process.argv.slice(2));
  if (call.help) process.stdout.write(usage);
  else await runBench(call, { output: process.stdout, errors: process.stderr, signal: interrupted.signal });
} catch (failure) {
  if (failure instanceof WrongUsage) process.stderr.write(`${failure.message}\n\n${usage}`);
  else if (interrupted.signal.aborted) process.stderr.write('已中断 · interrupted\n');
  else console.error(failure);
  process.exitCode = failure instanceof WrongUsage ? 2 : 1;
}
