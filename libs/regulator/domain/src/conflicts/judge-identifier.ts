import { fact, type Fact, type Identifier } from '@huihuan/contracts-events';
import { nextConflictId } from './conflict-id.ts';
import { livedTogether, type Life } from './life.ts';

/** A conflict about an identifier, as it was said last. */
export interface KnownConflict {
  readonly conflictId: string;
  readonly itemIds: readonly string[];
  readonly state: 'open' | 'settled' | 'withdrawn';
}

/** An identifier that names one thing in the world, and everything that is known of those who carry it. */
export interface SharedIdentifier {
  readonly identifier: Identifier;
  /** The items that ever carried it, in the network or gone. */
  readonly itemIds: readonly string[];
  /** Those that lost it when a conflict was settled. */
  readonly disowned: readonly string[];
  /** Without those that were not heard of. */
  readonly lives: ReadonlyMap<string, Life>;
  readonly conflicts: readonly KnownConflict[];
}

export type Judgement = Extract<
  Fact,
  { type: 'cn.huihuan.conflict.opened.v1' } | { type: 'cn.huihuan.conflict.withdrawn.v1' }
>;

const listLimit = 100;

/**
 * Rule 1 for identifiers: active at most once. What has to be said now, so that exactly those items are in an open conflict
 * that carry the identifier and were in the network at one time with another that does. It follows from the facts and from
 * what people have settled, not from when or in which order they were heard: what came late opens a conflict as well as it
 * withdraws one. What is said to be so already is not said again.
 */
export const judgeIdentifier = (shared: SharedIdentifier): readonly Judgement[] => {
  const { identifier, conflicts } = shared;
  const open = conflicts
    .filter(({ state }) => state === 'open')
    .sort((one, other) => (one.conflictId < other.conflictId ? -1 : 1));
  const itemIds = together(shared, open);
  const [kept, ...doubles] = open;
  const withdrawals = doubles.map((double) => withdrawn(identifier, double, sameAs(kept?.conflictId ?? '')));
  const settled = new Set(conflicts.flatMap(({ conflictId, state }) => (state === 'settled' ? [conflictId] : [])));
  const conflictId = kept?.conflictId ?? nextConflictId(identifier, settled);
  const openings = itemIds.length < 2 ? [] : [opened(identifier, { conflictId, itemIds })];
  if (kept === undefined) return [...withdrawals, ...openings];
  // Somebody leaves: all are let go, and whoever is still in conflict is held again.
  if (!kept.itemIds.every((itemId) => itemIds.includes(itemId)))
    return [...withdrawals, withdrawn(identifier, kept, notTogether(kept.itemIds, shared.lives)), ...openings];
  return itemIds.length === kept.itemIds.length ? withdrawals : [...withdrawals, ...openings];
};

const together = (
  { itemIds, disowned, lives }: SharedIdentifier,
  open: readonly KnownConflict[],
): readonly string[] => {
  const lost = new Set(disowned);
  const named = new Set([...itemIds, ...open.flatMap((conflict) => conflict.itemIds)]);
  const carriers = [...named].filter((itemId) => !lost.has(itemId)).sort();
  const lifeOf = (itemId: string): Life | null => lives.get(itemId) ?? null;
  return carriers
    .filter((one) => carriers.some((other) => one !== other && livedTogether(lifeOf(one), lifeOf(other))))
    .slice(0, listLimit);
};

const opened = (identifier: Identifier, said: Pick<KnownConflict, 'conflictId' | 'itemIds'>): Judgement =>
  fact('cn.huihuan.conflict.opened.v1', {
    conflictId: said.conflictId,
    identifier: { kind: identifier.kind, value: identifier.value },
    itemIds: [...said.itemIds],
  });

const withdrawn = (identifier: Identifier, { conflictId, itemIds }: KnownConflict, reason: string): Judgement =>
  fact('cn.huihuan.conflict.withdrawn.v1', {
    conflictId,
    identifier: { kind: identifier.kind, value: identifier.value },
    itemIds: [...itemIds],
    reason,
  });

const sameAs = (conflictId: string): string => `与冲突 ${conflictId} 相同 · the same as conflict ${conflictId}`;

/** As many as a reason has room for. */
const namedAtMost = 3;

const notTogether = (itemIds: readonly string[], lives: ReadonlyMap<string, Life>): string => {
  const ended = itemIds
    .flatMap((itemId) => lives.get(itemId) ?? [])
    .flatMap(({ itemId, endedAt }) => (endedAt === null ? [] : [`${itemId} ${endedAt}`]))
    .slice(0, namedAtMost)
    .join(', ');
  if (ended === '') return '其余物品已失去该编号 · the others have lost the identifier';
  return `并非同时在网，此前已了结 · not in the network at one time; ended before: ${ended}`;
};
