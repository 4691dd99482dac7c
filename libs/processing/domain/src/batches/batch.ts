import type { EventData, Fact, Family } from '@huihuan/contracts-events';
import type { Transitions } from '@huihuan/kernel-domain';
import type { Explanation, Loss, MassBalance } from '../job.ts';

interface Opened {
  readonly batchId: string;
  readonly siteId: string;
  /** As the site calls it. */
  readonly code: string;
  readonly family: Family;
}

export interface NoBatch {
  readonly state: 'none';
}
/** Jobs may join. */
export interface OpenBatch extends Opened {
  readonly state: 'open';
}
export interface ClosedBatch extends Opened {
  readonly state: 'closed';
  readonly jobs: EventData<'cn.huihuan.batch.closed.v1'>['jobs'];
  readonly loss: Loss;
  readonly balance: MassBalance;
  readonly dry?: EventData<'cn.huihuan.batch.closed.v1'>['dry'];
  readonly explanation: Explanation | null;
}

/** A processing batch (生产批次): jobs of a site on goods of one family, over several days, with one balance. */
export type Batch = NoBatch | OpenBatch | ClosedBatch;
export type KnownBatch = Exclude<Batch, NoBatch>;

export const batchTransitions: Transitions<Batch['state'], 'open' | 'close'> = {
  none: { open: 'open' },
  open: { close: 'closed' },
  closed: {},
};

export const noBatch: NoBatch = { state: 'none' };

export type BatchOpenedFact = Extract<Fact, { type: 'cn.huihuan.batch.opened.v1' }>;
export type BatchClosedFact = Extract<Fact, { type: 'cn.huihuan.batch.closed.v1' }>;
export type BatchEvent = BatchOpenedFact | BatchClosedFact;
