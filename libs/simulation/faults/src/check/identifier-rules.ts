import { uniqueIdentifierKinds, type ItemFacts, type ReadEvent } from '@huihuan/contracts-events';
import type { Commit } from '../store/database.ts';
import { BrokenRule } from './broken-rule.ts';

/** Items whose claim on their identifiers ends with an event. */
const endedBy = (event: ReadEvent): readonly string[] => {
  switch (event.type) {
    case 'cn.huihuan.item.closed.v1':
      return event.data.items.map(({ itemId }) => itemId);
    case 'cn.huihuan.item.dismantled.v1':
      return event.data.inputs.map(({ itemId }) => itemId);
    case 'cn.huihuan.discrepancy.settled.v1':
      return event.data.place === 'closed' && event.data.item !== null ? [event.data.item.itemId] : [];
    case 'cn.huihuan.conflict.settled.v1':
      return event.data.itemIds.filter((itemId) => itemId !== event.data.genuineItemId);
    default:
      return [];
  }
};

const uniqueOf = ({ identifiers }: ItemFacts): readonly string[] =>
  identifiers
    .filter(({ kind }) => uniqueIdentifierKinds.some((unique) => unique === kind))
    .map(({ kind, value }) => `${kind}:${value}`);

/**
 * An identifier is active once among what one database took in; two databases may both take it in, and then the regulator
 * says so. An end counts here as soon as it is stated, long before the books that took the item in have heard of it.
 */
export const identifierRules = (): { readonly committed: (commit: Commit) => void } => {
  const carriers = new Map<string, string>();
  const carried = new Map<string, readonly string[]>();
  const end = (itemId: string): void => {
    for (const key of carried.get(itemId) ?? []) if (carriers.get(key) === itemId) carriers.delete(key);
    carried.delete(itemId);
  };
  const enter = (item: ItemFacts, database: string): void => {
    const keys = uniqueOf(item).map((identifier) => `${database} ${identifier}`);
    for (const key of keys) {
      const other = carriers.get(key);
      if (other !== undefined)
        throw new BrokenRule('identifier-once', { subject: key, expected: other, found: `${item.itemId} as well` });
      carriers.set(key, item.itemId);
    }
    carried.set(item.itemId, keys);
  };
  return {
    committed: ({ database, stated }) => {
      for (const { event } of stated) {
        if (event === null) continue;
        if (event.type === 'cn.huihuan.item.collected.v1') enter(event.data.item, database.name);
        endedBy(event).forEach(end);
      }
    },
  };
};
