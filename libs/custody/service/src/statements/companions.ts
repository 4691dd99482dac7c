import { fact, siteSource, type Fact } from '@huihuan/contracts-events';
import { stateDeviceElsewhere, stateIdReused } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { withAct, type Act } from '@huihuan/platform-http';
import { Overtaken, type Command, type Companion, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import type { StatementRecord } from './check-signatures.ts';
import { DeviceDoubted } from './device-doubted.ts';
import { judgeStatements } from './judge-statements.ts';
import { decidePutAside } from './put-aside-books.ts';
import { aboutStatement, flagged, keepStatements, keptDigest } from './statement-books.ts';

interface Joining {
  readonly custody: CustodyOptions;
  readonly stated: StatementRecord;
  /** Of whoever sends or decides: remarks about the statement are theirs, its facts are not. */
  readonly outer: Act;
}

/**
 * Keeps the statement beside the facts of the command that it asks for, in their transaction.
 * @throws DeviceDoubted where its device turns out, under the lock of the site, not to be trusted
 */
export const keeping = (joining: Joining): Companion => ({
  join: async (tx, command) => {
    const { stated, custody } = joining;
    const free = await isFree(tx, stated, command);
    if (!free.ok) return free;
    const [verdict] = await judgeStatements(tx, [stated]);
    if (verdict === undefined) throw new Error('a statement got no verdict');
    if (!verdict.ok) return verdict;
    if (verdict.value.kind === 'put-aside') throw new DeviceDoubted(stated.deviceId);
    const inDoubt = verdict.value.clockWentBack;
    if (inDoubt) await remark(tx, joining, flagged(stated, 'clock-went-back'));
    await keepStatements(tx, [{ stated, inDoubt }], custody.now());
    return accept(undefined);
  },
});

export interface Decision {
  readonly by: string;
  readonly reason: string;
}

/**
 * Somebody answers for the statement, whatever is to be said of its device.
 * @throws Overtaken where somebody decided meanwhile
 */
export const admitting = (joining: Joining, { by, reason }: Decision): Companion => ({
  join: async (tx, command) => {
    const { stated, custody } = joining;
    const free = await isFree(tx, stated, command);
    if (!free.ok) return free;
    const at = custody.now();
    if (!(await decidePutAside(tx, stated.id, { decision: 'admitted', by, reason, at })))
      throw new Overtaken(`a decision about ${stated.id}`);
    await remark(tx, joining, admitted(stated, { by, reason }));
    await keepStatements(tx, [{ stated, inDoubt: true }], at);
    return accept(undefined);
  },
});

export const admitted = (stated: Parameters<typeof aboutStatement>[0], { by, reason }: Decision): Fact =>
  fact('cn.huihuan.statement.decided.v1', {
    ...{ ...aboutStatement(stated), decision: 'admitted', reason, decidedBy: by },
  });

/** A site signs for itself, by a command that works on it and on nothing that was stated before. */
const isFree = async (tx: Tx, { siteId, id, deviceId }: StatementRecord, command: Command): Promise<Result<void>> => {
  if (!command.locks.includes(siteId)) return refuse(stateDeviceElsewhere(deviceId));
  return (await keptDigest(tx, id)) === null ? accept(undefined) : refuse(stateIdReused(id));
};

const remark = (tx: Tx, { custody, stated, outer }: Joining, said: Fact): Promise<unknown> => {
  const cause = { correlationId: outer.correlationId, causationId: stated.id };
  return withAct(outer, () => custody.outbox.append(tx, siteSource(stated.siteId), [said], cause));
};
