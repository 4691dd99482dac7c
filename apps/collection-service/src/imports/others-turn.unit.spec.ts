import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { turns } from './others-turn.ts';
import { sharedTexts } from './workbook/shared-parts.ts';
import { sheetRows } from './workbook/sheet-rows.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/** A machine on which each look at the clock finds that 20 ms are over. */
const slowMachine = (): void => {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 20));
};

/** How often others come to their turn while this is done. */
const served = async (work: () => Promise<unknown>): Promise<number> => {
  let [times, isDone] = [0, false];
  const serve = (): void => {
    times += 1;
    if (!isDone) setImmediate(serve);
  };
  setImmediate(serve);
  await work();
  isDone = true;
  return times;
};

describe('long work', () => {
  it('lets others be served by the time it takes, not by how much it has done', async () => {
    const texts = `<sst>${'<si><t>a</t></si>'.repeat(20)}</sst>`;
    const rows = '<row><c><v>1</v></c></row>'.repeat(20);
    const shared = { texts: [], dates: new Set<number>(), since1904: false };
    slowMachine();
    expect(await served(() => sharedTexts(texts))).toBeGreaterThanOrEqual(20);
    expect(await served(() => sheetRows(rows, shared, 100))).toBeGreaterThanOrEqual(20);
  });

  it('keeps its turn as long as it is short', () => {
    jest.spyOn(performance, 'now').mockReturnValue(5);
    expect(turns().isOver()).toBe(false);
  });
});
