import type { ReadEvent } from '@huihuan/contracts-events';
import { lossesOf, type DryFacts, type Losses } from './losses.ts';

/** What the events say of a processing batch; `null` is what no event has said yet. Weights in grams. */
export interface BatchRecord {
  readonly batchId: string;
  readonly siteId: string;
  readonly code: string | null;
  readonly family: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly jobs: number | null;
  readonly inputGrams: number | null;
  readonly outputGrams: number | null;
  /** Of its jobs and its own. */
  readonly lossGrams: number | null;
  readonly differenceGrams: number | null;
  readonly toleranceGrams: number | null;
  readonly explanation: string | null;
  readonly ownLossGrams: number | null;
  readonly lossReason: string | null;
  /** Its own loss by reason, where reasons were told. */
  readonly losses: Losses | null;
  /** Of dry mass, where each of its jobs has one. */
  readonly dry: DryFacts | null;
}

export const batchRecordOf = (event: ReadEvent): BatchRecord | null => {
  switch (event.type) {
    case 'cn.huihuan.batch.opened.v1': {
      const { batchId, siteId, code, family } = event.data;
      return { ...nothing, batchId, siteId, code, family, openedAt: event.time };
    }
    case 'cn.huihuan.batch.closed.v1': {
      const { batchId, siteId, jobs, balance, loss, dry = null, explanation } = event.data;
      const { inputGrams, outputGrams, lossGrams, differenceGrams, toleranceGrams } = balance;
      return {
        ...{ ...nothing, batchId, siteId, closedAt: event.time, jobs: jobs.length },
        ...{ inputGrams, outputGrams, lossGrams, differenceGrams, toleranceGrams },
        ...{
          ownLossGrams: loss.grams,
          lossReason: loss.reason,
          losses: lossesOf(loss),
          dry,
          explanation: explanation?.text ?? null,
        },
      };
    }
    default:
      return null;
  }
};

const nothing = {
  code: null,
  family: null,
  openedAt: null,
  closedAt: null,
  jobs: null,
  inputGrams: null,
  outputGrams: null,
  lossGrams: null,
  differenceGrams: null,
  toleranceGrams: null,
  explanation: null,
  ownLossGrams: null,
  lossReason: null,
  losses: null,
  dry: null,
} as const;
