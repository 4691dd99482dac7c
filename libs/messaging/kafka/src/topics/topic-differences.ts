import type { DeclaredTopic } from './declared-topics.ts';
import { fewerPartitions, missing, morePartitions, otherConfig, otherReplication } from './topic-words.ts';

/** A topic as the cluster has it. */
export interface FoundTopic {
  readonly name: string;
  readonly partitions: number;
  /** Copies of the partition that has the fewest. */
  readonly replicationFactor: number;
  readonly config: Readonly<Record<string, string>>;
}

/** Something that is not as declared, with what to do about it. */
export interface TopicDifference {
  readonly topic: string;
  readonly kind: 'missing' | 'fewer-partitions' | 'more-partitions' | 'replication' | 'config';
  readonly zh: string;
  readonly en: string;
}

export interface ChangedSetting {
  readonly name: string;
  readonly declared: string;
  readonly found: string;
}

/** Compares declared topics with found ones. Topics that nobody declared are somebody else's business. */
export const topicDifferences = (
  declared: readonly DeclaredTopic[],
  found: readonly FoundTopic[],
): readonly TopicDifference[] => {
  const byName = new Map(found.map((topic) => [topic.name, topic]));
  return declared.flatMap((topic) => {
    const there = byName.get(topic.name);
    return there === undefined ? [missing(topic)] : differencesOf(topic, there);
  });
};

export const changedSettings = (declared: DeclaredTopic, found: FoundTopic): readonly ChangedSetting[] =>
  Object.entries(declared.config)
    .map(([name, value]) => ({ name, declared: value, found: found.config[name] ?? '—' }))
    .filter((setting) => setting.declared !== setting.found);

const differencesOf = (declared: DeclaredTopic, found: FoundTopic): TopicDifference[] => {
  const isReplicated = found.replicationFactor === declared.replicationFactor;
  // how many copies must be written follows from how many there are
  const settings = changedSettings(declared, found).filter(
    ({ name }) => isReplicated || name !== 'min.insync.replicas',
  );
  return [
    ...(found.partitions < declared.partitions ? [fewerPartitions(declared, found.partitions)] : []),
    ...(found.partitions > declared.partitions ? [morePartitions(declared, found.partitions)] : []),
    ...(isReplicated ? [] : [otherReplication(declared, found.replicationFactor)]),
    ...(settings.length === 0 ? [] : [otherConfig(declared, settings)]),
  ];
};
