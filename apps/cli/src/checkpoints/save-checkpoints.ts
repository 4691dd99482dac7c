import { checkpointHash, flawOfTakeover, type Checkpoint } from '@huihuan/evidence-domain';
import { openCheckpoint, type PublicKey, type SignedCheckpoint } from '@huihuan/evidence-signature';
import type { Terminal } from '../args/command.ts';
import type { Offered } from './answers.ts';
import { flawBetween } from './held-history.ts';
import { isContinued, readOffered } from './read-offered.ts';
import { flawed, newLog, notContinued, rewritten, untrusted } from './troubles.ts';
import { trustedKeys } from './trusted-keys.ts';
import { appendToWitness, readWitness, type WitnessLine } from './witness-file.ts';

export interface Wishes {
  /** Names of keys to trust from now on. */
  readonly trust: readonly string[];
  /** Whether a new log that takes over from the one that was kept is taken in. */
  readonly acceptsNewLog: boolean;
}

export interface Saved {
  readonly held: readonly SignedCheckpoint[];
  readonly added: number;
  readonly keys: readonly PublicKey[];
  readonly freshKeys: readonly PublicKey[];
}

/**
 * Adds to a file what was signed since, after checking that it goes on from what the file has: every signature, every link,
 * and the proof that each archive begins with the one before.
 * @throws Trouble where the history that the file has is not the one that the server tells; then nothing is added
 */
export const saveCheckpoints = async (terminal: Terminal, path: string, wishes: Wishes): Promise<Saved> => {
  const witness = await readWitness(path);
  const { keys, fresh } = await trustedKeys(terminal, witness.keys, wishes.trust);
  const offered = await offeredAfter(terminal, witness.checkpoints, wishes);
  const held = [...witness.checkpoints];
  // A file that is new has no history yet that another log could break.
  const mayChangeLog = wishes.acceptsNewLog || held.length === 0;
  for (const offer of offered) {
    const opened = await openCheckpoint(offer.signed, keys);
    if (!opened.ok) throw untrusted(opened.problem);
    await checkNext({ terminal, held, offered, mayChangeLog }, opened.value.checkpoint);
    held.push(opened.value);
  }
  const added = held.slice(witness.checkpoints.length);
  const savedAt = new Date().toISOString();
  await appendToWitness(path, [
    ...fresh.map((key): WitnessLine => ({ key })),
    ...added.map(({ signed }): WitnessLine => ({ checkpoint: signed, savedAt })),
  ]);
  return { held, added: added.length, keys, freshKeys: fresh };
};

/** What was signed after the last one held; where the server does not know that one, a log that takes over from it. */
const offeredAfter = async (
  terminal: Terminal,
  held: readonly SignedCheckpoint[],
  { acceptsNewLog }: Wishes,
): Promise<readonly Offered[]> => {
  const last = held.at(-1)?.checkpoint;
  const after = await readOffered(terminal, last === undefined ? null : checkpointHash(last));
  if (after !== null) return after;
  const all = (await readOffered(terminal, null)) ?? [];
  const takeover = all.findIndex(({ checkpoint }) => last !== undefined && flawOfTakeover(last, checkpoint) === null);
  const first = all[takeover];
  if (last === undefined || first === undefined) throw rewritten(held, all);
  if (!acceptsNewLog) throw newLog(last, first.checkpoint);
  return all.slice(takeover);
};

interface Growing {
  readonly terminal: Terminal;
  readonly held: readonly SignedCheckpoint[];
  readonly offered: readonly Offered[];
  readonly mayChangeLog: boolean;
}

const checkNext = async ({ terminal, held, offered, mayChangeLog }: Growing, next: Checkpoint): Promise<void> => {
  const before = held.at(-1)?.checkpoint;
  if (before === undefined) return;
  const flaw = flawBetween(before, next);
  if (flaw !== null) throw flawed(flaw);
  const isSameLog = before.origin === next.origin;
  if (!isSameLog && !mayChangeLog) throw newLog(before, next);
  const earlier = isSameLog ? before : lastAgreed(held, next);
  if (earlier === undefined || isGivenUp(offered, next)) return;
  if (!(await isContinued(terminal, earlier, next))) throw notContinued(earlier, next);
};

/** The last one held of the former log that the new log says to agree with. */
const lastAgreed = (held: readonly SignedCheckpoint[], { follows }: Checkpoint): Checkpoint | undefined =>
  held
    .map(({ checkpoint }) => checkpoint)
    .findLast(({ origin, size }) => origin === follows?.origin && size <= follows.agreedSize);

/** Whether a later log says that it does not have what this one was signed over. Then no proof can be asked for. */
const isGivenUp = (offered: readonly Offered[], { origin, size }: Checkpoint): boolean =>
  offered.some(({ checkpoint: { follows } }) => follows?.origin === origin && size > follows.agreedSize);
