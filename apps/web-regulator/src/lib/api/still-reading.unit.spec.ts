import { expect, it } from '@jest/globals';
import { whileReading, type MayBeReading } from './still-reading.ts';

const mark = { position: 5, archivePosition: 9, upTo: '2026-03-02T01:01:00.000Z' };

it('an answer is asked for again while it is of a part of the archive, and only then', () => {
  const interval = whileReading<{ reading?: MayBeReading }>(({ reading }) => reading);
  expect(interval({ state: { data: { reading: mark } } })).toBeGreaterThan(0);
  for (const data of [{ reading: null }, {}, undefined]) expect(interval({ state: { data } })).toBe(false);
});
