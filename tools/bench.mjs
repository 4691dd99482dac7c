/** `npm run --silent bench -- --json`: the figures of docs/performance.md. Progress is said on standard error only. */
import './entry/node-version.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './entry/build.mjs';
import { ensureInstalled } from './entry/install.mjs';
import { prepare, root } from './entry/run.mjs';

await prepare(ensureInstalled, () => ensureBuilt({ web: false }));

process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(root, 'apps', 'bench', 'dist', 'main.js')).href);
