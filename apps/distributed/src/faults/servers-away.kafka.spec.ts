import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { brokerOrSkip } from '@huihuan/testing-kafka';
import {
  allIsWell,
  call,
  readPublished,
  serviceNames,
  settleAccount,
  smallDiskBelow,
  startLoad,
  startOwnServer,
  until,
  whyNoSmallDisk,
  type OwnServer,
  type SmallDisk,
} from '@huihuan/testing-platform';
import { startKafkaNetwork, type KafkaNetwork } from './kafka-network.support.spec.ts';

const outageMilliseconds = 20_000;
const pass = (milliseconds: number): Promise<void> => {
  const over = performance.now() + milliseconds;
  return until(() => performance.now() > over);
};

interface BusAnswer {
  readonly broker: string;
  readonly relay: { readonly waiting: number; readonly lastError: string | null };
}

brokerOrSkip()('servers that are gone for a while', () => {
  let server: OwnServer;
  let kafka: KafkaNetwork;
  let disk: SmallDisk | null = null;
  const folder = mkdtempSync(join(tmpdir(), 'huihuan-disk-'));
  const noDisk = whyNoSmallDisk();

  beforeAll(async () => {
    server = await startOwnServer();
    if (noDisk === null) disk = smallDiskBelow(folder, 256);
    kafka = await startKafkaNetwork({ server: () => server.url() }, { dataDir: join(folder, 'broker') });
  });

  afterAll(async () => {
    await kafka.stop();
    await server.destroy();
    disk?.unmount();
    rmSync(folder, { recursive: true, force: true });
  });

  const bus = async (): Promise<BusAnswer> => (await call<BusAnswer>(kafka.network.url, '/api/collection/bus')).body;

  /** How many of these events the regulator has heard of, who hears of all. */
  const archived = async (ids: readonly string[]): Promise<number> => {
    const sql = 'select count(*)::int as heard from fact where id = any ($1::uuid[])';
    return (await kafka.query<{ heard: number }>('regulator', sql, [ids]))[0]?.heard ?? 0;
  };

  it('a broker that is killed with -9: the intake goes on, and the events follow', async () => {
    const { broker, network } = kafka;
    const load = await startLoad(network.url);
    await load.more(50);
    await broker.kill();
    await Promise.all([pass(outageMilliseconds), load.more(100)]);
    await until(async () => (await bus()).broker === 'away');
    await until(async () => (await bus()).relay.waiting > 50);
    await until(async () => (await call(network.url, '/health/ready')).status === 200);
    const said = (await readPublished(network.url)).map(({ id }) => id);
    await broker.restart();
    // eight to ten seconds on a quiet machine: the session of the consumers that the broker remembers has to end
    await until(async () => (await archived(said)) === said.length);
    const account = await settleAccount(network.url, load);
    expect(account).toMatchObject(allIsWell);
    // nobody at a desk has noticed
    expect([...load.troubles.refusals]).toEqual([]);
    expect(load.troubles.broken).toBe(0);
  }, 900_000);

  it('a PostgreSQL that is killed with -9: nothing acknowledged is missing, and everybody recovers', async () => {
    const { network } = kafka;
    const pids = serviceNames.map((service) => network.process(service).pid());
    const load = await startLoad(network.url);
    await load.more(50);
    await server.kill();
    await until(() => Promise.resolve(load.troubles.refusals.size > 0));
    await pass(outageMilliseconds);
    await server.start();
    await load.more(50);
    const account = await settleAccount(network.url, load);
    expect(account).toMatchObject(allIsWell);
    expect(load.troubles.withoutRetryAfter).toBe(0);
    expect([...load.troubles.refusals.keys()]).toEqual(['503 service.unavailable']);
    expect(serviceNames.map((service) => network.process(service).pid())).toEqual(pids);
  }, 900_000);

  (noDisk === null ? it : it.skip)(
    `a full disk below Kafka: its operators are told, the intake goes on, and the events follow once there is room${noDisk === null ? '' : ` (${noDisk})`}`,
    async () => {
      const { broker, network } = kafka;
      const load = await startLoad(network.url);
      await load.more(50);
      disk?.fill();
      await until(async () => (await bus()).relay.lastError !== null && (await bus()).relay.waiting > 0);
      await load.more(50);
      disk?.makeRoom();
      await broker.kill();
      await broker.restart();
      const account = await settleAccount(network.url, load);
      expect(account).toMatchObject(allIsWell);
      expect([...load.troubles.refusals]).toEqual([]);
    },
    900_000,
  );
});
