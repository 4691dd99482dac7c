/** `npm start`: installs, builds and runs the whole platform; Ctrl-C stops it. */
import './entry/node-version.mjs';
import { join } from 'node:path';
import { ensureBuilt } from './entry/build.mjs';
import { holdProgram } from './entry/hold-program.mjs';
import { ensureInstalled } from './entry/install.mjs';
import { prepare, root } from './entry/run.mjs';

await prepare(ensureInstalled, () => ensureBuilt({ web: true }));

holdProgram(join(root, 'apps', 'platform', 'dist', 'main.js'), process.argv.slice(2));
