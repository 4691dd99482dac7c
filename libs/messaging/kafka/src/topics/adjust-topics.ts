import kafkajs, { type Admin } from 'kafkajs';
import { findDeclared } from './compare-topics.ts';
import { withReplication, type DeclaredTopic, type TopicChoice } from './declared-topics.ts';
import { changedSettings } from './topic-differences.ts';

/**
 * Adds the partitions that are missing. New events of a key then go to another partition and may overtake earlier
 * ones that still wait, so it is never done unasked.
 * @returns the names of the topics that grew
 */
export const growTopics = async (admin: Admin, topics: readonly DeclaredTopic[]): Promise<readonly string[]> => {
  const found = new Map((await findDeclared(admin, topics)).map((topic) => [topic.name, topic.partitions]));
  const small = topics.filter(({ name, partitions }) => (found.get(name) ?? partitions) < partitions);
  if (small.length === 0) return [];
  await admin.createPartitions({
    topicPartitions: small.map(({ name, partitions }) => ({ topic: name, count: partitions })),
  });
  return small.map(({ name }) => name);
};

/**
 * Gives topics the settings that are declared. Settings that are not declared stay as somebody made them.
 * @returns the names of the topics that changed
 */
export const configureTopics = async (
  admin: Admin,
  topics: readonly DeclaredTopic[],
  choice: TopicChoice = {},
): Promise<readonly string[]> => {
  const found = new Map((await findDeclared(admin, topics)).map((topic) => [topic.name, topic]));
  const changed = withReplication(topics, choice).filter((topic) => {
    const there = found.get(topic.name);
    return there !== undefined && changedSettings(topic, there).length > 0;
  });
  if (changed.length === 0) return [];
  const own = await ownSettings(
    admin,
    changed.map(({ name }) => name),
  );
  const type = kafkajs.ConfigResourceTypes.TOPIC;
  await admin.alterConfigs({
    validateOnly: false,
    resources: changed.map(({ name, config }) => {
      // the request replaces all that the topic has
      const whole = { ...own.get(name), ...config };
      return { type, name, configEntries: Object.entries(whole).map(([key, value]) => ({ name: key, value })) };
    }),
  });
  return changed.map(({ name }) => name);
};

/** What somebody set on the topics themselves; the rest is inherited. */
const ownSettings = async (
  admin: Admin,
  names: readonly string[],
): Promise<ReadonlyMap<string, Record<string, string>>> => {
  const type = kafkajs.ConfigResourceTypes.TOPIC;
  const resources = names.map((name) => ({ type, name }));
  const described = await admin.describeConfigs({ resources, includeSynonyms: false });
  return new Map(
    described.resources.map(({ resourceName, configEntries }) => [
      resourceName,
      Object.fromEntries(
        configEntries
          .filter(({ configSource }) => configSource === kafkajs.ConfigSource.TOPIC_CONFIG)
          .map(({ configName, configValue }) => [configName, configValue]),
      ),
    ]),
  );
};
