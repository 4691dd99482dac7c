import {
  genesis,
  headAfter,
  readEvent,
  seal,
  type Attestation,
  type ChainHead,
  type Fact,
  type SealedEvent,
} from '@huihuan/contracts-events';
import { canonicalJson, sha256Hex, uuidV7, type Json } from '@huihuan/kernel-domain';
import type { Delivery } from '@huihuan/messaging-core';

const begin = Date.parse('2026-03-02T01:00:00.000Z');
const minute = 60_000;

/** Tells facts as the services would, each into the chain of its source, a minute apart or some. */
export class StoryLog {
  readonly events: SealedEvent[] = [];
  private readonly heads = new Map<string, ChainHead>();
  private readonly minutesApart: number;
  private count = 0;

  constructor(minutesApart = 1) {
    this.minutesApart = minutesApart;
  }

  id(): string {
    this.count += 1;
    const random = Uint8Array.from(
      { length: 10 },
      (_, index) => (this.count * (index + 3) * 31 + (this.count >> index)) % 256,
    );
    return uuidV7(begin + this.count, random);
  }

  tell(source: string, fact: Fact, attestation?: Attestation): SealedEvent {
    const time = new Date(begin + this.events.length * this.minutesApart * minute).toISOString();
    const id = this.id();
    const event = seal(source, this.heads.get(source) ?? genesis, fact, {
      id,
      time,
      correlationId: id,
      causationId: id,
      attestation,
    });
    this.heads.set(source, headAfter(event));
    this.events.push(event);
    return event;
  }

  /** What a newer version of a service says: a type that is not declared here. */
  tellUnknown(source: string, type: string, data: Json): SealedEvent {
    const head = this.heads.get(source) ?? genesis;
    const id = this.id();
    const time = new Date(begin + this.events.length * this.minutesApart * minute).toISOString();
    const siteSeq = head.seq + 1;
    const record = canonicalJson({
      ...{ specversion: '1.0', datacontenttype: 'application/json', id, type, source, subject: id, time },
      ...{ correlationid: id, causationid: id, siteseq: siteSeq, prevhash: head.hash, data },
    });
    const sealed = { id, topic: 'huihuan.item', key: id, type, source, siteSeq, hash: sha256Hex(record), record };
    this.heads.set(source, headAfter(sealed));
    this.events.push(sealed);
    return sealed;
  }

  get deliveries(): readonly Delivery[] {
    return this.events.map(deliveryOf);
  }
}

export const deliveryOf = (message: SealedEvent): Delivery => {
  const read = readEvent(message.record);
  if (!read.ok) throw new Error(read.problem.en);
  return { ...message, event: read.value };
};
