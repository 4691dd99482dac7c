import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LockedPackage } from './licences.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly 'bom-ref': string;
}
interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage & { readonly version?: string }>>;
};
/** Packages of others, as `name@version`. */
const locked = (isWanted: (found: LockedPackage) => boolean): readonly string[] =>
  Object.entries(lock.packages)
    .filter(([path, found]) => path.includes('node_modules/') && found.link !== true && isWanted(found))
    .map(([path, { version = '' }]) => `${path.split('node_modules/').at(-1) ?? ''}@${version}`);

describe('the bill of materials', () => {
  let bill: Bill;
  let listed: ReadonlySet<string>;

  beforeAll(() => {
    const text = execFileSync('npm', ['run', '--silent', 'sbom'], {
      ...{ cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] },
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    bill = JSON.parse(text) as Bill;
    listed = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl.replace('pkg:npm/', ''))));
  }, 120_000);

  it('is CycloneDX, and says of each part what it is', () => {
    expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', expect.stringMatching(/^1\.\d+$/)]);
    expect(bill.components.length).toBeGreaterThan(100);
    expect(bill.components.filter(({ purl }) => !/^pkg:npm\/.+@.+/.test(purl))).toEqual([]);
  });

  it('has everything that is shipped, by the version of the lock, and nothing that only development needs', () => {
    const shipped = locked(({ dev }) => dev !== true);
    expect(shipped.length).toBeGreaterThan(100);
    expect(shipped.filter((name) => !listed.has(name))).toEqual([]);
    const forDevelopment = locked(({ dev }) => dev === true).filter((name) => !shipped.includes(name));
    expect(forDevelopment.length).toBeGreaterThan(100);
    expect(forDevelopment.filter((name) => listed.has(name))).toEqual([]);
  });

  it('says which part needs which, of those that it has', () => {
    const refs = new Set(bill.components.map((component) => component['bom-ref']));
    const needed = bill.dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(needed.length).toBeGreaterThan(100);
    expect(needed.filter((ref) => !refs.has(ref))).toEqual([]);
  });
});
