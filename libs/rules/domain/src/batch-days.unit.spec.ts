import { describe, expect, it } from '@jest/globals';
import { batchDueOn } from './batch-days.ts';
import { nationalBook } from './national-rules.ts';
import { rulesOn } from './rules-on.ts';

const on = (day: string, local: (typeof nationalBook)['local'] = []) =>
  rulesOn({ ...nationalBook, local }, { day, areaCode: '410122', siteId: null });

describe('the last day of a processing batch', () => {
  it('is thirty days after that of its opening, unless an area says fewer', () => {
    expect(batchDueOn(on('2026-03-02'))).toBe('2026-04-01');
    const local = {
      ...{ versionId: '1', ruleId: 'processing.batch-open', scope: { kind: 'area' as const, areaCode: '41' } },
      ...{ validFrom: '2026-03-03', validTo: null, effect: 'clock' as const, parameters: { days: 7 } },
      ...{ document: '本地管理办法', clause: null },
    };
    expect(batchDueOn(on('2026-03-02', [local]))).toBe('2026-04-01');
    expect(batchDueOn(on('2026-03-03', [local]))).toBe('2026-03-10');
  });

  it('is none on a day on which no rule holds', () => expect(batchDueOn(on('2010-12-31'))).toBeNull());
});
