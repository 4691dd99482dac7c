import { describe, expect, it } from '@jest/globals';
import { hexOf, leafOfRecord, openFrontier, type Checkpoint } from '@huihuan/evidence-domain';
import { openBooks, openCheckpointComparison, openComparison, reportOf, type CheckpointFault } from '../index.ts';

const archive = Array.from({ length: 12 }, (_, index) => ({ record: `{"n":${index}}`, source: `chain-${index % 3}` }));

const checkpointOver = (size: number, facts = archive): Checkpoint => {
  const tree = openFrontier();
  for (const { record } of facts.slice(0, size)) tree.append(leafOfRecord(record));
  return {
    ...{ origin: 'urn:huihuan:checkpoints:one', size, root: hexOf(tree.root()), previous: null, follows: null },
    time: `2026-11-01T${10 + size}:00:00.000Z`,
    chains: new Set(facts.slice(0, size).map(({ source }) => source)).size,
  };
};
const signed = [2, 5, 8, 12].map((size) => checkpointOver(size));

/** What is said of an archive beside the checkpoints. */
const judged = (facts: typeof archive, claims = signed, faults: readonly CheckpointFault[] = []) => {
  const books = openBooks(new Map());
  const comparison = openCheckpointComparison(openComparison(books), {
    claims: claims.map((checkpoint) => ({ checkpoint, keptBy: 'file' })),
    faults,
  });
  for (const fact of facts) comparison.take(fact);
  comparison.finish();
  return reportOf(books).rules.flatMap(({ violations }) => violations.map(({ code, en }) => `${code}: ${en}`));
};
const swapped = (one: number, other: number) =>
  archive.map((_, index) => archive[index === one ? other : index === other ? one : index]!);

describe('the archive beside its checkpoints', () => {
  it('agrees with all of them, and may have grown since', () => {
    expect(judged(archive)).toEqual([]);
    expect(judged([...archive, { record: '{}', source: 'chain-9' }])).toEqual([]);
    expect(judged(archive, [])).toEqual([]);
  });

  it.each<[string, typeof archive]>([
    ['rewritten', archive.map((fact, index) => (index === 6 ? { ...fact, record: '{"n":66}' } : fact))],
    ['swapped', swapped(5, 7)],
    ['inserted', [...archive.slice(0, 6), { record: '{"late":1}', source: 'chain-0' }, ...archive.slice(6)]],
    ['removed', archive.filter((_, index) => index !== 6)],
  ])('is found %s, between the last checkpoint that fits and the first that does not', (_, facts) => {
    expect(judged(facts)).toEqual([expect.stringMatching(/^checkpoint.archive-differs: facts 6 to 8 .*T15:.*T18:/)]);
  });

  it('is found cut off', () => {
    expect(judged(archive.slice(0, 9))).toEqual([expect.stringContaining('checkpoint.archive-cut-off')]);
    expect(judged([])).toEqual([expect.stringContaining('checkpoint.archive-cut-off')]);
  });

  it('is found with a fact of another chain', () => {
    const facts = archive.map((fact, index) => (index === 3 ? { ...fact, source: 'chain-7' } : fact));
    expect(judged(facts)).toEqual([expect.stringContaining('checkpoint.chains-differ')]);
  });

  it('shows two histories of one size', () => {
    const other = checkpointOver(8, swapped(6, 7));
    expect(judged(archive, [...signed, other])).toEqual([expect.stringContaining('checkpoint.archive-differs')]);
  });

  it('says what is wrong with the checkpoints themselves', () => {
    const fault = { code: 'checkpoint.withdrawn', subject: 'checkpoint:2', zh: '已撤', en: 'gone' };
    expect(judged(archive, signed, [fault])).toEqual(['checkpoint.withdrawn: gone']);
  });
});
