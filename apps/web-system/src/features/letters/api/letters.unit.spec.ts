import { describe, expect, it } from '@jest/globals';
import type { Letter } from '../../../lib/api/types.ts';
import { groupByKey } from './group-by-key.ts';
import { isOverdue } from './is-overdue.ts';
import { firstLine, originOf, readRecord } from './read-record.ts';

const letter = (eventId: string, key: string): Letter => ({
  ...{ eventId, key, topic: 'huihuan.item', type: 'cn.huihuan.item.collected.v1', source: 'urn:huihuan:site:s' },
  ...{ siteSeq: 1, reason: 'failed', error: 'no', attempts: 1, firstAt: '', lastAt: '', nextAttemptAt: null },
  ...{ bytes: 2, state: 'waiting', discarded: null },
});

describe('letters by key', () => {
  it('stand behind the one that stopped their key, in their order', () => {
    const letters = [letter('1', 'a'), letter('2', 'b'), letter('3', 'a'), letter('4', 'a')];
    const shown = groupByKey(letters).map(({ key, head, behind }) => [
      key,
      head.eventId,
      behind.map((one) => one.eventId),
    ]);
    expect(shown).toEqual([
      ['a', '1', ['3', '4']],
      ['b', '2', []],
    ]);
  });

  it('are nothing when nothing waits', () => {
    expect(groupByKey([])).toEqual([]);
  });
});

describe('a record', () => {
  it('is set out for reading', () => {
    expect(readRecord('{"a":{"b":[1]}}')).toEqual({
      isJson: true,
      text: '{\n  "a": {\n    "b": [\n      1\n    ]\n  }\n}',
    });
  });

  it.each(['{"a":', 'base64:AAEC', ''])('is shown as it came when it is no JSON: %p', (record) => {
    expect(readRecord(record)).toEqual({ isJson: false, text: record });
  });
});

it('knows whose chain an event belongs to', () => {
  expect(originOf('urn:huihuan:site:0190')).toEqual({ kind: 'site', siteId: '0190' });
  expect(originOf('urn:huihuan:service:registry')).toEqual({ kind: 'service', service: 'registry' });
  expect(originOf('https://stranger.invalid')).toEqual({ kind: 'unknown', source: 'https://stranger.invalid' });
});

it('calls overdue what came early and still waits after ten minutes, and nothing else', () => {
  const early: Letter = { ...letter('1', 'a'), reason: 'early', firstAt: '2026-03-01T08:00:00Z' };
  const after = (minutes: number): number => Date.parse(early.firstAt) + minutes * 60_000;
  expect(isOverdue(early, after(9))).toBe(false);
  expect(isOverdue(early, after(11))).toBe(true);
  expect(isOverdue({ ...early, reason: 'failed' }, after(11))).toBe(false);
});

it('finds the line of an error that says what', () => {
  expect(firstLine('\n  Error: no such site\n    at apply (x.ts:1)')).toBe('Error: no such site');
  expect(firstLine('')).toBe('');
});
