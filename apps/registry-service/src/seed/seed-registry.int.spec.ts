import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { definitionOf, genesis } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { areas, catalogue, demoNetwork, demoTariffs } from '@huihuan/seeds';
import type { TestDatabase } from '@huihuan/testing-database';
import { registrySource, type RegistryOptions } from '../registry.ts';
import { newTestRegistry } from '../spec/registry.support.spec.ts';
import { seedRegistry, type Seeded } from './seed-registry.ts';

interface Logged {
  readonly type: string;
  readonly hash: string;
  readonly record: string;
}

let test: TestDatabase;
let registry: RegistryOptions;
let bare: Seeded;

const log = (): Promise<Logged[]> =>
  rowsOf<Logged>(registry.database, `select type, hash, record from ${logTable} where source = $1 order by txid, pos`, [
    registrySource,
  ]);
const count = async (table: string): Promise<number> =>
  (await rowsOf<{ rows: number }>(registry.database, `select count(*) as rows from ${table}`))[0]?.rows ?? 0;

beforeAll(async () => {
  ({ test, registry } = await newTestRegistry());
  bare = await seedRegistry({ ...registry, newId, demo: false });
  await seedRegistry({ ...registry, newId, demo: true });
});

afterAll(() => test.drop());

describe('seeding the registry', () => {
  it('registers areas and classes without being asked', () => {
    const [rows, classes] = [areas().length, catalogue().length];
    expect(bare).toEqual({
      areas: rows,
      classes,
      sites: 0,
      staff: 0,
      trucks: 0,
      events: Math.ceil(rows / 500) + classes,
    });
  });

  it('adds the demonstration network later, when asked', async () => {
    const { sites, staff, trucks } = demoNetwork();
    expect([await count('site'), await count('staff'), await count('truck')]).toEqual([
      sites.length,
      staff.length,
      trucks.length,
    ]);
  });

  it('does nothing at the next start', async () => {
    const before = await log();
    const again = await Promise.all([1, 2].map(() => seedRegistry({ ...registry, newId, demo: true })));
    for (const seeded of again) expect(Object.values(seeded)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await log()).toEqual(before);
  });

  it('tells everything as facts of one unbroken chain, each as its contract says', async () => {
    const rows = await log();
    let last = genesis;
    for (const { type, hash, record } of rows) {
      const event = JSON.parse(record) as { siteseq: number; prevhash: string; data: unknown };
      expect([event.siteseq, event.prevhash, sha256Hex(record)]).toEqual([last.seq + 1, last.hash, hash]);
      expect(definitionOf(type)?.strict.parse(event.data)).toEqual(event.data);
      last = { seq: event.siteseq, hash };
    }
    const { sites, staff, trucks } = demoNetwork();
    const roles = staff.reduce((sum, { siteIds }) => sum + siteIds.length, 0);
    expect(rows).toHaveLength(bare.events + sites.length + staff.length + roles + trucks.length + demoTariffs().length);
  });

  it('makes every member of staff a person with a role at each of its sites', async () => {
    const { staff } = demoNetwork();
    const roles = staff.reduce((sum, { siteIds }) => sum + siteIds.length, 0);
    expect([await count('person'), await count('role_grant')]).toEqual([staff.length, roles]);
  });

  it('keeps the names of people out of every event', async () => {
    const records = (await log()).map((row) => row.record).join('\n');
    for (const { displayName } of demoNetwork().staff) expect(records).not.toContain(displayName);
  });

  it('fills an empty registry with some seconds of work at most', async () => {
    const fresh = await newTestRegistry();
    // time of a processor: others that want one at the same moment do not count
    const before = process.cpuUsage();
    await seedRegistry({ ...fresh.registry, newId, demo: true });
    const { user, system } = process.cpuUsage(before);
    await fresh.test.drop();
    expect((user + system) / 1_000).toBeLessThan(6_000);
  });
});
