import type { Admin } from 'kafkajs';
import { withReplication, type DeclaredTopic, type TopicChoice } from './declared-topics.ts';
import { findTopics } from './find-topics.ts';
import { topicDifferences, type FoundTopic, type TopicDifference } from './topic-differences.ts';

const settingsOf = (topics: readonly DeclaredTopic[]): readonly string[] => [
  ...new Set(topics.flatMap(({ config }) => Object.keys(config))),
];

export const findDeclared = (admin: Admin, topics: readonly DeclaredTopic[]): Promise<readonly FoundTopic[]> => {
  const names = topics.map(({ name }) => name);
  return findTopics(admin, names, settingsOf(topics));
};

/**
 * What of the declared topics is missing or different in the cluster, each with words that say what to do.
 * @returns an empty list when everything is as declared
 */
export const compareTopics = async (
  admin: Admin,
  topics: readonly DeclaredTopic[],
  choice: TopicChoice = {},
): Promise<readonly TopicDifference[]> =>
  topicDifferences(withReplication(topics, choice), await findDeclared(admin, topics));
