import {
  decideDiscrepancy,
  evolveDiscrepancy,
  siteOfKind,
  type Discrepancy,
  type DiscrepancyCommand,
} from '@huihuan/custody-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import type { Cause } from '@huihuan/messaging-core';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { loadDiscrepancy, recordDiscrepancies } from '../books/discrepancy-books.ts';
import { presentHoldings } from '../books/holding-rows.ts';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';

export interface DiscrepancyRequest {
  /** Id of the act; of the proposal where it is one. */
  readonly id: string;
  readonly discrepancyId: string;
  readonly correlationId: string;
  readonly command: Extract<DiscrepancyCommand, { kind: 'propose' | 'agree' }>;
}

/** One word of one side about a difference. */
export const changeDiscrepancy = async (
  custody: CustodyOptions,
  request: DiscrepancyRequest,
): Promise<Result<Discrepancy>> => {
  const { id, discrepancyId, command, correlationId } = request;
  const known = await loadDiscrepancy(custody.database, discrepancyId);
  const parties = known.state === 'none' ? [] : [known.fromSiteId, known.toSiteId];
  return runCommand(
    custody.database,
    {
      id,
      operation: `discrepancy.${command.kind}`,
      request: { discrepancyId, command },
      locks: [command.bySiteId, ...parties],
    },
    (tx) => decideAndRecord(custody, tx, { discrepancyId, command, cause: { correlationId, causationId: id } }),
  );
};

interface Word {
  readonly discrepancyId: string;
  readonly command: DiscrepancyCommand;
  readonly cause: Cause;
}

/** Decides a word of one side inside a transaction; also what the receiver's books do when they hear of the sender's yes. */
export const decideAndRecord = async (
  custody: CustodyOptions,
  tx: Tx,
  { discrepancyId, command, cause }: Word,
): Promise<Result<Discrepancy>> => {
  const before = await loadDiscrepancy(tx, discrepancyId);
  const named = command.kind === 'settle-agreed' ? [] : [command.itemId];
  const own = before.state === 'none' ? [] : [before.item?.itemId ?? null];
  const holding = await presentHoldings(
    tx,
    [...named, ...own].filter((itemId) => itemId !== null),
  );
  const decided = decideDiscrepancy(before, command, { holding });
  if (!decided.ok) return decided;
  const siteId = speakerOf(before, command);
  // Both sides have this difference in their books; but a chain has one writer, so a site speaks in the books of its tier.
  const speaker = siteOfKind(await knownSites(tx, [siteId]), siteId, [custody.policy.siteKind], '/siteId');
  if (!speaker.ok) return speaker;
  const after = decided.value.reduce(evolveDiscrepancy, before);
  await recordDiscrepancies(tx, [after]);
  await stateFacts(custody, tx, { siteId, facts: decided.value, cause });
  return accept(after);
};

/** Whose chain says it: the side that acts; the receiver closes what both agreed. */
const speakerOf = (discrepancy: Discrepancy, command: DiscrepancyCommand): string =>
  command.kind === 'settle-agreed' && discrepancy.state !== 'none' ? discrepancy.toSiteId : command.bySiteId;
