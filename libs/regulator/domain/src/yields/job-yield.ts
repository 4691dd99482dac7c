import type { ReadEvent } from '@huihuan/contracts-events';

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

/** What the event that closed a job says of its yields; `null` of any other event. */
export const jobYieldOf = (event: ReadEvent): JobYield | null => {
  if (event.type !== 'cn.huihuan.item.dismantled.v1') return null;
  const { jobId, siteId, inputs, loss, balance } = event.data;
  const classes = new Set(inputs.map(({ classCode }) => classCode));
  const [only] = classes;
  const outputs: Record<string, number> = {};
  for (const { item } of event.data.outputs) outputs[item.classCode] = (outputs[item.classCode] ?? 0) + item.grams;
  return {
    ...{ jobId, siteId, closedAt: event.time, inputs: inputs.length, outputs },
    classCode: classes.size === 1 && only !== undefined ? only : null,
    ...{ inputGrams: balance.inputGrams, lossGrams: loss.grams },
  };
};
