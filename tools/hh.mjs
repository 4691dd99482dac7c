/** `npm run --silent hh -- <command>`: the command line. What prepares it is said on standard error only. */
import './entry/node-version.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './entry/build.mjs';
import { ensureInstalled } from './entry/install.mjs';
import { prepare, root } from './entry/run.mjs';

await prepare(ensureInstalled, () => ensureBuilt({ web: false }));

const main = join(root, 'apps', 'cli', 'dist', 'main.js');
process.argv[1] = main;
process.setSourceMapsEnabled(true);
await import(pathToFileURL(main).href);
