import { nameOf, type Checkpoint, type Flaw } from '@huihuan/evidence-domain';
import { openCheckpoint, type SignedCheckpoint } from '@huihuan/evidence-signature';
import type { CheckpointFault, SignedHistory } from '@huihuan/verification-domain';
import type { Terminal } from '../args/command.ts';
import { flawBetween } from '../checkpoints/held-history.ts';
import { readOffered, readServerKeys } from '../checkpoints/read-offered.ts';
import { readExistingWitness } from '../checkpoints/witness-file.ts';

/**
 * Every checkpoint that the archive has to agree with: those of the server, and those of a file that was kept outside of it.
 * What a log that took over has given up is left out; for the file, only where its keeper has accepted that log.
 */
export const readSignedHistory = async (terminal: Terminal, file: string | undefined): Promise<SignedHistory> => {
  const faults: CheckpointFault[] = [];
  const own = await readOwn(terminal, faults);
  const held = file === undefined ? [] : (await readExistingWitness(file)).checkpoints;
  const known = new Set(own.map(({ signed }) => signed));
  const kept = inForce(held);
  for (const { checkpoint, signed } of kept) {
    if (!known.has(signed)) faults.push(withdrawn(checkpoint));
  }
  return {
    claims: [
      ...inForce(own).map(({ checkpoint }) => ({ checkpoint, keptBy: 'server' as const })),
      ...kept.map(({ checkpoint }) => ({ checkpoint, keptBy: 'file' as const })),
    ],
    faults,
  };
};

/** Those of the server whose signature holds; the others, and what does not follow from the one before, are faults. */
const readOwn = async (terminal: Terminal, faults: CheckpointFault[]): Promise<readonly SignedCheckpoint[]> => {
  const keys = await readServerKeys(terminal);
  const opened: SignedCheckpoint[] = [];
  for (const { signed, checkpoint } of (await readOffered(terminal, null)) ?? []) {
    const read = await openCheckpoint(signed, keys);
    const flaw = read.ok ? flawAfter(opened.at(-1), read.value) : read.problem;
    if (flaw !== null) faults.push(faultOf(checkpoint, flaw));
    if (read.ok) opened.push(read.value);
  }
  return opened;
};

const flawAfter = (before: SignedCheckpoint | undefined, next: SignedCheckpoint): Flaw | null =>
  before === undefined ? null : flawBetween(before.checkpoint, next.checkpoint);

const faultOf = (checkpoint: Checkpoint, { code, zh, en }: Flaw): CheckpointFault => ({
  subject: `checkpoint:${nameOf(checkpoint)}`,
  code,
  zh,
  en,
});

/** Without those that a later log of the same history says it does not go on from. */
const inForce = (history: readonly SignedCheckpoint[]): readonly SignedCheckpoint[] => {
  const takeovers = history.flatMap(({ checkpoint }) => checkpoint.follows ?? []);
  return history.filter(({ checkpoint: { origin, size } }) =>
    takeovers.every((takeover) => takeover.origin !== origin || size <= takeover.agreedSize),
  );
};

const withdrawn = (checkpoint: Checkpoint): CheckpointFault => ({
  code: 'checkpoint.withdrawn',
  subject: `checkpoint:${nameOf(checkpoint)}`,
  zh: '服务器已不认得这个另行保存的检查点',
  en: 'the server no longer knows this checkpoint, which was kept outside of it',
});
