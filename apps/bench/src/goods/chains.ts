import {
  genesis,
  headAfter,
  seal,
  siteSource,
  type Attestation,
  type ChainHead,
  type Fact,
  type SealedEvent,
} from '@huihuan/contracts-events';
import { idAt, type Random } from './random.ts';

/** The chains of all sites, as their services would write them. */
export interface Chains {
  /** Puts a fact behind the head of its site's chain. */
  say(siteId: string, fact: Fact, atMilliseconds: number): SealedEvent;
  /** Leaves room for events that somebody else has put there: the next one comes so many places later. */
  leaveOut(eventsBySource: ReadonlyMap<string, number>): void;
}

/** @param attestation by which the facts are signed; they are not unless said */
export const openChains = (random: Random, attestation?: Attestation): Chains => {
  const heads = new Map<string, ChainHead>();
  return {
    say: (siteId, fact, atMilliseconds) => {
      const source = siteSource(siteId);
      const id = idAt(random, atMilliseconds);
      const time = new Date(atMilliseconds).toISOString();
      const provenance = { id, time, correlationId: id, causationId: id, attestation };
      const event = seal(source, heads.get(source) ?? genesis, fact, provenance);
      heads.set(source, headAfter(event));
      return event;
    },
    leaveOut: (eventsBySource) => {
      for (const [source, events] of eventsBySource) {
        const { seq, hash } = heads.get(source) ?? genesis;
        heads.set(source, { seq: seq + events, hash });
      }
    },
  };
};
