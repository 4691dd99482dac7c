import { siteSource, type Fact, type SealedEvent } from '@huihuan/contracts-events';
import { changesOfFact } from '@huihuan/custody-domain';
import type { Cause } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { rememberWeighings, weighingsIn } from './weighing-events.ts';
import { keepStories } from '../stories/keep-stories.ts';
import { applyChanges } from './apply-changes.ts';

export interface Statement {
  /** Whose chain says it. */
  readonly siteId: string;
  readonly facts: readonly Fact[];
  readonly cause: Cause;
}

/** Writes facts of a site behind its chain and brings the holdings up to them, in the caller's transaction. */
export const stateFacts = async (
  custody: CustodyOptions,
  tx: Tx,
  { siteId, facts, cause }: Statement,
): Promise<readonly SealedEvent[]> => {
  const sealed = await custody.outbox.append(tx, siteSource(siteId), facts, cause);
  const weighings = weighingsIn(siteId, facts, sealed);
  const written = await applyChanges(tx, facts.flatMap(changesOfFact), { siteId, weighings });
  const noted = new Set(written.filter((holding) => holding.siteId === siteId).map(({ item }) => item.itemId));
  await rememberWeighings(tx, siteId, new Map([...weighings].filter(([itemId]) => !noted.has(itemId))));
  await keepStories(tx, saidBy(facts, sealed));
  return sealed;
};

/** Facts with the ids of the events that say them: the outbox seals them in their order. */
export const saidBy = (
  facts: readonly Fact[],
  sealed: readonly SealedEvent[],
): readonly { readonly id: string; readonly event: Fact }[] =>
  facts.flatMap((event, place) => {
    const id = sealed[place]?.id;
    return id === undefined ? [] : [{ id, event }];
  });
