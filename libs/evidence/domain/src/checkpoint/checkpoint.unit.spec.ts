import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@huihuan/kernel-domain';
import {
  checkpointHash,
  checkpointText,
  continues,
  flawOfNext,
  flawOfTakeover,
  hexOf,
  isUnder,
  leafOfRecord,
  readCheckpoint,
  tiledTree,
  type Checkpoint,
} from '../index.ts';
import { tilesOver } from '../testing/reference-tree.support.spec.ts';

const first: Checkpoint = {
  origin: 'urn:huihuan:checkpoints:one',
  size: 3,
  root: 'a'.repeat(64),
  time: '2026-11-01T10:00:00.000Z',
  chains: 2,
  previous: null,
  follows: null,
};
const next: Checkpoint = {
  ...first,
  size: 7,
  time: '2026-11-01T11:00:00.000Z',
  previous: checkpointHash(first),
};

describe('a checkpoint', () => {
  it('is read from its canonical text alone', () => {
    expect(readCheckpoint(checkpointText(first))).toEqual(first);
    expect(readCheckpoint(JSON.stringify(first))).toBeNull();
    expect(readCheckpoint(` ${checkpointText(first)}`)).toBeNull();
    expect(readCheckpoint(canonicalJson({ ...first, more: 1 }))).toBeNull();
    expect(readCheckpoint(canonicalJson({ ...first, size: 0 }))).toBeNull();
    expect(readCheckpoint('nothing')).toBeNull();
  });

  it('follows the one before', () => {
    expect(flawOfNext(first, next)).toBeNull();
  });

  it.each<[string, Partial<Checkpoint>]>([
    ['checkpoint.other-log', { origin: 'urn:huihuan:checkpoints:two' }],
    ['checkpoint.not-linked', { previous: 'b'.repeat(64) }],
    ['checkpoint.shrunk', { size: 3 }],
    ['checkpoint.time-went-back', { time: '2026-11-01T09:59:59.999Z' }],
    ['checkpoint.chains-vanished', { chains: 1 }],
  ])('is found not to: %s', (code, change) => {
    expect(flawOfNext(first, { ...next, ...change })?.code).toBe(code);
  });

  it('of a new log names the former one', () => {
    const follows = {
      ...{ origin: first.origin, size: 3, hash: checkpointHash(first), agreedSize: 2 },
      reason: 'restored from the backup of last night',
    };
    const takeover = { ...next, origin: 'urn:huihuan:checkpoints:two', follows };
    expect(flawOfTakeover(first, takeover)).toBeNull();
    expect(flawOfTakeover(first, { ...takeover, follows: null })?.code).toBe('checkpoint.unlinked-log');
    expect(flawOfTakeover({ ...first, origin: 'another' }, takeover)?.code).toBe('checkpoint.unlinked-log');
  });
});

describe('facts under a checkpoint', () => {
  const records = ['{"a":1}', '{"a":2}', '{"a":3}', '{"a":4}', '{"a":5}'];
  const tree = tiledTree(tilesOver(records.map(leafOfRecord)));
  const headAt = async (size: number) => ({ size, root: hexOf((await tree.rootAt(size))!) });

  it('are proved byte for byte', async () => {
    const head = await headAt(5);
    for (const [index, record] of records.entries()) {
      const path = (await tree.inclusion(index, 5))!.map(hexOf);
      expect(isUnder(head, { record, index, path })).toBe(true);
      expect(isUnder(head, { record: `${record} `, index, path })).toBe(false);
      expect(isUnder(head, { record, index, path: ['not hexadecimal', ...path] })).toBe(false);
      expect(isUnder({ ...head, root: 'nothing' }, { record, index, path })).toBe(false);
    }
  });

  it('stay under those that come later', async () => {
    const proof = (await tree.consistency(3, 5))!.map(hexOf);
    expect(continues(await headAt(3), await headAt(5), proof)).toBe(true);
    expect(continues(await headAt(2), await headAt(5), proof)).toBe(false);
    expect(continues(await headAt(3), await headAt(5), ['?'])).toBe(false);
  });
});
