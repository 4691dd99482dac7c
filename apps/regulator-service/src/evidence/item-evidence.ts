import { storyFormat, type StoryFile } from '@huihuan/evidence-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { unknownItem } from '../checkpoints/refusals.ts';
import { factsOfItem } from './facts-of-shipment.ts';
import { findKeyFacts } from './key-facts.ts';
import { proveFacts } from './prove-facts.ts';

/** The story of an item as facts under the newest checkpoint, in one snapshot. */
export const readItemEvidence = async (database: ServiceDatabase, itemId: string): Promise<Result<StoryFile>> => {
  await database.transaction(findKeyFacts);
  return database.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    const facts = await factsOfItem(tx, itemId);
    if (facts.length === 0) return refuse(unknownItem(itemId));
    const proven = await proveFacts(tx, facts);
    return proven.ok ? accept({ format: storyFormat, itemId, ...proven.value }) : proven;
  });
};
