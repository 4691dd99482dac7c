import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { adminEn } from './admin-en.ts';
import { adminZh } from './admin-zh.ts';

/** The acts that controllers of the services of sites ask a signed statement for. */
const acts = ['apps/collection-service', 'apps/transfer-service', 'apps/sorting-service', 'libs/custody/service']
  .map((service) => new URL(`../../../../../${service}/src/`, import.meta.url))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('-controller.ts'))
      .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/statement: '([a-z.-]+)'/g)]),
  )
  .map(([, act = '']) => act);

it('has words in both languages for each act that a tablet signs', () => {
  expect(acts).toContain('batch.close');
  for (const texts of [adminZh, adminEn]) {
    const named: Readonly<Record<string, string>> = texts.putAside.acts;
    expect(acts.filter((act) => named[act] === undefined)).toEqual([]);
  }
});
