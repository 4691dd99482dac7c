import type { Partition } from '../bus/bus.ts';
import type { Outcome } from '../clients/request.ts';
import type { SimulatedService } from '../run/service.ts';
import type { Carried } from '../store/carried.ts';
import type { Commit, Database } from '../store/database.ts';

/** Watches every step; each of these may throw `BrokenRule`. */
export interface Checker {
  readonly committed: (commit: Commit) => void;
  readonly published: (event: Carried) => void;
  /** A relay has marked its events up to a position as sent. */
  readonly marked: (database: Database, upTo: number) => void;
  /** A group is about to commit an offset. */
  readonly offsetMoves: (service: SimulatedService, partition: number, offset: number) => void;
  readonly reads: (service: SimulatedService, partition: Partition, offset: number) => void;
  /** A request was carried out, whether its client hears of it or not. */
  readonly performed: (outcomes: readonly Outcome[]) => void;
  /** A client got its answer. */
  readonly answered: (outcomes: readonly Outcome[]) => void;
  readonly endOfStep: () => void;
  /** Forgets what can come up no more. */
  readonly prune: (before: number) => void;
}
