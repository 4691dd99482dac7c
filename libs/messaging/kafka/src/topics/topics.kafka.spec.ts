import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readSettings } from '@huihuan/platform-config';
import { brokerOrSkip, startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import kafkajs, { type Admin } from 'kafkajs';
import { kafkaClient } from '../settings/kafka-client.ts';
import { kafkaSettings } from '../settings/kafka-settings.ts';
import { awaitLeaders } from './await-leaders.ts';
import {
  compareTopics,
  configureTopics,
  createTopics,
  declaredTopics,
  growTopics,
  runTopicsCommand,
  type DeclaredTopic,
} from './index.ts';

const quiet = (): void => undefined;
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const one = { replication: 1 };

brokerOrSkip()('topics of a cluster that demands signing in over TLS', () => {
  const declared = declaredTopics();
  let broker: TestBroker;
  let admin: Admin;

  beforeAll(async () => {
    const users = [{ username: 'huihuan', password: 'of the tests' }];
    broker = await startTestBroker({ tls: true, sasl: { mechanism: 'SCRAM-SHA-512', users } });
    admin = broker.client().admin();
    await admin.connect();
  });
  afterAll(async () => {
    await admin.disconnect();
    await broker.stop();
  });

  /** The command, as tools/kafka-topics.mjs runs it with this environment. */
  const command = async (parameters: readonly string[], env: Readonly<Record<string, string>> = broker.env) => {
    const settings = readSettings(kafkaSettings, env);
    const said: string[] = [];
    const code = await runTopicsCommand({
      parameters,
      kafka: kafkaClient(settings, 'test', silent),
      brokers: settings.KAFKA_BROKERS ?? [],
      topics: declared,
      replication: settings.KAFKA_REPLICATION,
      say: (line) => said.push(line),
      complain: (line) => said.push(line),
    });
    return { code, said: said.join('\n') };
  };

  it('are missing at first; comparing makes none', async () => {
    const { code, said } = await command(['--check']);
    expect(code).toBe(1);
    for (const { name } of declared) expect(said).toContain(`缺少主题 ${name}`);
    expect((await compareTopics(admin, declared, one)).map(({ kind }) => kind)).toEqual(declared.map(() => 'missing'));
  });

  it('are not made in part when the cluster is too small for their copies', async () => {
    const { KAFKA_REPLICATION: _, ...env } = broker.env;
    const { code, said } = await command([], env);
    expect([code, said]).toEqual([1, expect.stringContaining('KAFKA_REPLICATION=1')]);
    expect((await admin.listTopics()).filter((name) => name.startsWith('huihuan.'))).toEqual([]);
  });

  it('are made by the command, as declared, and once', async () => {
    const { code, said } = await command([]);
    expect([code, said]).toEqual([0, expect.stringContaining('made  huihuan.item')]);
    expect(await compareTopics(admin, declared, one)).toEqual([]);
    expect(await createTopics(admin, declared, one)).toEqual([]);
    expect(await command(['--check'])).toMatchObject({ code: 0 });
  });

  it('grow and are set up only when told to; what was not declared stays', async () => {
    const topic = 'huihuan.later';
    const [first] = declared;
    const later: DeclaredTopic[] = first === undefined ? [] : [{ ...first, name: topic, partitions: 4 }];
    const configEntries = [
      { name: 'retention.ms', value: '1000' },
      { name: 'segment.bytes', value: '2097152' },
    ];
    await admin.createTopics({ waitForLeaders: false, topics: [{ topic, numPartitions: 2, configEntries }] });
    await awaitLeaders(admin, [topic]);
    const kinds = async () => (await compareTopics(admin, later, one)).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['fewer-partitions', 'config']);
    expect(await configureTopics(admin, later, one)).toEqual([topic]);
    expect(await kinds()).toEqual(['fewer-partitions']);
    expect(await growTopics(admin, later)).toEqual([topic]);
    expect(await kinds()).toEqual([]);
    const resources = [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configNames: ['segment.bytes'] }];
    const described = await admin.describeConfigs({ resources, includeSynonyms: false });
    expect(described.resources[0]?.configEntries[0]?.configValue).toBe('2097152');
  });

  it('are out of reach with a wrong password, without the certificate, and without a broker: each in its words', async () => {
    const said = async (env: Readonly<Record<string, string>>) => (await command([], env)).said;
    expect(await said({ ...broker.env, KAFKA_SASL_PASSWORD: 'guessed' })).toContain('KAFKA_SASL_PASSWORD');
    const { KAFKA_TLS_CA: _, ...stranger } = broker.env;
    expect(await said(stranger)).toContain('KAFKA_TLS_CA');
    expect(await said({ KAFKA_BROKERS: '127.0.0.1:1' })).toMatch(/没有应答[\s\S]*npm run kafka/);
  });

  it('are told about when the command is not understood', async () => {
    const { code, said } = await command(['--chek']);
    expect([code, said]).toEqual([1, expect.stringContaining('-- --grow')]);
  });
});
