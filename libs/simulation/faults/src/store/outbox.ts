import { genesis, headAfter, seal, type ChainHead, type Fact } from '@huihuan/contracts-events';
import { carry, type Carried } from './carried.ts';
import type { Table } from './table.ts';
import type { VirtualClock } from '../virtual/clock.ts';

/** Why facts happened: the request or event that started it all, and the one that led to them directly. */
export interface Cause {
  readonly correlationId: string;
  readonly causationId: string;
}

export interface Outbox {
  /** Seals facts behind the chain of their source, in the open transaction. */
  append(source: string, facts: readonly Fact[], cause: Cause): readonly Carried[];
  /** The end of a chain. */
  headOf(source: string): ChainHead;
  /** True for chains that are written here. */
  states(source: string): boolean;
}

export interface OutboxParts {
  readonly heads: Table<ChainHead>;
  readonly clock: VirtualClock;
  readonly newId: () => string;
  /** Takes what the open transaction states. */
  readonly stage: (events: readonly Carried[]) => void;
}

export const openOutbox = ({ heads, clock, newId, stage }: OutboxParts): Outbox => {
  const headOf = (source: string): ChainHead => heads.get(source) ?? genesis;
  return {
    headOf,
    states: (source) => heads.has(source),
    append: (source, facts, cause) => {
      let head = headOf(source);
      const events = facts.map((fact) => {
        const sealed = seal(source, head, fact, { id: newId(), time: clock.iso(), ...cause });
        head = headAfter(sealed);
        return carry(sealed, clock.milliseconds());
      });
      if (events.length > 0) heads.set(source, head);
      stage(events);
      return events;
    },
  };
};
