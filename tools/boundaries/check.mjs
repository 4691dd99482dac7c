/** `npm run boundaries`: names, tags, circles and declarations of the packages. Exit code 1 when something is wrong. */
import { fileURLToPath } from 'node:url';
import { checkManifests } from './check-manifests.mjs';
import { readWorkspace } from './workspace.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const workspace = readWorkspace(root);
const problems = checkManifests(workspace);
for (const problem of problems) console.error(problem);
console.log(`${workspace.packages.size} packages, ${problems.length} problems with their boundaries`);
if (problems.length > 0) process.exit(1);
