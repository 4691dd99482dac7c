import type { Identifier } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { decideSettlement } from '@huihuan/regulator-domain';
import { settleRow } from '../projections/conflict-rows.ts';
import { judgeConflicts } from '../projections/judge-conflicts.ts';
import { regulatorSource } from '../projections/regulator-source.ts';
import type { RegulatorOptions } from '../regulator.ts';
import type { ConflictView } from './conflict-operations.ts';
import { readConflict } from './conflict-query.ts';

export interface Settlement {
  /** Of the act, made by the client. */
  readonly id: string;
  readonly conflictId: string;
  readonly genuineItemId: string | null;
  readonly reason: string;
}

/** The regulator's decision and the event that tells everybody, in one transaction. */
export const settle = (
  regulator: RegulatorOptions,
  settlement: Settlement,
  correlationId: string,
): Promise<Result<ConflictView>> =>
  runCommand(
    regulator.database,
    { id: settlement.id, operation: 'conflict.settle', request: settlement, locks: [regulatorSource] },
    async (tx) => {
      const { conflictId, genuineItemId, reason, id } = settlement;
      const conflict = await readConflict(tx, conflictId);
      if (conflict === null) return refuse(unknownConflict(conflictId));
      const identifier = conflict.identifier as Identifier;
      const decided = decideSettlement({ ...conflict, identifier }, genuineItemId, reason);
      if (!decided.ok) return decided;
      const fact = decided.value;
      await regulator.outbox.append(tx, regulatorSource, [fact], { correlationId, causationId: id });
      await settleRow(tx, fact.data, regulator.now().toISOString());
      // A list has an end: whoever did not fit into it is in conflict with the genuine one still.
      await judgeConflicts(tx, regulator.outbox, [identifier]);
      return accept(await settled(tx, conflictId));
    },
  );

const settled = async (tx: Tx, conflictId: string): Promise<ConflictView> => {
  const conflict = await readConflict(tx, conflictId);
  if (conflict === null) throw new Error(`conflict ${conflictId} vanished while it was settled`);
  return conflict;
};

const unknownConflict = (conflictId: string) => ({
  code: 'conflict.unknown',
  kind: 'missing' as const,
  zh: `没有编号冲突 ${conflictId}`,
  en: `there is no conflict ${conflictId}`,
  details: { conflictId },
});
