import { genesis } from '@huihuan/contracts-events';
import { openColumn, type Column } from '../memory/column.ts';

/** What the producer's log says of one chain, event by event: half of each digest, and which event it is. */
export interface ChainBook {
  readonly source: string;
  /** The service whose log holds it. */
  readonly service: string;
  lastSeq: number;
  lastHash: string;
  /** Server time of the latest fact so far, in milliseconds since 1970. */
  lastTime: number;
  /** True once something was wrong with it. */
  broken: boolean;
  /** The end of the part without a gap from the start: what a consumer can have applied. */
  completeSeq: number;
  completeHash: string;
  /** Two columns for 64 bits of the digest of number 1, 2, … ; a missing event has 0 in both and no event row. */
  readonly digestHigh: Column;
  readonly digestLow: Column;
  readonly events: Column;
}

export const openChain = (source: string, service: string): ChainBook => ({
  source,
  service,
  lastSeq: genesis.seq,
  lastHash: genesis.hash,
  lastTime: 0,
  broken: false,
  completeSeq: genesis.seq,
  completeHash: genesis.hash,
  digestHigh: openColumn(),
  digestLow: openColumn(),
  events: openColumn(),
});

export const digestWords = (hash: string): { high: number; low: number } => ({
  high: Number.parseInt(hash.slice(0, 8), 16) | 0,
  low: Number.parseInt(hash.slice(8, 16), 16) | 0,
});

/** A chain that jumps further than this was tampered with: nothing is remembered for the numbers between. */
const farthestJump = 1_000_000;

/** Remembers an event under its number; numbers that were left out before it are remembered as missing. */
export const rememberLink = (chain: ChainBook, seq: number, hash: string, event: number): void => {
  if (seq - chain.events.length > farthestJump) return;
  while (chain.events.length < seq) {
    chain.digestHigh.push(0);
    chain.digestLow.push(0);
    chain.events.push(-1);
  }
  const { high, low } = digestWords(hash);
  chain.digestHigh.set(seq - 1, high);
  chain.digestLow.set(seq - 1, low);
  chain.events.set(seq - 1, event);
};

/** The row of the event with this number, or −1 where the producer's log has none. */
export const eventAt = (chain: ChainBook, seq: number): number =>
  seq >= 1 && seq <= chain.events.length ? chain.events.at(seq - 1) : -1;

export const hasDigest = (chain: ChainBook, seq: number, hash: string): boolean => {
  const { high, low } = digestWords(hash);
  return chain.digestHigh.at(seq - 1) === high && chain.digestLow.at(seq - 1) === low;
};
