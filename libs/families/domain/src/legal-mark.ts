import type { Words } from './form.ts';
import type { StepDone } from './step.ts';

/** What stands on goods that are used again. */
export interface LegalMark extends Words {
  /** As it was recorded with the mark; `null` where none was. */
  readonly number: string | null;
  /** Whether a step says so; otherwise the class of the goods does. */
  readonly isRecorded: boolean;
}

/** 报废机动车回收管理办法（国务院令第715号）: these words, whatever the language of the reader. */
const reusedPart: Words = { zh: '报废机动车回用件', en: 'reused part of a scrapped vehicle' };

/** 废弃电器电子产品回收处理管理条例（国务院令第551号）. */
const secondHand: Words = { zh: '旧货', en: 'second-hand' };

const wordsOf: ReadonlyMap<string, Words> = new Map([
  ['mark-reusable-part', reusedPart],
  ['mark-second-hand', secondHand],
]);

/** What a label of goods of this class says by law before anybody has marked them. */
export const wordsOnClass = (classCode: string): Words | null =>
  classCode === 'part.reused-vehicle-part' ? reusedPart : null;

/**
 * What a label of goods says by law that they are, and the number of their mark.
 * @param steps without those that were corrected, the oldest first
 */
export const legalMark = (classCode: string, steps: readonly StepDone[]): LegalMark | null => {
  const marking = steps.findLast(({ step, result }) => result === 'done' && wordsOf.has(step));
  const recorded = marking === undefined ? undefined : wordsOf.get(marking.step);
  const words = recorded ?? wordsOnClass(classCode);
  if (words === null) return null;
  const number = marking?.details['markNumber'];
  return {
    ...words,
    number: typeof number === 'string' && number.trim() !== '' ? number.trim() : null,
    isRecorded: recorded !== undefined,
  };
};
