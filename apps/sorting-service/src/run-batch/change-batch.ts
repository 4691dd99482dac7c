import { knownRules, knownSites, knownStaff, stateFacts, type CustodyOptions } from '@huihuan/custody-service';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand } from '@huihuan/platform-persistence';
import { batchUnknown, decideBatch, evolveBatch, type BatchCommand } from '@huihuan/processing-domain';
import { batchIn, jobsOfBatches, loadBatch, recordBatch, type StoredBatch } from './batch-books.ts';
import type { BatchView } from './batch-schemas.ts';
import { batchView } from './batch-view.ts';

export interface BatchRequest {
  /** What the client sent: the same again gets the first answer. */
  readonly asked: { readonly id: string };
  readonly correlationId: string;
  readonly command: BatchCommand;
}

/** One act on a processing batch, under the lock of its site: no job starts or closes there meanwhile. */
export const changeBatch = async (
  custody: CustodyOptions,
  { asked, correlationId, command }: BatchRequest,
): Promise<Result<BatchView>> => {
  const { batchId } = command;
  const siteId = command.kind === 'open' ? command.siteId : (await loadBatch(custody.database, batchId))?.batch.siteId;
  if (siteId === undefined) return refuse(batchUnknown(batchId));
  const act = { id: asked.id, operation: `batch.${command.kind}`, request: { batchId, asked }, locks: [siteId] };
  return runCommand(custody.database, act, async (tx) => {
    const before = await loadBatch(tx, batchId);
    const jobs = before === undefined ? [] : await jobsOfBatches(tx, [batchId]);
    const answering = command.kind === 'close' ? (command.explanation?.supervisorId ?? null) : null;
    const now = custody.now().toISOString();
    const site = await knownSites(tx, [siteId]);
    const rules = await knownRules(tx, [site(siteId)]);
    const context = { jobs, now, site, rules, staff: await knownStaff(tx, [answering]) };
    const decided = decideBatch(batchIn(before), command, context);
    if (!decided.ok) return decided;
    const batch = decided.value.reduce(evolveBatch, batchIn(before));
    if (batch.state === 'none') throw new TypeError('an act on a batch leaves a batch');
    const closedAt = batch.state === 'closed' ? now : null;
    const after: StoredBatch = { batch, openedAt: before?.openedAt ?? now, closedAt };
    await recordBatch(tx, after);
    await stateFacts(custody, tx, { siteId, facts: decided.value, cause: { correlationId, causationId: asked.id } });
    return accept(batchView(after, jobs, { rules, areaCode: site(siteId)?.areaCode ?? '' }));
  });
};
