/** `npm start`: installs, builds and runs the whole platform; Ctrl-C stops it. */
import './entry/node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './entry/build.mjs';
import { ensureInstalled } from './entry/install.mjs';
import { prepare, root } from './entry/run.mjs';

await prepare(ensureInstalled, () => ensureBuilt({ web: true }));

const main = join(root, 'apps', 'platform', 'dist', 'main.js');
const platform = spawn(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], {
  // the channel closes when this process is gone, even by kill -9, and the platform stops then
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});

let isAsked = false;
const stop = (signal) => {
  if (isAsked) return;
  isAsked = true;
  if (signal) platform.kill(signal);
  else if (platform.connected) platform.disconnect();
};
// Ctrl-C reaches the platform by itself, and us once more through npm: a second one would tell it to hurry
process.on('SIGINT', () => stop());
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));

// npm that is killed with -9 says nothing: its children are handed to another parent
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 1_000).unref();
}

platform.once('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
platform.once('exit', (code) => process.exit(code ?? (isAsked ? 0 : 1)));
