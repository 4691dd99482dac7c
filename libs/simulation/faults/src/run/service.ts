import type { Effect } from '../bus/effect.ts';
import type { Group } from '../bus/group.ts';
import type { FaultKind } from '../options.ts';
import type { Carried } from '../store/carried.ts';
import type { Database } from '../store/database.ts';

export interface RelayWork {
  phase: 'idle' | 'read' | 'sent';
  batch: readonly Carried[];
  /** Position of the last event of the batch. */
  upTo: number;
}

export interface ConsumerWork {
  phase: 'idle' | 'fetched' | 'applied';
  batch: readonly Carried[];
  /** By partition: the offset after the batch. */
  next: ReadonlyMap<number, number>;
  /** By partition that this replica believes to have: since when, and what it reads next. */
  readonly view: Map<number, { readonly epoch: number; readonly position: number }>;
}

/** One process of a service. What it holds is lost when it crashes. */
export interface Replica {
  readonly number: number;
  downUntil: number;
  /** Where it will be killed as soon as it comes there. */
  armed: FaultKind | null;
  relay: RelayWork;
  consumer: ConsumerWork;
}

/** A service: one database, several processes that share the work on it. */
export interface SimulatedService {
  readonly name: string;
  readonly database: Database;
  readonly group: Group;
  readonly effects: readonly Effect[];
  readonly replicas: readonly Replica[];
  /** The replica whose relay has the lock. */
  relayHolder: number;
  /** Events that its handler cannot digest until somebody mends it. */
  readonly poisoned: Set<string>;
  /** Letters that an operator threw away. */
  readonly discarded: Set<string>;
  /** Hears events in any order, not only in the order of each key. */
  readonly bearsAnyOrder: boolean;
}

export const openReplica = (number: number): Replica => ({
  number,
  downUntil: 0,
  armed: null,
  relay: { phase: 'idle', batch: [], upTo: 0 },
  consumer: { phase: 'idle', batch: [], next: new Map(), view: new Map() },
});

/** Everything in memory is gone; the process starts again after a while. */
export const crash = (replica: Replica, until: number): void => {
  replica.downUntil = until;
  replica.armed = null;
  replica.relay = { phase: 'idle', batch: [], upTo: 0 };
  replica.consumer = { phase: 'idle', batch: [], next: new Map(), view: new Map() };
};
