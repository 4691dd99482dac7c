import kafkajs, { type Admin } from 'kafkajs';
import type { FoundTopic } from './topic-differences.ts';

/** The declared topics that the cluster has, as it has them. Asks in a way that makes none. */
export const findTopics = async (
  admin: Admin,
  names: readonly string[],
  settings: readonly string[],
): Promise<readonly FoundTopic[]> => {
  const all = new Set(await admin.listTopics());
  const there = names.filter((name) => all.has(name));
  if (there.length === 0) return [];
  const { topics } = await admin.fetchTopicMetadata({ topics: there });
  const configs = await configsOf(admin, there, settings);
  return topics.map(({ name, partitions }) => ({
    name,
    partitions: partitions.length,
    replicationFactor: Math.min(...partitions.map(({ replicas }) => replicas.length)),
    config: configs.get(name) ?? {},
  }));
};

const configsOf = async (
  admin: Admin,
  names: readonly string[],
  settings: readonly string[],
): Promise<ReadonlyMap<string, Record<string, string>>> => {
  const type = kafkajs.ConfigResourceTypes.TOPIC;
  const resources = names.map((name) => ({ type, name, configNames: [...settings] }));
  const described = await admin.describeConfigs({ resources, includeSynonyms: false });
  return new Map(
    described.resources.map(({ resourceName, configEntries }) => [
      resourceName,
      Object.fromEntries(configEntries.map(({ configName, configValue }) => [configName, configValue])),
    ]),
  );
};
