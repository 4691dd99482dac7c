import type { DeclaredTopic } from './declared-topics.ts';
import type { ChangedSetting, TopicDifference } from './topic-differences.ts';

const command = 'npm run kafka:topics';

const copies = (count: number): string => (count === 1 ? '1 copy' : `${count} copies`);

/** What more partitions do to what is under way. */
export const growing = {
  zh: '增加分区后，同一键的新事件会进入别的分区，可能先于尚未消费的旧事件被读到。请先让各服务追上（积压为 0）',
  en: 'With more partitions, new events of a key go to another one and may be read before earlier ones that still wait. Let every service catch up first (lag 0)',
};

export const missing = ({ name, partitions, replicationFactor }: DeclaredTopic): TopicDifference => ({
  topic: name,
  kind: 'missing',
  zh: `缺少主题 ${name}（应有 ${partitions} 个分区、${replicationFactor} 份副本）。请运行：${command}`,
  en: `Topic ${name} is missing (declared: ${partitions} partitions, ${copies(replicationFactor)}). Run: ${command}`,
});

export const fewerPartitions = ({ name, partitions }: DeclaredTopic, found: number): TopicDifference => ({
  topic: name,
  kind: 'fewer-partitions',
  zh: `主题 ${name} 只有 ${found} 个分区，声明为 ${partitions} 个。${growing.zh}，再运行：${command} -- --grow`,
  en: `Topic ${name} has ${found} partitions, ${partitions} are declared. ${growing.en}, then run: ${command} -- --grow`,
});

export const morePartitions = ({ name, partitions }: DeclaredTopic, found: number): TopicDifference => ({
  topic: name,
  kind: 'more-partitions',
  zh: `主题 ${name} 有 ${found} 个分区，声明为 ${partitions} 个。Kafka 不能减少分区：若属有意，请把 infra/kafka/topics.json 改为 ${found}`,
  en: `Topic ${name} has ${found} partitions, ${partitions} are declared. Kafka cannot take partitions away: if it is meant so, write ${found} into infra/kafka/topics.json`,
});

export const otherReplication = ({ name, replicationFactor }: DeclaredTopic, found: number): TopicDifference => ({
  topic: name,
  kind: 'replication',
  zh: `主题 ${name} 有 ${found} 份副本，声明为 ${replicationFactor} 份。若属有意，请设置 KAFKA_REPLICATION=${found}；否则用 Kafka 自带的 kafka-reassign-partitions 调整`,
  en: `Topic ${name} has ${copies(found)}, ${replicationFactor} declared. If it is meant so, set KAFKA_REPLICATION=${found}; otherwise change it by Kafka's own kafka-reassign-partitions`,
});

export const otherConfig = ({ name }: DeclaredTopic, settings: readonly ChangedSetting[]): TopicDifference => {
  const zh = settings.map((setting) => `${setting.name} 为 ${setting.found}（声明为 ${setting.declared}）`);
  const en = settings.map((setting) => `${setting.name} is ${setting.found} (declared: ${setting.declared})`);
  return {
    topic: name,
    kind: 'config',
    zh: `主题 ${name} 的设置不同：${zh.join('，')}。请运行：${command} -- --configure`,
    en: `Topic ${name} is set up differently: ${en.join(', ')}. Run: ${command} -- --configure`,
  };
};
