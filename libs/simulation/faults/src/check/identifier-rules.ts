import { uniqueIdentifierKinds } from '@huihuan/contracts-events';
import type { Commit } from '../store/database.ts';
import { BrokenRule } from './broken-rule.ts';

/**
 * An identifier is active once in the books of one database; two databases may both take it in, and then the regulator says
 * so. The ends of items are known here as soon as they are stated, so this is stricter than what the books can know.
 */
export const identifierRules = (): { readonly committed: (commit: Commit) => void } => {
  const carriers = new Map<string, { readonly itemId: string; readonly database: string }>();
  const carried = new Map<string, readonly string[]>();
  const end = (itemId: string): void => {
    for (const key of carried.get(itemId) ?? []) if (carriers.get(key)?.itemId === itemId) carriers.delete(key);
    carried.delete(itemId);
  };
  const enter = (itemId: string, key: string, database: string): void => {
    const other = carriers.get(`${database} ${key}`);
    if (other !== undefined && other.itemId !== itemId)
      throw new BrokenRule('identifier-once', { subject: key, expected: other.itemId, found: `${itemId} as well` });
    carriers.set(`${database} ${key}`, { itemId, database });
  };
  return {
    committed: ({ database, stated }) => {
      for (const { event } of stated) {
        switch (event?.type) {
          case 'cn.huihuan.item.collected.v1': {
            const { itemId, identifiers } = event.data.item;
            const keys = identifiers.filter(({ kind }) => uniqueIdentifierKinds.some((unique) => unique === kind));
            for (const { kind, value } of keys) enter(itemId, `${kind}:${value}`, database.name);
            carried.set(
              itemId,
              keys.map(({ kind, value }) => `${database.name} ${kind}:${value}`),
            );
            break;
          }
          case 'cn.huihuan.item.closed.v1':
            for (const { itemId } of event.data.items) end(itemId);
            break;
          case 'cn.huihuan.item.dismantled.v1':
            for (const { itemId } of event.data.inputs) end(itemId);
            break;
          case 'cn.huihuan.discrepancy.settled.v1':
            if (event.data.place === 'closed' && event.data.item !== null) end(event.data.item.itemId);
            break;
          case 'cn.huihuan.conflict.settled.v1':
            for (const itemId of event.data.itemIds) if (itemId !== event.data.genuineItemId) end(itemId);
            break;
          default:
            break;
        }
      }
    },
  };
};
