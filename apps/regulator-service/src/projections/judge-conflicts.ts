import type { Identifier, ReadEvent } from '@huihuan/contracts-events';
import type { Outbox } from '@huihuan/messaging-core';
import { rowsOf, sqlArray, type Tx } from '@huihuan/platform-persistence';
import {
  amendedAway,
  identifierKey,
  judgeIdentifier,
  type AmendedIdentifier,
  type Judgement,
  type KnownConflict,
  type SharedIdentifier,
} from '@huihuan/regulator-domain';
import { openRow, withdrawRow } from './conflict-rows.ts';
import { loadLives, type Heard } from './load-lives.ts';
import { regulatorSource } from './regulator-source.ts';

/**
 * Says which of these identifiers were active on several items at one time, and which are found not to have been after
 * all, in the transaction that found it out. Needs the lock of the regulator's chain.
 */
export const judgeConflicts = async (tx: Tx, outbox: Outbox, identifiers: readonly Identifier[]): Promise<void> => {
  if (identifiers.length === 0) return;
  const { shared, last } = await loadShared(tx, identifiers);
  for (const one of shared) {
    const judgements = judgeIdentifier(one);
    if (judgements.length === 0) continue;
    const cause = lastAbout(judgements, last);
    await outbox.append(tx, regulatorSource, judgements, {
      correlationId: cause.correlationId,
      causationId: cause.id,
    });
    for (const judgement of judgements) await writeRow(tx, judgement, cause.time);
  }
};

const writeRow = (tx: Tx, { type, data }: Judgement, at: string): Promise<unknown> =>
  type === 'cn.huihuan.conflict.opened.v1' ? openRow(tx, data, at) : withdrawRow(tx, data);

/** The newest fact that speaks of one of the items: what brought it to light. */
const lastAbout = (judgements: readonly Judgement[], last: Heard['last']): ReadEvent => {
  const found = judgements
    .flatMap(({ data }) => data.itemIds)
    .flatMap((itemId) => last.get(itemId) ?? [])
    .sort((one, other) => other.position - one.position)
    .at(0);
  if (found === undefined) throw new Error('a conflict was judged of which no fact speaks');
  return found.event;
};

interface ClaimRow extends Identifier {
  readonly itemIds: readonly string[];
  readonly disowned: readonly string[];
}

interface ConflictRow extends Identifier, KnownConflict {}

interface AmendedRow {
  readonly itemId: string;
  readonly amended: readonly AmendedIdentifier[];
}

const isAmendedAway = ({ amended }: AmendedRow, key: string): boolean =>
  amendedAway(amended).some((identifier) => identifierKey(identifier) === key);

const loadShared = async (tx: Tx, identifiers: readonly Identifier[]) => {
  const wanted = [
    sqlArray(
      'text',
      identifiers.map(({ value }) => value),
    ),
    sqlArray(
      'text',
      identifiers.map(({ kind }) => kind),
    ),
  ];
  const claims = byIdentifier(await rowsOf<ClaimRow>(tx, claimsSql, wanted));
  const conflicts = byIdentifier(await rowsOf<ConflictRow>(tx, conflictsAboutSql, wanted));
  const named = [...claims.values(), ...conflicts.values()].flat().flatMap((row) => row.itemIds);
  const itemIds = [...new Set(named)];
  const { lives, last } = await loadLives(tx, itemIds);
  const amended = await rowsOf<AmendedRow>(tx, amendedSql, [sqlArray('uuid', itemIds)]);
  const distinct = new Map(identifiers.map((identifier) => [identifierKey(identifier), identifier]));
  const shared = [...distinct].map(([key, identifier]): SharedIdentifier => {
    const [claim] = claims.get(key) ?? [];
    const { itemIds: carriers = [], disowned: lost = [] } = claim ?? {};
    // what was amended away had been recorded wrong: those items never carried it
    const disowned = [...lost, ...amended.flatMap((row) => (isAmendedAway(row, key) ? [row.itemId] : []))];
    return { identifier, itemIds: carriers, disowned, lives, conflicts: conflicts.get(key) ?? [] };
  });
  return { shared, last };
};

const byIdentifier = <Row extends Identifier>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = identifierKey(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

/** In the order of the key, as they are claimed. */
export const claimsSql = `
  select kind, value, item_ids as "itemIds", disowned from identifier_claim
   where (value, kind) in (select * from unnest($1::text[], $2::text[])) order by value, kind for update`;

export const conflictsAboutSql = `
  select kind, value, conflict_id as "conflictId", item_ids as "itemIds", state from conflict
   where (value, kind) in (select * from unnest($1::text[], $2::text[]))`;

export const amendedSql = `
  select item_id as "itemId", amended from item where item_id = any ($1::uuid[]) and amended is not null`;
