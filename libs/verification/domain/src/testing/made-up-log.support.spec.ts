import type { AuditChain, AuditEvent, AuditFact } from '@huihuan/contracts-audit';
import {
  genesis,
  headAfter,
  seal,
  serviceSource,
  siteSource,
  type ChainHead,
  type Fact,
  type Provenance,
  type SealedEvent,
} from '@huihuan/contracts-events';
import { sha256Hex, uuidV7 } from '@huihuan/kernel-domain';
import type { ServiceName } from '../index.ts';

const start = Date.parse('2026-03-02T08:00:00Z');

/** Ids and times that are the same in every run. */
export const madeUpClock = () => {
  let count = 0;
  const tick = (): number => (count += 1);
  const idAt = (number: number): string =>
    uuidV7(start + number * 1000, Buffer.from(sha256Hex(`made up ${number}`).slice(0, 20), 'hex'));
  return {
    id: (): string => idAt(tick()),
    now: (): string => new Date(start + tick() * 20_000).toISOString(),
  };
};
export type MadeUpClock = ReturnType<typeof madeUpClock>;

export interface Spoken {
  readonly event: SealedEvent;
  readonly position: number;
}

/** The logs of all services and the archive of the regulator, as they would be without any fault. */
export const madeUpLogs = (clock: MadeUpClock) => {
  const logs: Record<ServiceName, AuditEvent[]> = {
    registry: [],
    collection: [],
    transfer: [],
    sorting: [],
    regulator: [],
  };
  const facts: AuditFact[] = [];
  const heads = new Map<string, ChainHead>();
  let position = 0;
  const say = (
    service: ServiceName,
    siteId: string | null,
    fact: Fact,
    more: Partial<Pick<Provenance, 'time' | 'attestation'>> = {},
  ): { eventId: string; time: string } => {
    const source = siteId === null ? serviceSource(service) : siteSource(siteId);
    const correlationId = clock.id();
    const provenance = { id: clock.id(), time: clock.now(), correlationId, causationId: correlationId, ...more };
    const sealed = seal(source, heads.get(source) ?? genesis, fact, provenance);
    heads.set(source, headAfter(sealed));
    position += 1;
    const row = { position, hash: sealed.hash, record: sealed.record };
    logs[service].push(row);
    facts.push({ ...row, source, siteSeq: sealed.siteSeq });
    return { eventId: sealed.id, time: provenance.time };
  };
  const chains = (): AuditChain[] =>
    [...heads].map(([source, head]) => ({
      source,
      seq: head.seq,
      hash: head.hash,
      state: 'complete',
    }));
  return { logs, facts, say, chains };
};
export type MadeUpLogs = ReturnType<typeof madeUpLogs>;
