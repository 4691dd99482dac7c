import { parseArgs } from 'node:util';
import type { Admin, Kafka } from 'kafkajs';
import { configureTopics, growTopics } from './adjust-topics.ts';
import { compareTopics } from './compare-topics.ts';
import { createTopics } from './create-topics.ts';
import { declaredRights } from '../rights/declared-rights.ts';
import { setRights } from '../rights/set-rights.ts';
import type { DeclaredTopic } from './declared-topics.ts';
import { growing } from './topic-words.ts';
import { TopicsProblem, wordsOf } from './topics-problem.ts';

export interface TopicsCommand {
  /** As given on the command line. */
  readonly parameters: readonly string[];
  readonly kafka: Kafka;
  /** Where the brokers are said to be, for words. */
  readonly brokers: readonly string[];
  readonly topics: readonly DeclaredTopic[];
  readonly replication: number | undefined;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

export const topicsUsage = `npm run kafka:topics               创建缺少的主题，并核对其余 · make the missing topics, compare the others
npm run kafka:topics -- --check     只核对 · compare only
npm run kafka:topics -- --configure 并按声明修改设置 · and set them up as declared
npm run kafka:topics -- --rights    并按 infra/kafka/rights.json 设置各服务的权限 · and set the rights of each service as declared there
npm run kafka:topics -- --grow      并按声明增加分区 · and add the declared partitions
  ${growing.zh}。
  ${growing.en}.
声明 · declared in infra/kafka/topics.json; 环境 · environment: KAFKA_BROKERS, KAFKA_REPLICATION, KAFKA_TLS*, KAFKA_SASL_*`;

const flag = { type: 'boolean' } as const;
const flags = { check: flag, grow: flag, configure: flag, rights: flag, help: flag } as const;

/**
 * Makes and compares the topics of a cluster.
 * @returns the exit code: 0 when everything is as declared, 1 when it is not or nobody could tell
 */
export const runTopicsCommand = async (command: TopicsCommand): Promise<0 | 1> => {
  const asked = flagsOf(command.parameters);
  if (typeof asked === 'string') {
    command.complain(`${asked}\n${topicsUsage}`);
    return 1;
  }
  if (asked.help === true) {
    command.say(topicsUsage);
    return 0;
  }
  const admin = command.kafka.admin();
  try {
    await admin.connect();
    if (asked.check !== true) await adjust(command, admin, asked);
    return await report(command, admin);
  } catch (failure) {
    const { zh, en } = failure instanceof TopicsProblem ? failure.words : wordsOf(failure, command.brokers);
    command.complain(`${zh}\n${en}`);
    return 1;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
};

interface Asked {
  readonly check?: boolean | undefined;
  readonly grow?: boolean | undefined;
  readonly configure?: boolean | undefined;
  readonly rights?: boolean | undefined;
  readonly help?: boolean | undefined;
}

/** @returns what is asked for, or what is wrong with it */
const flagsOf = (parameters: readonly string[]): Asked | string => {
  try {
    const { values } = parseArgs({ args: [...parameters], options: flags, allowPositionals: false });
    const changes = [values.grow, values.configure, values.rights].includes(true);
    return values.check === true && changes ? '--check 只核对，不能同时修改 · --check changes nothing' : values;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
};

const adjust = async ({ topics, replication, say }: TopicsCommand, admin: Admin, asked: Asked): Promise<void> => {
  const tell = (zh: string, en: string, names: readonly string[]): void => {
    for (const name of names) say(`  ${zh} · ${en}  ${name}`);
  };
  tell('已创建', 'made', await createTopics(admin, topics, { replication }));
  if (asked.configure === true) tell('已设置', 'set up', await configureTopics(admin, topics, { replication }));
  if (asked.grow === true) tell('已增加分区', 'grown', await growTopics(admin, topics));
  if (asked.rights !== true) return;
  const { given, taken } = await setRights(admin, declaredRights());
  say(`  权限 · rights: +${given} −${taken}`);
};

const report = async ({ topics, replication, say, complain }: TopicsCommand, admin: Admin): Promise<0 | 1> => {
  const differences = await compareTopics(admin, topics, { replication });
  for (const { zh, en } of differences) complain(`✗ ${zh}\n  ${en}`);
  if (differences.length > 0) return 1;
  say(`✓ ${topics.length} 个主题与声明一致 · ${topics.length} topics are as declared`);
  return 0;
};
