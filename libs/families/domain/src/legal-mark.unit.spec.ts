import { describe, expect, it } from '@jest/globals';
import type { Details } from '@huihuan/contracts-events';
import { legalMark, wordsOnClass } from './legal-mark.ts';
import type { StepDone } from './step.ts';

const step = (name: string, details: Details = {}, result: StepDone['result'] = 'done'): StepDone => ({
  ...{ step: name, stepId: name, result, details, staffId: null, witnessId: null },
  occurredAt: '2026-05-01T02:00:00.000Z',
});

describe('what a label says by law', () => {
  it('is 旧货 once goods were marked so, with the number of the mark', () => {
    expect(legalMark('device.laptop', [])).toBeNull();
    expect(legalMark('device.laptop', [step('wipe-data')])).toBeNull();
    expect(legalMark('device.laptop', [step('mark-second-hand', { markedBy: 'label' })])).toMatchObject({
      ...{ zh: '旧货', number: null },
    });
    expect(legalMark('appliance.tv', [step('mark-second-hand', { markNumber: ' JH-7 ' })])).toMatchObject({
      ...{ zh: '旧货', number: 'JH-7', isRecorded: true },
    });
    expect(legalMark('device.laptop', [step('mark-second-hand', {}, 'failed')])).toBeNull();
  });

  it('is 报废机动车回用件 of a part that is used again, marked or not', () => {
    expect(legalMark('part.reused-vehicle-part', [])).toMatchObject({
      ...{ zh: '报废机动车回用件', number: null, isRecorded: false },
    });
    const marked = [
      step('mark-reusable-part', { markNumber: 'HY-1' }),
      step('mark-reusable-part', { markNumber: 'HY-2' }),
    ];
    expect(legalMark('part.reused-vehicle-part', marked)).toMatchObject({
      ...{ zh: '报废机动车回用件', number: 'HY-2', isRecorded: true },
    });
    expect(wordsOnClass('part.reused-vehicle-part')?.zh).toBe('报废机动车回用件');
    expect(wordsOnClass('part.engine')).toBeNull();
  });
});
