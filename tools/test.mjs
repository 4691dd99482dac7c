/**
 * `npm test`: installs, builds and runs the tests that need nothing but Node.js; `-- --browser`, `-- --faults` and
 * `-- --kafka` run those that need a browser, kill real processes, or need Java and Maven. Further parameters go to Jest: `npm test -- --selectProjects unit libs/kernel`.
 */
import './entry/node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './entry/build.mjs';
import { ensureInstalled } from './entry/install.mjs';
import { jestParameters } from './entry/jest-parameters.mjs';
import { prepare, root } from './entry/run.mjs';

await prepare(ensureInstalled, () => ensureBuilt({ web: true }));

const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const tests = spawn(process.execPath, [...node, jest, ...jestParameters(process.argv.slice(2))], {
  cwd: root,
  stdio: 'inherit',
});

// Ctrl-C reaches Jest by itself; we stay until it has stopped its database
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => tests.kill('SIGTERM'));
tests.once('exit', (code) => process.exit(code ?? 1));
