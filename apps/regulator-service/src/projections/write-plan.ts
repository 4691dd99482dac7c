import type { Outbox } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import { writeAlarms } from '../alarms/write-alarms.ts';
import { claimIdentifiers } from './claim-identifiers.ts';
import { judgeConflicts } from './judge-conflicts.ts';
import type { BatchPlan } from './plan-batch.ts';
import { runStatements } from './statement.ts';
import { writeConflicts } from './write-conflicts.ts';

/** Writes what a batch changes, and says what it brings to light. */
export const writePlan = async (tx: Tx, outbox: Outbox, plan: BatchPlan): Promise<void> => {
  await runStatements(tx, plan.statements);
  await writeAlarms(
    tx,
    plan.facts.map(({ event }) => event),
  );
  const said = await writeConflicts(tx, plan.facts);
  await judgeConflicts(tx, outbox, [...said, ...(await claimIdentifiers(tx, plan.changes))]);
};
