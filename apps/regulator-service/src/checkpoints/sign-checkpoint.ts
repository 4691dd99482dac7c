import { hexOf, type Checkpoint, type FormerLog } from '@huihuan/evidence-domain';
import type { SigningKey } from '@huihuan/evidence-signature';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand, takeLocks, type Tx } from '@huihuan/platform-persistence';
import { measureArchive } from './archive-size.ts';
import type { CheckpointDesk } from './checkpoint-desk.ts';
import type { CheckpointView } from './checkpoint-schema.ts';
import {
  currentLog,
  insertCheckpoint,
  insertLog,
  latestCheckpoint,
  originOf,
  viewOf,
  type KeptCheckpoint,
  type LogRow,
} from './checkpoint-store.ts';
import { checkpointLock, growOnce, growTree } from './grow-tree.ts';
import { clockBehind, historyChanged, noKey, nothingArchived } from './refusals.ts';
import { treeOver } from './tree-tiles.ts';

/**
 * Signs the archive as it stands. Where nothing has arrived since the last checkpoint, that one is the answer; where the
 * archive is no longer what was signed, or the clock went back, nothing is signed.
 */
export const signCheckpoint = async (desk: CheckpointDesk): Promise<Result<KeptCheckpoint>> => {
  if (desk.key === null) return refuse(noKey);
  await growTree(desk.database);
  return desk.database.transaction(async (tx) => {
    await takeLocks(tx, [checkpointLock]);
    return signNow(tx, desk);
  });
};

/** The same for somebody who asks: under the same id, the answer is the same. */
export const signOnDemand = async (desk: CheckpointDesk, id: string): Promise<Result<CheckpointView>> => {
  if (desk.key === null) return refuse(noKey);
  await growTree(desk.database);
  const command = { id, operation: 'checkpoint.sign', request: { id }, locks: [checkpointLock] };
  return runCommand(desk.database, command, async (tx) => {
    const made = await signNow(tx, desk);
    return made.ok ? accept(viewOf(made.value)) : made;
  });
};

/** Under the lock. */
const signNow = async (tx: Tx, desk: CheckpointDesk): Promise<Result<KeptCheckpoint>> => {
  const { key } = desk;
  if (key === null) return refuse(noKey);
  const last = await latestCheckpoint(tx);
  const changed = last !== null && !(await isStillSo(tx, last.checkpoint));
  if (changed) return refuse(historyChanged(last.checkpoint));
  const known = await currentLog(tx);
  // Before a log is begun: what is refused must leave nothing behind.
  if (known === null && (await measureArchive(tx)).size === 0) return refuse(nothingArchived);
  const log = known ?? (await insertLog(tx, desk.newId(), desk.now().toISOString()));
  return signNext(tx, { desk, key, log, last, follows: null });
};

export interface Signing {
  readonly desk: CheckpointDesk;
  readonly key: SigningKey;
  readonly log: LogRow;
  /** The last one that was signed, of whatever log. */
  readonly last: KeptCheckpoint | null;
  readonly follows: FormerLog | null;
}

/** Under the lock. */
export const signNext = async (tx: Tx, signing: Signing): Promise<Result<KeptCheckpoint>> => {
  const { desk, key, log, last, follows } = signing;
  const { size, chains, root } = await archiveNow(tx);
  if (size === 0) return refuse(nothingArchived);
  if (last?.logNo === log.logNo && last.checkpoint.size === size) return accept(last);
  const now = desk.now();
  if (last !== null && now.getTime() < Date.parse(last.checkpoint.time)) {
    return refuse(clockBehind(last.checkpoint, now.toISOString()));
  }
  const checkpoint: Checkpoint = {
    origin: originOf(log.logId),
    size,
    root,
    time: now.toISOString(),
    chains,
    previous: follows?.hash ?? last?.hash ?? null,
    follows,
  };
  const signed = await key.sign(checkpoint);
  const made = { number: (last?.number ?? 0) + 1, logNo: log.logNo, checkpoint, signed, key: key.publicKey };
  return accept(await insertCheckpoint(tx, made));
};

const archiveNow = async (tx: Tx) => {
  while (await growOnce(tx));
  const measured = await measureArchive(tx);
  const root = await treeOver(tx).rootAt(measured.size);
  if (root === null) throw new Error(`the tree does not reach the ${measured.size} facts of the archive`);
  return { ...measured, root: hexOf(root) };
};

/** Whether the archive begins with what a checkpoint was signed over, as far as the tree knows. */
export const isStillSo = async (tx: Tx, { size, root }: Pick<Checkpoint, 'size' | 'root'>): Promise<boolean> => {
  const now = await treeOver(tx).rootAt(size);
  return now !== null && hexOf(now) === root;
};
