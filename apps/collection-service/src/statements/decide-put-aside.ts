import { fact, siteSource } from '@huihuan/contracts-events';
import { notPutAside, putAsideDecided } from '@huihuan/custody-domain';
import { decidePutAside, putAsideUnder, type HeldPutAside } from '@huihuan/custody-service';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { takeLocks } from '@huihuan/platform-persistence';
import { registerIntakes, type IntakeOptions } from '../register-intake/register-intake.ts';
import { requestOf } from './put-aside-rows.ts';

export interface PutAsideCommand {
  readonly siteId: string;
  readonly actId: string;
  readonly decision: 'admitted' | 'rejected';
  readonly by: string;
  readonly reason: string;
  readonly correlationId: string;
}

/**
 * Somebody of the site answers for what was put aside: it is done now under its original ids, or it stays without effect.
 * Decided the same way again, it is the same decision. Refusals: `put-aside.unknown`, `put-aside.decided`, and those of a
 * hand-in, which leave it open.
 */
export const decideAboutPutAside = async (
  options: IntakeOptions,
  command: PutAsideCommand,
): Promise<Result<HeldPutAside>> => {
  const { siteId, actId, decision, correlationId } = command;
  const { database } = options.custody;
  const found = await heldAt(options, command);
  if (!found.ok) return found;
  if (found.value.decision === null) {
    if (decision === 'admitted') {
      const rows = [requestOf(found.value, options.putAsideKey)];
      const [done] = await registerIntakes(options, { siteId, rows, correlationId, admission: command });
      if (done?.ok === false) return done;
    } else {
      await reject(options, command);
    }
  }
  const [now] = await putAsideUnder(database, [actId]);
  if (now === undefined) return refuse(notPutAside(actId));
  return now.decision === decision ? accept(now) : refuse(putAsideDecided(actId, now.decision ?? ''));
};

const heldAt = async (options: IntakeOptions, { actId, siteId }: PutAsideCommand): Promise<Result<HeldPutAside>> => {
  const [held] = await putAsideUnder(options.custody.database, [actId]);
  return held?.siteId === siteId ? accept(held) : refuse(notPutAside(actId));
};

const reject = ({ custody }: IntakeOptions, command: PutAsideCommand): Promise<void> =>
  custody.database.transaction(async (tx) => {
    const { siteId, actId, by, reason, correlationId } = command;
    await takeLocks(tx, [siteId]);
    const [held] = await putAsideUnder(tx, [actId]);
    if (held?.decision !== null) return;
    await decidePutAside(tx, actId, { decision: 'rejected', by, reason, at: custody.now() });
    const { act, deviceId, deviceTime, digest } = held;
    const about = { siteId, actId, act, deviceId, deviceTime: deviceTime.toISOString(), statement: digest };
    const decided = { ...about, decision: 'rejected', reason, decidedBy: by } as const;
    const cause = { correlationId, causationId: correlationId };
    await custody.outbox.append(tx, siteSource(siteId), [fact('cn.huihuan.statement.decided.v1', decided)], cause);
  });
