import { describe, expect, it } from '@jest/globals';
import { topics as eventTopics } from '@huihuan/contracts-events';
import {
  declaredTopics,
  readTopics,
  topicDifferences,
  withReplication,
  wordsOf,
  type DeclaredTopic,
  type FoundTopic,
} from './index.ts';

const declared = declaredTopics();
const [item] = declared.filter(({ name }) => name === 'huihuan.item');
if (item === undefined) throw new Error('huihuan.item is not declared');

const asDeclared = ({ name, partitions, replicationFactor, config }: DeclaredTopic): FoundTopic => ({
  name,
  partitions,
  replicationFactor,
  config,
});
const differencesWith = (change: Partial<FoundTopic>) => topicDifferences([item], [{ ...asDeclared(item), ...change }]);

describe('the table of topics', () => {
  it('declares the topics of the events, and nothing else', () => {
    expect(declared.map(({ name }) => name).sort()).toEqual([...eventTopics].sort());
  });

  it('keeps every event for ever and takes large ones', () => {
    for (const { config } of declared)
      expect(config).toMatchObject({
        'cleanup.policy': 'delete',
        'retention.ms': '-1',
        'max.message.bytes': String(8 * 1024 * 1024),
      });
  });

  const text = (change: object): string =>
    JSON.stringify({ about: item.why, reasons: {}, topics: [{ ...item, ...change }] });

  it.each([
    ['a typing error in a setting', text({ config: { ...item.config, 'retention.msec': '1' } }), /retention\.msec/],
    ['a number that is no text', text({ config: { ...item.config, 'retention.ms': 1 } }), /retention\.ms/],
    ['no partitions', text({ partitions: 0 }), /partitions/],
    ['a topic twice', JSON.stringify({ about: item.why, reasons: {}, topics: [item, item] }), /declared once/],
    ['no JSON', '{', /topics\.json 不是 JSON/],
  ])('is refused with %s', (_, wrong, words) => {
    expect(() => readTopics(wrong, 'topics.json')).toThrow(words);
  });

  it.each([
    [1, '1'],
    [2, '1'],
    [3, '2'],
    [5, '2'],
  ])('with %d copies demands %s of them to be written', (replication, inSync) => {
    const [chosen] = withReplication([item], { replication });
    expect(chosen).toMatchObject({ replicationFactor: replication, config: { 'min.insync.replicas': inSync } });
  });
});

describe('topics of a cluster', () => {
  it('are as declared', () => {
    expect(
      topicDifferences(declared, [...declared.map(asDeclared), { ...asDeclared(item), name: 'of.others' }]),
    ).toEqual([]);
  });

  it('are missing: the command that makes them is named', () => {
    expect(topicDifferences([item], [])).toEqual([
      {
        topic: 'huihuan.item',
        kind: 'missing',
        zh: '缺少主题 huihuan.item（应有 12 个分区、3 份副本）。请运行：npm run kafka:topics',
        en: 'Topic huihuan.item is missing (declared: 12 partitions, 3 copies). Run: npm run kafka:topics',
      },
    ]);
  });

  it('have too few partitions: growing is never done unasked, and its price is named', () => {
    const [difference] = differencesWith({ partitions: 6 });
    expect(difference).toMatchObject({
      kind: 'fewer-partitions',
      zh: expect.stringMatching(/只有 6 个分区，声明为 12 个[\s\S]*同一键[\s\S]*-- --grow/),
      en: expect.stringMatching(/6 partitions, 12 are declared[\s\S]*before earlier ones[\s\S]*-- --grow/),
    });
  });

  it('have more partitions: Kafka cannot take them away', () => {
    expect(differencesWith({ partitions: 24 })).toMatchObject([
      { kind: 'more-partitions', en: expect.stringContaining('write 24 into infra/kafka/topics.json') },
    ]);
  });

  it('have other copies: what follows from that is not told again', () => {
    const config = { ...item.config, 'min.insync.replicas': '1' };
    expect(differencesWith({ replicationFactor: 1, config })).toMatchObject([
      { kind: 'replication', en: expect.stringContaining('KAFKA_REPLICATION=1') },
    ]);
  });

  it('are set up differently: each setting is named with both values', () => {
    const config = { ...item.config, 'retention.ms': '604800000', 'max.message.bytes': '1048588' };
    expect(differencesWith({ config })).toMatchObject([
      {
        kind: 'config',
        zh: expect.stringContaining('retention.ms 为 604800000（声明为 -1）'),
        en: expect.stringMatching(/max\.message\.bytes is 1048588 \(declared: 8388608\)[\s\S]*-- --configure/),
      },
    ]);
  });
});

describe('a cluster that cannot be asked', () => {
  const failures: readonly (readonly [string, Error])[] = [
    ['not-signed-in', new Error('SASL SCRAM SHA512 authentication failed: invalid credentials')],
    ['not-trusted', new Error('Connection error', { cause: new Error('self-signed certificate') })],
    ['not-allowed', new Error('Not authorized to access cluster')],
    ['unreachable', new Error('connect ECONNREFUSED 127.0.0.1:9092')],
    ['unreachable', new Error('Closed connection')],
  ];
  it.each(failures)('%s: %s', (code, failure) => {
    expect(wordsOf(failure, ['kafka:9092'])).toMatchObject({ code, zh: expect.stringContaining('kafka:9092') });
  });
});
