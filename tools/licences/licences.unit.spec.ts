import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { licenceTroubles, ownTerms, type LockedPackage } from './licences.mjs';

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

describe('the licences of what is shipped', () => {
  it('are all on the list', () => {
    expect(licenceTroubles(lock.packages)).toEqual([]);
  });

  it('are those of many packages, and each exception is one of them', () => {
    const shipped = Object.entries(lock.packages).filter(([, { dev, link }]) => dev !== true && link !== true);
    expect(shipped.length).toBeGreaterThan(100);
    for (const name of ownTerms.keys()) expect(lock.packages).toHaveProperty([`node_modules/${name}`]);
  });

  it.each<[string, LockedPackage]>([
    ['copyleft', { license: 'GPL-3.0-only' }],
    ['weak copyleft', { license: 'MPL-2.0' }],
    ['a network licence', { license: 'AGPL-3.0-or-later' }],
    ['one of two that both count', { license: 'MIT AND LGPL-3.0-only' }],
    ['what has to be read by a person', { license: 'SEE LICENSE IN LICENSE.txt' }],
    ['what two words leave open', { license: '(MIT OR GPL-2.0) AND ISC' }],
    ['none', {}],
  ])('are refused when they are %s', (_, locked) => {
    const path = 'node_modules/one/node_modules/@scope/planted';
    const said = `@scope/planted: ${locked.license ?? 'no licence is named'}`;
    expect(licenceTroubles({ [path]: locked })).toEqual([said]);
    expect(licenceTroubles({ [path]: { ...locked, dev: true } })).toEqual([]);
  });

  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'BSD-3-Clause AND MIT'])('may be %s', (license) => {
    expect(licenceTroubles({ 'node_modules/fine': { license } })).toEqual([]);
  });
});
