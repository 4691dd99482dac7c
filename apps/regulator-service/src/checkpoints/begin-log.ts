import { checkpointHash, type Checkpoint, type FormerLog } from '@huihuan/evidence-domain';
import { openCheckpoint } from '@huihuan/evidence-signature';
import { accept, at, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import type { CheckpointDesk } from './checkpoint-desk.ts';
import type { CheckpointView } from './checkpoint-schema.ts';
import {
  checkpointsOfLogBelow,
  insertLog,
  latestCheckpoint,
  logOfOrigin,
  readKeys,
  viewOf,
} from './checkpoint-store.ts';
import { checkpointLock, growTree } from './grow-tree.ts';
import { noKey } from './refusals.ts';
import { isStillSo, signNext } from './sign-checkpoint.ts';

export interface NewLog {
  /** Of the act and of the log, made by the client. */
  readonly id: string;
  readonly reason: string;
  /** The last checkpoint of the former log, as somebody outside has kept it; where left out, the last one kept here. */
  readonly former?: string | undefined;
}

/**
 * Begins a new log over the archive as it stands, for when the former one cannot go on: the database was restored to an
 * earlier moment, or filled again from the bus in another order. It names the former log and says how far both agree.
 */
export const beginLog = async (desk: CheckpointDesk, wanted: NewLog): Promise<Result<CheckpointView>> => {
  const { database, key } = desk;
  if (key === null) return refuse(noKey);
  await growTree(database);
  const command = { id: wanted.id, operation: 'checkpoint-log.begin', request: wanted, locks: [checkpointLock] };
  return runCommand(database, command, async (tx) => {
    const last = await latestCheckpoint(tx);
    const former = await formerOf(tx, desk, wanted.former);
    if (!former.ok) return former;
    const follows = former.value === null ? null : await takeover(tx, former.value, wanted.reason);
    const log = await insertLog(tx, wanted.id, desk.now().toISOString());
    const made = await signNext(tx, { desk, key, log, last, follows });
    return made.ok ? accept(viewOf(made.value)) : made;
  });
};

const formerOf = async (
  tx: Tx,
  { key }: CheckpointDesk,
  kept: string | undefined,
): Promise<Result<Checkpoint | null>> => {
  if (kept === undefined) return accept((await latestCheckpoint(tx))?.checkpoint ?? null);
  const keys = [...(await readKeys(tx)), ...(key === null ? [] : [key.publicKey])];
  const opened = await openCheckpoint(kept, keys);
  return opened.ok ? accept(opened.value.checkpoint) : refuse(at(opened.problem, '/former'));
};

const takeover = async (tx: Tx, former: Checkpoint, reason: string): Promise<FormerLog> => ({
  origin: former.origin,
  size: former.size,
  hash: checkpointHash(former),
  agreedSize: await agreedSize(tx, former),
  reason,
});

/** The largest size of the former log, of those that are known, up to which this archive has its facts in its order. */
const agreedSize = async (tx: Tx, former: Checkpoint): Promise<number> => {
  if (await isStillSo(tx, former)) return former.size;
  const log = await logOfOrigin(tx, former.origin);
  const earlier = log === null ? [] : await checkpointsOfLogBelow(tx, log.logNo, former.size);
  // Who agrees on one size agrees on every smaller one, so halving finds the largest among years of them.
  let [below, above] = [-1, earlier.length];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    const kept = earlier[middle];
    if (kept !== undefined && (await isStillSo(tx, kept.checkpoint))) below = middle;
    else above = middle;
  }
  return earlier[below]?.checkpoint.size ?? 0;
};
