import { describe, expect, it } from '@jest/globals';
import type { Pen } from '../pen.ts';
import { drawTable } from './draw-table.ts';

/** Paper that remembers what was written on it and how often a text was measured. */
const paper = () => {
  const said: string[] = [];
  let measured = 0;
  const text = (line: string) => {
    said.push(line);
    return doc;
  };
  const heightOfString = () => {
    measured += 1;
    return 10;
  };
  const on = () => doc;
  const doc: unknown = {
    ...{ text, heightOfString, fontSize: on, fillColor: on },
    ...{ moveTo: on, lineTo: on, lineWidth: on, strokeColor: on, stroke: on },
  };
  const pen: Pen = { doc: doc as Pen['doc'], left: 0, width: 100, y: 0 };
  return { said, measured: () => measured, setting: { pen, size: 10, columns: 1, makeRoom: () => undefined } };
};

const table = (rows: number) => ({
  kind: 'table' as const,
  columns: [{ label: { zh: '编号', en: 'No.' }, share: 1 }],
  rows: Array.from({ length: rows }, (_, place) => [`line ${place + 1}`]),
});

describe('a table on paper', () => {
  it('has up to 1,000 lines, and says how many there are beyond', async () => {
    const [whole, more] = [paper(), paper()];
    await drawTable(whole.setting, table(1000));
    expect(whole.said.slice(-1)).toEqual(['line 1000']);
    await drawTable(more.setting, table(1003));
    expect(more.said).not.toContain('line 1001');
    expect(more.said.at(-1)).toBe('另有 3 行，见系统中的页面 · 3 more lines: see the page in the system');
  });

  it('measures each text once, and lets others have their turn', async () => {
    const { setting, measured } = paper();
    let [turns, isOver] = [0, false];
    const others = (): void => {
      turns += 1;
      if (!isOver) setImmediate(others);
    };
    setImmediate(others);
    await drawTable(setting, table(500));
    isOver = true;
    expect(measured()).toBe(501);
    expect(turns).toBeGreaterThanOrEqual(8);
  });
});
