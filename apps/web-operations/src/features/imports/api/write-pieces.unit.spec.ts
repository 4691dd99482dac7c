import { describe, expect, it } from '@jest/globals';
import { counted, writePieces, type CheckedRow, type Report } from './write-pieces.ts';

const row = (line: number): CheckedRow => ({
  ...{ line, reference: `R-${line}`, cells: [], status: 'passes', warnings: [], findings: [] },
});
const report: Report = {
  ...{ sha256: 'ab', columns: [], ignored: [] },
  rows: Array.from({ length: 1100 }, (_, at) => row(at + 2)),
};
const written = (lines: readonly number[]) => lines.map((line) => ({ line, findings: [], status: 'written' as const }));

describe('rows that are written piece by piece', () => {
  it('are told of after each piece', async () => {
    const heard: number[] = [];
    const last = await writePieces(report, {
      signal: new AbortController().signal,
      write: (lines) => Promise.resolve(written(lines)),
      onPiece: (now) => heard.push(counted(now, 'written')),
    });
    expect(heard).toEqual([500, 1000, 1100]);
    expect(counted(last, 'passes')).toBe(0);
  });

  it('are sent no further once nobody waits for them', async () => {
    const leaving = new AbortController();
    const [asked, heard]: [number[], number[]] = [[], []];
    const writing = writePieces(report, {
      signal: leaving.signal,
      write: (lines) => {
        asked.push(lines.length);
        if (asked.length === 2) leaving.abort();
        return Promise.resolve(written(lines));
      },
      onPiece: (now) => heard.push(counted(now, 'written')),
    });
    await expect(writing).rejects.toThrow();
    expect([asked, heard]).toEqual([[500, 500], [500]]);
  });
});
