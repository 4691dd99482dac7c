import { events, topics, type Topic } from '@huihuan/contracts-events';

const stemOf = (type: string): string => type.replace(/\.v\d+$/, '');

const topicByStem: ReadonlyMap<string, Topic> = new Map(
  Object.values(events).map(({ type, topic }) => [stemOf(type), topic]),
);

/**
 * Where events of these types are said, whatever their version. Nine in ten events are of single items and concern one
 * group alone: whoever does not want them need not fetch them, and one that wants them later begins at the first.
 */
export const topicsOf = (types: readonly string[] | 'all'): readonly string[] => {
  if (types === 'all') return topics;
  const wanted = new Set(types.map((type) => topicByStem.get(stemOf(type))));
  return wanted.has(undefined) ? topics : topics.filter((topic) => wanted.has(topic));
};
