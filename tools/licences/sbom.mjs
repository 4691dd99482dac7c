/**
 * `npm run --silent sbom`: what is shipped, as CycloneDX on standard output. npm writes down everything that the lock file names; what only
 * development needs is taken out here, because npm's own `--omit dev` also leaves out what development and product share.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

/** `name@version` of everything that is not for development alone: packages of others and our own. */
const shipped = new Set(
  Object.entries(read('package-lock.json').packages)
    .filter(([, { dev, link }]) => dev !== true && link !== true)
    .map(([path, { name, version }]) => `${name ?? path.split('node_modules/').at(-1)}@${version}`),
);

const everything = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  ...{ cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] },
  env: { ...process.env, NODE_OPTIONS: '' },
});
const bill = JSON.parse(everything);
const refOf = ({ purl }) => decodeURIComponent(purl.replace(/^pkg:npm\//, '').replace(/\?.*$/, ''));
const components = bill.components.filter((component) => shipped.has(refOf(component)));
const kept = new Set([bill.metadata.component, ...components].map((component) => component['bom-ref']));
const dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
const component = { ...bill.metadata.component, name: read('package.json').name };
console.log(JSON.stringify({ ...bill, metadata: { ...bill.metadata, component }, components, dependencies }, null, 2));
