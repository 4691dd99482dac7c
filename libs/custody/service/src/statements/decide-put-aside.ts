import { fact, siteSource } from '@huihuan/contracts-events';
import { notPutAside, putAsideDecided } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { takeLocks } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { decidePutAside, putAsideUnder, statementHeld, type HeldPutAside } from './put-aside-books.ts';
import { aboutStatement } from './statement-books.ts';

export interface PutAsideCommand {
  readonly siteId: string;
  readonly actId: string;
  readonly decision: 'admitted' | 'rejected';
  readonly by: string;
  readonly reason: string;
  readonly correlationId: string;
}

/** Does what was put aside, under its original ids, and enters the decision in the same transaction. */
export type Admit = (held: HeldPutAside, command: PutAsideCommand) => Promise<Result<unknown>>;

/**
 * Somebody of the site answers for what was put aside: it is done now under its original ids, or it stays without effect.
 * Decided the same way again, it is the same decision. Refusals: `put-aside.unknown`, `put-aside.decided`, and those of the
 * operation, which leave it open.
 */
export const decideAboutPutAside = async (
  custody: CustodyOptions,
  admit: Admit,
  command: PutAsideCommand,
): Promise<Result<HeldPutAside>> => {
  const { siteId, actId, decision } = command;
  const [held] = await putAsideUnder(custody.database, [actId]);
  if (held?.siteId !== siteId) return refuse(notPutAside(actId));
  if (held.decision === null) {
    if (decision === 'rejected') await reject(custody, command);
    else {
      const done = await admit(held, command);
      if (!done.ok) return done;
    }
  }
  const [now] = await putAsideUnder(custody.database, [actId]);
  if (now === undefined) return refuse(notPutAside(actId));
  return now.decision === decision ? accept(now) : refuse(putAsideDecided(actId, now.decision ?? ''));
};

const reject = (custody: CustodyOptions, command: PutAsideCommand): Promise<void> =>
  custody.database.transaction(async (tx) => {
    const { siteId, actId, by, reason, correlationId } = command;
    await takeLocks(tx, [siteId]);
    const [held] = await putAsideUnder(tx, [actId]);
    if (held?.decision !== null) return;
    await decidePutAside(tx, actId, { decision: 'rejected', by, reason, at: custody.now() });
    const about = aboutStatement(statementHeld(held));
    const decided = { ...about, decision: 'rejected', reason, decidedBy: by } as const;
    const cause = { correlationId, causationId: correlationId };
    await custody.outbox.append(tx, siteSource(siteId), [fact('cn.huihuan.statement.decided.v1', decided)], cause);
  });
