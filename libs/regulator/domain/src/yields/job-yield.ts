import type { ReadEvent } from '@huihuan/contracts-events';
import { canonicalJson } from '@huihuan/kernel-domain';

/** What a closed dismantling job made of its inputs. Whole grams. */
export interface JobYield {
  readonly jobId: string;
  readonly siteId: string;
  readonly closedAt: string;
  /** Of all its inputs; `null` where they were of several classes: then nobody can say what came out of which. */
  readonly classCode: string | null;
  readonly inputs: number;
  readonly inputGrams: number;
  readonly lossGrams: number;
  /** Weight by class of what came out. */
  readonly outputs: Readonly<Record<string, number>>;
}

/** What corrections said of an input or an output after the job was closed: pieces and grams that a class has more, or less. */
export interface YieldChange {
  readonly side: 'input' | 'output';
  readonly classCode: string;
  readonly items: number;
  readonly grams: number;
}

/** What a job made of its inputs as it is known now, and what it said when it was closed where that is not the same. */
export interface KnownYield extends JobYield {
  readonly asClosed: Pick<JobYield, 'classCode' | 'inputGrams' | 'outputs'> | null;
}

/**
 * What the event that closed a job says of its yields; `null` of any other event.
 * @param changes what was corrected since, in any order
 */
export const jobYieldOf = (event: ReadEvent, changes: readonly YieldChange[] = []): KnownYield | null => {
  if (event.type !== 'cn.huihuan.item.dismantled.v1') return null;
  const { jobId, siteId, inputs, loss, balance } = event.data;
  const outputs = event.data.outputs.map(({ item }) => item);
  const asKnown = (since: readonly YieldChange[]) => ({
    classCode: onlyOf(changed(inputs, ofSide(since, 'input'))),
    inputGrams: balance.inputGrams + sumOfGrams(ofSide(since, 'input')),
    outputs: gramsOf(changed(outputs, ofSide(since, 'output'))),
  });
  const [known, asClosed] = [asKnown(changes), asKnown([])];
  return {
    ...{ jobId, siteId, closedAt: event.time, inputs: inputs.length, lossGrams: loss.grams, ...known },
    asClosed: canonicalJson(known) === canonicalJson(asClosed) ? null : asClosed,
  };
};

interface Amount {
  readonly classCode: string;
  readonly items: number;
  readonly grams: number;
}

const ofSide = (changes: readonly YieldChange[], side: YieldChange['side']): readonly YieldChange[] =>
  changes.filter((change) => change.side === side);

const sumOfGrams = (changes: readonly YieldChange[]): number => changes.reduce((sum, { grams }) => sum + grams, 0);

/** By class, in the order in which they are named first. */
const changed = (
  items: readonly { readonly classCode: string; readonly grams: number }[],
  changes: readonly YieldChange[],
): readonly Amount[] => {
  const amounts = new Map<string, Amount>();
  const whole = items.map(({ classCode, grams }) => ({ classCode, grams, items: 1 }));
  for (const { classCode, grams, items: pieces } of [...whole, ...changes]) {
    const known = amounts.get(classCode) ?? { classCode, items: 0, grams: 0 };
    amounts.set(classCode, { classCode, items: known.items + pieces, grams: known.grams + grams });
  }
  return [...amounts.values()].filter(({ items: pieces }) => pieces > 0);
};

const onlyOf = (amounts: readonly Amount[]): string | null => {
  const [only] = amounts;
  return amounts.length === 1 && only !== undefined ? only.classCode : null;
};

const gramsOf = (amounts: readonly Amount[]): Readonly<Record<string, number>> =>
  Object.fromEntries(amounts.map(({ classCode, grams }) => [classCode, grams]));
