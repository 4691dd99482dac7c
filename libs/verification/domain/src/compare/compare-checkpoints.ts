import type { AuditFact } from '@huihuan/contracts-audit';
import { hexOf, leafOfRecord, nameOf, openFrontier, type Checkpoint } from '@huihuan/evidence-domain';
import { countChecked, violate } from '../findings.ts';
import type { ViolationReport } from '../violation.ts';
import type { Comparison } from './comparison.ts';

/** A checkpoint whose signature holds, and whether somebody has kept it outside of the server. */
export interface ClaimedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly keptBy: 'server' | 'file';
}

/** What is wrong with the checkpoints themselves: a signature, a link, one that the server no longer knows. */
export type CheckpointFault = Pick<ViolationReport, 'code' | 'subject' | 'zh' | 'en'>;

export interface SignedHistory {
  readonly claims: readonly ClaimedCheckpoint[];
  readonly faults: readonly CheckpointFault[];
}

const table = 'regulator/facts';

/**
 * Rule 5 for the archive as a whole: it begins, to the byte and in order, with what each checkpoint was signed over. What
 * does not fit first is named with the checkpoint before it: between the two lies what was changed.
 */
export const openCheckpointComparison = (
  { books }: Comparison,
  { claims, faults }: SignedHistory,
): { readonly take: (fact: Pick<AuditFact, 'record' | 'source'>) => void; readonly finish: () => void } => {
  for (const fault of faults) violate(books.findings, { rule: 5, ...fault });
  const waiting = [...claims].sort((one, other) => one.checkpoint.size - other.checkpoint.size);
  const tree = openFrontier();
  const chains = new Set<string>();
  let good: Checkpoint | null = null;
  let isBroken = false;
  const report = (
    claim: ClaimedCheckpoint,
    what: Pick<ViolationReport, 'code' | 'zh' | 'en' | 'expected' | 'found'>,
  ) => {
    isBroken = true;
    violate(books.findings, { rule: 5, subject: `checkpoint:${nameOf(claim.checkpoint)}`, table, ...what });
  };
  const judge = (claim: ClaimedCheckpoint): void => {
    const { checkpoint } = claim;
    countChecked(books.findings, 5);
    // Whatever was changed once, everything signed later is different too.
    if (isBroken) return;
    const root = hexOf(tree.root());
    if (root !== checkpoint.root)
      report(claim, { ...rewrittenSince(good, checkpoint), expected: checkpoint.root, found: root });
    else if (chains.size !== checkpoint.chains) {
      report(claim, { ...otherChains, expected: checkpoint.chains, found: chains.size });
    } else good = checkpoint;
  };
  return {
    take: ({ record, source }) => {
      if (waiting.length === 0) return;
      tree.append(leafOfRecord(record));
      chains.add(source);
      while (waiting[0]?.checkpoint.size === tree.size()) {
        const claim = waiting.shift();
        if (claim !== undefined) judge(claim);
      }
    },
    finish: () => {
      for (const claim of waiting) {
        countChecked(books.findings, 5);
        if (!isBroken) report(claim, { ...cutOff, expected: claim.checkpoint.size, found: tree.size() });
      }
    },
  };
};

const rewrittenSince = (good: Checkpoint | null, { size, time }: Checkpoint) => {
  const [first, since] = [(good?.size ?? 0) + 1, good?.time ?? '-'];
  return {
    code: 'checkpoint.archive-differs',
    zh: `存档第 ${first} 至 ${size} 个事件（到达于 ${since} 与 ${time} 之间）已不是当时签名的内容：被改写、调换、插入或删除`,
    en: `facts ${first} to ${size} of the archive, which arrived between ${since} and ${time}, are not what was signed: rewritten, swapped, inserted or removed`,
  };
};

const cutOff = {
  code: 'checkpoint.archive-cut-off',
  zh: '存档比已签名的短：末尾的事件被删除',
  en: 'the archive is shorter than what was signed: events at its end were removed',
};

const otherChains = {
  code: 'checkpoint.chains-differ',
  zh: '存档的事件链数与签名时不同',
  en: 'the archive has another number of chains than was signed',
};
