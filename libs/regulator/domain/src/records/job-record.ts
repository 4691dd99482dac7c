import type { ReadEvent } from '@huihuan/contracts-events';
import { lossesOf, type DryFacts, type Losses } from './losses.ts';

/** What the events say of a dismantling job; `null` is what no event has said yet. Weights in grams. */
export interface JobRecord {
  readonly jobId: string;
  readonly siteId: string;
  readonly startedAt: string | null;
  readonly cancelledAt: string | null;
  readonly closedAt: string | null;
  readonly inputs: number | null;
  readonly outputs: number | null;
  readonly inputGrams: number | null;
  readonly outputGrams: number | null;
  readonly lossGrams: number | null;
  readonly differenceGrams: number | null;
  readonly toleranceGrams: number | null;
  readonly explanation: string | null;
  /** The processing batch that it belongs to. */
  readonly batchId: string | null;
  /** Of a job of a batch: what went in, known before it is closed. */
  readonly startedGrams: number | null;
  /** Grams by reason, where reasons were told. */
  readonly losses: Losses | null;
  /** Of dry mass, where everything was measured. */
  readonly dry: DryFacts | null;
}

const nothing = {
  startedAt: null,
  cancelledAt: null,
  closedAt: null,
  inputs: null,
  outputs: null,
  inputGrams: null,
  outputGrams: null,
  lossGrams: null,
  differenceGrams: null,
  toleranceGrams: null,
  explanation: null,
  batchId: null,
  startedGrams: null,
  losses: null,
  dry: null,
};

export const jobRecordOf = (event: ReadEvent): JobRecord | null => {
  switch (event.type) {
    case 'cn.huihuan.processing.started.v1': {
      const { jobId, siteId, inputs, batchId = null } = event.data;
      const startedGrams = batchId === null ? null : inputs.reduce((sum, { grams }) => sum + grams, 0);
      return { ...nothing, jobId, siteId, startedAt: event.time, batchId, startedGrams };
    }
    case 'cn.huihuan.processing.cancelled.v1':
      return { ...nothing, jobId: event.data.jobId, siteId: event.data.siteId, cancelledAt: event.time };
    case 'cn.huihuan.item.dismantled.v1': {
      const { jobId, siteId, inputs, outputs, balance, explanation, carried, loss, dry = null } = event.data;
      const { inputGrams, outputGrams, lossGrams, differenceGrams, toleranceGrams } = balance;
      return {
        ...nothing,
        jobId,
        siteId,
        closedAt: event.time,
        inputs: inputs.length,
        outputs: outputs.length,
        inputGrams,
        outputGrams,
        lossGrams,
        differenceGrams,
        toleranceGrams,
        explanation: explanation?.text ?? null,
        batchId: carried?.batchId ?? null,
        losses: lossesOf(loss),
        dry,
      };
    }
    default:
      return null;
  }
};
