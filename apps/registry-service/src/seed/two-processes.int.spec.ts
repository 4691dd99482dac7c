import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain, type ChainRecord } from '@huihuan/contracts-events';
import { listenToLog, logTable } from '@huihuan/messaging-core';
import { createLog } from '@huihuan/platform-http';
import { roleOf, rowsOf } from '@huihuan/platform-persistence';
import { openService, type RunningService } from '@huihuan/platform-service';
import { demoNetwork } from '@huihuan/seeds';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { registrySchema, registryService } from '../index.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase([registrySchema]);
});
afterAll(() => test.drop());

describe('several processes of the registry that start at once on an empty database', () => {
  it('bring it forward once and seed it once, in one chain', async () => {
    const signal = listenToLog({ connectionString: test.url });
    const log = createLog({ level: 'silent', destination: 'stdout', name: 'registry-service' });
    const access = { url: test.url, role: roleOf(registrySchema) };
    const open = (): Promise<RunningService> =>
      openService(registryService, { ...access, signal, log, env: { HUIHUAN_DEMO: 'true' }, connections: 3 });
    const replicas = await Promise.all([open(), open(), open()]);
    const [{ database }] = replicas;
    const sites = await rowsOf(database, 'select 1 from site');
    expect(sites).toHaveLength(demoNetwork().sites.length);
    const records = await rowsOf<ChainRecord>(database, `select record, hash from ${logTable} order by site_seq`);
    expect(records.filter(({ record }) => record.includes('site.registered.v1'))).toHaveLength(sites.length);
    expect(verifyChain(records)).toBeNull();
    await Promise.all(replicas.map((replica) => replica.stop()));
    await signal.close();
  });
});
