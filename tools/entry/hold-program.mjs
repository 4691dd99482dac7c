import { spawn } from 'node:child_process';

/** As libs/platform/config/src/program-flags.ts says, which is not compiled yet when this file is read. */
const programFlags = ['--max-semi-space-size=32', '--enable-source-maps'];

/**
 * Runs a program of ours in the foreground until it ends, and ends with its exit code. Ctrl-C and signals reach it once; when
 * we or npm are gone, even by kill -9, it notices and stops.
 */
export const holdProgram = (main, parameters) => {
  const program = spawn(process.execPath, [...programFlags, main, ...parameters], {
    // the channel closes when this process is gone, even by kill -9, and the program stops then
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });

  let isAsked = false;
  const stop = (signal) => {
    if (isAsked) return;
    isAsked = true;
    if (signal) program.kill(signal);
    else if (program.connected) program.disconnect();
  };
  // Ctrl-C reaches the program by itself, and us once more through npm: a second one would tell it to hurry
  process.on('SIGINT', () => stop());
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));

  // npm that is killed with -9 says nothing: its children are handed to another parent
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stop(), 1_000).unref();
  }

  program.once('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  program.once('exit', (code) => process.exit(code ?? (isAsked ? 0 : 1)));
};
