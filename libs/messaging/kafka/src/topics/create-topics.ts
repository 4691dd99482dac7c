import type { Admin } from 'kafkajs';
import { awaitLeaders } from './await-leaders.ts';
import { findDeclared } from './compare-topics.ts';
import { withReplication, type DeclaredTopic, type TopicChoice } from './declared-topics.ts';
import { TopicsProblem, tooFewBrokers } from './topics-problem.ts';

/**
 * Makes the declared topics that are missing, and waits until they can be written to. Topics that are there stay as
 * they are: `compareTopics` says what is different about them.
 * @returns the names of the topics it made
 * @throws TopicsProblem `too-few-brokers` before anything is made
 */
export const createTopics = async (
  admin: Admin,
  topics: readonly DeclaredTopic[],
  choice: TopicChoice = {},
): Promise<readonly string[]> => {
  const there = new Set((await findDeclared(admin, topics)).map(({ name }) => name));
  const missing = withReplication(topics, choice).filter(({ name }) => !there.has(name));
  if (missing.length === 0) return [];
  const { brokers } = await admin.describeCluster();
  const demanded = Math.max(...missing.map(({ replicationFactor }) => replicationFactor));
  if (demanded > brokers.length) throw new TopicsProblem(tooFewBrokers(demanded, brokers.length));
  const names = missing.map(({ name }) => name);
  await admin.createTopics({ waitForLeaders: false, topics: missing.map(creationOf) });
  await awaitLeaders(admin, names);
  return names;
};

const creationOf = ({ name, partitions, replicationFactor, config }: DeclaredTopic) => ({
  topic: name,
  numPartitions: partitions,
  replicationFactor,
  configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
});
