import { describe, expect, it } from '@jest/globals';
import { additionTo, isOpenReport } from './addition.ts';

const none = { number: '', outcome: null, note: '' };

describe('what is added to a report to the police', () => {
  it('is nothing while it says what is known', () => {
    expect(additionTo({ number: 'J-1', outcome: 'held' }, none)).toEqual({ corrects: false, said: null });
    const same = { number: ' J-1 ', outcome: 'held', note: ' ' } as const;
    expect(additionTo({ number: 'J-1', outcome: 'held' }, same)).toEqual({ corrects: false, said: null });
  });

  it('is a first number, the first way of the goods, or a note, without a reason', () => {
    const report = { number: null, outcome: 'held' } as const;
    expect(additionTo(report, { ...none, number: ' J-1 ' }).said).toEqual({ ...none, number: 'J-1' });
    expect(additionTo(report, { ...none, outcome: 'taken' }).said).toEqual({ ...none, outcome: 'taken' });
    expect(additionTo(report, { ...none, note: '收条 3' }).said).toEqual({ ...none, note: '收条 3' });
  });

  it('needs a note where it puts right what was said before', () => {
    const report = { number: 'J-1', outcome: 'taken' } as const;
    expect(additionTo(report, { ...none, number: 'J-2' })).toEqual({ corrects: true, said: null });
    expect(additionTo(report, { ...none, outcome: 'released' })).toEqual({ corrects: true, said: null });
    const said = { number: 'J-2', outcome: 'released', note: '抄错' } as const;
    expect(additionTo(report, said)).toEqual({ corrects: true, said });
  });

  it('leaves it open until it has a number and the goods are away', () => {
    expect(isOpenReport({ number: null, outcome: 'taken' })).toBe(true);
    expect(isOpenReport({ number: 'J-1', outcome: 'held' })).toBe(true);
    expect(isOpenReport({ number: 'J-1', outcome: 'released' })).toBe(false);
  });
});
