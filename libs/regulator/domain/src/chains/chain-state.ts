import type { ChainHead } from '@huihuan/contracts-events';

/** A stretch of a chain without gaps that does not begin at the first event: what lies before it is missing. */
export interface ChainRun {
  readonly fromSeq: number;
  readonly toSeq: number;
  /** What the first event of the run names as the one before. */
  readonly firstPrevHash: string;
  readonly lastHash: string;
}

/** What has arrived of the chain of one source. */
export interface ChainState {
  /** Last event up to which nothing is missing. */
  readonly head: ChainHead;
  /** What lies beyond a gap, by number, never touching each other or the head. */
  readonly runs: readonly ChainRun[];
}

export interface ChainLink {
  readonly seq: number;
  readonly hash: string;
  readonly prevHash: string;
}

/**
 * `broken-link`: the event does not name the digest of the one before. `duplicate`: two different events under one number.
 * `forged`: the record is not what its digest was made of.
 */
export const chainFlawKinds = ['broken-link', 'duplicate', 'forged'] as const;
export type ChainFlawKind = (typeof chainFlawKinds)[number];

export interface ChainFlaw {
  readonly seq: number;
  readonly kind: ChainFlawKind;
}

export interface Gap {
  readonly fromSeq: number;
  readonly toSeq: number;
}

/** The numbers that have not arrived although later ones have. */
export const gapsOf = (chain: ChainState): readonly Gap[] => {
  let last = chain.head.seq;
  return chain.runs.map((run) => {
    const gap = { fromSeq: last + 1, toSeq: run.fromSeq - 1 };
    last = run.toSeq;
    return gap;
  });
};

/** Highest number seen. */
export const maxSeqOf = (chain: ChainState): number => chain.runs.at(-1)?.toSeq ?? chain.head.seq;

/** Whether an event of this number has arrived already: the same one again, or another that claims its place. */
export const hasArrived = (chain: ChainState, seq: number): boolean =>
  seq <= chain.head.seq || chain.runs.some((run) => run.fromSeq <= seq && seq <= run.toSeq);
