import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Kafka takes and gives every setting as text. */
const integer = z.string().regex(/^(-1|\d{1,19})$/, { error: 'a whole number as text, or "-1" for without end' });

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const config = z.strictObject({
  'cleanup.policy': z.enum(['delete', 'compact', 'compact,delete']),
  'retention.ms': integer,
  'retention.bytes': integer,
  'max.message.bytes': integer,
  'min.insync.replicas': z.string().regex(/^[1-9]$/),
  'message.timestamp.type': z.enum(['CreateTime', 'LogAppendTime']),
  'message.timestamp.after.max.ms': integer,
});

const topic = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(\.[a-z0-9-]+)*$/, { error: 'lower case words with dots between them' }),
  partitions: z.int().min(1).max(1_000),
  replicationFactor: z.int().min(1).max(9),
  config,
  why: words,
});

const table = z.strictObject({
  about: words,
  reasons: z.record(z.string(), words),
  topics: z
    .array(topic)
    .min(1)
    .refine((topics) => new Set(topics.map(({ name }) => name)).size === topics.length, {
      error: 'each topic is declared once',
    }),
});

/** A topic as it should be; the values of `config` are text, as Kafka has them. */
export type DeclaredTopic = z.output<typeof topic>;

export interface TopicChoice {
  /** Copies of each topic in place of the declared ones (KAFKA_REPLICATION): 1 where there is one broker. */
  readonly replication?: number | undefined;
}

/**
 * Reads a table of topics.
 * @throws Error that names every wrong place of it
 */
export const readTopics = (text: string, source: string): readonly DeclaredTopic[] => {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new Error(`${source} 不是 JSON · is not JSON`, { cause: error });
  }
  const read = table.safeParse(found);
  if (read.success) return read.data.topics;
  throw new Error(`${source} 有误 · is wrong:\n${z.prettifyError(read.error)}`);
};

/** The one table, in the checkout that this code runs from. */
const file = new URL('../../../../../infra/kafka/topics.json', import.meta.url);

export const declaredTopics = (): readonly DeclaredTopic[] =>
  readTopics(readFileSync(file, 'utf8'), 'infra/kafka/topics.json');

/**
 * The topics as this cluster should have them. With fewer copies fewer of them can be demanded: one may always be
 * down, unless it is the only one.
 */
export const withReplication = (
  topics: readonly DeclaredTopic[],
  { replication }: TopicChoice,
): readonly DeclaredTopic[] =>
  topics.map((declared) => {
    const replicationFactor = replication ?? declared.replicationFactor;
    const inSync = Math.min(Number(declared.config['min.insync.replicas']), Math.max(1, replicationFactor - 1));
    return { ...declared, replicationFactor, config: { ...declared.config, 'min.insync.replicas': String(inSync) } };
  });
