import type { Checkpoint } from '../checkpoint/checkpoint.ts';
import type { Flaw } from '../checkpoint/flaw.ts';
import { isUnder } from '../checkpoint/proof-of-fact.ts';
import { nameOf } from '../checkpoint/succession.ts';
import { nameOfFact, type ReadRecord } from './read-records.ts';
import { firstAmong, flaw, type EvidenceTools } from './tools.ts';

/** The checkpoint itself: signed by its key, and by one that the reader keeps. */
export const flawOfCheckpoint = ({ checkpoint, trusted }: EvidenceTools): Flaw | null => {
  if (checkpoint === null) return null;
  if (!checkpoint.ok) return flaw(checkpoint.problem.code, checkpoint.problem.zh, checkpoint.problem.en);
  const { kid } = checkpoint.value;
  if (trusted === null || trusted.has(kid)) return null;
  return flaw(
    'checkpoint.key-untrusted',
    `检查点的密钥 ${kid} 不在您保管的密钥之中`,
    `the key ${kid} of the checkpoint is none of those that you keep`,
  );
};

/** Each fact leads to the root that was signed, from a leaf of its own. */
export const flawOfProofs = (records: readonly ReadRecord[], checkpoint: Checkpoint | null): Flaw | null => {
  const leaves = new Set<number>();
  return firstAmong(records, (record) => {
    const { index } = record;
    if (index === null) return null;
    const isTaken = leaves.has(index);
    leaves.add(index);
    if (checkpoint !== null && !isTaken && isUnder(checkpoint, { ...record, index })) return null;
    const under = checkpoint === null ? '—' : nameOf(checkpoint);
    return flaw(
      'proof.wrong',
      `事实不在检查点之下，或被改动：${nameOfFact(record)}，检查点 ${under}`,
      `a fact is not under the checkpoint, or was changed: ${nameOfFact(record)}, checkpoint ${under}`,
    );
  });
};

/** Within one chain: one fact at one number, each naming the one before, and time does not go back. */
export const flawOfChains = (records: readonly ReadRecord[]): Flaw | null => {
  const chains = new Map<string, ReadRecord[]>();
  for (const record of records) {
    const chain = chains.get(record.envelope.source);
    if (chain === undefined) chains.set(record.envelope.source, [record]);
    else chain.push(record);
  }
  return firstAmong(chains.values(), (chain) => {
    const inOrder = chain.toSorted((one, other) => one.envelope.siteSeq - other.envelope.siteSeq);
    return firstAmong(inOrder.entries(), ([place, record]) => {
      const before = inOrder[place - 1];
      return before === undefined ? null : flawBetween(before, record);
    });
  });
};

const flawBetween = (before: ReadRecord, next: ReadRecord): Flaw | null => {
  const which = `${nameOfFact(before)} → ${nameOfFact(next)}`;
  const step = next.envelope.siteSeq - before.envelope.siteSeq;
  if (step === 0)
    return flaw('chain.two-at-one-place', `同一序号有两个事实：${which}`, `two facts at one number: ${which}`);
  if (step === 1 && next.envelope.prevHash !== before.hash)
    return flaw(
      'chain.link-broken',
      `事实未指向前一事实：${which}`,
      `a fact does not name the one before it: ${which}`,
    );
  if (Date.parse(next.envelope.time) < Date.parse(before.envelope.time))
    return flaw(
      'chain.time-went-back',
      `时间倒退（倒签）：${which}`,
      `the time went back, a fact is back-dated: ${which}`,
    );
  return null;
};
